//! `retention`, `identity_copy`: what is to be destroyed, and what was. Read tables.
//!
//! A row for every case that is closed, kept longer or destroyed. How long a file is kept is the office's
//! schedule and no column: the schedule may change.

use super::Migration;
use crate::error::Result;
use casework::{DocumentId, IdentityCopy, Kept, PersonId, Proposal, Remains, Summary};
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

pub(super) const MIGRATION: Migration = Migration {
    number: 16,
    sql: "
        CREATE TABLE retention (
            id INTEGER PRIMARY KEY REFERENCES stream (id),
            closed TEXT,
            kept INTEGER NOT NULL,
            kept_until TEXT,
            kept_why TEXT NOT NULL,
            proposed_by BLOB,
            proposed_on TEXT,
            proposed_due TEXT,
            destroyed TEXT
        ) STRICT;
        CREATE INDEX retention_by_closed ON retention (closed, id) WHERE destroyed IS NULL;
        CREATE INDEX retention_by_destroyed ON retention (destroyed, id) WHERE destroyed IS NOT NULL;
        CREATE TABLE identity_copy (
            id INTEGER NOT NULL REFERENCES stream (id),
            document INTEGER NOT NULL,
            since TEXT NOT NULL,
            PRIMARY KEY (id, document)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX identity_copy_by_since ON identity_copy (since);
        ALTER TABLE register ADD COLUMN destroyed TEXT;
        DROP TRIGGER event_is_never_changed;
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
            WHEN NEW.payload IS NOT NULL
                OR NEW.position IS NOT OLD.position OR NEW.stream IS NOT OLD.stream
                OR NEW.sequence IS NOT OLD.sequence OR NEW.at IS NOT OLD.at
                OR NEW.actor IS NOT OLD.actor OR NEW.kind IS NOT OLD.kind
                OR NEW.version IS NOT OLD.version
                OR NEW.payload_sha256 IS NOT OLD.payload_sha256
                OR NEW.previous IS NOT OLD.previous OR NEW.hash IS NOT OLD.hash
                OR NEW.signature IS NOT OLD.signature
                OR NOT EXISTS (
                    SELECT 1 FROM event AS later
                    WHERE later.stream = OLD.stream AND later.sequence > OLD.sequence
                        AND later.kind = 'destroyed'
                )
            BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
        UPDATE reckoned SET by = '';
    ",
};

/// How the retention of a case stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RetentionRow {
    /// The day of closing.
    pub closed: Option<NaiveDate>,
    /// Why it is kept longer.
    pub kept: Option<Kept>,
    /// That it is to be destroyed.
    pub proposed: Option<Proposal>,
    /// The day of destruction.
    pub destroyed: Option<NaiveDate>,
}

impl RetentionRow {
    /// The row of a case; none while it is open and nobody keeps it longer.
    pub(crate) fn of(case: &Summary) -> Option<Self> {
        let row = Self {
            closed: case.closed,
            kept: case.retained.kept.clone(),
            proposed: case.retained.proposed,
            destroyed: None,
        };
        Some(row).filter(|row| *row != Self::default())
    }
}

impl From<&Remains> for RetentionRow {
    fn from(remains: &Remains) -> Self {
        Self {
            closed: Some(remains.closed),
            kept: None,
            proposed: Some(remains.proposed),
            destroyed: Some(remains.on),
        }
    }
}

