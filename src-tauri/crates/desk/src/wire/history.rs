//! The history of a case: who, when, what, before and after.

use super::{ChainCase, Colleague};
use casework::{CaseId, LetterId, PartId, PersonId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What of the history is wanted.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct HistoryQuery {
    /// The id, or "FEN-26-0557".
    pub case: String,
    /// What it is about; none for everything.
    pub strand: Option<Strand>,
    /// Whether only the key dates.
    pub key: bool,
    /// Who did it; none for everybody.
    #[ts(type = "string | null")]
    pub by: Option<PersonId>,
    /// Words to be found in it, as typed.
    pub text: String,
    /// Whether the cases that this one is linked to are in it.
    pub linked: bool,
    /// The id of the last entry seen: the page begins after it.
    pub after: Option<String>,
    /// How many entries: 100 where nothing is said, at most 500.
    pub limit: Option<u16>,
}

/// What an entry of the history is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Strand {
    /// Notes.
    Notes,
    /// Letters, begun and issued.
    Letters,
    /// Documents.
    Documents,
    /// What the clock follows from, from the request to the answer and the closing.
    Clock,
    /// Searches in departments, and what they found, item by item.
    Found,
    /// What was decided, signed and recorded of it.
    Decisions,
    /// Who has the case, who the people in it are, what they ask for.
    People,
    /// How the file stands: links, holds, proceedings, how long it is kept, who may open it.
    File,
}

/// A page of the history.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct History {
    /// The entries, newest first.
    pub entries: Vec<HistoryEntry>,
    /// Whether the page begins with the newest, as also where the entry that it was to follow is gone.
    pub from_start: bool,
    /// Whether more entries follow.
    pub more: bool,
    /// How many entries there are as narrowed.
    pub count: u32,
    /// How many there are.
    pub all: u32,
    /// How many are about what, as otherwise narrowed, in the order of [`Strand`].
    pub strands: Vec<StrandCount>,
    /// Who did any of it, by name.
    pub people: Vec<Colleague>,
    /// The cases whose history it is: the one that was asked for, then those that it is linked to, the
    /// nearest first.
    pub cases: Vec<ChainCase>,
    /// Whether more cases are linked than are shown.
    pub more_cases: bool,
}

/// How many entries are about something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StrandCount {
    /// What.
    pub strand: Strand,
    /// How many.
    pub count: u32,
}

/// An event of the history, or a letter that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Its name among all entries.
    pub id: String,
    /// Its number in the case; 0 for what is no event yet.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The reference of its case.
    pub reference: String,
    /// The day under which it stands: that of recording; with linked cases, that of which it speaks.
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// What it is about.
    pub strand: Strand,
    /// The name of the event: `fact-recorded`, …
    pub event: String,
    /// For a fact, its kind; for a letter, its kind; else empty.
    pub kind: String,
    /// What it happened to, by name: the item, the document, the department; else empty.
    pub name: String,
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
    /// The reason, the note, the question: the words that go with it, or their beginning.
    pub words: String,
    /// How many characters the words have, where only their beginning is here; else none.
    pub length: Option<u32>,
    /// Whether it is one of the key dates of the case.
    pub key: bool,
    /// What can be opened from it.
    pub opens: Option<Opens>,
}

/// Something that an entry opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Opens {
    /// A letter that left, as a PDF.
    Letter {
        /// Which.
        #[ts(type = "string")]
        letter: LetterId,
    },
    /// A letter that was begun.
    Draft {
        /// About which part.
        #[ts(type = "string")]
        part: PartId,
        /// From which template.
        template: String,
    },
    /// A document.
    Document {
        /// Its number.
        number: u32,
    },
    /// A search.
    Search {
        /// Its number.
        number: u32,
    },
    /// An item of the schedule.
    Item {
        /// Its number.
        number: u32,
    },
    /// Another case.
    Case {
        /// Which.
        #[ts(type = "string")]
        case: CaseId,
    },
}

/// Names an event of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EntryRef {
    /// The id of the case, or "FEN-26-0557".
    pub case: String,
    /// Its number in the case.
    #[ts(type = "number")]
    pub sequence: u64,
}
