//! `reckoned`: which version of the program made the read tables. Another one may bring other law or
//! other holidays, and every last day in them is then reckoned anew.

use super::Migration;
use crate::error::Result;
use rusqlite::Connection;

pub(super) const MIGRATION: Migration = Migration {
    number: 12,
    sql: "
        CREATE TABLE reckoned (by TEXT NOT NULL) STRICT;
        INSERT INTO reckoned (by) VALUES ('');
    ",
};

const THIS: &str = env!("CARGO_PKG_VERSION");

/// Whether this version of the program made them.
pub(crate) fn is_current(db: &Connection) -> Result<bool> {
    Ok(db.query_row("SELECT by = ?1 FROM reckoned", [THIS], |row| row.get(0))?)
}

/// Records that this version made them.
pub(crate) fn set_current(db: &Connection) -> Result<()> {
    db.execute("UPDATE reckoned SET by = ?1", [THIS])?;
    Ok(())
}
