//! `cargo xtask wire` and `cargo xtask workflow`: files that are written anew from the code and the data.

use crate::failed::Failed;
use crate::places;
use crate::program::{cargo, run};
use std::path::PathBuf;
use std::process::Command;

/// Writes `ui/src/ipc/wire.ts`, the types that cross to the pages.
///
/// # Errors
/// The desk does not compile, or the file cannot be written.
pub fn wire() -> Result<(), Failed> {
    let file = places::ui().join("src").join("ipc").join("wire.ts");
    written("wire", file)
}

/// Writes `WORKFLOW.md`, what can be done to a case in which state and by whom.
///
/// # Errors
/// Casework does not compile, or the file cannot be written.
pub fn workflow() -> Result<(), Failed> {
    written("workflow", places::root().join("WORKFLOW.md"))
}

fn written(example: &str, file: PathBuf) -> Result<(), Failed> {
    // The whole workspace: a part of it would be compiled with other features of its dependencies.
    run(
        "Building what writes it",
        &mut cargo(["build", "--quiet", "--workspace", "--examples"]),
    )?;
    run(
        &format!("Writing {}", file.display()),
        Command::new(places::built(&format!("examples/{example}"))).arg(&file),
    )
}
