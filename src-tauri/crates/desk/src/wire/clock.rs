//! The clock of a case, with its working.

use casework::{CaseId, FactId, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{ClockState, FactKind};
use ts_rs::TS;

/// Names a deadline of a part.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClockRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// "A".
    #[ts(type = "string")]
    pub part: PartId,
    /// `response`, `acknowledgement`, …; none for the one that the part is due by.
    #[serde(default)]
    pub deadline: Option<String>,
}

/// A deadline of a part, in a line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeadlineView {
    /// `response`, `acknowledgement`, `reconsideration-notice`.
    pub deadline: String,
    /// The state of its clock; none while it has not begun.
    #[ts(type = "ClockState | null")]
    pub state: Option<ClockState>,
    /// Its last day.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
}

/// The words of a provision.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ProvisionView {
    /// "Data Protection Act 2018 s.54(2)".
    pub name: String,
    /// Its words, lines parted by line ends.
    pub words: String,
    /// Where the words come from; empty for what is no enactment.
    pub source: String,
}

/// What if: other days for what happened, left out or added. Nothing is saved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WhatIf {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// "A".
    #[ts(type = "string")]
    pub part: PartId,
    /// Every change that is tried.
    pub changes: Vec<Supposed>,
}

/// One change that is tried.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Supposed {
    /// The fact that it is about; none for one that is added.
    #[ts(type = "number | null")]
    pub fact: Option<FactId>,
    /// What is added; none for a fact of the case.
    #[ts(type = "FactKind | null")]
    pub kind: Option<FactKind>,
    /// On which day it is supposed to have happened; all fields empty to leave it out.
    pub on: super::DateForm,
}

/// Both workings, side by side.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Supposition {
    /// As it is.
    pub is: ClockView,
    /// As it would be; none while what is supposed contradicts itself.
    pub would: Option<ClockView>,
    /// The law as it would be, where that changes: "UK GDPR".
    pub law: String,
    /// Why it cannot be so; empty where it can.
    pub problem: String,
}

/// The working of a last day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClockView {
    /// "A".
    #[ts(type = "string")]
    pub part: PartId,
    /// The deadline that it counts to.
    pub deadline: String,
    /// The state of the clock.
    #[ts(type = "ClockState")]
    pub state: ClockState,
    /// The last day.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// The cautious day.
    #[ts(type = "string | null")]
    pub target: Option<NaiveDate>,
    /// Calendar days left; negative when late.
    pub days_left: Option<i32>,
    /// The last day for an extension notice, where there can be one.
    #[ts(type = "string | null")]
    pub notice_by: Option<NaiveDate>,
    /// What became of an extension notice: `not-given`, `effective`, `late`, `without-reasons`, `not-available`.
    pub extension: String,
    /// Every deadline of the part.
    pub deadlines: Vec<DeadlineView>,
    /// The kinds of fact that mean anything here, receipt left out.
    #[ts(type = "FactKind[]")]
    pub kinds: Vec<FactKind>,
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
    /// The working as it was when the part was answered, where a law that was put right since gives another.
    pub then: Option<ThenView>,
}

/// A working of an earlier day.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ThenView {
    /// The last day that it gave.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// What stood where there was none.
    #[ts(type = "ClockState")]
    pub state: ClockState,
    /// Its steps.
    pub steps: Vec<StepView>,
    /// Why it cannot be shown; empty where it can.
    pub problem: String,
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
    /// Their words.
    pub law: Vec<ProvisionView>,
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
    /// The words of the provisions.
    pub law: Vec<ProvisionView>,
}
