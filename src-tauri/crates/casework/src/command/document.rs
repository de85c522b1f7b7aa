//! What is to be done about documents.

use crate::{CommandName, DocumentDetails, DocumentId, StoredFile};

/// What is to be done about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentCommand {
    /// File it.
    File {
        /// What it is.
        details: Box<DocumentDetails>,
        /// The file.
        file: Box<StoredFile>,
    },
    /// Put right what it is.
    Change {
        /// Which.
        document: DocumentId,
        /// What it is.
        details: Box<DocumentDetails>,
    },
    /// Destroy its content.
    Destroy {
        /// Which.
        document: DocumentId,
        /// Why.
        reason: String,
    },
}

impl DocumentCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::File { .. } => CommandName::FileDocument,
            Self::Change { .. } => CommandName::ChangeDocument,
            Self::Destroy { .. } => CommandName::DestroyDocument,
        }
    }
}
