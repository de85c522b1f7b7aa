//! What is to be done about how long the file is kept.

use crate::CommandName;
use chrono::NaiveDate;

/// What is to be done about how long the file is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RetentionCommand {
    /// Keep it longer.
    Keep {
        /// The last day; none until it is lifted.
        until: Option<NaiveDate>,
        /// Why.
        reason: String,
    },
    /// Keep it longer no more.
    Lift {
        /// Why.
        reason: String,
    },
    /// Propose to destroy it.
    Propose {
        /// The day from which the office's schedule lets it go.
        due: NaiveDate,
    },
    /// Take that back, or do not agree.
    Drop {
        /// Why.
        reason: String,
    },
    /// Destroy it.
    Destroy {
        /// Why it was kept so long, for the certificate.
        words: String,
    },
}

impl RetentionCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Keep { .. } | Self::Lift { .. } => CommandName::KeepLonger,
            Self::Propose { .. } | Self::Drop { .. } => CommandName::ProposeDestruction,
            Self::Destroy { .. } => CommandName::DestroyCase,
        }
    }
}
