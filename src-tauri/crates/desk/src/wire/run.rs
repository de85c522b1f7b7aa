//! Many letters issued as one run.

use super::{FileBytes, LeavingForm};
use casework::{CaseId, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The acknowledgements that are owed in the cases of this person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RunView {
    /// A line for each letter, the request received first before the others.
    pub lines: Vec<RunLine>,
}

/// A letter that could go with the run.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RunLine {
    /// Which letter.
    pub pick: RunPick,
    /// The reference of the case.
    pub reference: String,
    /// The subject, as lists show it.
    pub subject: String,
    /// What the letter is called.
    pub title: String,
    /// To whom, as on the envelope.
    pub to: Vec<String>,
    /// When the request came.
    #[ts(type = "string")]
    pub received: NaiveDate,
    /// Why it must be looked at by itself; empty where it can go with the others.
    pub problem: String,
}

/// Names a letter of a run.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RunPick {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of it the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The template.
    pub template: String,
}

/// A run to be issued.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RunForm {
    /// The letters.
    pub letters: Vec<RunPick>,
    /// How they leave.
    pub leaving: LeavingForm,
    /// Whether both sides of the paper are printed.
    pub duplex: bool,
}

/// A run that was issued.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RunDone {
    /// How many letters were issued.
    pub issued: u32,
    /// Why there is no file for the printer although letters were issued; empty where there is.
    pub problem: String,
    /// All of them as one file for the printer; none where nothing was issued.
    pub print: Option<FileBytes>,
    /// The list of them, for the post book; none where nothing was issued.
    pub list: Option<FileBytes>,
    /// Those that were not.
    pub left: Vec<RunLeft>,
}

/// A letter of a run that was not issued.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RunLeft {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// Why.
    pub why: String,
}
