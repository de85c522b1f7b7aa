//! An office's own packs, read from a folder.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use statute::Law;

/// The law with the packs of a folder beside the shipped ones.
pub(crate) fn load(folder: &Path) -> Result<Law, String> {
    with(&files(folder)?)
}

/// Loads them and says what they do.
pub(crate) fn check(folder: &Path) -> Result<String, String> {
    let files = files(folder)?;
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

/// The packs and calendars of a folder, and of its folder of provisions.
fn files(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let mut found = within(folder, "")?;
    let provisions = folder.join("provisions");
    if provisions.is_dir() {
        found.extend(within(&provisions, "provisions/")?);
    }
    found.sort();
    if found.is_empty() {
        return Err(format!(
            "{} holds no packs (files ending in .toml).",
            folder.display()
        ));
    }
    Ok(found)
}

fn within(folder: &Path, prefix: &str) -> Result<Vec<(String, String)>, String> {
    let cannot = |error: std::io::Error| format!("{} cannot be read: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        let kind = path.extension().and_then(|kind| kind.to_str());
        if !matches!(kind, Some("toml" | "csv")) {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let text = fs::read_to_string(&path)
            .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
        found.push((format!("{prefix}{name}"), text));
    }
    Ok(found)
}
