//! Messages to departments, and to other people whom a request touches: plain text, a subject in the first line.

use crate::{dates::Dates, error::LetterError, render::written};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};
use serde::Serialize;
use std::sync::OnceLock;

/// A message that was filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
}

/// The messages that come with the program: the name and the text of each.
const MESSAGES: &[(&str, &str)] = &[
    (
        "consultation",
        include_str!("../../../../assets/messages/consultation.txt"),
    ),
    (
        "letter",
        include_str!("../../../../assets/messages/letter.txt"),
    ),
    (
        "password",
        include_str!("../../../../assets/messages/password.txt"),
    ),
    (
        "search",
        include_str!("../../../../assets/messages/search.txt"),
    ),
    (
        "search-chaser",
        include_str!("../../../../assets/messages/search-chaser.txt"),
    ),
    (
        "search-escalation",
        include_str!("../../../../assets/messages/search-escalation.txt"),
    ),
];

impl Message {
    /// The message called `name` with these values in it.
    ///
    /// # Errors
    /// There is no such message, or it asks for a value that is not given.
    pub fn fill(name: &str, values: &impl Serialize) -> Result<Self, LetterError> {
        let wrong = |error: minijinja::Error| LetterError::Template {
            template: name.to_owned(),
            reason: error.to_string(),
        };
        let template = environment().get_template(name).map_err(wrong)?;
        let filled = template.render(values).map_err(wrong)?;
        let (subject, text) = filled.split_once('\n').unwrap_or((&filled, ""));
        Ok(Self {
            subject: subject.trim().to_owned(),
            text: format!("{}\n", text.trim()),
        })
    }
}

fn environment() -> &'static Environment<'static> {
    static ENVIRONMENT: OnceLock<Environment<'static>> = OnceLock::new();
    ENVIRONMENT.get_or_init(|| {
        let mut env = Environment::new();
        env.set_undefined_behavior(UndefinedBehavior::Strict);
        env.set_trim_blocks(true);
        env.set_lstrip_blocks(true);
        env.set_auto_escape_callback(|_| AutoEscape::None);
        env.add_filter("date", |v: Value| written(v, None, Dates::date));
        env.add_filter("day", |v: Value| written(v, None, Dates::day));
        for (name, source) in MESSAGES {
            // One that does not parse is missing, which the tests of every message show.
            let _ = env.add_template(name, source);
        }
        env
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_message_is_filled_and_a_missing_value_is_an_error() {
        let values = json!({
            "reference": "FEN-26-0557", "right": "Subject access", "law": "Part 3",
            "received": "2026-10-12", "department": "Custody Records", "lead": "Insp Vale",
            "subject": "Marian Thistlewood", "born": "1979-03-04", "address": "7 Willow Drove",
            "terms": "Custody of 9 May 2025", "from": "2025-05-09", "to": null, "systems": ["NICHE"],
            "sent": "2026-10-20", "due": "2026-11-03", "last_day": "2026-11-30", "part": false,
            "chasers": 2, "officer": "Asha Nair", "office": "Information Access Office",
            "telephone": "01632 960 184", "name": "Jo Fenwick", "requester": null, "dated": null,
            "item": "Custody of 9 May 2025", "letter_of": "2026-11-23", "protected": true, "what": "a letter",
            "password": "k7mq-x2dp", "zip": true,
        });
        for (name, _) in MESSAGES {
            let message = Message::fill(name, &values).unwrap();
            assert!(message.subject.starts_with("FEN-26-0557: "), "{name}");
            // What a letter is about does not stand in the open beside it.
            let about = !matches!(*name, "letter" | "password");
            let says = message.text.contains("Custody of 9 May 2025");
            assert_eq!(says, about, "{name}");
            assert!(
                !message.text.contains("{{") && !message.text.contains("\n\n\n"),
                "{name}"
            );
            assert!(
                Message::fill(name, &json!({ "reference": "X" })).is_err(),
                "{name}"
            );
        }
        assert!(Message::fill("nothing", &values).is_err());
        let message = Message::fill("search", &values).unwrap();
        let whole = "Who it is about\nMarian Thistlewood, born 4 March 1979\n7 Willow Drove\n\n\
                     What to look for\nCustody of 9 May 2025\n\n\
                     Dates\nFrom 9 May 2025\n\nWhere to look\n- NICHE\n\nWhat we need";
        assert!(message.text.contains(whole), "{}", message.text);
    }

    #[test]
    fn what_is_not_known_leaves_no_gap() {
        let values = json!({
            "reference": "FEN-26-0557", "right": "Subject access", "law": "Part 3",
            "received": "2026-10-12", "department": "Custody Records", "subject": "Ó", "born": null,
            "address": "", "terms": "All", "from": null, "to": "2025-05-10", "systems": [],
            "due": "2026-11-03", "officer": "Asha Nair", "office": "Office", "telephone": "1",
        });
        let message = Message::fill("search", &values).unwrap();
        let whole =
            "Who it is about\nÓ\n\nWhat to look for\nAll\n\nDates\nTo 10 May 2025\n\nWhat we need";
        assert!(message.text.contains(whole), "{}", message.text);
    }
}
