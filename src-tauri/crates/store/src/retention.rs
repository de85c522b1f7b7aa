//! Destroying the files of cases, and what is to be destroyed.
//!
//! Destruction empties the payload of every event of the case but the last, which says what remains; its
//! rows in the read tables, its documents and what anybody was typing about it go in the same
//! transaction. Pages are overwritten as they are freed, and the file is written anew after, so that the
//! bytes are gone from it.

use crate::{
    error::{Error, Result},
    log::Stream,
    office::{self, Office},
    tables::{
        draft, event,
        register::{self, RegisterRow},
        retention::{self, RetentionRow},
        stream, text,
    },
};
use casework::{CaseId, Event, IdentityCopy, Remains};
use chrono::{DateTime, NaiveDate, Utc};

/// How many lines are read at a time.
const AT_A_TIME: usize = 500;

/// A case with how its retention stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionLine {
    /// The case in one line.
    pub row: RegisterRow,
    /// How its retention stands.
    pub retention: RetentionRow,
}

impl Office {
    /// Destroys the files of these cases, all or none: each with the sequence that its decision saw and
    /// the event that says what remains.
    ///
    /// # Errors
    /// As [`Office::append_case`]. Nothing was destroyed then.
    pub fn destroy(&mut self, cases: &[(CaseId, u64, Event)], at: DateTime<Utc>) -> Result<()> {
        let (signer, reckoner) = (self.signer.clone(), self.reckoner);
        text::forget_for_good(&self.db)?;
        let tx = self.transaction()?;
        for (id, expected, remains) in cases {
            let (stream, events) = (
                Stream::Case(*id),
                [crate::case_event::new_event(remains, at)],
            );
            office::append(&tx, &reckoner, stream, *expected, &events, &signer)?;
            let head = stream::head(&tx, stream)?.ok_or(Error::NoCase)?;
            event::empty(&tx, head.id)?;
            draft::remove_about(&tx, &id.to_string())?;
        }
        tx.commit()?;
        self.sweep()
    }

    /// Writes the file anew without what was taken out.
    fn sweep(&mut self) -> Result<()> {
        self.db.execute_batch("VACUUM;")?;
        self.empty_journal()
    }

    /// Empties the journal beside the file, in which pages stand as they were before something was taken
    /// out of them.
    ///
    /// # Errors
    /// It could not be written. What was taken out stays out.
    pub fn empty_journal(&self) -> Result<()> {
        let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
        let busy: bool = self.db.query_row(checkpoint, [], |row| row.get(0))?;
        if busy { Err(Error::InUse) } else { Ok(()) }
    }

    /// What remains of a case whose file was destroyed, with who destroyed it; none while it is there.
    ///
    /// # Errors
    /// [`Error::NoCase`], or the file could not be read.
    pub fn remains(&self, id: CaseId) -> Result<Option<(Remains, casework::PersonId)>> {
        let events = self.history(id)?;
        let by = events.last().map(|last| last.actor);
        let remains = crate::case_event::remains(&events)?;
        Ok(remains.map(|(_, _, it)| *it).zip(by))
    }

    /// How the retention of a case stands; none while it is open and nobody keeps it longer.
    ///
    /// # Errors
    /// [`Error::NoCase`], or the file could not be read.
    pub fn retention(&self, id: CaseId) -> Result<Option<RetentionRow>> {
        retention::find(&self.db, self.number(id)?)
    }

    /// The closed cases whose file is there and that were closed by `until`, the longest closed first:
    /// each is given to `take` until that says it has enough.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn closed_by(
        &self,
        until: NaiveDate,
        mut take: impl FnMut(RetentionLine) -> bool,
    ) -> Result<()> {
        let mut after = (NaiveDate::MIN, 0);
        loop {
            let ids = retention::closed_by(&self.db, until, after, AT_A_TIME)?;
            let lines = self.lines(&ids)?;
            let Some((id, last)) = ids.last().zip(lines.last()) else {
                return Ok(());
            };
            after = (last.retention.closed.unwrap_or(NaiveDate::MAX), *id);
            for line in lines {
                if !take(line) {
                    return Ok(());
                }
            }
        }
    }

    /// The cases that are kept longer.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn kept_longer(&self) -> Result<Vec<RetentionLine>> {
        self.lines(&retention::kept(&self.db)?)
    }

    /// The cases that somebody proposed to destroy, the oldest proposal first.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn proposed(&self) -> Result<Vec<RetentionLine>> {
        self.lines(&retention::proposed(&self.db)?)
    }

    /// The cases destroyed last, at most `limit`, and how many there are.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn destroyed(&self, limit: usize) -> Result<(Vec<RetentionLine>, u64)> {
        let (ids, count) = retention::destroyed(&self.db, limit)?;
        Ok((self.lines(&ids)?, count))
    }

    /// The copies of identity that were no longer needed by `until`, the oldest first, each with the
    /// line of its case.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn identity_copies(&self, until: NaiveDate) -> Result<Vec<(RegisterRow, IdentityCopy)>> {
        let copies = retention::copies_by(&self.db, until)?;
        let line = |(id, copy)| {
            let row = register::find(&self.db, id)?.ok_or(Error::NoCase)?;
            Ok((row, copy))
        };
        copies.into_iter().map(line).collect()
    }

    fn lines(&self, ids: &[i64]) -> Result<Vec<RetentionLine>> {
        let line = |id: &i64| {
            let row = register::find(&self.db, *id)?.ok_or(Error::NoCase)?;
            let retention = retention::find(&self.db, *id)?.unwrap_or_default();
            Ok(RetentionLine { row, retention })
        };
        ids.iter().map(line).collect()
    }
}
