//! What a person typed, as typed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day as typed into three fields.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DateForm {
    /// Day of the month.
    pub day: String,
    /// Month: a number or a name.
    pub month: String,
    /// Year, four digits.
    pub year: String,
}

/// A person or body as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PartyForm {
    /// "Ms", "Dr", or empty.
    pub title: String,
    /// Given names.
    pub given: String,
    /// Family name, or the only name.
    pub family: String,
    /// A firm or body.
    pub organisation: String,
    /// Postal address, lines parted by line ends.
    pub address: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub telephone: String,
    /// Date of birth; all three fields empty where it is not known.
    pub born: DateForm,
}

/// A value that was refused: which, and what to enter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldError {
    /// The field, as the path in the call's arguments: `subject.family`, `received`, `parts.0.reason`.
    pub field: String,
    /// What is wrong, and what to enter.
    pub message: String,
}

/// Nothing to say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Nothing {}
