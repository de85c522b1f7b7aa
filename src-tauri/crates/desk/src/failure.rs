//! Why a call was not carried out.

use crate::wire::FieldError;
use casework::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A call that was not carried out, in words for the person who made it. Nothing was changed, and
/// nothing they typed is lost: the screen keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// A name for the kind of failure that does not change with its words: `fields`, `locked`,
    /// `conflict`, `not-permitted`, `not-now`, `law`, `passphrase`, `not-found`, …
    pub code: String,
    /// What happened, and what to do.
    pub message: String,
    /// The values that were refused.
    pub fields: Vec<FieldError>,
    /// After a wrong passphrase: how many seconds to wait before the next try.
    pub wait_seconds: Option<u32>,
}

impl Failure {
    /// A failure of this kind in these words.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            message: message.into(),
            fields: Vec::new(),
            wait_seconds: None,
        }
    }

    /// Values that were refused.
    pub fn of_fields(fields: Vec<FieldError>) -> Self {
        let message = fields
            .first()
            .map(|field| field.message.clone())
            .unwrap_or_default();
        Self {
            code: "fields".into(),
            message,
            fields,
            wait_seconds: None,
        }
    }

    /// One value that was refused.
    pub fn of_field(field: &str, message: impl Into<String>) -> Self {
        Self::of_fields(vec![FieldError {
            field: field.to_owned(),
            message: message.into(),
        }])
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Field { field, message } => Self::of_field(&field, message),
            other => Self::new(other.code(), other.to_string()),
        }
    }
}

/// Refused values become one failure; another refusal among them speaks first.
impl From<Vec<Refusal>> for Failure {
    fn from(refusals: Vec<Refusal>) -> Self {
        let mut fields = Vec::new();
        for refusal in refusals {
            match refusal {
                Refusal::Field { field, message } => fields.push(FieldError { field, message }),
                other => return other.into(),
            }
        }
        Self::of_fields(fields)
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

impl From<letters::LetterError> for Failure {
    fn from(error: letters::LetterError) -> Self {
        Self::new("letter", error.to_string())
    }
}
