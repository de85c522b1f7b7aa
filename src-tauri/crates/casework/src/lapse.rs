//! A request that lapses: something was asked of the person, nothing came, the office warned that it
//! would close the request, and still nothing came. How long the office waits is its own aim. While the
//! time of the law runs, nothing lapses: the request is then to be answered.

use crate::{Case, FactEntry, LetterKind, Part};
use chrono::NaiveDate;
use statute::{Calendar, ClockState, FactKind, Reckoning};

/// How long the office waits: working days of its part of the United Kingdom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LapsePlan {
    /// From the question to the warning.
    pub after: u32,
    /// From the warning to the closing.
    pub warned: u32,
}

/// A question to the person that is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unanswered {
    /// The day on which it was last asked.
    pub since: NaiveDate,
    /// The day of the warning; none while there was none since.
    pub warned: Option<NaiveDate>,
}

impl Unanswered {
    /// The day from which the office may warn, or, after the warning, close.
    pub fn next(&self, plan: LapsePlan, calendar: &Calendar) -> NaiveDate {
        match self.warned {
            None => working_day_after(self.since, plan.after, calendar),
            Some(warned) => working_day_after(warned, plan.warned, calendar),
        }
    }
}

impl Case {
    /// What of `part` waits for the person, while `clock`, the clock that it is due by, does not run.
    pub fn unanswered(&self, part: &Part, clock: &Reckoning) -> Option<Unanswered> {
        if part.decision.is_some() {
            return None;
        }
        let since = match clock.state {
            ClockState::AwaitingIdentity => self.last(part, FactKind::IdentityAsked),
            ClockState::AwaitingFee => self.last(part, FactKind::FeeAsked),
            ClockState::Paused => clock.open_pause.map(|pause| pause.since),
            ClockState::NoFixedPeriod if !part.unmet.is_empty() => {
                self.sent(part, LetterKind::MissingInformation)
            }
            ClockState::NoFixedPeriod | ClockState::NotInForce | ClockState::Running => None,
        }?;
        let warned = self.sent(part, LetterKind::LapseWarning);
        Some(Unanswered {
            since,
            warned: warned.filter(|warned| *warned >= since),
        })
    }

    fn last(&self, part: &Part, kind: FactKind) -> Option<NaiveDate> {
        let counts = |entry: &&FactEntry| entry.counts_for(part.id) && entry.kind == kind;
        let days = self.facts.iter().filter(counts).map(|entry| entry.on);
        days.max()
    }

    fn sent(&self, part: &Part, kind: LetterKind) -> Option<NaiveDate> {
        let letters = self.letters.iter();
        let sent = letters.filter(|letter| letter.kind == kind && letter.parts.contains(&part.id));
        sent.map(|letter| letter.on).max()
    }
}

/// Whether such a fact is what a request that lapsed was waiting for.
pub(crate) fn answers(kind: FactKind) -> bool {
    matches!(
        kind,
        FactKind::IdentityProved | FactKind::FeePaid | FactKind::ClarificationAnswered
    )
}

fn working_day_after(day: NaiveDate, count: u32, calendar: &Calendar) -> NaiveDate {
    let days = day.iter_days().skip(1);
    let mut working = days.filter(|day| calendar.is_working_day(*day));
    count
        .checked_sub(1)
        .and_then(|at| working.nth(at as usize))
        .unwrap_or(day)
}
