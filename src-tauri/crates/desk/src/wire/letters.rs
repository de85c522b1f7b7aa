//! Letters of a case.

use casework::{CaseId, DocumentId, ExtensionGround, Format, LetterId, LetterKind, PartId};
use chrono::{DateTime, Utc};
use letters::{Print, Stationery};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A letter that this case could send.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterChoice {
    /// The template.
    pub template: String,
    /// What it is for.
    #[ts(type = "LetterKind")]
    pub kind: LetterKind,
    /// Its title.
    pub title: String,
    /// The part that it speaks of.
    #[ts(type = "string")]
    pub part: PartId,
    /// Why it cannot be sent now; empty where it can.
    pub refusal: String,
    /// Whether it is what the case needs next.
    pub next: bool,
    /// Whether a draft of it is kept.
    pub started: bool,
}

/// The letters of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterChoices {
    /// What could be sent, the next one first.
    pub choices: Vec<LetterChoice>,
}

/// Names a letter to be written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// The part that it speaks of.
    #[ts(type = "string")]
    pub part: PartId,
    /// The template.
    pub template: String,
}

/// A letter as it is being written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterText {
    /// Which letter.
    pub letter: LetterRef,
    /// The sections, by id, as edited; those not named stand as the template has them.
    pub sections: Vec<SectionText>,
    /// The ground, for an extension notice.
    #[ts(type = "ExtensionGround | null")]
    pub ground: Option<ExtensionGround>,
    /// The fee, for a request for one: "£10".
    pub fee: String,
    /// The version of the template with which it was begun; empty for the one that is used now.
    #[serde(default)]
    pub version: String,
    /// Who it goes to, for a letter to somebody else.
    #[serde(default)]
    pub addressee: AddresseeForm,
    /// How large it is set; none for what the person asked for.
    #[serde(default)]
    #[ts(type = "Print | null")]
    pub print: Option<Print>,
    /// What goes after it, in order.
    #[serde(default)]
    pub annexes: Vec<AnnexText>,
}

/// Something that goes after a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnnexText {
    /// Which document of the case.
    #[ts(type = "number")]
    pub document: DocumentId,
    /// What a picture shows, for who cannot see it.
    pub alternative: String,
}

/// Something that goes after a letter, as it stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnnexView {
    /// Which document of the case.
    #[ts(type = "number")]
    pub document: DocumentId,
    /// What it is called.
    pub title: String,
    /// What a picture shows, for who cannot see it.
    pub alternative: String,
    /// Whether it is a picture.
    pub picture: bool,
    /// Why it cannot go; empty where it can.
    pub problem: String,
}

/// A document that can go after a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnnexChoice {
    /// Which.
    #[ts(type = "number")]
    pub document: DocumentId,
    /// What it is called.
    pub title: String,
}

/// Somebody else to whom a letter goes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct AddresseeForm {
    /// As on the envelope.
    pub name: String,
    /// The address, a line each.
    pub address: String,
}

/// The text of a section.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SectionText {
    /// Its id.
    pub id: String,
    /// Its text, in Markdown.
    pub text: String,
}

/// A letter on the desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterDraft {
    /// Which letter.
    pub letter: LetterRef,
    /// What it is for.
    #[ts(type = "LetterKind")]
    pub kind: LetterKind,
    /// Its title.
    pub title: String,
    /// The version of the template.
    pub version: String,
    /// To whom, as on the envelope.
    pub to: Vec<String>,
    /// The sections.
    pub sections: Vec<SectionView>,
    /// What goes after it, in order.
    pub annexes: Vec<AnnexView>,
    /// What could go after it.
    pub annexable: Vec<AnnexChoice>,
    /// The ground, for an extension notice.
    #[ts(type = "ExtensionGround | null")]
    pub ground: Option<ExtensionGround>,
    /// Whether this letter asks for a ground.
    pub asks_ground: bool,
    /// The fee, for a request for one.
    pub fee: String,
    /// Whether this letter asks for a fee.
    pub asks_fee: bool,
    /// Who it goes to, for a letter to somebody else.
    pub addressee: AddresseeForm,
    /// Whether it is for somebody else than the one who gets the answer.
    pub elsewhere: bool,
    /// Whether this letter asks who it goes to.
    pub asks_addressee: bool,
    /// To whom information of this kind is given, as the part says.
    pub given_to: Vec<String>,
    /// How large it is set.
    #[ts(type = "Print")]
    pub print: Print,
    /// The print that the writer chose; none while it follows what the person asked for.
    #[ts(type = "Print | null")]
    pub chosen_print: Option<Print>,
    /// In which form the person wants letters.
    #[ts(type = "Format")]
    pub format: Format,
    /// What the law asks of it.
    pub elements: Vec<ElementView>,
    /// What stands in the way of a PDF: an address that is missing, a character that no font has.
    pub problems: Vec<String>,
    /// What must be looked at before it leaves: a prompt that was left in, another case's reference.
    pub findings: Vec<FindingView>,
    /// Words that may be those of a sealed reason: they stand only if a supervisor says why. Told to those who
    /// may read what is sealed.
    pub let_stand: Vec<FindingView>,
    /// The warning about safe contact that the letter must heed; empty where there is none.
    pub heed: String,
    /// Why it cannot be issued by this person now; empty where it can.
    pub refusal: String,
    /// Whether this person may issue it although something is lacking, with a reason.
    pub may_override: bool,
}

