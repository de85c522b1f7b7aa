//! Logging many requests from a table: looking at its rows, logging those that were ticked, and a
//! table to fill in.

mod columns;
mod words;

use crate::answers::{intake, similar};
use crate::room::Room;
use crate::typed;
use crate::wire::{
    BatchError, BatchLogged, BatchPath, BatchRead, BatchRow, FileBytes, LogBatch, Nothing,
    RequestForm,
};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::Opening;
use columns::Columns;
use reading::{Limits, Table};
use sha2::{Digest, Sha256};
use statute::RightId;
use std::collections::HashMap;
use std::fs::File;
use std::io::Read;

/// How much is taken from one table.
const LIMITS: Limits = Limits {
    rows: 2000,
    columns: 60,
    cell: 20_000,
};

/// How many bytes are read of a file: one more than a table may have, so that one that is larger is
/// seen to be.
const MOST_BYTES: u64 = (20 << 20) + 1;

/// How many earlier cases are shown beside a row.
const MOST_SIMILAR: usize = 3;

/// What stands in the table, row by row; nothing is logged.
pub(crate) fn read(room: &mut Room, args: BatchPath, now: &Moment) -> Result<BatchRead, Failure> {
    let (digest, table) = table(&args.path)?;
    let columns = Columns::of(&table.headings)?;
    let checked = checked(room, &columns, &table, now);
    let mut seen = HashMap::new();
    let mut rows = Vec::new();
    for checked in checked {
        let same_as = seen.get(&checked.likeness()).copied();
        seen.entry(checked.likeness()).or_insert(checked.line);
        rows.push(row(room, checked, same_as, now)?);
    }
    Ok(BatchRead {
        digest,
        unknown: columns.unknown,
        rows,
    })
}

/// Logs the rows that were ticked, all or none.
pub(crate) fn log(room: &mut Room, args: LogBatch, now: &Moment) -> Result<BatchLogged, Failure> {
    let (digest, table) = table(&args.path)?;
    if digest != args.digest {
        let words = "The table was changed after it was read here. Nothing was logged. Choose it again to see what is in it now.";
        return Err(Failure::new("conflict", words));
    }
    let columns = Columns::of(&table.headings)?;
    let checked = checked(room, &columns, &table, now);
    let wanted = checked
        .into_iter()
        .filter(|checked| args.rows.contains(&checked.line));
    let mut openings = Vec::new();
    for checked in wanted {
        let line = checked.line;
        openings.push(checked.ready.map_err(|errors| not_ready(line, &errors))?);
    }
    match openings.len() {
        0 => Err(Failure::of_field("rows", "Tick at least one request.")),
        _ => Ok(BatchLogged {
            cases: room.log_requests(&openings, now)?,
        }),
    }
}

fn not_ready(line: u32, errors: &[BatchError]) -> Failure {
    let why = errors.iter().map(|error| error.message.as_str());
    let why = why.collect::<Vec<_>>().join(" ");
    Failure::of_field("rows", format!("Row {line}: {why} Nothing was logged."))
}

/// A table with the headings and no rows, to fill in.
pub(crate) fn template(_: &mut Room, _: Nothing, _: &Moment) -> Result<FileBytes, Failure> {
    // The mark at its start tells Excel that the file is in UTF-8.
    let content = format!("\u{FEFF}{}\r\n", columns::headings().join(","));
    Ok(FileBytes {
        name: "Requests to log.csv".into(),
        base64: STANDARD.encode(content),
    })
}

/// The table in the file at `path`, with the digest of the file.
fn table(path: &str) -> Result<(String, Table), Failure> {
    let cannot = |error: std::io::Error| {
        let words = format!("This file could not be opened: {error}. Choose another.");
        Failure::of_field("path", words)
    };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(cannot)?;
    file.take(MOST_BYTES)
        .read_to_end(&mut bytes)
        .map_err(cannot)?;
    let digest = Sha256::digest(&bytes);
    let digest = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let table = reading::table(&bytes, LIMITS);
    let table = table.map_err(|error| Failure::of_field("path", error.to_string()))?;
    Ok((digest, table))
}

/// A row as a request, ready or with what is wrong with it.
struct Checked {
    line: u32,
    form: RequestForm,
    ready: Result<Opening, Vec<BatchError>>,
}

impl Checked {
    /// What two rows have in common that ask the same for the same person.
    fn likeness(&self) -> [String; 4] {
        let subject = &self.form.subject;
        let born = format!("{:?}", subject.born.read("").ok());
        [&subject.family, &subject.given, &born, &self.form.scope].map(|text| words::plain(text))
    }
}

fn checked(room: &Room, columns: &Columns, table: &Table, now: &Moment) -> Vec<Checked> {
    let rows = table.rows.iter();
    let check = rows.map(|row| {
        let (form, mut errors) = columns.form(room, &row.cells);
        let opening = opening(room, &form, now, &mut errors);
        Checked {
            line: u32::try_from(row.line).unwrap_or(u32::MAX),
            form,
            ready: opening.filter(|_| errors.is_empty()).ok_or(errors),
        }
    });
    check.collect()
}

/// The request as casework takes it. Of each column the first thing that is wrong is told.
fn opening(
    room: &Room,
    form: &RequestForm,
    now: &Moment,
    errors: &mut Vec<BatchError>,
) -> Option<Opening> {
    let mut fields = Vec::new();
    let opening = intake::opening(room, form, now, &mut fields);
    if let (true, Some(opening)) = (fields.is_empty(), &opening)
        && let Err(failure) = room.would_log(opening, now)
    {
        fields = failure.fields;
    }
    for field in fields {
        let column = columns::heading_of(&field.field);
        if !errors.iter().any(|error| error.column == column) {
            errors.push(BatchError {
                column,
                message: field.message,
            });
        }
    }
    opening
}

fn row(
    room: &mut Room,
    checked: Checked,
    same_as: Option<u32>,
    now: &Moment,
) -> Result<BatchRow, Failure> {
    let Checked { line, form, ready } = checked;
    let mut similar = similar::similar(room, form.clone(), now)?.cases;
    similar.truncate(MOST_SIMILAR);
    let rights = form
        .rights
        .iter()
        .map(|right| RightId::from(right.as_str()));
    Ok(BatchRow {
        line,
        subject: typed::party("subject", &form.subject, &mut Vec::new())
            .name
            .filed(),
        received: form.received.read("").ok(),
        rights: rights.map(|right| room.right_label(&right)).collect(),
        offered: ready.is_ok() && similar.is_empty() && same_as.is_none(),
        errors: ready.err().unwrap_or_default(),
        form,
        similar,
        same_as,
    })
}
