//! Requests that lapse: what was asked of the person did not come within the office's own wait.

use super::case;
use crate::aims::aims;
use crate::room::Room;
use crate::wire::{CaseView, LapseForm, LapseView};
use crate::{Failure, Moment};
use casework::{Act, Ask, Case, Command, LapsePlan, Part, Unanswered};
use chrono::NaiveDate;
use statute::Reckoning;

/// How long this office waits.
pub(super) fn plan() -> LapsePlan {
    LapsePlan {
        after: aims().lapse_after,
        warned: aims().lapse_warned,
    }
}

/// What of the part waits for the person.
pub(super) fn view(
    room: &Room,
    case: &Case,
    part: &Part,
    clock: &Reckoning,
    now: &Moment,
) -> Option<LapseView> {
    let unanswered = case.unanswered(part, clock)?;
    let next = next(room, unanswered);
    Some(LapseView {
        since: unanswered.since,
        warned: unanswered.warned,
        next,
        due: next <= now.today,
    })
}

fn next(room: &Room, unanswered: Unanswered) -> NaiveDate {
    unanswered.next(plan(), room.calendar())
}

fn of(room: &Room, case: &Case, part: &Part) -> Option<Unanswered> {
    let rule = case.rule(part, room.law()).ok()?;
    let clock = case.reckon(part, rule, room.calendar()).ok()?;
    case.unanswered(part, &clock)
}

/// Whether the day of what is asked has come.
pub(super) fn due(room: &Room, ask: &Ask, now: &Moment) -> bool {
    ask.from.is_some_and(|since| {
        let warned = (ask.title == "lapse").then_some(since);
        next(room, Unanswered { since, warned }) <= now.today
    })
}

/// The step that is due today: to warn, or to close.
pub(super) fn step(room: &Room, case: &Case, now: &Moment) -> Option<Act> {
    let free = case
        .parts
        .iter()
        .filter(|part| case.held(part.id).is_none());
    let mut waiting = free.filter_map(|part| of(room, case, part));
    let due = waiting.find(|it| next(room, *it) <= now.today)?;
    Some(due.warned.map_or(Act::Warn, |_| Act::Lapse))
}

/// Why the person cannot be warned today; empty where they can.
pub(super) fn no_warning(room: &Room, case: &Case, part: &Part, now: &Moment) -> String {
    let Some(waits) = of(room, case, part) else {
        return "Nothing is awaited from the person that keeps the time from running.".to_owned();
    };
    let written = |day: NaiveDate| day.format("%A %-d %B %Y").to_string();
    let from = next(room, waits);
    match waits.warned {
        Some(warned) => format!("The person was warned on {}.", written(warned)),
        None if from > now.today => {
            format!("The office waits for an answer until {}.", written(from))
        }
        None => String::new(),
    }
}

pub(crate) fn lapse(room: &mut Room, args: LapseForm, now: &Moment) -> Result<CaseView, Failure> {
    let command = Command::Lapse {
        part: args.part,
        reasons: args.reasons,
        plan: plan(),
    };
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}
