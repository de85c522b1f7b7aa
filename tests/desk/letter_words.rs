//! What a caseworker writes into a letter is held against the file, the clock and the calendar; standard
//! paragraphs are offered by law, right and ground.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

const HARM: &str = "The neighbour who reported it lives next door and fears what would follow.";

/// A case decided as disclosed in part, with a sealed reason; and the draft of its answer with these words in it.
fn with_words(at: &mut AtDesk, words: &str) -> (Value, Value) {
    with_reasons(at, &[HARM], words)
}

/// The same with sealed reasons one after the other.
fn with_reasons(at: &mut AtDesk, reasons: &[&str], words: &str) -> (Value, Value) {
    at.sign_in("Helen Marsh");
    let logged = at.ask("log-request", request());
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let item = json!({ "item": null, "part": "A", "title": "Report", "source": "Custody Records", "search": null,
        "author": "", "dated": day("2025-05-09"), "pages": "2", "minutes": "", "others": "" });
    let mut case = at.ask("list-item", on(&case, item));
    for harm in reasons {
        let ruling = json!({ "items": [1], "fate": "redact", "grounds": ["rights-of-others"], "reason": "Told.",
            "harm": harm, "second": null });
        case = at.ask("rule-items", on(&case, ruling));
    }
    let decision = json!({ "part": "A", "outcome": "partly-disclosed", "reasons": "For the file.", "sealed": null,
        "exemptions": [{ "id": "rights-of-others", "reason": "Told." }] });
    let case = at.ask("decide", on(&case, decision));
    let letter = json!({ "case": case["case"], "part": "A", "template": "access-partly" });
    let draft = at.ask("letter-draft", letter.clone());
    let sections = draft["sections"].as_array().unwrap().iter();
    let mut editable = sections.filter(|it| it["editable"] == true);
    let section = editable.next().unwrap();
    let text = format!("{}\n\n{words}", section["text"].as_str().unwrap());
    let with_words = json!({ "id": section["id"], "text": text });
    // No prompt is left in the others.
    let prompted = editable.filter(|it| it["text"].as_str().unwrap().contains('['));
    let filled = prompted
        .map(|it| json!({ "id": it["id"], "text": "We have withheld the names of others." }));
    let sections: Vec<Value> = std::iter::once(with_words).chain(filled).collect();
    let kept =
        json!({ "letter": letter, "sections": sections, "ground": null, "fee": "", "version": "" });
    (case, kept)
}

