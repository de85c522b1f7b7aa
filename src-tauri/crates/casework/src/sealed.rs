//! What a sealed outcome rests on. The letter is the same whatever stands here, and so is every list,
//! figure and line of the history: it is in the event, and for those who may read it, and nowhere else.
//!
//! DPA 2018 s.45(7): the reasons for a restriction are recorded, and given to the regulator if it asks.

use crate::workflow::holds;
use crate::{Actor, Case, Refusal, Role};
use serde::{Deserialize, Serialize};

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
