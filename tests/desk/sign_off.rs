//! What a supervisor signs, what waits for it, and why a late case was late.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

/// A case of Asha Nair's, received on this day.
fn case(at: &mut AtDesk, received: &str) -> Value {
    let session = at.sign_in("Asha Nair");
    let mut form = request();
    form["received"] = day(received);
    let logged = at.ask("log-request", form);
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    at.ask("case", json!({ "case": logged["case"] }))
}

fn refused(at: &mut AtDesk, case: &Value) -> Value {
    let part = &case["parts"][0];
    let outcomes = part["outcomes"].as_array().unwrap();
    let outcome = outcomes.iter().find(|it| it["id"] == "refused").unwrap();
    let exemptions = match outcome["needs_exemption"].as_bool().unwrap() {
        true => json!([{ "id": part["exemptions"][0]["id"], "reason": "The test is met." }]),
        false => json!([]),
    };
    let decision =
        json!({ "part": "A", "outcome": "refused", "exemptions": exemptions, "reasons": "Why" });
    at.ask("decide", on(case, decision))
}

#[test]
fn a_refusal_waits_for_a_supervisor() {
    let mut at = AtDesk::with_cases(1);
    let case = case(&mut at, "2026-11-16");
    let case = refused(&mut at, &case);
    assert_eq!(
        (&case["act"], &case["parts"][0]["to_sign"]),
        (&json!("sign"), &json!(true))
    );
    let answer = json!({ "part": "A", "on": day("2026-11-23"), "how": "By post" });
    let early = at.refused("record-answer", on(&case, answer.clone()));
    assert!(early.message.contains("supervisor must sign"), "{early:?}");
    assert_eq!(
        at.refused("sign-decision", on(&case, json!({ "part": "A" })))
            .code,
        "not-permitted"
    );
    let today = at.ask("today", json!({}));
    assert_eq!(today["asked"], json!([]), "nobody asks the caseworker");
    let waiting = today["groups"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["timeliness"] == "waiting");
    let waiting = waiting.unwrap()["cases"].as_array().unwrap();
    assert!(waiting.iter().any(|line| line["case"] == case["case"]));

    at.ask("lock", json!({}));
    at.sign_in("Helen Marsh");
    let asked = at.ask("today", json!({}))["asked"].clone();
    let mine = asked
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["case"] == case["case"])
        .unwrap()
        .clone();
    assert_eq!(
        (&mine["kind"], &mine["what"], &mine["by"]),
        (&json!("sign"), &json!("A"), &json!("Asha Nair"))
    );
    let silent = at.refused(
        "send-back-decision",
        on(&case, json!({ "part": "A", "reason": " " })),
    );
    assert_eq!(silent.fields[0].field, "reason");
    let back = at.ask(
        "send-back-decision",
        on(&case, json!({ "part": "A", "reason": "Disclose page 3." })),
    );
    assert_eq!(back["parts"][0]["sent_back"], "Disclose page 3.");
    assert_eq!(
        (&back["parts"][0]["decision"], &back["status"]),
        (&Value::Null, &json!("open"))
    );

    at.ask("lock", json!({}));
    at.sign_in("Asha Nair");
    let again = refused(&mut at, &back);
    assert_eq!(again["parts"][0]["sent_back"], "");
    at.ask("lock", json!({}));
    at.sign_in("Helen Marsh");
    let signed = at.ask("sign-decision", on(&again, json!({ "part": "A" })));
    assert_eq!(signed["parts"][0]["signed_by"], "Helen Marsh");
    assert_eq!(
        at.refused("sign-decision", on(&signed, json!({ "part": "A" })))
            .code,
        "not-now"
    );
    let left = at.ask("today", json!({}))["asked"].clone();
    assert!(
        !left
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["case"] == case["case"])
    );
    let answered = at.ask("record-answer", on(&signed, answer));
    assert_eq!(answered["status"], "answered");
}

#[test]
fn what_a_supervisor_decides_is_signed_by_that() {
    let mut at = AtDesk::with_cases(1);
    let case = case(&mut at, "2026-11-16");
    at.ask("lock", json!({}));
    at.sign_in("Helen Marsh");
    let case = refused(&mut at, &case);
    assert_eq!(
        (&case["act"], &case["parts"][0]["signed_by"]),
        (&json!("respond"), &json!("Helen Marsh"))
    );
}

#[test]
fn a_signature_goes_with_the_decision_under_it() {
    let mut at = AtDesk::with_cases(1);
    let case = case(&mut at, "2026-11-16");
    let case = refused(&mut at, &case);
    at.sign_in("Helen Marsh");
    let signed = at.ask("sign-decision", on(&case, json!({ "part": "A" })));
    at.sign_in("Asha Nair");
    let silent = at.refused(
        "reopen-decision",
        on(&signed, json!({ "part": "A", "reason": "" })),
    );
    assert_eq!(silent.fields[0].field, "reason");
    let why = json!({ "part": "A", "reason": "Page 3 was overlooked." });
    let open = at.ask("reopen-decision", on(&signed, why));
    let part = &open["parts"][0];
    assert_eq!(
        (&open["status"], &part["decision"], &part["signed_by"]),
        (&json!("open"), &Value::Null, &json!(""))
    );
    let told = at.ask("history", json!({ "case": open["case"] }))["entries"][0].clone();
    assert_eq!(
        (&told["event"], &told["words"]),
        (
            &json!("decision-reopened"),
            &json!("Page 3 was overlooked.")
        )
    );
    let again = refused(&mut at, &open);
    assert_eq!(again["parts"][0]["to_sign"], true);
}

