//! The guide to the regime: plain questions, and what a yes leads to.

use serde::{Deserialize, Serialize};

use crate::rule::Text;

/// A question that decides what the data are held for, or that the request belongs elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Guide {
    /// Kebab-case name: `law-enforcement`.
    pub id: String,
    /// The question.
    pub question: Text,
    /// What follows where the answer is yes.
    pub yes: Text,
    /// Where that leads.
    pub leads: Leads,
    /// Where that is said.
    pub citation: Text,
}

/// Where a yes leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Leads {
    /// A part about data held for law enforcement.
    Policing,
    /// A part about data held for anything else.
    Other,
    /// No part: the person is told where to turn.
    Elsewhere,
    /// A person must look at it: the packs do not hold this law.
    ManualReview,
}
