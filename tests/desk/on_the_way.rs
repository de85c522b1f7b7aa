//! Letters between the acknowledgement and the answer: which are offered when, and what they do to a case.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

/// A case of Asha Nair's.
fn logged(at: &mut AtDesk, more: Value) -> Value {
    let session = at.sign_in("Asha Nair");
    let mut form = request();
    form.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    let logged = at.ask("log-request", form);
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    at.ask("case", json!({ "case": logged["case"] }))
}

/// The templates that the case offers, and why each cannot be issued.
fn offered(at: &mut AtDesk, case: &Value) -> Vec<(String, String)> {
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    let all = choices["choices"].as_array().unwrap().iter();
    all.map(|it| {
        let text = |key: &str| it[key].as_str().unwrap().to_owned();
        (text("template"), text("refusal"))
    })
    .collect()
}

fn names(offered: &[(String, String)]) -> Vec<&str> {
    offered
        .iter()
        .map(|(template, _)| template.as_str())
        .collect()
}

/// A letter with every prompt answered.
fn issue(at: &mut AtDesk, case: &Value, template: &str) -> Result<Value, desk::Failure> {
    let letter = json!({ "case": case["case"], "part": "A", "template": template });
    let draft = at.ask("letter-draft", letter.clone());
    let sections = draft["sections"].as_array().unwrap().iter();
    let written = sections.filter(|it| it["editable"] == true).map(|it| {
        let mut text = it["text"].as_str().unwrap().to_owned();
        while let Some((before, rest)) = text.split_once('[') {
            let (_, after) = rest.split_once(']').unwrap();
            text = format!("{before}what was left to say here{after}");
        }
        json!({ "id": it["id"], "text": text })
    });
    let text = json!({ "letter": letter, "sections": written.collect::<Vec<_>>(), "ground": null, "fee": "" });
    let issue = json!({ "text": text, "sequence": case["sequence"], "despite": "" });
    at.try_ask("issue-letter", issue)
}

#[test]
fn a_first_part_is_sent_and_the_answer_is_still_owed() {
    let mut at = AtDesk::with_cases(1);
    let case = logged(&mut at, json!({}));
    for template in ["access-instalment", "delay-update", "transfer-notice"] {
        let case = at.ask("case", json!({ "case": case["case"] }));
        issue(&mut at, &case, template).unwrap_or_else(|failure| panic!("{template}: {failure:?}"));
    }
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(case["letters"].as_array().unwrap().len(), 3);
    let part = &case["parts"][0];
    assert_eq!(
        (&part["answered"], &part["decision"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(case["status"], "open");
}

#[test]
fn nothing_is_sent_to_a_person_whose_identity_is_in_doubt_nor_after_the_answer() {
    let mut at = AtDesk::with_cases(1);
    let doubted = logged(&mut at, json!({ "identity_needed": true }));
    let all = offered(&mut at, &doubted);
    let first = all
        .iter()
        .find(|(template, _)| template == "access-instalment")
        .unwrap();
    assert!(
        first.1.contains("Identity has not been proved"),
        "{first:?}"
    );
    let refused = issue(&mut at, &doubted, "access-instalment").unwrap_err();
    assert_eq!(refused.code, "not-now");

    let case = logged(
        &mut at,
        json!({ "subject": { "family": "Sole", "address": "1 Row, Town" } }),
    );
    let decision = json!({ "part": "A", "outcome": "disclosed", "exemptions": [], "reasons": "" });
    let case = at.ask("decide", on(&case, decision));
    let answer = json!({ "part": "A", "on": day("2026-11-23"), "how": "By post" });
    let case = at.ask("record-answer", on(&case, answer));
    let all = offered(&mut at, &case);
    for gone in [
        "access-instalment",
        "delay-update",
        "transfer-notice",
        "lapsed",
    ] {
        assert!(!names(&all).contains(&gone), "{gone} in {all:?}");
    }
}

#[test]
fn authority_is_asked_of_whoever_acts_for_somebody() {
    let mut at = AtDesk::with_cases(1);
    let own = logged(&mut at, json!({}));
    let all = offered(&mut at, &own);
    assert!(!names(&all).contains(&"authority-request") && !names(&all).contains(&"lapsed"));
    let acting = json!({ "asks": "representative",
        "requester": { "given": "Idris", "family": "Pell", "address": "9 Row, Town" } });
    let case = logged(&mut at, acting);
    assert!(names(&offered(&mut at, &case)).contains(&"authority-request"));
    issue(&mut at, &case, "authority-request").unwrap();
}
