//! `person`: the people of the office with their public keys. A read table.

use super::Migration;
use crate::error::{Error, Result};
use casework::{PersonId, Roles};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub(super) const MIGRATION: Migration = Migration {
    number: 3,
    sql: "
        CREATE TABLE person (
            id BLOB PRIMARY KEY,
            name TEXT NOT NULL,
            roles TEXT NOT NULL,
            key BLOB NOT NULL,
            removed INTEGER NOT NULL
        ) STRICT;
    ",
};

/// Who acts when the printed recovery code is used. It is no person, and in no list of people.
pub const RECOVERY: PersonId = PersonId(Uuid::nil());

/// Somebody who works, or worked, in the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Identity, the same for ever.
    pub id: PersonId,
    /// "Asha Nair".
    pub name: String,
    /// As what.
    pub roles: Roles,
    /// Whether the person has left. Those who have left stay in the history and cannot sign in.
    pub removed: bool,
}

/// Everybody, by name, the departed too.
pub(crate) fn list(db: &Connection) -> Result<Vec<Person>> {
    let mut list = db.prepare_cached(
        "SELECT id, name, roles, removed FROM person WHERE id <> ?1 ORDER BY name, id",
    )?;
    let rows = list.query_map([RECOVERY.0.as_bytes()], person)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One person and the public key that the office knows.
pub(crate) fn find(db: &Connection, id: PersonId) -> Result<(Person, [u8; 32])> {
    let mut find =
        db.prepare_cached("SELECT id, name, roles, removed, key FROM person WHERE id = ?1")?;
    let found = find
        .query_row([id.0.as_bytes()], |row| Ok((person(row)?, row.get(4)?)))
        .optional()?;
    found.ok_or(Error::NoSuchPerson)
}

/// Puts the person in, or in the place of the former row.
pub(crate) fn put(db: &Connection, person: &Person, key: &[u8; 32]) -> Result<()> {
    let mut put = db.prepare_cached(
        "INSERT OR REPLACE INTO person (id, name, roles, key, removed) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    let roles = serde_json::to_string(&person.roles).map_err(|e| Error::Crypto(e.to_string()))?;
    put.execute(params![
        person.id.0.as_bytes(),
        person.name,
        roles,
        key,
        person.removed
    ])?;
    Ok(())
}

/// Records another public key.
pub(crate) fn set_key(db: &Connection, id: PersonId, key: &[u8; 32]) -> Result<()> {
    db.execute(
        "UPDATE person SET key = ?2 WHERE id = ?1",
        params![id.0.as_bytes(), key],
    )?;
    Ok(())
}

fn person(row: &Row) -> rusqlite::Result<Person> {
    let roles: String = row.get(2)?;
    let unreadable =
        |e| rusqlite::Error::FromSqlConversionFailure(2, rusqlite::types::Type::Text, Box::new(e));
    Ok(Person {
        id: PersonId(Uuid::from_bytes(row.get(0)?)),
        name: row.get(1)?,
        roles: serde_json::from_str(&roles).map_err(unreadable)?,
        removed: row.get(3)?,
    })
}
