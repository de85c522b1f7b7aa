//! The tables of `office.db`, one a file: its migration, its row and its queries.
//!
//! `stream`, `event`, `document`, `draft` and `tray` hold what is known nowhere else. The others are read
//! tables: what they hold follows from the log, and [`rebuild`](crate::Office::rebuild) makes them anew.

pub(crate) mod ask;
pub(crate) mod document;
pub(crate) mod draft;
pub(crate) mod event;
pub(crate) mod holding;
pub(crate) mod likeness;
pub(crate) mod person;
pub(crate) mod reckoned;
pub(crate) mod register;
pub(crate) mod retention;
pub(crate) mod seal;
pub(crate) mod search;
pub(crate) mod setting;
pub(crate) mod stored_case;
pub(crate) mod stream;
pub(crate) mod tally;
pub(crate) mod text;
pub(crate) mod tray;
pub(crate) mod words;

use crate::error::{Error, Result};
use rusqlite::{Connection, TransactionBehavior};

/// A step from one format of the file to the next. Once shipped it is never edited.
pub(crate) struct Migration {
    number: u32,
    sql: &'static str,
}

/// Every migration, by number from 1.
const MIGRATIONS: [Migration; 21] = [
    stream::MIGRATION,
    event::MIGRATION,
    person::MIGRATION,
    setting::MIGRATION,
    seal::MIGRATION,
    register::MIGRATION,
    tally::MIGRATION,
    text::MIGRATION,
    likeness::MIGRATION,
    document::MIGRATION,
    draft::MIGRATION,
    reckoned::MIGRATION,
    search::MIGRATION,
    ask::MIGRATION,
    holding::MIGRATION,
    retention::MIGRATION,
    text::DOCUMENTS,
    ask::FROM,
    register::RESTRICTED,
    register::LOGGED,
    tray::MIGRATION,
];

/// The read tables with the column that orders them.
pub(crate) const READ_TABLES: [(&str, &str); 12] = [
    ("person", "id"),
    ("setting", "name"),
    ("seal", "at_position"),
    ("register", "id"),
    ("tally", "id"),
    ("text", "id"),
    ("likeness", "key, id"),
    ("search", "id, number"),
    ("ask", "id, kind, what"),
    ("holding", "id, sha256"),
    ("retention", "id"),
    ("identity_copy", "id, document"),
];

/// Brings the file to the newest format, all or nothing, or refuses one that is newer than that.
pub(crate) fn migrate(db: &mut Connection) -> Result<()> {
    let found: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = MIGRATIONS.last().map_or(0, |last| last.number);
    if found > known {
        return Err(Error::Newer {
            part: "office.db",
            found,
            known,
        });
    }
    if found == known {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in MIGRATIONS.iter().filter(|step| step.number > found) {
        tx.execute_batch(step.sql)?;
    }
    tx.pragma_update(None, "user_version", known)?;
    Ok(tx.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_numbered_from_one() {
        let numbers: Vec<u32> = MIGRATIONS.iter().map(|step| step.number).collect();
        assert_eq!(numbers, (1..=21).collect::<Vec<u32>>());
    }

    #[test]
    fn a_newer_file_is_refused() {
        let mut db = Connection::open_in_memory().unwrap();
        db.pragma_update(None, "user_version", 4711).unwrap();
        assert!(matches!(
            migrate(&mut db),
            Err(Error::Newer {
                found: 4711,
                known: 21,
                ..
            })
        ));
    }

    #[test]
    fn migrating_twice_changes_nothing() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        migrate(&mut db).unwrap();
    }
}
