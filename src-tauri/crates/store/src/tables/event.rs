//! `event`: the log itself.

use super::Migration;
use crate::{
    error::{Error, Result},
    log::{Recorded, Stream, written},
};
use casework::PersonId;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

pub(super) const MIGRATION: Migration = Migration {
    number: 2,
    sql: "
        CREATE TABLE event (
            position INTEGER PRIMARY KEY,
            stream INTEGER NOT NULL REFERENCES stream (id),
            sequence INTEGER NOT NULL,
            at TEXT NOT NULL,
            actor BLOB NOT NULL,
            kind TEXT NOT NULL,
            version INTEGER NOT NULL,
            payload TEXT,
            payload_sha256 BLOB NOT NULL,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL,
            signature BLOB NOT NULL,
            UNIQUE (stream, sequence)
        ) STRICT;
        CREATE TRIGGER event_stays BEFORE DELETE ON event
            BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
            BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
    ",
};

const COLUMNS: &str = "position, name, event.sequence, at, actor, kind, version, payload, payload_sha256, previous, event.hash, signature";

/// Writes `event` and returns its position.
pub(crate) fn insert(db: &Connection, stream: i64, event: &Recorded) -> Result<u64> {
    let mut insert = db.prepare_cached(
        "INSERT INTO event (stream, sequence, at, actor, kind, version, payload, payload_sha256, previous, hash, signature)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    let position = insert.insert(params![
        stream,
        event.sequence,
        written(event.at),
        event.actor.0.as_bytes(),
        event.kind,
        event.version,
        event.payload,
        event.payload_sha256,
        event.previous,
        event.hash,
        event.signature,
    ])?;
    u64::try_from(position).map_err(|_| Error::Damaged {
        part: "office.db",
        detail: "a position below nought".into(),
    })
}

/// Empties what the events of a stream say, but for the last, which says what remains. Their digests
/// stand, so that the chain still holds.
pub(crate) fn empty(db: &Connection, stream: i64) -> Result<()> {
    db.prepare_cached(
        "UPDATE event SET payload = NULL WHERE stream = ?1 AND payload IS NOT NULL AND sequence <
             (SELECT max(sequence) FROM event WHERE stream = ?1)",
    )?
    .execute([stream])?;
    Ok(())
}

/// The events of one stream after `sequence`, oldest first.
pub(crate) fn of_stream(db: &Connection, stream: i64, after: u64) -> Result<Vec<Recorded>> {
    let mut list = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM event JOIN stream ON stream.id = event.stream
         WHERE event.stream = ?1 AND event.sequence > ?2 ORDER BY event.sequence"
    ))?;
    let rows = list.query_map(params![stream, after], recorded)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The events of every stream after `position`, at most `limit`, by position.
pub(crate) fn after(db: &Connection, position: u64, limit: usize) -> Result<Vec<Recorded>> {
    let mut list = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM event JOIN stream ON stream.id = event.stream
         WHERE position > ?1 ORDER BY position LIMIT ?2"
    ))?;
    let rows = list.query_map(params![position, limit], recorded)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Position of the last event; 0 where there is none.
pub(crate) fn last_position(db: &Connection) -> Result<u64> {
    Ok(
        db.query_row("SELECT coalesce(max(position), 0) FROM event", [], |row| {
            row.get(0)
        })?,
    )
}

fn recorded(row: &Row) -> rusqlite::Result<Recorded> {
    Ok(Recorded {
        position: row.get(0)?,
        stream: row.get::<_, Stream>(1)?,
        sequence: row.get(2)?,
        at: row.get(3)?,
        actor: PersonId(Uuid::from_bytes(row.get(4)?)),
        kind: row.get(5)?,
        version: row.get(6)?,
        payload: row.get(7)?,
        payload_sha256: row.get(8)?,
        previous: row.get(9)?,
        hash: row.get(10)?,
        signature: row.get(11)?,
    })
}
