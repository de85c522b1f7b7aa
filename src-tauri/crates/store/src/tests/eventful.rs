//! A case to which everything happened that can, with the same rare word in every field that somebody
//! types into.

use crate::case_event;
use casework::Event;
use serde_json::{Value, json};

/// The word. No word of the program holds it.
pub const WORD: &str = "quillfeather";

/// The fields that hold no typed text: words of the law's packs and of the program, names of things, and
/// what is kept as a figure.
const CODES: [&str; 31] = [
    "means",
    "event",
    "what",
    "reference",
    "case",
    "right",
    "purpose",
    "regime",
    "channel",
    "kind",
    "letter",
    "part",
    "parts",
    "id",
    "outcome",
    "grounds",
    "holding",
    "format",
    "department",
    "sha256",
    "law",
    "late",
    "by",
    "ground",
    "fate",
    "said",
    "consent",
    "role",
    "who",
    "side",
    "body",
];

/// Every kind of event, each with [`WORD`] wherever it can stand.
pub fn events(sha256: &str) -> Vec<Event> {
    let samples = samples(sha256);
    let marked = samples.into_iter().map(|sample| {
        let kind = sample["event"].as_str().unwrap().to_owned();
        let mut marked = sample.clone();
        mark(&mut marked, "");
        case_event::parse(&kind, 1, &marked.to_string())
            .unwrap_or_else(|why| panic!("{kind}: {why} in {marked}"))
    });
    let events: Vec<Event> = marked.collect();
    let mut seen: Vec<u8> = events.iter().filter_map(number).collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(
        seen,
        (0..KINDS).collect::<Vec<u8>>(),
        "a kind of event has no sample"
    );
    events
}

/// Puts the word into every text that is no code and no day.
fn mark(value: &mut Value, key: &str) {
    match value {
        Value::String(text) if !CODES.contains(&key) && typed(text) => {
            *text = format!("{text} {WORD}");
        }
        Value::Array(list) => list.iter_mut().for_each(|it| mark(it, key)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, it)| mark(it, key)),
        _ => {}
    }
}

/// Whether somebody typed this: no day, no name of a person or a case, no regime.
fn typed(text: &str) -> bool {
    text.parse::<chrono::NaiveDate>().is_err()
        && text.parse::<uuid::Uuid>().is_err()
        && !["uk-gdpr", "dpa-2018-part-3"].contains(&text)
}

const KINDS: u8 = 37;

/// The kinds by number: a new one does not compile until it has a number, and fails until it has a
/// sample. What remains of a case is made by the destruction itself.
fn number(event: &Event) -> Option<u8> {
    Some(match event {
        Event::RequestLogged(_) => 0,
        Event::FactRecorded { .. } => 1,
        Event::FactCorrected { .. } => 2,
        Event::FactWithdrawn { .. } => 3,
        Event::RegimeChanged { .. } => 4,
        Event::Allocated { .. } => 5,
        Event::PartyCorrected { .. } => 6,
        Event::ScopeCorrected { .. } => 7,
        Event::ValidityChecked { .. } => 8,
        Event::IdentityDoubtCorrected { .. } => 9,
        Event::NoteAdded { .. } => 10,
        Event::RequestFound(_) => 11,
        Event::CareChanged { .. } => 12,
        Event::Search(_) => 13,
        Event::Item(_) => 14,
        Event::Document(_) => 15,
        Event::Retention(_) => 16,
        Event::DecisionRecorded { .. } => 17,
        Event::DecisionSigned { .. } => 18,
        Event::DecisionSentBack { .. } => 19,
        Event::LetterIssued(_) => 20,
        Event::PartAnswered { .. } => 21,
        Event::Closed { .. } => 22,
        Event::Reopened { .. } => 23,
        Event::RecordKept { .. } => 24,
        Event::HandedOver { .. } => 25,
        Event::HandOverNoticed => 26,
        Event::Hold(_) => 27,
        Event::Extension(_) => 28,
        Event::DecisionReopened { .. } => 29,
        Event::Link(_) => 30,
        Event::ProceedingsRecorded { .. } => 31,
        Event::Restriction(_) => 32,
        Event::RequestMerged(_) => 33,
        Event::Letter(_) => 34,
        Event::ProcessingDescribed { .. } => 35,
        Event::Pack(_) => 36,
        Event::Destroyed(_) => return None,
    })
}

fn party() -> Value {
    json!({
        "name": { "title": "Ms", "given": "Marian", "family": "Name" }, "organisation": "Firm",
        "born": "1984-03-02", "address": ["Lane", "Town"], "email": "a@b.example", "telephone": "01"
    })
}

