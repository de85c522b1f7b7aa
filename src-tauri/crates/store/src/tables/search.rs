//! `search`: a line for every search in a department. A read table.

use super::Migration;
use crate::error::Result;
use casework::{CaseId, PersonId, SearchId, SearchSummary};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

pub(super) const MIGRATION: Migration = Migration {
    number: 13,
    sql: "
        CREATE TABLE search (
            id INTEGER NOT NULL REFERENCES stream (id),
            number INTEGER NOT NULL,
            department TEXT NOT NULL,
            sent TEXT NOT NULL,
            due TEXT NOT NULL,
            back TEXT,
            withdrawn INTEGER NOT NULL,
            muted INTEGER NOT NULL,
            led INTEGER NOT NULL,
            chasers INTEGER NOT NULL,
            chased TEXT,
            PRIMARY KEY (id, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX search_out ON search (due, id) WHERE back IS NULL AND withdrawn = 0;
        CREATE INDEX search_by_department ON search (department, back, due, sent) WHERE withdrawn = 0;
    ",
};

/// A search that is out, with the line of its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchOut {
    /// The case.
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The subject as filed.
    pub subject: String,
    /// Who has the case.
    pub person: Option<PersonId>,
    /// The search.
    pub search: SearchSummary,
}

/// How a department kept its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepartmentCount {
    /// The department.
    pub department: String,
    /// Searches that were sent and not withdrawn.
    pub asked: u32,
    /// Those that came back by the day that was wanted.
    pub in_time: u32,
    /// Those that came back later.
    pub late: u32,
    /// Those that are out past that day.
    pub out_late: u32,
    /// Calendar days to the last answer, in the middle of those that are back.
    pub usual_days: Option<u32>,
}

/// Puts the searches of the case numbered `id` in the place of `old`.
pub(crate) fn put(
    db: &Connection,
    id: i64,
    old: &[SearchSummary],
    new: &[SearchSummary],
) -> Result<()> {
    if old == new {
        return Ok(());
    }
    if !old.is_empty() {
        db.prepare_cached("DELETE FROM search WHERE id = ?1")?
            .execute([id])?;
    }
    let mut put = db.prepare_cached(
        "INSERT INTO search (id, number, department, sent, due, back, withdrawn, muted, led, chasers, chased)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    for search in new {
        put.execute(params![
            id,
            search.search.0,
            search.department,
            search.sent,
            search.due,
            search.back,
            search.withdrawn,
            search.muted,
            search.led,
            search.chasers,
            search.chased,
        ])?;
    }
    Ok(())
}

const COLUMNS: &str = "number, department, sent, due, back, withdrawn, muted, led, chasers, chased";

/// The searches of the case numbered `id`.
pub(crate) fn of_case(db: &Connection, id: i64) -> Result<Vec<SearchSummary>> {
    let mut list = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM search WHERE id = ?1 ORDER BY number"
    ))?;
    let rows = list.query_map([id], summary)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many searches are out: of one person's cases, or of all.
pub(crate) fn count_out(db: &Connection, person: Option<PersonId>) -> Result<u32> {
    let mut count = db.prepare_cached(
        "SELECT count(*) FROM search JOIN register USING (id)
         WHERE back IS NULL AND withdrawn = 0 AND (?1 IS NULL OR person = ?1)",
    )?;
    let person = person.as_ref().map(|person| person.0.as_bytes());
    Ok(count.query_row(params![person], |row| row.get(0))?)
}

/// The searches that are out, the longest due first: of one person's cases, or of all.
pub(crate) fn out(db: &Connection, person: Option<PersonId>, limit: u32) -> Result<Vec<SearchOut>> {
    let mut list = db.prepare_cached(&format!(
        "SELECT {COLUMNS}, uuid, reference, subject, person FROM search JOIN register USING (id)
         WHERE back IS NULL AND withdrawn = 0 AND (?1 IS NULL OR person = ?1)
         ORDER BY due, search.id, number LIMIT ?2"
    ))?;
    let of = person.as_ref().map(|person| person.0.as_bytes());
    let rows = list.query_map(params![of, limit], |row| {
        Ok(SearchOut {
            case: CaseId(Uuid::from_bytes(row.get("uuid")?)),
            reference: row.get("reference")?,
            subject: row.get("subject")?,
            person: row
                .get::<_, Option<[u8; 16]>>("person")?
                .map(|id| PersonId(Uuid::from_bytes(id))),
            search: summary(row)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How each department kept its days, by name.
pub(crate) fn by_department(db: &Connection, today: NaiveDate) -> Result<Vec<DepartmentCount>> {
    let mut list = db.prepare_cached(
        "SELECT department, count(*),
             count(*) FILTER (WHERE back <= due), count(*) FILTER (WHERE back > due),
             count(*) FILTER (WHERE back IS NULL AND due < ?1)
         FROM search WHERE withdrawn = 0 GROUP BY department ORDER BY department",
    )?;
    let rows = list.query_map(params![today], |row| {
        Ok(DepartmentCount {
            department: row.get(0)?,
            asked: row.get(1)?,
            in_time: row.get(2)?,
            late: row.get(3)?,
            out_late: row.get(4)?,
            usual_days: None,
        })
    })?;
    let mut counts: Vec<DepartmentCount> = rows.collect::<rusqlite::Result<_>>()?;
    for count in &mut counts {
        count.usual_days = usual(db, count)?;
    }
    Ok(counts)
}

/// The middle of the days that a department took; the later of two middles.
fn usual(db: &Connection, count: &DepartmentCount) -> Result<Option<u32>> {
    let back = count.in_time + count.late;
    if back == 0 {
        return Ok(None);
    }
    let mut middle = db.prepare_cached(
        "SELECT CAST(julianday(back) - julianday(sent) AS INTEGER) AS days FROM search
         WHERE withdrawn = 0 AND department = ?1 AND back IS NOT NULL
         ORDER BY days LIMIT 1 OFFSET ?2",
    )?;
    Ok(Some(
        middle.query_row(params![count.department, back / 2], |row| row.get(0))?,
    ))
}

fn summary(row: &Row) -> rusqlite::Result<SearchSummary> {
    Ok(SearchSummary {
        search: SearchId(row.get("number")?),
        department: row.get("department")?,
        sent: row.get("sent")?,
        due: row.get("due")?,
        back: row.get("back")?,
        withdrawn: row.get("withdrawn")?,
        muted: row.get("muted")?,
        led: row.get("led")?,
        chasers: row.get("chasers")?,
        chased: row.get("chased")?,
    })
}