/// Puts the row of the case numbered `id`.
pub(crate) fn put(
    db: &Connection,
    id: i64,
    old: Option<&RetentionRow>,
    new: Option<&RetentionRow>,
) -> Result<()> {
    if old == new {
        return Ok(());
    }
    let Some(row) = new else {
        db.prepare_cached("DELETE FROM retention WHERE id = ?1")?
            .execute([id])?;
        return Ok(());
    };
    let mut put = db.prepare_cached(
        "INSERT OR REPLACE INTO retention (id, closed, kept, kept_until, kept_why, proposed_by,
             proposed_on, proposed_due, destroyed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let (kept, proposed) = (row.kept.as_ref(), row.proposed.as_ref());
    put.execute(params![
        id,
        row.closed,
        kept.is_some(),
        kept.and_then(|kept| kept.until),
        kept.map_or("", |kept| &kept.reason),
        proposed.map(|it| it.by.0.as_bytes()),
        proposed.map(|it| it.on),
        proposed.map(|it| it.due),
        row.destroyed,
    ])?;
    Ok(())
}

/// The row of the case numbered `id`.
pub(crate) fn find(db: &Connection, id: i64) -> Result<Option<RetentionRow>> {
    let mut find = db.prepare_cached("SELECT * FROM retention WHERE id = ?1")?;
    Ok(find.query_row([id], row).optional()?)
}

/// The numbers of the closed cases that are not destroyed and were closed by `until`, after the one
/// closed on the day and with the number of `after`, the longest closed first, at most `limit`.
pub(crate) fn closed_by(
    db: &Connection,
    until: NaiveDate,
    after: (NaiveDate, i64),
    limit: usize,
) -> Result<Vec<i64>> {
    let mut list = db.prepare_cached(
        "SELECT id FROM retention
         WHERE destroyed IS NULL AND closed <= ?1 AND (closed, id) > (?2, ?3)
         ORDER BY closed, id LIMIT ?4",
    )?;
    let rows = list.query_map(params![until, after.0, after.1, limit], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The numbers of the cases that are kept longer.
pub(crate) fn kept(db: &Connection) -> Result<Vec<i64>> {
    numbers(
        db,
        "SELECT id FROM retention WHERE kept AND destroyed IS NULL ORDER BY id",
    )
}

/// The numbers of the cases that somebody proposed to destroy.
pub(crate) fn proposed(db: &Connection) -> Result<Vec<i64>> {
    numbers(
        db,
        "SELECT id FROM retention WHERE proposed_by IS NOT NULL AND destroyed IS NULL
         ORDER BY proposed_on, id",
    )
}

fn numbers(db: &Connection, sql: &str) -> Result<Vec<i64>> {
    let mut list = db.prepare_cached(sql)?;
    let rows = list.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The numbers of the cases destroyed last, at most `limit`, and how many there are.
pub(crate) fn destroyed(db: &Connection, limit: usize) -> Result<(Vec<i64>, u64)> {
    let mut list = db.prepare_cached(
        "SELECT id FROM retention WHERE destroyed IS NOT NULL
         ORDER BY destroyed DESC, id DESC LIMIT ?1",
    )?;
    let rows = list.query_map([limit], |row| row.get(0))?;
    let ids = rows.collect::<rusqlite::Result<_>>()?;
    let count = "SELECT count(*) FROM retention WHERE destroyed IS NOT NULL";
    Ok((ids, db.query_row(count, [], |row| row.get(0))?))
}

/// Puts the copies of identity of the case numbered `id` in the place of `old`.
pub(crate) fn put_copies(
    db: &Connection,
    id: i64,
    old: &[IdentityCopy],
    new: &[IdentityCopy],
) -> Result<()> {
    if old == new {
        return Ok(());
    }
    db.prepare_cached("DELETE FROM identity_copy WHERE id = ?1")?
        .execute([id])?;
    let mut put =
        db.prepare_cached("INSERT INTO identity_copy (id, document, since) VALUES (?1, ?2, ?3)")?;
    for copy in new {
        put.execute(params![id, copy.document.0, copy.since])?;
    }
    Ok(())
}

/// The copies of identity of the case numbered `id`.
pub(crate) fn copies_of(db: &Connection, id: i64) -> Result<Vec<IdentityCopy>> {
    let mut list = db.prepare_cached(
        "SELECT document, since FROM identity_copy WHERE id = ?1 ORDER BY document",
    )?;
    let rows = list.query_map([id], |row| {
        Ok(IdentityCopy {
            document: DocumentId(row.get(0)?),
            since: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The cases with copies of identity that were no longer needed by `until`, the oldest first.
pub(crate) fn copies_by(db: &Connection, until: NaiveDate) -> Result<Vec<(i64, IdentityCopy)>> {
    let mut list = db.prepare_cached(
        "SELECT id, document, since FROM identity_copy WHERE since <= ?1 ORDER BY since, id, document",
    )?;
    let rows = list.query_map([until], |row| {
        let copy = IdentityCopy {
            document: DocumentId(row.get(1)?),
            since: row.get(2)?,
        };
        Ok((row.get(0)?, copy))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row) -> rusqlite::Result<RetentionRow> {
    let kept = match row.get("kept")? {
        false => None,
        true => Some(Kept {
            until: row.get("kept_until")?,
            reason: row.get("kept_why")?,
        }),
    };
    let by: Option<[u8; 16]> = row.get("proposed_by")?;
    let proposed = by.map(|by| {
        Ok::<_, rusqlite::Error>(Proposal {
            by: PersonId(Uuid::from_bytes(by)),
            on: row.get("proposed_on")?,
            due: row.get("proposed_due")?,
        })
    });
    Ok(RetentionRow {
        closed: row.get("closed")?,
        kept,
        proposed: proposed.transpose()?,
        destroyed: row.get("destroyed")?,
    })
}
