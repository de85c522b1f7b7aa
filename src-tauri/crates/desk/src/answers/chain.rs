//! One timeline of a case and of those that it is linked to, directly or through others: the request, the
//! complaint about it, the regulator's case, the court's.

use super::history;
use crate::room::Room;
use crate::wire::{CaseRef, Chain, ChainCase, ChainEntry, HistoryEntry};
use crate::{Failure, Moment};
use casework::{Case, CaseId};
use std::collections::VecDeque;
use store::RegisterRow;

/// How many cases a chain shows at most: more would be the register, not a timeline.
const MOST: usize = 20;

/// Why a case of the chain tells nothing.
const SHUT: [&str; 3] = ["destroyed", "restricted", "no-case"];

/// The key dates of the case and of those that it is linked to.
pub(crate) fn chain(room: &mut Room, args: CaseRef, _: &Moment) -> Result<Chain, Failure> {
    let first = room.find_case(&args.case)?;
    let (ids, more) = reached(room, first.id)?;
    let mut chain = Chain {
        cases: Vec::new(),
        more,
        entries: Vec::new(),
    };
    for id in ids {
        let line = match room.office().line(id) {
            Err(store::Error::NoCase) => continue,
            line => line?,
        };
        let mut member = member(room, &line);
        match room.case(id) {
            Ok(case) => chain.entries.extend(key_dates(room, &case)?),
            Err(failure) if SHUT.contains(&failure.code.as_str()) => member.gone = failure.message,
            Err(failure) => return Err(failure),
        }
        chain.cases.push(member);
    }
    let place = |it: &ChainEntry| (it.day, it.entry.at, it.entry.sequence);
    chain.entries.sort_by_key(|it| std::cmp::Reverse(place(it)));
    Ok(chain)
}

/// The cases that can be reached by links, the nearest first, and whether there are more than are shown.
/// Each case is looked at once, so a ring of links ends.
fn reached(room: &Room, first: CaseId) -> Result<(Vec<CaseId>, bool), Failure> {
    let (mut found, mut next) = (vec![first], VecDeque::from([first]));
    while let Some(id) = next.pop_front() {
        for other in others(room, id)? {
            if found.contains(&other) {
                continue;
            }
            if found.len() == MOST {
                return Ok((found, true));
            }
            found.push(other);
            next.push_back(other);
        }
    }
    Ok((found, false))
}

/// The cases that a case points to. A file that was destroyed, or is restricted to others, points nowhere.
fn others(room: &Room, id: CaseId) -> Result<Vec<CaseId>, Failure> {
    let case = match room.case(id) {
        Err(failure) if SHUT.contains(&failure.code.as_str()) => return Ok(Vec::new()),
        case => case?,
    };
    let links = case.links.iter().map(|link| &link.other);
    let found = case.found_in.iter().chain(&case.found);
    Ok(links.chain(found).map(|other| other.case).collect())
}

fn member(room: &Room, line: &RegisterRow) -> ChainCase {
    ChainCase {
        case: line.case,
        reference: line.reference.clone(),
        right: room.right_name(line),
        subject: match line.destroyed {
            Some(_) => String::new(),
            None => crate::words::subject(line.subject.clone()),
        },
        gone: String::new(),
    }
}

fn key_dates(room: &Room, case: &Case) -> Result<Vec<ChainEntry>, Failure> {
    let entries = history::entries(room, case)?.into_iter();
    let key = entries.filter(|entry| entry.key);
    let dated = |entry: HistoryEntry| ChainEntry {
        case: case.id,
        reference: case.reference.0.clone(),
        day: entry.on.unwrap_or_else(|| Moment::at(entry.at).today),
        entry,
    };
    Ok(key.map(dated).collect())
}
