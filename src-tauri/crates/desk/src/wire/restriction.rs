//! Restricted cases.

use casework::{CaseId, PersonId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// To let only some people open a case, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RestrictForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Who may open it.
    #[ts(type = "string[]")]
    pub people: Vec<PersonId>,
    /// Why.
    pub reason: String,
}

/// To let everybody open it again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LiftRestriction {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Why.
    pub reason: String,
}

/// To open it without being named.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BreakGlass {
    /// The case, by id or reference.
    pub case: String,
    /// Why.
    pub reason: String,
}

/// Who may open a case, and who did without being named.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RestrictionView {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// Who may open it, by id.
    #[ts(type = "string[]")]
    pub people: Vec<PersonId>,
    /// The same, by name.
    pub names: Vec<String>,
    /// Who opened it without being named, the last first; for those who may take notice alone.
    pub opened: Vec<GlassView>,
    /// Whether somebody did and no supervisor has taken notice.
    pub unnoticed: bool,
}

/// Somebody who opened a restricted case without being named.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GlassView {
    /// Who.
    pub by: String,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Whether a supervisor has taken notice.
    pub noticed: bool,
}
