//! `tray`, `tray_file`: what came and is not logged yet. Like a draft it is no event of a case: nothing of
//! it is law until somebody has opened it. That it lay there, and what became of it, the log says without
//! naming anybody ([`OfficeEvent`](crate::OfficeEvent)); what it holds goes with the row.

use super::{Migration, document, holding, words};
use crate::{
    digest::Digest,
    error::{Error, Result},
    log::written,
};
use casework::{Channel, PersonId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

pub(super) const MIGRATION: Migration = Migration {
    number: 21,
    sql: "
        CREATE TABLE tray (
            id BLOB PRIMARY KEY,
            channel TEXT NOT NULL,
            came_to TEXT NOT NULL,
            received TEXT NOT NULL,
            sender TEXT NOT NULL,
            about TEXT NOT NULL,
            put_by BLOB NOT NULL,
            put_at TEXT NOT NULL,
            aside TEXT,
            aside_by BLOB,
            aside_at TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tray_file (
            tray BLOB NOT NULL REFERENCES tray (id),
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            sha256 BLOB NOT NULL,
            bytes INTEGER NOT NULL,
            PRIMARY KEY (tray, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tray_file_by_sha256 ON tray_file (sha256);
    ",
};

/// What came, as far as can be said without opening a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayDetails {
    /// How it came.
    pub channel: Channel,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day (Europe/London) on which it first reached any part of the force.
    pub received: NaiveDate,
    /// From whom, as far as is known.
    pub sender: String,
    /// What it is about, in a line.
    pub about: String,
}

/// A file that came with it. Its content is stored with the documents, under its digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayFile {
    /// Its name.
    pub name: String,
    /// The digest of its content.
    pub sha256: Digest,
    /// Its size in bytes.
    pub bytes: u64,
}

/// That it is no request, as somebody found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Why.
    pub why: String,
    /// Who found so.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Something that came and is not logged yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayEntry {
    /// Its name.
    pub id: Uuid,
    /// What came.
    pub details: TrayDetails,
    /// The files that came with it.
    pub files: Vec<TrayFile>,
    /// Who put it there.
    pub put_by: PersonId,
    /// When.
    pub put_at: DateTime<Utc>,
    /// Where it was set aside.
    pub aside: Option<Aside>,
}

/// Puts it in.
pub(crate) fn put(db: &Connection, entry: &TrayEntry) -> Result<()> {
    let TrayDetails {
        channel,
        came_to,
        received,
        sender,
        about,
    } = &entry.details;
    db.prepare_cached(
        "INSERT INTO tray (id, channel, came_to, received, sender, about, put_by, put_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        entry.id.as_bytes(),
        words::word(channel),
        came_to,
        received,
        sender,
        about,
        entry.put_by.0.as_bytes(),
        written(entry.put_at),
    ])?;
    let mut file = db.prepare_cached(
        "INSERT INTO tray_file (tray, number, name, sha256, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (number, it) in entry.files.iter().enumerate() {
        let bytes = i64::try_from(it.bytes).unwrap_or(i64::MAX);
        file.execute(params![
            entry.id.as_bytes(),
            number,
            it.name,
            it.sha256,
            bytes
        ])?;
    }
    Ok(())
}

/// Everything that lies there, what came first first.
pub(crate) fn all(db: &Connection) -> Result<Vec<TrayEntry>> {
    let mut list = db.prepare_cached("SELECT * FROM tray ORDER BY received, put_at, id")?;
    let rows = list.query_map([], entry)?;
    let entries: Vec<TrayEntry> = rows.collect::<rusqlite::Result<_>>()?;
    entries
        .into_iter()
        .map(|entry| with_files(db, entry))
        .collect()
}

/// The one of this name.
pub(crate) fn find(db: &Connection, id: Uuid) -> Result<TrayEntry> {
    let mut find = db.prepare_cached("SELECT * FROM tray WHERE id = ?1")?;
    let found = find.query_row([id.as_bytes()], entry).optional()?;
    with_files(db, found.ok_or(Error::NotInTray)?)
}

/// How many lie there that were not set aside, and how many of those came on or before `late`.
pub(crate) fn count(db: &Connection, late: NaiveDate) -> Result<(u64, u64)> {
    let mut count = db.prepare_cached(
        "SELECT count(*), count(*) FILTER (WHERE received <= ?1) FROM tray WHERE aside IS NULL",
    )?;
    Ok(count.query_row([late], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// Sets it aside, or puts it back.
pub(crate) fn set_aside(db: &Connection, id: Uuid, aside: Option<&Aside>) -> Result<()> {
    db.prepare_cached("UPDATE tray SET aside = ?2, aside_by = ?3, aside_at = ?4 WHERE id = ?1")?
        .execute(params![
            id.as_bytes(),
            aside.map(|it| &it.why),
            aside.map(|it| it.by.0.as_bytes().to_vec()),
            aside.map(|it| written(it.at)),
        ])?;
    Ok(())
}

/// Takes it out for good, and with it what no case holds.
pub(crate) fn remove(db: &Connection, entry: &TrayEntry) -> Result<()> {
    db.prepare_cached("DELETE FROM tray_file WHERE tray = ?1")?
        .execute([entry.id.as_bytes()])?;
    db.prepare_cached("DELETE FROM tray WHERE id = ?1")?
        .execute([entry.id.as_bytes()])?;
    for file in &entry.files {
        if !holding::held(db, file.sha256)? {
            document::remove(db, file.sha256)?;
        }
    }
    Ok(())
}

fn with_files(db: &Connection, entry: TrayEntry) -> Result<TrayEntry> {
    let mut list = db.prepare_cached(
        "SELECT name, sha256, bytes FROM tray_file WHERE tray = ?1 ORDER BY number",
    )?;
    let rows = list.query_map([entry.id.as_bytes()], |row| {
        Ok(TrayFile {
            name: row.get(0)?,
            sha256: row.get(1)?,
            bytes: u64::try_from(row.get::<_, i64>(2)?).unwrap_or_default(),
        })
    })?;
    let files = rows.collect::<rusqlite::Result<_>>()?;
    Ok(TrayEntry { files, ..entry })
}

fn entry(row: &Row) -> rusqlite::Result<TrayEntry> {
    let person = |bytes: [u8; 16]| PersonId(Uuid::from_bytes(bytes));
    let aside = row.get::<_, Option<String>>("aside")?;
    let aside = aside.map(|why| {
        Ok::<_, rusqlite::Error>(Aside {
            why,
            by: person(row.get("aside_by")?),
            at: row.get("aside_at")?,
        })
    });
    Ok(TrayEntry {
        id: Uuid::from_bytes(row.get("id")?),
        details: TrayDetails {
            channel: words::column(row, "channel")?,
            came_to: row.get("came_to")?,
            received: row.get("received")?,
            sender: row.get("sender")?,
            about: row.get("about")?,
        },
        files: Vec::new(),
        put_by: person(row.get("put_by")?),
        put_at: row.get("put_at")?,
        aside: aside.transpose()?,
    })
}
