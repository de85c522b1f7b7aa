//! A question to the clock: which law, which deadline, where, and what happened.

use chrono::NaiveDate;
use statute::{
    ClockState, Deadline, Fact, FactError, FactKind, Jurisdiction, Law, NoRule, RegimeId, RightId,
    reckon, reckon_clock,
};

use super::answer::Answer;

/// What the clock is asked.
pub(crate) struct Question {
    pub(crate) regime: RegimeId,
    pub(crate) right: RightId,
    /// None for the first that the right has.
    pub(crate) deadline: Option<Deadline>,
    pub(crate) jurisdiction: Jurisdiction,
    pub(crate) facts: Vec<Fact>,
}

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unanswerable {
    #[error(transparent)]
    Law(#[from] NoRule),
    #[error(transparent)]
    Facts(#[from] FactError),
    #[error("For these events {regime} {right} has no deadline called \"{deadline}\"")]
    NoDeadline {
        regime: RegimeId,
        right: RightId,
        deadline: Deadline,
    },
}

impl Question {
    /// The days. A law that was not in force is an answer; an unknown one is not.
    pub(crate) fn answer(&self) -> Result<Answer, Unanswerable> {
        let law = Law::shipped();
        law.versions(&self.regime, &self.right)?;
        let day = law.governing_day(&self.right, &self.facts)?;
        let rule = match law.rule(&self.regime, &self.right, day) {
            Ok(rule) => rule,
            Err(why @ NoRule::NotInForce { .. }) => {
                return Ok(Answer::not_in_force(format!(
                    "{why}{}",
                    self.other_day(law)
                )));
            }
            Err(other) => return Err(other.into()),
        };
        let calendar = law.calendar(self.jurisdiction);
        let deadline = self.deadline.unwrap_or(rule.clock.deadline);
        if let Some(clock) = rule.clock_for(deadline) {
            let reckoning = reckon_clock(rule, clock, &self.facts, calendar)?;
            return Ok(Answer::whole(rule, clock, reckoning));
        }
        if deadline != Deadline::ExtensionNotice {
            return Err(self.no_deadline(deadline));
        }
        let reckoning = reckon(rule, &self.facts, calendar)?;
        let fixed =
            reckoning.state == ClockState::Running && reckoning.extension_notice_by.is_none();
        if rule.may_extend() && !fixed {
            return Ok(Answer::notice(rule, reckoning));
        }
        Err(self.no_deadline(deadline))
    }

    fn no_deadline(&self, deadline: Deadline) -> Unanswerable {
        Unanswerable::NoDeadline {
            regime: self.regime.clone(),
            right: self.right.clone(),
            deadline,
        }
    }

    /// Which other day chooses the law, where only that of receipt is given.
    fn other_day(&self, law: &Law) -> String {
        let by = law
            .right(&self.right)
            .map(|right| right.governed_by.facts());
        let given = |kind: &FactKind| self.facts.iter().any(|fact| fact.kind == *kind);
        match by {
            Some([first, rest @ .., FactKind::Received])
                if !given(first) && !rest.iter().any(given) =>
            {
                format!(". If it is about another day, give that too: --event {first}=DATE")
            }
            _ => String::new(),
        }
    }
}

/// Reads `received=2026-11-23`.
pub(crate) fn event(text: &str) -> Result<Fact, String> {
    let (kind, on) = text
        .split_once('=')
        .ok_or_else(|| format!("\"{}\" is not written EVENT=DATE", text.trim()))?;
    let kind: FactKind = kind.trim().parse().map_err(|error| format!("{error}"))?;
    Ok(Fact::new(
        kind,
        date(on.trim()).map_err(|error| format!("{kind}: {error}"))?,
    ))
}

/// Reads `received=2026-11-23;fee-asked=2026-11-24`.
pub(crate) fn events(text: &str) -> Result<Vec<Fact>, String> {
    let events = text
        .split(';')
        .map(str::trim)
        .filter(|event| !event.is_empty());
    events.map(event).collect()
}

/// Four digits, two, two: anything else could be read in more than one way.
fn date(text: &str) -> Result<NaiveDate, String> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shaped {
        return Err(format!("\"{text}\" is not a date such as 2026-11-23"));
    }
    text.parse().map_err(|_| format!("there is no day {text}"))
}
