//! What is to be done about holds.

use crate::{CommandName, Hold, HoldId};
use chrono::NaiveDate;

/// What is to be done about a hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoldCommand {
    /// Put the case, or a part, on hold. The number of the hold is given to it.
    Place(Box<Hold>),
    /// Let it stand, and look at it again on another day.
    Keep {
        /// Which.
        hold: HoldId,
        /// That day.
        review: NaiveDate,
        /// Why it stays.
        reason: String,
    },
    /// Lift it.
    Lift {
        /// Which.
        hold: HoldId,
        /// Why.
        reason: String,
    },
}

impl HoldCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Place(_) | Self::Keep { .. } => CommandName::Hold,
            Self::Lift { .. } => CommandName::LiftHold,
        }
    }
}
