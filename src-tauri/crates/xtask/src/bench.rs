//! `cargo xtask bench`: the speed of the release build.

use crate::failed::Failed;
use crate::program::{cargo, run};
use crate::tools::DRIVER;
use crate::{debian, pages, places, python};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// What also makes letters, to be measured beside ours; a version each, so that runs can be compared.
const OTHERS: &[&str] = &["typst==0.15.2", "weasyprint==70.0"];

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
            "--bins",
            "--example",
            "bench",
        ]),
    )?;
    let mut measuring = Command::new(places::released("examples/bench"));
    measuring
        .env("RIGHTSDESK_DRIVER", DRIVER.program()?)
        .env("RIGHTSDESK_PROGRAM", places::released("rightsdesk"))
        .env("RIGHTSDESK_CLI", places::released("rightsdesk-cli"));
    if measures_letters(options) {
        said(
            "LibreOffice",
            debian::install("to measure letters against", debian::WRITER),
        );
        if let Some(python) = others() {
            measuring.env("RIGHTSDESK_OTHERS", python);
        }
    }
    run("Measuring", measuring.args(options))
}

/// Whether letters are among what is measured: everything is where nothing is named.
fn measures_letters(options: &[&str]) -> bool {
    let mut named = options.iter().filter(|option| !option.starts_with('-'));
    named.clone().next().is_none() || named.any(|option| *option == "letter")
}

/// A Python that has the others; without it they are left out of the figures.
fn others() -> Option<PathBuf> {
    let installed = python::install("what letters are measured against", "others", OTHERS);
    let programs = said("Typst and WeasyPrint", installed)?;
    Some(
        programs
            .join("python")
            .with_extension(env::consts::EXE_EXTENSION),
    )
}

/// What could be installed; of anything else, why the comparison goes without it.
fn said<T>(what: &str, installed: Result<T, Failed>) -> Option<T> {
    installed
        .inspect_err(|failed| eprintln!("\nThe comparison goes without {what}. {failed}"))
        .ok()
}
