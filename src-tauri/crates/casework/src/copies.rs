//! Copies: the same request that came again, and was put with the case of the first.

use crate::{Channel, Occasion, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The request as it came again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameAgain {
    /// How it came.
    pub channel: Channel,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day (Europe/London) on which it first reached any part of the force.
    pub received: NaiveDate,
    /// What it says.
    pub scope: String,
}

/// A copy on the case, with who put it there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The request as it came again.
    pub came: CameAgain,
    /// Who put it with the case.
    pub by: PersonId,
}

impl Copy {
    pub(crate) fn new(came: &CameAgain, occasion: Occasion) -> Self {
        Self {
            came: came.clone(),
            by: occasion.by,
        }
    }
}
