//! The window on a display in memory, driven by the tests in `tests/window`.

use crate::failed::Failed;
use crate::program::{cargo, run};
use crate::tools::DRIVER;
use crate::{debian, pages, places};
use std::fs;

/// Builds the program and everything that it shows; for tests, these too.
///
/// The whole workspace at once: cargo chooses the features of dependencies by what is built
/// together, so that a part of it would be compiled again for the rest.
///
/// # Errors
/// Something is missing and cannot be installed, or does not compile.
pub fn build(for_tests: bool) -> Result<(), Failed> {
    debian::install("to build the window", debian::BUILD)?;
    pages::build()?;
    let targets = if for_tests { "--all-targets" } else { "--bins" };
    run(
        "Building the program",
        &mut cargo(["build", "--workspace", targets]),
    )
}

/// Runs the window tests whose names begin with `filter` (all for an empty one), one after another.
/// Each screen is saved as a picture.
///
/// # Errors
/// A test fails.
pub fn drive(what_for: &str, filter: &str) -> Result<(), Failed> {
    debian::install("to drive the window without a display", debian::WINDOW)?;
    let mut tests = cargo([
        "test",
        "--workspace",
        "--test",
        "window",
        "--",
        "--ignored",
        "--test-threads=1",
        filter,
    ]);
    tests
        .env("RIGHTSDESK_DRIVER", DRIVER.program()?)
        .env("RIGHTSDESK_PROGRAM", places::built("rightsdesk"))
        .env("RIGHTSDESK_CLI", places::built("rightsdesk-cli"))
        .env("RIGHTSDESK_SCREENS", places::screens());
    run(what_for, &mut tests)
}

/// The pictures that were saved, in the order of their names.
pub fn pictures() -> Vec<String> {
    let files = fs::read_dir(places::screens())
        .into_iter()
        .flatten()
        .flatten();
    let mut names: Vec<String> = files
        .map(|file| file.path().display().to_string())
        .filter(|name| name.ends_with(".png"))
        .collect();
    names.sort();
    names
}
