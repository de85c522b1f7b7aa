//! A table as text.

use crate::table::{Limits, Row, TableError, cell};
use crate::text::decode;
use csv::{Reader, ReaderBuilder, StringRecord};

/// What parts cells: Excel writes semicolons where the decimal sign is a comma.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The rows of the text in `bytes`.
pub(crate) fn rows(bytes: &[u8], limits: Limits) -> Result<Vec<Row>, TableError> {
    // Lines are counted at line feeds, and some programs write none.
    let text = decode(bytes, true)
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let (text, named) = without_hint(&text);
    let delimiter = named.unwrap_or_else(|| delimiter(text));
    let mut line = Line::first(text, usize::from(named.is_some()));
    let mut rows = Vec::new();
    for record in reader(text, delimiter).into_records() {
        let record = record.map_err(|error| TableError::Damaged(error.to_string()))?;
        let row = row(&record, line.of(&record), limits)?;
        if !row.cells.iter().all(String::is_empty) {
            rows.push(row);
        }
        if rows.len() > limits.rows + 1 {
            return Err(TableError::TooManyRows(limits.rows));
        }
    }
    Ok(rows)
}

/// On which line of the file a record begins. The reader says where it began to look for it, which is
/// before the empty lines that it passed over.
struct Line<'a> {
    text: &'a str,
    at: usize,
    number: usize,
}

impl<'a> Line<'a> {
    fn first(text: &'a str, before: usize) -> Self {
        Self {
            text,
            at: 0,
            number: 1 + before,
        }
    }

    fn of(&mut self, record: &StringRecord) -> usize {
        let looked = record.position().map_or(0, csv::Position::byte);
        let looked = usize::try_from(looked).unwrap_or_default().max(self.at);
        let rest = self.text.as_bytes().get(looked..).unwrap_or_default();
        let empty = rest.iter().take_while(|byte| **byte == b'\n').count();
        let passed = self.text.as_bytes().get(self.at..looked + empty);
        let ends = passed
            .unwrap_or_default()
            .iter()
            .filter(|byte| **byte == b'\n');
        self.number += ends.count();
        self.at = looked + empty;
        self.number
    }
}

fn row(record: &StringRecord, line: usize, limits: Limits) -> Result<Row, TableError> {
    let mut beyond = record.iter().skip(limits.columns);
    if beyond.any(|cell| !cell.trim().is_empty()) {
        return Err(TableError::TooManyColumns(limits.columns));
    }
    let cells = record.iter().take(limits.columns);
    let cells = cells.map(|text| cell(text, line, limits));
    Ok(Row {
        line,
        cells: cells.collect::<Result<_, _>>()?,
    })
}

fn reader(text: &str, delimiter: u8) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

/// The text without the line by which Excel is told what parts its cells: "sep=;".
fn without_hint(text: &str) -> (&str, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.strip_prefix("sep=");
    let named = named.and_then(|named| {
        DELIMITERS
            .into_iter()
            .find(|one| named.as_bytes() == [*one])
    });
    match named {
        Some(named) => (rest, Some(named)),
        None => (text, None),
    }
}

/// What parts the first row into the most cells; commas where nothing does.
fn delimiter(text: &str) -> u8 {
    let cells = |delimiter: &u8| {
        let mut first = StringRecord::new();
        let read = reader(text, *delimiter).read_record(&mut first);
        read.map(|_| first.len()).unwrap_or_default()
    };
    let most = DELIMITERS.into_iter().rev().max_by_key(cells);
    most.unwrap_or(b',')
}
