//! The read tables, made anew from the log.

use crate::{
    derive::{self, follow_office},
    error::Result,
    log::Stream,
    office::Office,
    progress::{Watch, tell},
    tables::{READ_TABLES, event, reckoned, stream, text},
};
use rusqlite::Connection;

/// How many streams are listed at a time.
const AT_A_TIME: usize = 1000;

impl Office {
    /// Empties the read tables and fills them from the log, all or nothing. `watch` is told how many
    /// streams are done.
    ///
    /// # Errors
    /// An event that cannot be understood, or it could not be saved; the tables are then as they were.
    pub fn rebuild(&mut self, watch: Watch<'_>) -> Result<()> {
        let reckoner = self.reckoner;
        let tx = self.transaction()?;
        let total = stream::count(&tx)?;
        clear(&tx)?;
        if let Some(office) = stream::head(&tx, Stream::Office)? {
            event::of_stream(&tx, office.id, 0)?
                .iter()
                .try_for_each(|event| follow_office(&tx, event))?;
        }
        let (mut done, mut after) = (1, 0);
        loop {
            let streams = stream::cases_after(&tx, after, AT_A_TIME)?;
            let Some((last, _)) = streams.last() else {
                break;
            };
            after = last.id;
            for (head, _) in &streams {
                let rows = reckoner.rows_of(&event::of_stream(&tx, head.id, 0)?)?;
                derive::put(&tx, head.id, None, &rows)?;
            }
            done += streams.len() as u64;
            tell(watch, done, total)?;
        }
        reckoned::set_current(&tx)?;
        Ok(tx.commit()?)
    }
}

fn clear(db: &Connection) -> Result<()> {
    text::clear_indexes(db)?;
    READ_TABLES
        .iter()
        .try_for_each(|(table, _)| db.execute_batch(&format!("DELETE FROM {table}")))?;
    Ok(())
}
