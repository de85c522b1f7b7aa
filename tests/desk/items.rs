//! The schedule of what was found: listed, decided, agreed to by a second person, and then the answer.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

fn item(title: &str, others: &str) -> Value {
    json!({ "item": null, "part": "A", "title": title, "source": "Custody Records", "search": null,
        "author": "", "dated": day("2025-05-09"), "pages": "14", "minutes": "", "others": others })
}

fn ruling(items: Value, fate: &str, more: Value) -> Value {
    let mut ruling = json!({ "items": items, "fate": fate, "grounds": [], "reason": "", "harm": "", "second": null });
    let object = ruling.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    ruling
}

#[test]
fn a_schedule_is_listed_decided_and_agreed_to() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let case = at.ask("list-item", on(&case, item("Custody record", "")));
    let case = at.ask(
        "list-item",
        on(&case, item("Intelligence report", "A source")),
    );
    assert_eq!(case["act"], "allocate");
    let ground = case["parts"][0]["exemptions"][0].clone();

    let wrong = on(
        &case,
        json!({ "pages": "many", "dated": day("2025-02-30") }),
    );
    let mut typed = on(&case, item("Custody record", ""));
    let object = typed.as_object_mut().unwrap();
    object.extend(wrong.as_object().unwrap().clone());
    let refused = at.refused("list-item", typed);
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["dated", "pages"]);

    let case = at.ask(
        "rule-items",
        on(&case, ruling(json!([1]), "disclose", json!({}))),
    );
    let withhold = json!({ "grounds": [ground["id"]], "reason": "An investigation goes on.",
        "harm": "It would show the source." });
    let case = at.ask(
        "rule-items",
        on(&case, ruling(json!([2]), "withhold", withhold)),
    );
    let second = &case["items"][1];
    assert_eq!(second["citations"][0], ground["citation"]);
    assert_eq!(
        (&second["awaits_second"], &second["may_second"]),
        (&json!(true), &json!(false))
    );
    let decision = json!({ "part": "A", "outcome": "partly-disclosed",
        "exemptions": [{ "id": ground["id"], "reason": "As on the schedule." }], "reasons": "" });
    let early = at.refused("decide", on(&case, decision.clone()));
    assert!(early.message.contains("item 2"), "{early:?}");
    let own = on(&case, json!({ "item": 2, "agrees": true, "words": "" }));
    assert_eq!(at.refused("review-item", own.clone()).code, "not-permitted");

    at.ask("lock", json!({}));
    at.sign_in("Tom Whitlock");
    let case = at.ask("review-item", own);
    assert_eq!(case["items"][1]["reviewed"]["by"], "Tom Whitlock");
    assert_eq!(case["items"][1]["settled"], true);
    let case = at.ask("decide", on(&case, decision));
    assert_eq!(case["parts"][0]["decision"]["outcome"], "partly-disclosed");

    let history = at.ask("history", json!({ "case": case["case"] }));
    let entries = history["entries"].as_array().unwrap();
    let kinds: Vec<&str> = entries
        .iter()
        .filter(|it| it["event"] == "item")
        .map(|it| it["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["agreed", "ruled", "ruled", "listed", "listed"]);
    let told = history.to_string();
    assert!(
        !told.contains("It would show the source"),
        "what is sealed is not in the history"
    );
}

/// Nothing that is sealed reaches a letter: not the draft that the template gives, and no search.
#[test]
fn what_is_sealed_stays_out_of_letters_and_searches() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let case = at.ask("list-item", on(&case, item("Intelligence report", "")));
    let ground = case["parts"][0]["exemptions"][0]["id"].clone();
    let withhold = json!({ "grounds": [ground], "reason": "Kept back", "harm": "Quagmirish harm" });
    let case = at.ask(
        "rule-items",
        on(&case, ruling(json!([1]), "withhold", withhold)),
    );
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    assert!(!choices.to_string().contains("Quagmirish"));
    let found = at.ask("register", json!({ "text": "Quagmirish", "limit": 5 }));
    assert_eq!(found["count"], 0);
    let listed = at.ask(
        "register",
        json!({ "text": "Intelligence report", "limit": 5 }),
    );
    assert_eq!(listed["cases"][0]["case"], case["case"]);
}

#[test]
fn the_demonstration_has_schedules_that_agree_with_its_answers() {
    let mut at = AtDesk::with_cases(150);
    at.sign_in("Helen Marsh");
    let page = at.ask("register", json!({ "limit": 150 }));
    let (mut items, mut open) = (0, 0);
    for line in page["cases"].as_array().unwrap() {
        let case = at.ask("case", json!({ "case": line["case"] }));
        let listed = case["items"].as_array().unwrap();
        items += listed.len();
        let unsettled = listed.iter().filter(|it| it["settled"] == false).count();
        open += unsettled;
        if case["status"] != "open" {
            assert_eq!(unsettled, 0, "{}", case["reference"]);
        }
    }
    assert!(items > 50 && open > 0, "{items} items, {open} open");
}
