//! A part in one line.

use super::standing::in_time;
use crate::{Case, Part, PartId, Refusal, Unanswered};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{Calendar, ClockState, Extension, Law, RegimeId, RightId};

/// A part in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartSummary {
    /// Its letter.
    pub id: PartId,
    /// The right.
    pub right: RightId,
    /// The regime.
    pub regime: RegimeId,
    /// The state of its clock.
    pub state: ClockState,
    /// The relevant day.
    pub starts: Option<NaiveDate>,
    /// The last day for the answer.
    pub last_day: Option<NaiveDate>,
    /// The cautious day.
    pub target: Option<NaiveDate>,
    /// The last day for an extension notice.
    pub notice_by: Option<NaiveDate>,
    /// Whether an extension is in force.
    pub extended: bool,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// The outcome.
    pub outcome: Option<String>,
    /// The day the answer was sent.
    pub answered: Option<NaiveDate>,
    /// What of it waits for the person, while its clock does not run.
    #[serde(skip)]
    pub unanswered: Option<Unanswered>,
    /// Whether nothing more is owed.
    pub settled: bool,
}

impl PartSummary {
    /// Whether the answer was sent in time; `None` while there is none.
    pub fn in_time(&self) -> Option<bool> {
        self.answered
            .map(|answered| in_time(answered, self.last_day))
    }
}

pub(super) fn part_summary(
    case: &Case,
    part: &Part,
    law: &Law,
    calendar: &Calendar,
) -> Result<PartSummary, Refusal> {
    let reckoning = case.reckon(part, case.rule(part, law)?, calendar)?;
    Ok(PartSummary {
        id: part.id,
        right: part.right.clone(),
        regime: part.regime.clone(),
        state: reckoning.state,
        starts: reckoning.starts,
        last_day: part.due_then.or(reckoning.last_day),
        target: reckoning.target,
        notice_by: reckoning.extension_notice_by,
        extended: matches!(reckoning.extension, Extension::Effective { .. }),
        paused_since: reckoning.open_pause.map(|pause| pause.since),
        outcome: part
            .decision
            .as_ref()
            .map(|decision| decision.outcome.clone()),
        answered: part.answered,
        unanswered: case.unanswered(part, &reckoning),
        settled: part.settled(),
    })
}

/// Unsettled before settled; with a last day before without; then by last day, then by letter.
pub(super) fn urgency(part: &PartSummary) -> (bool, bool, Option<NaiveDate>, PartId) {
    (
        part.settled,
        part.last_day.is_none(),
        part.last_day,
        part.id,
    )
}
