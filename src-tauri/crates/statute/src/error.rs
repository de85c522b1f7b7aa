//! What can be wrong: with a pack, with the question which law applies, with the facts of a case.

use chrono::NaiveDate;

use crate::date_words::long;
use crate::{FactKind, RegimeId, RightId};

/// A file of law or a calendar cannot be used. Nothing of it is used then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}: {}{message}", at(.line), within(.key))]
pub struct LawError {
    /// The file's name.
    pub file: String,
    /// The line it goes wrong on, counted from 1, where that is known.
    pub line: Option<usize>,
    /// The key it goes wrong in, where that is known.
    pub key: Option<String>,
    /// What is wrong, in plain words.
    pub message: String,
}

fn at(line: &Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!(", line {line}"))
}

fn within(key: &Option<String>) -> String {
    key.as_ref()
        .map_or_else(String::new, |key| format!("{key}: "))
}

/// No rule governs this: the law has none, or none on this day. There is no nearest one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoRule {
    /// No pack is called this.
    #[error("There is no regime called \"{0}\"")]
    UnknownRegime(RegimeId),
    /// The regime gives no such right.
    #[error("{regime} has no right called \"{right}\"")]
    UnknownRight {
        /// The regime asked about.
        regime: RegimeId,
        /// The right asked for.
        right: RightId,
    },
    /// The right was not in force for what was received on that day.
    #[error("{regime} {right} was not in force on {}", long(*.received))]
    NotInForce {
        /// The regime asked about.
        regime: RegimeId,
        /// The right asked for.
        right: RightId,
        /// The day by which the law is chosen, mostly the day of receipt.
        received: NaiveDate,
    },
    /// Received before the earliest law that the packs hold: a person must look at it.
    #[error("{words} ({citation})")]
    ManualReview {
        /// Why, in a sentence of the pack.
        words: String,
        /// The law that says so.
        citation: String,
    },
}

/// The facts of a case contradict each other. The sentence names the fact to look at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactError {
    /// There is no day of receipt.
    #[error("Enter the day the request was received")]
    NoReceived,
    /// The time runs from the news of a decision, and there is none.
    #[error("Enter the day the person was told of the decision")]
    NoDecision,
    /// A thing that can happen once has two days.
    #[error("\"{kind}\" has two dates, {} and {}. Keep the right one", long(*.first), long(*.second))]
    Twice {
        /// The fact.
        kind: FactKind,
        /// Its earlier date.
        first: NaiveDate,
        /// Its later date.
        second: NaiveDate,
    },
    /// A thing that can only follow the request is dated before it.
    #[error("\"{kind}\" on {} is before the request was received on {}", long(*.on), long(*.received))]
    BeforeReceived {
        /// The fact.
        kind: FactKind,
        /// Its day.
        on: NaiveDate,
        /// The day of receipt.
        received: NaiveDate,
    },
    /// A thing was supplied before it was asked for, or told before it was done.
    #[error("\"{kind}\" on {} is before \"{asked_kind}\" on {}", long(*.on), long(*.asked))]
    BeforeAsked {
        /// What was supplied or told.
        kind: FactKind,
        /// When.
        on: NaiveDate,
        /// What was asked or done.
        asked_kind: FactKind,
        /// When, first.
        asked: NaiveDate,
    },
    /// An answer that no question is recorded for.
    #[error("\"clarification-answered\" on {} has no \"clarification-asked\" to answer", long(*.on))]
    AnswerWithoutQuestion {
        /// The day of the answer.
        on: NaiveDate,
    },
    /// A day so far off that the calendar of the world has no such date to end on.
    #[error("The time counted from {} ends beyond the last date that can be reckoned", long(*.from))]
    OutOfRange {
        /// The day the count runs from.
        from: NaiveDate,
    },
}
