//! Cases with their events, many at a time: `register` and `event` read side by side.

use super::register::{OPEN, PartRow, parts_of};
use crate::{
    case_event,
    error::{Error, Result},
    log::Stream,
};
use casework::{CaseId, Event, Occasion, PersonId};
use chrono::DateTime;
use rusqlite::{Connection, Row, params};
use std::ops::Range;
use uuid::Uuid;

/// Which cases to read, and what of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// Those that still owe an answer, as far as their clocks depend on their events: who asks, and when
    /// and by whom it was recorded, is left out.
    Open,
    /// All whose file is there, with all that happened to them.
    All,
}

/// The events of cases that no clock depends on.
const WITHOUT_CLOCK: &str = "'note-added', 'letter-issued', 'allocated', 'scope-corrected', \
     'request-found', 'party-corrected', 'validity-checked', 'decision-recorded', 'part-answered', \
     'search', 'item', 'document', 'retention', 'care-changed'";

impl Which {
    fn condition(self) -> String {
        match self {
            Self::Open => format!("standing IN ({OPEN}) AND kind NOT IN ({WITHOUT_CLOCK})"),
            Self::All => "destroyed IS NULL".into(),
        }
    }
}

/// A case as it is stored.
pub(crate) struct StoredCase {
    /// The number of its stream and of its line.
    pub(crate) number: i64,
    /// The case.
    pub(crate) id: CaseId,
    /// The parts as its line has them.
    pub(crate) parts: Vec<PartRow>,
    /// What happened to it, oldest first.
    pub(crate) events: Vec<(Event, Occasion)>,
}

/// The number after that of the last case.
pub(crate) fn end(db: &Connection) -> Result<i64> {
    let last = "SELECT coalesce(max(id), 0) + 1 FROM register";
    Ok(db.query_row(last, [], |row| row.get(0))?)
}

/// Hands over the cases of these numbers, one after another.
pub(crate) fn within(
    db: &Connection,
    which: Which,
    numbers: Range<i64>,
    take: &mut dyn FnMut(&StoredCase) -> Result<()>,
) -> Result<()> {
    let mut list = db.prepare_cached(&format!(
        "SELECT register.id, uuid, parts, event.sequence, version, payload, at, actor, kind
         FROM register CROSS JOIN event ON event.stream = register.id
         WHERE register.id >= ?1 AND register.id < ?2 AND {}
         ORDER BY register.id, event.sequence",
        which.condition()
    ))?;
    let mut rows = list.query(params![numbers.start, numbers.end])?;
    let mut case: Option<StoredCase> = None;
    while let Some(row) = rows.next()? {
        let number: i64 = row.get(0)?;
        if let Some(whole) = case.take_if(|case| case.number != number) {
            take(&whole)?;
        }
        let case = match &mut case {
            Some(case) => case,
            none => none.insert(begin(number, row)?),
        };
        case.events.push(read(case.id, which, row)?);
    }
    case.map_or(Ok(()), |last| take(&last))
}

fn begin(number: i64, row: &Row) -> Result<StoredCase> {
    Ok(StoredCase {
        number,
        id: CaseId(Uuid::from_bytes(row.get(1)?)),
        parts: parts_of(&row.get::<_, String>(2)?)?,
        events: Vec::new(),
    })
}

fn read(case: CaseId, which: Which, row: &Row) -> Result<(Event, Occasion)> {
    let payload: Option<String> = row.get(5)?;
    let payload = payload.unwrap_or_default();
    let (kind, version): (String, u32) = (row.get(8)?, row.get(4)?);
    let event = match which {
        Which::Open => case_event::parse_for_days(&kind, version, &payload),
        Which::All => case_event::parse(&kind, version, &payload),
    };
    let sequence = row.get(3)?;
    let event = event.map_err(|detail| Error::Unreadable {
        stream: Stream::Case(case),
        sequence,
        detail,
    })?;
    let occasion = match which {
        Which::Open => Occasion {
            at: DateTime::UNIX_EPOCH,
            by: PersonId(Uuid::nil()),
        },
        Which::All => Occasion {
            at: row.get(6)?,
            by: PersonId(Uuid::from_bytes(row.get(7)?)),
        },
    };
    Ok((event, occasion))
}
