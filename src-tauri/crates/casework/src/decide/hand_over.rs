//! Handing a case over, and taking notice of that.

use super::worded;
use crate::{Actor, Case, Event, PersonId, Refusal, Role};

/// Who has the case, covers for them, or supervises, gives it to a colleague with a note.
pub(super) fn give(
    case: &Case,
    actor: &Actor,
    to: PersonId,
    note: &str,
) -> Result<Vec<Event>, Refusal> {
    let mine = case.allocated_to.is_some_and(|with| actor.acts_for(with));
    if !mine && !actor.roles.any(&[Role::Supervisor]) {
        return Err(Refusal::NotPermitted(
            "You hand over a case that you have. Take it first.".into(),
        ));
    }
    if case.allocated_to == Some(to) {
        return Err(Refusal::field(
            "to",
            "Choose somebody who does not have it already.",
        ));
    }
    super::restriction::may_have(case, to)?;
    Ok(vec![Event::HandedOver {
        before: case.allocated_to,
        after: to,
        note: worded("note", note, "Say what is to be done.")?,
    }])
}

/// The colleague has read the note.
pub(super) fn notice(case: &Case, actor: &Actor) -> Result<Vec<Event>, Refusal> {
    match &case.handed_over {
        None => Err(Refusal::NotNow("Nothing was handed over.".into())),
        Some(it) if it.to != actor.person => Err(Refusal::NotPermitted(
            "It was handed over to somebody else.".into(),
        )),
        Some(_) => Ok(vec![Event::HandOverNoticed]),
    }
}
