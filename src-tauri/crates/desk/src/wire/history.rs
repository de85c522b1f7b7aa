//! The history of a case: who, when, what, before and after.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct History {
    /// The entries, newest first.
    pub entries: Vec<HistoryEntry>,
}

/// An event of the history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Its number in the case.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The name of the event: `fact-recorded`, …
    pub event: String,
    /// For a fact, its kind; for a letter, its kind; else empty.
    pub kind: String,
    /// When it was recorded.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub by: String,
    /// The day that it speaks of, where that is not the day of recording.
    #[ts(type = "string | null")]
    pub on: Option<NaiveDate>,
    /// The part; empty for the whole case.
    pub part: String,
    /// What was so before; empty where nothing was.
    pub before: String,
    /// What is so since; empty where nothing is.
    pub after: String,
    /// The reason, the note, the question: the words that go with it.
    pub words: String,
    /// Whether it is one of the key dates of the case.
    pub key: bool,
}
