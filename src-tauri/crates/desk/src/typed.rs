//! From what a person typed to what casework takes: days, people, addresses.

use crate::wire::{DateForm, FieldError, PartyForm};
use casework::{Party, PersonName};
use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

impl DateForm {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.day, &self.month, &self.year]
            .iter()
            .all(|text| text.trim().is_empty())
    }

    /// The day that was typed.
    ///
    /// # Errors
    /// What is missing or not a day of the calendar; `what` is the day in words: "the day the
    /// request was received".
    pub fn read(&self, what: &str) -> Result<NaiveDate, String> {
        if self.is_empty() {
            return Err(format!("Enter {what}."));
        }
        let missing: Vec<&str> = [
            ("day", &self.day),
            ("month", &self.month),
            ("year", &self.year),
        ]
        .into_iter()
        .filter_map(|(name, text)| text.trim().is_empty().then_some(name))
        .collect();
        if !missing.is_empty() {
            let verb = if missing.len() == 1 { "is" } else { "are" };
            return Err(format!(
                "Enter {what}. The {} {verb} missing.",
                missing.join(" and the ")
            ));
        }
        self.parsed().ok_or_else(|| {
            let typed = [&self.day, &self.month, &self.year]
                .map(|text| text.trim())
                .join(" ");
            format!("Enter {what}. “{typed}” is not a date; a date looks like 23 11 2026.")
        })
    }

    fn parsed(&self) -> Option<NaiveDate> {
        let year: i32 = digits(&self.year)
            .filter(|text| text.len() == 4)?
            .parse()
            .ok()?;
        let day: u32 = digits(&self.day)?.parse().ok()?;
        NaiveDate::from_ymd_opt(year, month(&self.month)?, day)
    }
}

impl From<NaiveDate> for DateForm {
    fn from(day: NaiveDate) -> Self {
        Self {
            day: day.day().to_string(),
            month: day.month().to_string(),
            year: day.year().to_string(),
        }
    }
}

fn digits(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then_some(text)
}

/// A month by number or by at least the first three letters of its name.
fn month(text: &str) -> Option<u32> {
    if let Some(number) = digits(text) {
        return number.parse().ok();
    }
    let start: String = text.trim().to_lowercase().chars().take(3).collect();
    let found = MONTHS.iter().position(|month| *month == start)?;
    u32::try_from(found + 1).ok()
}

/// The person that was typed under `path`, and what is wrong with it.
pub fn party(path: &str, form: &PartyForm, errors: &mut Vec<FieldError>) -> Party {
    let born = if form.born.is_empty() {
        None
    } else {
        form.born
            .read("the date of birth, or leave it empty")
            .map_err(|message| {
                errors.push(FieldError {
                    field: format!("{path}.born"),
                    message,
                });
            })
            .ok()
    };
    let email = tidy(&form.email);
    if !email.is_empty() && !looks_like_email(&email) {
        let message =
            "Enter an e-mail address like name@example.com, or leave it empty.".to_owned();
        errors.push(FieldError {
            field: format!("{path}.email"),
            message,
        });
    }
    Party {
        name: PersonName {
            title: tidy(&form.title),
            given: tidy(&form.given),
            family: tidy(&form.family),
        },
        organisation: tidy(&form.organisation),
        address: lines(&form.address),
        email,
        telephone: tidy(&form.telephone),
        born,
    }
}

/// Something before an @, and a name with a dot behind it. Whether it is right, only a letter can tell.
pub fn looks_like_email(text: &str) -> bool {
    let parts = text.split_once('@');
    let whole = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
    parts.is_some_and(|(name, host)| {
        whole(name) && whole(host) && !host.contains('@') && host.trim_matches('.').contains('.')
    })
}

/// The form that would have given `party`.
pub fn form(party: &Party) -> PartyForm {
    PartyForm {
        title: party.name.title.clone(),
        given: party.name.given.clone(),
        family: party.name.family.clone(),
        organisation: party.organisation.clone(),
        address: party.address.join("\n"),
        email: party.email.clone(),
        telephone: party.telephone.clone(),
        born: party.born.map(DateForm::from).unwrap_or_default(),
    }
}

/// The lines of an address: at line ends, or at commas where it was typed in one line.
pub fn lines(text: &str) -> Vec<String> {
    let at_commas = text.trim().lines().count() <= 1;
    let parts: Vec<&str> = if at_commas {
        text.split(',').collect()
    } else {
        text.lines().collect()
    };
    parts
        .into_iter()
        .map(|line| tidy(line.trim().trim_end_matches(',')))
        .filter(|line| !line.is_empty())
        .collect()
}

/// The text with single spaces and none at its ends.
pub fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(day: &str, month: &str, year: &str) -> DateForm {
        DateForm {
            day: day.into(),
            month: month.into(),
            year: year.into(),
        }
    }

    #[test]
    fn days_are_read_as_typed() {
        let cases = [
            (("23", "11", "2026"), Some("2026-11-23")),
            ((" 3 ", "Nov", "2026"), Some("2026-11-03")),
            (("03", "november", "2026"), Some("2026-11-03")),
            (("29", "2", "2028"), Some("2028-02-29")),
            (("29", "2", "2027"), None),
            (("31", "11", "2026"), None),
            (("1", "13", "2026"), None),
            (("1", "1", "26"), None),
            (("-1", "1", "2026"), None),
            (("1", "x", "2026"), None),
            (("١", "1", "2026"), None),
        ];
        for ((day, month, year), wanted) in cases {
            let read = typed(day, month, year)
                .read("the day")
                .ok()
                .map(|day| day.to_string());
            assert_eq!(read.as_deref(), wanted, "{day} {month} {year}");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(
            typed("", "", "").read("the day").unwrap_err(),
            "Enter the day."
        );
        assert_eq!(
            typed("1", "", "2026").read("the day").unwrap_err(),
            "Enter the day. The month is missing."
        );
        assert_eq!(
            typed("1", "", "").read("the day").unwrap_err(),
            "Enter the day. The month and the year are missing."
        );
    }

    #[test]
    fn an_address_is_its_lines() {
        assert_eq!(
            lines("7 Willow Drove, Ousebridge,FN3 2LD"),
            ["7 Willow Drove", "Ousebridge", "FN3 2LD"]
        );
        assert_eq!(
            lines("Flat 2, The Maltings\nOusebridge,\n\n FN3 2LD "),
            ["Flat 2, The Maltings", "Ousebridge", "FN3 2LD"]
        );
        assert!(lines("  ").is_empty());
    }
}
