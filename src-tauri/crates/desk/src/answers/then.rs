//! The working as it was when a part was answered: by the law of that day, which may have been put
//! right since.

use super::clock::Told;
use crate::Failure;
use crate::wire::ThenView;
use casework::{Case, Part, Refusal};
use statute::{Clock, ClockState, Jurisdiction, Law, Working};

/// The working of then, where it is not the one of now.
pub(super) fn working(told: &Told<'_>, clock: &Clock) -> Result<Option<ThenView>, Failure> {
    let (room, part) = (told.room, told.part);
    if part.law_then.is_empty() || part.law_then == room.law().stamp() {
        return Ok(None);
    }
    let law = match room.office().kept_law(&part.law_then) {
        Ok(Some(law)) => law,
        Ok(None) => return Ok(Some(lost("it was not kept"))),
        Err(error) => return Ok(Some(lost(&error.to_string()))),
    };
    let jurisdiction = room.settings.jurisdiction.parse();
    let jurisdiction = jurisdiction.unwrap_or(Jurisdiction::EnglandAndWales);
    let then = match explained(told.case, part, law, jurisdiction) {
        Ok(then) => then,
        Err(refusal) => return Ok(Some(lost(&refusal.to_string()))),
    };
    let calendar = room.calendar();
    let now = statute::explain_clock(told.rule, clock, &told.case.facts_of(part.id), calendar)
        .map_err(Refusal::from)?;
    Ok((then.steps != now.steps).then(|| ThenView {
        last_day: then.reckoning.last_day,
        state: then.reckoning.state,
        steps: then.steps.iter().map(|step| told.step(step)).collect(),
        problem: String::new(),
    }))
}

fn explained(
    case: &Case,
    part: &Part,
    law: &Law,
    jurisdiction: Jurisdiction,
) -> Result<Working, Refusal> {
    let rule = case.rule(part, law)?;
    Ok(case.explain(part, rule, law.calendar(jurisdiction))?)
}

fn lost(why: &str) -> ThenView {
    ThenView {
        last_day: None,
        state: ClockState::Running,
        steps: Vec::new(),
        problem: format!(
            "The law by which it was reckoned when it was answered cannot be read: {why}."
        ),
    }
}
