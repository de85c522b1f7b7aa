//! A rule: one right under one version of the law, as its pack states it.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::words::Words;
use crate::{RegimeId, RightId};

/// Words that may not be empty: a pack that leaves them out does not load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text(String);

impl Text {
    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Text {
    type Error = &'static str;

    fn try_from(words: String) -> Result<Self, Self::Error> {
        if words.trim().is_empty() {
            Err("is empty")
        } else {
            Ok(Self(words))
        }
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl std::ops::Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One right under one version of the law.
#[derive(Debug, Clone, Serialize)]
pub struct Rule {
    /// The body of law.
    pub regime: RegimeId,
    /// The right.
    pub right: RightId,
    /// The first day of receipt that this version governs.
    pub from: NaiveDate,
    /// The last day of receipt that it governs; none while it is the law in force.
    pub to: Option<NaiveDate>,
    /// What this version changed, for a reader.
    pub changes: Vec<Change>,
    /// What an office calls the right: `Subject access`.
    pub label: Text,
    /// Where the right is: `UK GDPR art. 15`.
    pub citation: Text,
    /// What this version of the law calls the regulator.
    pub regulator: Text,
    /// The fee that may be asked.
    pub fee: Fee,
    /// How its time is counted.
    pub clock: Clock,
    /// What may be decided, in the order in which to offer it.
    pub outcomes: Vec<Outcome>,
    /// The grounds on which data may be withheld or a request refused.
    pub exemptions: Vec<Exemption>,
    /// The kinds of letter and what each must contain.
    pub letters: Vec<LetterRule>,
    #[serde(skip)]
    pub(crate) words: Arc<Words>,
}

impl Rule {
    /// Whether this version governs what was received on that day.
    #[must_use]
    pub fn governs(&self, received: NaiveDate) -> bool {
        self.from <= received && self.to.is_none_or(|to| received <= to)
    }

    /// Whether asking for clarification can pause the clock.
    #[must_use]
    pub const fn may_pause(&self) -> bool {
        self.clock.pause.is_some()
    }

    /// Whether notice can be given that more time is needed.
    #[must_use]
    pub const fn may_extend(&self) -> bool {
        self.clock.extension.is_some()
    }

    /// The kind of letter called `kind`, if this version knows it.
    #[must_use]
    pub fn letter(&self, kind: &str) -> Option<&LetterRule> {
        self.letters.iter().find(|letter| letter.id == kind)
    }

    /// The outcome called `id`, if it may be decided under this version.
    #[must_use]
    pub fn outcome(&self, id: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == id)
    }

    /// The exemption called `id`, if this version has it.
    #[must_use]
    pub fn exemption(&self, id: &str) -> Option<&Exemption> {
        self.exemptions.iter().find(|exemption| exemption.id == id)
    }
}

/// Something that a version of the law changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// What changed.
    pub words: Text,
    /// By what.
    pub citation: Text,
}

/// The fee that the law lets a controller ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct Fee {
    /// The most that may be asked, in pence; none where the law names no sum.
    pub cap_pence: Option<u32>,
    /// When a fee may be asked.
    pub words: Text,
    /// Where that is said.
    pub citation: Text,
}

/// Something that may be decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Kebab-case name: `partly-disclosed`.
    pub id: String,
    /// What an office calls it.
    pub label: Text,
    /// The kind of letter that tells the person.
    pub letter: String,
    /// Whether it needs a ground: at least one exemption, with its reason.
    pub needs_exemption: bool,
    /// Where that is said.
    pub citation: Text,
}

/// A ground on which data may be withheld or a request refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Exemption {
    /// Kebab-case name: `crime-and-taxation`.
    pub id: String,
    /// What an office calls it.
    pub label: Text,
    /// When it applies, in plain words.
    pub words: Text,
    /// Where that is said.
    pub citation: Text,
    /// What must be weighed before it is used.
    pub test: Test,
}

/// What must be weighed before an exemption is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// Only to the extent that disclosure would be likely to do the harm named.
    Prejudice,
    /// Only so far and so long as it is necessary and proportionate.
    Proportionality,
    /// The person's interest is weighed against another's.
    Balance,
    /// Data of the kind named are exempt, whatever the harm.
    Absolute,
    /// No test of harm: the facts named must be shown.
    None,
}

/// A kind of letter, and what it must contain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterRule {
    /// Kebab-case name: `acknowledgement`.
    pub id: String,
    /// What an office calls it.
    pub label: Text,
    /// What it must contain, in the order in which a reader meets it.
    pub elements: Vec<Element>,
}

/// Something that a letter must contain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Element {
    /// Kebab-case name, unique in its letter: `complain-to-regulator`.
    pub id: String,
    /// What must be there, in plain words.
    pub words: Text,
    /// Where that is said.
    pub citation: Text,
    /// Whether the law asks for it, or good practice alone.
    pub asked_by: AskedBy,
}

/// Who asks for an element of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedBy {
    /// The law.
    #[default]
    Law,
    /// Good practice: the letter is lawful without it.
    Practice,
}
