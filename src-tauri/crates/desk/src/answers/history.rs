//! The history of a case, from its events: who, when, what, before and after.

use crate::room::Room;
use crate::wire::{CaseRef, History, HistoryEntry};
use crate::{Failure, Moment};
use casework::{Case, Event, FactEntry, FactId, Party};
use chrono::NaiveDate;
use store::Recorded;

/// The history, newest first.
pub(crate) fn history(room: &mut Room, args: CaseRef, _now: &Moment) -> Result<History, Failure> {
    let case = room.find_case(&args.case)?;
    let recorded = room.events(case.id)?;
    let mut entries: Vec<HistoryEntry> = recorded
        .iter()
        .map(|(event, at)| entry(room, &case, event, at))
        .collect();
    entries.reverse();
    Ok(History { entries })
}

/// What an event says: its kind, its day, its part, before, after, and the words that go with it.
#[derive(Default)]
struct Told {
    kind: String,
    on: Option<NaiveDate>,
    part: String,
    before: String,
    after: String,
    words: String,
    key: bool,
}

fn entry(room: &Room, case: &Case, event: &Event, recorded: &Recorded) -> HistoryEntry {
    let told = told(room, case, event);
    HistoryEntry {
        sequence: recorded.sequence,
        event: event.kind().to_owned(),
        kind: told.kind,
        at: recorded.at,
        by: room.name_of(recorded.actor),
        on: told.on,
        part: told.part,
        before: told.before,
        after: told.after,
        words: told.words,
        key: told.key,
    }
}

fn told(room: &Room, case: &Case, event: &Event) -> Told {
    match event {
        Event::RequestLogged(logged) => Told {
            on: Some(logged.received),
            after: logged.subject.name.full(),
            words: logged.scope.clone(),
            key: true,
            ..Told::default()
        },
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
            key: true,
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
            key: true,
            ..Told::default()
        },
        Event::FactWithdrawn { fact, reason } => Told {
            kind: kind_of(case, *fact),
            before: case
                .fact(*fact)
                .map(|fact| fact.on.to_string())
                .unwrap_or_default(),
            words: reason.clone(),
            key: true,
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
            key: true,
            ..Told::default()
        },
        Event::Allocated { before, after } => Told {
            before: before
                .map(|person| room.name_of(person))
                .unwrap_or_default(),
            after: after.map(|person| room.name_of(person)).unwrap_or_default(),
            ..Told::default()
        },
        other => told_rest(case, other),
    }
}

fn told_rest(case: &Case, event: &Event) -> Told {
    match event {
        Event::PartyCorrected {
            before,
            after,
            role,
        } => {
            let (before, after) = (described(before), described(after));
            Told {
                kind: crate::words::word(role),
                before,
                after,
                ..Told::default()
            }
        }
        Event::ScopeCorrected { before, after } => Told {
            before: before.clone(),
            after: after.clone(),
            ..Told::default()
        },
        Event::NoteAdded { text } => Told {
            words: text.clone(),
            ..Told::default()
        },
        Event::DecisionRecorded { part, decision } => Told {
            kind: decision.outcome.clone(),
            on: Some(decision.on),
            part: part.to_string(),
            after: decision
                .exemptions
                .iter()
                .map(|used| used.id.as_str())
                .collect::<Vec<_>>()
                .join(", "),
            words: decision.reasons.clone(),
            key: true,
            ..Told::default()
        },
        Event::LetterIssued(letter) => Told {
            on: Some(letter.on),
            part: letter
                .parts
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", "),
            after: letter.to.clone(),
            words: [letter.title.as_str(), letter.despite.as_str()]
                .join("\n")
                .trim()
                .to_owned(),
            key: true,
            ..Told::default()
        },
        Event::PartAnswered { part, on, how } => Told {
            on: Some(*on),
            part: part.to_string(),
            words: how.clone(),
            key: !how.is_empty(),
            ..Told::default()
        },
        Event::Closed { on } => Told {
            on: Some(*on),
            key: true,
            ..Told::default()
        },
        Event::Reopened { reason } => Told {
            words: reason.clone(),
            key: true,
            ..Told::default()
        },
        _ => Told {
            before: String::new(),
            after: case.reference.0.clone(),
            ..Told::default()
        },
    }
}

fn kind_of(case: &Case, fact: FactId) -> String {
    case.fact(fact)
        .map(|fact: &FactEntry| fact.kind.as_str().to_owned())
        .unwrap_or_default()
}

/// A person of a case in one line, so that two versions can be compared.
fn described(party: &Party) -> String {
    let born = party.born.map(|born| born.to_string()).unwrap_or_default();
    let address = party.address.join(", ");
    let words = [
        &party.name.formal(),
        &party.organisation,
        &born,
        &address,
        &party.email,
        &party.telephone,
    ];
    let told: Vec<&str> = words
        .into_iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    told.join(" · ")
}
