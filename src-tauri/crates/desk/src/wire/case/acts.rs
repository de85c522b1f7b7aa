//! What is asked of a case as a whole.

use casework::{CaseId, PartId, PersonId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Cases to be given to a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Allocate {
    /// The cases.
    #[ts(type = "string[]")]
    pub cases: Vec<CaseId>,
    /// To whom; none for nobody.
    #[ts(type = "string | null")]
    pub to: Option<PersonId>,
}

/// What came of an allocation of many.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Allocated {
    /// How many cases moved.
    pub moved: u32,
    /// Those that did not: reference and reason.
    pub refused: Vec<String>,
}

/// A note to be added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddNote {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its text.
    pub text: String,
}

/// Other words for what is asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScopeChange {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// What is asked for.
    pub scope: String,
}

/// What a part still lacks to be valid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckValidity {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The conditions that are not met.
    pub unmet: Vec<String>,
}

/// Whether identity is in doubt, put right.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DoubtChange {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Whether it must be proved.
    pub needed: bool,
    /// Why.
    pub reason: String,
}

/// Another regime for a part.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeRegime {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The regime.
    pub regime: String,
    /// Why.
    pub reason: String,
}

/// A case to be closed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CloseCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Why an answer was late, one of `late_reasons` of the case; empty where none was.
    #[serde(default)]
    pub late: String,
}

/// A case to be opened again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReopenCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Why.
    pub reason: String,
}
