//! Holds: placed, looked at again and lifted by a supervisor, and shown on the case and on Today.

use super::case;
use super::searches::field;
use crate::room::Room;
use crate::wire::{
    CaseView, FieldError, HeldCase, HoldForm, HoldKindView, HoldKinds, HoldView, KeepHold,
    LiftHold, Nothing,
};
use crate::{Failure, Moment};
use casework::{AskKind, Case, CaseId, Command, Hold, HoldCommand, HoldId, hold_kinds};
use chrono::NaiveDate;
use store::Asked;

type Answer = Result<CaseView, Failure>;

const AGAIN: &str = "the day on which it is looked at again";

pub(crate) fn kinds(_: &mut Room, _: Nothing, _: &Moment) -> Result<HoldKinds, Failure> {
    let kinds = hold_kinds().iter().map(|kind| HoldKindView {
        id: kind.id.clone(),
        label: kind.label.clone(),
        hint: kind.hint.clone(),
    });
    Ok(HoldKinds {
        kinds: kinds.collect(),
    })
}

/// The holds of the case that stand.
pub(super) fn view(case: &Case, now: &Moment) -> Vec<HoldView> {
    let holds = case.holding().map(|hold| HoldView {
        hold: hold.hold,
        part: hold.part,
        label: hold.label().to_owned(),
        reason: hold.reason.clone(),
        since: hold.since,
        review: hold.review,
        due: hold.review <= now.today,
    });
    holds.collect()
}

/// The cases that are on hold, of what is asked.
pub(super) fn held(asked: &[Asked]) -> Vec<HeldCase> {
    let holds = asked.iter().filter(|it| it.ask.kind == AskKind::Hold);
    let held = holds.map(|it| HeldCase {
        case: it.case,
        label: it.ask.title.clone(),
        review: it.ask.from,
    });
    held.collect()
}

pub(crate) fn place(room: &mut Room, args: HoldForm, now: &Moment) -> Answer {
    let mut errors = Vec::new();
    let since = args.since.read("the day since which it is on hold");
    let since = noted("since", since, &mut errors);
    let review = noted("review", args.review.read(AGAIN), &mut errors);
    let (Some(since), Some(review)) = (since, review) else {
        return Err(Failure::of_fields(errors));
    };
    let hold = Box::new(Hold {
        hold: HoldId(0),
        part: args.part,
        kind: args.kind,
        reason: args.reason,
        since,
        review,
        lifted: false,
    });
    give(
        room,
        args.case,
        args.sequence,
        HoldCommand::Place(hold),
        now,
    )
}

fn noted(
    name: &str,
    read: Result<NaiveDate, String>,
    errors: &mut Vec<FieldError>,
) -> Option<NaiveDate> {
    read.map_err(|message| errors.push(field(name, &message)))
        .ok()
}

pub(crate) fn keep(room: &mut Room, args: KeepHold, now: &Moment) -> Answer {
    let review = args.review.read(AGAIN);
    let review = review.map_err(|message| Failure::of_field("review", message))?;
    let command = HoldCommand::Keep {
        hold: args.hold,
        review,
        reason: args.reason,
    };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn lift(room: &mut Room, args: LiftHold, now: &Moment) -> Answer {
    let command = HoldCommand::Lift {
        hold: args.hold,
        reason: args.reason,
    };
    give(room, args.case, args.sequence, command, now)
}

fn give(room: &mut Room, id: CaseId, sequence: u64, command: HoldCommand, now: &Moment) -> Answer {
    let case = room.command(id, Some(sequence), Command::Hold(command), now)?;
    case::view(room, &case, now)
}
