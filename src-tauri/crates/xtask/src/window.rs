//! The window on a display in memory, driven by the tests in `tests/window`.

use crate::failed::Failed;
use crate::program::{cargo, run};
use crate::tools::DRIVER;
use crate::{debian, pages, places};
use std::fs;

/// Builds the program and everything that it shows.
///
/// # Errors
/// Something is missing and cannot be installed, or does not compile.
pub fn build() -> Result<(), Failed> {
    debian::install("to build the window", debian::BUILD)?;
    pages::build()?;
    run(
        "Building the program",
        &mut cargo([
            "build",
            "--package",
            "rightsdesk",
            "--package",
            "rightsdesk-cli",
        ]),
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
        "--package",
        "rightsdesk-tests",
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
