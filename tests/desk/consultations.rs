//! Another person in an item is asked whether it may be disclosed: the message, the wait, the answer.

use crate::at_desk::{AtDesk, day, on, request};
use base64::Engine;
use serde_json::{Value, json};

/// A case of Asha Nair's with an item that is about somebody else too.
fn with_item(at: &mut AtDesk) -> Value {
    let session = at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let item = json!({ "item": null, "part": "A", "title": "Statement", "source": "Crime Records", "search": null,
        "author": "", "dated": day("2025-05-09"), "pages": "2", "minutes": "", "others": "A neighbour" });
    at.ask("list-item", on(&case, item))
}

fn form(case: &Value, more: Value) -> Value {
    let mut form = on(
        case,
        json!({ "item": 1, "name": "Jo Fenwick", "contact": "jo@fenwick.example", "asked": day("2026-11-23"),
            "due": {}, "names_requester": false, "text": "" }),
    );
    let object = form.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    form
}

fn asked(at: &mut AtDesk, case: &Value) -> Vec<Value> {
    let asked = at.ask("today", json!({}))["asked"].clone();
    let of_case = asked.as_array().unwrap().iter();
    of_case
        .filter(|it| it["case"] == case["case"])
        .cloned()
        .collect()
}

#[test]
fn somebody_is_asked_waited_for_asked_again_and_heard() {
    let mut at = AtDesk::with_cases(1);
    let case = with_item(&mut at);
    let message = at.ask("consultation-message", form(&case, json!({})));
    assert_eq!(message["due"], "2026-12-07", "ten working days");
    let text = message["text"].as_str().unwrap();
    assert!(
        text.contains("Statement, of 9 May 2025") && text.contains("Jo Fenwick"),
        "{text}"
    );
    assert!(!text.contains("Thistlewood"), "{text}");
    let eml = base64::engine::general_purpose::STANDARD.decode(message["eml"].as_str().unwrap());
    let eml = String::from_utf8(eml.unwrap()).unwrap();
    assert!(
        eml.contains("jo@fenwick.example") && !eml.contains("Thistlewood"),
        "{eml}"
    );

    let case = at.ask("consult-other", form(&case, json!({})));
    let item = &case["items"][0];
    assert_eq!(item["answer_by"], "2026-12-07");
    let kept = item["consultations"][0]["text"].as_str().unwrap();
    assert_eq!(kept.trim(), text.trim(), "it is kept as it was sent");
    assert_eq!(asked(&mut at, &case), [] as [Value; 0]);

    at.now.today = "2026-12-08".parse().unwrap();
    let late = at.ask("case", json!({ "case": case["case"] }));
    let item = &late["items"][0];
    assert_eq!(
        (&item["answer_by"], &item["consultations"][0]["overdue"]),
        (&Value::Null, &json!(true))
    );
    let again = asked(&mut at, &case);
    assert_eq!(
        (&again[0]["kind"], &again[0]["what"], &again[0]["title"]),
        (&json!("consult"), &json!("1"), &json!("Jo Fenwick"))
    );

    let heard = json!({ "item": 1, "consultation": 1, "on": day("2026-12-08"), "said": "objects",
        "words": "I spoke in confidence." });
    let case = at.ask("record-consultation", on(&case, heard));
    let item = &case["items"][0];
    assert_eq!(item["consultations"][0]["heard"]["said"], "objects");
    assert_eq!(asked(&mut at, &case), [] as [Value; 0]);

    let history = at.ask("history", json!({ "case": case["case"] }));
    let told: Vec<(&str, &str)> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["event"] == "item")
        .map(|it| (it["kind"].as_str().unwrap(), it["words"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told[..2],
        [
            ("heard", "Jo Fenwick\nI spoke in confidence."),
            ("consulted", "Jo Fenwick")
        ]
    );
    at.sign_in("Helen Marsh");
    let verified = at.ask("check-integrity", json!({}));
    assert_eq!(verified["findings"], json!([]));
}

#[test]
fn who_asks_is_told_only_where_that_is_ticked() {
    let mut at = AtDesk::with_cases(1);
    let case = with_item(&mut at);
    let own = "Marian Thistlewood has asked us for your statement.";
    let refused = at.refused("consult-other", form(&case, json!({ "text": own })));
    assert_eq!(refused.fields[0].field, "text");
    assert!(
        refused.message.contains("Marian Thistlewood"),
        "{refused:?}"
    );
    let ticked = form(&case, json!({ "names_requester": true }));
    let message = at.ask("consultation-message", ticked.clone());
    let text = message["text"].as_str().unwrap();
    assert!(text.contains("Marian Thistlewood has asked us"), "{text}");
    let case = at.ask("consult-other", ticked);
    let asked = &case["items"][0]["consultations"][0];
    assert_eq!(asked["names_requester"], true);
}

#[test]
fn what_is_wrong_is_named_and_a_postal_address_gets_no_e_mail() {
    let mut at = AtDesk::with_cases(1);
    let case = with_item(&mut at);
    let days =
        json!({ "asked": day("2026-02-30"), "due": { "day": "x", "month": "1", "year": "2026" } });
    let refused = at.refused("consultation-message", form(&case, days));
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["asked", "due"]);
    let silent = json!({ "item": 1, "consultation": 1, "on": {}, "said": null, "words": "" });
    let refused = at.refused("record-consultation", on(&case, silent));
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["on", "said"]);
    let post = json!({ "contact": "9 Willow Drove, Ousebridge" });
    let message = at.ask("consultation-message", form(&case, post));
    assert_eq!(message["to"], "9 Willow Drove, Ousebridge");
    let eml = base64::engine::general_purpose::STANDARD.decode(message["eml"].as_str().unwrap());
    let eml = String::from_utf8(eml.unwrap()).unwrap();
    assert!(!eml.contains("\nTo:"), "{eml}");
}

/// Another person is told neither a protected name nor what is sealed.
#[test]
fn the_message_names_nobody_protected_and_tells_nothing_sealed() {
    let mut at = AtDesk::with_cases(1);
    let case = with_item(&mut at);
    let care = json!({ "protected": "Colin Sedge\nJo Fenwick", "safe_contact": "", "needs": "", "capacity": "",
        "authority": "", "authority_dated": {}, "authority_expires": {} });
    let case = at.ask("change-care", on(&case, care));
    let ground = case["parts"][0]["exemptions"][0]["id"].clone();
    let ruling = json!({ "items": [1], "fate": "withhold", "grounds": [ground], "reason": "Told.",
        "harm": "Her brother would learn of the shop on the quay", "second": null });
    let case = at.ask("rule-items", on(&case, ruling));
    for (text, words) in [
        (
            "Dear Jo Fenwick, Colin\u{A0}SEDGE told us of you.",
            "Colin Sedge",
        ),
        (
            "Dear Jo Fenwick, else her brother would learn of the shop.",
            "sealed",
        ),
    ] {
        let refused = at.refused("consult-other", form(&case, json!({ "text": text })));
        assert_eq!(refused.fields[0].field, "text", "{refused:?}");
        assert!(refused.fields[0].message.contains(words), "{refused:?}");
    }
    at.ask(
        "consult-other",
        form(&case, json!({ "text": "Dear Jo Fenwick, may we?" })),
    );
}
