//! What a sealed outcome rests on. The letter is the same whatever stands here, and so is every list,
//! figure and line of the history: it is in the event, and for those who may read it, and nowhere else.
//!
//! DPA 2018 s.45(7): the reasons for a restriction are recorded, and given to the regulator if it asks.

use crate::items::ItemEvent;
use crate::workflow::holds;
use crate::{Actor, Case, Event, ItemId, PartId, Refusal, Role};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether there is anything of what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holding {
    /// There is.
    Held,
    /// There is nothing.
    NotHeld,
    /// It was not looked for: the answer is the same either way.
    NotLookedFor,
}

impl Holding {
    /// Everything that can be said of it.
    pub const ALL: [Self; 3] = [Self::Held, Self::NotHeld, Self::NotLookedFor];
}

/// What a sealed outcome rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// Whether there is anything.
    pub holding: Holding,
    /// The grounds, by the rule pack's names for them.
    pub grounds: Vec<String>,
    /// The real reason: the harm that telling would do.
    pub reason: String,
}

/// Refuses whoever may not read what is sealed on a case: it is for the caseworker who has it, for
/// supervisors, and for auditors.
///
/// # Errors
/// The case is with another caseworker, or this person has none of those roles.
pub fn may_read_sealed(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    let works = actor.roles.any(&[Role::Caseworker, Role::Supervisor]);
    if actor.roles.any(&[Role::Auditor]) || (works && holds(case, actor)) {
        return Ok(());
    }
    Err(Refusal::NotPermitted(
        "What is sealed can be read by the caseworker who has the case, by supervisors and by auditors."
            .into(),
    ))
}

/// What a sealed reason was given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SealedOf {
    /// What happens to an item: the harm that disclosure would do.
    Item(ItemId),
    /// The decision of a part.
    Part(PartId),
}

impl fmt::Display for SealedOf {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(item) => write!(to, "item-{}", item.0),
            Self::Part(part) => write!(to, "part-{part}"),
        }
    }
}

/// A reason that was sealed on a case. It stays sealed when another takes its place or the decision is opened
/// again: the harm of telling it did not end with that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedReason {
    /// What it was given for.
    pub of: SealedOf,
    /// Its words.
    pub words: String,
}

impl SealedReason {
    /// The reason that an event seals.
    fn of(event: &Event) -> Option<Self> {
        let (of, words) = match event {
            Event::Item(ItemEvent::Ruled { item, ruling, .. }) => {
                (SealedOf::Item(*item), &ruling.harm)
            }
            Event::DecisionRecorded { part, decision } => {
                (SealedOf::Part(*part), &decision.sealed.as_ref()?.reason)
            }
            _ => return None,
        };
        let words = words.clone();
        Some(Self { of, words }).filter(|it| !it.words.trim().is_empty())
    }
}

/// Keeps the reason that an event seals, each once.
pub(crate) fn keep(reasons: &mut Vec<SealedReason>, event: &Event) {
    let reason = SealedReason::of(event).filter(|it| !reasons.contains(it));
    reasons.extend(reason);
}

impl Case {
    /// Whether the reason is the one that holds now, and not one of before.
    pub fn rests_on(&self, reason: &SealedReason) -> bool {
        let now = match reason.of {
            SealedOf::Item(id) => {
                let item = self.items.iter().find(|item| item.id == id);
                let ruling = item.and_then(|item| item.ruling.as_ref());
                ruling.map(|it| &it.harm)
            }
            SealedOf::Part(id) => {
                let decision = self.part(id).and_then(|part| part.decision.as_ref());
                decision
                    .and_then(|it| it.sealed.as_ref())
                    .map(|it| &it.reason)
            }
        };
        now == Some(&reason.words)
    }
}
