//! What a part comes to: what it can, what it did, and what is asked about it.

use crate::wire::DateForm;
use casework::{CaseId, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that can be decided.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OutcomeView {
    /// `disclosed`, …
    pub id: String,
    /// In words.
    pub label: String,
    /// Whether a ground must be chosen.
    pub needs_exemption: bool,
    /// Whether what it rests on is sealed, so that nothing else is asked for.
    pub sealed: bool,
    /// The grounds that a sealed one may rest on, by the names in the part's `exemptions`.
    pub grounds: Vec<String>,
    /// Whether reasons must be given for the file.
    pub needs_reasons: bool,
}

/// A ground for withholding.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExemptionView {
    /// The pack's name for it.
    pub id: String,
    /// The provision.
    pub citation: String,
    /// In words.
    pub words: String,
    /// The test it needs, in words.
    pub test: String,
}

/// A ground that was used.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExemptionUsedView {
    /// The pack's name for it.
    pub id: String,
    /// The provision.
    pub citation: String,
    /// In words.
    pub words: String,
    /// Why its test is met.
    pub reason: String,
}

/// What was decided.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionView {
    /// `disclosed`, …
    pub outcome: String,
    /// In words.
    pub label: String,
    /// The grounds.
    pub exemptions: Vec<ExemptionUsedView>,
    /// The reasons for the file.
    pub reasons: String,
    /// Whether what it rests on is sealed: `sealed-decision` shows it to whoever may read it.
    pub sealed: bool,
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

/// A ground as chosen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExemptionForm {
    /// The pack's name for it.
    pub id: String,
    /// Why its test is met.
    pub reason: String,
}

/// A decision as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Decide {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The outcome.
    pub outcome: String,
    /// The grounds.
    pub exemptions: Vec<ExemptionForm>,
    /// The reasons for the file.
    pub reasons: String,
    /// What it rests on, where the outcome seals that.
    #[serde(default)]
    pub sealed: Option<crate::wire::SealedForm>,
}

/// An answer that was sent without a letter of this desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordAnswer {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// When.
    pub on: DateForm,
    /// How.
    pub how: String,
}

/// What was decided of a part, to be signed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignDecision {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
}

/// What was decided of a part, to be sent back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SendBack {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// What is to be done differently.
    pub reason: String,
}

/// What was decided of a part, to be opened again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReopenDecision {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// Why.
    pub reason: String,
}
