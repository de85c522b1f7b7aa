//! Where a case stands, clock and life together.

use super::part::PartSummary;
use crate::{Case, Decision, Status};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::ClockState;

/// Where a case stands, clock and life together: the states of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The clock has not started: identity or a fee is awaited.
    NotYetValid,
    /// The clock runs.
    Running,
    /// The clock runs, and was extended.
    Extended,
    /// The clock stands still for an answer.
    Paused,
    /// An answer is owed, and the law fixes no last day for it.
    NoLastDay,
    /// Every part is answered; the case is to be closed.
    Answered,
    /// Closed, every part answered by its last day.
    ClosedInTime,
    /// Closed, a part answered after its last day.
    ClosedLate,
    /// Closed because the requester took the request back.
    ClosedWithdrawn,
    /// Closed because the requester did not answer.
    ClosedLapsed,
}

impl Standing {
    /// Every standing, in the order of the register's filter.
    pub const ALL: [Self; 10] = [
        Self::Running,
        Self::Extended,
        Self::Paused,
        Self::NotYetValid,
        Self::NoLastDay,
        Self::Answered,
        Self::ClosedInTime,
        Self::ClosedLate,
        Self::ClosedWithdrawn,
        Self::ClosedLapsed,
    ];

    /// Whether an answer is still owed.
    pub fn open(self) -> bool {
        matches!(
            self,
            Self::NotYetValid | Self::Running | Self::Extended | Self::Paused | Self::NoLastDay
        )
    }
}

pub(super) fn last_answer(parts: &[PartSummary]) -> Option<NaiveDate> {
    parts.iter().filter_map(|part| part.answered).max()
}

/// Whether an answer of that day is in time. While the clock does not run there is no last day to miss.
pub fn in_time(answered: NaiveDate, last_day: Option<NaiveDate>) -> bool {
    last_day.is_none_or(|last_day| answered <= last_day)
}

/// Whether all answers that were owed were sent in time.
pub(super) fn all_in_time(parts: &[PartSummary]) -> Option<bool> {
    if parts.iter().any(|part| !part.settled) {
        return None;
    }
    let answers: Vec<bool> = parts.iter().filter_map(PartSummary::in_time).collect();
    (!answers.is_empty()).then(|| answers.iter().all(|in_time| *in_time))
}

pub(super) fn standing(case: &Case, parts: &[PartSummary], in_time: Option<bool>) -> Standing {
    match (case.status(), in_time) {
        (Status::Closed, Some(true)) => Standing::ClosedInTime,
        (Status::Closed, Some(false)) => Standing::ClosedLate,
        (Status::Closed, None) if lapsed(parts) => Standing::ClosedLapsed,
        (Status::Closed, None) => Standing::ClosedWithdrawn,
        (Status::Answered, _) => Standing::Answered,
        _ => open_standing(parts),
    }
}

fn lapsed(parts: &[PartSummary]) -> bool {
    let mut outcomes = parts.iter().filter_map(|part| part.outcome.as_deref());
    outcomes.any(|outcome| outcome == Decision::LAPSED)
}

/// The part that runs speaks for the case; else the one that is paused.
fn open_standing(parts: &[PartSummary]) -> Standing {
    let owed = || parts.iter().filter(|part| !part.settled);
    let first = owed()
        .filter(|part| part.last_day.is_some())
        .min_by_key(|part| part.last_day);
    match first {
        Some(part) if part.extended => Standing::Extended,
        Some(_) => Standing::Running,
        None if owed().any(|part| part.state == ClockState::Paused) => Standing::Paused,
        None if owed().any(|part| part.state == ClockState::NoFixedPeriod) => Standing::NoLastDay,
        None => Standing::NotYetValid,
    }
}
