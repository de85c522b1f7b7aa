//! The history of a case, from its events: who, when, what, before and after. With the letters that were
//! begun, and with the cases that it is linked to, it is the one timeline of the case.

mod begun;
mod clock;
mod decisions;
mod file;
mod finding;
mod giving;
mod letters;
mod people;
mod sieve;
mod told;

use super::chain;
use super::session::small;
use crate::room::Room;
use crate::wire::{ChainCase, Colleague, EntryRef, History, HistoryEntry, HistoryQuery};
use crate::{Failure, Moment};
use casework::{Case, PersonId};
use sieve::Sieve;
use std::cmp::Reverse;

pub(super) use told::{Told, lines};

/// How many entries a page has where nothing is said, and at most.
const PAGE: u16 = 100;
const MOST: u16 = 500;
/// How many characters of the words of an entry go with a page: longer ones are asked for by themselves.
const BEGINNING: usize = 2_000;

/// An entry with who recorded it.
struct Line {
    by: PersonId,
    entry: HistoryEntry,
}

/// The entries of some cases, newest first.
struct Gathered {
    lines: Vec<Line>,
    cases: Vec<ChainCase>,
    more_cases: bool,
}

/// A page of the history, newest first.
pub(crate) fn history(
    room: &mut Room,
    args: HistoryQuery,
    _now: &Moment,
) -> Result<History, Failure> {
    let case = room.find_case(&args.case)?;
    let gathered = match args.linked {
        true => with_linked(room, &case)?,
        false => alone(room, &case)?,
    };
    Ok(page(room, gathered, &args))
}

/// One event with all its words.
pub(crate) fn entry(room: &mut Room, args: EntryRef, _: &Moment) -> Result<HistoryEntry, Failure> {
    let case = room.find_case(&args.case)?;
    let mut lines = lines_of(room, &case)?.into_iter();
    let found = lines.find(|line| line.entry.sequence == args.sequence);
    let missing = || Failure::new("not-found", "There is no such entry in the history.");
    found.map(|line| line.entry).ok_or_else(missing)
}

/// What happened to one case, and the letters that were begun for it, in the order of recording.
fn alone(room: &Room, case: &Case) -> Result<Gathered, Failure> {
    let mut lines = lines_of(room, case)?;
    lines.reverse();
    for line in begun::lines(room, case)? {
        let at = lines.partition_point(|it| it.entry.at > line.entry.at);
        lines.insert(at, line);
    }
    Ok(Gathered {
        lines,
        cases: vec![chain::member(room, &room.office().line(case.id)?)],
        more_cases: false,
    })
}

/// What happened to a case and to those that it is linked to, by the day of which it speaks: one case may
/// have been logged long after what happened in it.
fn with_linked(room: &Room, case: &Case) -> Result<Gathered, Failure> {
    let chain = chain::of(room, case)?;
    let mut lines = begun::lines(room, case)?;
    for case in &chain.open {
        lines.extend(lines_of(room, case)?);
    }
    for line in &mut lines {
        line.entry.day = line.entry.on.unwrap_or(line.entry.day);
    }
    lines.sort_by_key(|line| Reverse((line.entry.day, line.entry.at, line.entry.sequence)));
    Ok(Gathered {
        lines,
        cases: chain.cases,
        more_cases: chain.more,
    })
}

/// The events of a case, oldest first, each told against the case as it stood before it.
fn lines_of(room: &Room, case: &Case) -> Result<Vec<Line>, Failure> {
    let mut lines = Vec::new();
    let mut before: Option<Case> = None;
    for (event, recorded) in room.events(case.id)? {
        let stood = before.as_ref().unwrap_or(case);
        lines.push(Line {
            by: recorded.actor,
            entry: told::entry(room, stood, &event, &recorded),
        });
        let occasion = casework::Occasion {
            at: recorded.at,
            by: recorded.actor,
        };
        match &mut before {
            Some(before) => before.apply(&event, occasion),
            None => before = Case::begin(case.id, &event),
        }
    }
    Ok(lines)
}

fn page(room: &Room, gathered: Gathered, args: &HistoryQuery) -> History {
    let sieve = Sieve::new(args);
    let all = gathered.lines.len();
    let people = people_of(room, &gathered.lines);
    let (kept, strands) = sieve.of(gathered.lines);
    let count = kept.len();
    let seen = args.after.as_ref();
    let seen = seen.and_then(|id| kept.iter().position(|line| line.entry.id == *id));
    let start = seen.map_or(0, |at| at + 1);
    let limit = usize::from(args.limit.unwrap_or(PAGE).clamp(1, MOST));
    let shown = kept.into_iter().skip(start).take(limit);
    History {
        entries: shown.map(|line| beginning(line.entry)).collect(),
        from_start: start == 0,
        more: count > start + limit,
        count: number(count),
        all: number(all),
        strands,
        people,
        cases: gathered.cases,
        more_cases: gathered.more_cases,
    }
}

fn number(count: usize) -> u32 {
    small(u64::try_from(count).unwrap_or(u64::MAX))
}

/// Who did any of it, by name.
fn people_of(room: &Room, lines: &[Line]) -> Vec<Colleague> {
    let mut ids: Vec<PersonId> = lines.iter().map(|line| line.by).collect();
    ids.sort_unstable();
    ids.dedup();
    let named = |id| Colleague {
        id,
        name: room.name_of(id),
    };
    let mut people: Vec<Colleague> = ids.into_iter().map(named).collect();
    people.sort_by(|one, other| one.name.cmp(&other.name));
    people
}

/// The entry with no more of its words than go with a page.
fn beginning(mut entry: HistoryEntry) -> HistoryEntry {
    if let Some((end, _)) = entry.words.char_indices().nth(BEGINNING) {
        entry.length = Some(number(entry.words.chars().count()));
        entry.words.truncate(end);
    }
    entry
}
