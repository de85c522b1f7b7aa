//! Cases: appending to one, and reading it back.

use crate::{
    case_event,
    error::{Error, Result},
    log::{Log, NewEvent, Recorded, Stream},
    office::{self, Office},
    tables::{
        document, event,
        register::{self, RegisterRow},
        stream,
    },
};
use casework::{Case, CaseId, Event, Reference};
use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;

pub(crate) fn new_events(events: &[Event], at: DateTime<Utc>) -> Vec<NewEvent> {
    let events = events.iter();
    events
        .map(|event| case_event::new_event(event, at))
        .collect()
}

/// A case after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The sequence of its last event: what the next change has to expect.
    pub sequence: u64,
    /// The position of that event in the whole log.
    pub position: u64,
}

impl Office {
    /// Appends `events`, which `casework` decided, to a case; `expected` is the sequence that the
    /// decision saw, 0 for a new case. No events change nothing.
    ///
    /// # Errors
    /// [`Error::Conflict`] where the case has changed since; [`Error::ReferenceTaken`]; or it could not
    /// be saved. Nothing was appended then.
    pub fn append_case(
        &mut self,
        id: CaseId,
        expected: u64,
        events: &[Event],
        at: DateTime<Utc>,
    ) -> Result<Changed> {
        if events.is_empty() {
            return Ok(Changed {
                sequence: expected,
                position: self.position()?,
            });
        }
        let recorded = self.append(Stream::Case(id), expected, &new_events(events, at))?;
        let last = recorded
            .last()
            .map_or((expected, 0), |last| (last.sequence, last.position));
        Ok(Changed {
            sequence: last.0,
            position: last.1,
        })
    }

    /// Appends to several cases, all or none: each with the sequence that its decision saw.
    ///
    /// # Errors
    /// As [`Office::append_case`], for the first of them. Nothing was appended to any then.
    pub fn append_cases(
        &mut self,
        changes: &[(CaseId, u64, Vec<Event>)],
        at: DateTime<Utc>,
    ) -> Result<()> {
        self.append_several(changes, &[], at)
    }

    /// Appends to several cases and stores the content of documents, all or none.
    ///
    /// # Errors
    /// As [`Office::append_cases`].
    pub fn append_several(
        &mut self,
        changes: &[(CaseId, u64, Vec<Event>)],
        contents: &[&[u8]],
        at: DateTime<Utc>,
    ) -> Result<()> {
        let (signer, reckoner) = (self.signer.clone(), self.reckoner);
        let tx = self.transaction()?;
        for content in contents {
            document::put(&tx, content)?;
        }
        for (id, expected, events) in changes {
            let (stream, events) = (Stream::Case(*id), new_events(events, at));
            office::append(&tx, &reckoner, stream, *expected, &events, &signer)?;
        }
        Ok(tx.commit()?)
    }

    /// As [`Office::append_case`], with the content of documents that the events name: all or nothing, so
    /// that no content is there that no case holds.
    ///
    /// # Errors
    /// As [`Office::append_case`].
    pub fn append_with_documents(
        &mut self,
        id: CaseId,
        expected: u64,
        events: &[Event],
        contents: &[&[u8]],
        at: DateTime<Utc>,
    ) -> Result<()> {
        self.append_several(&[(id, expected, events.to_vec())], contents, at)
    }

    /// The case as its events made it.
    ///
    /// # Errors
    /// [`Error::NoCase`], [`Error::Destroyed`], or an event that cannot be understood.
    pub fn case(&self, id: CaseId) -> Result<Case> {
        case_event::replay(&self.history(id)?)
    }

    /// Every event of the case, oldest first. [`read_case_event`](crate::read_case_event) reads one.
    ///
    /// # Errors
    /// [`Error::NoCase`], or the file could not be read.
    pub fn history(&self, id: CaseId) -> Result<Vec<Recorded>> {
        event::of_stream(&self.db, self.number(id)?, 0)
    }

    /// The case in one line.
    ///
    /// # Errors
    /// [`Error::NoCase`], or the file could not be read.
    pub fn line(&self, id: CaseId) -> Result<RegisterRow> {
        register::find(&self.db, self.number(id)?)?.ok_or(Error::NoCase)
    }

    /// The case with this reference, typed in capitals or not.
    ///
    /// # Errors
    /// [`Error::NoCase`], or the file could not be read.
    pub fn line_of(&self, reference: &str) -> Result<RegisterRow> {
        register::by_reference(&self.db, reference)?.ok_or(Error::NoCase)
    }

    /// The next free reference of `year`.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn next_reference(&self, prefix: &str, year: i32) -> Result<Reference> {
        let first = register::filed(&Reference::new(prefix, year, 0).0);
        let last = register::filed(&Reference::new(prefix, year, 99_999_999).0);
        let mut find = self
            .db
            .prepare_cached("SELECT max(filed) FROM register WHERE filed BETWEEN ?1 AND ?2")?;
        let taken: Option<String> = find
            .query_row([first, last], |row| row.get(0))
            .optional()?
            .flatten();
        let number = taken.and_then(|filed| filed.rsplit('-').next()?.parse::<u32>().ok());
        Ok(Reference::new(
            prefix,
            year,
            number.map_or(1, |number| number + 1),
        ))
    }

    pub(crate) fn number(&self, id: CaseId) -> Result<i64> {
        Ok(stream::head(&self.db, Stream::Case(id))?
            .ok_or(Error::NoCase)?
            .id)
    }
}
