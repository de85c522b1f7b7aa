//! The office's words for how it uses personal information, what a case says of it, and the notice.

use casework::{Aspect, CaseId, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The office's vocabulary.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VocabularyForm {
    /// Which state of it this is: what is saved over another one is a conflict.
    pub stamp: String,
    /// Every entry, in the order in which they are said.
    pub entries: Vec<VocabularyEntry>,
    /// Who the data protection officer is.
    pub officer: String,
    /// How to reach the officer, on one line.
    pub officer_contact: String,
    /// The office's website.
    pub website: String,
    /// Its number in the regulator's register.
    pub registration: String,
    /// What is decided by automated means; empty where nothing is.
    pub automated: String,
}

/// An entry of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct VocabularyEntry {
    /// What it says something of.
    #[ts(type = "Aspect")]
    pub group: Aspect,
    /// Its id; empty for a new one.
    pub id: String,
    /// The words, which go on from a colon.
    pub words: String,
    /// The ids of the laws under which it is used.
    pub regimes: Vec<String>,
    /// Those of them under which an answer says it unless somebody chooses otherwise.
    pub usual: Vec<String>,
    /// Whether the law gives it special protection.
    pub sensitive: bool,
    /// Whether the office uses it.
    pub used: bool,
}

/// Names a part of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProcessingRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// The part.
    #[ts(type = "string")]
    pub part: PartId,
}

/// What the answer to a part says of the processing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProcessingView {
    /// By aspect, in the order in which they are said.
    pub groups: Vec<ProcessingGroup>,
    /// Whether somebody chose; otherwise it is what is usual.
    pub chosen: bool,
    /// What the office's published notice does not say of this; empty where it says it all.
    pub unpublished: Vec<String>,
}

/// One aspect of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProcessingGroup {
    /// Which.
    #[ts(type = "Aspect")]
    pub aspect: Aspect,
    /// What can be said.
    pub options: Vec<ProcessingOption>,
}

/// Something that can be said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProcessingOption {
    /// Its id.
    pub id: String,
    /// The words.
    pub words: String,
    /// Whether the answer says it.
    pub said: bool,
}

/// What the answer to a part is to say of the processing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProcessingForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The part.
    #[ts(type = "string")]
    pub part: PartId,
    /// By aspect, the ids of what it says.
    pub groups: Vec<ProcessingChoice>,
}

/// What it says of one aspect.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProcessingChoice {
    /// Which.
    #[ts(type = "Aspect")]
    pub aspect: Aspect,
    /// The ids.
    pub ids: Vec<String>,
}

/// Names one of the two notices.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NoticeRef {
    /// `today` or `dpa-1998`.
    #[ts(type = "NoticeForm")]
    pub form: letters::NoticeForm,
}

/// A notice as it would be published today, and the versions that were.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NoticeView {
    /// Which.
    #[ts(type = "NoticeForm")]
    pub form: letters::NoticeForm,
    /// What it is called.
    pub title: String,
    /// What stands against publishing it, a sentence each; empty where nothing does.
    pub problems: Vec<String>,
    /// What the law asks of it.
    pub elements: Vec<NoticeElement>,
    /// Whether it says anything else than the version published last.
    pub differs: bool,
    /// The versions, the newest first.
    pub versions: Vec<NoticeVersion>,
}

/// Something that the law asks a notice to say.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NoticeElement {
    /// In words.
    pub words: String,
    /// The provision.
    pub citation: String,
    /// Whether it is said.
    pub present: bool,
}

/// A version that was published.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NoticeVersion {
    /// Counted from 1.
    pub version: u32,
    /// From when.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Who published it.
    pub by: String,
}

/// Names a file of a notice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NoticeFileRef {
    /// `today` or `dpa-1998`.
    #[ts(type = "NoticeForm")]
    pub form: letters::NoticeForm,
    /// A version; none for the notice as it would be published today.
    pub version: Option<u32>,
    /// As a page for the website; as a PDF otherwise.
    pub html: bool,
}

/// Names two versions of a notice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NoticePair {
    /// `today` or `dpa-1998`.
    #[ts(type = "NoticeForm")]
    pub form: letters::NoticeForm,
    /// The older version.
    pub before: u32,
    /// The newer one; none for the notice as it would be published today.
    pub after: Option<u32>,
}

/// What changed from one version of a notice to another.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NoticeChanges {
    /// The lines that changed, with the heading under which each stands.
    pub changes: Vec<NoticeChange>,
}

/// A line that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoticeChange {
    /// The heading under which it stands.
    pub under: String,
    /// Whether it came; it went otherwise.
    pub added: bool,
    /// The line.
    pub text: String,
}
