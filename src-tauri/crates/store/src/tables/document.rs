//! `document`, `piece`: scans, evidence and issued letters, by the digest of their content.

use super::Migration;
use crate::{
    digest::Digest,
    error::{Error, Result},
};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) const MIGRATION: Migration = Migration {
    number: 10,
    sql: "
        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            sha256 BLOB NOT NULL UNIQUE,
            bytes INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE piece (
            document INTEGER NOT NULL REFERENCES document (id),
            number INTEGER NOT NULL,
            content BLOB NOT NULL,
            UNIQUE (document, number)
        ) STRICT;
        CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
            BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
        CREATE TRIGGER piece_is_never_changed BEFORE UPDATE ON piece
            BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
    ",
};

/// Size of a piece in bytes: small enough that a large scan never asks for one large block of memory
/// in the database.
const PIECE: usize = 256 * 1024;

/// Stores `content`, once however often it is given.
pub(crate) fn put(db: &Connection, content: &[u8]) -> Result<Digest> {
    let sha256 = Digest::of(content);
    if find(db, sha256)?.is_some() {
        return Ok(sha256);
    }
    let mut document = db.prepare_cached("INSERT INTO document (sha256, bytes) VALUES (?1, ?2)")?;
    let id = document.insert(params![sha256, content.len()])?;
    let mut piece =
        db.prepare_cached("INSERT INTO piece (document, number, content) VALUES (?1, ?2, ?3)")?;
    for (number, part) in content.chunks(PIECE).enumerate() {
        piece.execute(params![id, number, part])?;
    }
    Ok(sha256)
}

/// The content with this digest, or an error where it is absent or no longer what it was.
pub(crate) fn get(db: &Connection, sha256: Digest) -> Result<Vec<u8>> {
    let (id, bytes) = find(db, sha256)?.ok_or(Error::NoDocument)?;
    let mut content = Vec::with_capacity(bytes);
    let mut pieces =
        db.prepare_cached("SELECT content FROM piece WHERE document = ?1 ORDER BY number")?;
    let mut rows = pieces.query([id])?;
    while let Some(row) = rows.next()? {
        content.extend_from_slice(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
    }
    if Digest::of(&content) == sha256 {
        return Ok(content);
    }
    Err(Error::Damaged {
        part: "office.db",
        detail: format!("the document {sha256} is not what was stored"),
    })
}

/// Takes the content with this digest out of the file. Its pages are overwritten where
/// `secure_delete` is on.
pub(crate) fn remove(db: &Connection, sha256: Digest) -> Result<()> {
    let Some((id, _)) = find(db, sha256)? else {
        return Ok(());
    };
    db.prepare_cached("DELETE FROM piece WHERE document = ?1")?
        .execute([id])?;
    db.prepare_cached("DELETE FROM document WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

/// Every digest, for the check of the whole office.
pub(crate) fn digests(db: &Connection) -> Result<Vec<Digest>> {
    let mut list = db.prepare_cached("SELECT sha256 FROM document ORDER BY id")?;
    let rows = list.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn find(db: &Connection, sha256: Digest) -> Result<Option<(i64, usize)>> {
    let mut find = db.prepare_cached("SELECT id, bytes FROM document WHERE sha256 = ?1")?;
    Ok(find
        .query_row([sha256], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}
