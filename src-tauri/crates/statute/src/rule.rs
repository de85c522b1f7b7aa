//! A rule: one right under one version of the law, as its pack states it.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::deadline::Deadline;
use crate::right::GovernedBy;
use crate::words::Words;
use crate::{FactKind, RegimeId, RightId};

/// Words that may not be empty: a pack that leaves them out does not load.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Text(String);

impl Text {
    /// The word for what a person sends, where no other fits better.
    pub(crate) fn request() -> Self {
        Self("request".to_owned())
    }

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
    /// The file that this version stands in.
    pub file: String,
    /// What this version changed, for a reader.
    pub changes: Vec<Change>,
    /// What an office calls the right: `Subject access`.
    pub label: Text,
    /// Where the right is: `UK GDPR art. 15`.
    pub citation: Text,
    /// What its sentences call what the person sends, without an article: `notice`; `request` where
    /// the pack does not say.
    pub called: Text,
    /// Which day decides that this version governs.
    pub governed_by: GovernedBy,
    /// Who answers a person who uses the right.
    pub answered_by: AnsweredBy,
    /// What makes a request valid, in the order in which to ask.
    pub validity: Vec<Condition>,
    /// What this version of the law calls the regulator.
    pub regulator: Text,
    /// The fee that may be asked.
    pub fee: Fee,
    /// How the time of its first deadline is counted.
    pub clock: Clock,
    /// Its other deadlines.
    pub further: Vec<Clock>,
    /// The duty to keep what was asked for while the request is open, where there is one.
    pub preserve: Option<Duty>,
    /// How long the file of such a request is kept.
    pub retention: Retention,
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
    /// Whether this version governs what falls on that day, by `governed_by`.
    #[must_use]
    pub fn governs(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
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

    /// Whether the office answers, and not a court or the regulator.
    #[must_use]
    pub const fn office_answers(&self) -> bool {
        matches!(self.answered_by.by, Answerer::Office)
    }

    /// Whether a fact of this kind means anything under this version: it counts, or the working says
    /// why it does not, as with a question that pauses nothing.
    #[must_use]
    pub fn concerns(&self, kind: FactKind) -> bool {
        let origin = self.clocks().any(|clock| clock.start.origin() == kind);
        let chooses = self.governed_by.facts().contains(&kind);
        match kind {
            FactKind::DecisionNotified | FactKind::DecisionTaken | FactKind::ActOrOmission => {
                origin || chooses
            }
            FactKind::ResultsAnnounced => self.clocks().any(|clock| clock.exam.is_some()),
            FactKind::Acknowledged => self.clock_for(Deadline::Acknowledgement).is_some(),
            _ => true,
        }
    }

    /// The clock that counts to this deadline, if this version has one.
    #[must_use]
    pub fn clock_for(&self, deadline: Deadline) -> Option<&Clock> {
        self.clocks().find(|clock| clock.deadline == deadline)
    }

    /// Every clock, the first deadline's first.
    pub fn clocks(&self) -> impl Iterator<Item = &Clock> {
        std::iter::once(&self.clock).chain(&self.further)
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

/// Who answers a person who uses a right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnsweredBy {
    /// Who.
    pub by: Answerer,
    /// What that means for the person, in plain words.
    pub words: Text,
    /// Where that is said.
    pub citation: Text,
}

/// Those who can answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answerer {
    /// The controller: the request is a case of the office.
    Office,
    /// The regulator: the office says where to turn, and follows what comes of it.
    Regulator,
    /// A court: the office says where to turn, and follows what comes of it.
    Court,
}

/// Something that a request needs to be valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Condition {
    /// Kebab-case name: `in-writing`.
    pub id: String,
    /// What must be so, as a question that the request answers: `Is it in writing?`
    pub question: Text,
    /// What to ask the person for where it is not, fit for a letter: `Send us the notice in writing.`
    pub missing: Text,
    /// Where that is said.
    pub citation: Text,
    /// When it is needed.
    pub needed: Needed,
}

/// When a condition of validity is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Needed {
    /// Always: without it there is no valid request.
    #[default]
    Always,
    /// When the controller asks for it, which it may do on reasonable grounds.
    IfAsked,
    /// It is a statement that the notice itself must make.
    Stated,
}

/// A duty of the office while a request is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// What must be done or left, in plain words.
    pub words: Text,
    /// Where that is said.
    pub citation: Text,
}

/// How long the file of a request is kept once it is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Years after closing, unless the office's own schedule says otherwise.
    pub years: u32,
    /// Why so long, in plain words.
    pub words: Text,
    /// Where the measure comes from.
    pub citation: Text,
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
    /// What it comes to, whatever the right: what figures count.
    pub result: OutcomeResult,
    /// Whether it needs a ground: at least one exemption, with its reason.
    pub needs_exemption: bool,
    /// Whether what it rests on is sealed: the letter says nothing of it, and is the same whatever it is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub sealed: bool,
    /// Of a sealed outcome, the exemptions that it may rest on, by name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<String>,
    /// Where that is said.
    pub citation: Text,
}

/// What a decision comes to, whatever the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeResult {
    /// The person gets what was asked for.
    Granted,
    /// The person gets part of it.
    Partly,
    /// The person does not get it.
    Refused,
    /// There is nothing to which the request could apply.
    Nothing,
    /// The request was taken back: there is nothing to answer.
    Withdrawn,
    /// The person was told who else answers: a court, the regulator, another body.
    Signposted,
    /// The person was not told whether there is anything.
    Unconfirmed,
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
    /// The first day of a letter for which it is asked, where that turns on the day of the letter
    /// and not on the day of receipt: an amendment of what a letter must say has mostly no saving.
    pub letters_from: Option<NaiveDate>,
    /// The last day of a letter for which it is asked.
    pub letters_to: Option<NaiveDate>,
}

impl Element {
    /// Whether a letter of that day needs it.
    #[must_use]
    pub fn asked_on(&self, letter_date: NaiveDate) -> bool {
        self.letters_from.is_none_or(|from| from <= letter_date)
            && self.letters_to.is_none_or(|to| letter_date <= to)
    }
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
