//! The stages of the tests, in the order in which they find a mistake soonest.

use crate::failed::Failed;
use crate::program::{cargo, run};
use crate::tools::{DENY, MACHETE};
use crate::{debian, pages, readers, window};
use std::process::Command;

/// A stage: its name and what it does.
pub type Stage = (&'static str, fn() -> Result<(), Failed>);

/// Every stage.
pub const ALL: &[Stage] = &[
    ("law", law),
    ("ui", ui),
    ("lint", lint),
    ("rust", rust),
    ("window", in_window),
];

/// The worked dates, against the law as shipped.
fn law() -> Result<(), Failed> {
    run(
        "Checking the law against its worked dates",
        &mut cargo(["test", "--package", "statute"]),
    )
}

/// The pages: types, style and unit tests; and their build, which the program takes in.
fn ui() -> Result<(), Failed> {
    pages::packages()?;
    pages::script("Checking the pages' types", "check")?;
    pages::script("Checking the pages' style", "lint")?;
    pages::script("Testing the pages", "test")?;
    pages::build()
}

/// Format, warnings, unused dependencies, licences.
fn lint() -> Result<(), Failed> {
    run(
        "Checking the format",
        &mut cargo(["fmt", "--all", "--check"]),
    )?;
    debian::install("to build the window", debian::BUILD)?;
    let clippy = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ];
    run("Looking for warnings", &mut cargo(clippy))?;
    run(
        "Looking for unused dependencies",
        &mut in_root(Command::new(MACHETE.program()?)),
    )?;
    let deny = ["check", "licenses", "bans", "sources"];
    run(
        "Checking licences and bans",
        in_root(Command::new(DENY.program()?)).args(deny),
    )
}

/// Every test that needs no window.
fn rust() -> Result<(), Failed> {
    debian::install("to build the window", debian::BUILD)?;
    let mut tests = cargo(["test", "--workspace"]);
    run("Testing", readers::wanted(&mut tests)?)
}

/// The journeys in the real window.
fn in_window() -> Result<(), Failed> {
    window::build(true)?;
    window::drive("Testing in the window", "")
}

fn in_root(mut command: Command) -> Command {
    command.current_dir(crate::places::root());
    command
}
