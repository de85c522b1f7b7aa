//! How a day is written in a language.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

/// The names of months and days, and the order of the parts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dates {
    /// With `{day}`, `{month}` and `{year}`.
    date: String,
    /// The same with `{weekday}`.
    day: String,
    /// From January.
    months: [String; 12],
    /// From Monday.
    weekdays: [String; 7],
}

impl Dates {
    /// "23 November 2026".
    pub(crate) fn date(&self, on: NaiveDate) -> String {
        self.written(&self.date, on)
    }

    /// "Monday 23 November 2026".
    pub(crate) fn day(&self, on: NaiveDate) -> String {
        self.written(&self.day, on)
    }

    fn written(&self, form: &str, on: NaiveDate) -> String {
        let name = |names: &[String], at: u32| names.get(at as usize).cloned().unwrap_or_default();
        let weekday = on.weekday().num_days_from_monday();
        form.replace("{weekday}", &name(&self.weekdays, weekday))
            .replace("{day}", &on.day().to_string())
            .replace("{month}", &name(&self.months, on.month0()))
            .replace("{year}", &on.year().to_string())
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use crate::frame::{ENGLISH, frame};

    #[test]
    fn a_day_is_written_as_the_language_has_it() {
        let english = frame(ENGLISH).expect("the file").dates;
        let welsh = frame("cy").expect("the file").dates;
        for (on, date, day, dyddiad) in [
            (
                "2026-11-23",
                "23 November 2026",
                "Monday 23 November 2026",
                "dydd Llun 23 Tachwedd 2026",
            ),
            (
                "2026-01-04",
                "4 January 2026",
                "Sunday 4 January 2026",
                "dydd Sul 4 Ionawr 2026",
            ),
            (
                "2027-12-31",
                "31 December 2027",
                "Friday 31 December 2027",
                "dydd Gwener 31 Rhagfyr 2027",
            ),
        ] {
            let on = on.parse().expect("a day");
            assert_eq!(
                (english.date(on), english.day(on)),
                (date.into(), day.into())
            );
            assert_eq!(welsh.day(on), dyddiad);
        }
        assert!(frame("xx").is_err());
    }
}
