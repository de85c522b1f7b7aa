//! Programs from crates.io that the tests use, installed for this project alone.

use crate::failed::Failed;
use crate::places;
use crate::program::{cargo, exists, run};
use std::env;
use std::ffi::OsString;

/// A program to be had from crates.io.
#[derive(Debug)]
pub struct Tool {
    name: &'static str,
    version: &'static str,
    what_for: &'static str,
}

/// Starts the program and drives its window. Of the same generation as Tauri itself.
pub const DRIVER: Tool = Tool {
    name: "tauri-driver",
    version: "2.1.0",
    what_for: "to drive the window",
};
/// Finds dependencies that nothing uses.
pub const MACHETE: Tool = Tool {
    name: "cargo-machete",
    version: "0.9.2",
    what_for: "to find unused dependencies",
};
/// Holds every dependency against `deny.toml`.
pub const DENY: Tool = Tool {
    name: "cargo-deny",
    version: "0.20.2",
    what_for: "to check licences and bans",
};

/// Makes input for what is to be broken. Not among the tests: each run is another.
pub const FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    version: "0.13.2",
    what_for: "to look for input that fails",
};

impl Tool {
    /// The program, installed if it is not there: built without optimising, since building it takes
    /// longer than all that it ever does here.
    ///
    /// # Errors
    /// It does not compile or is not to be had.
    pub fn program(&self) -> Result<OsString, Failed> {
        let own = places::tools()
            .join("bin")
            .join(self.name)
            .with_extension(env::consts::EXE_EXTENSION);
        if own.exists() {
            return Ok(own.into());
        }
        if exists(self.name) {
            return Ok(self.name.into());
        }
        let (root, crate_name) = (places::tools(), format!("{}@{}", self.name, self.version));
        let what_for = format!("Installing {} {}", self.name, self.what_for);
        let words = [
            "install",
            "--quiet",
            "--locked",
            "--debug",
            &crate_name,
            "--root",
        ];
        run(
            &what_for,
            cargo(words).arg(root).env_remove("CARGO_TARGET_DIR"),
        )?;
        Ok(own.into())
    }
}
