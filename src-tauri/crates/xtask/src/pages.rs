//! The pages of the window: their packages, and their build.

use crate::failed::Failed;
use crate::node::npm;
use crate::places;
use crate::program::run;
use std::fs;

/// Installs the pages' packages, when the list of them has changed since the last time.
///
/// # Errors
/// npm could not install them.
pub fn packages() -> Result<(), Failed> {
    let lock = fs::read(places::ui().join("package-lock.json"))
        .map_err(|error| Failed::new(format!("ui/package-lock.json: {error}")))?;
    let stamp = places::ui().join("node_modules").join(".installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(
        "Installing the pages' packages",
        &mut npm(&["ci", "--no-fund", "--no-audit"])?,
    )?;
    fs::write(&stamp, lock).map_err(|error| Failed::new(format!("{}: {error}", stamp.display())))
}

/// Builds the pages into `ui/dist`.
///
/// # Errors
/// Their packages are not to be had, or they do not compile.
pub fn build() -> Result<(), Failed> {
    packages()?;
    script("Building the pages", "build")
}

/// Runs one of the pages' own scripts.
///
/// # Errors
/// It fails.
pub fn script(what_for: &str, name: &str) -> Result<(), Failed> {
    run(what_for, &mut npm(&["run", "--silent", name])?)
}
