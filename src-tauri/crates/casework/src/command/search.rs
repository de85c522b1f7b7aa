//! What is to be done about searches.

use crate::{Chaser, CommandName, SearchAsked, SearchId, SearchReply};

/// What is to be done about a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchCommand {
    /// Record that a department was asked. The number of the search is given to it.
    Ask(Box<SearchAsked>),
    /// Record that it was reminded.
    Chase {
        /// Which search.
        search: SearchId,
        /// How.
        chaser: Chaser,
    },
    /// Record what it answered.
    Record {
        /// Which search.
        search: SearchId,
        /// What.
        reply: Box<SearchReply>,
    },
    /// Chase it no more, or again.
    Mute {
        /// Which search.
        search: SearchId,
        /// Whether it is left alone.
        muted: bool,
        /// Why.
        reason: String,
    },
    /// Take the search back.
    Withdraw {
        /// Which search.
        search: SearchId,
        /// Why.
        reason: String,
    },
}

impl SearchCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Ask(_) => CommandName::AskDepartment,
            Self::Chase { .. } => CommandName::ChaseDepartment,
            Self::Record { .. } => CommandName::RecordReply,
            Self::Mute { .. } => CommandName::MuteChasing,
            Self::Withdraw { .. } => CommandName::WithdrawSearch,
        }
    }
}
