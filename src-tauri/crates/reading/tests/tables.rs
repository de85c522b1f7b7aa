//! Tables from text and from workbooks.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::type_complexity
)]

mod made;

use reading::{Limits, TableError, table};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

const LIMITS: Limits = Limits {
    rows: 3,
    columns: 4,
    cell: 20,
};

fn rows(bytes: &[u8]) -> Result<(Vec<String>, Vec<(usize, Vec<String>)>), TableError> {
    let table = table(bytes, LIMITS)?;
    let rows = table.rows.into_iter().map(|row| (row.line, row.cells));
    Ok((table.headings, rows.collect()))
}

fn words(text: &str) -> Vec<String> {
    text.split('|').map(str::to_owned).collect()
}

#[test]
fn csv_is_read_however_it_was_saved() {
    let utf16: Vec<u8> = "\u{FEFF}a\tb\nc\td\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let cases: [(&[u8], &str, &[(usize, &str)]); 10] = [
        (b"a,b\nc,d\n", "a|b", &[(2, "c|d")]),
        (b"a;b\r\nc,1;d\r\n", "a|b", &[(2, "c,1|d")]),
        (b"a\tb\nc\td", "a|b", &[(2, "c|d")]),
        (b"sep=;\na;b,x,y\nc;d\n", "a|b,x,y", &[(3, "c|d")]),
        (&utf16, "a|b", &[(2, "c|d")]),
        (b"a,b\ncaf\xE9,\x80\n", "a|b", &[(2, "café|€")]),
        (b"\n,,\na,b\n\nc\n,\nd,e\n", "a|b", &[(5, "c|"), (7, "d|e")]),
        (
            b"a,b\n\"c, \"\"q\"\"\nd\",e\n",
            "a|b",
            &[(2, "c, \"q\"\nd|e")],
        ),
        (b"a;b\n\"x;y\";z\n", "a|b", &[(2, "x;y|z")]),
        (b"a\n b \n", "a", &[(2, "b")]),
    ];
    for (bytes, headings, wanted) in cases {
        let wanted = wanted
            .iter()
            .map(|(line, cells)| (*line, words(cells)))
            .collect();
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(rows(bytes), Ok((words(headings), wanted)), "{text}");
    }
}

#[test]
fn what_is_too_much_is_refused_with_its_place() {
    let long = format!("a\n{}\n", "x".repeat(21));
    for (bytes, error) in [
        (&b""[..], TableError::Empty),
        (b"\n,,\n", TableError::Empty),
        (b"a,b\n", TableError::Empty),
        (b"a\n1\n2\n3\n4\n", TableError::TooManyRows(3)),
        (b"a,b,c,d,e\n1\n", TableError::TooManyColumns(4)),
        (b"a\n1\n2,3\n", TableError::WithoutHeading(3)),
        (
            long.as_bytes(),
            TableError::CellTooLong { line: 2, most: 20 },
        ),
        (b"\0\x01", TableError::NotTable),
        (b"%PDF-1.7\n\0", TableError::NotTable),
        (&vec![b'a'; 21 << 20], TableError::TooLarge),
    ] {
        assert_eq!(rows(bytes), Err(error));
    }
    assert!(rows(b"a,b,c,d,,,,\n1\n").is_ok(), "empty columns are none");
}

fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_cell_by_cell() {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let book = workbook(|sheet| {
        sheet.write(1, 0, "received").unwrap();
        sheet.write(1, 1, "name").unwrap();
        sheet.write(1, 2, "number").unwrap();
        let received = ExcelDateTime::from_ymd(2026, 11, 23).unwrap();
        sheet
            .write_datetime_with_format(2, 0, received, &day)
            .unwrap();
        sheet.write(2, 1, " Halina Szymańska ").unwrap();
        sheet.write(2, 2, 7_700_900_123_u64).unwrap();
        let at = ExcelDateTime::from_ymd(2026, 11, 23)
            .unwrap()
            .and_hms(14, 30, 0)
            .unwrap();
        sheet.write_datetime_with_format(4, 0, at, &day).unwrap();
        sheet.write(4, 2, 1.5).unwrap();
        sheet.write(4, 1, true).unwrap();
    });
    let wanted = vec![
        (3, words("2026-11-23|Halina Szymańska|7700900123")),
        (5, words("2026-11-23 14:30|yes|1.5")),
    ];
    assert_eq!(rows(&book), Ok((words("received|name|number"), wanted)));
}

#[test]
fn a_sheet_that_is_hidden_is_passed_over() {
    let mut book = Workbook::new();
    book.add_worksheet()
        .set_hidden(true)
        .write(0, 0, "hidden")
        .unwrap();
    let shown = book.add_worksheet();
    shown.set_active(true).write(0, 0, "a").unwrap();
    shown.write(1, 0, "b").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(rows(&bytes), Ok((words("a"), vec![(2, words("b"))])));
}

#[test]
fn a_workbook_is_held_to_the_same_limits() {
    let far = workbook(|sheet| {
        sheet.write(0, 0, "a").unwrap();
        sheet.write(1_048_575, 16_383, "b").unwrap();
    });
    assert_eq!(rows(&far), Err(TableError::TooManyColumns(4)));
    let many = workbook(|sheet| {
        for row in 0..5 {
            sheet.write(row, 0, "a").unwrap();
        }
    });
    assert_eq!(rows(&many), Err(TableError::TooManyRows(3)));
    let long = workbook(|sheet| {
        sheet.write(0, 0, "x".repeat(21)).unwrap();
    });
    assert_eq!(
        rows(&long),
        Err(TableError::CellTooLong { line: 1, most: 20 })
    );
    assert_eq!(rows(&workbook(|_| ())), Err(TableError::Empty));
}

#[test]
fn what_is_no_workbook_says_what_to_do() {
    let book = workbook(|sheet| {
        sheet.write(0, 0, "a").unwrap();
        sheet.write(1, 0, "b").unwrap();
    });
    for end in (4..book.len()).step_by(7) {
        assert!(
            matches!(rows(&book[..end]), Err(TableError::Damaged(_))),
            "{end}"
        );
    }
    let old = made::Msg::new().with("/Workbook").bytes();
    assert_eq!(rows(&old), Err(TableError::OldWorkbook));
    let locked = made::Msg::new().with("/EncryptedPackage").bytes();
    assert_eq!(rows(&locked), Err(TableError::Locked));
    assert_eq!(rows(&made::msg()), Err(TableError::NotTable));
}
