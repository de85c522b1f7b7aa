//! Running other programs.

use crate::failed::Failed;
use crate::places;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// The cargo that runs this task.
pub fn cargo<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(places::root());
    command
}

/// Says what for, shows the command and runs it.
///
/// # Errors
/// It does not start, or ends with a failure.
pub fn run(what_for: &str, command: &mut Command) -> Result<(), Failed> {
    println!("\n{what_for}\n  {}", shown(command));
    let status = command
        .status()
        .map_err(|error| Failed::new(format!("{} does not start: {error}", shown(command))))?;
    match status.success() {
        true => Ok(()),
        false => Err(Failed::new(format!(
            "Stopped: {what_for} ({}) {status}",
            shown(command)
        ))),
    }
}

/// What a command prints; `None` when it does not start or fails.
pub fn printed(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program can be started by its name.
pub fn exists(program: impl AsRef<OsStr>) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

/// The `PATH` with `folder` before the rest.
///
/// # Errors
/// The folder's name cannot stand in a `PATH`.
pub fn path_with(folder: &Path) -> Result<std::ffi::OsString, Failed> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(std::iter::once(folder.to_owned()).chain(std::env::split_paths(&rest)))
        .map_err(|error| {
            Failed::new(format!(
                "{} cannot stand in PATH: {error}",
                folder.display()
            ))
        })
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