#[test]
fn an_extension_is_signed_before_its_notice_leaves() {
    let mut at = AtDesk::with_cases(1);
    let case = case(&mut at, "2026-11-02");
    assert_eq!(case["parts"][0]["ask_extension"], true);
    let notice = |choices: &Value| {
        let choices = choices["choices"].as_array().unwrap();
        let notice = choices.iter().find(|it| it["kind"] == "extension-notice");
        notice.unwrap()["refusal"].as_str().unwrap().to_owned()
    };
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    assert!(notice(&choices).contains("must sign the extension"));
    let form = json!({ "part": "A", "ground": "complexity", "reasons": "Four other people." });
    let asked = at.ask("ask-extension", on(&case, form.clone()));
    let view = &asked["parts"][0]["extension"];
    assert_eq!(
        (&view["by"], &view["to_sign"]),
        (&json!("Asha Nair"), &json!(true))
    );
    at.sign_in("Helen Marsh");
    let today = at.ask("today", json!({}));
    let mine = today["asked"].as_array().unwrap().clone();
    let mine = mine.iter().find(|it| it["kind"] == "extension").unwrap();
    assert_eq!(
        (&mine["what"], &mine["title"]),
        (&json!("A"), &json!("Four other people."))
    );
    let back = json!({ "part": "A", "reason": "Name them." });
    let back = at.ask("send-back-extension", on(&asked, back));
    assert_eq!(back["parts"][0]["extension"]["sent_back"], "Name them.");
    at.sign_in("Asha Nair");
    let again = at.ask("ask-extension", on(&back, form));
    at.sign_in("Helen Marsh");
    let signed = at.ask("sign-extension", on(&again, json!({ "part": "A" })));
    at.sign_in("Asha Nair");
    let signed = at.ask("case", json!({ "case": signed["case"] }));
    let part = &signed["parts"][0];
    assert_eq!(
        (&part["extension"]["signed_by"], &part["ask_extension"]),
        (&json!("Helen Marsh"), &json!(false))
    );
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    assert_eq!(notice(&choices), "");
    let entries = at.ask("history", json!({ "case": case["case"] }))["entries"].clone();
    let told: Vec<&str> = (0..4)
        .map(|at| entries[at]["kind"].as_str().unwrap())
        .collect();
    assert_eq!(told, ["signed", "asked", "sent-back", "asked"]);
}

#[test]
fn a_late_case_says_why_before_it_closes() {
    let mut at = AtDesk::with_cases(1);
    let open = case(&mut at, "2026-09-14");
    let decision = json!({ "part": "A", "outcome": "disclosed", "exemptions": [], "reasons": "" });
    let decided = at.ask("decide", on(&open, decision));
    assert_eq!(decided["late_reasons"], json!([]), "nothing is closed yet");
    let answer = json!({ "part": "A", "on": day("2026-11-23"), "how": "By post" });
    let answered = at.ask("record-answer", on(&decided, answer));
    let reasons = answered["late_reasons"].as_array().unwrap().clone();
    assert!(reasons.len() > 3);
    let silent = at.refused("close-case", on(&answered, json!({})));
    assert_eq!(silent.fields[0].field, "late");
    let closed = at.ask("close-case", on(&answered, json!({ "late": reasons[0] })));
    assert_eq!(closed["standing"], "closed-late");
    let history = at.ask("history", json!({ "case": closed["case"] }));
    assert_eq!(history["entries"][0]["words"], reasons[0]);

    let soon = case(&mut at, "2026-11-16");
    let decision = json!({ "part": "A", "outcome": "disclosed", "exemptions": [], "reasons": "" });
    let decided = at.ask("decide", on(&soon, decision));
    let answer = json!({ "part": "A", "on": day("2026-11-23"), "how": "By post" });
    let answered = at.ask("record-answer", on(&decided, answer));
    assert_eq!(answered["late_reasons"], json!([]));
    let closed = at.ask("close-case", on(&answered, json!({})));
    assert_eq!(closed["standing"], "closed-in-time");
}

#[test]
fn a_supervisor_keeps_the_reasons() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Helen Marsh");
    let none = at.refused("change-late-reasons", json!({ "reasons": [" "] }));
    assert_eq!(none.fields[0].field, "reasons");
    let kept = at.ask(
        "change-late-reasons",
        json!({ "reasons": ["Flood", " Flood ", "", "Fire"] }),
    );
    assert_eq!(kept["reasons"], json!(["Flood", "Fire"]));
    assert_eq!(at.ask("late-reasons", json!({})), kept);
}
