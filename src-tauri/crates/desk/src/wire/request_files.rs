//! The letter or e-mail that a request came in, and what came with it.

use super::{DateForm, ReturnedForm};
use casework::{Channel, DocumentKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file that is to be kept as a document of the case that a request becomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestFile {
    /// Where it is on this PC; empty for a file of the tray.
    pub path: String,
    /// Which file it is of what lay in the tray, counted from nought; none for a file on this PC.
    #[serde(default)]
    pub in_tray: Option<u32>,
    /// SHA-256 of what was looked at, in hexadecimal: a file that has changed since is not kept.
    pub sha256: String,
    /// Which attachment of the e-mail at `path` it is, counted from nought; none for the file itself.
    pub attachment: Option<u32>,
    /// What it is to the case.
    #[ts(type = "DocumentKind")]
    pub kind: DocumentKind,
    /// What it is called.
    pub title: String,
}

/// Files that were dropped on the form or chosen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestPaths {
    /// Where they are on this PC.
    pub paths: Vec<String>,
}

/// Those files, looked at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestFilesLooked {
    /// A row for each, and behind an e-mail one for each of its attachments.
    pub files: Vec<RequestFileLook>,
    /// What the first e-mail and the first of the office's own forms among them offer for the request.
    pub fills: Option<RequestFills>,
}

/// What a file is, before it is kept.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestFileLook {
    /// The file as the form would keep it; `sha256` is empty where it cannot be kept.
    pub file: RequestFile,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Why it cannot be kept; empty where it can.
    pub refusal: String,
    /// What to know of it, in sentences: a password, a damaged file.
    pub cautions: Vec<String>,
}

/// What an e-mail or one of the office's own forms offers for the request. The screen takes of it what was
/// not typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RequestFills {
    /// How it came; none where only a form is known, which may have come in any way.
    #[ts(type = "Channel | null")]
    pub channel: Option<Channel>,
    /// The day on which it was sent; empty where it does not say, or says a day that has not come.
    pub received: DateForm,
    /// How the sender is addressed, where the name says so.
    pub title: String,
    /// The sender's given names.
    pub given: String,
    /// The sender's family name, or the only one.
    pub family: String,
    /// The sender's e-mail address; empty where the e-mail has none that could be one.
    pub email: String,
    /// What it says.
    pub scope: String,
    /// Whether that was too long for a form, so that only its beginning is here.
    pub cut: bool,
    /// What is written in a form of the office that is among them.
    pub returned: Option<ReturnedForm>,
}
