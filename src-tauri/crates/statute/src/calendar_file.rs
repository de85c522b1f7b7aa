//! Reading a calendar file: `date,jurisdiction,name,basis`, one bank holiday a line.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::calendar::{Calendar, Holiday};
use crate::{Jurisdiction, LawError};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    date: NaiveDate,
    jurisdiction: String,
    name: String,
    basis: String,
}

/// A calendar for each jurisdiction that the file names. Every line needs a name and a basis, no
/// day may stand twice, and no year between the first and the last may be empty.
pub(crate) fn read(file: &str, text: &str) -> Result<BTreeMap<Jurisdiction, Calendar>, LawError> {
    let wrong = |line: Option<usize>, key: &str, message: String| LawError {
        file: file.to_owned(),
        line,
        key: Some(key.to_owned()),
        message,
    };
    let mut days: BTreeMap<Jurisdiction, BTreeMap<NaiveDate, Holiday>> = BTreeMap::new();
    let mut lines = csv::Reader::from_reader(text.as_bytes());
    for (index, line) in lines.deserialize().enumerate() {
        let number = Some(index + 2);
        let line: Line = line.map_err(|error| wrong(number, "line", error.to_string()))?;
        let part = jurisdiction(&line.jurisdiction).ok_or_else(|| {
            wrong(
                number,
                "jurisdiction",
                format!("\"{}\" is none of EW, S, NI", line.jurisdiction),
            )
        })?;
        for (key, value) in [("name", &line.name), ("basis", &line.basis)] {
            if value.trim().is_empty() {
                return Err(wrong(number, key, "is empty".to_owned()));
            }
        }
        let holiday = Holiday {
            on: line.date,
            name: line.name,
            basis: line.basis,
        };
        if days
            .entry(part)
            .or_default()
            .insert(line.date, holiday)
            .is_some()
        {
            return Err(wrong(
                number,
                "date",
                format!("{} stands twice for {part}", line.date),
            ));
        }
    }
    let mut calendars = BTreeMap::new();
    for (part, days) in days {
        if let Some(year) = empty_year(&days) {
            return Err(wrong(
                None,
                part.as_str(),
                format!("{year} has no bank holiday"),
            ));
        }
        let calendar = Calendar::new(days.into_values().collect())
            .ok_or_else(|| wrong(None, part.as_str(), "is empty".to_owned()))?;
        calendars.insert(part, calendar);
    }
    Ok(calendars)
}

fn jurisdiction(code: &str) -> Option<Jurisdiction> {
    Jurisdiction::ALL
        .into_iter()
        .find(|part| part.code() == code)
}

/// The first year between the first and the last day that has no day of its own.
fn empty_year(days: &BTreeMap<NaiveDate, Holiday>) -> Option<i32> {
    let first = days.keys().next()?.year();
    let last = days.keys().next_back()?.year();
    let years: std::collections::BTreeSet<i32> = days.keys().map(Datelike::year).collect();
    (first..=last).find(|year| !years.contains(year))
}
