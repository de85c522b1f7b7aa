//! How letters leave, and what becomes of them on their way.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

fn begun(at: &mut AtDesk) -> Value {
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    at.ask("case", json!({ "case": logged["case"] }))
}

fn issue(case: &Value, template: &str, leaving: Value) -> Value {
    let letter = json!({ "case": case["case"], "part": "A", "template": template });
    let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    json!({ "text": text, "sequence": case["sequence"], "despite": "", "heeded": true, "leaving": leaving })
}

fn later() -> Value {
    json!({ "later": true })
}

fn by(means: &str, when: &str) -> Value {
    json!({ "means": means, "on": day(when), "to": "", "number": "" })
}

fn again(at: &mut AtDesk, case: &Value) -> Value {
    at.ask("case", json!({ "case": case["case"] }))
}

/// The case decided as nothing held, and its answer ready.
fn ready(at: &mut AtDesk) -> Value {
    ready_with(at, "We looked in every cupboard.")
}

/// The same with words of the writer's in it.
fn ready_with(at: &mut AtDesk, words: &str) -> Value {
    let case = begun(at);
    let decision =
        json!({ "part": "A", "outcome": "nothing-held", "exemptions": [], "reasons": "Searched." });
    let case = at.ask("decide", on(&case, decision));
    let mut issue = issue(&case, "access-nothing-held", later());
    let draft = at.ask("letter-draft", issue["text"]["letter"].clone());
    let sections = draft["sections"].as_array().unwrap().iter();
    let mut editable = sections.filter(|it| it["editable"] == true);
    let section = editable.next().unwrap();
    let text = format!("{}\n\n{words}", section["text"].as_str().unwrap());
    issue["text"]["sections"] = json!([{ "id": section["id"], "text": text }]);
    at.ask("issue-letter", issue);
    again(at, &case)
}

fn about(case: &Value, more: Value) -> Value {
    let mut args = on(case, json!({ "letter": case["letters"][0]["letter"] }));
    let object = args.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    args
}

fn send(case: &Value, leaving: Value) -> Value {
    about(case, json!({ "leaving": leaving, "heeded": true }))
}

#[test]
fn an_answer_answers_on_the_day_it_leaves() {
    let mut at = AtDesk::with_cases(1);
    let case = ready(&mut at);
    assert_eq!(case["letters"][0]["ready"], true);
    assert_eq!(
        (&case["parts"][0]["answered"], &case["act"]),
        (&Value::Null, &json!("send"))
    );
    let acts: Vec<&Value> = case["next"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["act"])
        .collect();
    assert!(!acts.contains(&&json!("respond")), "{acts:?}");
    let file = json!({ "case": case["case"], "letter": case["letters"][0]["letter"] });
    let bytes = at.ask("letter-file", file.clone())["base64"].clone();
    at.now.today = "2026-11-26".parse().unwrap();
    let case = at.ask("send-letter", send(&case, by("post", "2026-11-25")));
    assert_eq!(case["parts"][0]["answered"], "2026-11-25");
    assert_eq!(case["letters"][0]["on"], "2026-11-25");
    assert_eq!(case["letters"][0]["ready"], false);
    assert_eq!(case["letters"][0]["sent"][0]["means"], "post");
    assert_eq!(case["act"], "close");
    assert_eq!(
        at.ask("letter-file", file)["base64"],
        bytes,
        "the same bytes"
    );
    let history = at
        .ask("history", json!({ "case": case["case"] }))
        .to_string();
    assert!(
        history.contains("\"sent\"") && history.contains("\"ready\""),
        "{history}"
    );
}

#[test]
fn a_letter_that_leaves_as_it_is_issued_asks_nothing_more() {
    let mut at = AtDesk::with_cases(1);
    let case = begun(&mut at);
    let mut leaving = by("email", "2026-11-23");
    let refused = at.refused(
        "issue-letter",
        issue(&case, "acknowledgement", leaving.clone()),
    );
    assert_eq!(refused.fields[0].field, "to", "{refused:?}");
    leaving["to"] = json!("marian@example.org");
    at.ask("issue-letter", issue(&case, "acknowledgement", leaving));
    let case = again(&mut at, &case);
    let letter = &case["letters"][0];
    assert_eq!(
        (&letter["ready"], &letter["sent"][0]["to"]),
        (&json!(false), &json!("marian@example.org"))
    );
    assert_ne!(case["act"], "send");
}

