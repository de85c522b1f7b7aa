//! Which last days would move with other law or other bank holidays, before they are taken over.
//!
//! Every open case is reckoned anew from its stored events, on as many threads as there are
//! processors, each with a connection of its own. Nothing is written.

use crate::{
    case_event, database,
    derive::Reckoner,
    error::{Error, Result},
    log::Stream,
    office::Office,
    progress::Watch,
    settings,
    tables::{event, register, register::RegisterRow},
};
use casework::{Case, CaseId, Occasion, PartId};
use chrono::NaiveDate;
use rusqlite::Connection;
use statute::OwnLaw;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

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

/// How often the watcher hears of progress.
const TELL_EVERY: Duration = Duration::from_millis(50);

impl Office {
    /// What `own`, beside the shipped law, would move. `watch` is told how many cases are done.
    ///
    /// # Errors
    /// The law cannot be used, an event cannot be understood, or the watcher stopped it.
    pub fn preview_law(&self, own: &OwnLaw, watch: Watch<'_>) -> Result<Moves> {
        let reckoner = settings::reckoner_with(&self.db, own)?;
        let total = register::count_open(&self.db)?;
        let (done, stop) = (AtomicU64::new(0), AtomicBool::new(false));
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let (file, key) = (&self.folder.database(), &self.key);
        let (done, stop) = (&done, &stop);
        let work = move |share: usize| {
            let db = database::open(file, key)?;
            reckon_share(&db, &reckoner, (share, threads), done, stop)
        };
        let shares: Vec<Result<Vec<Move>>> = thread::scope(|scope| {
            let running: Vec<_> = (0..threads)
                .map(|share| scope.spawn(move || work(share)))
                .collect();
            while running.iter().any(|thread| !thread.is_finished()) {
                thread::sleep(TELL_EVERY);
                if !watch(done.load(Ordering::Relaxed), total) {
                    stop.store(true, Ordering::Relaxed);
                }
            }
            let joined = running.into_iter().map(|thread| thread.join());
            joined
                .map(|share| share.unwrap_or_else(|_| Err(Error::Cancelled)))
                .collect()
        });
        let shares: Vec<Vec<Move>> = shares.into_iter().collect::<Result<_>>()?;
        let mut moves: Vec<Move> = shares.into_iter().flatten().collect();
        moves.sort_by(|one, other| {
            (one.before, &one.reference, one.part).cmp(&(
                other.before,
                &other.reference,
                other.part,
            ))
        });
        Ok(Moves {
            cases: total,
            moves,
        })
    }
}

/// One thread's share: every so-manieth open case.
fn reckon_share(
    db: &Connection,
    reckoner: &Reckoner,
    share: (usize, usize),
    done: &AtomicU64,
    stop: &AtomicBool,
) -> Result<Vec<Move>> {
    let mut moves = Vec::new();
    event::open_cases(db, share, &mut |id, events| {
        if stop.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        if let Some(row) = register::find(db, id)? {
            moves.extend(moved(reckoner, &row, events)?);
        }
        done.fetch_add(1, Ordering::Relaxed);
        Ok(())
    })?;
    Ok(moves)
}

/// The parts of a case whose last day would move.
fn moved(reckoner: &Reckoner, row: &RegisterRow, payloads: &[String]) -> Result<Vec<Move>> {
    let case = replay(row, payloads)?;
    let days = reckoner.last_days(&case)?;
    let parts = row.parts.iter().zip(days);
    let moved = parts.filter(|(part, after)| !part.settled && part.last_day != *after);
    Ok(moved
        .map(|(part, after)| Move {
            case: row.case,
            reference: row.reference.clone(),
            subject: row.subject.clone(),
            part: part.id,
            before: part.last_day,
            after,
        })
        .collect())
}

/// The case as far as its clocks depend on it: notes and letters are left out.
fn replay(row: &RegisterRow, payloads: &[String]) -> Result<Case> {
    let unreadable = |detail: String| Error::Unreadable {
        stream: Stream::Case(row.case),
        sequence: row.sequence,
        detail,
    };
    let events = payloads
        .iter()
        .map(|payload| serde_json::from_str(payload).map_err(|error| unreadable(error.to_string())))
        .collect::<Result<Vec<casework::Event>>>()?;
    let never = Occasion {
        at: chrono::DateTime::UNIX_EPOCH,
        by: case_event::NOBODY,
    };
    Case::replay(row.case, events.iter().map(|event| (event, never)))
        .ok_or_else(|| unreadable("it does not begin a case".into()))
}
