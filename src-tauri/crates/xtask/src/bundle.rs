//! `cargo xtask bundle`: the installers of the system that it runs on.

use crate::failed::Failed;
use crate::node::npm;
use crate::program::run;
use crate::{debian, pages, places};

/// Tauri's own command line, as npm brings it: ready-made, so that nothing has to be compiled.
const COMMAND_LINE: &str = "--package=@tauri-apps/cli@2.12.5";

/// What the Linux packages hold beside the window, as Tauri's configuration has it: by where it is
/// installed. Debian asks every package for its licence at that place (policy 12.5).
fn beside_the_window() -> String {
    let command_line = places::released("rightsdesk-cli");
    let licence = places::root().join("LICENSE");
    let files = format!(
        r#"{{"/usr/bin/rightsdesk-cli": {command_line:?}, "/usr/share/doc/rightsdesk/copyright": {licence:?}}}"#
    );
    format!(
        r#"{{"bundle": {{"linux": {{"deb": {{"files": {files}}}, "rpm": {{"files": {files}}}}}}}}}"#
    )
}

/// Builds the release and makes the installers. The window and the command line are built together,
/// with the whole workspace, so that they share what is compiled.
///
/// # Errors
/// Something is missing, does not compile, or cannot be packed.
pub fn bundle() -> Result<(), Failed> {
    debian::install("to build the window", debian::BUILD)?;
    pages::build()?;
    let kinds = if cfg!(windows) { "msi,nsis" } else { "deb,rpm" };
    let beside = beside_the_window();
    let mut tauri = npm(&[
        "exec",
        "--yes",
        COMMAND_LINE,
        "--",
        "tauri",
        "build",
        "--bundles",
        kinds,
        "--config",
        &beside,
        "--",
        "--workspace",
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
