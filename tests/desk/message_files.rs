//! Messages as PDF files: the words that are kept, under the letterhead, and the same file again later.

use crate::at_desk::{AtDesk, day, on, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lopdf::Document;
use serde_json::{Value, json};

/// The words of a PDF, lines and pages run together.
fn words(file: &Value) -> String {
    let bytes = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with(args: &Value, more: Value) -> Value {
    let mut args = args.clone();
    let object = args.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    args
}

/// Whether every word of a message stands in its PDF.
fn holds(file: &Value, text: &str) {
    let words = words(file);
    for line in text
        .lines()
        .map(|line| line.trim_start_matches("- ").trim())
    {
        assert!(words.contains(line), "{line:?} is not in: {words}");
    }
}

#[test]
fn a_search_and_its_reminder_are_memos_and_stay_what_they_were() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut asked = request();
    asked["received"] = day("2026-11-02");
    let logged = at.ask("log-request", asked);
    let start = at.ask("start-search", json!({ "case": logged["case"] }));
    let form = with(
        &start["form"],
        json!({ "department": "Custody Records",
        "systems": ["Custody system"], "sent": day("2026-11-04") }),
    );
    let message = at.ask("search-message", form.clone());
    let file = at.ask("search-pdf", form.clone());
    holds(&file, message["text"].as_str().unwrap());
    let name = file["name"].as_str().unwrap();
    assert!(name.ends_with(" Custody Records 2026-11-04.pdf"), "{name}");
    assert!(
        words(&file).contains("Date: 4 November 2026"),
        "the day on which it is sent"
    );
    let nobody = with(&form, json!({ "department": "" }));
    assert_eq!(
        at.refused("search-pdf", nobody).fields[0].field,
        "department"
    );

    let case = at.ask("ask-department", form);
    let sent = |what: Value| json!({ "case": case["case"], "message": what });
    let search = sent(json!({ "what": "search", "search": 1 }));
    assert_eq!(
        at.ask("sent-pdf", search.clone()),
        file,
        "the same file, later"
    );

    let of = json!({ "case": case["case"], "search": 1, "text": "Answer us.\n\nAsha" });
    let reminder = at.ask("chase-pdf", of);
    holds(&reminder, "Answer us.");
    let chased = json!({ "search": 1, "on": day("2026-11-23"), "escalated": false,
        "text": "Answer us.\n\nAsha" });
    let case = at.ask("chase-department", on(&case, chased));
    let chaser = |at: u32| {
        json!({ "case": case["case"],
        "message": { "what": "chaser", "search": 1, "at": at } })
    };
    assert_eq!(at.ask("sent-pdf", chaser(0)), reminder);
    assert_eq!(at.refused("sent-pdf", chaser(1)).code, "not-found");
    at.sign_in("Ian Calder");
    assert_eq!(at.ask("sent-pdf", search), file, "an auditor reads it");
}

#[test]
fn another_person_gets_a_letter_where_an_address_is_known() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let item = json!({ "item": null, "part": "A", "title": "Statement", "source": "Crime Records",
        "search": null, "author": "", "dated": day("2025-05-09"), "pages": "2", "minutes": "",
        "others": "A neighbour" });
    let case = at.ask("list-item", on(&case, item));
    let form = on(
        &case,
        json!({ "item": 1, "name": "Jo Fenwick", "asked": day("2026-11-23"),
        "contact": "2 Sedge Row, Ousebridge\nFN3 2LE", "due": {}, "names_requester": false, "text": "" }),
    );
    let message = at.ask("consultation-message", form.clone());
    let file = at.ask("consultation-pdf", form.clone());
    holds(&file, message["text"].as_str().unwrap());
    let text = words(&file);
    assert!(
        text.contains("Jo Fenwick 2 Sedge Row Ousebridge FN3 2LE"),
        "{text}"
    );
    assert!(
        text.contains("Dear Jo Fenwick") && text.contains("Yours sincerely Asha Nair"),
        "{text}"
    );
    assert!(
        !text.contains("Thistlewood"),
        "who asks is not told: {text}"
    );
    let mailed = with(&form, json!({ "contact": "jo@fenwick.example" }));
    let text = words(&at.ask("consultation-pdf", mailed));
    assert!(!text.contains("fenwick.example"), "{text}");

    let case = at.ask("consult-other", form);
    let sent = |id: u32| {
        json!({ "case": case["case"],
        "message": { "what": "consultation", "item": 1, "consultation": id } })
    };
    assert_eq!(at.ask("sent-pdf", sent(1)), file);
    assert_eq!(at.refused("sent-pdf", sent(2)).code, "not-found");
}
