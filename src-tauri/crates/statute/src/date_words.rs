//! Dates as they are read out: `23 November 2026`.
//!
//! Written out by hand because a working writes a dozen of them, and a general formatter would be
//! most of its cost.

use chrono::{Datelike, NaiveDate, Weekday};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `23 November 2026`.
pub(crate) fn long(date: NaiveDate) -> String {
    let mut out = String::with_capacity(20);
    push_long(&mut out, date);
    out
}

/// Writes `23 November 2026` at the end of `out`.
pub(crate) fn push_long(out: &mut String, date: NaiveDate) {
    push_number(out, i64::from(date.day()));
    out.push(' ');
    out.push_str(MONTHS.get(date.month0() as usize).unwrap_or(&""));
    out.push(' ');
    push_number(out, i64::from(date.year()));
}

/// Writes a whole number at the end of `out`.
pub(crate) fn push_number(out: &mut String, number: i64) {
    if number < 0 {
        out.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut digits = [0_u8; 20];
    let mut used = 0;
    for digit in &mut digits {
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    out.extend(
        digits
            .iter()
            .take(used)
            .rev()
            .map(|digit| char::from(*digit)),
    );
}

/// `Sunday`.
pub(crate) const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
