//! Handing a case over to a colleague, and taking notice of that.

use super::{case, commands};
use crate::room::Room;
use crate::wire::{CaseView, HandOverForm, HandOverView, TakeNotice};
use crate::{Failure, Moment};
use casework::{Case, Command};

type Answer = Result<CaseView, Failure>;

pub(crate) fn give(room: &mut Room, args: HandOverForm, now: &Moment) -> Answer {
    let to = args
        .to
        .ok_or_else(|| Failure::of_field("to", "Choose the colleague who gets the case."))?;
    commands::takes_cases(room, to)?;
    let command = Command::HandOver {
        to,
        note: args.note,
    };
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

pub(crate) fn notice(room: &mut Room, args: TakeNotice, now: &Moment) -> Answer {
    let case = room.command(args.case, Some(args.sequence), Command::TakeNotice, now)?;
    case::view(room, &case, now)
}

/// What was handed over with the case and not yet noticed.
pub(super) fn view(room: &Room, case: &Case) -> Option<HandOverView> {
    case.handed_over.as_ref().map(|it| HandOverView {
        by: room.name_of(it.by),
        to: room.name_of(it.to),
        note: it.note.clone(),
        mine: it.to == room.actor().person,
    })
}
