//! The other people in an item who are asked whether it may be disclosed.

use super::DateForm;
use casework::{CaseId, ConsultationId, ItemId, Said};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody who is asked, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConsultationForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which item.
    #[ts(type = "number")]
    pub item: ItemId,
    /// Who is asked.
    pub name: String,
    /// Their address or e-mail address.
    pub contact: String,
    /// The day on which they were asked.
    pub asked: DateForm,
    /// The day by which an answer is wanted; empty for the office's aim.
    pub due: DateForm,
    /// Whether they may be told who asks.
    pub names_requester: bool,
    /// The message in the person's own words; empty for the template's.
    pub text: String,
}

/// What somebody who was asked says, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeardForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which item.
    #[ts(type = "number")]
    pub item: ItemId,
    /// Who was asked.
    #[ts(type = "number")]
    pub consultation: ConsultationId,
    /// The day on which the answer came, or on which the office stopped waiting.
    pub on: DateForm,
    /// What they say; none while nothing is chosen.
    #[ts(type = "Said | null")]
    pub said: Option<Said>,
    /// Their words, or what was done to reach them.
    pub words: String,
}

/// Somebody who was asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConsultationView {
    /// Its number.
    #[ts(type = "number")]
    pub consultation: ConsultationId,
    /// Who was asked.
    pub name: String,
    /// Their address or e-mail address.
    pub contact: String,
    /// The day on which they were asked.
    #[ts(type = "string")]
    pub asked: NaiveDate,
    /// The day by which an answer is wanted.
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// Whether they were told who asks.
    pub names_requester: bool,
    /// The message as it was sent.
    pub text: String,
    /// Whether that day has passed without an answer.
    pub overdue: bool,
    /// What they say; none while it is out.
    pub heard: Option<HeardView>,
}

/// What somebody who was asked says.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HeardView {
    /// The day on which it came.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// What they say.
    #[ts(type = "Said")]
    pub said: Said,
    /// Their words.
    pub words: String,
}
