//! Where things are.

use std::env;
use std::path::PathBuf;

/// The top of the repository. Cargo is asked again on each run: two checkouts may share a target
/// folder, and the program that was built in the other one knows only the other's place.
pub fn root() -> PathBuf {
    let built_in = || env!("CARGO_MANIFEST_DIR").into();
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(built_in, PathBuf::from);
    here.ancestors().nth(3).unwrap_or(&here).to_owned()
}

/// The pages of the window.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// What is built and may be deleted at any time.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The programs installed for the project alone.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// The pictures of the screens.
pub fn screens() -> PathBuf {
    root().join("target").join("screens")
}

/// The demonstration office of `cargo xtask run`.
pub fn demonstration() -> PathBuf {
    root().join("target").join("demo.rightsdesk")
}

/// The program as built for development.
pub fn built(name: &str) -> PathBuf {
    built_as("debug", name)
}

/// The program as released.
pub fn released(name: &str) -> PathBuf {
    built_as("release", name)
}

fn built_as(profile: &str, name: &str) -> PathBuf {
    target()
        .join(profile)
        .join(name)
        .with_extension(env::consts::EXE_EXTENSION)
}
