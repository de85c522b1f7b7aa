//! What a sealed outcome rests on: taken with the decision, and shown to whoever may read it. No other
//! answer of the desk holds it.

use super::part::used_view;
use crate::room::Room;
use crate::wire::{SealedForm, SealedRef, SealedView};
use crate::{Failure, Moment};
use casework::{ExemptionUsed, Refusal, Sealed, may_read_sealed};

/// What was typed, as casework takes it.
pub(super) fn read(form: Option<SealedForm>) -> Result<Option<Box<Sealed>>, Failure> {
    let Some(form) = form else { return Ok(None) };
    let unchosen = || {
        let words = "Choose whether there is anything. It is not told.";
        Failure::of_field("sealed.holding", words)
    };
    Ok(Some(Box::new(Sealed {
        holding: form.holding.ok_or_else(unchosen)?,
        grounds: form.grounds,
        reason: form.reason,
    })))
}

/// What the decision of a part rests on.
pub(crate) fn sealed(room: &mut Room, args: SealedRef, _: &Moment) -> Result<SealedView, Failure> {
    let case = room.case(args.case)?;
    may_read_sealed(&case, room.actor())?;
    let part = case.part(args.part);
    let part = part.ok_or_else(|| Failure::new("not-found", "The case has no such part."))?;
    let sealed = part.decision.as_ref().and_then(|it| it.sealed.as_deref());
    let sealed = sealed.ok_or_else(|| Failure::new("not-found", "Nothing is sealed here."))?;
    let rule = case.rule(part, room.law()).map_err(Refusal::from)?;
    let ground = |id: &String| {
        let used = ExemptionUsed {
            id: id.clone(),
            reason: String::new(),
        };
        used_view(&used, rule)
    };
    Ok(SealedView {
        holding: sealed.holding,
        grounds: sealed.grounds.iter().map(ground).collect(),
        reason: sealed.reason.clone(),
    })
}
