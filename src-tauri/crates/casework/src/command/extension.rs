//! What is to be done about more time.

use crate::{CommandName, ExtensionGround, PartId};

/// What is to be done about an extension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtensionCommand {
    /// Ask for it.
    Ask {
        /// Of which part.
        part: PartId,
        /// Why more time is needed; none where nothing was chosen.
        ground: Option<ExtensionGround>,
        /// The reasons in words.
        reasons: String,
    },
    /// Sign it.
    Sign {
        /// Of which part.
        part: PartId,
    },
    /// Send it back.
    SendBack {
        /// Of which part.
        part: PartId,
        /// Why.
        reason: String,
    },
}

impl ExtensionCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Ask { .. } => CommandName::AskExtension,
            Self::Sign { .. } | Self::SendBack { .. } => CommandName::SignExtension,
        }
    }
}
