//! An office's own packs, read from a folder.

use std::fmt::Write;
use std::path::Path;

use statute::Law;

/// The law with the packs of a folder beside the shipped ones.
pub(crate) fn load(folder: &Path) -> Result<Law, String> {
    with(&desk::own_law_files(folder)?)
}

/// Loads them and says what they do.
pub(crate) fn check(folder: &Path) -> Result<String, String> {
    let files = desk::own_law_files(folder)?;
    let law = with(&files)?;
    let mut out = String::new();
    for (name, _) in &files {
        let replaces = law.replaced().any(|file| file == name);
        let does = if replaces {
            "takes the place of the shipped file"
        } else {
            "is added"
        };
        let _ = writeln!(out, "{name} {does}");
    }
    let _ = writeln!(out, "\nEvery pack loads: the office can use them.");
    Ok(out)
}

fn with(files: &[(String, String)]) -> Result<Law, String> {
    let own: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    Law::with_own(&own).map_err(|error| error.to_string())
}
