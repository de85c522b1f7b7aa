//! The three people of a request: whom it is about, who asks, and who gets the answer. They may be
//! one person or three.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A name as it is written and as it is filed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonName {
    /// "Ms", "Dr", or empty.
    pub title: String,
    /// Given names; empty for a person with one name.
    pub given: String,
    /// Family name, or the only name.
    pub family: String,
}

impl PersonName {
    /// "Marian Thistlewood".
    pub fn full(&self) -> String {
        joined(&[&self.given, &self.family], " ")
    }

    /// "Ms Marian Thistlewood", as on an envelope.
    pub fn formal(&self) -> String {
        joined(&[&self.title, &self.given, &self.family], " ")
    }

    /// "Thistlewood, Marian", as in a list.
    pub fn filed(&self) -> String {
        joined(&[&self.family, &self.given], ", ")
    }

    /// What follows "Dear": "Ms Thistlewood", or the full name where no title is known.
    pub fn salutation(&self) -> String {
        if self.title.is_empty() {
            self.full()
        } else {
            joined(&[&self.title, &self.family], " ")
        }
    }
}

fn joined(words: &[&String], between: &str) -> String {
    let present: Vec<&str> = words
        .iter()
        .map(|w| w.trim())
        .filter(|w| !w.is_empty())
        .collect();
    present.join(between)
}

/// A person or body of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Party {
    /// The person's name.
    pub name: PersonName,
    /// A firm or body, where the person writes for one.
    pub organisation: String,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// E-mail address, or empty.
    pub email: String,
    /// Telephone number, or empty.
    pub telephone: String,
    /// Date of birth.
    pub born: Option<NaiveDate>,
}

/// In which of the three capacities a [`Party`] stands on the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyRole {
    /// The data subject.
    Subject,
    /// Who asks.
    Requester,
    /// To whom the answer goes.
    Recipient,
}

/// Who asks, in relation to the data subject.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequesterKind {
    /// The data subject asks for themselves.
    #[default]
    Subject,
    /// A solicitor or other agent with the subject's authority.
    Representative,
    /// A parent or guardian.
    ParentOrGuardian,
    /// An attorney under a power of attorney, or a deputy or guardian whom a court appointed.
    Attorney,
    /// A member of Parliament or another elected representative (DPA 2018 Sch. 1 paras 23 and 24).
    ElectedRepresentative,
    /// A not-for-profit body that represents data subjects (UK GDPR art. 80; DPA 2018 s.187).
    RepresentativeBody,
}

impl RequesterKind {
    /// Every kind, in the order in which to offer them.
    pub const ALL: [Self; 6] = [
        Self::Subject,
        Self::Representative,
        Self::ParentOrGuardian,
        Self::Attorney,
        Self::ElectedRepresentative,
        Self::RepresentativeBody,
    ];
}

/// Who asks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requester {
    /// Relation to the data subject.
    pub kind: RequesterKind,
    /// The requester, where it is not the subject.
    pub party: Option<Party>,
}

/// To whom the answer goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "who", content = "party")]
pub enum Recipient {
    /// The data subject.
    #[default]
    Subject,
    /// Who asked.
    Requester,
    /// Somebody else.
    Other(Party),
}

/// How a request came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// By post.
    Post,
    /// By e-mail.
    Email,
    /// Through an online form.
    OnlineForm,
    /// Spoken: by telephone or face to face. No form is needed (UK GDPR art. 15; DPA 2018 s.45).
    Spoken,
    /// Handed in at a counter.
    Counter,
}
