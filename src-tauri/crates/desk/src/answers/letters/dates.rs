//! The days that a letter names, held against the clock and the calendar.

use chrono::{Datelike, NaiveDate};
use std::sync::LazyLock;

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A day that a text names: "Monday 30 November 2026".
#[derive(Debug, PartialEq, Eq)]
struct Named {
    /// As it stands in the text, without the weekday.
    words: String,
    /// The weekday that is said before it, counted from Monday as 0.
    weekday: Option<u32>,
    /// `None` where the calendar has no such day.
    day: Option<NaiveDate>,
}

/// What to look at: a day that does not exist, a weekday that is not that day's, a day after the last one on which
/// the law lets the office answer.
pub(super) fn findings(text: &str, last_day: Option<NaiveDate>, today: NaiveDate) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for named in named(text) {
        let words = &named.words;
        let found = match named.day {
            None => Some(format!("“{words}” is not a day of the calendar.")),
            Some(day) if named.weekday.is_some_and(|it| it != weekday(day)) => {
                Some(format!("{words} is a {}.", day.format("%A")))
            }
            Some(day) => last_day.filter(|last| *last < day && today < day).map(|last| {
                let last = last.format("%-d %B %Y");
                format!("{words} is after the last day for the answer, {last}. Make sure that it is meant.")
            }),
        };
        out.extend(found.filter(|it| !out.contains(it)));
    }
    out
}

fn weekday(day: NaiveDate) -> u32 {
    day.weekday().num_days_from_monday()
}

fn months() -> &'static [String] {
    static MONTHS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let first = |month| NaiveDate::from_ymd_opt(2000, month, 1);
        let named = (1..=12).filter_map(first);
        named.map(|day| day.format("%B").to_string()).collect()
    });
    &MONTHS
}

fn named(text: &str) -> Vec<Named> {
    let words: Vec<&str> = text.split_whitespace().map(bare).collect();
    let at = |at: usize| words.get(at).copied().unwrap_or_default();
    let found = (0..words.len()).filter_map(|here| {
        let number: u32 = at(here).parse().ok().filter(|_| at(here).len() <= 2)?;
        let month = months().iter().position(|it| it == at(here + 1))?;
        let year: i32 = at(here + 2)
            .parse()
            .ok()
            .filter(|_| at(here + 2).len() == 4)?;
        let before = here.checked_sub(1).map(at).unwrap_or_default();
        let weekday = WEEKDAYS.iter().position(|it| *it == before);
        Some(Named {
            words: format!("{} {} {}", at(here), at(here + 1), at(here + 2)),
            weekday: weekday.and_then(|it| u32::try_from(it).ok()),
            day: u32::try_from(month + 1)
                .ok()
                .and_then(|month| NaiveDate::from_ymd_opt(year, month, number)),
        })
    });
    found.collect()
}

/// A word without the marks round it.
fn bare(word: &str) -> &str {
    word.trim_matches(|it: char| !it.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::findings;

    #[test]
    fn days_are_held_against_the_clock_and_the_calendar() {
        let day = |text: &str| text.parse().ok();
        let today = day("2026-11-23").unwrap_or_default();
        let last = day("2026-11-30");
        for (text, wanted) in [
            ("We answer by **Monday 30 November 2026**.", ""),
            ("We received it on 12 October 2026, a Monday.", ""),
            (
                "We will write by Tuesday 1 December 2026.",
                "1 December 2026 is after the last day for the answer, 30 November 2026. Make sure that it is meant.",
            ),
            (
                "on Friday 30 November 2026",
                "30 November 2026 is a Monday.",
            ),
            (
                "born 31 February 1979",
                "“31 February 1979” is not a day of the calendar.",
            ),
            ("the 30 pages of November", ""),
        ] {
            assert_eq!(findings(text, last, today).join(" "), wanted, "{text}");
        }
        assert!(findings("by 1 December 2026", None, today).is_empty());
        assert_eq!(
            findings("1 December 2026, 1 December 2026", last, today).len(),
            1
        );
    }
}
