//! Holds of a case.

use super::DateForm;
use casework::{CaseId, HoldId, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// For what a case can be held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HoldKindView {
    /// Its name.
    pub id: String,
    /// "the court".
    pub label: String,
    /// When it is the right one.
    pub hint: String,
}

/// Everything for which a case can be held.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HoldKinds {
    /// The kinds, in the order in which they are offered.
    pub kinds: Vec<HoldKindView>,
}

/// A hold that stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HoldView {
    /// Its number.
    #[ts(type = "number")]
    pub hold: HoldId,
    /// Which part; none for the whole case.
    #[ts(type = "string | null")]
    pub part: Option<PartId>,
    /// For what: "the court".
    pub label: String,
    /// Why.
    pub reason: String,
    /// Since when.
    #[ts(type = "string")]
    pub since: NaiveDate,
    /// The day on which a supervisor looks at it again.
    #[ts(type = "string")]
    pub review: NaiveDate,
    /// Whether that day has come.
    pub due: bool,
}

/// A case of Today that is on hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeldCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// For what: "the court".
    pub label: String,
    /// The day on which a supervisor looks at it again.
    #[ts(type = "string | null")]
    pub review: Option<NaiveDate>,
}

/// A hold as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HoldForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part; none for the whole case.
    #[ts(type = "string | null")]
    pub part: Option<PartId>,
    /// For what, the name of a kind; empty where nothing was chosen.
    pub kind: String,
    /// Why.
    pub reason: String,
    /// Since when.
    pub since: DateForm,
    /// When it is looked at again.
    pub review: DateForm,
}

/// A hold that stays, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeepHold {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which hold.
    #[ts(type = "number")]
    pub hold: HoldId,
    /// When it is looked at next.
    pub review: DateForm,
    /// Why it stays.
    pub reason: String,
}

/// A hold to be lifted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LiftHold {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which hold.
    #[ts(type = "number")]
    pub hold: HoldId,
    /// Why.
    pub reason: String,
}
