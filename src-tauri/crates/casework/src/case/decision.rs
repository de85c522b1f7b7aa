//! What a part comes to.

use crate::Sealed;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A ground for withholding that was used, from the rule pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExemptionUsed {
    /// The pack's name for it.
    pub id: String,
    /// Why its test is met.
    pub reason: String,
}

/// What a part comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// An outcome that the rule allows: `disclosed`, `partly`, `refused`, `nothing-held`, `withdrawn`.
    pub outcome: String,
    /// The grounds used; none for a full disclosure.
    pub exemptions: Vec<ExemptionUsed>,
    /// The reasons as recorded for the file.
    pub reasons: String,
    /// The day of the decision.
    pub on: NaiveDate,
    /// Whether a supervisor must sign it before the answer goes out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_sign: bool,
    /// What it rests on, where that is sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Box<Sealed>>,
}

impl Decision {
    /// The outcome of a part that was closed because the person did not answer. No pack has it: the office
    /// decides it, not the law.
    pub const LAPSED: &'static str = "lapsed";

    /// What was asked of the person did not come, so there is nothing to answer.
    pub fn lapsed(&self) -> bool {
        self.outcome == Self::LAPSED
    }

    /// Nothing is owed to the person, without any answer.
    pub fn needs_no_answer(&self) -> bool {
        self.withdrawn() || self.lapsed()
    }

    /// The requester took the request back, so there is nothing to answer.
    pub fn withdrawn(&self) -> bool {
        self.outcome == "withdrawn"
    }
}
