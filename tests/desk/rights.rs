//! Every right at the desk: what makes it valid, its parts, its deadlines, and what if.

use crate::at_desk::{AtDesk, day, request};
use serde_json::{Value, json};

/// A request for some rights, received on a day, about data held for both purposes.
fn asking(rights: Value, received: &str, purposes: Value) -> Value {
    let mut form = request();
    form["rights"] = rights;
    form["received"] = day(received);
    form["purposes"] = purposes;
    form
}

fn texts<'a>(values: &'a Value, field: &str) -> Vec<&'a str> {
    let values = values.as_array().into_iter().flatten();
    values.filter_map(|value| value[field].as_str()).collect()
}

#[test]
fn every_right_is_offered_with_the_questions_that_decide_the_law() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let rights = at.ask("rights", json!({}));
    let names = texts(&rights["rights"], "right");
    for right in [
        "access",
        "erasure",
        "prevent-processing",
        "complaint",
        "compensation",
    ] {
        assert!(names.contains(&right), "{right} in {names:?}");
    }
    assert!(texts(&rights["guide"], "leads").contains(&"policing"));
}

#[test]
fn a_request_for_several_rights_is_a_case_of_several_parts() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let form = asking(
        json!(["access", "objection"]),
        "2026-11-16",
        json!(["policing", "other"]),
    );
    let preview = at.ask("preview-request", form.clone());
    assert_eq!(
        texts(&preview["parts"], "right"),
        ["access", "access", "objection"]
    );
    let without = preview["without"][0].as_str().unwrap_or_default();
    assert!(
        without.contains("gives no right called “Objection”"),
        "{without}"
    );
    let logged = at.ask("log-request", form);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    assert_eq!(texts(&case["parts"], "id"), ["A", "B", "C"]);
    let clock = at.ask("clock", json!({ "case": logged["case"], "part": "C" }));
    assert_eq!(clock["last_day"], "2026-12-16");
}

#[test]
fn the_six_statements_of_section_10_are_ticked_from_the_notice() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut form = asking(
        json!(["prevent-processing"]),
        "2018-05-21",
        json!(["other"]),
    );
    let preview = at.ask("preview-request", form.clone());
    let conditions = &preview["parts"][0]["conditions"];
    let stated = texts(conditions, "needed")
        .iter()
        .filter(|it| **it == "stated")
        .count();
    assert_eq!(stated, 6, "{conditions}");
    assert_eq!(preview["parts"][0]["last_day"], "2018-06-11");
    form["stated"] = json!([
        { "right": "prevent-processing", "condition": "describes-data" },
        { "right": "prevent-processing", "condition": "describes-handling" },
    ]);
    let logged = at.ask("log-request", form);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let unmet = case["parts"][0]["unmet"].as_array().map_or(0, Vec::len);
    assert_eq!(unmet, 4, "{}", case["parts"][0]["unmet"]);
    let checked = at.ask(
        "check-validity",
        json!({
            "case": logged["case"], "sequence": case["sequence"], "part": "A",
            "unmet": ["says-unwarranted"],
        }),
    );
    assert_eq!(checked["parts"][0]["unmet"], json!(["says-unwarranted"]));
    let history = at.ask("history", json!({ "case": logged["case"] }));
    assert!(texts(&history["entries"], "event").contains(&"validity-checked"));
    let unknown = at.refused(
        "check-validity",
        json!({
            "case": logged["case"], "sequence": checked["sequence"], "part": "A", "unmet": ["colour"],
        }),
    );
    assert!(
        unknown.message.contains("conditions that this law knows"),
        "{unknown:?}"
    );
}

#[test]
fn what_a_court_or_the_regulator_answers_is_a_signpost() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let form = asking(json!(["rectification"]), "2018-05-21", json!(["policing"]));
    let preview = at.ask("preview-request", form);
    let signpost = preview["parts"][0]["signpost"].as_str().unwrap_or_default();
    assert!(signpost.contains("court"), "{signpost}");
    let today = asking(json!(["rectification"]), "2026-11-16", json!(["policing"]));
    let preview = at.ask("preview-request", today);
    assert_eq!(preview["parts"][0]["signpost"], "");
}

#[test]
fn the_day_of_the_decision_chooses_the_law() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut form = asking(
        json!(["automated-decisions"]),
        "2026-02-09",
        json!(["policing"]),
    );
    form["decided"] = day("2026-01-20");
    let preview = at.ask("preview-request", form.clone());
    assert_eq!(preview["parts"][0]["since"], "2018-05-25");
    assert_eq!(preview["parts"][0]["last_day"], "2026-03-09");
    form["decided"] = day("2026-02-06");
    let preview = at.ask("preview-request", form.clone());
    assert_eq!(preview["parts"][0]["since"], "2026-02-05");
    form["decided"] = day("2026-12-24");
    let refused = at.refused("log-request", form);
    assert!(
        refused.message.contains("cannot be after today"),
        "{refused:?}"
    );
}

