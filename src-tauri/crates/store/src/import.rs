//! Many cases at once: an import, or a demonstration.
//!
//! One thread takes the histories as they come, others replay, sign and summarise them, and this one
//! writes; so the signatures cost no time of their own where there is a core to spare.

use crate::{
    case_event,
    derive::{self, Reckoner, Rows},
    digest::Digest,
    error::{Error, Result},
    log::{Recorded, Signer, Stream},
    office::{self, Office},
    progress::{Watch, tell},
    tables::{stream, text},
};
use casework::{Case, CaseId, Event, Occasion, PersonId};
use rusqlite::Connection;
use std::{
    collections::HashMap,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

/// Histories that may wait between two threads.
const WAITING: usize = 64;

/// After how many cases the watch is told.
const AT_A_TIME: u64 = 500;

/// A new case with everything that happened to it, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// The case, not in the office yet.
    pub case: CaseId,
    /// Its events, each with when and by whom.
    pub events: Vec<(Event, Occasion)>,
}

/// What an import wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// Cases.
    pub cases: u64,
    /// Events.
    pub events: u64,
}

/// A case ready to be written.
struct Prepared {
    stream: Stream,
    events: Vec<Recorded>,
    rows: Rows,
}

impl Office {
    /// Writes new cases with their whole histories, all or none. Each event is signed by the one of
    /// `signers` that its occasion names. `watch` is told how many of `expected` cases are written.
    ///
    /// # Errors
    /// A history that makes no case, a case or reference that exists already, a person without a signer
    /// ([`Error::NoSuchPerson`]), or it could not be saved. Nothing was written then.
    pub fn import(
        &mut self,
        histories: impl Iterator<Item = History> + Send,
        expected: u64,
        signers: &[Signer],
        watch: Watch<'_>,
    ) -> Result<Imported> {
        let reckoner = self.reckoner;
        let signers: HashMap<PersonId, &Signer> = signers
            .iter()
            .map(|signer| (signer.person(), signer))
            .collect();
        let tx = self.transaction()?;
        let imported = thread::scope(|scope| {
            let lanes = thread::available_parallelism()
                .map_or(1, |cores| cores.get().saturating_sub(1).max(1));
            let (mut to, mut from) = (Vec::new(), Vec::new());
            for _ in 0..lanes {
                let (send, histories) = sync_channel(WAITING);
                let (prepared, receive) = sync_channel(WAITING);
                let signers = &signers;
                scope.spawn(move || prepare_all(&histories, &prepared, &reckoner, signers));
                to.push(send);
                from.push(receive);
            }
            scope.spawn(move || hand_out(histories, &to));
            text::for_many(&tx, || write_all(&tx, &from, expected, watch))
        })?;
        tx.commit()?;
        Ok(imported)
    }
}

/// Gives each lane a history in turn. A lane that has ended is the writer's to notice.
fn hand_out(histories: impl Iterator<Item = History>, lanes: &[SyncSender<History>]) {
    for (history, lane) in histories.zip(lanes.iter().cycle()) {
        if lane.send(history).is_err() {
            return;
        }
    }
}

fn prepare_all(
    histories: &Receiver<History>,
    prepared: &SyncSender<Result<Prepared>>,
    reckoner: &Reckoner,
    signers: &HashMap<PersonId, &Signer>,
) {
    for history in histories {
        if prepared.send(prepare(history, reckoner, signers)).is_err() {
            return;
        }
    }
}

fn prepare(
    history: History,
    reckoner: &Reckoner,
    signers: &HashMap<PersonId, &Signer>,
) -> Result<Prepared> {
    let stream = Stream::Case(history.case);
    let no_case = || Error::Unreadable {
        stream,
        sequence: 1,
        detail: "it does not begin a case".into(),
    };
    let replayed = history
        .events
        .iter()
        .map(|(event, occasion)| (event, *occasion));
    let case = Case::replay(history.case, replayed).ok_or_else(no_case)?;
    let (mut events, mut previous) = (Vec::with_capacity(history.events.len()), Digest::ZERO);
    for ((event, occasion), sequence) in history.events.iter().zip(1..) {
        let signer = signers.get(&occasion.by).ok_or(Error::NoSuchPerson)?;
        let recorded = Recorded::sign(
            stream,
            sequence,
            previous,
            case_event::new_event(event, occasion.at),
            signer,
        );
        previous = recorded.hash;
        events.push(recorded);
    }
    Ok(Prepared {
        stream,
        events,
        rows: reckoner.rows(&case)?,
    })
}

/// Takes from each lane in turn, so that the cases keep the order in which they came.
fn write_all(
    db: &Connection,
    lanes: &[Receiver<Result<Prepared>>],
    expected: u64,
    watch: Watch<'_>,
) -> Result<Imported> {
    let mut imported = Imported::default();
    for lane in lanes.iter().cycle() {
        let Ok(prepared) = lane.recv() else { break };
        let prepared = prepared?;
        imported.events += prepared.events.len() as u64;
        write(db, prepared)?;
        imported.cases += 1;
        if imported.cases.is_multiple_of(AT_A_TIME) {
            tell(watch, imported.cases, expected)?;
        }
    }
    Ok(imported)
}

fn write(db: &Connection, mut prepared: Prepared) -> Result<()> {
    if let Some(head) = stream::head(db, prepared.stream)? {
        let newer = crate::tables::event::of_stream(db, head.id, 0)?;
        return Err(Error::Conflict {
            stream: prepared.stream,
            expected: 0,
            newer,
        });
    }
    let head = stream::begin(db, prepared.stream)?;
    office::write(db, head, &mut prepared.events)?;
    derive::put(db, head.id, None, &prepared.rows)
}
