//! What two lists of bank holidays do not agree on, and the file that says why.

use crate::calendars::List;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The days of each jurisdiction, as written: `2026-12-25`.
pub type Days = BTreeMap<String, BTreeSet<String>>;
/// Differences with the reason of each.
pub type Explained = BTreeMap<Difference, String>;

/// A day that one list has and the other has not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// Who keeps the other list.
    pub source: String,
    /// As in the calendar file: `EW`.
    pub jurisdiction: String,
    /// The day, as written: `2026-12-25`.
    pub date: String,
    /// Which list has the day: `here` for our own, `there` for the other.
    pub listed: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (date, part, source) = (&self.date, &self.jurisdiction, &self.source);
        match self.listed.as_str() {
            "here" => write!(f, "{date} {part} stands here, and not with {source}"),
            _ => write!(
                f,
                "{date} {part} does not stand here, and does with {source}"
            ),
        }
    }
}

/// The days of the calendar file: `date,jurisdiction,name,basis`.
pub fn days(text: &str) -> Days {
    let mut days = Days::new();
    for line in text.lines().skip(1) {
        let mut columns = line.split(',');
        if let Some((date, part)) = columns.next().zip(columns.next()) {
            let own = days.entry(part.to_owned()).or_default();
            own.insert(date.to_owned());
        }
    }
    days
}

/// The lines of the file of explanations: `source,jurisdiction,date,listed,reason`.
///
/// # Errors
/// A line is not whole: a sentence that says which.
pub fn explanations(text: &str) -> Result<Explained, String> {
    let line = |(index, line): (usize, &str)| {
        let columns: Vec<&str> = line.splitn(5, ',').map(|it| it.trim_matches('"')).collect();
        match columns[..] {
            [
                source,
                jurisdiction,
                date,
                listed @ ("here" | "there"),
                reason,
            ] if !reason.is_empty() => {
                let [source, jurisdiction, date, listed] =
                    [source, jurisdiction, date, listed].map(str::to_owned);
                let difference = Difference {
                    source,
                    jurisdiction,
                    date,
                    listed,
                };
                Ok((difference, reason.to_owned()))
            }
            _ => Err(format!(
                "The differences, line {}: it needs source, jurisdiction, date, here or there, and a reason",
                index + 1
            )),
        }
    };
    text.lines().enumerate().skip(1).map(line).collect()
}

/// What the lists do not agree on with our own days, over the years of each list.
pub fn differences(ours: &Days, lists: &[List]) -> BTreeSet<Difference> {
    let mut found = BTreeSet::new();
    for list in lists {
        let covered = |day: &&String| {
            day.get(..4)
                .is_some_and(|year| *list.years.0 <= *year && *year <= *list.years.1)
        };
        let own = ours.get(&list.jurisdiction).into_iter().flatten();
        let own: BTreeSet<String> = own.filter(covered).cloned().collect();
        let difference = |date: &String, listed: &str| Difference {
            source: list.source.clone(),
            jurisdiction: list.jurisdiction.clone(),
            date: date.clone(),
            listed: listed.to_owned(),
        };
        found.extend(
            own.difference(&list.days)
                .map(|day| difference(day, "here")),
        );
        found.extend(
            list.days
                .difference(&own)
                .map(|day| difference(day, "there")),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Days, days, differences, explanations};
    use crate::calendars::List;

    const OURS: &str = "date,jurisdiction,name,basis\n2025-12-25,EW,Christmas Day,a\n\
        2026-12-25,EW,Christmas Day,a\n2026-12-25,S,\"Christmas, or Yule\",a\n";

    fn ours() -> Days {
        days(OURS)
    }

    #[test]
    fn a_list_differs_by_what_either_has_alone_in_its_years() {
        let cases: [(&str, &str, &[&str]); 5] = [
            ("EW", "2026-12-25", &[]),
            ("EW", "2026-12-28", &["here 2026-12-25", "there 2026-12-28"]),
            ("EW", "2026-12-25 2026-12-28", &["there 2026-12-28"]),
            ("S", "2026-12-28", &["here 2026-12-25", "there 2026-12-28"]),
            ("NI", "2026-12-25", &["there 2026-12-25"]),
        ];
        for (part, theirs, expected) in cases {
            let line = format!("a list\t1.0\t{part}\t2026\t2026\t{theirs}");
            let list: List = crate::calendars::list(&line).unwrap();
            let found = differences(&ours(), &[list]);
            let found = found.iter().map(|it| format!("{} {}", it.listed, it.date));
            assert_eq!(found.collect::<Vec<_>>(), expected, "{part} {theirs}");
        }
    }

    #[test]
    fn an_explanation_needs_every_column() {
        let cases = [
            (
                "a,EW,2026-12-28,here,\"No, because.\"",
                Some("No, because."),
            ),
            ("a,EW,2026-12-28,there,Because.", Some("Because.")),
            ("a,EW,2026-12-28,everywhere,Because.", None),
            ("a,EW,2026-12-28,here,", None),
            ("a,EW,2026-12-28,here", None),
        ];
        for (line, reason) in cases {
            let read = explanations(&format!("source,jurisdiction,date,listed,reason\n{line}"));
            let read = read.map(|all| all.into_values().next().unwrap());
            assert_eq!(read.ok().as_deref(), reason, "{line}");
        }
    }

    #[test]
    fn the_kept_explanations_are_whole() {
        let kept = include_str!("../../../../assets/calendars/differences.csv");
        assert!(!explanations(kept).unwrap().is_empty());
    }
}
