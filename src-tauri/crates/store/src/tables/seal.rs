//! `seal`: the seals that were set on the log. A read table.

use super::Migration;
use crate::{digest::Digest, error::Result};
use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

pub(super) const MIGRATION: Migration = Migration {
    number: 5,
    sql: "
        CREATE TABLE seal (
            at_position INTEGER PRIMARY KEY,
            position INTEGER NOT NULL,
            streams INTEGER NOT NULL,
            root BLOB NOT NULL
        ) STRICT;
    ",
};

/// What the log came to at a moment: a later loss of a stream, or of the last events of one, shows
/// against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    /// Position of the last event that it covers.
    pub position: u64,
    /// How many streams there were.
    pub streams: u64,
    /// Digest of the root before and of the hash of every event since, in order of position; 64
    /// hexadecimal digits.
    pub root: String,
}

/// A root being worked out.
#[derive(Clone)]
pub(crate) struct Root(Sha256);

impl Root {
    /// A root that follows `before`.
    pub(crate) fn after(before: &[u8]) -> Self {
        Self(Sha256::new_with_prefix(before))
    }

    pub(crate) fn take(&mut self, hash: Digest) {
        self.0.update(hash.0);
    }

    pub(crate) fn finish(self) -> String {
        HEXLOWER.encode(&self.0.finalize())
    }
}

/// The newest seal with the position of the event that set it.
pub(crate) fn last(db: &Connection) -> Result<Option<(u64, Seal)>> {
    let seal = |row: &rusqlite::Row| {
        let root: Vec<u8> = row.get(3)?;
        Ok((
            row.get(0)?,
            Seal {
                position: row.get(1)?,
                streams: row.get(2)?,
                root: HEXLOWER.encode(&root),
            },
        ))
    };
    let sql =
        "SELECT at_position, position, streams, root FROM seal ORDER BY at_position DESC LIMIT 1";
    Ok(db.query_row(sql, [], seal).optional()?)
}

/// Records a seal that the event at `at_position` set.
pub(crate) fn put(db: &Connection, at_position: u64, seal: &Seal) -> Result<()> {
    let root = HEXLOWER.decode(seal.root.as_bytes()).unwrap_or_default();
    db.execute(
        "INSERT OR REPLACE INTO seal (at_position, position, streams, root) VALUES (?1, ?2, ?3, ?4)",
        params![at_position, seal.position, seal.streams, root],
    )?;
    Ok(())
}

/// The seal that the log deserves now; `None` where nothing was written since the last one.
pub(crate) fn due(db: &Connection) -> Result<Option<Seal>> {
    let (set_at, mut root, from) = match last(db)? {
        Some((at, seal)) => (at, Root::after(seal.root.as_bytes()), seal.position),
        None => (0, Root::after(b""), 0),
    };
    let position = super::event::last_position(db)?;
    if position <= set_at {
        return Ok(None);
    }
    let mut hashes =
        db.prepare_cached("SELECT hash FROM event WHERE position > ?1 ORDER BY position")?;
    let mut rows = hashes.query([from])?;
    while let Some(row) = rows.next()? {
        root.take(row.get(0)?);
    }
    Ok(Some(Seal {
        position,
        streams: super::stream::count(db)?,
        root: root.finish(),
    }))
}
