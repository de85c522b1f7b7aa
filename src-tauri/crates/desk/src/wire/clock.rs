//! The clock of a case, with its working.

use casework::{CaseId, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a part of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// "A".
    #[ts(type = "string")]
    pub part: PartId,
}

/// The working of a last day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClockView {
    /// "A".
    #[ts(type = "string")]
    pub part: PartId,
    /// Today in London.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// What the picture of the time spans: its first and last day.
    #[ts(type = "[string, string]")]
    pub picture: (NaiveDate, NaiveDate),
    /// Stretches of time, in order, without overlap.
    pub spans: Vec<SpanView>,
    /// Marked days, in order.
    pub marks: Vec<MarkView>,
    /// Days in the picture on which offices are shut: weekends and bank holidays.
    pub shut: Vec<ShutDay>,
    /// The working.
    pub steps: Vec<StepView>,
    /// Where the law can be read in more than one way, and it matters here.
    pub readings: Vec<ReadingView>,
    /// Warnings, in words.
    pub warnings: Vec<String>,
}

/// A stretch of time.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SpanView {
    /// `not-started`, `counted`, `paused`, `extension`, `rolled`.
    pub kind: String,
    /// Its first day.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// Its last day; none while it is open.
    #[ts(type = "string | null")]
    pub to: Option<NaiveDate>,
    /// Calendar days in it; none while it is open.
    #[ts(type = "number | null")]
    pub days: Option<u64>,
}

/// A day that stands out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MarkView {
    /// A fact's kind, or `relevant-day`, `last-day`, `cautious-day`, `notice-by`, `today`, `answered`.
    pub kind: String,
    /// Which day.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

/// A day on which offices are shut.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShutDay {
    /// Which day.
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// The bank holiday; empty for a Saturday or Sunday.
    pub holiday: String,
}

/// A step of the working.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StepView {
    /// "Relevant day".
    pub title: String,
    /// What happened, and what follows.
    pub sentence: String,
    /// The provisions.
    pub citation: String,
    /// Calendar days that this step adds; none where it adds none.
    #[ts(type = "number | null")]
    pub days: Option<u64>,
    /// The day that it comes to.
    #[ts(type = "string")]
    pub date: NaiveDate,
}

/// A place where the law can be read in more than one way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadingView {
    /// The reading that is followed.
    pub followed: String,
    /// The other reading.
    pub other: String,
    /// The last day that the other would give.
    #[ts(type = "string | null")]
    pub gives: Option<NaiveDate>,
    /// Why the first is followed.
    pub why: String,
    /// Where both come from.
    pub citation: String,
}
