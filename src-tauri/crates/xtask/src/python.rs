//! Packages from PyPI, each lot in a place of its own beside what is built.

use crate::failed::Failed;
use crate::program::run;
use crate::{debian, places};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the programs of the place called `name`, which may not be there yet.
pub fn programs(name: &str) -> PathBuf {
    let kind = if cfg!(windows) { "Scripts" } else { "bin" };
    places::tools().join(name).join(kind)
}

/// Makes the place called `name` if it is not there, and installs the newest of `packages` that
/// their versions allow.
///
/// # Errors
/// There is no Python, or PyPI is not to be had.
pub fn install(what: &str, name: &str, packages: &[&str]) -> Result<PathBuf, Failed> {
    let programs = programs(name);
    if !has_pip(&programs) {
        debian::install(&format!("to install {what} from PyPI"), debian::PYTHON)?;
        let python = if cfg!(windows) { "python" } else { "python3" };
        run(
            &format!("Making a place for {what}"),
            Command::new(python)
                .args(["-m", "venv"])
                .arg(places::tools().join(name)),
        )?;
    }
    let words = [
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--upgrade",
    ];
    run(
        &format!("Installing {what} from PyPI"),
        Command::new(programs.join("pip"))
            .args(words)
            .args(packages),
    )?;
    Ok(programs)
}

fn has_pip(programs: &Path) -> bool {
    ["pip", "pip.exe"]
        .iter()
        .any(|name| programs.join(name).exists())
}
