//! How letters leave the office, and what becomes of them on their way. A letter that is ready and has not
//! left does nothing to a clock: what it asks, extends or answers happens on the day it leaves.

use crate::{ExtensionGround, Issued, LetterId, ProceedingsId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// By what a letter is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Means {
    /// Ordinary post.
    Post,
    /// Post that is tracked or signed for.
    TrackedPost,
    /// E-mail.
    Email,
    /// A portal from which the person fetches it.
    Portal,
    /// Given by hand.
    Hand,
}

impl Means {
    /// Every means, in the order in which to offer them.
    pub const ALL: [Self; 5] = [
        Self::Post,
        Self::TrackedPost,
        Self::Email,
        Self::Portal,
        Self::Hand,
    ];
}

/// That a letter was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// By what.
    pub means: Means,
    /// On which day (Europe/London).
    pub on: NaiveDate,
    /// To which address, where it is not the one on the letter.
    pub to: String,
    /// The number by which it is tracked; empty where it has none.
    pub number: String,
    /// Why it is recorded although the letter holds what it may not since it was made; empty where it does not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub despite: String,
}

/// Whether a letter that is issued leaves with that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Leaves {
    /// It leaves today, and nobody says by what.
    #[default]
    Unsaid,
    /// It is ready, and leaves later.
    Later,
    /// It leaves so.
    By(Sent),
}

/// A letter that is ready and has not left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ready {
    /// The letter; its day is that on which it was made.
    pub letter: Issued,
    /// The ground, for an extension notice.
    pub ground: Option<ExtensionGround>,
    /// What goes on the clock's fact with it.
    pub detail: String,
    /// The proceedings that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<ProceedingsId>,
}

/// What happened to a letter besides being issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum LetterEvent {
    /// It is ready, and leaves later.
    Ready(Box<Ready>),
    /// It was ready, and does not leave after all.
    Withheld {
        /// Which.
        letter: LetterId,
        /// Why.
        reason: String,
    },
    /// It was sent, or sent again.
    Sent {
        /// Which.
        letter: LetterId,
        /// How.
        #[serde(flatten)]
        sent: Sent,
    },
    /// It arrived.
    Arrived {
        /// Which.
        letter: LetterId,
        /// When.
        on: NaiveDate,
        /// How that is known.
        words: String,
    },
    /// It came back.
    Returned {
        /// Which.
        letter: LetterId,
        /// When.
        on: NaiveDate,
        /// Why, as the envelope or the message says.
        words: String,
    },
}

/// The way of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Which letter.
    pub letter: LetterId,
    /// How often and how it was sent, in the order of recording.
    pub sent: Vec<Sent>,
    /// The day it arrived and how that is known; none since it was sent again.
    pub arrived: Option<(NaiveDate, String)>,
    /// The day it came back and why; none since it was sent again.
    pub returned: Option<(NaiveDate, String)>,
}

pub(crate) fn apply(ready: &mut Vec<Ready>, ways: &mut Vec<Way>, event: &LetterEvent) {
    match event {
        LetterEvent::Ready(letter) => ready.push((**letter).clone()),
        LetterEvent::Withheld { letter, .. } => ready.retain(|it| it.letter.letter != *letter),
        LetterEvent::Sent { letter, sent } => with(ways, *letter, |way| {
            way.sent.push(sent.clone());
            way.arrived = None;
            way.returned = None;
        }),
        LetterEvent::Arrived { letter, on, words } => with(ways, *letter, |way| {
            way.arrived = Some((*on, words.clone()));
        }),
        LetterEvent::Returned { letter, on, words } => with(ways, *letter, |way| {
            way.returned = Some((*on, words.clone()));
        }),
    }
}

fn with(ways: &mut Vec<Way>, letter: LetterId, change: impl FnOnce(&mut Way)) {
    if let Some(way) = ways.iter_mut().find(|way| way.letter == letter) {
        return change(way);
    }
    let mut way = Way {
        letter,
        sent: Vec::new(),
        arrived: None,
        returned: None,
    };
    change(&mut way);
    ways.push(way);
}
