//! Notes, of half a million characters too.

use crate::at_desk::{AtDesk, request};
use serde_json::{Value, json};

/// A case, and a desk with a caseworker at it.
fn with_case() -> (AtDesk, Value) {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let case = at.ask("log-request", request());
    (at, case)
}

/// So many characters of two, three and four bytes each among plain ones, and a word at the end that stands
/// nowhere else.
fn long(characters: usize) -> String {
    let line = "Żółw Ærøskøbing 東京 🐢 walked along the drove past the pumping station.\n";
    let end = " Zwischenahn";
    let body = line.chars().cycle().take(characters - end.chars().count());
    body.chain(end.chars()).collect()
}

#[test]
fn a_note_of_half_a_million_characters_is_kept_read_and_found() {
    let (mut at, case) = with_case();
    let text = long(500_000);
    assert_eq!(text.chars().count(), 500_000);
    let place = json!({ "place": "note:1", "body": text });
    at.ask("keep-draft", place.clone());
    assert_eq!(
        at.ask("draft", json!({ "place": "note:1" }))["body"],
        json!(text)
    );
    let added = json!({ "case": case["case"], "text": text });
    let case = at.ask("add-note", added);
    assert_eq!(case["notes"], 1);
    assert!(
        case.to_string().len() < 100_000,
        "the case itself carries no note"
    );

    let history = at.ask("history", json!({ "case": case["case"] }));
    let entry = &history["entries"][0];
    assert_eq!(
        (&entry["event"], &entry["length"]),
        (&json!("note-added"), &json!(500_000))
    );
    let beginning = entry["words"].as_str().unwrap();
    assert_eq!(beginning.chars().count(), 2_000);
    assert!(text.starts_with(beginning));
    let whole = json!({ "case": case["case"], "sequence": entry["sequence"] });
    assert_eq!(at.ask("history-entry", whole)["words"], json!(text));

    let word = json!({ "case": case["case"], "text": "zwischenahn" });
    assert_eq!(at.ask("history", word)["count"], 1);
    let page = at.ask("register", json!({ "text": "Zwischenahn", "limit": 10 }));
    assert_eq!(page["cases"][0]["case"], case["case"]);
    assert_eq!(page["cases"][0]["found"][0]["place"], "notes");
}

#[test]
fn a_note_that_is_too_long_says_what_may_be_and_stays_where_it_was_typed() {
    let (mut at, case) = with_case();
    let text = long(1_000_001);
    at.ask("keep-draft", json!({ "place": "note:1", "body": text }));
    let too_long = json!({ "case": case["case"], "text": text });
    let refused = at.refused("add-note", too_long);
    assert_eq!(refused.fields[0].field, "text");
    assert!(
        refused.message.contains("at most 1,000,000 characters")
            && refused.message.contains("has 1,000,001"),
        "{}",
        refused.message
    );
    assert_eq!(
        at.ask("draft", json!({ "place": "note:1" }))["body"],
        json!(text)
    );
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(case["notes"], 0);
}

#[test]
fn an_entry_that_is_not_there_is_named() {
    let (mut at, case) = with_case();
    let none = json!({ "case": case["case"], "sequence": 99 });
    assert_eq!(at.refused("history-entry", none).code, "not-found");
}
