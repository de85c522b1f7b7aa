//! The documents of a case: what came in, what was found, what identity was proved by.
//!
//! The case knows what a document is and the digest of its content; the content is stored under that
//! digest. Destroying one takes its content away for good and leaves what it was and why it went.

use crate::{Occasion, PersonId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A document of the case, numbered from 1 in the order of filing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentId(pub u32);

/// What a document is to the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// The request as it came.
    Request,
    /// A copy of what identity was proved by. It is kept no longer than the office's schedule says.
    Identity,
    /// The evidence that somebody may act for another.
    Authority,
    /// A letter or message that came later, or went out otherwise.
    Correspondence,
    /// Something that a search found.
    Found,
    /// What is given to the person, as redacted.
    Released,
    /// Anything else.
    Other,
}

impl DocumentKind {
    /// Every kind, in the order in which it is offered.
    pub const ALL: [Self; 7] = [
        Self::Request,
        Self::Identity,
        Self::Authority,
        Self::Correspondence,
        Self::Found,
        Self::Released,
        Self::Other,
    ];
}

/// What a document is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentDetails {
    /// What it is to the case.
    pub kind: DocumentKind,
    /// What it is called: "Letter of 3 March with driving licence".
    pub title: String,
    /// Its own day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<NaiveDate>,
    /// From whom or where it came; empty where nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// The file that a document is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFile {
    /// Its name when it was filed.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of the content, in hexadecimal; the content is stored under it.
    pub sha256: String,
}

/// A document of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its number.
    pub id: DocumentId,
    /// What it is.
    pub details: DocumentDetails,
    /// The file.
    pub file: StoredFile,
    /// When it was filed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
    /// Why its content was destroyed; none while it is there.
    pub destroyed: Option<String>,
}

/// What happened to a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum DocumentEvent {
    /// It was filed.
    Filed {
        /// Which.
        document: DocumentId,
        /// What it is.
        details: Box<DocumentDetails>,
        /// The file.
        file: Box<StoredFile>,
    },
    /// What it is was put right.
    Changed {
        /// Which.
        document: DocumentId,
        /// As it stood.
        before: Box<DocumentDetails>,
        /// As it is.
        after: Box<DocumentDetails>,
    },
    /// Its content was destroyed.
    Destroyed {
        /// Which.
        document: DocumentId,
        /// Why.
        reason: String,
    },
}

pub(crate) fn apply(documents: &mut Vec<Document>, event: &DocumentEvent, occasion: Occasion) {
    let mut with = |id, change: &dyn Fn(&mut Document)| {
        documents
            .iter_mut()
            .filter(|document| document.id == id)
            .for_each(change);
    };
    match event {
        DocumentEvent::Filed {
            document,
            details,
            file,
        } => documents.push(Document {
            id: *document,
            details: details.as_ref().clone(),
            file: file.as_ref().clone(),
            at: occasion.at,
            by: occasion.by,
            destroyed: None,
        }),
        DocumentEvent::Changed {
            document, after, ..
        } => with(*document, &|it| it.details = after.as_ref().clone()),
        DocumentEvent::Destroyed { document, reason } => {
            with(*document, &|it| it.destroyed = Some(reason.clone()));
        }
    }
}
