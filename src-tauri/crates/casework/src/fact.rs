//! Dated facts of a case: evidence dates, not keystroke dates. A question counts from the day it
//! was sent and its answer from the day it arrived, whenever either was typed in.

use crate::{FactId, PartId, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::FactKind;

/// Why more time is needed: UK GDPR art. 12A(3), DPA 2018 s.54(3A).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExtensionGround {
    /// The complexity of the request.
    Complexity,
    /// The number of requests by this person.
    Number,
}

/// A fact as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactEntry {
    /// Its number in the case.
    pub id: FactId,
    /// What happened.
    pub kind: FactKind,
    /// To which part; `None` for all parts.
    pub part: Option<PartId>,
    /// On which day (Europe/London).
    pub on: NaiveDate,
    /// What was seen, asked, answered or stated.
    pub detail: String,
    /// Who recorded it; nobody where it came with the request.
    pub by: Option<PersonId>,
    /// The ground of an extension notice.
    pub ground: Option<ExtensionGround>,
    /// Withdrawn facts stay in the history and count for nothing.
    pub withdrawn: bool,
}

impl FactEntry {
    /// Whether this fact counts on the clock of `part`.
    pub fn counts_for(&self, part: PartId) -> bool {
        !self.withdrawn && self.part.is_none_or(|own| own == part)
    }
}
