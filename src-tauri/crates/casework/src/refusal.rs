//! Why a command was refused, in words for the person who gave it.

use thiserror::Error;

/// A command that was not carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// A value is missing or impossible. `field` is the argument's name.
    #[error("{message}")]
    Field {
        /// The argument, in the form of its JSON path.
        field: String,
        /// What is wrong, and what to enter.
        message: String,
    },
    /// This person may not do this.
    #[error("{0}")]
    NotPermitted(String),
    /// The case is not in a state for it.
    #[error("{0}")]
    NotNow(String),
    /// The law forbids or leaves without effect what was asked; with the provision.
    #[error("{message} {citation}")]
    Law {
        /// What stands against it.
        message: String,
        /// The provision.
        citation: String,
    },
    /// No rule pack covers the request.
    #[error(transparent)]
    NoRule(#[from] statute::NoRule),
    /// The dates would contradict each other.
    #[error(transparent)]
    Facts(#[from] statute::FactError),
}

impl Refusal {
    /// A refusal of one value.
    pub fn field(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Field {
            field: field.into(),
            message: message.into(),
        }
    }

    /// A name for the kind of refusal, that does not change with its words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Field { .. } => "field",
            Self::NotPermitted(_) => "not-permitted",
            Self::NotNow(_) => "not-now",
            Self::Law { .. } => "law",
            Self::NoRule(_) => "no-rule",
            Self::Facts(_) => "facts",
        }
    }
}
