//! Restricting a case, and breaking the glass.

use super::worded;
use crate::restriction::{Restriction, RestrictionEvent};
use crate::{Actor, Case, Event, PersonId, Refusal, RestrictionCommand};

pub(super) fn decide(
    case: &Case,
    actor: &Actor,
    command: &RestrictionCommand,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        RestrictionCommand::Restrict { people, reason } => restrict(case, people, reason)?,
        RestrictionCommand::Lift { reason } => {
            restricted(case)?;
            let reason = worded("reason", reason, "Say why everybody may open it again.")?;
            RestrictionEvent::Lifted { reason }
        }
        RestrictionCommand::BreakGlass { reason } => break_glass(case, actor, reason)?,
        RestrictionCommand::Notice => {
            if case.glass.iter().all(|glass| glass.noticed) {
                return Ok(Vec::new());
            }
            RestrictionEvent::Noticed
        }
    };
    Ok(vec![Event::Restriction(event)])
}

fn restrict(case: &Case, people: &[PersonId], reason: &str) -> Result<RestrictionEvent, Refusal> {
    if people.is_empty() {
        return Err(Refusal::field(
            "people",
            "Choose at least one person who may open the case.",
        ));
    }
    if case
        .allocated_to
        .is_some_and(|holder| !people.contains(&holder))
    {
        return Err(Refusal::field(
            "people",
            "Choose who has the case too, or give it to somebody else first.",
        ));
    }
    Ok(RestrictionEvent::Restricted(Restriction {
        people: people.to_vec(),
        reason: worded("reason", reason, "Say why the case is restricted.")?,
    }))
}

fn restricted(case: &Case) -> Result<(), Refusal> {
    match case.restriction {
        Some(_) => Ok(()),
        None => Err(Refusal::NotNow("The case is not restricted.".into())),
    }
}

fn break_glass(case: &Case, actor: &Actor, reason: &str) -> Result<RestrictionEvent, Refusal> {
    restricted(case)?;
    if case.open_to(actor.person) {
        return Err(Refusal::NotNow("You may open the case.".into()));
    }
    let reason = worded("reason", reason, "Say why you must open the case.")?;
    Ok(RestrictionEvent::GlassBroken { reason })
}

/// Nobody gets a restricted case who may not open it.
pub(super) fn may_have(case: &Case, person: PersonId) -> Result<(), Refusal> {
    if case.open_to(person) {
        return Ok(());
    }
    Err(Refusal::field(
        "to",
        "The case is restricted. Name this person among those who may open it first.",
    ))
}
