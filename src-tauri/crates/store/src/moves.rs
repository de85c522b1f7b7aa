//! Which last days would move with other law or other bank holidays, before they are taken over.
//!
//! Every open case is reckoned anew from its stored events. Nothing is written.

use crate::{
    case_event,
    derive::Reckoner,
    error::Result,
    every::Every,
    office::Office,
    progress::Watch,
    settings,
    tables::{
        register,
        stored_case::{StoredCase, Which},
    },
};
use casework::{CaseId, PartId};
use chrono::NaiveDate;
use rusqlite::Connection;
use statute::OwnLaw;

/// A last day that would move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The case.
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The subject as filed.
    pub subject: String,
    /// The part.
    pub part: PartId,
    /// Its last day as it stands; none where its clock does not run.
    pub before: Option<NaiveDate>,
    /// As it would be.
    pub after: Option<NaiveDate>,
}

/// What a preview came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moves {
    /// How many open cases were reckoned.
    pub cases: u64,
    /// Every last day that would move, the soonest first.
    pub moves: Vec<Move>,
}

impl Office {
    /// What `own`, beside the shipped law, would move. `watch` is told how many cases are done.
    ///
    /// # Errors
    /// The law cannot be used, an event cannot be understood, or the watcher stopped it.
    pub fn preview_law(&self, own: &OwnLaw, watch: Watch<'_>) -> Result<Moves> {
        let reckoner = settings::reckoner_with(&self.db, own)?;
        let cases = register::count_open(&self.db)?;
        let mut moves: Vec<Move> = Vec::new();
        let every = self.every(Which::Open, cases);
        every.case(
            &|db, case| moved(db, &reckoner, case),
            &mut |moved| {
                moves.extend(moved);
                Ok(())
            },
            watch,
        )?;
        moves.sort_by(|one, other| {
            (one.before, &one.reference, one.part).cmp(&(
                other.before,
                &other.reference,
                other.part,
            ))
        });
        Ok(Moves { cases, moves })
    }

    /// These cases, to be read by every thread.
    pub(crate) fn every(&self, which: Which, total: u64) -> Every {
        Every {
            file: self.folder.database(),
            key: self.key.clone(),
            which,
            total,
        }
    }
}

/// The parts of a case whose last day would move; `None` where none does.
fn moved(db: &Connection, reckoner: &Reckoner, stored: &StoredCase) -> Result<Option<Vec<Move>>> {
    let case = case_event::begun(stored.id, &stored.events)?;
    let days = reckoner.last_days(&case)?;
    let parts = stored.parts.iter().zip(days);
    let moved = parts.filter(|(part, after)| !part.settled && part.last_day != *after);
    let mut moved = moved.peekable();
    if moved.peek().is_none() {
        return Ok(None);
    }
    let Some(line) = register::find(db, stored.number)? else {
        return Ok(None);
    };
    let moves = moved.map(|(part, after)| Move {
        case: line.case,
        reference: line.reference.clone(),
        subject: line.subject.clone(),
        part: part.id,
        before: part.last_day,
        after,
    });
    Ok(Some(moves.collect()))
}
