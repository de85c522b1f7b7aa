//! Cases that go from one colleague to another, for good or while somebody is away.

use super::{DateForm, TodayGroup};
use casework::{CaseId, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A case to be handed over, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HandOverForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// To whom; none where nobody was chosen.
    #[ts(type = "string | null")]
    pub to: Option<PersonId>,
    /// What is to be done.
    pub note: String,
}

/// A case whose note of handing over was read.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakeNotice {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
}

/// What was handed over with a case and not yet noticed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HandOverView {
    /// Who handed it over.
    pub by: String,
    /// To whom.
    pub to: String,
    /// What is to be done.
    pub note: String,
    /// Whether it was handed to the person who is signed in.
    pub mine: bool,
}

/// The cases of a colleague who is away, for whom this person covers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Covering {
    /// The colleague.
    #[ts(type = "string")]
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The last day of their absence.
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// Their cases, the most urgent first.
    pub groups: Vec<TodayGroup>,
}

/// Who is away or will be, the earliest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Absences {
    /// The absences.
    pub absences: Vec<AbsenceView>,
}

/// Somebody's absence.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AbsenceView {
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The first day.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The last day.
    #[ts(type = "string")]
    pub to: NaiveDate,
    /// Who covers.
    #[ts(type = "string")]
    pub cover: PersonId,
    /// Their name.
    pub cover_name: String,
    /// Whether it is so today.
    pub now: bool,
    /// Whether the person who is signed in may change it.
    pub may: bool,
}

/// An absence as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AbsenceForm {
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
    /// The first day.
    pub from: DateForm,
    /// The last day.
    pub to: DateForm,
    /// Who covers; none where nobody was chosen.
    #[ts(type = "string | null")]
    pub cover: Option<PersonId>,
}

/// Whose absence is taken back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AbsenceRef {
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
}
