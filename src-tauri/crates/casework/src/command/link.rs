//! What is to be done about links to other cases.

use crate::{CaseId, CommandName, Link};
use statute::RightId;

/// What is to be done about a link to another case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkCommand {
    /// Link the case.
    Link {
        /// To which, and how.
        link: Link,
        /// The rights of that case.
        rights: Vec<RightId>,
    },
    /// Take the link away.
    Unlink {
        /// To which case.
        other: CaseId,
        /// Of which kind.
        kind: String,
        /// Why.
        reason: String,
    },
}

impl LinkCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Link { .. } => CommandName::LinkCase,
            Self::Unlink { .. } => CommandName::UnlinkCase,
        }
    }
}
