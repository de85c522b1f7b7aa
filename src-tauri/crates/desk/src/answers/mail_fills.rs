//! What an e-mail offers for the form of a request.

use crate::typed;
use crate::wire::{DateForm, RequestFills};
use casework::Channel;
use chrono::NaiveDate;
use chrono_tz::Europe::London;
use reading::Mail;

/// The most of an e-mail that goes into the form, in characters. The whole of it is kept with the case.
const MOST_SCOPE: usize = 4_000;

/// What people write before their names.
const TITLES: [&str; 12] = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "dame", "lord", "lady",
];

/// What the form may take of an e-mail. A day that has not come is the sender's clock, and left out.
pub(super) fn of(mail: &Mail, today: NaiveDate) -> RequestFills {
    let sent = sent_on(mail).filter(|sent| *sent <= today);
    let [title, given, family] = name(&mail.from.name);
    let (scope, cut) = scope(mail);
    RequestFills {
        channel: Some(Channel::Email),
        received: sent.map(DateForm::from).unwrap_or_default(),
        title,
        given,
        family,
        email: address(&mail.from.email),
        scope,
        cut,
        returned: None,
    }
}

/// The day that it was here when the e-mail was sent, by the sender's clock.
pub(super) fn sent_on(mail: &Mail) -> Option<NaiveDate> {
    mail.sent
        .map(|sent| sent.with_timezone(&London).date_naive())
}

fn address(email: &str) -> String {
    let email = typed::tidy(email);
    if typed::looks_like_email(&email) {
        email
    } else {
        String::new()
    }
}

/// Title, given names and family name of "Ms Rowan Ellery" or "Ellery, Rowan". A name that is an
/// address is none.
fn name(shown: &str) -> [String; 3] {
    let shown = shown.trim_matches(|c: char| c.is_whitespace() || "\"'‘’“”".contains(c));
    if shown.contains('@') {
        return Default::default();
    }
    let (before, after) = shown.split_once(',').unwrap_or(("", shown));
    let mut given: Vec<&str> = after.split_whitespace().collect();
    let title = match given.as_slice() {
        [first, _, ..] if is_title(first) => given.remove(0),
        _ => "",
    };
    let family = match (before.trim(), given.pop()) {
        ("", last) => last.unwrap_or_default(),
        (family, last) => {
            given.extend(last);
            family
        }
    };
    [title, &given.join(" "), family].map(typed::tidy)
}

fn is_title(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    TITLES.contains(&word.as_str())
}

/// What it says, or its subject where it says nothing; and whether that was cut.
fn scope(mail: &Mail) -> (String, bool) {
    let text = mail.text.trim();
    let said = if text.is_empty() {
        mail.subject.trim()
    } else {
        text
    };
    limited(said)
}

/// What goes into the form of a text, and whether that was cut.
pub(super) fn limited(said: &str) -> (String, bool) {
    match said.char_indices().nth(MOST_SCOPE) {
        None => (tidied(said), false),
        Some((end, _)) => (tidied(said.get(..end).unwrap_or(said)), true),
    }
}

/// Lines without blanks at their ends, and at most one empty line between two.
pub(super) fn tidied(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::Address;

    fn mail(text: &str, sent: &str) -> Mail {
        Mail {
            from: Address {
                name: "Rowan Ellery".into(),
                email: "rowan@example.org".into(),
            },
            subject: "My request".into(),
            sent: chrono::DateTime::parse_from_rfc3339(sent).ok(),
            text: text.into(),
            ..Mail::default()
        }
    }

    #[test]
    fn a_name_is_taken_apart() {
        for (shown, parts) in [
            ("Rowan Ellery", ["", "Rowan", "Ellery"]),
            ("Ellery, Rowan", ["", "Rowan", "Ellery"]),
            (
                "van der Berg, Ms Anna Maria",
                ["Ms", "Anna Maria", "van der Berg"],
            ),
            ("Dr. Rowan  Jane Ellery", ["Dr.", "Rowan Jane", "Ellery"]),
            ("'Rowan Ellery'", ["", "Rowan", "Ellery"]),
            ("Ellery", ["", "", "Ellery"]),
            ("Ellery,", ["", "", "Ellery"]),
            ("Lord", ["", "", "Lord"]),
            ("rowan@example.org", ["", "", ""]),
            (" ", ["", "", ""]),
        ] {
            assert_eq!(name(shown), parts, "{shown}");
        }
    }

    #[test]
    fn the_day_is_london_s_and_has_come() {
        let today = NaiveDate::from_ymd_opt(2026, 7, 2).unwrap();
        for (sent, day) in [
            ("2026-07-01T23:30:00Z", "2"),
            ("2026-07-01T23:30:00+02:00", "1"),
            ("2026-07-02T23:30:00Z", ""),
            ("", ""),
        ] {
            assert_eq!(of(&mail("", sent), today).received.day, day, "{sent}");
        }
    }

    #[test]
    fn what_is_asked_for_is_tidied_and_not_too_long() {
        let scope = |text: &str| scope(&mail(text, ""));
        assert_eq!(
            scope("\n Dear all, \n\n\n\nI ask.\n\n"),
            ("Dear all,\n\nI ask.".into(), false)
        );
        assert_eq!(scope(" "), ("My request".into(), false));
        let (text, cut) = scope(&"é".repeat(MOST_SCOPE + 1));
        assert_eq!((text.chars().count(), cut), (MOST_SCOPE, true));
    }

    #[test]
    fn what_is_no_address_is_left_out() {
        assert_eq!(address(" rowan@example.org "), "rowan@example.org");
        assert_eq!(address("/O=FENMARCH/CN=ROWAN"), "");
    }
}
