//! `draft`: what somebody is typing, kept through a lock or a crash. It is no event: nothing has
//! happened yet.

use super::Migration;
use crate::{error::Result, log::written};
use casework::PersonId;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};

pub(super) const MIGRATION: Migration = Migration {
    number: 11,
    sql: "
        CREATE TABLE draft (
            person BLOB NOT NULL,
            place TEXT NOT NULL,
            body TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (person, place)
        ) STRICT, WITHOUT ROWID;
    ",
};

/// Something typed and not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it was typed, as the screen names the place.
    pub place: String,
    /// What was typed, as the screen keeps it.
    pub body: String,
    /// When it was kept.
    pub at: DateTime<Utc>,
}

/// Keeps `body` in the place of the former draft.
pub(crate) fn put(db: &Connection, person: PersonId, draft: &Draft) -> Result<()> {
    let mut put = db.prepare_cached(
        "INSERT OR REPLACE INTO draft (person, place, body, at) VALUES (?1, ?2, ?3, ?4)",
    )?;
    put.execute(params![
        person.0.as_bytes(),
        draft.place,
        draft.body,
        written(draft.at)
    ])?;
    Ok(())
}

/// The draft at `place`.
pub(crate) fn find(db: &Connection, person: PersonId, place: &str) -> Result<Option<Draft>> {
    let mut find =
        db.prepare_cached("SELECT place, body, at FROM draft WHERE person = ?1 AND place = ?2")?;
    Ok(find
        .query_row(params![person.0.as_bytes(), place], draft)
        .optional()?)
}

/// Forgets the draft at `place`.
pub(crate) fn remove(db: &Connection, person: PersonId, place: &str) -> Result<()> {
    db.execute(
        "DELETE FROM draft WHERE person = ?1 AND place = ?2",
        params![person.0.as_bytes(), place],
    )?;
    Ok(())
}

/// Forgets what anybody typed at places whose name holds `word`.
pub(crate) fn remove_about(db: &Connection, word: &str) -> Result<()> {
    db.execute("DELETE FROM draft WHERE instr(place, ?1) > 0", [word])?;
    Ok(())
}

fn draft(row: &Row) -> rusqlite::Result<Draft> {
    Ok(Draft {
        place: row.get(0)?,
        body: row.get(1)?,
        at: row.get(2)?,
    })
}
