//! Events of cases as the log has them.

use crate::{
    error::{Error, Result},
    log::{NewEvent, Recorded, Stream},
};
use casework::{Case, Event, Occasion, PersonId};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The version of every payload that this program writes, and the last that it reads.
const VERSION: u32 = 1;

/// Nobody: who stands for the actor where it does not matter.
pub(crate) const NOBODY: PersonId = PersonId(Uuid::nil());

/// `event` as it is to be appended.
pub(crate) fn new_event(event: &Event, at: DateTime<Utc>) -> NewEvent {
    let payload = serde_json::to_string(event).unwrap_or_default();
    NewEvent {
        at,
        kind: event.kind().into(),
        version: VERSION,
        payload,
    }
}

/// What was recorded, and when and by whom.
///
/// # Errors
/// The payload is of a later version or is not an event.
pub fn read(recorded: &Recorded) -> Result<(Event, Occasion)> {
    let unreadable = |detail: String| Error::Unreadable {
        stream: recorded.stream,
        sequence: recorded.sequence,
        detail,
    };
    if recorded.version > VERSION {
        return Err(unreadable(format!(
            "version {} of “{}”",
            recorded.version, recorded.kind
        )));
    }
    let payload = recorded.payload.as_deref().unwrap_or_default();
    let event = serde_json::from_str(payload).map_err(|e| unreadable(e.to_string()))?;
    Ok((
        event,
        Occasion {
            at: recorded.at,
            by: recorded.actor,
        },
    ))
}

/// The case that the events of its stream make.
pub(crate) fn replay(events: &[Recorded]) -> Result<Case> {
    let Some(first) = events.first() else {
        return Err(Error::NoCase);
    };
    let Stream::Case(id) = first.stream else {
        return Err(Error::NoCase);
    };
    let read: Vec<(Event, Occasion)> = events.iter().map(read).collect::<Result<_>>()?;
    let not_begun = || Error::Unreadable {
        stream: first.stream,
        sequence: 1,
        detail: "it does not begin a case".into(),
    };
    Case::replay(id, read.iter().map(|(event, occasion)| (event, *occasion))).ok_or_else(not_begun)
}
