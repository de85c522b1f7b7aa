//! Months and days added to a date: every row of the table, most of them another project's.
#![allow(clippy::expect_used)]

use chrono::NaiveDate;
use statute::{ClockFunction, Fact, FactKind, Jurisdiction, Law, reckon};

#[derive(serde::Deserialize)]
struct Row {
    source: String,
    date: NaiveDate,
    function: ClockFunction,
    length: u32,
    end: NaiveDate,
}

fn rows() -> Vec<Row> {
    let mut table = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(include_str!("months.csv").as_bytes());
    let rows = table.deserialize();
    rows.map(|row| row.expect("a row of the table")).collect()
}

#[test]
fn every_row_comes_out() {
    let rows = rows();
    let from = |source: &str| rows.iter().filter(|row| row.source == source).count();
    assert_eq!((from("exact"), from("round-down")), (19, 11));
    for row in &rows {
        let found = row.function.end(row.date, row.length);
        let (date, function, length) = (row.date, row.function, row.length);
        assert_eq!(found, Some(row.end), "{date} {function:?} {length}");
    }
}

/// The function is one thing, that the shipped law counts by it another: the rows of a month hold
/// for access under the UK GDPR as well.
#[test]
fn the_law_counts_a_month_so() {
    let law = Law::shipped();
    let mut reckoned = 0;
    for row in rows() {
        let rule = law.rule(&"uk-gdpr".into(), &"access".into(), row.date);
        let month = row.function == ClockFunction::MonthsArt3 && row.length == 1;
        let Some(rule) = rule.ok().filter(|_| month) else {
            continue;
        };
        let facts = [Fact::new(FactKind::Received, row.date)];
        for part in Jurisdiction::ALL {
            let found = reckon(rule, &facts, law.calendar(part)).expect("days");
            assert_eq!(found.unadjusted, Some(row.end), "{} {part}", row.date);
        }
        reckoned += 1;
    }
    assert!(reckoned > 15, "only {reckoned} rows are of such a month");
}
