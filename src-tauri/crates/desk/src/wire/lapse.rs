//! Parts that are closed because the person did not answer.

use casework::{CaseId, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What waits for the person, and what the office does if nothing comes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LapseView {
    /// The day on which the person was last asked.
    #[ts(type = "string")]
    pub since: NaiveDate,
    /// The day of the warning; none while there was none since.
    #[ts(type = "string | null")]
    pub warned: Option<NaiveDate>,
    /// The day from which the office may warn, or, after the warning, close the part.
    #[ts(type = "string")]
    pub next: NaiveDate,
    /// Whether that day has come.
    pub due: bool,
}

/// A part to be closed because the person did not answer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LapseForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// What was asked for and did not come.
    pub reasons: String,
}
