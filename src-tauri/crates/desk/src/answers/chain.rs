//! The cases that a case is linked to, directly or through others: the request, the complaint about it, the
//! regulator's case, the court's. Their history makes one timeline.

use crate::Failure;
use crate::room::Room;
use crate::wire::ChainCase;
use casework::{Case, CaseId};
use std::collections::VecDeque;
use store::RegisterRow;

/// How many cases a chain shows at most: more would be the register, not a timeline.
const MOST: usize = 20;

/// Why a case of the chain tells nothing.
const SHUT: [&str; 3] = ["destroyed", "restricted", "no-case"];

/// A case and those that it is linked to, the nearest first.
pub(super) struct Chain {
    /// Those whose file is there and may be opened.
    pub(super) open: Vec<Case>,
    /// All of them, with why nothing is shown of one that is shut.
    pub(super) cases: Vec<ChainCase>,
    /// Whether there are more than are shown.
    pub(super) more: bool,
}

/// The chain that begins with a case.
pub(super) fn of(room: &Room, first: &Case) -> Result<Chain, Failure> {
    let (ids, more) = reached(room, first.id)?;
    let mut chain = Chain {
        open: Vec::new(),
        cases: Vec::new(),
        more,
    };
    for id in ids {
        let line = match room.office().line(id) {
            Err(store::Error::NoCase) => continue,
            line => line?,
        };
        let mut member = member(room, &line);
        match room.case(id) {
            Ok(case) => chain.open.push(case),
            Err(failure) if SHUT.contains(&failure.code.as_str()) => member.gone = failure.message,
            Err(failure) => return Err(failure),
        }
        chain.cases.push(member);
    }
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

/// A case of a chain in a line.
pub(super) fn member(room: &Room, line: &RegisterRow) -> ChainCase {
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
