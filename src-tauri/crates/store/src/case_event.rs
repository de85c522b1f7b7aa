//! Events of cases as the log has them.

use crate::{
    error::{Error, Result},
    log::{NewEvent, Recorded, Stream},
};
use casework::{
    Case, CaseId, Channel, Event, Occasion, PartLogged, Party, Recipient, Reference, Remains,
    RequestLogged, Requester,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use statute::Fact;

/// The version of every payload that this program writes, and the last that it reads.
const VERSION: u32 = 1;

/// The kind of the event that says what remains of a case.
pub(crate) const DESTROYED: &str = "destroyed";

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
    let occasion = Occasion {
        at: recorded.at,
        by: recorded.actor,
    };
    let payload = recorded.payload.as_deref().unwrap_or_default();
    let event =
        parse(&recorded.kind, recorded.version, payload).map_err(|detail| Error::Unreadable {
            stream: recorded.stream,
            sequence: recorded.sequence,
            detail,
        })?;
    Ok((event, occasion))
}

/// The event of a payload, or why it cannot be read. The large kinds are read as what they hold: an
/// enum with its tag inside would first be gathered whole to find the tag that `kind` tells already.
pub(crate) fn parse(kind: &str, version: u32, payload: &str) -> std::result::Result<Event, String> {
    if version > VERSION {
        return Err(format!("version {version} of “{kind}”"));
    }
    let event = match kind {
        "request-logged" => serde_json::from_str(payload).map(Event::RequestLogged),
        "letter-issued" => serde_json::from_str(payload).map(Event::LetterIssued),
        _ => serde_json::from_str(payload),
    };
    event.map_err(|error| error.to_string())
}

/// As [`parse`], as far as a clock depends on it: who asks, and for what, is passed over. A case made of
/// this is for its days alone.
pub(crate) fn parse_for_days(
    kind: &str,
    version: u32,
    payload: &str,
) -> std::result::Result<Event, String> {
    if kind != "request-logged" || version > VERSION {
        return parse(kind, version, payload);
    }
    let days: LoggedDays = serde_json::from_str(payload).map_err(|error| error.to_string())?;
    Ok(Event::RequestLogged(Box::new(days.into())))
}

/// What of a logged request a clock depends on.
#[derive(Deserialize)]
struct LoggedDays {
    received: NaiveDate,
    logged: NaiveDate,
    identity_needed: bool,
    parts: Vec<PartLogged>,
    #[serde(default)]
    about: Vec<Fact>,
}

impl From<LoggedDays> for RequestLogged {
    fn from(days: LoggedDays) -> Self {
        Self {
            reference: Reference(String::new()),
            channel: Channel::Post,
            came_to: String::new(),
            received: days.received,
            logged: days.logged,
            subject: Party::default(),
            requester: Requester::default(),
            recipient: Recipient::default(),
            scope: String::new(),
            identity_needed: days.identity_needed,
            parts: days.parts,
            about: days.about,
            recognised: None,
            found_in: None,
        }
    }
}

/// What remains of a case whose file was destroyed, with its name and its last sequence; none while the
/// file is there.
pub(crate) fn remains(events: &[Recorded]) -> Result<Option<(CaseId, u64, Box<Remains>)>> {
    let Some(last) = events.last().filter(|last| last.kind == DESTROYED) else {
        return Ok(None);
    };
    Ok(match (last.stream, read(last)?.0) {
        (Stream::Case(id), Event::Destroyed(remains)) => Some((id, last.sequence, remains)),
        _ => None,
    })
}

/// The case that the events of its stream make.
pub(crate) fn replay(events: &[Recorded]) -> Result<Case> {
    let Some(first) = events.first() else {
        return Err(Error::NoCase);
    };
    let Stream::Case(id) = first.stream else {
        return Err(Error::NoCase);
    };
    if let Some((_, _, remains)) = remains(events)? {
        return Err(Error::Destroyed {
            reference: remains.reference.0.clone(),
            on: remains.on,
        });
    }
    let read: Vec<(Event, Occasion)> = events.iter().map(read).collect::<Result<_>>()?;
    begun(id, &read)
}

/// The case that `events` make, oldest first.
pub(crate) fn begun(id: CaseId, events: &[(Event, Occasion)]) -> Result<Case> {
    let events = events.iter().map(|(event, occasion)| (event, *occasion));
    Case::replay(id, events).ok_or_else(|| Error::Unreadable {
        stream: Stream::Case(id),
        sequence: 1,
        detail: "it does not begin a case".into(),
    })
}