#[test]
fn what_is_sent_must_be_possible() {
    let mut at = AtDesk::with_cases(1);
    let case = ready(&mut at);
    for (leaving, field, words) in [
        (json!({}), "means", "Choose by what"),
        (json!({ "means": "post", "on": {} }), "on", "Enter the day"),
        (
            by("post", "2026-11-22"),
            "on",
            "The letter is of 23 November 2026",
        ),
        (by("post", "2026-11-24"), "on", "cannot be after today"),
        (
            by("tracked-post", "2026-11-23"),
            "number",
            "tracking number",
        ),
        (by("email", "2026-11-23"), "to", "e-mail address"),
    ] {
        let refused = at.refused("send-letter", send(&case, leaving.clone()));
        assert_eq!(refused.fields[0].field, field, "{leaving}: {refused:?}");
        assert!(refused.fields[0].message.contains(words), "{refused:?}");
    }
}

#[test]
fn a_letter_that_is_ready_can_be_withheld_and_nothing_was_said() {
    let mut at = AtDesk::with_cases(1);
    let case = ready(&mut at);
    let refused = at.refused("withhold-letter", about(&case, json!({ "reason": " " })));
    assert_eq!(refused.fields[0].field, "reason");
    let case = at.ask(
        "withhold-letter",
        about(&case, json!({ "reason": "A wrong name" })),
    );
    assert_eq!(case["letters"], json!([]));
    assert_ne!(case["act"], "send");
    assert_eq!(case["parts"][0]["answered"], Value::Null);
    at.sign_in("Helen Marsh");
    assert_eq!(at.ask("check-integrity", json!({}))["findings"], json!([]));
}

/// What may not leave is known only when it leaves: a name can be protected and a reason sealed after the
/// letter was made.
#[test]
fn a_letter_that_is_ready_is_held_against_what_came_since() {
    let mut at = AtDesk::with_cases(1);
    let words = "The neighbour who saw it all lives next door to Ms Quillfeather.";
    let case = ready_with(&mut at, words);

    let care = |protected: &str| {
        json!({ "protected": protected, "safe_contact": "", "needs": "", "capacity": "",
            "authority": "", "authority_dated": {}, "authority_expires": {} })
    };
    let case = at.ask("change-care", on(&case, care("Ms Quillfeather")));
    let refused = at.refused("send-letter", send(&case, by("post", "2026-11-23")));
    assert_eq!(refused.code, "not-permitted", "{refused:?}");
    let case = at.ask("change-care", on(&case, care("")));

    let item = json!({ "item": null, "part": "A", "title": "Report", "source": "Custody Records", "search": null,
        "author": "", "dated": {}, "pages": "2", "minutes": "", "others": "" });
    let case = at.ask("list-item", on(&case, item));
    let ground = case["parts"][0]["exemptions"][0]["id"].clone();
    let ruling = json!({ "items": [1], "fate": "withhold", "grounds": [ground], "reason": "Told.", "harm": words,
        "second": null });
    let case = at.ask("rule-items", on(&case, ruling));
    let refused = at.refused("send-letter", send(&case, by("post", "2026-11-23")));
    assert_eq!(refused.code, "not-permitted", "{refused:?}");
    assert!(refused.message.contains("sealed"), "{refused:?}");
    let email =
        json!({ "case": case["case"], "letter": case["letters"][0]["letter"], "protect": false });
    assert_eq!(at.refused("letter-email", email).code, "not-permitted");

    // It left before: a supervisor records that, and why.
    at.sign_in("Helen Marsh");
    let unsaid = at.refused("send-letter", send(&case, by("post", "2026-11-23")));
    assert_eq!(unsaid.fields[0].field, "despite", "{unsaid:?}");
    let mut left = send(&case, by("post", "2026-11-23"));
    left["despite"] = json!("It left before we heard of it.");
    let case = at.ask("send-letter", left);
    assert_eq!(case["letters"][0]["ready"], false);
    let history = at
        .ask("history", json!({ "case": case["case"] }))
        .to_string();
    assert!(
        history.contains("It left before we heard of it."),
        "{history}"
    );
}

