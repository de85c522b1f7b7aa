//! Names of things. Each is a string or number on the wire and in the log.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

uuid_id!(
    /// A case. The stream of its events has the same name.
    CaseId
);
uuid_id!(
    /// A person of the office.
    PersonId
);
uuid_id!(
    /// A letter that was issued.
    LetterId
);

/// A dated fact of a case, numbered from 1 in the order of recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FactId(pub u32);

/// A part of a case: one right under one regime, lettered A, B, …
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartId(pub char);

impl PartId {
    /// The letter of the part at `index`, counted from 0; after Z there is none.
    pub fn nth(index: usize) -> Option<Self> {
        ('A'..='Z').nth(index).map(Self)
    }
}

impl fmt::Display for PartId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What the office calls a case: prefix, two-digit year, number, for example `FEN-26-0557`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(pub String);

impl Reference {
    /// The reference of the `number`th case that the office logged in `year`.
    pub fn new(prefix: &str, year: i32, number: u32) -> Self {
        Self(format!("{prefix}-{:02}-{number:04}", year.rem_euclid(100)))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
