//! A workbook of Excel.

use crate::table::{Limits, Row, TableError, cell};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most that a workbook may hold when it is unpacked, in bytes. A file of some kilobytes can
/// unpack to gigabytes.
const MOST_UNPACKED: usize = 64 << 20;

/// The rows of the first sheet that is not hidden.
pub(crate) fn rows(bytes: &[u8], limits: Limits) -> Result<Vec<Row>, TableError> {
    unpacks(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let sheets = workbook.sheets_metadata().iter();
    let mut shown = sheets.filter(|sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    });
    let sheet = shown
        .next()
        .map(|sheet| sheet.name.clone())
        .ok_or(TableError::Empty)?;
    // Cell by cell: two cells at opposite corners would make a range of seventeen thousand million.
    let mut cells = workbook
        .worksheet_cells_reader(&sheet)
        .map_err(|error| refused(&error))?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some(found) = cells.next_cell().map_err(|error| refused(&error))? {
        let (row, column) = found.get_position();
        let line = usize::try_from(row).unwrap_or_default() + 1;
        let text = cell(&written(found.get_value()), line, limits)?;
        if text.is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= limits.columns {
            return Err(TableError::TooManyColumns(limits.columns));
        }
        let cells = rows.entry(row).or_default();
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = text;
        if rows.len() > limits.rows + 1 {
            return Err(TableError::TooManyRows(limits.rows));
        }
    }
    let row = |(row, cells)| Row {
        line: usize::try_from(row).unwrap_or_default() + 1,
        cells,
    };
    Ok(rows.into_iter().map(row).collect())
}

fn refused(error: &XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::Locked,
        XlsxError::FileNotFound(_) => TableError::NotTable,
        other => TableError::Damaged(other.to_string()),
    }
}

/// Unpacks everything once and keeps nothing: what an archive says of its sizes need not be true.
fn unpacks(bytes: &[u8]) -> Result<(), TableError> {
    let damaged = || TableError::Damaged("the archive that it is made of is damaged".into());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let mut left = MOST_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_| damaged())?;
        let name = entry.name().map_err(|_| damaged())?.to_lowercase();
        let texts = name.ends_with("sharedstrings.xml");
        let mut content = Vec::new();
        let most = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        entry
            .take(most)
            .read_to_end(&mut content)
            .map_err(|_| damaged())?;
        left = left
            .checked_sub(content.len())
            .ok_or(TableError::TooLarge)?;
        if texts && !counts_truly(&content) {
            return Err(damaged());
        }
    }
    Ok(())
}

/// Whether the texts of a workbook are no more than their bytes allow: the reader takes memory for as
/// many as it is told. What is not in UTF-8 cannot be looked through, and Excel writes nothing else.
fn counts_truly(texts: &[u8]) -> bool {
    let Ok(texts) = std::str::from_utf8(texts) else {
        return false;
    };
    let counts = texts.split("uniqueCount").skip(1).map(|after| {
        let value = after.trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\'', '+', '0']);
        let digits = value.bytes().take_while(u8::is_ascii_digit).count();
        value[..digits]
            .parse::<usize>()
            .unwrap_or(if digits == 0 { 0 } else { usize::MAX })
    });
    !texts.contains('\0') && counts.max().unwrap_or(0) <= texts.len()
}

/// The cell as text; a day as 2026-11-23.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "yes".into(),
        DataRef::Bool(false) => "no".into(),
        DataRef::DateTime(at) if at.is_datetime() => day(at),
        DataRef::DateTime(length) => length.to_string(),
        DataRef::DateTimeIso(at) => at.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(length) => length.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

fn day(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    match (hour, minute) {
        (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
    }
}
