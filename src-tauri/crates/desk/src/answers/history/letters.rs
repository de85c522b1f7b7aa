//! Letters that left, and documents, told.

use super::told::{Told, differing, lines, listed};
use crate::wire::Opens;
use casework::{Case, DocumentDetails, DocumentEvent, DocumentId, Issued, LetterEvent, LetterId};
use chrono::NaiveDate;

pub(super) fn issued(letter: &Issued) -> Told {
    Told {
        kind: crate::words::word(&letter.kind),
        on: Some(letter.on),
        part: listed(&letter.parts),
        after: letter.to.clone(),
        words: lines([
            letter.title.clone(),
            letter.lacking.join("; "),
            letter.despite.clone(),
        ]),
        key: true,
        opens: Some(Opens::Letter {
            letter: letter.letter,
        }),
        ..Told::default()
    }
}

/// What else happened to a letter.
pub(super) fn letter(case: &Case, event: &LetterEvent) -> Told {
    let titled = |letter: LetterId| {
        let ready = case.ready.iter().map(|ready| &ready.letter);
        let found = case
            .letters
            .iter()
            .chain(ready)
            .find(|it| it.letter == letter);
        found.map(|it| it.title.clone()).unwrap_or_default()
    };
    let told = |kind: &str, letter: LetterId, words: &str| Told {
        kind: kind.to_owned(),
        name: titled(letter),
        words: words.to_owned(),
        opens: Some(Opens::Letter { letter }),
        ..Told::default()
    };
    match event {
        LetterEvent::Ready(ready) => Told {
            name: ready.letter.title.clone(),
            after: ready.letter.to.clone(),
            ..told("ready", ready.letter.letter, "")
        },
        // It is not there any more to be opened.
        LetterEvent::Withheld { letter, reason } => Told {
            opens: None,
            key: true,
            ..told("withheld", *letter, reason)
        },
        LetterEvent::Sent { letter, sent } => Told {
            on: Some(sent.on),
            after: lines([
                crate::words::word(&sent.means),
                sent.to.clone(),
                sent.number.clone(),
            ]),
            ..told("sent", *letter, &sent.despite)
        },
        LetterEvent::Arrived { letter, on, words } => Told {
            on: Some(*on),
            ..told("arrived", *letter, words)
        },
        LetterEvent::Returned { letter, on, words } => Told {
            on: Some(*on),
            key: true,
            ..told("returned", *letter, words)
        },
    }
}

/// What happened to a document.
pub(super) fn document(case: &Case, event: &DocumentEvent) -> Told {
    let told = |kind: &str, id: DocumentId, name: String| Told {
        kind: kind.to_owned(),
        name,
        opens: Some(Opens::Document { number: id.0 }),
        ..Told::default()
    };
    match event {
        DocumentEvent::Filed {
            document, details, ..
        } => Told {
            on: details.dated,
            after: crate::words::word(&details.kind),
            words: details.source.clone(),
            ..told("filed", *document, details.title.clone())
        },
        DocumentEvent::Changed {
            document,
            before,
            after,
        } => {
            let (was, is) = changed(before, after);
            Told {
                before: was,
                after: is,
                ..told("changed", *document, before.title.clone())
            }
        }
        DocumentEvent::Destroyed { document, reason } => {
            let found = case.documents.iter().find(|it| it.id == *document);
            let title = found.map(|it| it.details.title.clone());
            Told {
                words: reason.clone(),
                key: true,
                ..told("destroyed", *document, title.unwrap_or_default())
            }
        }
    }
}

fn changed(before: &DocumentDetails, after: &DocumentDetails) -> (String, String) {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    differing([
        (before.title.clone(), after.title.clone()),
        (
            crate::words::word(&before.kind),
            crate::words::word(&after.kind),
        ),
        (day(before.dated), day(after.dated)),
        (before.source.clone(), after.source.clone()),
    ])
}
