//! Closing a part of a request because the person did not answer.

use super::{Setting, worded};
use crate::{Case, Decision, Event, LapsePlan, PartId, Refusal};

pub(super) fn lapse(
    case: &Case,
    part: PartId,
    reasons: &str,
    plan: LapsePlan,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    crate::holds::free(case, part.id)?;
    let clock = case.reckon(part, case.rule(part, setting.law)?, setting.calendar)?;
    let not_now = |words: String| Err(Refusal::NotNow(words));
    let Some(unanswered) = case.unanswered(part, &clock) else {
        return not_now(format!(
            "Part {} waits for nothing of the person, or its time runs: it is to be answered.",
            part.id
        ));
    };
    if unanswered.warned.is_none() {
        return not_now("Warn the person first that the request will be closed.".into());
    }
    let from = unanswered.next(plan, setting.calendar);
    if setting.today < from {
        let from = from.format("%-d %B %Y");
        return not_now(format!(
            "The person was warned. Wait for an answer until {from}."
        ));
    }
    let reasons = worded(
        "reasons",
        reasons,
        "Say what was asked for and did not come.",
    )?;
    let decision = Decision {
        outcome: Decision::LAPSED.to_owned(),
        exemptions: Vec::new(),
        reasons,
        on: setting.today,
        to_sign: false,
        sealed: None,
    };
    let part = part.id;
    Ok(vec![Event::DecisionRecorded { part, decision }])
}
