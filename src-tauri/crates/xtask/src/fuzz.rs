//! `cargo xtask fuzz`: what is put into the reckoning and the loader of packs is led by what they do
//! with it, until they fail or the runs are over.

use crate::failed::Failed;
use crate::places;
use crate::program::run;
use crate::tools::FUZZ;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const RUNS: &str = "1000000";
const TARGETS: &[&str] = &["reckon", "pack"];

/// Runs each target a million times, or as often as `runs` says.
///
/// No sanitizer: there is no unsafe code in `statute`, and without one the stable compiler will do.
///
/// # Errors
/// `runs` is no number, something is not to be had, or an input was found that fails; it is kept and
/// named.
pub fn fuzz(runs: Option<&str>) -> Result<(), Failed> {
    let runs = runs.unwrap_or(RUNS);
    if runs.parse::<u32>().is_err() {
        return Err(Failed::new(format!("“{runs}” is no number of runs.")));
    }
    TARGETS.iter().try_for_each(|target| each(target, runs))
}

fn each(target: &str, runs: &str) -> Result<(), Failed> {
    let found = places::target().join("fuzz").join(target);
    fs::create_dir_all(&found)
        .map_err(|error| Failed::new(format!("{}: {error}", found.display())))?;
    let mut command = Command::new(FUZZ.program()?);
    command
        .args(["run", "--sanitizer", "none", "--fuzz-dir"])
        .arg(statute().join("fuzz"))
        .arg("--target-dir")
        .arg(places::target().join("fuzz").join("build"))
        .arg(target)
        .arg(found);
    if target == "pack" {
        command.arg(statute().join("tests").join("fuzz"));
    }
    command
        .args(["--", "-max_len=16384"])
        .arg(format!("-runs={runs}"))
        .current_dir(places::root());
    run(
        &format!("Looking for what {target} cannot take"),
        &mut command,
    )
}

fn statute() -> PathBuf {
    places::root().join("src-tauri/crates/statute")
}
