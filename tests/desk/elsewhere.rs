//! Letters to somebody else than the one who gets the answer: those who were given the information, the
//! authority that gave it, the regulator.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

/// A case of rectification, with Asha Nair.
fn begun(at: &mut AtDesk) -> Value {
    let me = at.sign_in("Asha Nair");
    let mut form = request();
    form["rights"] = json!(["rectification"]);
    form["scope"] = json!("the date of birth in my custody record");
    let logged = at.ask("log-request", form);
    at.ask(
        "allocate",
        json!({ "cases": [logged["case"]], "to": me["person"] }),
    );
    at.ask("case", json!({ "case": logged["case"] }))
}

fn decided(at: &mut AtDesk, case: &Value, outcome: &str, exemptions: Value) -> Value {
    let decision = json!({ "part": "A", "outcome": outcome, "exemptions": exemptions, "reasons": "The birth certificate shows it." });
    at.ask("decide", on(case, decision))
}

fn titles(at: &mut AtDesk, case: &Value) -> Vec<String> {
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    let all = choices["choices"].as_array().unwrap().iter();
    all.map(|it| it["template"].as_str().unwrap().to_owned())
        .collect()
}

fn text(case: &Value, template: &str, name: &str, address: &str, sections: &Value) -> Value {
    let letter = json!({ "case": case["case"], "part": "A", "template": template });
    json!({ "letter": letter, "sections": sections, "ground": null, "fee": "",
        "addressee": { "name": name, "address": address } })
}

/// The sections with words in the place of each prompt.
fn written(draft: &Value) -> Value {
    let sections = draft["sections"].as_array().unwrap().iter();
    let answered = |it: &Value| {
        let mut text = it["text"].as_str().unwrap().to_owned();
        while let (Some(from), Some(to)) = (text.find('['), text.find(']')) {
            text.replace_range(from..=to, "what was written here by the caseworker");
        }
        json!({ "id": it["id"], "text": text })
    };
    let editable = sections.filter(|it| it["editable"] == true);
    json!(editable.map(answered).collect::<Vec<_>>())
}

fn issue(case: &Value, text: &Value) -> Value {
    json!({ "text": text, "sequence": case["sequence"], "despite": "", "heeded": true,
        "leaving": { "means": "post", "on": day("2026-11-23"), "to": "", "number": "" } })
}