#[test]
fn a_complaint_is_acknowledged_first_and_then_answered() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let early = asking(
        json!(["complaint"]),
        "2026-06-18",
        json!(["policing", "other"]),
    );
    let preview = at.ask("preview-request", early);
    let problem = preview["problem"].as_str().unwrap_or_default();
    assert!(
        problem.contains("was not in force on 18 June 2026"),
        "{problem}"
    );
    let form = asking(
        json!(["complaint"]),
        "2026-11-16",
        json!(["policing", "other"]),
    );
    let logged = at.ask("log-request", form);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let part = &case["parts"][0];
    assert_eq!(
        case["parts"].as_array().map(Vec::len),
        Some(1),
        "one law for both purposes"
    );
    assert_eq!(part["deadline"], "acknowledgement");
    assert_eq!(part["last_day"], "2026-12-16");
    let case = at.ask(
        "record-fact",
        json!({
            "case": logged["case"], "sequence": case["sequence"], "kind": "acknowledged",
            "part": null, "on": day("2026-11-20"), "detail": "By e-mail.", "ground": null,
        }),
    );
    let part = &case["parts"][0];
    assert_eq!(part["deadline"], "response");
    assert_eq!(
        (&part["last_day"], &part["state"]),
        (&json!(null), &json!("no-fixed-period"))
    );
    let clock = at.ask("clock", json!({ "case": logged["case"], "part": "A" }));
    assert_eq!(
        texts(&clock["deadlines"], "deadline"),
        ["acknowledgement", "response"]
    );
    let other = json!({ "case": logged["case"], "part": "A", "deadline": "acknowledgement" });
    assert_eq!(at.ask("clock", other)["last_day"], "2026-12-16");
}

#[test]
fn what_if_shows_both_workings_and_saves_nothing() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let seen = at.ask("case", json!({ "case": logged["case"] }));
    let ask = |changes: Value| json!({ "case": logged["case"], "part": "A", "changes": changes });
    let notice = json!([{ "fact": null, "kind": "extension-notice", "on": day("2026-12-01") }]);
    let found = at.ask("what-if", ask(notice));
    assert_eq!(found["is"]["last_day"], "2026-12-16");
    assert_eq!(found["would"]["last_day"], "2027-02-16");
    assert_eq!(found["would"]["extension"], "effective");
    let late = json!([{ "fact": null, "kind": "extension-notice", "on": day("2026-12-17") }]);
    let found = at.ask("what-if", ask(late));
    assert_eq!(
        (&found["would"]["last_day"], &found["would"]["extension"]),
        (&json!("2026-12-16"), &json!("late"))
    );
    let earlier = json!([{ "fact": 1, "kind": null, "on": day("2018-05-24") }]);
    let found = at.ask("what-if", ask(earlier));
    assert_eq!(found["would"]["last_day"], "2018-07-02");
    assert!(
        found["law"].as_str().unwrap_or_default().contains("1998"),
        "{}",
        found["law"]
    );
    let gone = json!([{ "fact": 1, "kind": null, "on": { "day": "", "month": "", "year": "" } }]);
    let found = at.ask("what-if", ask(gone));
    assert!(
        found["would"].is_null() && found["problem"] != "",
        "{found}"
    );
    let wrong = at.refused(
        "what-if",
        ask(json!([{ "fact": 1, "kind": null, "on": day("2026-02-30") }])),
    );
    assert_eq!(wrong.fields[0].field, "changes.0.on");
    let now = at.ask("case", json!({ "case": logged["case"] }));
    assert_eq!(now["sequence"], seen["sequence"]);
}

#[test]
fn every_step_opens_to_the_words_of_the_law() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let clock = at.ask("clock", json!({ "case": logged["case"], "part": "A" }));
    let steps = clock["steps"].as_array().cloned().unwrap_or_default();
    assert!(steps.len() >= 3);
    for step in &steps {
        assert_ne!(step["law"], json!([]), "{step}");
    }
    let words = steps[2]["law"][0]["words"].as_str().unwrap_or_default();
    assert!(
        words.contains("one month beginning with the relevant time"),
        "{words}"
    );
}

#[test]
fn a_doubt_set_by_mistake_is_put_right() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut form = request();
    form["identity_needed"] = json!(true);
    let logged = at.ask("log-request", form);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let change = |sequence: &Value, reason: &str| json!({ "case": logged["case"], "sequence": sequence, "needed": false, "reason": reason });
    let refused = at.refused("correct-identity-doubt", change(&case["sequence"], " "));
    assert_eq!(refused.fields[0].field, "reason");
    let case = at.ask(
        "correct-identity-doubt",
        change(
            &case["sequence"],
            "She came to the counter with her passport.",
        ),
    );
    assert_eq!(case["identity_needed"], false);
    let decided = at.ask(
        "decide",
        json!({
            "case": logged["case"], "sequence": case["sequence"], "part": "A",
            "outcome": "disclosed", "exemptions": [], "reasons": "",
        }),
    );
    assert_eq!(decided["parts"][0]["decision"]["outcome"], "disclosed");
}
