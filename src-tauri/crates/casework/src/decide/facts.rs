//! Recording, correcting and withdrawing dated facts; changing the regime of a part.
//!
//! Each is tried on a copy of the case first: what the law's reckoning refuses is refused here.

use super::{Setting, not_future, worded};
use crate::{
    Actor, Case, Event, FactEntry, FactId, FactInput, Occasion, Part, PartId, PersonId, Refusal,
    Role,
};
use chrono::{DateTime, NaiveDate};
use statute::{FactKind, RegimeId};
use uuid::Uuid;

/// Records a fact.
pub(super) fn record(
    case: &Case,
    actor: &Actor,
    input: &FactInput,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    recordable(case, input, setting)?;
    if input.kind == FactKind::ExtensionNotice {
        extension_allowed(case, actor, input, setting)?;
    }
    let event = Event::FactRecorded {
        fact: next_fact(case),
        kind: input.kind,
        part: input.part,
        on: input.on,
        detail: input.detail.trim().to_owned(),
        ground: input.ground,
    };
    tried(case, vec![event], setting)
}

/// The number of the next fact.
pub(super) fn next_fact(case: &Case) -> FactId {
    FactId(case.facts.iter().map(|entry| entry.id.0).max().unwrap_or(0) + 1)
}

fn recordable(case: &Case, input: &FactInput, setting: &Setting<'_>) -> Result<(), Refusal> {
    if input.kind == FactKind::Received {
        return Err(Refusal::field(
            "kind",
            "The day of receipt is recorded already. Correct it instead.",
        ));
    }
    if input.part.is_some_and(|part| case.part(part).is_none()) {
        return Err(Refusal::field("part", "Choose a part of this case."));
    }
    not_future("on", input.on, setting, "on which this happened")?;
    not_before_receipt(case, input.kind, input.on)?;
    not_after_answer(case, input)?;
    detailed(input)
}

/// What happens after the answer was sent concerns no clock any more.
fn not_after_answer(case: &Case, input: &FactInput) -> Result<(), Refusal> {
    let answered = parts_of(case, input.part).map(|part| part.answered);
    match answered.min().flatten() {
        Some(day) if input.on > day => {
            let day = day.format("%-d %B %Y");
            let words =
                format!("Enter the day on which this happened. The answer was sent on {day}.");
            Err(Refusal::field("on", words))
        }
        _ => Ok(()),
    }
}

/// What became of a request follows it; what it is about may lie before.
fn not_before_receipt(case: &Case, kind: FactKind, on: NaiveDate) -> Result<(), Refusal> {
    if on < case.received() && !kind.may_precede_request() {
        let received = case.received().format("%-d %B %Y");
        let words = format!(
            "Enter the day on which this happened. It cannot be before the request came ({received})."
        );
        return Err(Refusal::field("on", words));
    }
    Ok(())
}

/// A pause needs the question that was sent, an extension its reasons, a proof what was seen.
fn detailed(input: &FactInput) -> Result<(), Refusal> {
    let missing = match input.kind {
        FactKind::ClarificationAsked => "Enter the question that was sent.",
        FactKind::ExtensionNotice => "Enter the reasons as the notice states them.",
        FactKind::IdentityProved => "Enter what was seen.",
        _ => return Ok(()),
    };
    worded("detail", &input.detail, missing)?;
    if input.kind == FactKind::ExtensionNotice && input.ground.is_none() {
        return Err(Refusal::field(
            "ground",
            "Choose the ground: complexity, or the number of requests.",
        ));
    }
    Ok(())
}

/// An extension notice is refused where the regime knows none, where the part has one, and where it
/// came too late; a supervisor may record a late one, so that the file is complete. It has no effect.
fn extension_allowed(
    case: &Case,
    actor: &Actor,
    input: &FactInput,
    setting: &Setting<'_>,
) -> Result<(), Refusal> {
    for part in parts_of(case, input.part) {
        let rule = case.rule(part, setting.law)?;
        let Some(extension) = &rule.clock.extension else {
            let message = format!("The time of part {} cannot be extended.", part.id);
            return Err(Refusal::Law {
                message,
                citation: rule.clock.period.citation.to_string(),
            });
        };
        if part.settled() {
            return Err(Refusal::NotNow(format!(
                "Part {} is answered already, or was withdrawn.",
                part.id
            )));
        }
        if extended(case, part.id) {
            return Err(Refusal::NotNow(format!(
                "Part {} has an extension notice already.",
                part.id
            )));
        }
        let by = case
            .reckon(part, rule, setting.calendar)?
            .extension_notice_by;
        if by.is_some_and(|by| input.on > by) && !actor.roles.any(&[Role::Supervisor]) {
            return Err(Refusal::Law {
                message: too_late(by),
                citation: extension.notice_citation.to_string(),
            });
        }
    }
    Ok(())
}

