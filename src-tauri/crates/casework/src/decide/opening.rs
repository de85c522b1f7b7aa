//! Logging a request.

use super::{Setting, named, not_future, worded};
use crate::event::PartLogged;
use crate::{
    Actor, CommandName, Event, Opening, PartId, PartOpening, Party, Recipient, Refusal,
    RequestLogged, Requester, RequesterKind, Workflow, asker,
};
use chrono::NaiveDate;
use statute::{Fact, FactKind, Rule};

/// The event that begins a case.
///
/// # Errors
/// Every value that is missing or impossible, all at once; or one refusal where this person may not
/// log requests.
pub fn open(
    actor: &Actor,
    opening: &Opening,
    setting: &Setting<'_>,
) -> Result<Event, Vec<Refusal>> {
    if !Workflow::shipped().role_may(CommandName::LogRequest, actor) {
        let words = "Only a caseworker or a supervisor can log a request.";
        return Err(vec![Refusal::NotPermitted(words.into())]);
    }
    let refusals = refusals(opening, setting);
    if refusals.is_empty() {
        Ok(logged(opening, setting))
    } else {
        Err(refusals)
    }
}

fn refusals(opening: &Opening, setting: &Setting<'_>) -> Vec<Refusal> {
    let checks = [
        not_future(
            "received",
            opening.received,
            setting,
            "the request was received",
        ),
        named("subject.name.family", &opening.subject),
        born_before_receipt(opening),
        asker_named(&opening.requester),
        asker_fits(opening, setting),
        recipient_named(opening),
        worded("scope", &opening.scope, "Enter what the person asks for.").map(drop),
        some_part(opening),
        about_the_past(opening, setting),
        found_no_sooner(opening),
    ];
    let parts = opening
        .parts
        .iter()
        .enumerate()
        .map(|(at, part)| part_governed(at, part, opening, setting));
    checks
        .into_iter()
        .chain(parts)
        .filter_map(Result::err)
        .collect()
}

/// Nobody of a request was born after it came.
fn born_before_receipt(opening: &Opening) -> Result<(), Refusal> {
    let received = opening.received;
    born_by("subject.born", &opening.subject, received)?;
    if let Some(party) = &opening.requester.party {
        born_by("requester.born", party, received)?;
    }
    match &opening.recipient {
        Recipient::Other(party) => born_by("recipient.born", party, received),
        Recipient::Subject | Recipient::Requester => Ok(()),
    }
}

/// A person was born by the day the request was received.
pub(super) fn born_by(field: &str, party: &Party, received: NaiveDate) -> Result<(), Refusal> {
    if party.born.is_some_and(|born| born > received) {
        let words = "Enter the date of birth. It cannot be after the day the request was received.";
        return Err(Refusal::field(field, words));
    }
    Ok(())
}

fn asker_named(requester: &Requester) -> Result<(), Refusal> {
    match (&requester.kind, &requester.party) {
        (RequesterKind::Subject, _) => Ok(()),
        (_, Some(party)) => named("requester.party.name.family", party),
        (_, None) => Err(Refusal::field(
            "requester.party.name.family",
            "Enter the name of who asks.",
        )),
    }
}

/// Some who ask can do so for some rights alone.
fn asker_fits(opening: &Opening, setting: &Setting<'_>) -> Result<(), Refusal> {
    let Some(asker) = asker(opening.requester.kind) else {
        return Ok(());
    };
    let Some(part) = opening.parts.iter().find(|part| !asker.fits(&part.right)) else {
        return Ok(());
    };
    let right = setting.law.right(&part.right);
    let right = right.map_or_else(|| part.right.to_string(), |right| right.label.to_string());
    let words = format!(
        "Choose who asks. “{}” cannot ask for “{right}” as such ({}); with the person’s authority it asks as an agent.",
        asker.label, asker.citation
    );
    Err(Refusal::field("asks", words))
}

fn recipient_named(opening: &Opening) -> Result<(), Refusal> {
    match &opening.recipient {
        Recipient::Other(party) => named("recipient.party.name.family", party),
        Recipient::Subject | Recipient::Requester => Ok(()),
    }
}

/// What a request is about happened before it was logged.
fn about_the_past(opening: &Opening, setting: &Setting<'_>) -> Result<(), Refusal> {
    for fact in &opening.about {
        let (field, what) = match fact.kind {
            FactKind::ActOrOmission => ("act", "of the act or omission"),
            _ => ("decided", "on which the decision was taken"),
        };
        not_future(field, fact.on, setting, what)?;
    }
    Ok(())
}

/// A request that was found in a letter came with it, or in a later one on the same case.
fn found_no_sooner(opening: &Opening) -> Result<(), Refusal> {
    match &opening.found_in {
        Some((found_in, came)) if opening.received < *came => {
            let words = format!(
                "Enter the day the request was received. {}, in which it was found, came on {}.",
                found_in.reference,
                came.format("%-d %B %Y")
            );
            Err(Refusal::field("received", words))
        }
        _ => Ok(()),
    }
}

fn some_part(opening: &Opening) -> Result<(), Refusal> {
    if opening.parts.is_empty() || opening.parts.len() > 26 {
        return Err(Refusal::field(
            "parts",
            "Choose the right that is exercised.",
        ));
    }
    Ok(())
}

/// The law in force on the day of receipt knows this right under this regime.
fn part_governed(
    at: usize,
    part: &PartOpening,
    opening: &Opening,
    setting: &Setting<'_>,
) -> Result<(), Refusal> {
    worded(
        &format!("parts.{at}.reason"),
        &part.reason,
        "Say why this law applies.",
    )?;
    let mut facts = opening.about.clone();
    facts.push(Fact::new(FactKind::Received, opening.received));
    let day = setting.law.governing_day(&part.right, &facts)?;
    let rule = setting
        .law
        .rule(&part.regime, &part.right, day)
        .map_err(|none| Refusal::field(format!("parts.{at}.regime"), none.to_string()))?;
    known_conditions(&format!("parts.{at}.unmet"), rule, &part.unmet)
}

/// Every condition is one that the rule has.
pub(super) fn known_conditions(field: &str, rule: &Rule, unmet: &[String]) -> Result<(), Refusal> {
    let known = |id: &String| rule.validity.iter().any(|condition| condition.id == *id);
    if unmet.iter().all(known) {
        return Ok(());
    }
    Err(Refusal::field(
        field,
        "Choose conditions that this law knows.",
    ))
}

fn logged(opening: &Opening, setting: &Setting<'_>) -> Event {
    let part = |(id, part): (PartId, &PartOpening)| PartLogged {
        id,
        right: part.right.clone(),
        purpose: part.purpose,
        regime: part.regime.clone(),
        reason: part.reason.trim().to_owned(),
        unmet: part.unmet.clone(),
    };
    Event::RequestLogged(Box::new(RequestLogged {
        reference: opening.reference.clone(),
        channel: opening.channel,
        came_to: opening.came_to.trim().to_owned(),
        received: opening.received,
        logged: setting.today,
        subject: opening.subject.clone(),
        requester: opening.requester.clone(),
        recipient: opening.recipient.clone(),
        scope: opening.scope.trim().to_owned(),
        identity_needed: opening.identity_needed,
        parts: (0..)
            .map_while(PartId::nth)
            .zip(&opening.parts)
            .map(part)
            .collect(),
        about: opening.about.clone(),
        recognised: opening.recognised.filter(|day| *day < setting.today),
        found_in: opening
            .found_in
            .as_ref()
            .map(|(found_in, _)| found_in.clone()),
    }))
}
