//! Backups: whole office folders, encrypted as the office is, that open with the same passphrases.

use crate::{
    database,
    error::{Error, Result},
    folder::{Folder, sync_parent},
    office::Office,
    progress::{Watch, tell},
    tables::{event, stream},
};
use chrono::{DateTime, Utc};
use rusqlite::{
    Connection,
    backup::{Backup as Copying, StepResult},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Pages copied between two calls of the watch.
const PAGES: i32 = 2000;

/// A backup that was made and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The folder, an office in itself.
    pub path: PathBuf,
    /// Position of the last event in it.
    pub position: u64,
    /// How many streams it has.
    pub streams: u64,
}

impl Office {
    /// Seals the log and copies the office into its `backups` folder, or into the folder `to`, say on
    /// another drive. The copy is checked page by page before it gets its name; until then it ends
    /// in `.part`. `watch` is told of pages.
    ///
    /// # Errors
    /// It could not be written, or the copy is not what was copied. The office is unharmed.
    pub fn backup(
        &mut self,
        to: Option<&Path>,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<Backup> {
        self.seal(at)?;
        let within = to.map_or_else(|| self.folder.backups(), Path::to_path_buf);
        let name = self
            .path()
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let path = within.join(format!(
            "{name} {}.rightsdesk",
            at.format("%Y-%m-%d %H%M%S")
        ));
        let part = Folder::new(&path.with_extension("part"));
        part.make()?;
        let made = self
            .copy_into(&part, watch)
            .and_then(|()| self.check_copy(&part));
        let (position, streams) = made.inspect_err(|_| {
            let _ = fs::remove_dir_all(part.path());
        })?;
        fs::rename(part.path(), &path).map_err(|e| Error::at(&path, e))?;
        sync_parent(&path)?;
        Ok(Backup {
            path,
            position,
            streams,
        })
    }

    fn copy_into(&self, part: &Folder, watch: Watch<'_>) -> Result<()> {
        let mut copy = Connection::open(part.database())?;
        copy.execute_batch(&self.key.pragma())?;
        copy_pages(&self.db, &mut copy, watch)?;
        drop(copy);
        fs::copy(self.folder.keys(), part.keys()).map_err(|e| Error::at(part.keys(), e))?;
        [part.database(), part.keys()].iter().try_for_each(|file| {
            let synced = fs::File::options()
                .write(true)
                .open(file)
                .and_then(|file| file.sync_all());
            synced.map_err(|e| Error::at(file, e))
        })
    }

    /// Reads the whole copy, with the codes that guard its pages, and compares where its log ends.
    fn check_copy(&self, part: &Folder) -> Result<(u64, u64)> {
        let copy = database::open(&part.database(), &self.key)?;
        let verdict: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        let damaged = |detail: String| Error::Damaged {
            part: "the backup",
            detail,
        };
        if verdict != "ok" {
            return Err(damaged(verdict));
        }
        let ends =
            |db: &Connection| Ok::<_, Error>((event::last_position(db)?, stream::count(db)?));
        let (copied, own) = (ends(&copy)?, ends(&self.db)?);
        if copied == own {
            Ok(own)
        } else {
            Err(damaged("it ends before the office does".into()))
        }
    }
}

fn copy_pages(from: &Connection, to: &mut Connection, watch: Watch<'_>) -> Result<()> {
    let copying = Copying::new(from, to)?;
    loop {
        let step = copying.step(PAGES)?;
        let progress = copying.progress();
        let total = u64::try_from(progress.pagecount).unwrap_or(0);
        tell(
            watch,
            total.saturating_sub(u64::try_from(progress.remaining).unwrap_or(0)),
            total,
        )?;
        match step {
            StepResult::Done => return Ok(()),
            StepResult::Busy | StepResult::Locked => return Err(Error::InUse),
            _ => {}
        }
    }
}

/// Copies a backup, or any office that is not open, to `to`, a folder that does not exist yet. It opens
/// there with the passphrases of the day of the backup.
///
/// # Errors
/// The backup is missing or half there, something is at `to` already, or it could not be written.
pub fn restore(backup: &Path, to: &Path) -> Result<()> {
    let (from, office) = (Folder::new(backup), Folder::new(to));
    from.check()?;
    office.make()?;
    let beside = |path: PathBuf| PathBuf::from(format!("{}-wal", path.display()));
    let files = [
        (from.database(), office.database()),
        (from.keys(), office.keys()),
        // Changes of an office that ended suddenly: they belong to the database.
        (beside(from.database()), beside(office.database())),
    ];
    let copied = files
        .iter()
        .filter(|(source, _)| source.exists())
        .try_for_each(|(source, target)| {
            fs::copy(source, target)
                .map(|_| ())
                .map_err(|e| Error::at(target, e))
        });
    copied.inspect_err(|_| {
        let _ = fs::remove_dir_all(to);
    })
}