#[test]
fn a_letter_that_came_back_is_sent_again() {
    let mut at = AtDesk::with_cases(1);
    let case = ready(&mut at);
    let came = |when: &str, returned: bool| json!({ "returned": returned, "on": day(when), "words": "Gone away" });
    let refused = at.refused("record-delivery", about(&case, came("2026-11-23", true)));
    assert_eq!(refused.code, "not-now", "it has not left");
    let case = at.ask("send-letter", send(&case, by("post", "2026-11-23")));
    at.now.today = "2026-11-30".parse().unwrap();
    let early = at.refused("record-delivery", about(&case, came("2026-11-22", true)));
    assert_eq!(early.fields[0].field, "on");
    let case = at.ask("record-delivery", about(&case, came("2026-11-27", true)));
    assert_eq!(
        (&case["letters"][0]["returned"]["words"], &case["act"]),
        (&json!("Gone away"), &json!("send"))
    );
    let mut tracked = by("tracked-post", "2026-11-30");
    tracked["number"] = json!("AB 1234");
    let case = at.ask("send-letter", send(&case, tracked));
    let letter = &case["letters"][0];
    assert_eq!(letter["sent"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&letter["returned"], &case["act"]),
        (&Value::Null, &json!("close"))
    );
    assert_eq!(
        case["parts"][0]["answered"], "2026-11-23",
        "the first time counts"
    );
    let case = at.ask("record-delivery", about(&case, came("2026-11-30", false)));
    assert_eq!(case["letters"][0]["arrived"]["on"], "2026-11-30");
}

#[test]
fn a_case_is_not_closed_while_a_letter_waits_to_leave() {
    let mut at = AtDesk::with_cases(1);
    let case = ready(&mut at);
    let case = at.ask("send-letter", send(&case, by("post", "2026-11-23")));
    at.ask("issue-letter", issue(&case, "acknowledgement", later()));
    let case = again(&mut at, &case);
    let refused = at.refused("close-case", on(&case, json!({ "late": "" })));
    assert!(refused.message.contains("has not left"), "{refused:?}");
}

#[test]
fn a_letter_is_drafted_as_an_email_under_a_password_that_is_kept_nowhere() {
    let mut at = AtDesk::with_cases(1);
    let case = ready(&mut at);
    let letter =
        json!({ "case": case["case"], "letter": case["letters"][0]["letter"], "protect": true });
    let made = at.ask("letter-email", letter.clone());
    let password = made["password"].as_str().unwrap().to_owned();
    assert_eq!(password.len(), 24, "{password}");
    assert!(made["file"]["name"].as_str().unwrap().ends_with(".eml"));
    let eml = decoded(&made["file"]["base64"]);
    let head = String::from_utf8_lossy(&eml).into_owned();
    assert!(
        head.contains("X-Unsent: 1") && head.contains("application/pdf"),
        "{head}"
    );
    assert!(
        !head.contains(&password),
        "the password travels another way"
    );
    assert!(
        !head.contains("Thistlewood"),
        "nobody is named beside the letter: {head}"
    );
    // It travels in a letter of its own.
    let tells = decoded(&made["tells"]["base64"]);
    assert!(said(&tells).contains(&password), "{}", said(&tells));
    assert_ne!(at.ask("letter-email", letter)["password"], password);
    let open =
        json!({ "case": case["case"], "letter": case["letters"][0]["letter"], "protect": false });
    let made = at.ask("letter-email", open);
    assert_eq!(made["password"], "");
    assert_eq!(made["tells"], Value::Null);
    let history = at
        .ask("history", json!({ "case": case["case"] }))
        .to_string();
    assert!(!history.contains(&password));
}

/// The words of a PDF, without the spaces between them.
fn said(pdf: &[u8]) -> String {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let text = file.extract_text(&pages).unwrap();
    text.split_whitespace().collect()
}

fn decoded(base64: &Value) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD
        .decode(base64.as_str().unwrap())
        .unwrap()
}