fn too_late(by: Option<NaiveDate>) -> String {
    let by = by
        .map(|day| day.format("%A %-d %B %Y").to_string())
        .unwrap_or_default();
    format!("The notice had to be given by {by}. A later one does not extend the time.")
}

fn extended(case: &Case, part: PartId) -> bool {
    let mut counting = case.facts.iter().filter(|entry| entry.counts_for(part));
    counting.any(|entry| entry.kind == FactKind::ExtensionNotice)
}

fn parts_of(case: &Case, part: Option<PartId>) -> impl Iterator<Item = &Part> {
    case.parts
        .iter()
        .filter(move |own| part.is_none_or(|wanted| wanted == own.id))
}

/// Corrects the day of a fact. A corrected receipt may bring another regime into force.
pub(super) fn correct(
    case: &Case,
    fact: FactId,
    on: NaiveDate,
    reason: &str,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let entry = counting(case, fact)?;
    not_future("on", on, setting, "on which this happened")?;
    let reason = worded("reason", reason, "Say why the date is corrected.")?;
    if entry.on == on {
        return Err(Refusal::field(
            "on",
            "This is the date that is recorded already.",
        ));
    }
    let mut events = vec![Event::FactCorrected {
        fact,
        before: entry.on,
        after: on,
        reason: reason.clone(),
    }];
    if entry.kind == FactKind::Received {
        if on > case.logged {
            return Err(Refusal::field(
                "on",
                "The request cannot have come after it was logged.",
            ));
        }
        events.extend(regimes_for(case, on, setting)?);
    } else {
        not_before_receipt(case, entry.kind, on)?;
    }
    tried(case, events, setting)
}

/// Where the law of the corrected day of receipt does not know a part's regime, the regime that it
/// gives for the same purpose takes its place.
fn regimes_for(
    case: &Case,
    received: NaiveDate,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let displaced = case.parts.iter().filter(|part| {
        setting
            .law
            .rule(&part.regime, &part.right, received)
            .is_err()
    });
    displaced
        .map(|part| {
            let choice = setting.law.choose(&part.right, received, part.purpose)?;
            let (before, after) = (part.regime.clone(), choice.regime);
            Ok(Event::RegimeChanged {
                part: part.id,
                before,
                after,
                reason: choice.reason,
            })
        })
        .collect()
}

/// Withdraws a fact that was recorded by mistake.
pub(super) fn withdraw(
    case: &Case,
    fact: FactId,
    reason: &str,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    if counting(case, fact)?.kind == FactKind::Received {
        return Err(Refusal::NotNow(
            "The receipt cannot be withdrawn. Correct its date instead.".into(),
        ));
    }
    let reason = worded("reason", reason, "Say why this is withdrawn.")?;
    tried(case, vec![Event::FactWithdrawn { fact, reason }], setting)
}

fn counting(case: &Case, fact: FactId) -> Result<&FactEntry, Refusal> {
    let found = case.fact(fact).filter(|entry| !entry.withdrawn);
    found.ok_or_else(|| Refusal::field("fact", "This entry does not exist, or was withdrawn."))
}

/// Puts a part under another regime, with the officer's reason.
pub(super) fn change_regime(
    case: &Case,
    part: PartId,
    regime: &RegimeId,
    reason: &str,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    if part.decision.is_some() {
        let words = format!(
            "Part {} is decided under its law. Its law cannot be changed any more.",
            part.id
        );
        return Err(Refusal::NotNow(words));
    }
    if part.regime == *regime {
        return Err(Refusal::field(
            "regime",
            "The part is under this law already.",
        ));
    }
    setting.law.rule(regime, &part.right, case.received())?;
    let reason = worded("reason", reason, "Say why this law applies.")?;
    let (before, after) = (part.regime.clone(), regime.clone());
    tried(
        case,
        vec![Event::RegimeChanged {
            part: part.id,
            before,
            after,
            reason,
        }],
        setting,
    )
}

/// The events, if the clock of every part can still be reckoned after them.
pub(super) fn tried(
    case: &Case,
    events: Vec<Event>,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let after = after(case, &events);
    for part in &after.parts {
        let rule = after.rule(part, setting.law)?;
        after.reckon(part, rule, setting.calendar)?;
    }
    Ok(events)
}

/// The case as these events would leave it.
pub(super) fn after(case: &Case, events: &[Event]) -> Case {
    let nobody = Occasion {
        at: DateTime::UNIX_EPOCH,
        by: PersonId(Uuid::nil()),
    };
    let mut after = case.clone();
    events.iter().for_each(|event| after.apply(event, nobody));
    after
}
