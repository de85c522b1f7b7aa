//! What was decided, signed and recorded of it, told.

use super::told::{Told, lines};
use crate::room::Room;
use casework::{Case, Decision, Event, ExemptionUsed, PartId};

pub(super) fn told(room: &Room, case: &Case, event: &Event) -> Told {
    match event {
        Event::DecisionRecorded { part, decision } => decided(room, case, *part, decision),
        Event::DecisionSigned { part } => Told {
            part: part.to_string(),
            key: true,
            ..Told::default()
        },
        Event::DecisionSentBack { part, reason } | Event::DecisionReopened { part, reason } => {
            Told {
                part: part.to_string(),
                words: reason.clone(),
                key: true,
                ..Told::default()
            }
        }
        Event::ProcessingDescribed {
            part,
            before,
            after,
        } => Told {
            part: part.to_string(),
            before: before
                .as_ref()
                .map(|it| crate::answers::vocabulary::told(room, it))
                .unwrap_or_default(),
            after: crate::answers::vocabulary::told(room, after),
            ..Told::default()
        },
        Event::RecordKept {
            part,
            before,
            after,
        } => {
            let of = |record| {
                let part = case.part(*part);
                part.map(|part| crate::answers::record::said(room, case, part, record))
                    .unwrap_or_default()
            };
            Told {
                part: part.to_string(),
                before: of(before),
                after: of(after),
                ..Told::default()
            }
        }
        _ => Told::default(),
    }
}

/// A decision: what stood before it, what it says with its grounds, and the reasons for the file.
fn decided(room: &Room, case: &Case, id: PartId, decision: &Decision) -> Told {
    let part = case.part(id);
    let rule = part.and_then(|part| case.rule(part, room.law()).ok());
    let label = |decision: &Decision| {
        rule.map_or_else(
            || decision.outcome.clone(),
            |rule| crate::words::outcome(decision, rule),
        )
    };
    let ground = |used: &ExemptionUsed| {
        let known = rule.and_then(|rule| rule.exemption(&used.id));
        known.map_or_else(
            || used.id.clone(),
            |known| format!("{} ({})", known.label, known.citation),
        )
    };
    let grounds = decision.exemptions.iter().map(ground);
    let reasons = decision.exemptions.iter().map(|used| used.reason.clone());
    Told {
        on: Some(decision.on),
        part: id.to_string(),
        before: part
            .and_then(|part| part.decision.as_ref())
            .map(label)
            .unwrap_or_default(),
        after: std::iter::once(label(decision))
            .chain(grounds)
            .collect::<Vec<_>>()
            .join(" · "),
        words: lines(reasons.chain([decision.reasons.clone()])),
        key: true,
        ..Told::default()
    }
}
