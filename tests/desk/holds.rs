//! A case on hold for a court, the regulator or the police.

use crate::at_desk::{AtDesk, day, request};
use serde_json::{Value, json};

fn on(case: &Value, more: Value) -> Value {
    let mut args = json!({ "case": case["case"], "sequence": case["sequence"] });
    let object = args.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    args
}

/// A case of Asha Nair's.
fn case(at: &mut AtDesk) -> Value {
    let session = at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    at.ask("case", json!({ "case": logged["case"] }))
}

fn hold() -> Value {
    json!({ "part": null, "kind": "court", "reason": "An order of the county court.",
        "since": day("2026-11-20"), "review": day("2026-11-30") })
}

fn refusal(case: &Value, command: &str) -> String {
    let permits = case["permits"].as_array().unwrap();
    let permit = permits.iter().find(|it| it["command"] == command).unwrap();
    permit["refusal"].as_str().unwrap().to_owned()
}

fn asks_for_hold(today: &Value, case: &Value) -> bool {
    let asked = today["asked"].as_array().unwrap();
    asked
        .iter()
        .any(|it| it["kind"] == "hold" && it["case"] == case["case"])
}

#[test]
fn a_hold_is_shown_and_keeps_the_case_from_being_decided() {
    let mut at = AtDesk::with_cases(1);
    let open = case(&mut at);
    assert_eq!(
        at.refused("place-hold", on(&open, hold())).code,
        "not-permitted"
    );
    at.sign_in("Helen Marsh");
    let held = at.ask("place-hold", on(&open, hold()));
    let view = &held["holds"][0];
    assert_eq!(
        (&view["label"], &view["review"], &view["due"]),
        (&json!("the court"), &json!("2026-11-30"), &json!(false))
    );
    assert_eq!(held["parts"][0]["last_day"], open["parts"][0]["last_day"]);
    assert!(refusal(&held, "decide").contains("on hold for the court"));
    let next = held["next"].as_array().unwrap();
    let step = next.iter().find(|it| it["act"] == "held").unwrap();
    assert_eq!(
        (&step["by"], &step["when"]),
        (&json!("2026-11-30"), &json!("waiting"))
    );
    let history = at.ask("history", json!({ "case": held["case"] }));
    let told = &history["entries"][0];
    assert_eq!(
        (&told["event"], &told["kind"], &told["name"], &told["words"]),
        (
            &json!("hold"),
            &json!("placed"),
            &json!("the court"),
            &json!("An order of the county court.")
        )
    );

    at.sign_in("Asha Nair");
    let today = at.ask("today", json!({}));
    let line = json!({ "case": held["case"], "label": "the court", "review": "2026-11-30" });
    assert!(today["held"].as_array().unwrap().contains(&line));
    let decision = json!({ "part": "A", "outcome": "disclosed", "exemptions": [], "reasons": "" });
    assert_eq!(at.refused("decide", on(&held, decision)).code, "not-now");
}

#[test]
fn a_supervisor_is_asked_to_look_again_on_its_day() {
    let mut at = AtDesk::with_cases(1);
    let open = case(&mut at);
    at.sign_in("Helen Marsh");
    let held = at.ask("place-hold", on(&open, hold()));
    assert!(!asks_for_hold(&at.ask("today", json!({})), &held));
    at.now.today = "2026-11-30".parse().unwrap();
    assert!(asks_for_hold(&at.ask("today", json!({})), &held));
    let soon = json!({ "hold": 1, "review": day("2026-11-30"), "reason": "No ruling yet." });
    let refused = at.refused("keep-hold", on(&held, soon));
    assert_eq!(refused.fields[0].field, "review");
    let later = json!({ "hold": 1, "review": day("2026-12-14"), "reason": "No ruling yet." });
    let kept = at.ask("keep-hold", on(&held, later));
    assert_eq!(kept["holds"][0]["review"], "2026-12-14");
    assert!(!asks_for_hold(&at.ask("today", json!({})), &held));
    at.sign_in("Asha Nair");
    at.now.today = "2026-12-14".parse().unwrap();
    let mine = at.ask("today", json!({}));
    assert!(!asks_for_hold(&mine, &held), "a caseworker lifts none");
    at.sign_in("Helen Marsh");
    let silent = at.refused("lift-hold", on(&kept, json!({ "hold": 1, "reason": " " })));
    assert_eq!(silent.fields[0].field, "reason");
    let ruled = json!({ "hold": 1, "reason": "The court has ruled." });
    let lifted = at.ask("lift-hold", on(&kept, ruled));
    assert_eq!(
        (&lifted["holds"], refusal(&lifted, "decide").as_str()),
        (&json!([]), "")
    );
}

#[test]
fn what_is_wrong_with_a_hold_stands_beside_each_field() {
    let mut at = AtDesk::with_cases(1);
    let open = case(&mut at);
    at.sign_in("Helen Marsh");
    let mut form = hold();
    (form["since"], form["review"]) = (json!({}), json!({}));
    let refused = at.refused("place-hold", on(&open, form));
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["since", "review"]);
    let kinds = at.ask("hold-kinds", json!({}));
    assert_eq!(kinds["kinds"][1]["label"], "the regulator");
}

#[test]
fn an_answer_that_was_written_does_not_leave_while_its_part_is_held() {
    let mut at = AtDesk::with_cases(1);
    let open = case(&mut at);
    let decision =
        json!({ "part": "A", "outcome": "nothing-held", "exemptions": [], "reasons": "Searched." });
    let decided = at.ask("decide", on(&open, decision));
    at.sign_in("Helen Marsh");
    let held = at.ask("place-hold", on(&decided, hold()));
    assert_eq!(held["act"], "held");
    let letter = json!({ "case": held["case"], "part": "A", "template": "access-nothing-held" });
    let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    let issue =
        json!({ "text": text, "sequence": held["sequence"], "despite": "No time", "heeded": true });
    let refused = at.refused("issue-letter", issue);
    assert!(refused.message.contains("on hold"), "{refused:?}");
    let letter = json!({ "case": held["case"], "part": "A", "template": "acknowledgement" });
    let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    let issue =
        json!({ "text": text, "sequence": held["sequence"], "despite": "", "heeded": true });
    at.ask("issue-letter", issue);
}