#[test]
fn those_who_were_given_the_information_are_told_one_by_one() {
    let mut at = AtDesk::with_cases(1);
    let case = begun(&mut at);
    assert!(!titles(&mut at, &case).contains(&"recipient-notice".to_owned()));
    let case = decided(&mut at, &case, "rectified", json!([]));
    let offered = titles(&mut at, &case);
    for template in ["recipient-notice", "originator-notice"] {
        assert!(
            offered.contains(&template.to_owned()),
            "{template}: {offered:?}"
        );
    }

    let blank = text(&case, "recipient-notice", "", "", &json!([]));
    let draft = at.ask("keep-letter", blank);
    assert_eq!(
        (&draft["asks_addressee"], &draft["elsewhere"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(
        draft["problems"],
        json!(["Enter the recipient’s name before making this letter."])
    );
    assert!(!draft["given_to"].as_array().unwrap().is_empty());

    let sections = written(&draft);
    let mut case = case;
    for (name, address) in [
        (
            "Ousebridge Town Council",
            "The Moot Hall\nOusebridge\nFN3 1AB",
        ),
        ("Marlingham Magistrates’ Court", "Sedge Lane\nMarlingham"),
    ] {
        let text = text(&case, "recipient-notice", name, address, &sections);
        let draft = at.ask("keep-letter", text.clone());
        assert_eq!(draft["to"][0], name);
        assert_eq!(
            (&draft["problems"], &draft["findings"]),
            (&json!([]), &json!([]))
        );
        let lacking = draft["elements"].as_array().unwrap().iter();
        let lacking: Vec<&Value> = lacking.filter(|it| it["present"] == false).collect();
        assert!(lacking.is_empty(), "{lacking:?}");
        at.ask("issue-letter", issue(&case, &text));
        case = at.ask("case", json!({ "case": case["case"] }));
        assert_eq!(
            (&case["letters"][0]["to"], &case["letters"][0]["elsewhere"]),
            (&json!(name), &json!(true))
        );
    }
    assert_eq!(case["letters"].as_array().unwrap().len(), 2);
    assert_eq!(case["parts"][0]["answered"], Value::Null, "nobody answered");
    let told = at
        .ask("history", json!({ "case": case["case"] }))
        .to_string();
    for name in ["Ousebridge Town Council", "Marlingham Magistrates’ Court"] {
        assert!(told.contains(name), "{name}: {told}");
    }
}

#[test]
fn nothing_of_the_person_beside_the_name_goes_out_unseen() {
    let mut at = AtDesk::with_cases(1);
    let case = begun(&mut at);
    let case = decided(&mut at, &case, "rectified", json!([]));
    let blank = text(
        &case,
        "recipient-notice",
        "Ousebridge Town Council",
        "The Moot Hall",
        &json!([]),
    );
    let draft = at.ask("keep-letter", blank);
    let shown = draft["sections"].to_string();
    for word in ["Willow Drove", "custody record", "16 November"] {
        assert!(!shown.contains(word), "{word}: {shown}");
    }
    let sections = json!([{ "id": "done", "text": "We have put right this: the address 7 Willow Drove, Ousebridge, FN3 2LD." }]);
    let telling = text(
        &case,
        "recipient-notice",
        "Ousebridge Town Council",
        "The Moot Hall",
        &sections,
    );
    let findings = at.ask("keep-letter", telling)["findings"].clone();
    let findings: Vec<String> = findings
        .as_array()
        .unwrap()
        .iter()
        .map(Value::to_string)
        .collect();
    assert!(
        findings
            .iter()
            .any(|it| it.contains("known of the person who asked")),
        "{findings:?}"
    );
    let once: std::collections::BTreeSet<&String> = findings.iter().collect();
    assert_eq!(
        once.len(),
        findings.len(),
        "each is said once: {findings:?}"
    );
}

#[test]
fn nobody_is_told_of_a_refusal() {
    let mut at = AtDesk::with_cases(1);
    let case = begun(&mut at);
    let ground = json!([{ "id": "accurate", "reason": "It is right." }]);
    let case = decided(&mut at, &case, "refused", ground);
    let offered = titles(&mut at, &case);
    for template in ["recipient-notice", "originator-notice"] {
        assert!(!offered.contains(&template.to_owned()), "{offered:?}");
    }
}

fn before(at: &mut AtDesk, case: &Value) -> Value {
    let proceedings = json!({ "id": null, "body": "regulator", "number": "IC-100-A1", "officer": "Ms Wren",
        "asks": "How the request was searched for.", "decision": "",
        "days": { "opened": day("2026-11-20"), "by": day("2026-12-04"), "answered": {}, "decided": {} } });
    at.ask("record-proceedings", on(case, proceedings))
}

#[test]
fn the_regulator_is_answered_once_it_asks() {
    let mut at = AtDesk::with_cases(1);
    let case = begun(&mut at);
    assert!(!titles(&mut at, &case).contains(&"regulator-reply".to_owned()));
    let case = decided(&mut at, &case, "rectified", json!([]));
    let case = before(&mut at, &case);
    let blank = text(&case, "regulator-reply", "", "", &json!([]));
    let draft = at.ask("keep-letter", blank);
    assert_eq!(
        (&draft["to"][0], &draft["to"][1], &draft["asks_addressee"]),
        (
            &json!("Information Commission"),
            &json!("Ms Wren"),
            &json!(false)
        )
    );
    let shown = draft["sections"].to_string();
    for words in [
        "IC-100-A1",
        "How the request was searched for.",
        "Friday 4 December 2026",
        "16 November 2026",
        "Dear Ms Wren",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let sections = written(&draft);
    let letter = text(&case, "regulator-reply", "", "", &sections);
    let ready = at.ask("keep-letter", letter.clone());
    assert_eq!(
        (&ready["problems"], &ready["findings"]),
        (&json!([]), &json!([]))
    );
    at.ask("issue-letter", issue(&case, &letter));
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(case["letters"][0]["to"], "Information Commission");
    assert_eq!(case["parts"][0]["answered"], Value::Null);
    let proceedings = &case["proceedings"][0];
    assert_eq!(
        (&proceedings["answered"], &proceedings["days_left"]),
        (&json!("2026-11-23"), &Value::Null),
        "what was asked is answered, and owed no longer"
    );
    let history = at.ask("history", json!({ "case": case["case"] }))["entries"].to_string();
    assert!(history.contains("regulator-answered"), "{history}");
}

#[test]
fn an_answer_that_leaves_something_open_can_be_put_to_the_regulator() {
    let mut at = AtDesk::with_cases(1);
    let me = at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let case = json!({ "cases": [logged["case"]], "to": me["person"] });
    at.ask("allocate", case);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let outcomes = case["parts"][0]["outcomes"].as_array().unwrap();
    let neither = outcomes
        .iter()
        .find(|it| it["id"] == "neither-confirmed-nor-denied");
    let ground = neither.unwrap()["grounds"][0].clone();
    let sealed = json!({ "holding": "not-looked-for", "grounds": [ground], "reason": "A watch kept on the quay." });
    let decision = json!({ "part": "A", "outcome": "neither-confirmed-nor-denied", "exemptions": [],
        "reasons": "", "sealed": sealed });
    let case = at.ask("decide", on(&case, decision));
    let case = before(&mut at, &case);
    let blank = text(&case, "regulator-reply", "", "", &json!([]));
    let draft = at.ask("keep-letter", blank);
    let shown = draft["sections"].to_string();
    assert!(
        shown.contains("Neither confirmed nor denied") && !shown.contains("quay"),
        "{shown}"
    );
    // Whoever may see what is sealed may be told it, if a supervisor says so.
    let mut sections = written(&draft);
    let last = sections.as_array_mut().unwrap().last_mut().unwrap();
    last["text"] = json!("It rests on this: a watch kept on the quay.");
    let letter = text(&case, "regulator-reply", "", "", &sections);
    let told = at.ask("keep-letter", letter.clone());
    assert_eq!(told["findings"], json!([]));
    assert_eq!(told["let_stand"].as_array().map(Vec::len), Some(1));
    let mut sent = issue(&case, &letter);
    assert_eq!(
        at.refused("issue-letter", sent.clone()).code,
        "not-permitted"
    );
    at.sign_in("Helen Marsh");
    sent["despite"] = json!("The regulator asked for the reason.");
    at.ask("issue-letter", sent);
}

#[test]
fn what_another_body_decides_about_is_answered_with_who_that_is() {
    let mut at = AtDesk::with_cases(1);
    let case = begun(&mut at);
    let case = decided(&mut at, &case, "for-another-body", json!([]));
    let offered = titles(&mut at, &case);
    assert_eq!(offered[0], "for-another-body");
    assert!(!offered.contains(&"recipient-notice".to_owned()));
    let blank = text(&case, "for-another-body", "", "", &json!([]));
    let draft = at.ask("keep-letter", blank);
    let sections = written(&draft);
    let answer = text(&case, "for-another-body", "", "", &sections);
    at.ask("issue-letter", issue(&case, &answer));
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(
        (&case["status"], &case["parts"][0]["answered"]),
        (&json!("answered"), &json!("2026-11-23"))
    );
}
