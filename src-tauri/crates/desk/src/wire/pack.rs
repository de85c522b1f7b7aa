//! The disclosure pack of an answer.

use super::FileBytes;
use casework::{
    Answerable, CaseId, DocumentId, DocumentKind, Fate, ItemId, LetterId, PackId, PartId,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which document is given for items.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChooseReleased {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which items.
    #[ts(type = "number[]")]
    pub items: Vec<ItemId>,
    /// The document; none to take the choice back.
    #[ts(type = "number | null")]
    pub document: Option<DocumentId>,
}

/// Why something that was found may stay in a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerFinding {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// In the pack of which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The finding, by its `id`.
    pub id: String,
    /// Why it may stay.
    pub reason: String,
}

/// A pack to be sealed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SealPack {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Of which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The `digest` of the pack that the person looked at: another content is not sealed.
    pub digest: String,
}

/// A sealed pack, to be saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackFileForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Which.
    #[ts(type = "number")]
    pub pack: PackId,
    /// Whether it goes under a password.
    pub protect: bool,
}

/// A sealed pack as a ZIP.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackArchive {
    /// The ZIP; under a password it holds the pack as a ZIP of its own, so that no name of a file is told.
    pub file: FileBytes,
    /// The password, which is kept nowhere; empty where there is none.
    pub password: String,
    /// The letter that tells the password, to go by another way; none where there is no password.
    pub tells: Option<FileBytes>,
}

/// What a case gives.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PacksView {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// A row for each part of which something is disclosed.
    pub parts: Vec<PackView>,
    /// The documents that can be given.
    pub documents: Vec<PackDocument>,
    /// The packs that were sealed, the newest first.
    pub sealed: Vec<SealedPackView>,
    /// Why this person may not choose what is given; empty where they may.
    pub refusal: String,
}

/// What is given of a part.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackView {
    /// The part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The items that are disclosed, by the numbers of the pack.
    pub items: Vec<PackItemView>,
    /// The letter that goes with it; none where it is not made yet.
    pub letter: Option<PackLetter>,
    /// The files, the letter and the schedule first.
    pub files: Vec<PackFile>,
    /// What was found in them, the gravest first.
    pub findings: Vec<PackFinding>,
    /// How many of the findings still stop the pack.
    pub open: u32,
    /// SHA-256 of the manifest, in hexadecimal; empty while something is missing.
    pub digest: String,
    /// Why it cannot be sealed now; empty where it can.
    pub refusal: String,
}

/// An item that is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackItemView {
    /// Its number in the pack.
    pub number: u32,
    /// The item of the case.
    #[ts(type = "number")]
    pub item: ItemId,
    /// What it is.
    pub title: String,
    /// Its day.
    #[ts(type = "string | null")]
    pub dated: Option<NaiveDate>,
    /// How long it is: "3 pages".
    pub length: String,
    /// Disclosed in full or with parts covered.
    #[ts(type = "Fate")]
    pub fate: Fate,
    /// The document that is given for it; none where none is chosen.
    #[ts(type = "number | null")]
    pub document: Option<DocumentId>,
    /// The documents that can be given for it.
    #[ts(type = "number[]")]
    pub fitting: Vec<DocumentId>,
    /// The file in the pack; empty where there is none.
    pub file: String,
}

/// A document that can be given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackDocument {
    /// Its number.
    #[ts(type = "number")]
    pub document: DocumentId,
    /// What it is called.
    pub title: String,
    /// The name of the file.
    pub name: String,
    /// What it is to the case.
    #[ts(type = "DocumentKind")]
    pub kind: DocumentKind,
}

/// The letter of a pack.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackLetter {
    /// Which.
    #[ts(type = "string")]
    pub letter: LetterId,
    /// Its title.
    pub title: String,
    /// Its day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Whether it is ready and has not left.
    pub ready: bool,
}

/// A file of a pack.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackFile {
    /// Its name in the pack.
    pub name: String,
    /// The document; none for the letter and the schedule.
    #[ts(type = "number | null")]
    pub document: Option<DocumentId>,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// SHA-256 of the content, in hexadecimal.
    pub sha256: String,
}

/// Something that was found in a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackFinding {
    /// Its own name.
    pub id: String,
    /// The document; none for the letter and the schedule.
    #[ts(type = "number | null")]
    pub document: Option<DocumentId>,
    /// The file, as the pack names it.
    pub file: String,
    /// Its kind.
    pub kind: String,
    /// What it is, in words.
    pub label: String,
    /// What to do about it.
    pub todo: String,
    /// Where in the file; empty for the whole.
    pub place: String,
    /// The words that were found.
    pub words: String,
    /// Who may answer for it.
    #[ts(type = "Answerable")]
    pub answer: Answerable,
    /// Why it may stay; empty where nobody said.
    pub reason: String,
    /// Who said so.
    pub by: String,
    /// When.
    #[ts(type = "string | null")]
    pub at: Option<DateTime<Utc>>,
    /// Whether this person may answer for it now.
    pub may: bool,
    /// Whether it stops the pack.
    pub stops: bool,
}

/// A pack that was sealed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SealedPackView {
    /// Its number.
    #[ts(type = "number")]
    pub pack: PackId,
    /// Of which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The letter's title.
    pub letter: String,
    /// How many items it gives.
    pub items: u32,
    /// How many files are in it, the manifest left out.
    pub files: u32,
    /// Their size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// How many findings were answered for.
    pub answered: u32,
    /// SHA-256 of the manifest, in hexadecimal.
    pub digest: String,
    /// Who sealed it.
    pub by: String,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    /// What is no longer as it was sealed; empty where all is.
    pub stale: String,
}
