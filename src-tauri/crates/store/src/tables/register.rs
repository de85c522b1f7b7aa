//! `register`: a line for every case. A read table.
//!
//! Nothing in it depends on today: it has dates and standings, and what is late is for the reader to
//! say. `ends` is the last day, or the end of time where there is none, so that every case has a place
//! in that order.

use super::{Migration, tally::Tally, words};
use crate::error::{Error, Result};
use casework::{Act, CaseId, PartId, PartSummary, PersonId, Remains, Standing, Summary};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use statute::{ClockState, RegimeId, RightId};
use uuid::Uuid;

pub(super) const MIGRATION: Migration = Migration {
    number: 6,
    sql: "
        CREATE TABLE register (
            id INTEGER PRIMARY KEY REFERENCES stream (id),
            uuid BLOB NOT NULL,
            reference TEXT NOT NULL,
            filed TEXT NOT NULL UNIQUE,
            sequence INTEGER NOT NULL,
            subject TEXT NOT NULL,
            born TEXT,
            address TEXT NOT NULL,
            requester TEXT NOT NULL,
            received TEXT NOT NULL,
            logged TEXT NOT NULL,
            person BLOB,
            standing TEXT NOT NULL,
            act TEXT NOT NULL,
            urgent TEXT NOT NULL,
            ends TEXT NOT NULL,
            parts TEXT NOT NULL,
            answered TEXT,
            closed TEXT,
            in_time INTEGER,
            tally INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX register_by_received ON register (received, id, tally, ends);
        CREATE INDEX register_by_ends ON register (ends, id, tally, received);
        CREATE INDEX register_by_filed ON register (filed, id, tally, received, ends);
        CREATE INDEX register_by_tally ON register (tally, received, ends, filed);
        CREATE INDEX register_by_answered ON register (answered, in_time, tally) WHERE answered IS NOT NULL;
    ",
};

/// What was logged lately is counted from the index alone.
pub(super) const LOGGED: Migration = Migration {
    number: 20,
    sql: "CREATE INDEX register_by_logged ON register (logged, received);",
};

/// Whether only named people may open the case.
pub(super) const RESTRICTED: Migration = Migration {
    number: 19,
    sql: "ALTER TABLE register ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0;",
};

/// The standings of cases that still owe an answer, for a query.
pub(crate) const OPEN: &str = "'not-yet-valid', 'running', 'extended', 'paused', 'no-last-day'";

/// How many cases still owe an answer.
pub(crate) fn count_open(db: &Connection) -> Result<u64> {
    let count = format!("SELECT count(*) FROM register WHERE standing IN ({OPEN})");
    Ok(db.query_row(&count, [], |row| row.get(0))?)
}

/// How many cases there are.
pub(crate) fn count(db: &Connection) -> Result<u64> {
    Ok(db.query_row("SELECT count(*) FROM register", [], |row| row.get(0))?)
}

/// A part of a case in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartRow {
    /// Its letter.
    pub id: PartId,
    /// The right.
    pub right: RightId,
    /// The regime.
    pub regime: RegimeId,
    /// The state of its clock.
    pub state: ClockState,
    /// The relevant day.
    pub starts: Option<NaiveDate>,
    /// The last day for the answer.
    pub last_day: Option<NaiveDate>,
    /// The cautious day.
    pub target: Option<NaiveDate>,
    /// The last day for an extension notice.
    pub notice_by: Option<NaiveDate>,
    /// Whether an extension is in force.
    pub extended: bool,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// The outcome.
    pub outcome: Option<String>,
    /// The day the answer was sent.
    pub answered: Option<NaiveDate>,
    /// Whether nothing more is owed.
    pub settled: bool,
}

/// A case in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// The case.
    pub case: CaseId,
    /// The office's name for it.
    pub reference: String,
    /// How many events made it.
    pub sequence: u64,
    /// The subject as filed: "Thistlewood, Marian".
    pub subject: String,
    /// The subject's date of birth.
    pub born: Option<NaiveDate>,
    /// The subject's address in one line.
    pub address: String,
    /// Who asks, where it is not the subject; else empty.
    pub requester: String,
    /// The day it was received.
    pub received: NaiveDate,
    /// The day it was logged.
    pub logged: NaiveDate,
    /// Who has it.
    pub allocated_to: Option<PersonId>,
    /// Where it stands.
    pub standing: Standing,
    /// What it needs next.
    pub act: Act,
    /// The most urgent part.
    pub urgent: PartId,
    /// The last day of the most urgent part; `None` where its clock does not run.
    pub last_day: Option<NaiveDate>,
    /// The parts.
    pub parts: Vec<PartRow>,
    /// The day of the last answer, where every part is settled.
    pub answered: Option<NaiveDate>,
    /// The day of closing.
    pub closed: Option<NaiveDate>,
    /// Whether every answer was sent in time; `None` while one is owed, and where none was owed.
    pub in_time: Option<bool>,
    /// The day on which the file was destroyed: names and addresses are empty then.
    pub destroyed: Option<NaiveDate>,
    /// Whether only named people may open the case: names and addresses are empty then too.
    pub restricted: bool,
}

