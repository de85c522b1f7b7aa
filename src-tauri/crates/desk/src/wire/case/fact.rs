//! Dated facts, shown, recorded, corrected and withdrawn.

use crate::wire::DateForm;
use casework::{CaseId, FactId, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::FactKind;
use ts_rs::TS;

/// A dated fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactView {
    /// Its number.
    #[ts(type = "number")]
    pub fact: FactId,
    /// What happened.
    #[ts(type = "FactKind")]
    pub kind: FactKind,
    /// To which part; none for all.
    #[ts(type = "string | null")]
    pub part: Option<PartId>,
    /// When.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// What was seen, asked, answered or stated.
    pub detail: String,
    /// Who recorded it; empty where it came with the request.
    pub by: String,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// A fact to be recorded, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordFact {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// What happened.
    #[ts(type = "FactKind")]
    pub kind: FactKind,
    /// To which part; none for all.
    #[ts(type = "string | null")]
    pub part: Option<PartId>,
    /// When.
    pub on: DateForm,
    /// What was seen, asked, answered or stated.
    pub detail: String,
    /// The ground of an extension notice.
    #[ts(type = "ExtensionGround | null")]
    pub ground: Option<casework::ExtensionGround>,
}

/// A date to be corrected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CorrectFact {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which fact.
    #[ts(type = "number")]
    pub fact: FactId,
    /// The right day.
    pub on: DateForm,
    /// Why.
    pub reason: String,
}

/// A fact to be withdrawn.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WithdrawFact {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which fact.
    #[ts(type = "number")]
    pub fact: FactId,
    /// Why.
    pub reason: String,
}
