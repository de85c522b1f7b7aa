//! A case and those that it is linked to, in one timeline.

use super::HistoryEntry;
use casework::CaseId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The timeline.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Chain {
    /// The cases: the one that was asked for, then those that it is linked to, the nearest first.
    pub cases: Vec<ChainCase>,
    /// Whether there are more than are shown.
    pub more: bool,
    /// The key dates of all of them, the newest day first.
    pub entries: Vec<ChainEntry>,
}

/// A case of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChainCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// "FEN-26-0557".
    pub reference: String,
    /// "Subject access".
    pub right: String,
    /// The subject as filed; empty where the file was destroyed.
    pub subject: String,
    /// Why nothing of it is shown; empty where it is.
    pub gone: String,
}

/// Something that happened to one of the cases.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChainEntry {
    /// To which case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// On which day: that of which it speaks, or of recording.
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// What.
    pub entry: HistoryEntry,
}
