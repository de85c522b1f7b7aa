//! One right under one law, with its clock.

use super::{DecisionView, ExemptionView, OutcomeView};
use crate::wire::{RecordFieldView, Timeliness};
use casework::PartId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{ClockState, Purpose};
use ts_rs::TS;

/// A part of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartView {
    /// "A".
    #[ts(type = "string")]
    pub id: PartId,
    /// "Subject access".
    pub right: String,
    /// What the data are processed for.
    #[ts(type = "Purpose")]
    pub purpose: Purpose,
    /// The regime: `uk-gdpr`, …
    pub regime: String,
    /// The law in short: "Part 3".
    pub law_short: String,
    /// The law in words: "Law enforcement: Data Protection Act 2018, Part 3".
    pub law: String,
    /// The provision of the right.
    pub citation: String,
    /// Since when this version of the law is in force.
    #[ts(type = "string")]
    pub since: NaiveDate,
    /// Why this law.
    pub reason: String,
    /// Who answers it, where that is not the office; else empty.
    pub signpost: String,
    /// What must be kept while it is open; empty where the law says nothing of it.
    pub preserve: String,
    /// What makes it valid.
    pub conditions: Vec<crate::wire::ConditionView>,
    /// The conditions that are not met.
    pub unmet: Vec<String>,
    /// The deadline that it is due by: `response`, `acknowledgement`.
    pub deadline: String,
    /// Regimes that an officer could choose instead.
    pub alternatives: Vec<crate::wire::RegimeName>,
    /// The state of the clock.
    #[ts(type = "ClockState")]
    pub state: ClockState,
    /// The relevant day.
    #[ts(type = "string | null")]
    pub starts: Option<NaiveDate>,
    /// The last day.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// The cautious day.
    #[ts(type = "string | null")]
    pub target: Option<NaiveDate>,
    /// The last day for an extension notice, while one can still be given in time.
    #[ts(type = "string | null")]
    pub notice_by: Option<NaiveDate>,
    /// Whether an extension is in force.
    pub extended: bool,
    /// Since when the clock stands still.
    #[ts(type = "string | null")]
    pub paused_since: Option<NaiveDate>,
    /// Calendar days left; negative when late.
    pub days_left: Option<i32>,
    /// Working days left, today not counted; none when late or without a last day.
    pub working_days_left: Option<u32>,
    /// How it stands to its last day.
    pub timeliness: Timeliness,
    /// Whether it asks for the data themselves, so that departments search and what they find is reviewed.
    pub searched: bool,
    /// Whether a question can pause this clock.
    pub can_pause: bool,
    /// Whether this time can be extended at all.
    pub can_extend: bool,
    /// The highest fee that may be asked, in pence; none where the law lets none be asked as of course.
    pub fee_pence: Option<u32>,
    /// What can be decided.
    pub outcomes: Vec<OutcomeView>,
    /// The grounds that can be used.
    pub exemptions: Vec<ExemptionView>,
    /// What was decided.
    pub decision: Option<DecisionView>,
    /// Whether a supervisor must still sign what was decided.
    pub to_sign: bool,
    /// Who signed it; empty where nobody did.
    pub signed_by: String,
    /// Why a supervisor sent it back, until it is decided again; empty where none did.
    pub sent_back: String,
    /// What waits for the person, and when the office warns that it closes the part, or closes it.
    pub lapse: Option<crate::wire::LapseView>,
    /// An extension that was asked for, until its notice leaves.
    pub extension: Option<crate::wire::ExtensionView>,
    /// Whether the person who is signed in must ask for an extension before its notice can leave.
    pub ask_extension: bool,
    /// What is recorded of what was done to answer it; none while it is undecided.
    pub record: Vec<RecordFieldView>,
    /// The day the answer was sent.
    #[ts(type = "string | null")]
    pub answered: Option<NaiveDate>,
    /// Whether it was sent by the last day.
    pub in_time: Option<bool>,
    /// The last day as it stood when the answer was sent, where the law's files give another today.
    #[ts(type = "string | null")]
    pub due_then: Option<NaiveDate>,
    /// Warnings of the reckoning, in words.
    pub warnings: Vec<String>,
}
