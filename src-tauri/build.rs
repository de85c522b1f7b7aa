//! Builds the window's configuration and permissions into the program.

fn main() {
    // The pages are built apart (`npm run build` in ui/). Without them the program still compiles,
    // so that a change in Rust can be checked on its own; cargo looks again when they appear.
    let pages = std::path::Path::new("../ui/dist");
    if let Err(error) = std::fs::create_dir_all(pages) {
        println!("cargo::error=cannot make {}: {error}", pages.display());
    }
    println!("cargo::rerun-if-changed=../ui/dist");
    tauri_build::build();
}
