//! `setting`: the settings of the office as they stand now. A read table.

use super::Migration;
use crate::error::Result;
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;
use std::collections::BTreeMap;

pub(super) const MIGRATION: Migration = Migration {
    number: 4,
    sql: "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;",
};

/// Every setting by name.
pub(crate) fn all(db: &Connection) -> Result<BTreeMap<String, Value>> {
    let mut list = db.prepare_cached("SELECT name, value FROM setting")?;
    let rows = list.query_map([], |row| {
        Ok((row.get(0)?, json(&row.get::<_, String>(1)?)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One setting, where it was ever set.
pub(crate) fn find(db: &Connection, name: &str) -> Result<Option<Value>> {
    let mut find = db.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(find
        .query_row([name], |row| json(&row.get::<_, String>(0)?))
        .optional()?)
}

/// Sets one.
pub(crate) fn put(db: &Connection, name: &str, value: &Value) -> Result<()> {
    let mut put =
        db.prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")?;
    put.execute(params![name, value.to_string()])?;
    Ok(())
}

fn json(text: &str) -> rusqlite::Result<Value> {
    let unreadable =
        |e| rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, Box::new(e));
    serde_json::from_str(text).map_err(unreadable)
}
