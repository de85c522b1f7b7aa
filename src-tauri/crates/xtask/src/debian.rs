//! Debian's packages that the project is built and tested with. On another system nothing is
//! installed: CONTRIBUTING.md says what it needs there.

use crate::failed::Failed;
use crate::program::{exists, printed, run};
use std::process::Command;

/// To compile the window: a C compiler, and the libraries of the web view.
pub const BUILD: &[&str] = &[
    "build-essential",
    "pkg-config",
    "perl",
    "libssl-dev",
    "libgtk-3-dev",
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
];
/// To show the window without a display, and to drive it; and the dictionary that spelling is checked with.
pub const WINDOW: &[&str] = &["xvfb", "xauth", "webkit2gtk-driver", "hunspell-en-gb"];
/// LibreOffice's own letters, to measure ours against.
pub const WRITER: &[&str] = &["libreoffice-writer-nogui"];
/// To read the letters in the tests: poppler takes words and tags out, qpdf checks the file.
pub const READERS: &[&str] = &["poppler-utils", "qpdf"];
/// To install anything from PyPI.
pub const PYTHON: &[&str] = &["python3", "python3-venv"];

/// Installs those of `packages` that are missing, and says so first.
///
/// # Errors
/// They cannot be installed from here: the sentence has the command that does it.
pub fn install(what_for: &str, packages: &[&str]) -> Result<(), Failed> {
    if !exists("dpkg-query") {
        return Ok(());
    }
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("\nMissing {what_for}: {}", missing.join(" "));
    let by_hand = format!("apt-get update && apt-get install {}", missing.join(" "));
    let Some(as_root) = as_root() else {
        return Err(Failed::new(format!(
            "This needs the rights of root and there is no sudo here. Run as root:\n  {by_hand}"
        )));
    };
    let apt = |words: &[&str]| {
        let mut line = as_root
            .iter()
            .copied()
            .chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
            .chain(words.iter().copied());
        let mut command = Command::new(line.next().unwrap_or("env"));
        command.args(line);
        command
    };
    run(
        "Reading Debian's list of packages",
        &mut apt(&["update", "--quiet"]),
    )?;
    let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
    run(
        "Installing what is missing",
        &mut apt(&[&install, missing.as_slice()].concat()),
    )
    .map_err(|failed| Failed::new(format!("{failed}\nThe same by hand, as root:\n  {by_hand}")))
}

fn installed(package: &str) -> bool {
    let status = printed(Command::new("dpkg-query").args([
        "--show",
        "--showformat=${db:Status-Status}",
        package,
    ]));
    status.as_deref() == Some("installed")
}

/// What goes before a command that needs root; `None` where there is no way.
fn as_root() -> Option<&'static [&'static str]> {
    match printed(Command::new("id").arg("-u")).as_deref() {
        Some("0") => Some(&[]),
        _ if exists("sudo") => Some(&["sudo"]),
        _ => None,
    }
}
