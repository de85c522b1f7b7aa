//! When requests were received and when they were logged: the time before the office saw them.

use crate::{error::Result, office::Office};
use chrono::NaiveDate;

/// Cases that were received on one day and logged on another or the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoggedOn {
    /// The day they were received.
    pub received: NaiveDate,
    /// The day they were logged.
    pub logged: NaiveDate,
    /// How many.
    pub cases: u64,
}

impl Office {
    /// The cases that were logged on or after `from`, whether their files are still there or not.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn logged_since(&self, from: NaiveDate) -> Result<Vec<LoggedOn>> {
        let mut count = self.db.prepare_cached(
            "SELECT received, logged, count(*) FROM register
             WHERE logged >= ?1 GROUP BY logged, received ORDER BY logged, received",
        )?;
        let rows = count.query_map([from], |row| {
            Ok(LoggedOn {
                received: row.get(0)?,
                logged: row.get(1)?,
                cases: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
