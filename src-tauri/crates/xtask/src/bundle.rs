//! `cargo xtask bundle`: the installers of the system that it runs on.

use crate::failed::Failed;
use crate::node::npm;
use crate::program::run;
use crate::{debian, pages, places};

/// Tauri's own command line, as npm brings it: ready-made, so that nothing has to be compiled.
const COMMAND_LINE: &str = "--package=@tauri-apps/cli@2.12.5";

/// Builds the release and makes the installers.
///
/// # Errors
/// Something is missing, does not compile, or cannot be packed.
pub fn bundle() -> Result<(), Failed> {
    debian::install("to build the window", debian::BUILD)?;
    pages::build()?;
    let kinds = if cfg!(windows) { "msi,nsis" } else { "deb,rpm" };
    let mut tauri = npm(&[
        "exec",
        "--yes",
        COMMAND_LINE,
        "--",
        "tauri",
        "build",
        "--bundles",
        kinds,
    ])?;
    run(
        "Building the release and its installers",
        tauri.current_dir(places::root().join("src-tauri")),
    )?;
    println!(
        "\nThe installers are in {}",
        places::target().join("release").join("bundle").display()
    );
    Ok(())
}
