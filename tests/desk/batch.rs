//! Many requests from one table: looked at row by row, and logged all or none.

use crate::at_desk::AtDesk;
use base64::Engine;
use serde_json::{Value, json};
use std::path::PathBuf;

const HEADINGS: &str = "Received,channel,Came-to,Title,Given Names,SURNAME,date of birth,Address line 1,Postcode,Email,telephone,Right,What is asked for,Held for,Identity in doubt,Colour";

fn row(received: &str, family: &str) -> String {
    format!(
        "{received},E-mail,Ousebridge,Ms,Rosalind,{family},4 March 1979,7 Willow Drove,FN3 2LD,r@example.org,01632 960001,Subject access,my custody record,policing,no,red"
    )
}

/// A desk with a table of these rows, and the way to call about it.
fn at_table(rows: &[String]) -> (AtDesk, PathBuf) {
    let mut at = AtDesk::with_cases(3);
    at.sign_in("Asha Nair");
    let path = at.office.with_file_name("requests.csv");
    write(&path, rows);
    (at, path)
}

fn write(path: &PathBuf, rows: &[String]) {
    let table = [&[HEADINGS.to_owned()], rows].concat().join("\n");
    std::fs::write(path, table).unwrap();
}

fn lines(read: &Value, which: impl Fn(&Value) -> bool) -> Vec<u64> {
    let rows = read["rows"].as_array().unwrap().iter();
    let rows = rows.filter(|row| which(row));
    rows.map(|row| row["line"].as_u64().unwrap()).collect()
}

fn errors(row: &Value) -> Vec<(&str, &str)> {
    let errors = row["errors"].as_array().unwrap().iter();
    errors
        .map(|error| {
            (
                error["column"].as_str().unwrap(),
                error["message"].as_str().unwrap(),
            )
        })
        .collect()
}

fn count(at: &mut AtDesk) -> Value {
    at.ask("register", json!({ "text": "", "limit": 1 }))["total"].clone()
}

