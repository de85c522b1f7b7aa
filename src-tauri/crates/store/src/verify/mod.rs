//! Does everything in the office hold together?
//!
//! The log is walked once by position: chains, digests, signatures against the keys that the office
//! stream had recorded by then, and seals. Then every case is made anew from its events and held
//! against the read tables. Nothing is loaded whole.

mod chain;
mod signatures;
mod tables;

use crate::{
    error::Result,
    log::{Recorded, Stream},
    office::Office,
    progress::Watch,
    tables::{event, stream},
};
use std::fmt;

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// A name for the kind of finding, that does not change with its words.
    pub code: &'static str,
    /// The stream, where it is about one.
    pub stream: Option<Stream>,
    /// The event's number in it, where it is about one.
    pub sequence: Option<u64>,
    /// What was found.
    pub sentence: String,
}

/// What was walked, and what does not hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// Events read, their chain, digest and signature checked.
    pub events: u64,
    /// Events whose payload was disposed of; their digest still stands in the chain.
    pub disposed: u64,
    /// Streams walked.
    pub streams: u64,
    /// Seals held against the log.
    pub seals: u64,
    /// Cases whose rows in the read tables were compared.
    pub cases: u64,
    /// Documents whose content was held against its digest.
    pub documents: u64,
    /// What does not hold; empty in a sound office.
    pub findings: Vec<Finding>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl Finding {
    pub(crate) fn of(code: &'static str, event: &Recorded, what: &str) -> Self {
        let name = match event.stream {
            Stream::Office => "the office’s own history".to_owned(),
            Stream::Case(id) => format!("case {id}"),
        };
        let sentence = format!("Event {} of {name} {what}.", event.sequence);
        Self {
            code,
            stream: Some(event.stream),
            sequence: Some(event.sequence),
            sentence,
        }
    }

    pub(crate) fn office(code: &'static str, sentence: String) -> Self {
        Self {
            code,
            stream: None,
            sequence: None,
            sentence,
        }
    }

    pub(crate) fn stream(code: &'static str, stream: Stream, sentence: String) -> Self {
        Self {
            code,
            stream: Some(stream),
            sequence: None,
            sentence,
        }
    }
}

impl Office {
    /// Walks everything and reports what does not hold. `watch` is told of events, then of cases.
    ///
    /// # Errors
    /// The file could not be read at all, or the work was stopped.
    pub fn verify(&self, watch: Watch<'_>) -> Result<Verified> {
        let total = event::last_position(&self.db)? + stream::count(&self.db)?;
        let mut verified = chain::walk(&self.db, total, watch)?;
        tables::compare(self, total, &mut verified, watch)?;
        Ok(verified)
    }
}
