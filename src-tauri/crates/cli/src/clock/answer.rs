//! An answer of the clock, in the columns of a table.

use chrono::NaiveDate;
use serde::Serialize;
use statute::{Clock, ClockState, Reckoning, Rule, Warning};

/// The days that answer a question.
pub(crate) struct Answer {
    pub(crate) days: Days,
    /// What was reckoned; none where the law was not in force.
    pub(crate) reckoned: Option<Reckoned>,
    /// Why there is none.
    pub(crate) why_not: Option<String>,
}

/// A rule, the clock of it that was asked for, and what that gives.
pub(crate) struct Reckoned {
    pub(crate) rule: &'static Rule,
    pub(crate) clock: &'static Clock,
    pub(crate) reckoning: Reckoning,
}

/// The columns of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Days {
    pub(crate) state: ClockState,
    pub(crate) starts: Option<NaiveDate>,
    pub(crate) last_day: Option<NaiveDate>,
    pub(crate) unadjusted: Option<NaiveDate>,
    pub(crate) target: Option<NaiveDate>,
}

impl Answer {
    /// The law did not govern what was received on that day.
    pub(crate) fn not_in_force(why: String) -> Self {
        let state = ClockState::NotInForce;
        let days = Days {
            state,
            starts: None,
            last_day: None,
            unadjusted: None,
            target: None,
        };
        Self {
            days,
            reckoned: None,
            why_not: Some(why),
        }
    }

    /// The deadline that a clock of the rule gives.
    pub(crate) const fn whole(
        rule: &'static Rule,
        clock: &'static Clock,
        reckoning: Reckoning,
    ) -> Self {
        let Reckoning {
            state,
            starts,
            last_day,
            unadjusted,
            target,
            ..
        } = reckoning;
        let days = Days {
            state,
            starts,
            last_day,
            unadjusted,
            target,
        };
        Self {
            days,
            reckoned: Some(Reckoned {
                rule,
                clock,
                reckoning,
            }),
            why_not: None,
        }
    }

    /// The last day for an extension notice. It can be known while a later question is open.
    pub(crate) fn notice(rule: &'static Rule, reckoning: Reckoning) -> Self {
        let last_day = reckoning.extension_notice_by;
        let state = if last_day.is_some() {
            ClockState::Running
        } else {
            reckoning.state
        };
        let starts = reckoning.starts;
        let days = Days {
            state,
            starts,
            last_day,
            unadjusted: None,
            target: None,
        };
        Self {
            days,
            reckoned: Some(Reckoned {
                rule,
                clock: &rule.clock,
                reckoning,
            }),
            why_not: None,
        }
    }

    /// The sentence that says that a day is past the last year whose bank holidays are known.
    pub(crate) fn past_calendar(&self) -> Option<String> {
        let Reckoned {
            rule, reckoning, ..
        } = self.reckoned.as_ref()?;
        let past = |warning: &&Warning| matches!(warning, Warning::BeyondCalendar { .. });
        reckoning
            .warnings
            .iter()
            .find(past)
            .map(|warning| rule.caution(warning))
    }
}