#[test]
fn the_rows_of_a_table_become_cases() {
    let rows = [
        row("23/11/2026", "Quenby"),
        row("2026-11-20", "Ravensdale"),
        row("20 November 2026", "Silverlock"),
    ];
    let (mut at, path) = at_table(&rows);
    let read = at.ask("read-batch", json!({ "path": path }));
    assert_eq!(read["unknown"], json!(["Colour"]));
    assert_eq!(lines(&read, |row| row["offered"] == true), [2, 3, 4]);
    let first = &read["rows"][0];
    assert_eq!(first["subject"], "Quenby, Rosalind");
    assert_eq!(first["received"], "2026-11-23");
    assert_eq!(first["rights"], json!(["Subject access"]));
    assert_eq!(
        first["form"]["subject"]["address"],
        "7 Willow Drove\nFN3 2LD"
    );

    let before = count(&mut at);
    let args = json!({ "path": path, "digest": read["digest"], "rows": [2, 4] });
    let logged = at.ask("log-batch", args);
    let references: Vec<&str> = logged["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| case["reference"].as_str().unwrap())
        .collect();
    let numbers: Vec<u32> = references
        .iter()
        .map(|it| it.rsplit('-').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(numbers[1], numbers[0] + 1, "{references:?}");
    assert_eq!(
        count(&mut at).as_u64(),
        before.as_u64().map(|count| count + 2)
    );
    let case = at.ask("case", json!({ "case": logged["cases"][1]["case"] }));
    assert_eq!(case["reference"], references[1]);
    assert_eq!(case["received"], "2026-11-20");
    assert_eq!(case["scope"], "my custody record");
}

#[test]
fn what_is_wrong_stands_beside_its_column() {
    let good = row("23/11/2026", "Quenby");
    let cases = [
        (
            good.replace("23/11/2026", "24/11/2026"),
            "Received",
            "cannot be after today",
        ),
        (
            good.replace("23/11/2026", "last week"),
            "Received",
            "“last week” is not a date",
        ),
        (
            good.replace("23/11/2026", ""),
            "Received",
            "Enter the day the request was received.",
        ),
        (
            good.replace("E-mail", "pigeon"),
            "Channel",
            "Write post, e-mail",
        ),
        (good.replace("Quenby", ""), "Family name", "family name"),
        (
            good.replace("4 March 1979", "31/02/1979"),
            "Date of birth",
            "is not a date",
        ),
        (
            good.replace("r@example.org", "r at example"),
            "E-mail",
            "like name@example.com",
        ),
        (
            good.replace("Subject access", "Freedom"),
            "Right",
            "Write one of: ",
        ),
        (
            good.replace("my custody record", ""),
            "What is asked for",
            "Enter what the person asks for.",
        ),
        (
            good.replace("policing", "ourselves"),
            "Held for",
            "policing, other or both",
        ),
        (
            good.replace(",no,", ",perhaps,"),
            "Identity in doubt",
            "neither yes nor no",
        ),
    ];
    let rows: Vec<String> = cases.iter().map(|(row, ..)| row.clone()).collect();
    let (mut at, path) = at_table(&rows);
    let read = at.ask("read-batch", json!({ "path": path }));
    for ((typed, column, words), row) in cases.iter().zip(read["rows"].as_array().unwrap()) {
        let errors = errors(row);
        assert_eq!(errors.len(), 1, "{typed}: {errors:?}");
        assert!(
            errors[0].0 == *column && errors[0].1.contains(words),
            "{typed}: {errors:?}"
        );
        assert_eq!(row["offered"], false, "{typed}");
    }
}

#[test]
fn all_are_logged_or_none() {
    let rows = [row("23/11/2026", "Quenby"), row("24/12/2026", "Ravensdale")];
    let (mut at, path) = at_table(&rows);
    let read = at.ask("read-batch", json!({ "path": path }));
    let before = count(&mut at);
    let all = json!({ "path": path, "digest": read["digest"], "rows": [2, 3] });
    let refused = at.refused("log-batch", all);
    assert_eq!(refused.fields[0].field, "rows");
    assert!(
        refused.message.starts_with("Row 3: ") && refused.message.ends_with("Nothing was logged."),
        "{refused}"
    );
    let none = json!({ "path": path, "digest": read["digest"], "rows": [99] });
    assert_eq!(
        at.refused("log-batch", none).message,
        "Tick at least one request."
    );
    assert_eq!(count(&mut at), before);
}

#[test]
fn a_table_that_was_changed_is_not_logged() {
    let (mut at, path) = at_table(&[row("23/11/2026", "Quenby")]);
    let read = at.ask("read-batch", json!({ "path": path }));
    let before = count(&mut at);
    write(&path, &[row("23/11/2026", "Somebody")]);
    let args = json!({ "path": path, "digest": read["digest"], "rows": [2] });
    assert_eq!(at.refused("log-batch", args).code, "conflict");
    assert_eq!(count(&mut at), before);
}

#[test]
fn what_looks_like_a_case_or_a_row_above_is_not_ticked() {
    let rows = [
        row("23/11/2026", "Quenby"),
        row("23/11/2026", "QUENBY"),
        row("23/11/2026", "Ravensdale")
            .replace("4 March 1979", "5 May 1990")
            .replace("7 Willow Drove", "2 Sluice Lane"),
    ];
    let (mut at, path) = at_table(&rows);
    let read = at.ask("read-batch", json!({ "path": path }));
    assert_eq!(read["rows"][1]["same_as"], 2);
    assert_eq!(lines(&read, |row| row["offered"] == true), [2, 4]);
    let args = json!({ "path": path, "digest": read["digest"], "rows": [2] });
    let logged = at.ask("log-batch", args);

    let read = at.ask("read-batch", json!({ "path": path }));
    assert_eq!(lines(&read, |row| row["offered"] == true), [4]);
    let similar = &read["rows"][0]["similar"][0];
    assert_eq!(similar["reference"], logged["cases"][0]["reference"]);
    assert_eq!(similar["perhaps_same"], true);
}

#[test]
fn a_table_that_cannot_be_taken_says_why() {
    let (mut at, path) = at_table(&[]);
    let because = |at: &mut AtDesk, words: &str| {
        let refused = at.refused("read-batch", json!({ "path": path }));
        assert!(
            refused.fields[0].field == "path" && refused.message.contains(words),
            "{refused}"
        );
    };
    because(&mut at, "is empty");
    let many: Vec<String> = (0..2001).map(|_| row("23/11/2026", "Quenby")).collect();
    write(&path, &many);
    because(&mut at, "more than 2000 rows");
    std::fs::write(&path, "Flavour,Colour\nsweet,red\n").unwrap();
    because(&mut at, "No column of this table is known");
    std::fs::write(&path, "Surname,Family name\nQuenby,Quenby\n").unwrap();
    because(&mut at, "two columns for “Family name”");
    std::fs::write(&path, b"%PDF-1.7\n\0").unwrap();
    because(&mut at, "not a table");
    std::fs::remove_file(&path).unwrap();
    because(&mut at, "could not be opened");
}

#[test]
fn the_template_has_every_column_and_nothing_else() {
    let (mut at, path) = at_table(&[]);
    let template = at.ask("batch-template", json!({}));
    let bytes =
        base64::engine::general_purpose::STANDARD.decode(template["base64"].as_str().unwrap());
    let mut table = bytes.unwrap();
    table.extend(b"23/11/2026,post,,Ms,Rosalind,Quenby,,7 Willow Drove,,Ousebridge,,FN3 2LD,,,Subject access,my custody record,both,yes\r\n");
    std::fs::write(&path, table).unwrap();
    let read = at.ask("read-batch", json!({ "path": path }));
    assert_eq!(read["unknown"], json!([]));
    let row = &read["rows"][0];
    assert_eq!(errors(row), []);
    assert_eq!(
        row["form"]["subject"]["address"],
        "7 Willow Drove\nOusebridge\nFN3 2LD"
    );
    assert_eq!(row["form"]["purposes"], json!(["policing", "other"]));
    assert_eq!(row["form"]["identity_needed"], true);
}
