//! The one timeline of a case: events, notes, letters and documents, narrowed, and in pages.

use crate::at_desk::{AtDesk, on, request};
use serde_json::{Value, json};

/// A case with a note of two people and a letter that was begun.
fn with_case() -> (AtDesk, Value) {
    let mut at = AtDesk::with_cases(1);
    let me = at.sign_in("Asha Nair");
    let id = at.ask("log-request", request())["case"].clone();
    at.ask("allocate", json!({ "cases": [id], "to": me["person"] }));
    let note = "Rang about the Młyn Street file.";
    at.ask("add-note", json!({ "case": id, "text": note }));
    at.sign_in("Helen Marsh");
    let note = "The file is at the archive.";
    at.ask("add-note", json!({ "case": id, "text": note }));
    at.sign_in("Asha Nair");
    at.later(1);
    let letter = json!({ "case": id, "part": "A", "template": "acknowledgement" });
    let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    at.ask("keep-letter", text);
    at.later(1);
    let case = at.ask("case", json!({ "case": id }));
    let identity = json!({
        "kind": "clarification-asked", "part": "A", "ground": null, "detail": "Which file?",
        "on": crate::at_desk::day("2026-11-20"),
    });
    let case = at.ask("record-fact", on(&case, identity));
    (at, case)
}

fn events(history: &Value) -> Vec<&str> {
    let entries = history["entries"].as_array().unwrap();
    entries
        .iter()
        .map(|it| it["event"].as_str().unwrap())
        .collect()
}

fn narrowed(at: &mut AtDesk, case: &Value, how: Value) -> Value {
    let mut query = json!({ "case": case["case"] });
    let object = query.as_object_mut().unwrap();
    object.extend(how.as_object().unwrap().clone());
    at.ask("history", query)
}

#[test]
fn everything_stands_in_one_line_under_its_day() {
    let (mut at, case) = with_case();
    let history = narrowed(&mut at, &case, json!({}));
    let wanted = [
        "fact-recorded",
        "letter-begun",
        "note-added",
        "note-added",
        "allocated",
        "request-logged",
    ];
    assert_eq!(events(&history), wanted);
    assert_eq!(
        (&history["count"], &history["all"], &history["more"]),
        (&json!(6), &json!(6), &json!(false))
    );
    let begun = &history["entries"][1];
    assert_eq!(
        begun["opens"],
        json!({ "what": "draft", "part": "A", "template": "acknowledgement" })
    );
    let fact = &history["entries"][0];
    assert_eq!(
        (&fact["day"], &fact["on"]),
        (&json!("2026-11-23"), &json!("2026-11-20"))
    );
    let joined = narrowed(&mut at, &case, json!({ "linked": true }));
    let days: Vec<&str> = joined["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["day"].as_str().unwrap())
        .collect();
    assert_eq!(
        days.last(),
        Some(&"2026-11-16"),
        "the day of which it speaks"
    );
}

#[test]
fn it_is_narrowed_by_what_by_whom_and_by_words() {
    let (mut at, case) = with_case();
    let notes = narrowed(&mut at, &case, json!({ "strand": "notes" }));
    assert_eq!(events(&notes), ["note-added", "note-added"]);
    assert_eq!((&notes["count"], &notes["all"]), (&json!(2), &json!(6)));
    assert_eq!(
        notes["strands"][0],
        json!({ "strand": "notes", "count": 2 }),
        "{notes}"
    );
    let names: Vec<&str> = notes["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Asha Nair", "Helen Marsh"]);

    let helen = &notes["people"][1]["id"];
    let hers = narrowed(&mut at, &case, json!({ "by": helen }));
    assert_eq!(events(&hers), ["note-added"]);
    for (typed, count) in [
        ("FILE archive", 1),
        ("młyn", 1),
        ("mlyn file", 0),
        ("file", 3),
        ("clarification asked", 1),
        ("no such words", 0),
    ] {
        let found = narrowed(&mut at, &case, json!({ "text": typed }));
        assert_eq!(found["count"], count, "{typed}");
    }
    let key = narrowed(&mut at, &case, json!({ "key": true }));
    assert_eq!(events(&key), ["fact-recorded", "request-logged"]);
}

#[test]
fn a_letter_that_was_begun_is_shown_to_those_who_could_write_it_and_goes_when_it_left() {
    let (mut at, case) = with_case();
    let begun = |at: &mut AtDesk| {
        let letters = narrowed(at, &case, json!({ "strand": "letters" }));
        events(&letters).join(" ")
    };
    for (person, sees) in [
        ("Helen Marsh", "letter-begun"),
        ("Ian Calder", ""),
        ("Asha Nair", "letter-begun"),
    ] {
        at.sign_in(person);
        assert_eq!(begun(&mut at), sees, "{person}");
    }
    let letter = json!({ "case": case["case"], "part": "A", "template": "acknowledgement" });
    let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    let issue =
        json!({ "text": text, "sequence": case["sequence"], "despite": "", "heeded": false });
    let issued = at.ask("issue-letter", issue);
    assert_eq!(begun(&mut at), "letter-issued");
    let letters = narrowed(&mut at, &case, json!({ "strand": "letters" }));
    assert_eq!(letters["entries"][0]["opens"]["letter"], issued["letter"]);
}

#[test]
fn a_long_history_comes_in_pages() {
    let (mut at, case) = with_case();
    for number in 0..120 {
        let text = format!("Note {number}");
        at.ask("add-note", json!({ "case": case["case"], "text": text }));
    }
    let first = narrowed(&mut at, &case, json!({ "limit": 50 }));
    assert_eq!(events(&first).len(), 50);
    assert_eq!(
        (&first["count"], &first["more"], &first["from_start"]),
        (&json!(126), &json!(true), &json!(true))
    );
    let mut seen: Vec<Value> = first["entries"].as_array().unwrap().clone();
    while let Some(last) = seen.last().cloned() {
        let after = json!({ "limit": 50, "after": last["id"] });
        let page = narrowed(&mut at, &case, after);
        assert_eq!(page["from_start"], false);
        seen.extend(page["entries"].as_array().unwrap().iter().cloned());
        if page["more"] == false {
            break;
        }
    }
    let whole = narrowed(&mut at, &case, json!({ "limit": 500 }));
    assert_eq!(json!(seen), whole["entries"], "each once, in order");
    let gone = narrowed(&mut at, &case, json!({ "after": "no such entry" }));
    assert_eq!(gone["from_start"], true);
}

#[test]
fn what_is_put_right_says_what_it_was_and_what_it_is() {
    let (mut at, case) = with_case();
    let item = json!({
        "item": null, "part": "A", "title": "Custody record", "source": "Custody Records",
        "search": null, "author": "", "dated": crate::at_desk::day("2025-05-09"), "pages": "3",
        "minutes": "", "others": "",
    });
    let case = at.ask("list-item", on(&case, item.clone()));
    let mut better = item;
    better["item"] = json!(1);
    better["title"] = json!("Custody record MA/2025/1187");
    better["pages"] = json!("4");
    let case = at.ask("list-item", on(&case, better));
    let history = narrowed(&mut at, &case, json!({ "strand": "found" }));
    let entry = &history["entries"][0];
    assert_eq!(
        (&entry["name"], &entry["before"], &entry["after"]),
        (
            &json!("1: Custody record"),
            &json!("Custody record\n3 pages"),
            &json!("Custody record MA/2025/1187\n4 pages")
        )
    );
    assert_eq!(entry["opens"], json!({ "what": "item", "number": 1 }));
}
