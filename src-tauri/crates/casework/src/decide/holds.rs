//! Putting a case on hold, looking at that again, and lifting it.

use super::{Setting, not_future, worded};
use crate::holds::{Hold, HoldEvent, HoldId, hold_kinds};
use crate::{Case, Event, HoldCommand, PartId, Refusal};
use chrono::NaiveDate;

pub(super) fn decide(
    case: &Case,
    command: &HoldCommand,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        HoldCommand::Place(hold) => place(case, hold, setting)?,
        HoldCommand::Keep {
            hold,
            review,
            reason,
        } => HoldEvent::Kept {
            hold: standing(case, *hold)?.hold,
            review: later(*review, setting)?,
            reason: worded("reason", reason, "Say why the hold stays.")?,
        },
        HoldCommand::Lift { hold, reason } => HoldEvent::Lifted {
            hold: standing(case, *hold)?.hold,
            reason: worded("reason", reason, "Say why the hold is lifted.")?,
        },
    };
    Ok(vec![Event::Hold(event)])
}

fn place(case: &Case, hold: &Hold, setting: &Setting<'_>) -> Result<HoldEvent, Refusal> {
    if hold.part.is_some_and(|part| case.part(part).is_none()) {
        return Err(Refusal::field("part", "Choose a part of this case."));
    }
    if !hold_kinds().iter().any(|kind| kind.id == hold.kind) {
        return Err(Refusal::field("kind", "Choose what the hold is for."));
    }
    if let Some(same) = same(case, hold.part, &hold.kind) {
        return Err(Refusal::NotNow(format!(
            "It is on hold for {} already.",
            same.label()
        )));
    }
    not_future("since", hold.since, setting, "since which it is on hold")?;
    if hold.since < case.received() {
        let received = case.received().format("%-d %B %Y");
        let words =
            format!("Enter the day since which it is on hold. The request came on {received}.");
        return Err(Refusal::field("since", words));
    }
    let review = later(hold.review, setting)?;
    let reason = worded("reason", &hold.reason, "Say why it is put on hold.")?;
    let last = case.holds.iter().map(|it| it.hold.0).max();
    Ok(HoldEvent::Placed(Box::new(Hold {
        hold: HoldId(last.unwrap_or(0) + 1),
        reason,
        review,
        lifted: false,
        ..hold.clone()
    })))
}

/// A hold for the same, on as much or more of the case.
fn same<'case>(case: &'case Case, part: Option<PartId>, kind: &str) -> Option<&'case Hold> {
    case.holding()
        .find(|it| it.kind == kind && (it.part.is_none() || it.part == part))
}

/// A hold that is to be looked at on a day that has come would be forgotten.
fn later(review: NaiveDate, setting: &Setting<'_>) -> Result<NaiveDate, Refusal> {
    if review > setting.today {
        return Ok(review);
    }
    let today = setting.today.format("%-d %B %Y");
    let words = format!("Enter the day on which it is looked at again: one after today ({today}).");
    Err(Refusal::field("review", words))
}

fn standing(case: &Case, id: HoldId) -> Result<&Hold, Refusal> {
    let found = case.holding().find(|it| it.hold == id);
    found.ok_or_else(|| Refusal::NotNow("The hold was lifted, or never was.".into()))
}