/// A section of a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SectionView {
    /// Its id.
    pub id: String,
    /// What the editor calls it.
    pub title: String,
    /// The heading printed above it; empty where there is none.
    pub heading: String,
    /// Its text, in Markdown.
    pub text: String,
    /// The text as the template gives it.
    pub original: String,
    /// Whether it may be edited.
    pub editable: bool,
    /// Who wrote last in it; none where it is as the template has it.
    pub written: Option<WrittenView>,
}

/// Who wrote something, and when.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WrittenView {
    /// The person's name.
    pub by: String,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
}

/// Something that the law asks of a letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ElementView {
    /// The pack's name for it.
    pub id: String,
    /// In words.
    pub words: String,
    /// The provision.
    pub citation: String,
    /// Whether the law asks for it, or good practice alone.
    pub by_law: bool,
    /// Whether the letter has it.
    pub present: bool,
    /// The section that has it or should have it; empty where none is known.
    pub section: String,
}

/// The letter laid out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterPreview {
    /// The PDF, in base64; empty where there are problems.
    pub pdf: String,
    /// What the law asks of it.
    pub elements: Vec<ElementView>,
    /// What stands in the way of a PDF.
    pub problems: Vec<String>,
    /// What must be looked at before it leaves.
    pub findings: Vec<FindingView>,
    /// Words that may be those of a sealed reason: they stand only if a supervisor says why.
    pub let_stand: Vec<FindingView>,
}

/// Something in the letter that must be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindingView {
    /// What, and what to do.
    pub message: String,
    /// The section; empty for the whole letter.
    pub section: String,
    /// Whether it would tell what is not to be told.
    pub grave: bool,
}

/// A letter to be issued.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IssueLetter {
    /// The letter as written.
    pub text: LetterText,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Why it leaves although something is lacking; empty where nothing is.
    pub despite: String,
    /// Whether the writer has made sure that it heeds the warning about safe contact.
    #[serde(default)]
    pub heeded: bool,
    /// How it leaves; none where that is not said.
    #[serde(default)]
    pub leaving: Option<super::LeavingForm>,
}

/// A letter that was issued.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IssuedLetter {
    /// Its name.
    #[ts(type = "string")]
    pub letter: LetterId,
}

/// Names an issued letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IssuedRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// The letter.
    #[ts(type = "string")]
    pub letter: LetterId,
}

/// Asks for the address of an issued letter alone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EnvelopeForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// The letter.
    #[ts(type = "string")]
    pub letter: LetterId,
    /// What it is printed on.
    #[ts(type = "Stationery")]
    pub on: Stationery,
    /// Whether it was made sure that the address heeds the warning about safe contact.
    #[serde(default)]
    pub heeded: bool,
}

/// A file of the office.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileBytes {
    /// A name for it, safe on every system.
    pub name: String,
    /// Its bytes, in base64.
    pub base64: String,
}

/// The standard paragraphs that a letter can take.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Paragraphs {
    /// Those of the grounds that were relied on first.
    pub paragraphs: Vec<Paragraph>,
}

/// A standard paragraph.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Paragraph {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its text, in Markdown; what stands in square brackets is to be written.
    pub text: String,
    /// Whether it is of a ground that was relied on.
    pub of_ground: bool,
}
