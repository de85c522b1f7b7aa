//! What becomes of each column of the file when the file of a case is destroyed: a column that is not
//! named here fails the test.

use super::made_up::office;
use std::collections::BTreeMap;
use tempfile::tempdir;

/// Nothing about a person who asks, or somebody named in a case, stands there.
const NOTHING: &str = "nothing personal";
/// The staff of the office, and what the office is.
const OFFICE: &str = "the office's own";
/// It is emptied.
const EMPTIED: &str = "emptied";
/// The row goes.
const GOES: &str = "the row goes";
/// It is kept: a figure, a day, a word of the program or of the law's packs.
const FIGURE: &str = "kept as a figure";

/// Tables with the fate of every column, or of each by name.
const FATES: [(&str, &[(&str, &str)]); 22] = [
    ("stream", &[("*", NOTHING)]),
    (
        "event",
        &[("payload", EMPTIED), ("actor", OFFICE), ("*", NOTHING)],
    ),
    ("person", &[("*", OFFICE)]),
    ("setting", &[("*", OFFICE)]),
    ("seal", &[("*", NOTHING)]),
    (
        "register",
        &[
            ("subject", EMPTIED),
            ("born", EMPTIED),
            ("address", EMPTIED),
            ("requester", EMPTIED),
            ("person", OFFICE),
            ("*", FIGURE),
        ],
    ),
    ("tally", &[("*", FIGURE)]),
    (
        "text",
        &[("id", NOTHING), ("reference", FIGURE), ("*", EMPTIED)],
    ),
    ("name_search", &[("*", GOES)]),
    ("name_search_data", &[("*", GOES)]),
    ("name_search_idx", &[("*", GOES)]),
    ("name_search_docsize", &[("*", NOTHING)]),
    ("name_search_config", &[("*", NOTHING)]),
    ("word_search", &[("*", GOES)]),
    ("word_search_data", &[("*", GOES)]),
    ("word_search_idx", &[("*", GOES)]),
    ("word_search_docsize", &[("*", NOTHING)]),
    ("word_search_config", &[("*", NOTHING)]),
    ("likeness", &[("*", GOES)]),
    ("document", &[("*", GOES)]),
    ("piece", &[("*", GOES)]),
    ("draft", &[("*", GOES)]),
];

/// The rest, with the reason beside it where it is not plain.
const MORE: [(&str, &[(&str, &str)]); 9] = [
    // What is not logged yet is of no case; it goes with the row when it is logged, or set aside for long.
    ("tray", &[("*", GOES)]),
    ("tray_file", &[("*", GOES)]),
    ("reckoned", &[("*", NOTHING)]),
    // Which department was asked and how it kept its days is a figure of the department.
    ("search", &[("*", FIGURE)]),
    ("ask", &[("*", GOES)]),
    ("holding", &[("*", GOES)]),
    (
        "retention",
        &[
            ("kept_why", EMPTIED),
            ("proposed_by", OFFICE),
            ("*", FIGURE),
        ],
    ),
    ("identity_copy", &[("*", GOES)]),
    ("sqlite_sequence", &[("*", NOTHING)]),
];

#[test]
fn every_column_has_a_fate() {
    let folder = tempdir().unwrap();
    let (office, _) = office(&folder.path().join("fen.rightsdesk"));
    let mut columns = office
        .db
        .prepare(
            "SELECT tables.name, columns.name FROM sqlite_schema AS tables
             JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'",
        )
        .unwrap();
    let columns: Vec<(String, String)> = columns
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let fates: BTreeMap<&str, &[(&str, &str)]> = FATES.into_iter().chain(MORE).collect();
    let without: Vec<String> = columns
        .iter()
        .filter(|(table, column)| fate(&fates, table, column).is_none())
        .map(|(table, column)| format!("{table}.{column}"))
        .collect();
    assert!(columns.len() > 80, "{} columns", columns.len());
    assert_eq!(without, Vec::<String>::new());
}

fn fate<'a>(
    fates: &BTreeMap<&str, &'a [(&'a str, &'a str)]>,
    table: &str,
    column: &str,
) -> Option<&'a str> {
    let of_table = fates.get(table)?;
    // Only a table of which nothing is kept may name its columns all at once; a new column of any other
    // is to be thought about, so the columns that share a fate are counted below.
    let named = of_table.iter().find(|(name, _)| *name == column);
    let any = of_table.iter().find(|(name, _)| *name == "*");
    named.or(any).map(|(_, fate)| *fate)
}
