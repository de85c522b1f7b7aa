//! A table that somebody made: rows under headings.

use crate::guarded::guarded;
use crate::mail::COMPOUND;
use crate::{csv_table, harmless, xlsx};
use std::io::Cursor;

/// The largest table that is read, in bytes.
const MOST_BYTES: usize = 20 << 20;

/// How much of a table is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Rows, without the headings.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// Characters of a cell.
    pub cell: usize,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The first row that is not empty.
    pub headings: Vec<String>,
    /// The rows below, without those that are empty.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Which line of the file or row of the sheet it is, as its program counts: from 1.
    pub line: usize,
    /// A cell for each heading; empty where nothing stands. Days are like 2026-11-23.
    pub cells: Vec<String>,
}

/// Why a table could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Something else than a table.
    #[error("This file is not a table. Choose a file saved as .xlsx or as CSV.")]
    NotTable,
    /// A workbook of the old format.
    #[error("This workbook is of an old format. Save it as .xlsx or as CSV, and choose that.")]
    OldWorkbook,
    /// A workbook under a password.
    #[error("This workbook asks for a password. Save it without one, and choose it again.")]
    Locked,
    /// Damaged.
    #[error(
        "This table could not be read: {0}. Open it in the program that it came from, save it again, and choose that."
    )]
    Damaged(String),
    /// There is nothing in it.
    #[error(
        "This table is empty. Its first row has the headings, and a row below for each request."
    )]
    Empty,
    /// Too large a file.
    #[error("This file is larger than 20 MB. Choose one with fewer rows, or without pictures.")]
    TooLarge,
    /// Too many rows.
    #[error("This table has more than {0} rows. Share it out over several files.")]
    TooManyRows(usize),
    /// Too many columns.
    #[error("This table has more than {0} columns. Leave out those that are not needed.")]
    TooManyColumns(usize),
    /// Too long a cell.
    #[error(
        "In row {line} a cell has more than {most} characters. Shorten it, and choose the table again."
    )]
    CellTooLong {
        /// The row.
        line: usize,
        /// The limit.
        most: usize,
    },
    /// A cell under no heading.
    #[error(
        "Row {0} has more cells than there are headings. Look whether a text in it holds the character that parts the cells and is not in quotation marks."
    )]
    WithoutHeading(usize),
}

/// The table in `bytes`: a workbook (its first sheet that is not hidden), or text whose cells are
/// parted by commas, semicolons or tabs.
///
/// # Errors
/// A [`TableError`]: it is no table, damaged, or more than `limits` allow.
pub fn table(bytes: &[u8], limits: Limits) -> Result<Table, TableError> {
    if bytes.len() > MOST_BYTES {
        return Err(TableError::TooLarge);
    }
    let rows = match bytes {
        _ if bytes.starts_with(COMPOUND) => Err(compound(bytes)),
        _ if bytes.starts_with(b"PK\x03\x04") => guarded(|| xlsx::rows(bytes, limits))
            .unwrap_or_else(|| Err(TableError::Damaged("it is damaged".into()))),
        _ if crate::kind::is_text(bytes) || bytes.is_empty() => csv_table::rows(bytes, limits),
        _ => Err(TableError::NotTable),
    };
    shaped(rows?, limits)
}

fn compound(bytes: &[u8]) -> TableError {
    let file = guarded(|| cfb::CompoundFile::open(Cursor::new(bytes)).ok()).flatten();
    match file {
        Some(file) if file.exists("/EncryptedPackage") => TableError::Locked,
        Some(file) if file.exists("/Workbook") || file.exists("/Book") => TableError::OldWorkbook,
        _ => TableError::NotTable,
    }
}

/// A cell as it is kept: one that is too long is refused before it is kept.
pub(crate) fn cell(text: &str, line: usize, limits: Limits) -> Result<String, TableError> {
    // A workbook can name one long text from every cell.
    if text.chars().nth(limits.cell).is_some() {
        return Err(TableError::CellTooLong {
            line,
            most: limits.cell,
        });
    }
    Ok(harmless(text).trim().to_owned())
}

/// Rows as found, under their headings.
fn shaped(found: Vec<Row>, limits: Limits) -> Result<Table, TableError> {
    let mut rows = found.into_iter().filter_map(without_tail);
    let headings = rows.next().ok_or(TableError::Empty)?.cells;
    let rows = rows.map(|row| under(row, headings.len()));
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    match rows.len() {
        0 => Err(TableError::Empty),
        count if count > limits.rows => Err(TableError::TooManyRows(limits.rows)),
        _ => Ok(Table { headings, rows }),
    }
}

/// The row without empty cells at its end; `None` where nothing is left.
fn without_tail(mut row: Row) -> Option<Row> {
    let last = row.cells.iter().rposition(|cell| !cell.is_empty())?;
    row.cells.truncate(last + 1);
    Some(row)
}

fn under(mut row: Row, headings: usize) -> Result<Row, TableError> {
    if row.cells.len() > headings {
        return Err(TableError::WithoutHeading(row.line));
    }
    row.cells.resize(headings, String::new());
    Ok(row)
}
