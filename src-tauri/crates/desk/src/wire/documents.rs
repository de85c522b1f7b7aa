//! The documents of a case.

use super::DateForm;
use casework::{CaseId, DocumentId, DocumentKind};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Files that were dropped on the window or chosen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilePaths {
    /// The case that they are for.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Where they are on this PC.
    pub paths: Vec<String>,
}

/// Those files, looked at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FilesLooked {
    /// A row for each.
    pub files: Vec<FileLook>,
}

/// What a file is, before it is filed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileLook {
    /// Where it is.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What it is: `pdf`, `png`, `mail-eml`, `word`, …
    pub media_kind: String,
    /// SHA-256 of what was looked at, in hexadecimal; empty where it cannot be filed.
    pub sha256: String,
    /// What it may be called.
    pub title: String,
    /// Its own day, where the file says one.
    pub dated: DateForm,
    /// From whom it came, where the file says so.
    pub source: String,
    /// Why it cannot be filed; empty where it can.
    pub refusal: String,
    /// What to know of it; empty where there is nothing: a password, a damaged file.
    pub caution: String,
}

/// A file to be filed, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Where the file is on this PC.
    pub path: String,
    /// SHA-256 of what was looked at: a file that has changed since is not filed.
    pub sha256: String,
    /// What it is to the case; none where nothing was chosen.
    #[ts(type = "DocumentKind | null")]
    pub kind: Option<DocumentKind>,
    /// What it is called.
    pub title: String,
    /// Its own day.
    pub dated: DateForm,
    /// From whom or where it came.
    pub source: String,
}

/// What a document is, to be put right, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentChange {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The document.
    #[ts(type = "number")]
    pub document: DocumentId,
    /// What it is to the case.
    #[ts(type = "DocumentKind")]
    pub kind: DocumentKind,
    /// What it is called.
    pub title: String,
    /// Its own day.
    pub dated: DateForm,
    /// From whom or where it came.
    pub source: String,
}

/// A document to be destroyed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DestroyDocument {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The document.
    #[ts(type = "number")]
    pub document: DocumentId,
    /// Why.
    pub reason: String,
}

/// A document of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// The document.
    #[ts(type = "number")]
    pub document: DocumentId,
}

/// A document, as the case lists it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DocumentView {
    /// Its number.
    #[ts(type = "number")]
    pub document: DocumentId,
    /// What it is to the case.
    #[ts(type = "DocumentKind")]
    pub kind: DocumentKind,
    /// What it is called.
    pub title: String,
    /// Its own day.
    #[ts(type = "string | null")]
    pub dated: Option<NaiveDate>,
    /// From whom or where it came.
    pub source: String,
    /// The name of the file.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
    /// When it was filed.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Why its content was destroyed; empty while it is there.
    pub destroyed: String,
    /// By when a copy of identity is to be destroyed; none for anything else.
    #[ts(type = "string | null")]
    pub destroy_by: Option<NaiveDate>,
}

/// A document as the window shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum DocumentShown {
    /// A PDF.
    Pdf {
        /// Its bytes, in base64.
        base64: String,
    },
    /// An image that the window can draw.
    Image {
        /// Its media type.
        media: String,
        /// Its bytes, in base64.
        base64: String,
    },
    /// Text.
    Text {
        /// The text.
        text: String,
        /// Whether it was too long, so that only its beginning is here.
        cut: bool,
    },
    /// An e-mail.
    Mail(MailShown),
    /// Something that another program must show.
    Not {
        /// Why not here.
        why: String,
    },
}

/// An e-mail as the window shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MailShown {
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: String,
    /// Copies to whom.
    pub cc: String,
    /// The subject.
    pub subject: String,
    /// When it was sent, as the sender's program says; empty where it does not.
    pub sent: String,
    /// What it says.
    pub text: String,
    /// Whether that was too long.
    pub cut: bool,
    /// What is attached, by name with its size in bytes.
    pub attachments: Vec<MailAttachment>,
    /// What could not be read, in sentences.
    pub remarks: Vec<String>,
}

/// Something attached to an e-mail.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MailAttachment {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}
