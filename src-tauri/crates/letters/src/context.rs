//! What a template may speak of: the facts of one case on the day of one letter.
//!
//! Dates are Europe/London days and are written as `2026-11-23` when serialised; the templates
//! write them out with the filters `date` ("23 November 2026") and `day` ("Monday 23 November
//! 2026"). An optional value that is `None` may be asked about (`{% if fee %}`) but not printed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Everything that a letter template may use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LetterContext {
    /// Who writes.
    pub office: Office,
    /// Who the letter goes to.
    pub recipient: Recipient,
    /// Whom the information is about.
    pub subject: Subject,
    /// How the person who asked stands to the subject.
    pub relation: Relation,
    /// The request.
    pub case: CaseFacts,
    /// The fee asked for, in a letter that asks for one.
    pub fee: Option<Fee>,
    /// The extension, once it has been decided on.
    pub extension: Option<Extension>,
    /// The decision, in a letter that gives one.
    pub decision: Option<Decision>,
    /// What an answer says of the processing, as it was chosen on the case.
    #[serde(default)]
    pub processing: Processing,
    /// What is sent, item by item.
    #[serde(default)]
    pub items: Items,
    /// The regulator on the day of the letter, from the dated table of `statute`.
    pub regulator: Regulator,
    /// Somebody else to whom a letter goes, as the writer names them; nobody in most letters.
    #[serde(default)]
    pub other: Recipient,
    /// What the regulator has before it about the case.
    #[serde(default)]
    pub proceedings: Option<Proceedings>,
    /// Who signs.
    pub officer: Officer,
    /// The day of the letter; for a draft, today.
    pub letter_date: NaiveDate,
}

/// The office's letterhead.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Office {
    /// The public body: "Fenland Constabulary".
    pub name: String,
    /// The part of it that answers: "Information Access Office".
    pub department: String,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// As printed; left out of the letterhead when empty.
    pub telephone: String,
    /// As printed; left out of the letterhead when empty.
    pub email: String,
}

/// The person the letter is sent to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Recipient {
    /// As on the envelope: "Ms Marian Thistlewood".
    pub name: String,
    /// As after "Dear": "Ms Thistlewood".
    pub salutation: String,
    /// Postal address, a line each, without the name.
    pub address: Vec<String>,
}

/// The person whom the information is about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Subject {
    /// Full name.
    pub name: String,
}

/// Whether people ask for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// The recipient is the data subject: the letter says "you".
    #[default]
    OwnInformation,
    /// Somebody asks on the data subject's behalf: the letter names the subject.
    OnBehalf,
}

/// The request, and its dates as reckoned by `statute`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CaseFacts {
    /// The office's reference: "FEN-26-0557".
    pub reference: String,
    /// Day the request was received.
    pub received: NaiveDate,
    /// What the person wants, in words that follow those of `assets/letters/words.toml`: "the records
    /// of your custody" after "You asked for", "your letters to my landlord" after "You object to".
    pub scope: String,
    /// Regime id: `dpa-1998`, `uk-gdpr`, `dpa-2018-part-3` or `dpa-2018`.
    pub regime: String,
    /// The regime in words: "the UK GDPR".
    pub regime_label: String,
    /// Right id, as in `assets/law/rights.toml`: `access`.
    #[serde(default)]
    pub right: String,
    /// The right in words: "subject access".
    pub right_label: String,
    /// Where the right stands, as the rule pack cites it: "DPA 2018 s.45".
    pub right_citation: String,
    /// Last day for the answer; `None` while the clock has not started or is paused.
    pub last_day: Option<NaiveDate>,
    /// Last day on which an extension notice can be given.
    pub extension_notice_by: Option<NaiveDate>,
    /// Day on which the person was last asked for something that has not come; `None` where nothing is out.
    #[serde(default)]
    pub asked_on: Option<NaiveDate>,
    /// In a warning of today that the request will be closed: the day after which it is.
    #[serde(default)]
    pub closes_after: Option<NaiveDate>,
    /// Day on which it was answered.
    #[serde(default)]
    pub answered: Option<NaiveDate>,
    /// A sentence to the person for each thing that the request still lacks: "Describe the damage
    /// or distress."
    #[serde(default)]
    pub missing: Vec<String>,
}

/// A fee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fee {
    /// As printed: "£10".
    pub amount: String,
}

/// An extension of the time to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The new last day.
    pub last_day: NaiveDate,
    /// Why, as a whole sentence; `None` leaves a prompt for the caseworker.
    pub reasons: Option<String>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Decision {
    /// Outcome id of the rule pack: "partly-disclosed".
    pub outcome: String,
    /// The outcome in words: "Disclosed in part".
    #[serde(default)]
    pub label: String,
    /// The exemptions relied on.
    pub exemptions: Vec<Exemption>,
    /// The reasons in the caseworker's words; `None` leaves a prompt.
    pub reasons: Option<String>,
}

/// An exemption relied on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Exemption {
    /// The rule pack's name for it: "legal-privilege".
    #[serde(default)]
    pub id: String,
    /// As the rule pack cites it: "s.45(4)(e)".
    pub citation: String,
    /// What it protects, in plain words: "to protect the rights and freedoms of other people".
    pub words: String,
}

/// What an answer says of the processing; each a phrase that goes on from a colon. Empty where nothing was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Processing {
    /// Why it is processed.
    pub purposes: Vec<String>,
    /// What lets the office do so.
    pub bases: Vec<String>,
    /// What kinds of information.
    pub categories: Vec<String>,
    /// Where it came from.
    pub sources: Vec<String>,
    /// Who has been given it, or may be.
    pub recipients: Vec<String>,
    /// Other countries.
    pub transfers: Vec<String>,
    /// How long it is kept.
    pub retention: Vec<String>,
    /// Whether the office makes any significant decision by automated means alone.
    #[serde(default)]
    pub automated: bool,
}

/// What is sent with an answer. What is withheld is not in it, and its numbers run through.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Items {
    /// Each item.
    pub lines: Vec<ItemLine>,
    /// Why parts of items are covered: the key to their letters.
    pub key: Vec<ItemKey>,
}

/// An item that is sent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ItemLine {
    /// Its number in the letter, counted from 1.
    pub number: usize,
    /// What it is.
    pub title: String,
    /// Its day, where it has one.
    pub dated: Option<NaiveDate>,
    /// "3 pages", "12 minutes"; empty where neither was counted.
    pub extent: String,
    /// Why parts of it are covered, as the letters of the key: "A, B"; empty where it is whole.
    pub covered: String,
}

/// Why parts of items are covered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ItemKey {
    /// Its letter.
    pub letter: String,
    /// As the rule pack cites it.
    pub citation: String,
    /// In plain words.
    pub words: String,
}

/// The regulator as it is called and reached on the day of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Regulator {
    /// "Information Commission".
    pub name: String,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// Helpline.
    pub telephone: String,
    /// Where to complain, without or with `https://`.
    pub url: String,
}

/// What the regulator has before it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Proceedings {
    /// The regulator's number; empty where it is not known.
    pub number: String,
    /// Who deals with it there; empty where that is not known.
    pub officer: String,
    /// Day on which it was opened.
    pub opened: NaiveDate,
    /// What is asked of the office; empty where nothing is.
    pub asks: String,
    /// By which day.
    pub by: Option<NaiveDate>,
}

/// The member of staff who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Officer {
    /// Full name.
    pub name: String,
    /// Job title.
    pub role: String,
}
