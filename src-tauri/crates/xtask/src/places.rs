//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The top of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// The pages of the window.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// What is built and may be deleted at any time.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The programs installed for the project alone.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// The pictures of the screens.
pub fn screens() -> PathBuf {
    root().join("target").join("screens")
}

/// The demonstration office of `cargo xtask run`.
pub fn demonstration() -> PathBuf {
    root().join("target").join("demo.rightsdesk")
}

/// The program as built for development.
pub fn built(name: &str) -> PathBuf {
    built_as("debug", name)
}

/// The program as released.
pub fn released(name: &str) -> PathBuf {
    built_as("release", name)
}

fn built_as(profile: &str, name: &str) -> PathBuf {
    target()
        .join(profile)
        .join(name)
        .with_extension(env::consts::EXE_EXTENSION)
}
