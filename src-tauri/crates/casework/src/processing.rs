//! What an answer says of the processing: why, on what basis, what kinds, where from, who is given it, other
//! countries, how long (DPA 1998 s.7(1)(b), UK GDPR art. 15(1), DPA 2018 s.45(2)), as it was chosen on the case.
//!
//! What can be chosen are entries of the office's vocabulary, by their ids; the words are the office's, so that
//! an answer and the notice that the office publishes never disagree.

use crate::{Case, Event, PartId, Refusal};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is said of the processing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// Why it is processed.
    Purposes,
    /// What lets the office do so.
    Bases,
    /// Whose information it is. It stands in the notice alone.
    People,
    /// What kinds of information.
    Categories,
    /// Where it came from.
    Sources,
    /// Who has been given it, or may be.
    Recipients,
    /// Other countries.
    Transfers,
    /// How long it is kept.
    Retention,
}

impl Aspect {
    /// Every aspect, in the order in which a notice says them.
    pub const ALL: [Self; 8] = [
        Self::Purposes,
        Self::Bases,
        Self::People,
        Self::Categories,
        Self::Sources,
        Self::Recipients,
        Self::Transfers,
        Self::Retention,
    ];
}

/// The entries that were chosen for a part, by aspect, in the order of the vocabulary.
pub type Processing = BTreeMap<Aspect, Vec<String>>;

/// Takes over what was chosen for a part, whole.
pub(crate) fn describe(
    case: &Case,
    part: PartId,
    chosen: &Processing,
) -> Result<Vec<Event>, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    if part.answered.is_some() {
        return Err(Refusal::NotNow(format!(
            "Part {} is answered: its letter says what it says.",
            part.id
        )));
    }
    if part.processing.as_ref() == Some(chosen) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ProcessingDescribed {
        part: part.id,
        before: part.processing.clone(),
        after: chosen.clone(),
    }])
}
