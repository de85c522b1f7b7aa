//! Files on this PC that are to be filed: read whole, within a limit, and only while they hold still.

use crate::Failure;
use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use store::Digest;

/// The largest file that is filed, in bytes. Recordings are larger: they stay where they are, and a note
/// says where.
pub(super) const MOST: u64 = 200 << 20;

/// A file as it was read.
#[derive(Debug)]
pub(super) struct ReadFile {
    /// Its name.
    pub(super) name: String,
    /// What is in it.
    pub(super) content: Vec<u8>,
    /// The digest of that.
    pub(super) sha256: Digest,
}

/// The name of the file at `path`, made harmless.
pub(super) fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    reading::file_name(&name, "file")
}

/// Reads the file at `path`.
///
/// # Errors
/// A `field` failure under `path`, in words for the person: it is missing, a folder, empty, too large, or
/// was being written to.
pub(super) fn read(path: &Path) -> Result<ReadFile, Failure> {
    let refused = |message: String| Failure::of_field("path", message);
    let name = name(path);
    let mut file = File::open(path).map_err(|error| refused(unopened(&name, &error)))?;
    let before = file
        .metadata()
        .map_err(|error| refused(unopened(&name, &error)))?;
    if let Some(message) = unfit(&name, &before) {
        return Err(refused(message));
    }
    let mut content = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0));
    let most = before.len().saturating_add(1);
    let read = (&mut file).take(most).read_to_end(&mut content);
    let after = file.metadata();
    let changed = format!(
        "{name} was being changed while it was read. Close it in the other program, then try again."
    );
    match (read, after) {
        (Ok(_), Ok(after)) if same(&before, &after) && content.len() as u64 == before.len() => {
            let sha256 = Digest::of(&content);
            Ok(ReadFile {
                name,
                content,
                sha256,
            })
        }
        (Err(error), _) => Err(refused(unopened(&name, &error))),
        _ => Err(refused(changed)),
    }
}

fn same(before: &Metadata, after: &Metadata) -> bool {
    before.len() == after.len() && before.modified().ok() == after.modified().ok()
}

fn unfit(name: &str, file: &Metadata) -> Option<String> {
    if file.is_dir() {
        return Some(format!("{name} is a folder. Drop the files in it instead."));
    }
    if !file.is_file() {
        return Some(format!("{name} is not a file that can be kept."));
    }
    match file.len() {
        0 => Some(format!("{name} is empty. Choose another file.")),
        bytes if bytes > MOST => Some(format!(
            "{name} has {} MB; at most {} MB can be kept here. Leave it where it is, and add a note that says where.",
            bytes >> 20,
            MOST >> 20
        )),
        _ => None,
    }
}

fn unopened(name: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => format!("{name} is no longer there. Drop it again."),
        io::ErrorKind::PermissionDenied => {
            format!(
                "{name} may not be read. Ask for permission, or copy it to a folder of your own."
            )
        }
        _ => format!("{name} could not be read ({error}). Check the drive, then try again."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn message(path: &Path) -> String {
        read(path).unwrap_err().fields.remove(0).message
    }

    #[test]
    fn what_cannot_be_filed_says_why() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("empty.pdf"), b"").unwrap();
        fs::create_dir(at("scans")).unwrap();
        // A file with a hole has a size and takes no room.
        File::create(at("film.mp4"))
            .unwrap()
            .set_len(2 << 30)
            .unwrap();
        for (name, words) in [
            ("empty.pdf", "is empty"),
            ("scans", "is a folder"),
            ("film.mp4", "has 2048 MB; at most 200 MB"),
            ("gone.pdf", "is no longer there"),
        ] {
            let message = message(&at(name));
            assert!(
                message.starts_with(name) && message.contains(words),
                "{message}"
            );
        }
    }

    #[test]
    fn a_file_is_read_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letter of 3 March.txt");
        fs::write(&path, b"the words").unwrap();
        let read = read(&path).unwrap();
        assert_eq!(
            (read.name.as_str(), read.content.as_slice()),
            ("letter of 3 March.txt", &b"the words"[..])
        );
        assert_eq!(read.sha256, Digest::of(b"the words"));
    }
}