impl RegisterRow {
    /// The most urgent part.
    pub fn urgent_part(&self) -> Option<&PartRow> {
        self.parts.iter().find(|part| part.id == self.urgent)
    }

    pub(crate) fn tally(&self) -> Tally {
        let rights = self.parts.iter().map(|part| part.right.as_str());
        let regimes = self.parts.iter().map(|part| part.regime.as_str());
        Tally::new(self.standing, rights, regimes, self.allocated_to)
    }
}

impl From<&PartSummary> for PartRow {
    fn from(part: &PartSummary) -> Self {
        Self {
            id: part.id,
            right: part.right.clone(),
            regime: part.regime.clone(),
            state: part.state,
            starts: part.starts,
            last_day: part.last_day,
            target: part.target,
            notice_by: part.notice_by,
            extended: part.extended,
            paused_since: part.paused_since,
            outcome: part.outcome.clone(),
            answered: part.answered,
            settled: part.settled,
        }
    }
}

impl From<&Summary> for RegisterRow {
    fn from(case: &Summary) -> Self {
        Self {
            case: case.case,
            reference: case.reference.to_string(),
            sequence: case.sequence,
            subject: case.subject.clone(),
            born: case.born,
            address: case.address.clone(),
            requester: case.requester.clone(),
            received: case.received,
            logged: case.logged,
            allocated_to: case.allocated_to,
            standing: case.standing,
            act: case.act,
            urgent: case.urgent,
            last_day: case.urgent_part().and_then(|part| part.last_day),
            parts: case.parts.iter().map(PartRow::from).collect(),
            answered: case.answered,
            closed: case.closed,
            in_time: case.in_time,
            destroyed: None,
            restricted: case.restricted,
        }
    }
}

impl RegisterRow {
    /// The line of a case whose file was destroyed.
    pub(crate) fn of_remains(case: CaseId, sequence: u64, remains: &Remains) -> Self {
        let parts: Vec<PartRow> = remains.parts.iter().map(PartRow::from).collect();
        let urgent = parts.iter().find(|part| part.id == remains.urgent);
        Self {
            case,
            reference: remains.reference.to_string(),
            sequence,
            subject: String::new(),
            born: None,
            address: String::new(),
            requester: String::new(),
            received: remains.received,
            logged: remains.logged,
            allocated_to: remains.allocated_to,
            standing: remains.standing,
            act: Act::Nothing,
            urgent: remains.urgent,
            last_day: urgent.and_then(|part| part.last_day),
            answered: remains.answered,
            closed: Some(remains.closed),
            in_time: remains.in_time,
            destroyed: Some(remains.on),
            restricted: false,
            parts,
        }
    }
}

/// What stands in `ends` where there is no last day.
pub(crate) const NO_END: &str = "9999-12-31";

/// The reference as it sorts: every number padded, so that 10000 comes after 9999.
pub(crate) fn filed(reference: &str) -> String {
    let mut filed = String::with_capacity(reference.len() + 16);
    let mut digits = String::new();
    for letter in reference.chars().chain(['\0']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            filed.push_str(&format!("{digits:0>8}"));
            digits.clear();
        }
        if letter != '\0' {
            filed.extend(letter.to_uppercase());
        }
    }
    filed
}

