//! Deciding a part.

use super::items::schedule_settled;
use super::sealed::{agrees_with_schedule, sealed};
use super::{Setting, worded};
use crate::sign_off::needs_signature;
use crate::{Actor, Case, Decision, Event, ExemptionUsed, Part, PartId, Refusal, Role, Sealed};
use statute::{Outcome, OutcomeResult, Rule};

/// What a decision rests on, as it was given.
pub(super) struct RestsOn<'a> {
    pub(super) exemptions: &'a [ExemptionUsed],
    pub(super) reasons: &'a str,
    pub(super) sealed: Option<&'a Sealed>,
}

/// Records what a part comes to.
pub(super) fn decide_part(
    case: &Case,
    part: PartId,
    outcome: &str,
    rests_on: RestsOn<'_>,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    let rule = case.rule(part, setting.law)?;
    let outcome = rule
        .outcome(outcome)
        .ok_or_else(|| Refusal::field("outcome", "Choose what was decided."))?;
    crate::holds::free(case, part.id)?;
    startable(case, outcome)?;
    if outcome.result != OutcomeResult::Withdrawn {
        schedule_settled(case, part.id)?;
        agrees_with_schedule(case, part.id, outcome)?;
    }
    grounds(outcome, rests_on.exemptions, rule)?;
    let decision = Decision {
        outcome: outcome.id.clone(),
        exemptions: trimmed(rests_on.exemptions),
        reasons: reasoned(outcome, rests_on.reasons)?,
        on: setting.today,
        to_sign: needs_signature(&part.right, outcome),
        sealed: sealed(outcome, rests_on.sealed, rests_on.reasons)?,
    };
    Ok(vec![Event::DecisionRecorded {
        part: part.id,
        decision,
    }])
}

/// What a supervisor decides is signed by that.
pub(super) fn signed_by_supervisor(actor: &Actor, mut events: Vec<Event>) -> Vec<Event> {
    let asked = events.iter().find_map(|event| match event {
        Event::DecisionRecorded { part, decision } if decision.to_sign => Some(*part),
        _ => None,
    });
    if let Some(part) = asked.filter(|_| actor.roles.any(&[Role::Supervisor])) {
        events.push(Event::DecisionSigned { part });
    }
    events
}

/// Signs what was decided.
pub(super) fn sign(case: &Case, part: PartId) -> Result<Vec<Event>, Refusal> {
    let part = to_sign(case, part)?;
    crate::holds::free(case, part.id)?;
    Ok(vec![Event::DecisionSigned { part: part.id }])
}

/// Sends back what was decided, with the reason; it is to be decided again.
pub(super) fn send_back(case: &Case, part: PartId, reason: &str) -> Result<Vec<Event>, Refusal> {
    let part = to_sign(case, part)?;
    let reason = worded("reason", reason, "Say what is to be done differently.")?;
    Ok(vec![Event::DecisionSentBack {
        part: part.id,
        reason,
    }])
}

/// Opens again what was decided and not yet answered; the signature under it goes with it.
pub(super) fn reopen(case: &Case, part: PartId, reason: &str) -> Result<Vec<Event>, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    let not_now = |words: &str| Err(Refusal::NotNow(format!("Part {} is {words}", part.id)));
    match (&part.decision, part.answered) {
        (None, _) => not_now("not decided."),
        (_, Some(_)) => not_now("answered. Decide it again: it then owes a new answer."),
        (Some(_), None) => Ok(vec![Event::DecisionReopened {
            part: part.id,
            reason: worded("reason", reason, "Say why it is opened again.")?,
        }]),
    }
}

fn to_sign(case: &Case, part: PartId) -> Result<&Part, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    match part.to_sign() {
        true => Ok(part),
        false => Err(Refusal::NotNow(format!(
            "Nothing of part {} waits for a signature.",
            part.id
        ))),
    }
}

/// Nothing is disclosed to a person whose identity is in doubt.
fn startable(case: &Case, outcome: &Outcome) -> Result<(), Refusal> {
    match discloses(outcome) {
        true => identified(case),
        false => Ok(()),
    }
}

/// Refuses what needs a person whose identity is in no doubt.
pub(super) fn identified(case: &Case) -> Result<(), Refusal> {
    match case.identity_owed() {
        false => Ok(()),
        true => Err(Refusal::NotNow(
            "Identity has not been proved. Record the proof, or withdraw the question.".into(),
        )),
    }
}

/// Refuses the answer of a part that is held, or that discloses while identity is in doubt.
pub(super) fn answerable(case: &Case, part: &Part, setting: &Setting<'_>) -> Result<(), Refusal> {
    crate::holds::free(case, part.id)?;
    let decision = part.decision.as_ref();
    let decision = decision.ok_or_else(|| {
        Refusal::NotNow(format!(
            "Decide part {} before its answer is sent.",
            part.id
        ))
    })?;
    if part.settled() {
        return Err(Refusal::NotNow(format!(
            "Part {} is answered already, or was withdrawn.",
            part.id
        )));
    }
    if part.to_sign() {
        return Err(Refusal::NotNow(format!(
            "A supervisor must sign what was decided of part {} before its answer is sent.",
            part.id
        )));
    }
    let outcome = case.rule(part, setting.law)?.outcome(&decision.outcome);
    outcome.map_or(Ok(()), |outcome| startable(case, outcome))
}

fn grounds(outcome: &Outcome, exemptions: &[ExemptionUsed], rule: &Rule) -> Result<(), Refusal> {
    if outcome.needs_exemption && exemptions.is_empty() {
        return Err(Refusal::field(
            "exemptions",
            "Choose the ground on which information is withheld.",
        ));
    }
    if !outcome.needs_exemption && !exemptions.is_empty() {
        let label = &outcome.label;
        let words = match outcome.sealed {
            true => format!("“{label}” tells no ground: choose it where it is sealed."),
            false => format!("“{label}” withholds nothing, so it needs no ground."),
        };
        return Err(Refusal::field("exemptions", words));
    }
    for (at, used) in exemptions.iter().enumerate() {
        if rule.exemption(&used.id).is_none() {
            return Err(Refusal::field(
                format!("exemptions.{at}.id"),
                "Choose a ground that this law knows.",
            ));
        }
        worded(
            &format!("exemptions.{at}.reason"),
            &used.reason,
            "Say why the test of this ground is met.",
        )?;
    }
    Ok(())
}

/// Whether the person gets what was asked for, or some of it.
fn discloses(outcome: &Outcome) -> bool {
    matches!(
        outcome.result,
        OutcomeResult::Granted | OutcomeResult::Partly
    )
}

/// Whether reasons must be given for the file: a disclosure explains itself, a ground has its own, and of
/// what is sealed none may stand there.
pub fn needs_reasons(outcome: &Outcome) -> bool {
    !outcome.needs_exemption && !outcome.sealed && !discloses(outcome)
}

fn reasoned(outcome: &Outcome, reasons: &str) -> Result<String, Refusal> {
    if !needs_reasons(outcome) {
        return Ok(reasons.trim().to_owned());
    }
    worded(
        "reasons",
        reasons,
        "Say what this rests on: what was searched, or how the request was taken back.",
    )
}

fn trimmed(exemptions: &[ExemptionUsed]) -> Vec<ExemptionUsed> {
    let trim = |used: &ExemptionUsed| ExemptionUsed {
        id: used.id.clone(),
        reason: used.reason.trim().to_owned(),
    };
    exemptions.iter().map(trim).collect()
}
