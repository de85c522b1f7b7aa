//! Opening `office.db`.

use crate::{
    error::{Error, Result},
    keys::OfficeKey,
};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Held while a connection gets its key.
static KEYING: Mutex<()> = Mutex::new(());

/// Opens an existing file for reading and writing.
pub(crate) fn open(path: &Path, key: &OfficeKey) -> Result<Connection> {
    let db = connect(path, key, OpenFlags::empty())?;
    let empty: bool = db.query_row(
        "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)",
        [],
        |row| row.get(0),
    )?;
    if empty {
        return Err(Error::Damaged {
            part: "office.db",
            detail: "it is empty".into(),
        });
    }
    if db.is_readonly("main")? {
        return Err(Error::ReadOnly(path.into()));
    }
    Ok(db)
}

/// Opens an existing file to read it from end to end, where no page is looked at twice.
pub(crate) fn open_to_read_through(path: &Path, key: &OfficeKey) -> Result<Connection> {
    let db = open(path, key)?;
    db.execute_batch("PRAGMA cache_size = -4096;")?;
    Ok(db)
}

/// Makes a new file.
pub(crate) fn create(path: &Path, key: &OfficeKey) -> Result<Connection> {
    connect(path, key, OpenFlags::SQLITE_OPEN_CREATE)
}

fn connect(path: &Path, key: &OfficeKey, more: OpenFlags) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let db = {
        // Two connections that are keyed at the same moment have been seen to fail for one of them.
        let _one = KEYING.lock().unwrap_or_else(PoisonError::into_inner);
        let db = Connection::open_with_flags(path, flags)?;
        db.execute_batch(&key.pragma())?;
        db
    };
    // The first read finds out whether the key fits and the file is whole.
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    // What is acknowledged is on the disk (FULL). Nothing unencrypted is: temporary tables stay in
    // memory. What is deleted is overwritten in its page (secure_delete). SQLCipher's own wiping of its page memory halves the speed and protects nothing that the
    // program does not hold in memory anyway.
    db.execute_batch(
        "PRAGMA cipher_memory_security = OFF;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -131072;
         PRAGMA busy_timeout = 5000;",
    )?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(db)
}