fn findings(at: &mut AtDesk, kept: &Value) -> Vec<String> {
    let draft = at.ask("keep-letter", kept.clone());
    let found = draft["findings"].as_array().unwrap().iter();
    found
        .map(|it| it["message"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_words_of_a_sealed_reason_leave_in_no_letter_whoever_sends_it() {
    let mut at = AtDesk::with_cases(1);
    let (case, kept) = with_words(
        &mut at,
        "We kept it back: the NEIGHBOUR who reported it, lives next door.",
    );
    let found = findings(&mut at, &kept);
    assert!(
        found
            .iter()
            .any(|it| it.contains("is of the sealed reason of item 1.")),
        "{found:?}"
    );
    let issue = json!({ "text": kept, "sequence": case["sequence"], "despite": "All the same.", "heeded": true,
        "leaving": { "later": true } });
    let refused = at.refused("issue-letter", issue);
    assert_eq!(refused.code, "not-permitted");
    assert!(
        refused.message.contains("sealed reason"),
        "{}",
        refused.message
    );
}

/// One of before and a short one may be a turn of phrase: they stop the letter until a supervisor says why not.
#[test]
fn an_earlier_sealed_reason_and_a_short_one_are_for_a_supervisor() {
    for (reasons, words, whose) in [
        (
            [HARM, "His own safety"],
            "The neighbour who reported it lives next door.",
            "an earlier sealed reason of item 1",
        ),
        (
            [HARM, "His own safety"],
            "We thought of his OWN safety.",
            "the sealed reason of item 1",
        ),
        (
            ["The log names one Quillfeather", "Privacy"],
            "We keep Mr Quillfeather’s name back.",
            "an earlier sealed reason of item 1",
        ),
        (
            ["His own safety", "Privacy"],
            "We thought of his own safety.",
            "an earlier sealed reason of item 1",
        ),
    ] {
        let mut at = AtDesk::with_cases(1);
        let asha = at.sign_in("Asha Nair")["person"].clone();
        let (case, kept) = with_reasons(&mut at, &reasons, words);
        at.ask("allocate", json!({ "cases": [case["case"]], "to": asha }));
        let case = at.ask("case", json!({ "case": case["case"] }));
        let draft = at.ask("keep-letter", kept.clone());
        let [stands] = draft["let_stand"].as_array().unwrap().as_slice() else {
            panic!("{}", draft["let_stand"])
        };
        let said = stands["message"].as_str().unwrap();
        assert!(said.contains(whose), "{said}");
        assert_eq!(stands["section"], kept["sections"][0]["id"]);
        let issue = |despite: &str| {
            json!({ "text": kept, "sequence": case["sequence"], "despite": despite, "heeded": true,
                "leaving": { "later": true } })
        };
        at.sign_in("Asha Nair");
        let refused = at.refused("issue-letter", issue("It is nothing."));
        assert_eq!(refused.code, "not-permitted", "{refused:?}");
        assert!(refused.message.contains("sealed reason"), "{refused:?}");
        at.sign_in("Helen Marsh");
        let unsaid = at.refused("issue-letter", issue(""));
        assert_eq!(unsaid.fields[0].field, "despite", "{unsaid:?}");
        at.ask(
            "issue-letter",
            issue("The words tell nothing of the reason."),
        );
    }
}

/// What the template says by itself is nobody's telling, neither when the letter is made nor when it leaves.
#[test]
fn a_phrase_of_the_template_stops_nothing() {
    let mut at = AtDesk::with_cases(1);
    let (case, kept) = with_reasons(&mut at, &["Other people"], "We looked everywhere.");
    let draft = at.ask("keep-letter", kept.clone());
    assert_eq!(draft["let_stand"], json!([]));
    let text = draft["sections"].to_string();
    assert!(
        text.contains("other people"),
        "the template says so: {text}"
    );
    let issue = json!({ "text": kept, "sequence": case["sequence"], "despite": "All else is told.", "heeded": true,
        "leaving": { "later": true } });
    at.ask("issue-letter", issue);
    let case = at.ask("case", json!({ "case": case["case"] }));
    let letter = case["letters"][0]["letter"].clone();
    let email = json!({ "case": case["case"], "letter": letter, "protect": false, "heeded": true });
    at.ask("letter-email", email);
    let leaving = json!({ "means": "post", "on": day("2026-11-23"), "to": "", "number": "" });
    at.ask(
        "send-letter",
        on(
            &case,
            json!({ "letter": letter, "leaving": leaving, "heeded": true }),
        ),
    );
}

#[test]
fn days_that_are_wrong_are_pointed_out() {
    let mut at = AtDesk::with_cases(1);
    let (_, kept) = with_words(
        &mut at,
        "We will write again by Tuesday 2 March 2027, or on 31 February 2027.",
    );
    let found = findings(&mut at, &kept);
    assert!(
        found
            .iter()
            .any(|it| it.contains("2 March 2027 is after the last day")),
        "{found:?}"
    );
    assert!(
        found.iter().any(|it| it.contains("31 February 2027")),
        "{found:?}"
    );
    let (_, kept) = with_words(&mut at, "The records of 9 May 2025 are enclosed.");
    let found = findings(&mut at, &kept);
    assert!(!found.iter().any(|it| it.contains("2025")), "{found:?}");
}

#[test]
fn paragraphs_of_the_ground_that_was_relied_on_come_first() {
    let mut at = AtDesk::with_cases(1);
    let (_, kept) = with_words(&mut at, "");
    let offered = at.ask("letter-paragraphs", kept["letter"].clone());
    let offered = offered["paragraphs"].as_array().unwrap();
    let first: Vec<&str> = offered
        .iter()
        .take(2)
        .map(|it| it["id"].as_str().unwrap())
        .collect();
    assert_eq!(first, ["third-party-asked", "third-party-not-asked"]);
    assert!(
        offered
            .iter()
            .any(|it| it["id"] == "codes" && it["of_ground"] == false)
    );
    assert!(
        !offered.iter().any(|it| it["id"] == "opinion"),
        "it is for rectification"
    );
}
