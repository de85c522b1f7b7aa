//! The record of a part: what was done to answer its right.

use super::DateForm;
use casework::{CaseId, FieldKind, PartId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field of the record with what stands in it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordFieldView {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What it takes.
    #[ts(type = "\"choice\" | \"day\" | \"money\" | \"yes-no\" | \"words\"")]
    pub kind: FieldKind,
    /// The options of a choice.
    pub options: Vec<RecordOption>,
    /// Whether the case cannot be closed without it.
    pub needed: bool,
    /// Where the matter is said.
    pub source: String,
    /// What stands in it: the name of an option, `yes` or `no`, pounds, words; empty for nothing.
    pub text: String,
    /// The day that stands in it.
    pub day: DateForm,
}

/// An option of a choice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordOption {
    /// Its name.
    pub value: String,
    /// What it is called.
    pub label: String,
}

/// The record of a part, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The part.
    #[ts(type = "string")]
    pub part: PartId,
    /// Every field.
    pub entries: Vec<RecordEntryForm>,
}

/// A field of it, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordEntryForm {
    /// Its name.
    pub id: String,
    /// An option, `yes` or `no`, pounds, words; empty for nothing.
    pub text: String,
    /// A day; empty for none.
    pub day: DateForm,
}
