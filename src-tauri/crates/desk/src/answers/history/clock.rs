//! What the clock follows from, told.

use super::told::Told;
use crate::room::Room;
use casework::{Case, Event, ExtensionEvent, FactId, PartId};

pub(super) fn told(room: &Room, case: &Case, event: &Event) -> Told {
    let told = match event {
        Event::RequestLogged(logged) => Told {
            on: Some(logged.received),
            after: logged.subject.name.full(),
            words: logged.scope.clone(),
            ..Told::default()
        },
        Event::RegimeChanged {
            part,
            before,
            after,
            reason,
        } => Told {
            part: part.to_string(),
            before: room.law_name(before),
            after: room.law_name(after),
            words: reason.clone(),
            ..Told::default()
        },
        Event::ValidityChecked { .. } | Event::IdentityDoubtCorrected { .. } => {
            return checked(room, case, event);
        }
        Event::Extension(event) => extension(event),
        Event::PartAnswered { part, on, how, .. } => {
            return Told {
                on: Some(*on),
                part: part.to_string(),
                words: how.clone(),
                key: !how.is_empty(),
                ..Told::default()
            };
        }
        Event::Closed { on, late } => Told {
            on: Some(*on),
            words: late.clone(),
            ..Told::default()
        },
        Event::Reopened { reason } => Told {
            words: reason.clone(),
            ..Told::default()
        },
        other => fact(case, other),
    };
    Told { key: true, ..told }
}

/// A dated fact: recorded, put right or withdrawn.
fn fact(case: &Case, event: &Event) -> Told {
    match event {
        Event::FactRecorded {
            kind,
            part,
            on,
            detail,
            ground,
            ..
        } => Told {
            kind: kind.as_str().to_owned(),
            on: Some(*on),
            part: part.map(|part| part.to_string()).unwrap_or_default(),
            after: ground.as_ref().map(crate::words::word).unwrap_or_default(),
            words: detail.clone(),
            ..Told::default()
        },
        Event::FactCorrected {
            fact,
            before,
            after,
            reason,
        } => Told {
            kind: kind_of(case, *fact),
            on: Some(*after),
            before: before.to_string(),
            after: after.to_string(),
            words: reason.clone(),
            ..Told::default()
        },
        Event::FactWithdrawn { fact, reason } => Told {
            kind: kind_of(case, *fact),
            before: case
                .fact(*fact)
                .map(|fact| fact.on.to_string())
                .unwrap_or_default(),
            words: reason.clone(),
            ..Told::default()
        },
        _ => Told::default(),
    }
}

/// Whether the request is valid, and whether there is a doubt about who asks.
fn checked(room: &Room, case: &Case, event: &Event) -> Told {
    match event {
        Event::ValidityChecked {
            part,
            before,
            after,
        } => Told {
            part: part.to_string(),
            before: conditions(room, case, *part, before),
            after: conditions(room, case, *part, after),
            ..Told::default()
        },
        Event::IdentityDoubtCorrected {
            before,
            after,
            reason,
        } => Told {
            before: doubt(*before).to_owned(),
            after: doubt(*after).to_owned(),
            words: reason.clone(),
            ..Told::default()
        },
        _ => Told::default(),
    }
}

/// What happened to an extension that was asked for.
fn extension(event: &ExtensionEvent) -> Told {
    let (kind, after, words) = match event {
        ExtensionEvent::Asked {
            ground, reasons, ..
        } => ("asked", crate::words::word(ground), reasons.as_str()),
        ExtensionEvent::Signed { .. } => ("signed", String::new(), ""),
        ExtensionEvent::SentBack { reason, .. } => ("sent-back", String::new(), reason.as_str()),
    };
    Told {
        kind: kind.to_owned(),
        part: event.part().to_string(),
        after,
        words: words.to_owned(),
        ..Told::default()
    }
}

fn kind_of(case: &Case, fact: FactId) -> String {
    case.fact(fact)
        .map(|fact| fact.kind.as_str().to_owned())
        .unwrap_or_default()
}

const fn doubt(needed: bool) -> &'static str {
    if needed { "in-doubt" } else { "no-doubt" }
}

/// What a part lacked, in the words of its rule; a line each.
fn conditions(room: &Room, case: &Case, part: PartId, unmet: &[String]) -> String {
    let rule = case
        .part(part)
        .and_then(|part| case.rule(part, room.law()).ok());
    let words = |id: &String| {
        let known = rule.and_then(|rule| rule.validity.iter().find(|it| it.id == *id));
        known.map_or_else(|| id.clone(), |known| known.missing.to_string())
    };
    unmet.iter().map(words).collect::<Vec<_>>().join("\n")
}