fn samples(sha256: &str) -> Vec<Value> {
    let other = "00000000-0000-0000-0000-00000000abcd";
    vec![
        json!({ "event": "request-logged", "reference": "FEN-23-0001", "channel": "post", "came_to": "desk",
            "received": "2023-01-05", "logged": "2023-01-05", "subject": party(),
            "requester": { "kind": "representative", "party": party() }, "recipient": { "who": "other", "party": party() },
            "scope": "all", "identity_needed": true,
            "parts": [{ "id": "A", "right": "access", "purpose": "policing",
                "regime": "dpa-2018-part-3", "reason": "policing" }],
            "recognised": "2023-01-07", "found_in": { "case": other, "reference": "FEN-22-0009" } }),
        json!({ "event": "fact-recorded", "fact": 2, "kind": "identity-asked", "part": null,
            "on": "2023-01-06", "detail": "asked" }),
        json!({ "event": "fact-corrected", "fact": 2, "before": "2023-01-06", "after": "2023-01-07",
            "reason": "why" }),
        json!({ "event": "fact-withdrawn", "fact": 2, "reason": "why" }),
        json!({ "event": "regime-changed", "part": "A", "before": "uk-gdpr",
            "after": "dpa-2018-part-3", "reason": "why" }),
        json!({ "event": "allocated", "before": null, "after": "00000000-0000-0000-0000-000000000001" }),
        json!({ "event": "handed-over", "before": null,
            "after": "00000000-0000-0000-0000-000000000001", "note": "note" }),
        json!({ "event": "hand-over-noticed" }),
        json!({ "event": "hold", "what": "placed", "hold": 1, "part": null, "kind": "court",
            "reason": "why", "since": "2023-01-08", "review": "2023-02-08" }),
        json!({ "event": "hold", "what": "lifted", "hold": 1, "reason": "why" }),
        json!({ "event": "extension", "what": "asked", "part": "A", "ground": "complexity",
            "reasons": "why" }),
        json!({ "event": "extension", "what": "sent-back", "part": "A", "reason": "why" }),
        json!({ "event": "party-corrected", "role": "subject", "before": party(), "after": party() }),
        json!({ "event": "scope-corrected", "before": "all", "after": "some" }),
        json!({ "event": "validity-checked", "part": "A", "before": [], "after": [] }),
        json!({ "event": "identity-doubt-corrected", "before": true, "after": false, "reason": "why" }),
        json!({ "event": "note-added", "text": "note" }),
        json!({ "event": "request-found", "case": other, "reference": "FEN-23-0002" }),
        json!({ "event": "request-merged", "channel": "post", "came_to": "Station", "received": "2023-01-09",
            "scope": "all again" }),
        json!({ "event": "link", "what": "linked", "other": { "case": other, "reference": "FEN-23-0003" },
            "kind": "same-person", "side": "from" }),
        json!({ "event": "link", "what": "unlinked", "other": { "case": other, "reference": "FEN-23-0003" },
            "kind": "same-person", "side": "from", "reason": "why" }),
        json!({ "event": "proceedings-recorded", "after": { "id": 1, "body": "regulator", "number": "N1",
            "officer": "Officer", "opened": "2023-01-09", "asks": "file", "by": "2023-01-20",
            "answered": "2023-01-19", "decision": "upheld", "decided": "2023-01-30" } }),
        json!({ "event": "care-changed",
            "before": {}, "after": { "protected": ["Name"], "safe_contact": "no", "format": "large-print", "needs": "large",
            "capacity": "child", "authority": "letter", "authority_dated": null, "authority_expires": null } }),
        json!({ "event": "search", "what": "asked", "search": 1, "department": "Custody", "lead": "Lead",
            "parts": ["A"], "systems": ["System"], "terms": "terms", "sent": "2023-01-09",
            "due": "2023-01-16", "text": "message" }),
        json!({ "event": "search", "what": "chased", "search": 1, "on": "2023-01-17", "escalated": false,
            "text": "message" }),
        json!({ "event": "search", "what": "came-back", "search": 1, "on": "2023-01-18", "from": "Who",
            "nil": false, "terms": "terms", "pages": 3, "minutes": 0, "items": 0, "spent": 30,
            "note": "note", "more": false }),
        json!({ "event": "search", "what": "muted", "search": 1, "muted": true, "reason": "why" }),
        json!({ "event": "item", "what": "listed", "item": 1, "details": { "part": "A", "title": "Record",
            "source": "Custody", "author": "Author", "pages": 3, "minutes": 0, "others": "Other" } }),
        json!({ "event": "item", "what": "ruled", "item": 1, "ruling": { "fate": "redact",
            "grounds": ["crime"], "reason": "told", "harm": "sealed" } }),
        json!({ "event": "item", "what": "balanced", "item": 1, "balance": { "consent": "refused",
            "reasonable": false, "why": "why" } }),
        json!({ "event": "item", "what": "consulted", "item": 1, "consultation": { "consultation": 1,
            "name": "Other", "contact": "a@b.example", "asked": "2023-01-10", "due": "2023-01-24",
            "names_requester": false, "text": "message" } }),
        json!({ "event": "item", "what": "heard", "item": 1, "consultation": 1,
            "heard": { "on": "2023-01-20", "said": "objects", "words": "words" } }),
        json!({ "event": "item", "what": "reviewed", "item": 1, "agrees": true, "words": "words" }),
        json!({ "event": "document", "what": "filed", "document": 1, "details": { "kind": "request",
            "title": "Letter", "source": "Who" }, "file": { "name": "scan.pdf", "media": "application/pdf",
            "bytes": 5, "sha256": sha256 } }),
        json!({ "event": "pack", "what": "chosen", "items": [1], "document": 1 }),
        json!({ "event": "pack", "what": "answered", "part": "A", "reason": "why", "finding": { "id": "abc",
            "document": 1, "file": "001 Record.pdf", "kind": "annotation", "place": "Page 1", "words": "Name" } }),
        json!({ "event": "pack", "what": "sealed", "pack": 1, "part": "A", "letter": other,
            "items": [{ "number": 1, "item": 1, "title": "Record", "pages": 3, "minutes": 0, "fate": "redact",
                "document": 1, "file": "files/001 Record.pdf" }],
            "files": [{ "name": "files/001 Record.pdf", "sha256": sha256, "bytes": 5 }],
            "answered": ["abc"], "manifest": "def" }),
        json!({ "event": "retention", "what": "kept", "until": "2024-01-01", "reason": "why" }),
        json!({ "event": "retention", "what": "lifted", "reason": "why" }),
        json!({ "event": "restriction", "what": "restricted", "reason": "why",
            "people": ["00000000-0000-0000-0000-000000000001"] }),
        json!({ "event": "restriction", "what": "glass-broken", "reason": "why" }),
        json!({ "event": "restriction", "what": "lifted", "reason": "why" }),
        json!({ "event": "decision-recorded", "part": "A", "decision": { "outcome": "disclosed",
            "exemptions": [{ "id": "crime", "reason": "told" }], "reasons": "file", "on": "2023-01-30" } }),
        json!({ "event": "decision-recorded", "part": "A", "decision": {
            "outcome": "neither-confirmed-nor-denied", "exemptions": [], "reasons": "", "on": "2023-01-30",
            "sealed": { "holding": "held", "grounds": ["crime"], "reason": "sealed" } } }),
        json!({ "event": "decision-reopened", "part": "A", "reason": "why" }),
        json!({ "event": "decision-recorded", "part": "A", "decision": { "outcome": "disclosed",
            "exemptions": [], "reasons": "file", "on": "2023-01-30" } }),
        json!({ "event": "decision-sent-back", "part": "A", "reason": "why" }),
        json!({ "event": "decision-recorded", "part": "A", "decision": { "outcome": "disclosed",
            "exemptions": [], "reasons": "file", "on": "2023-01-30" } }),
        json!({ "event": "decision-signed", "part": "A" }),
        json!({ "event": "processing-described", "part": "A", "before": { "sources": ["courts"] },
            "after": { "purposes": ["crime"] } }),
        json!({ "event": "record-kept", "part": "A", "before": {},
            "after": { "reviewer": { "words": "Name" }, "offered": { "money": 1200 } } }),
        json!({ "event": "letter-issued", "letter": other, "kind": "response", "template": "t",
            "title": "Answer", "parts": ["A"], "on": "2023-02-01", "to": "Name", "sha256": sha256,
            "bytes": 5, "text": "words", "lacking": ["lack"], "despite": "why" }),
        json!({ "event": "letter", "what": "ready", "letter": { "letter": other, "kind": "notice",
            "template": "t", "title": "Notice", "parts": ["A"], "on": "2023-02-01", "to": "Name",
            "sha256": sha256, "bytes": 5, "text": "words", "lacking": ["lack"], "despite": "why" },
            "ground": "complexity", "detail": "why" }),
        json!({ "event": "letter", "what": "withheld", "letter": other, "reason": "why" }),
        json!({ "event": "letter", "what": "sent", "letter": other, "means": "tracked-post",
            "on": "2023-02-01", "to": "Address", "number": "N2" }),
        json!({ "event": "letter", "what": "arrived", "letter": other, "on": "2023-02-02", "words": "Signed by Name" }),
        json!({ "event": "letter", "what": "returned", "letter": other, "on": "2023-02-03", "words": "Name gone away" }),
        json!({ "event": "part-answered", "part": "A", "on": "2023-02-01", "how": "by hand" }),
        json!({ "event": "closed", "on": "2023-02-02" }),
        json!({ "event": "reopened", "reason": "why" }),
        json!({ "event": "closed", "on": "2023-02-03" }),
    ]
}