/// Puts the line of the case numbered `id`.
pub(crate) fn put(db: &Connection, id: i64, row: &RegisterRow) -> Result<()> {
    let mut put = db.prepare_cached(
        "INSERT INTO register (id, uuid, reference, filed, sequence, subject, born, address, requester, received,
             logged, person, standing, act, urgent, ends, parts, answered, closed, in_time, tally,
             destroyed, restricted)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)
         ON CONFLICT (id) DO UPDATE SET (uuid, reference, filed, sequence, subject, born, address, requester, received,
             logged, person, standing, act, urgent, ends, parts, answered, closed, in_time, tally,
             destroyed, restricted)
         = (excluded.uuid, excluded.reference, excluded.filed, excluded.sequence, excluded.subject, excluded.born,
             excluded.address, excluded.requester, excluded.received, excluded.logged, excluded.person,
             excluded.standing, excluded.act, excluded.urgent, excluded.ends, excluded.parts, excluded.answered,
             excluded.closed, excluded.in_time, excluded.tally, excluded.destroyed,
             excluded.restricted)",
    )?;
    let parts = serde_json::to_string(&row.parts).map_err(|e| Error::Crypto(e.to_string()))?;
    let written = put.execute(params![
        id,
        row.case.0.as_bytes(),
        row.reference,
        filed(&row.reference),
        row.sequence,
        row.subject,
        row.born,
        row.address,
        row.requester,
        row.received,
        row.logged,
        row.allocated_to.as_ref().map(|person| person.0.as_bytes()),
        words::word(&row.standing),
        words::word(&row.act),
        row.urgent.to_string(),
        row.last_day
            .map_or_else(|| NO_END.to_owned(), |day| day.to_string()),
        parts,
        row.answered,
        row.closed,
        row.in_time,
        row.tally().id(),
        row.destroyed,
        row.restricted,
    ]);
    match written {
        Err(e)
            if e.sqlite_error()
                .is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE) =>
        {
            Err(Error::ReferenceTaken(row.reference.clone()))
        }
        other => Ok(other.map(|_| ())?),
    }
}

const SELECT: &str = "SELECT * FROM register";

/// The line of the case numbered `id`.
pub(crate) fn find(db: &Connection, id: i64) -> Result<Option<RegisterRow>> {
    let mut find = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    Ok(find.query_row([id], row).optional()?)
}

/// The lines of these cases, in the order given.
pub(crate) fn list(db: &Connection, ids: &[i64]) -> Result<Vec<RegisterRow>> {
    let mut find = db.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    ids.iter()
        .map(|id| Ok(find.query_row([id], row)?))
        .collect()
}

/// The case with this reference, as it is printed or typed in small letters.
pub(crate) fn by_reference(db: &Connection, reference: &str) -> Result<Option<RegisterRow>> {
    let mut find = db.prepare_cached(&format!("{SELECT} WHERE filed = ?1"))?;
    Ok(find.query_row([filed(reference.trim())], row).optional()?)
}

/// Name, date of birth and address of the subject.
pub(crate) fn subject(db: &Connection, id: i64) -> Result<(String, Option<NaiveDate>, String)> {
    let mut find =
        db.prepare_cached("SELECT subject, born, address FROM register WHERE id = ?1")?;
    Ok(find.query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
}

/// The parts of a line, from their JSON.
pub(crate) fn parts_of(json: &str) -> rusqlite::Result<Vec<PartRow>> {
    let unreadable =
        |e| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(e));
    serde_json::from_str(json).map_err(unreadable)
}

pub(crate) fn row(row: &Row) -> rusqlite::Result<RegisterRow> {
    let ends: NaiveDate = row.get("ends")?;
    Ok(RegisterRow {
        case: CaseId(Uuid::from_bytes(row.get("uuid")?)),
        reference: row.get("reference")?,
        sequence: row.get("sequence")?,
        subject: row.get("subject")?,
        born: row.get("born")?,
        address: row.get("address")?,
        requester: row.get("requester")?,
        received: row.get("received")?,
        logged: row.get("logged")?,
        allocated_to: row
            .get::<_, Option<[u8; 16]>>("person")?
            .map(|id| PersonId(Uuid::from_bytes(id))),
        standing: words::column(row, "standing")?,
        act: words::column(row, "act")?,
        urgent: words::column(row, "urgent")?,
        last_day: (ends.to_string() != NO_END).then_some(ends),
        parts: parts_of(&row.get::<_, String>("parts")?)?,
        answered: row.get("answered")?,
        closed: row.get("closed")?,
        in_time: row.get("in_time")?,
        destroyed: row.get("destroyed")?,
        restricted: row.get("restricted")?,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn references_file_in_the_order_of_their_numbers() {
        let in_order = [
            "FEN-25-9999",
            "FEN-26-0001",
            "FEN-26-0633",
            "FEN-26-9999",
            "FEN-26-10000",
            "GEN-1-1",
        ];
        let filed: Vec<String> = in_order
            .iter()
            .map(|reference| super::filed(reference))
            .collect();
        assert!(filed.is_sorted(), "{filed:?}");
        assert_eq!(super::filed("fen-26-0633"), super::filed("FEN-26-633"));
    }
}
