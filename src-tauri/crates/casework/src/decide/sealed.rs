//! What a sealed outcome rests on, and what the schedule must not say beside it.

use super::worded;
use crate::items::{Fate, Item};
use crate::sealed::Sealed;
use crate::{Case, PartId, Refusal};
use statute::{Outcome, OutcomeResult};

/// What is sealed with a decision: needed where the outcome asks for it, and refused where it does not.
pub(super) fn sealed(
    outcome: &Outcome,
    sealed: Option<&Sealed>,
    reasons: &str,
) -> Result<Option<Box<Sealed>>, Refusal> {
    match sealed {
        None if !outcome.sealed => Ok(None),
        None => Err(Refusal::field(
            "sealed.holding",
            "Choose whether there is anything. It is not told.",
        )),
        Some(_) if !outcome.sealed => {
            let words = format!(
                "“{}” tells what it rests on, so nothing is sealed.",
                outcome.label
            );
            Err(Refusal::field("outcome", words))
        }
        Some(_) if !reasons.trim().is_empty() => Err(Refusal::field(
            "reasons",
            "Leave this empty: everybody who opens the case reads it. The reason is sealed.",
        )),
        Some(sealed) => checked(outcome, sealed).map(|sealed| Some(Box::new(sealed))),
    }
}

fn checked(outcome: &Outcome, sealed: &Sealed) -> Result<Sealed, Refusal> {
    let unknown = |id: &String| !outcome.grounds.contains(id);
    if sealed.grounds.is_empty() || sealed.grounds.iter().any(unknown) {
        return Err(Refusal::field(
            "sealed.grounds",
            "Choose the ground on which nothing is told, from those that this law lets it rest on.",
        ));
    }
    let missing = "Enter the real reason: the harm that telling would do. It is not told.";
    Ok(Sealed {
        reason: worded("sealed.reason", &sealed.reason, missing)?,
        ..sealed.clone()
    })
}

/// Refuses an outcome whose letter would say what the schedule keeps unsaid, or the other way round.
pub(super) fn agrees_with_schedule(
    case: &Case,
    part: PartId,
    outcome: &Outcome,
) -> Result<(), Refusal> {
    let on_schedule = |item: &&Item| item.details.part == part && item.removed.is_none();
    let mut items = case.items.iter().filter(on_schedule);
    let wrong = |item: &&Item| match item.ruling.as_ref().map(|ruling| ruling.fate) {
        Some(Fate::Unconfirmed) => {
            matches!(
                outcome.result,
                OutcomeResult::Granted | OutcomeResult::Nothing
            )
        }
        Some(Fate::Disclose | Fate::Redact) => outcome.result == OutcomeResult::Unconfirmed,
        _ => false,
    };
    match items.find(wrong) {
        None => Ok(()),
        Some(item) => Err(Refusal::NotNow(format!(
            "“{}” does not go with what was decided of item {} of the schedule.",
            outcome.label, item.id.0
        ))),
    }
}
