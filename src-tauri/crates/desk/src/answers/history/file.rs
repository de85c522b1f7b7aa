//! How the file stands, told: links, holds, how long it is kept, who may open it.

use super::told::Told;
use crate::room::Room;
use crate::wire::Opens;
use casework::{Case, Event, HoldEvent, LinkEvent, RestrictionEvent, RetentionEvent};

pub(super) fn told(room: &Room, case: &Case, event: &Event) -> Told {
    match event {
        Event::Link(event) => link(event),
        Event::Hold(event) => hold(case, event),
        Event::Retention(event) => retention(event),
        Event::Restriction(event) => restriction(room, event),
        Event::RequestMerged(came) => Told {
            on: Some(came.received),
            words: came.scope.clone(),
            ..Told::default()
        },
        Event::RequestFound(found) => Told {
            after: found.reference.0.clone(),
            opens: Some(Opens::Case { case: found.case }),
            ..Told::default()
        },
        _ => Told {
            after: case.reference.0.clone(),
            ..Told::default()
        },
    }
}

/// What happened to a link: how the case stands to which other, and why it was taken away.
fn link(event: &LinkEvent) -> Told {
    let (kind, link, words) = match event {
        LinkEvent::Linked(link) => ("linked", link, ""),
        LinkEvent::Unlinked { link, reason } => ("unlinked", link, reason.as_str()),
    };
    Told {
        kind: kind.to_owned(),
        name: format!("{} {}", link.words(), link.other.reference),
        words: words.to_owned(),
        key: true,
        opens: Some(Opens::Case {
            case: link.other.case,
        }),
        ..Told::default()
    }
}

/// What happened to a hold: for what, of which part, and why.
fn hold(case: &Case, event: &HoldEvent) -> Told {
    let placed = case.holds.iter().find(|it| it.hold == event.hold());
    let (kind, on, reason, hold) = match event {
        HoldEvent::Placed(hold) => (
            "placed",
            Some(hold.since),
            &hold.reason,
            Some(hold.as_ref()),
        ),
        HoldEvent::Kept { review, reason, .. } => ("kept", Some(*review), reason, placed),
        HoldEvent::Lifted { reason, .. } => ("lifted", None, reason, placed),
    };
    Told {
        kind: kind.to_owned(),
        name: hold.map(|hold| hold.label().to_owned()).unwrap_or_default(),
        on,
        part: hold
            .and_then(|hold| hold.part)
            .map(|part| part.to_string())
            .unwrap_or_default(),
        words: reason.clone(),
        key: true,
        ..Told::default()
    }
}

/// Who may open the case, and who did.
fn restriction(room: &Room, event: &RestrictionEvent) -> Told {
    let told = |kind: &str, words: &str| Told {
        kind: kind.to_owned(),
        words: words.to_owned(),
        key: true,
        ..Told::default()
    };
    match event {
        RestrictionEvent::Restricted(to) => {
            let names: Vec<String> = to.people.iter().map(|id| room.name_of(*id)).collect();
            Told {
                after: names.join(", "),
                ..told("restricted", &to.reason)
            }
        }
        RestrictionEvent::Lifted { reason } => told("lifted", reason),
        RestrictionEvent::GlassBroken { reason } => told("glass-broken", reason),
        RestrictionEvent::Noticed => told("noticed", ""),
    }
}

/// What was said of how long the file is kept.
fn retention(event: &RetentionEvent) -> Told {
    let told = |kind: &str, on, words: &str| Told {
        kind: kind.to_owned(),
        on,
        words: words.to_owned(),
        key: true,
        ..Told::default()
    };
    match event {
        RetentionEvent::Kept(kept) => told("kept", kept.until, &kept.reason),
        RetentionEvent::Lifted { reason } => told("lifted", None, reason),
        RetentionEvent::Proposed(_) => told("proposed", None, ""),
        RetentionEvent::Dropped { reason } => told("dropped", None, reason),
    }
}
