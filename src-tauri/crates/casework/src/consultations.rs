//! Asking the other people in an item whether it may be disclosed: who was asked, by which day an answer
//! is wanted, and what they said. How their interests weigh is said apart, in the item's `Balance`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Somebody who is asked about an item, numbered from 1 in the order of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConsultationId(pub u32);

/// What another person was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// Which of the item's.
    pub consultation: ConsultationId,
    /// Who is asked.
    pub name: String,
    /// Their address or e-mail address.
    pub contact: String,
    /// The day on which they were asked.
    pub asked: NaiveDate,
    /// The day by which an answer is wanted.
    pub due: NaiveDate,
    /// Whether they may be told who asks.
    pub names_requester: bool,
    /// The message as it was sent.
    pub text: String,
}

/// What the other person says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// They agree to the disclosure.
    Consents,
    /// They object to it.
    Objects,
    /// No answer came by the day.
    Silent,
}

impl Said {
    /// Everything that can be said of it.
    pub const ALL: [Self; 3] = [Self::Consents, Self::Objects, Self::Silent];
}

/// The answer, or that there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// The day on which it came, or on which the office stopped waiting.
    pub on: NaiveDate,
    /// What they say.
    pub said: Said,
    /// Their words, or what was done to reach them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// A consultation as its events made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consulted {
    /// What was asked.
    pub asked: Consultation,
    /// What came of it; none while it is out.
    pub heard: Option<Heard>,
}

impl Consulted {
    /// Whether an answer is still waited for.
    pub fn out(&self) -> bool {
        self.heard.is_none()
    }

    /// Whether none came by the day that was wanted, and nothing was said of that yet.
    pub fn overdue(&self, today: NaiveDate) -> bool {
        self.out() && self.asked.due < today
    }
}
