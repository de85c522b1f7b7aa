//! What a sealed outcome rests on: it crosses in the form of the decision, and to whoever may read it.

use super::ExemptionUsedView;
use casework::{CaseId, Holding, PartId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a sealed outcome rests on, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SealedForm {
    /// Whether there is anything of what was asked for; none while nothing is chosen.
    #[ts(type = "Holding | null")]
    pub holding: Option<Holding>,
    /// The grounds, by the names in the part's `exemptions`.
    pub grounds: Vec<String>,
    /// The real reason.
    pub reason: String,
}

/// Names the decision of a part.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SealedRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
}

/// What a sealed outcome rests on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SealedView {
    /// Whether there is anything of what was asked for.
    #[ts(type = "Holding")]
    pub holding: Holding,
    /// The grounds; each without a reason of its own.
    pub grounds: Vec<ExemptionUsedView>,
    /// The real reason.
    pub reason: String,
}
