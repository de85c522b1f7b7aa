//! An event told: what it says, whatever it is about.

use super::{clock, decisions, file, finding, giving, letters, people};
use crate::Moment;
use crate::room::Room;
use crate::wire::{HistoryEntry, Opens, Strand};
use casework::{Case, Event, PartId};
use chrono::NaiveDate;
use store::Recorded;

/// What an event says: its kind, what it happened to, its day, its part, before, after, and the words that
/// go with it.
#[derive(Default)]
pub(in crate::answers) struct Told {
    pub(in crate::answers) kind: String,
    pub(in crate::answers) name: String,
    pub(in crate::answers) on: Option<NaiveDate>,
    pub(in crate::answers) part: String,
    pub(in crate::answers) before: String,
    pub(in crate::answers) after: String,
    pub(in crate::answers) words: String,
    pub(in crate::answers) key: bool,
    pub(in crate::answers) opens: Option<Opens>,
}

/// The entry of an event; `case` is as it stood before.
pub(super) fn entry(room: &Room, case: &Case, event: &Event, recorded: &Recorded) -> HistoryEntry {
    let told = told(room, case, event);
    HistoryEntry {
        id: format!("{} {}", case.reference, recorded.sequence),
        sequence: recorded.sequence,
        reference: case.reference.0.clone(),
        day: Moment::at(recorded.at).today,
        strand: strand(event),
        event: event.kind().to_owned(),
        kind: told.kind,
        name: told.name,
        at: recorded.at,
        by: room.name_of(recorded.actor),
        on: told.on,
        part: told.part,
        before: told.before,
        after: told.after,
        words: told.words,
        length: None,
        key: told.key,
        opens: told.opens,
    }
}

/// What an event is about.
fn strand(event: &Event) -> Strand {
    match event {
        Event::NoteAdded { .. } => Strand::Notes,
        Event::LetterIssued(_) | Event::Letter(_) => Strand::Letters,
        Event::Document(_) => Strand::Documents,
        Event::RequestLogged(_)
        | Event::FactRecorded { .. }
        | Event::FactCorrected { .. }
        | Event::FactWithdrawn { .. }
        | Event::RegimeChanged { .. }
        | Event::ValidityChecked { .. }
        | Event::IdentityDoubtCorrected { .. }
        | Event::Extension(_)
        | Event::PartAnswered { .. }
        | Event::Closed { .. }
        | Event::Reopened { .. } => Strand::Clock,
        Event::Search(_) | Event::Item(_) | Event::Pack(_) => Strand::Found,
        Event::DecisionRecorded { .. }
        | Event::DecisionSigned { .. }
        | Event::DecisionSentBack { .. }
        | Event::DecisionReopened { .. }
        | Event::ProcessingDescribed { .. }
        | Event::RecordKept { .. } => Strand::Decisions,
        Event::Allocated { .. }
        | Event::HandedOver { .. }
        | Event::HandOverNoticed
        | Event::PartyCorrected { .. }
        | Event::ScopeCorrected { .. }
        | Event::CareChanged { .. } => Strand::People,
        Event::RequestFound(_)
        | Event::RequestMerged(_)
        | Event::Link(_)
        | Event::ProceedingsRecorded { .. }
        | Event::Hold(_)
        | Event::Retention(_)
        | Event::Restriction(_)
        | Event::Destroyed(_) => Strand::File,
    }
}

fn told(room: &Room, case: &Case, event: &Event) -> Told {
    match event {
        Event::NoteAdded { text } => Told {
            words: text.clone(),
            ..Told::default()
        },
        Event::LetterIssued(letter) => letters::issued(letter),
        Event::Letter(event) => letters::letter(case, event),
        Event::Document(event) => letters::document(case, event),
        Event::Search(event) => finding::search(case, event),
        Event::Item(event) => finding::item(case, event),
        Event::Pack(event) => giving::told(case, event),
        Event::ProceedingsRecorded { before, after } => {
            crate::answers::proceedings::told(before.as_deref(), after)
        }
        _ => match strand(event) {
            Strand::Clock => clock::told(room, case, event),
            Strand::Decisions => decisions::told(room, case, event),
            Strand::People => people::told(room, event),
            _ => file::told(room, case, event),
        },
    }
}

/// The lines that say something.
pub(in crate::answers) fn lines(lines: impl IntoIterator<Item = String>) -> String {
    let said: Vec<String> = lines
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect();
    said.join("\n")
}

/// What differs between two versions of a thing, a line for each: as it stood, and as it is.
pub(super) fn differing<const N: usize>(pairs: [(String, String); N]) -> (String, String) {
    let said = |text: String| match text.is_empty() {
        true => "–".to_owned(),
        false => text,
    };
    let differ = pairs.into_iter().filter(|(before, after)| before != after);
    let (before, after): (Vec<String>, Vec<String>) = differ
        .map(|(before, after)| (said(before), said(after)))
        .unzip();
    (before.join("\n"), after.join("\n"))
}

pub(super) fn listed(parts: &[PartId]) -> String {
    let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
    parts.join(", ")
}
