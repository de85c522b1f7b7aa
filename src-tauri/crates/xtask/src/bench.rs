//! `cargo xtask bench`: the speed of the release build.

use crate::failed::Failed;
use crate::program::{cargo, run};
use crate::tools::DRIVER;
use crate::{debian, pages, places};
use std::process::Command;

/// Builds the release and measures it. What to measure, and how, are the options of
/// `tests/bench/main.rs`.
///
/// # Errors
/// It does not compile, or a measurement fails.
pub fn bench(options: &[&str]) -> Result<(), Failed> {
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
