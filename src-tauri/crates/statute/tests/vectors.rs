//! Worked dates: every row of the table, some of them published by the regulator.
#![allow(clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use statute::{
    Clock, Deadline, Fact, Jurisdiction, Law, NoRule, Reckoning, Rule, explain_clock, reckon_clock,
};

#[derive(serde::Deserialize)]
struct Row {
    id: String,
    regime: String,
    right: String,
    deadline: String,
    jurisdiction: Jurisdiction,
    events: String,
    state: String,
    last_day: Option<NaiveDate>,
    unadjusted: Option<NaiveDate>,
    target: Option<NaiveDate>,
}

fn rows() -> Vec<Row> {
    let mut table = csv::Reader::from_reader(include_str!("vectors.csv").as_bytes());
    let rows = table.deserialize();
    rows.map(|row| row.expect("a row of the table")).collect()
}

fn facts(events: &str) -> Vec<Fact> {
    let fact = |event: &str| {
        let (kind, day) = event.split_once('=').expect("kind=day");
        Fact::new(
            kind.parse().expect("a kind of fact"),
            day.parse().expect("a day"),
        )
    };
    events.split(';').map(fact).collect()
}

/// The reckoning of a row; none where the law was not in force.
fn reckoned(row: &Row) -> Option<Reckoning> {
    let facts = facts(&row.events);
    let law = Law::shipped();
    let calendar = law.calendar(row.jurisdiction);
    let right = row.right.as_str().into();
    let day = law.governing_day(&right, &facts).expect(&row.id);
    match law.rule(&row.regime.as_str().into(), &right, day) {
        Ok(rule) => {
            let clock = clock(row, rule);
            let reckoning = reckon_clock(rule, clock, &facts, calendar).expect(&row.id);
            let working = explain_clock(rule, clock, &facts, calendar).expect(&row.id);
            assert_eq!(working.reckoning, reckoning, "{}: explain differs", row.id);
            Some(reckoning)
        }
        Err(NoRule::NotInForce { .. }) => None,
        Err(other) => panic!("{}: {other}", row.id),
    }
}

/// The clock that a row asks for. The day for an extension notice follows from that of the response.
fn clock<'r>(row: &Row, rule: &'r Rule) -> &'r Clock {
    let deadline = match row.deadline.as_str() {
        "extension-notice" => Deadline::Response,
        other => other.parse().expect(&row.id),
    };
    rule.clock_for(deadline).expect(&row.id)
}

/// The table has a target for the person's own time too. The note calls it an internal one of the
/// office, which has nothing to do by that day, so none is given.
fn the_offices(row: &Row) -> bool {
    let deadline = row.deadline.parse::<Deadline>();
    deadline.is_ok_and(Deadline::is_the_offices)
}

/// What is wrong with a row, if anything. The table leaves `unadjusted` and `target` out in places;
/// then they are not compared.
fn fault(row: &Row) -> Option<String> {
    let found = reckoned(row);
    let state = found
        .as_ref()
        .map_or("not-in-force", |found| found.state.as_str());
    let notice = row.deadline == "extension-notice";
    let last_day = found.as_ref().and_then(|found| {
        if notice {
            found.extension_notice_by
        } else {
            found.last_day
        }
    });
    let unadjusted = found.as_ref().and_then(|found| found.unadjusted);
    let target = found.as_ref().and_then(|found| found.target);
    let same = state == row.state
        && last_day == row.last_day
        && (row.unadjusted.is_none() || unadjusted == row.unadjusted)
        && (row.target.is_none() || target == row.target.filter(|_| the_offices(row)));
    (!same).then(|| {
        format!(
            "{}: {} gave {state} {last_day:?} {unadjusted:?} {target:?}, not {} {:?} {:?} {:?}",
            row.id, row.events, row.state, row.last_day, row.unadjusted, row.target
        )
    })
}

#[test]
fn every_row_comes_out() {
    let rows = rows();
    assert!(rows.len() > 95, "only {} rows were read", rows.len());
    let faults: Vec<String> = rows.iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_wrong_row_would_be_found() {
    let mut rows = rows();
    let row = rows
        .iter_mut()
        .find(|row| row.id == "PAU-001")
        .expect("PAU-001");
    row.last_day = row.last_day.and_then(|day| day.succ_opt());
    assert!(fault(row).is_some_and(|fault| fault.starts_with("PAU-001")));
}
