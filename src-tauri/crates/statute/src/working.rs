//! A working: the steps, the picture and the readings behind a last day.

use chrono::NaiveDate;
use serde::Serialize;

use crate::reading_rule::ReadingRule;
use crate::reckoning::Reckoning;

/// A reckoning with everything that shows why it is so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Working {
    /// The same value that `reckon` gives.
    pub reckoning: Reckoning,
    /// What happened and what follows, in order.
    pub steps: Vec<Step>,
    /// The stretches of time to draw, in order, without a gap or an overlap.
    pub spans: Vec<Span>,
    /// Where the law can be read in more than one way and it matters here.
    pub readings: Vec<Reading>,
    /// The warnings in words.
    pub cautions: Vec<String>,
}

/// One step of a working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// Where the time stands after this step: the day of an event, or the end so far.
    pub date: NaiveDate,
    /// A word or two: `One month`.
    pub title: String,
    /// What follows, in plain words.
    pub sentence: String,
    /// The law that says so.
    pub citation: String,
    /// Calendar days that this step adds to the time; none where it adds nothing.
    pub days: Option<u64>,
}

/// A stretch of time to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// What kind of time it is.
    pub kind: SpanKind,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day; none while it is open.
    pub to: Option<NaiveDate>,
    /// Its length in calendar days; none while it is open.
    pub days: Option<u64>,
}

/// Kinds of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpanKind {
    /// Before the first counted day.
    NotStarted,
    /// Days of the ordinary period.
    Counted,
    /// Days that do not count.
    Paused,
    /// Days that an extension, or the rule for results, adds to the ordinary period.
    Extension,
    /// Days by which the end moved to a working day.
    Rolled,
}

/// A place where the law can be read in more than one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// What the readings are, and which is followed.
    #[serde(flatten)]
    pub rule: ReadingRule,
    /// The last day under the other reading; none where it gives none.
    pub gives: Option<NaiveDate>,
}
