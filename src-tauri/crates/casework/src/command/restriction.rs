//! What is to be done about who may open a case.

use crate::{CommandName, PersonId};

/// What is to be done about who may open a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestrictionCommand {
    /// Let only these people open it.
    Restrict {
        /// Who.
        people: Vec<PersonId>,
        /// Why.
        reason: String,
    },
    /// Let everybody open it.
    Lift {
        /// Why.
        reason: String,
    },
    /// Open it without being named.
    BreakGlass {
        /// Why.
        reason: String,
    },
    /// Take notice of who did.
    Notice,
}

impl RestrictionCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Restrict { .. } | Self::Lift { .. } => CommandName::Restrict,
            Self::BreakGlass { .. } => CommandName::BreakGlass,
            Self::Notice => CommandName::NoticeGlass,
        }
    }
}
