//! The schedule of what was found: from what was typed to casework's commands.

use super::searches::{field, maybe, number};
use super::{case, sampling};
use crate::room::Room;
use crate::wire::{BalanceForm, CaseView, ItemForm, ItemsRef, RemoveItem, RulingForm, SecondForm};
use crate::{Failure, Moment};
use casework::{Balance, CaseId, Command, ItemCommand, ItemDetails, PersonId, Ruling};

type Answer = Result<CaseView, Failure>;

/// Puts an item on the schedule, or puts right what it is.
pub(crate) fn list(room: &mut Room, args: ItemForm, now: &Moment) -> Answer {
    let mut errors = Vec::new();
    let what = "the day of the item, or leave it empty";
    let dated = maybe("dated", &args.dated, what, &mut errors);
    let pages = number("pages", &args.pages, "pages", &mut errors);
    let minutes = number("minutes", &args.minutes, "minutes", &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let details = Box::new(ItemDetails {
        part: args.part,
        title: args.title,
        source: args.source,
        search: args.search,
        author: args.author,
        dated,
        pages,
        minutes,
        others: args.others,
    });
    let command = match args.item {
        None => ItemCommand::List(details),
        Some(item) => ItemCommand::Change { item, details },
    };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn remove(room: &mut Room, args: RemoveItem, now: &Moment) -> Answer {
    let command = ItemCommand::Remove {
        item: args.item,
        reason: args.reason,
    };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn rule(room: &mut Room, args: RulingForm, now: &Moment) -> Answer {
    if let Some(person) = args.second {
        known(room, person)?;
    }
    let ruling = Box::new(Ruling {
        fate: args.fate,
        grounds: args.grounds,
        reason: args.reason,
        harm: args.harm,
        second: args.second,
    });
    let command = ItemCommand::Rule {
        items: args.items,
        ruling,
        plan: sampling::of(room)?,
    };
    give(room, args.case, args.sequence, command, now)
}

fn known(room: &Room, person: PersonId) -> Result<(), Failure> {
    let known = room.colleagues().iter().any(|it| it.id == person);
    known.then_some(()).ok_or_else(|| {
        Failure::of_field(
            "second",
            "Choose a caseworker or a supervisor of this office.",
        )
    })
}

pub(crate) fn clear(room: &mut Room, args: ItemsRef, now: &Moment) -> Answer {
    let command = ItemCommand::Clear { items: args.items };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn balance(room: &mut Room, args: BalanceForm, now: &Moment) -> Answer {
    let mut errors = Vec::new();
    let what = "the day on which they were asked";
    let asked = maybe("asked", &args.asked, what, &mut errors);
    if args.consent.is_none() {
        errors.push(field("consent", "Choose what the other person says."));
    }
    let consent = match (errors.is_empty(), args.consent) {
        (true, Some(consent)) => consent,
        _ => return Err(Failure::of_fields(errors)),
    };
    let balance = Box::new(Balance {
        consent,
        asked,
        reasonable: args.reasonable,
        why: args.why,
    });
    let command = ItemCommand::Balance {
        item: args.item,
        balance,
    };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn review(room: &mut Room, args: SecondForm, now: &Moment) -> Answer {
    let command = ItemCommand::Review {
        item: args.item,
        agrees: args.agrees,
        words: args.words,
    };
    give(room, args.case, args.sequence, command, now)
}

fn give(room: &mut Room, id: CaseId, sequence: u64, command: ItemCommand, now: &Moment) -> Answer {
    let case = room.command(id, Some(sequence), Command::Item(command), now)?;
    case::view(room, &case, now)
}
