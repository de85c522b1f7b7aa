//! `cargo xtask wire`: the types that cross to the pages, written anew from the desk's own.

use crate::failed::Failed;
use crate::places;
use crate::program::{cargo, run};
use std::process::Command;

/// Writes `ui/src/ipc/wire.ts`.
///
/// # Errors
/// The desk does not compile, or the file cannot be written.
pub fn wire() -> Result<(), Failed> {
    // The whole workspace: a part of it would be compiled with other features of its dependencies.
    run(
        "Building the desk",
        &mut cargo(["build", "--quiet", "--workspace", "--examples"]),
    )?;
    let file = places::ui().join("src").join("ipc").join("wire.ts");
    run(
        "Writing the wire types",
        Command::new(places::built("examples/wire")).arg(file),
    )
}
