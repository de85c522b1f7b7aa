//! Which office was opened last on this PC: a path, nothing personal.

use std::fs;
use std::path::{Path, PathBuf};

/// The office to be offered for signing in.
#[derive(Debug)]
pub(crate) struct Recent {
    memory: Option<PathBuf>,
    offered: Option<PathBuf>,
}

impl Recent {
    pub(crate) fn new(memory: Option<PathBuf>) -> Self {
        let read = memory
            .as_deref()
            .and_then(|file| fs::read_to_string(file).ok());
        let offered = read
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .map(PathBuf::from);
        Self { memory, offered }
    }

    pub(crate) fn office(&self) -> Option<&Path> {
        self.offered.as_deref()
    }

    /// Offers `office` until another is opened, and does not remember it.
    pub(crate) fn offer(&mut self, office: PathBuf) {
        self.offered = Some(office);
    }

    /// Remembers `office`. Failing to costs a click next time, so it fails in silence.
    pub(crate) fn opened(&mut self, office: &Path) {
        self.offered = Some(office.to_owned());
        if let (Some(memory), Some(path)) = (&self.memory, office.to_str()) {
            let parent = memory.parent().map(fs::create_dir_all);
            let _ = parent
                .unwrap_or(Ok(()))
                .and_then(|()| fs::write(memory, path));
        }
    }
}
