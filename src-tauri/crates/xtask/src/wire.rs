//! `cargo xtask wire`: the types that cross to the pages, written anew from the desk's own.

use crate::failed::Failed;
use crate::places;
use crate::program::{cargo, run};

/// Writes `ui/src/ipc/wire.ts`.
///
/// # Errors
/// The desk does not compile, or the file cannot be written.
pub fn wire() -> Result<(), Failed> {
    let file = places::ui().join("src").join("ipc").join("wire.ts");
    run(
        "Writing the wire types",
        cargo([
            "run",
            "--quiet",
            "--package",
            "desk",
            "--example",
            "wire",
            "--",
        ])
        .arg(file),
    )
}
