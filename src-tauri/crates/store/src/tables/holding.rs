//! `holding`: which case holds which content. A read table: the digest of every letter and of every
//! document that was not destroyed. Content that loses its last holder is taken out of the file.

use super::{Migration, document};
use crate::{digest::Digest, error::Result};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

pub(super) const MIGRATION: Migration = Migration {
    number: 15,
    sql: "
        CREATE TABLE holding (
            id INTEGER NOT NULL REFERENCES stream (id),
            sha256 BLOB NOT NULL,
            PRIMARY KEY (id, sha256)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX holding_by_sha256 ON holding (sha256);
        UPDATE reckoned SET by = '';
    ",
};

/// Puts what the case numbered `id` holds in the place of `old`. Content that it lets go of, and that no
/// other case holds, is removed for good.
pub(crate) fn put(
    db: &Connection,
    id: i64,
    old: &BTreeSet<Digest>,
    new: &BTreeSet<Digest>,
) -> Result<()> {
    for sha256 in new.difference(old) {
        db.prepare_cached("INSERT INTO holding (id, sha256) VALUES (?1, ?2)")?
            .execute(params![id, sha256])?;
    }
    for sha256 in old.difference(new) {
        db.prepare_cached("DELETE FROM holding WHERE id = ?1 AND sha256 = ?2")?
            .execute(params![id, sha256])?;
        if !held(db, *sha256)? {
            document::remove(db, *sha256)?;
        }
    }
    Ok(())
}

/// What the case numbered `id` holds.
pub(crate) fn of_case(db: &Connection, id: i64) -> Result<BTreeSet<Digest>> {
    let mut list = db.prepare_cached("SELECT sha256 FROM holding WHERE id = ?1")?;
    let rows = list.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What is held and not there: the digest, and the number of a case that holds it.
pub(crate) fn missing(db: &Connection) -> Result<Vec<(Digest, i64)>> {
    let mut list = db.prepare(
        "SELECT sha256, id FROM holding
         WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.sha256 = holding.sha256)",
    )?;
    let rows = list.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a case, or what is not logged yet, holds the content.
pub(crate) fn held(db: &Connection, sha256: Digest) -> Result<bool> {
    let held = "SELECT EXISTS (SELECT 1 FROM holding WHERE sha256 = ?1)
                OR EXISTS (SELECT 1 FROM tray_file WHERE sha256 = ?1)";
    Ok(db
        .prepare_cached(held)?
        .query_row([sha256], |row| row.get(0))?)
}
