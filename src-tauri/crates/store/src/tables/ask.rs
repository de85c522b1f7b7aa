//! `ask`: what is asked of somebody besides who has the case. A read table.

use super::{Migration, words};
use crate::error::Result;
use casework::{Ask, CaseId, PersonId};
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

pub(super) const MIGRATION: Migration = Migration {
    number: 14,
    sql: "
        CREATE TABLE ask (
            id INTEGER NOT NULL REFERENCES stream (id),
            kind TEXT NOT NULL,
            what TEXT NOT NULL,
            title TEXT NOT NULL,
            person BLOB,
            by BLOB,
            PRIMARY KEY (id, kind, what)
        ) STRICT, WITHOUT ROWID;
    ",
};

/// From which day on it is asked: what was asked before the column was there is asked at once.
pub(super) const FROM: Migration = Migration {
    number: 18,
    sql: "ALTER TABLE ask ADD COLUMN since TEXT;",
};

/// Something asked, with the line of its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The case.
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The subject as filed.
    pub subject: String,
    /// The last day of the case; none where its clock does not run.
    pub last_day: Option<chrono::NaiveDate>,
    /// What is asked.
    pub ask: Ask,
}

/// Puts what is asked in the case numbered `id` in the place of `old`.
pub(crate) fn put(db: &Connection, id: i64, old: &[Ask], new: &[Ask]) -> Result<()> {
    if old == new {
        return Ok(());
    }
    if !old.is_empty() {
        db.prepare_cached("DELETE FROM ask WHERE id = ?1")?
            .execute([id])?;
    }
    let mut put = db.prepare_cached(
        "INSERT INTO ask (id, kind, what, title, person, by, since) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for ask in new {
        put.execute(params![
            id,
            words::word(&ask.kind),
            ask.what,
            ask.title,
            bytes(ask.of.as_ref()),
            bytes(ask.by.as_ref()),
            ask.from.map(|day| day.to_string()),
        ])?;
    }
    Ok(())
}

fn bytes(person: Option<&PersonId>) -> Option<&[u8; 16]> {
    person.map(|person| person.0.as_bytes())
}

/// What is asked in the case numbered `id`.
pub(crate) fn of_case(db: &Connection, id: i64) -> Result<Vec<Ask>> {
    let mut list = db.prepare_cached(
        "SELECT kind, what, title, person, by, since FROM ask WHERE id = ?1
         ORDER BY kind, length(what), what",
    )?;
    let rows = list.query_map([id], ask)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Everything that is asked of this person or of anybody, by the last day of its case. What they decided
/// themselves is not among it.
pub(crate) fn of_person(db: &Connection, person: PersonId) -> Result<Vec<Asked>> {
    let mut list = db.prepare_cached(
        "SELECT ask.kind AS kind, what, title, ask.person AS person, by, since, uuid, reference, subject, ends
         FROM ask JOIN register USING (id)
         WHERE (ask.person IS NULL OR ask.person = ?1) AND (by IS NULL OR by <> ?1 OR kind = 'sign')
         ORDER BY ends, filed, kind, length(what), what",
    )?;
    let rows = list.query_map([person.0.as_bytes()], |row| {
        let ends: String = row.get("ends")?;
        Ok(Asked {
            case: CaseId(Uuid::from_bytes(row.get("uuid")?)),
            reference: row.get("reference")?,
            subject: row.get("subject")?,
            last_day: ends
                .parse()
                .ok()
                .filter(|_| ends != super::register::NO_END),
            ask: ask(row)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn ask(row: &Row) -> rusqlite::Result<Ask> {
    let person = |column: &str| -> rusqlite::Result<Option<PersonId>> {
        let bytes: Option<[u8; 16]> = row.get(column)?;
        Ok(bytes.map(|id| PersonId(Uuid::from_bytes(id))))
    };
    let since: Option<String> = row.get("since")?;
    Ok(Ask {
        kind: words::column(row, "kind")?,
        what: row.get("what")?,
        title: row.get("title")?,
        of: person("person")?,
        by: person("by")?,
        from: since.and_then(|day| day.parse().ok()),
    })
}
