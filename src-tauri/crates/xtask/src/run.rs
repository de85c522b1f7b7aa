//! `cargo xtask run`: from a fresh checkout to the window.

use crate::failed::Failed;
use crate::program::run as run_program;
use crate::{places, window};
use std::env;
use std::process::Command;

/// The demonstration office is made on this day, and opened on it, so that it always looks the same.
const TODAY: &str = "2026-11-23";

/// Builds everything and opens the window on a demonstration office; without a display, walks
/// through every screen on a display in memory and saves a picture of each.
///
/// # Errors
/// Something is missing and cannot be installed, or does not compile or start.
pub fn run() -> Result<(), Failed> {
    let display = has_display();
    window::build(!display)?;
    match display {
        true => open(),
        false => walk(),
    }
}

fn open() -> Result<(), Failed> {
    let office = places::demonstration();
    if !office.exists() {
        let mut cli = Command::new(places::built("rightsdesk-cli"));
        let made = cli.arg("demo").arg(&office).args(["--today", TODAY]);
        run_program("Making a demonstration office of made-up people", made)?;
    }
    let mut program = Command::new(places::built("rightsdesk"));
    run_program(
        "Opening the window",
        program.arg(&office).args(["--today", TODAY]),
    )
}

fn walk() -> Result<(), Failed> {
    println!(
        "\nThere is no display here. The same runs on a display in memory (Xvfb), with a picture of every screen."
    );
    window::drive("Walking through every screen", "screens")?;
    println!("\nThe pictures:");
    window::pictures()
        .iter()
        .for_each(|picture| println!("  {picture}"));
    Ok(())
}

fn has_display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
