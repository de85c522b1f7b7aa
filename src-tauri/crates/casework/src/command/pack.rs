//! What is to be done about what is given.

use crate::{CommandName, DocumentId, Finding, ItemId, Pack, PartId};

/// What is to be done about what is given to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackCommand {
    /// Choose which document is given for these items, or take that back.
    Choose {
        /// Which items.
        items: Vec<ItemId>,
        /// The document; none to take the choice back.
        document: Option<DocumentId>,
    },
    /// Answer for what was found in a file.
    Answer {
        /// In the pack of which part.
        part: PartId,
        /// What was found.
        finding: Box<Finding>,
        /// Why it may stay.
        reason: String,
    },
    /// Seal a pack.
    Seal {
        /// The pack. Its number, and what of it was answered for, is given to it.
        pack: Box<Pack>,
        /// Everything that was found in its files.
        findings: Vec<Finding>,
    },
}

impl PackCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Choose { .. } => CommandName::ChooseReleased,
            Self::Answer { .. } => CommandName::AnswerFinding,
            Self::Seal { .. } => CommandName::SealPack,
        }
    }
}
