//! How letters speak of what a person sent, and of the law: `assets/letters/words.toml`.

use crate::error::LetterError;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::OnceLock};

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    /// Whom the information is about.
    pub(crate) whom: String,
    /// By right.
    rights: BTreeMap<String, Names>,
    /// By regime and right, where a regime has other names.
    regimes: BTreeMap<String, BTreeMap<String, Names>>,
    /// What is sent under a right that is not in the file.
    other: Names,
    citations: Citations,
}

/// What a letter calls what the person sent.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    /// "request", "notice", "claim".
    thing: String,
    /// What the scope of the case follows: "You asked for".
    asked: String,
    /// The subject line: "Your claim for compensation".
    heading: String,
}

/// How a citation of the rule packs is written out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Citations {
    /// "{provision} of {enactment}".
    whole: String,
    /// Between two provisions.
    and: String,
    /// "DPA 2018" to "the Data Protection Act 2018".
    enactments: BTreeMap<String, String>,
    /// What a citation without an enactment is of, by regime: "DPA 1998".
    home: BTreeMap<String, String>,
    /// "ss." to "sections".
    units: BTreeMap<String, String>,
}

impl Said {
    /// The shipped file, read once.
    pub(crate) fn shipped() -> Result<&'static Said, LetterError> {
        static SAID: OnceLock<Result<Said, String>> = OnceLock::new();
        SAID.get_or_init(|| toml::from_str(crate::template::WORDS).map_err(|e| e.to_string()))
            .as_ref()
            .map_err(|reason| LetterError::Template {
                template: "words.toml".into(),
                reason: reason.clone(),
            })
    }

    /// The words for a right under a regime, as templates name them.
    pub(crate) fn of(&self, regime: &str, right: &str) -> [(&'static str, &str); 3] {
        let own = self.regimes.get(regime).and_then(|r| r.get(right));
        let names = own.or(self.rights.get(right)).unwrap_or(&self.other);
        [
            ("thing", &names.thing),
            ("asked", &names.asked),
            ("heading", &names.heading),
        ]
    }

    /// "DPA 2018 s.45" as "section 45 of the Data Protection Act 2018". With a regime, so is "s.45".
    pub(crate) fn law(&self, citation: &str, regime: Option<&str>) -> String {
        let home = regime.and_then(|regime| self.citations.home.get(regime));
        let provisions: Vec<String> = citation
            .split(';')
            .flat_map(|part| self.parts(part.trim()))
            .map(|part| self.provision(part, home.map(String::as_str)))
            .collect();
        provisions.join(&self.citations.and)
    }

    /// Parts at each comma that an enactment follows.
    fn parts<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let comma = text
            .match_indices(", ")
            .find(|(at, _)| self.enactment(&text[at + 2..]).is_some());
        match comma {
            Some((at, _)) => {
                let mut parts = vec![&text[..at]];
                parts.extend(self.parts(&text[at + 2..]));
                parts
            }
            None => vec![text],
        }
    }

    fn provision(&self, text: &str, home: Option<&str>) -> String {
        if let Some((name, full)) = self.enactment(text) {
            return self.whole(text[name.len()..].trim(), full);
        }
        let spelled = self.spelled(text);
        let full = home.and_then(|home| self.citations.enactments.get(home));
        match full.filter(|_| spelled != text) {
            Some(full) => self.whole(text, full),
            None => spelled,
        }
    }

    fn whole(&self, provision: &str, enactment: &str) -> String {
        if provision.is_empty() {
            return enactment.to_owned();
        }
        self.citations
            .whole
            .replace("{provision}", &self.spelled(provision))
            .replace("{enactment}", enactment)
    }

    /// The enactment that the text begins with.
    fn enactment(&self, text: &str) -> Option<(&str, &str)> {
        let begins = |name: &str| {
            text.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        let mut known = self.citations.enactments.iter();
        known
            .find(|(name, _)| begins(name))
            .map(|(name, full)| (name.as_str(), full.as_str()))
    }

    /// Every unit in full: "ss.7 and 8" as "sections 7 and 8".
    fn spelled(&self, text: &str) -> String {
        let words: Vec<String> = text.split(' ').map(|word| self.unit(word)).collect();
        words.join(" ")
    }

    fn unit(&self, word: &str) -> String {
        let units = &self.citations.units;
        if let Some(full) = units.get(word) {
            return full.clone();
        }
        let split = word.find(|c: char| c.is_ascii_digit());
        let found = split.and_then(|at| Some((units.get(&word[..at])?, &word[at..])));
        found.map_or_else(
            || word.to_owned(),
            |(full, number)| format!("{full} {number}"),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Said;

    #[test]
    fn citations_are_written_out() {
        let said = Said::shipped().expect("the file");
        for (citation, expected) in [
            (
                "DPA 2018 s.45",
                "section 45 of the Data Protection Act 2018",
            ),
            (
                "UK GDPR arts 17 and 19",
                "articles 17 and 19 of the UK GDPR",
            ),
            (
                "UK GDPR art. 22; DPA 2018 s.14",
                "article 22 of the UK GDPR and section 14 of the Data Protection Act 2018",
            ),
            (
                "art. 16, DPA 2018 s.205(1)",
                "article 16 and section 205(1) of the Data Protection Act 2018",
            ),
            (
                "DPA 1998 ss.7(9), 10(4) and 15",
                "sections 7(9), 10(4) and 15 of the Data Protection Act 1998",
            ),
            ("Sch. 2 paras 16 and 17", "Schedule 2 paragraphs 16 and 17"),
            ("s.29(1)", "section 29(1)"),
            ("DPA 1998", "the Data Protection Act 1998"),
            ("SI 2000/419", "SI 2000/419"),
        ] {
            assert_eq!(said.law(citation, None), expected);
        }
        for (citation, expected) in [
            ("s.29(1)", "section 29(1) of the Data Protection Act 1998"),
            (
                "s.38(1); SI 2000/419",
                "section 38(1) of the Data Protection Act 1998 and SI 2000/419",
            ),
            (
                "DPA 2018 Sch. 20 para. 6",
                "Schedule 20 paragraph 6 of the Data Protection Act 2018",
            ),
        ] {
            assert_eq!(said.law(citation, Some("dpa-1998")), expected);
        }
    }
}
