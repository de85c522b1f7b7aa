//! `cargo xtask bench`: the speed of the release build.

use crate::failed::Failed;
use crate::program::{cargo, run};
use crate::tools::DRIVER;
use crate::{debian, pages, places};
use std::process::Command;

/// Builds the release and measures it; `--json` prints the figures as JSON.
///
/// # Errors
/// It does not compile, a measurement fails, or an option is unknown.
pub fn bench(options: &[&str]) -> Result<(), Failed> {
    if let Some(unknown) = options.iter().find(|option| **option != "--json") {
        return Err(Failed::new(format!(
            "cargo xtask bench knows no option but --json: {unknown}"
        )));
    }
    debian::install("to build the window", debian::BUILD)?;
    debian::install("to drive the window without a display", debian::WINDOW)?;
    pages::build()?;
    // The whole workspace: a part of it would be compiled with other features of its dependencies.
    run(
        "Building the release",
        &mut cargo([
            "build",
            "--quiet",
            "--release",
            "--workspace",
            "--bin",
            "rightsdesk",
            "--example",
            "bench",
        ]),
    )?;
    let mut measuring = Command::new(places::released("examples/bench"));
    measuring
        .env("RIGHTSDESK_DRIVER", DRIVER.program()?)
        .env("RIGHTSDESK_PROGRAM", places::released("rightsdesk"));
    run("Measuring", measuring.args(options))
}
