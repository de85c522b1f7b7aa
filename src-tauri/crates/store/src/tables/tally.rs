//! `tally`: how many cases there are of each standing, set of rights, set of regimes and holder. A read
//! table, of some hundred rows however many cases there are: the counts beside the register's filters
//! come from it, and each line of the register names its row.

use super::{Migration, words};
use crate::{digest::Digest, error::Result};
use casework::{PersonId, Standing};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use uuid::Uuid;

pub(super) const MIGRATION: Migration = Migration {
    number: 7,
    sql: "
        CREATE TABLE tally (
            id INTEGER PRIMARY KEY,
            standing TEXT NOT NULL,
            rights TEXT NOT NULL,
            regimes TEXT NOT NULL,
            person BLOB,
            cases INTEGER NOT NULL
        ) STRICT;
    ",
};

/// What a case is counted under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) standing: Standing,
    /// Distinct, in order, with a blank between.
    pub(crate) rights: String,
    /// Distinct, in order, with a blank between.
    pub(crate) regimes: String,
    pub(crate) person: Option<PersonId>,
}

impl Tally {
    pub(crate) fn new<'a>(
        standing: Standing,
        rights: impl Iterator<Item = &'a str>,
        regimes: impl Iterator<Item = &'a str>,
        person: Option<PersonId>,
    ) -> Self {
        Self {
            standing,
            rights: set(rights),
            regimes: set(regimes),
            person,
        }
    }

    /// The row's number. It follows from the content, so that a rebuild gives the same.
    pub(crate) fn id(&self) -> i64 {
        let Self {
            standing,
            rights,
            regimes,
            person,
        } = self;
        let person = person.map_or_else(String::new, |person| person.to_string());
        let Digest(digest) =
            Digest::of(format!("{}/{rights}/{regimes}/{person}", words::word(standing)).as_bytes());
        let first = digest.first_chunk::<8>().copied().unwrap_or_default();
        // A row's number is not below nought.
        i64::from_le_bytes(first) & i64::MAX
    }
}

fn set<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Counts one case in.
pub(crate) fn add(db: &Connection, tally: &Tally) -> Result<()> {
    let mut add = db.prepare_cached(
        "INSERT INTO tally (id, standing, rights, regimes, person, cases) VALUES (?1, ?2, ?3, ?4, ?5, 1)
         ON CONFLICT (id) DO UPDATE SET cases = cases + 1",
    )?;
    let person = tally.person.as_ref().map(|person| person.0.as_bytes());
    add.execute(params![
        tally.id(),
        words::word(&tally.standing),
        tally.rights,
        tally.regimes,
        person
    ])?;
    Ok(())
}

/// Counts one case out; the row goes with its last case.
pub(crate) fn subtract(db: &Connection, tally: &Tally) -> Result<()> {
    db.prepare_cached("UPDATE tally SET cases = cases - 1 WHERE id = ?1")?
        .execute([tally.id()])?;
    db.prepare_cached("DELETE FROM tally WHERE id = ?1 AND cases = 0")?
        .execute([tally.id()])?;
    Ok(())
}

/// Every row: its number, what it counts, and how many.
pub(crate) fn all(db: &Connection) -> Result<Vec<(i64, Tally, u64)>> {
    let mut list =
        db.prepare_cached("SELECT id, standing, rights, regimes, person, cases FROM tally")?;
    let rows = list.query_map([], |row| {
        let tally = Tally {
            standing: words::column(row, "standing")?,
            rights: row.get(2)?,
            regimes: row.get(3)?,
            person: row
                .get::<_, Option<[u8; 16]>>(4)?
                .map(|id| PersonId(Uuid::from_bytes(id))),
        };
        Ok((row.get(0)?, tally, row.get(5)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The rows that do not agree with the register: their number, and how many cases each side has.
pub(crate) fn wrong(db: &Connection) -> Result<Vec<(i64, u64, u64)>> {
    let mut list = db.prepare(
        "SELECT id, coalesce(tally.cases, 0), coalesce(counted.cases, 0)
         FROM tally FULL JOIN (SELECT tally AS id, count(*) AS cases FROM register GROUP BY 1) AS counted USING (id)
         WHERE tally.cases IS NOT counted.cases",
    )?;
    let rows = list.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
