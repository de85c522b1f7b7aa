//! The supervisor's deadline board. Every figure carries the filter that opens its cases.

use super::{CaseLine, RegisterQuery};
use casework::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A figure with the cases behind it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Figure {
    /// How many cases.
    pub count: u32,
    /// Opens them in the register.
    pub cases: RegisterQuery,
}

/// The board.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Board {
    /// Today in London.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Cases with an answer owed.
    pub open: Figure,
    /// The last day has passed.
    pub overdue: Figure,
    /// Calendar days by which the oldest of them is late.
    pub oldest_late: Option<i32>,
    /// The last day is today.
    pub due_today: Figure,
    /// The last day is within the next five working days.
    pub soon: Figure,
    /// The clock stands still for an answer.
    pub paused: Figure,
    /// Calendar days for which the longest stands still.
    pub longest_paused: Option<i32>,
    /// Identity or a fee is awaited.
    pub not_yet_valid: Figure,
    /// An extension is in force.
    pub extended: Figure,
    /// Nobody has them.
    pub unallocated: Figure,
    /// Calendar days since the oldest of them was received.
    pub oldest_unallocated: Option<i32>,
    /// The overdue cases, the latest first; at most 50.
    pub late: Vec<CaseLine>,
    /// Eight weeks from this one, Monday first.
    pub weeks: Vec<BoardWeek>,
    /// Open cases by age since receipt.
    pub ages: Vec<AgeBand>,
    /// Open cases by who has them, the fullest first; nobody last.
    pub load: Vec<Load>,
    /// Answers sent in the last twelve whole months, the oldest first.
    pub months: Vec<Month>,
    /// The days lost before requests were logged.
    pub logged_late: LoggedLate,
}

/// How late requests were logged.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LoggedLate {
    /// Cases logged later after their receipt than the office aims for.
    pub late: u32,
    /// Of so many that were logged.
    pub all: u32,
    /// In the last so many days.
    pub days: u32,
    /// Calendar days from receipt to logging, on average of those logged late, rounded.
    pub lost: u32,
}

/// A week of the calendar of last days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BoardWeek {
    /// Its Monday.
    #[ts(type = "string")]
    pub monday: NaiveDate,
    /// Monday to Sunday.
    pub days: Vec<BoardDay>,
    /// All of the week.
    pub all: Figure,
}

/// A day of the calendar of last days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BoardDay {
    /// Which.
    #[ts(type = "string")]
    pub day: NaiveDate,
    /// Whether it is a working day.
    pub working: bool,
    /// The bank holiday; empty on other days.
    pub holiday: String,
    /// Open cases whose last day it is.
    pub due: Figure,
}

/// Open cases of an age.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AgeBand {
    /// From so many months.
    pub from_months: u8,
    /// To under so many months; none for the last band.
    pub to_months: Option<u8>,
    /// The cases.
    pub cases: Figure,
}

/// What one person has.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Load {
    /// Who; none for nobody.
    #[ts(type = "string | null")]
    pub person: Option<PersonId>,
    /// Their name; empty for nobody.
    pub name: String,
    /// Open cases.
    pub open: Figure,
    /// Past their last day.
    pub late: Figure,
    /// Due today or within the next five working days.
    pub soon: Figure,
    /// Due later.
    pub later: Figure,
    /// Paused or not yet valid.
    pub stopped: Figure,
}

/// The answers of a month.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Month {
    /// Its first day.
    #[ts(type = "string")]
    pub month: NaiveDate,
    /// Cases whose last answer was sent in it, every answer by its last day.
    pub in_time: Figure,
    /// Cases whose last answer was sent in it, an answer after its last day.
    pub late: Figure,
}
