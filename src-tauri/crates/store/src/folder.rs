//! The office folder: `NAME.rightsdesk/` with `office.db`, `keys.toml` and `backups/`, and the lock
//! that lets one program open it.

use crate::error::{Error, Result};
use std::{
    fs::{self, File, TryLockError},
    io::Write,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

/// A program that is just closing the office gets this long to let go of it: so many tries, so far apart.
const LOCK_TRIES: u32 = 10;
const LOCK_WAIT: Duration = Duration::from_millis(30);

/// The places in an office folder.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

/// Held while the office is open. The system lets go of it when the program ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock(#[allow(dead_code, reason = "holding it is its use")] File);

impl Folder {
    pub(crate) fn new(path: &Path) -> Self {
        Self(path.into())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("office.db")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.0.join("keys.toml")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Makes the folder and its backups folder.
    pub(crate) fn make(&self) -> Result<()> {
        fs::create_dir(&self.0).map_err(|e| Error::at(&self.0, e))?;
        fs::create_dir(self.backups()).map_err(|e| Error::at(self.backups(), e))
    }

    /// Refuses a folder that is missing or half there.
    pub(crate) fn check(&self) -> Result<()> {
        if !self.0.is_dir() {
            return Err(Error::Missing(self.0.clone()));
        }
        for (part, path) in [("office.db", self.database()), ("keys.toml", self.keys())] {
            if !path.is_file() {
                return Err(Error::Incomplete {
                    path: self.0.clone(),
                    part,
                });
            }
        }
        Ok(())
    }

    /// Takes the lock, or says that somebody else has it.
    pub(crate) fn lock(&self) -> Result<Lock> {
        let path = self.0.join("office.lock");
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|e| Error::at(&self.0, e))?;
        for _ in 0..LOCK_TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Lock(file)),
                Err(TryLockError::WouldBlock) => thread::sleep(LOCK_WAIT),
                Err(TryLockError::Error(e)) => return Err(Error::at(&path, e)),
            }
        }
        Err(Error::InUse)
    }
}

/// Puts `content` in the place of the file at `path`, in one step.
pub(crate) fn replace(path: &Path, content: &[u8]) -> Result<()> {
    let beside = path.with_extension("new");
    let written = File::create(&beside)
        .and_then(|mut file| file.write_all(content).and_then(|()| file.sync_all()));
    written
        .and_then(|()| fs::rename(&beside, path))
        .map_err(|e| Error::at(path, e))?;
    sync_parent(path)
}

/// Makes the name of the file as lasting as its content. Windows does so itself.
#[cfg(unix)]
pub(crate) fn sync_parent(path: &Path) -> Result<()> {
    let parent = path.parent().unwrap_or(path);
    File::open(parent)
        .and_then(|folder| folder.sync_all())
        .map_err(|e| Error::at(parent, e))
}

/// Makes the name of the file as lasting as its content. Windows does so itself.
#[cfg(not(unix))]
pub(crate) fn sync_parent(_: &Path) -> Result<()> {
    Ok(())
}
