//! Links between cases.

use casework::{CaseId, LinkSide, Standing};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A way in which the case can be linked to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkChoice {
    /// The kind.
    pub kind: String,
    /// Which of the two this case is.
    #[ts(type = "LinkSide")]
    pub side: LinkSide,
    /// What it says: "is a complaint about".
    pub words: String,
}

/// Every way in which the case can be linked to another.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LinkChoices {
    /// Those that the rights of the case allow, in the order in which they are offered.
    pub choices: Vec<LinkChoice>,
}

/// A case that this one is linked to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LinkView {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// "FEN-26-0557".
    pub reference: String,
    /// The kind of the link.
    pub kind: String,
    /// What it says: "is a complaint about".
    pub words: String,
    /// The subject as filed; empty where the file was destroyed.
    pub subject: String,
    /// "Subject access".
    pub right: String,
    /// Where it stands.
    #[ts(type = "Standing | null")]
    pub standing: Option<Standing>,
    /// The day it was received.
    #[ts(type = "string | null")]
    pub received: Option<NaiveDate>,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// The day of its last answer, where every part is settled.
    #[ts(type = "string | null")]
    pub answered: Option<NaiveDate>,
    /// What was decided, in words; empty while nothing was.
    pub outcome: String,
    /// Why it cannot be opened; empty where it can.
    pub gone: String,
}

/// A link as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LinkForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The other, by its reference or its id.
    pub other: String,
    /// The kind; empty where nothing was chosen.
    pub kind: String,
    /// Which of the two this case is.
    #[ts(type = "LinkSide")]
    pub side: LinkSide,
}

/// A link to be taken away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct UnlinkForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The other.
    #[ts(type = "string")]
    pub other: CaseId,
    /// The kind.
    pub kind: String,
    /// Why.
    pub reason: String,
}
