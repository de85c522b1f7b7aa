//! The regulator's case about a case, or that of a tribunal or court.

use super::DateForm;
use casework::{Body, CaseId, ProceedingsId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Proceedings, as they stand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProceedingsView {
    /// Their number.
    #[ts(type = "number")]
    pub id: ProceedingsId,
    /// Before whom.
    #[ts(type = "Body")]
    pub body: Body,
    /// The number that the body gave them; empty where it is not known.
    pub number: String,
    /// Who deals with them there.
    pub officer: String,
    /// The day on which they were opened.
    #[ts(type = "string")]
    pub opened: NaiveDate,
    /// What the body asks; empty where it asks nothing.
    pub asks: String,
    /// By which day.
    #[ts(type = "string | null")]
    pub by: Option<NaiveDate>,
    /// The day on which the office answered that.
    #[ts(type = "string | null")]
    pub answered: Option<NaiveDate>,
    /// What the body decided; empty while it has not.
    pub decision: String,
    /// The day of that.
    #[ts(type = "string | null")]
    pub decided: Option<NaiveDate>,
    /// Calendar days left to answer, while an answer is owed; negative when late.
    pub days_left: Option<i32>,
}

/// The days of proceedings as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProceedingsDays {
    /// When they were opened.
    pub opened: DateForm,
    /// By when the body wants an answer.
    pub by: DateForm,
    /// When the office answered.
    pub answered: DateForm,
    /// When the body decided.
    pub decided: DateForm,
}

/// Proceedings as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProceedingsForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which; none for new ones.
    #[ts(type = "number | null")]
    pub id: Option<ProceedingsId>,
    /// Before whom; none where nothing was chosen.
    #[ts(type = "Body | null")]
    pub body: Option<Body>,
    /// The number that the body gave them.
    pub number: String,
    /// Who deals with them there.
    pub officer: String,
    /// What the body asks.
    pub asks: String,
    /// What the body decided.
    pub decision: String,
    /// The days.
    pub days: ProceedingsDays,
}
