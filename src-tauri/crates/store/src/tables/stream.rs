//! `stream`: the streams by number, with the head of each.

use super::Migration;
use crate::{digest::Digest, error::Result, log::Stream};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) const MIGRATION: Migration = Migration {
    number: 1,
    sql: "
        CREATE TABLE stream (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            sequence INTEGER NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER stream_stays BEFORE DELETE ON stream
            BEGIN SELECT RAISE(ABORT, 'a stream is never deleted'); END;
        CREATE TRIGGER stream_keeps_its_name BEFORE UPDATE OF id, name ON stream
            BEGIN SELECT RAISE(ABORT, 'a stream keeps its name'); END;
    ",
};

/// A stream with its last event's sequence and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    /// Number of the stream in this file; a case's rows have the same number.
    pub(crate) id: i64,
    pub(crate) sequence: u64,
    pub(crate) hash: Digest,
}

/// The stream's head; `None` where nothing was ever written to it.
pub(crate) fn head(db: &Connection, stream: Stream) -> Result<Option<Head>> {
    let mut find = db.prepare_cached("SELECT id, sequence, hash FROM stream WHERE name = ?1")?;
    let head = |row: &rusqlite::Row| {
        Ok(Head {
            id: row.get(0)?,
            sequence: row.get(1)?,
            hash: row.get(2)?,
        })
    };
    Ok(find.query_row([stream], head).optional()?)
}

/// Begins a stream.
pub(crate) fn begin(db: &Connection, stream: Stream) -> Result<Head> {
    let mut insert =
        db.prepare_cached("INSERT INTO stream (name, sequence, hash) VALUES (?1, 0, ?2)")?;
    let id = insert.insert(params![stream, Digest::ZERO])?;
    Ok(Head {
        id,
        sequence: 0,
        hash: Digest::ZERO,
    })
}

/// Records what the stream's last event is now.
pub(crate) fn advance(db: &Connection, head: Head) -> Result<()> {
    let mut update =
        db.prepare_cached("UPDATE stream SET sequence = ?2, hash = ?3 WHERE id = ?1")?;
    update.execute(params![head.id, head.sequence, head.hash])?;
    Ok(())
}

/// How many streams there are.
pub(crate) fn count(db: &Connection) -> Result<u64> {
    Ok(db.query_row("SELECT count(*) FROM stream", [], |row| row.get(0))?)
}

/// The streams after the one numbered `after`, at most `limit`, by number.
pub(crate) fn after(db: &Connection, after: i64, limit: usize) -> Result<Vec<(Head, Stream)>> {
    let mut list = db.prepare_cached(
        "SELECT id, sequence, hash, name FROM stream WHERE id > ?1 ORDER BY id LIMIT ?2",
    )?;
    let row = |row: &rusqlite::Row| {
        Ok((
            Head {
                id: row.get(0)?,
                sequence: row.get(1)?,
                hash: row.get(2)?,
            },
            row.get(3)?,
        ))
    };
    let rows = list.query_map(params![after, limit], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The case streams among those, the office's own left out. Empty only after the last.
pub(crate) fn cases_after(
    db: &Connection,
    number: i64,
    limit: usize,
) -> Result<Vec<(Head, Stream)>> {
    let mut streams = after(db, number, limit)?;
    if let Some(office) = streams
        .iter()
        .position(|(_, stream)| *stream == Stream::Office)
    {
        let (head, _) = streams.remove(office);
        if streams.is_empty() {
            return cases_after(db, head.id, limit);
        }
    }
    Ok(streams)
}
