//! Retention: when a file's time has come, what keeps it longer, and two people who destroy it.

use crate::at_desk::{AtDesk, day, on, request};
use desk::Moment;
use serde_json::{Value, json};

/// A case that was taken back and closed on 23 November 2026: kept for a year.
fn closed(at: &mut AtDesk) -> Value {
    let session = at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let decision = json!({ "part": "A", "outcome": "withdrawn", "exemptions": [],
        "reasons": "She wrote that she has what she needs." });
    let case = at.ask("decide", on(&case, decision));
    at.ask("close-case", on(&case, json!({ "late": "" })))
}

/// Signs another person in on a day.
fn on_day(at: &mut AtDesk, today: &str, person: &str) {
    at.now = Moment::on(today.parse().unwrap(), at.now.at);
    at.ask("lock", json!({}));
    at.sign_in(person);
}

fn of<'a>(list: &'a Value, case: &Value) -> Option<&'a Value> {
    let lines = list.as_array().unwrap();
    lines.iter().find(|line| line["case"] == case["case"])
}

#[test]
fn a_file_goes_by_two_people_when_its_time_has_come() {
    let mut at = AtDesk::with_cases(1);
    let case = closed(&mut at);
    assert_eq!(case["kept"]["due"], "2027-11-24");
    let these = json!({ "cases": [case["case"]] });
    let early = at.ask("propose-destruction", these.clone());
    assert_eq!(early["done"], 0);
    let why = early["refused"][0].as_str().unwrap();
    assert!(why.contains("kept until 23 November 2027"), "{why}");

    on_day(&mut at, "2027-11-24", "Asha Nair");
    let lists = at.ask("retention", json!({}));
    assert!(of(&lists["due"], &case).is_some(), "{lists}");
    let done = at.ask("propose-destruction", these.clone());
    assert_eq!(done["done"], 1, "{done}");
    let line = of(&done["retention"]["proposed"], &case).unwrap();
    assert_eq!(line["proposed_by"], "Asha Nair");
    assert!(of(&done["retention"]["due"], &case).is_none());

    on_day(&mut at, "2027-11-25", "Helen Marsh");
    let done = at.ask("destroy-cases", these.clone());
    assert_eq!((&done["done"], &done["refused"]), (&json!(1), &json!([])));
    assert!(of(&done["retention"]["destroyed"], &case).is_some());
    assert_eq!(
        at.refused("case", json!({ "case": case["reference"] }))
            .code,
        "destroyed"
    );
    assert_eq!(
        at.refused("history", json!({ "case": case["case"] })).code,
        "destroyed"
    );
    let certificate = at.ask("certificate", json!({ "case": case["reference"] }));
    assert_eq!(
        (
            &certificate["proposed_by"],
            &certificate["destroyed_by"],
            &certificate["on"]
        ),
        (
            &json!("Asha Nair"),
            &json!("Helen Marsh"),
            &json!("2027-11-25")
        )
    );
    assert_eq!(certificate["parts"][0]["right"], case["right"]);
    let found = at.ask("register", json!({ "text": case["reference"], "limit": 5 }));
    assert_eq!(found["cases"][0]["destroyed"], "2027-11-25");
    assert_eq!(found["cases"][0]["subject"], "");
    let found = at.ask("register", json!({ "text": "Thistlewood", "limit": 5 }));
    assert_eq!(found["count"], 0, "{found}");
    at.ask("lock", json!({}));
    at.sign_in("Ruth Ellery");
    assert_eq!(at.ask("check-integrity", json!({}))["findings"], json!([]));
}

#[test]
fn who_proposed_does_not_agree() {
    let mut at = AtDesk::with_cases(1);
    let case = closed(&mut at);
    let these = json!({ "cases": [case["case"]] });
    on_day(&mut at, "2027-11-24", "Helen Marsh");
    at.ask("propose-destruction", these.clone());
    let lists = at.ask("retention", json!({}));
    let line = of(&lists["proposed"], &case).unwrap();
    assert!(
        line["may_not_agree"]
            .as_str()
            .unwrap()
            .contains("You proposed")
    );
    let refused = at.ask("destroy-cases", these.clone());
    assert_eq!(refused["done"], 0);
    assert!(
        refused["refused"][0]
            .as_str()
            .unwrap()
            .contains("second person"),
        "{refused}"
    );
    let dropped = json!({ "cases": [case["case"]], "reason": "" });
    assert_eq!(
        at.refused("drop-destruction", dropped).fields[0].field,
        "reason"
    );
    let dropped = json!({ "cases": [case["case"]], "reason": "A claim was announced." });
    assert_eq!(at.ask("drop-destruction", dropped)["done"], 1);
    let refused = at.ask("destroy-cases", these);
    assert!(
        refused["refused"][0]
            .as_str()
            .unwrap()
            .contains("Nobody has proposed")
    );
}

#[test]
fn a_hold_keeps_a_file_and_its_documents() {
    let mut at = AtDesk::with_cases(1);
    let case = closed(&mut at);
    let these = json!({ "cases": [case["case"]] });
    on_day(&mut at, "2027-11-24", "Asha Nair");
    at.ask("propose-destruction", these.clone());
    on_day(&mut at, "2027-11-24", "Helen Marsh");
    let case = at.ask("case", json!({ "case": case["case"] }));
    for (until, reason, field) in [
        (day("2027-11-24"), "A claim", "until"),
        (json!({ "day": "", "month": "", "year": "" }), " ", "reason"),
        (day("2027-02-30"), "A claim", "until"),
    ] {
        let typed = on(&case, json!({ "until": until, "reason": reason }));
        assert_eq!(at.refused("keep-longer", typed).fields[0].field, field);
    }
    let nothing = json!({ "day": "", "month": "", "year": "" });
    let hold = on(
        &case,
        json!({ "until": nothing, "reason": "A claim is before the court." }),
    );
    let case = at.ask("keep-longer", hold);
    assert_eq!(case["kept"]["longer"], true);
    assert_eq!(case["kept"]["proposed_by"], "", "the proposal is off");
    let lists = at.ask("retention", json!({}));
    assert!(of(&lists["kept"], &case).is_some() && of(&lists["due"], &case).is_none());
    let refused = at.ask("propose-destruction", these.clone());
    assert!(
        refused["refused"][0]
            .as_str()
            .unwrap()
            .contains("A claim is before the court.")
    );
    let lifted = on(&case, json!({ "reason": "The claim was withdrawn." }));
    at.ask("lift-keeping", lifted);
    assert!(of(&at.ask("retention", json!({}))["due"], &case).is_some());
}

#[test]
fn the_schedule_is_the_offices_own() {
    let mut at = AtDesk::with_cases(1);
    let case = closed(&mut at);
    on_day(&mut at, "2026-11-24", "Helen Marsh");
    let mut schedule = at.ask("retention", json!({}))["schedule"].clone();
    schedule["rules"][0]["years"] = json!("many");
    let refused = at.refused("change-schedule", schedule.clone());
    assert_eq!(refused.fields[0].field, "rules.0.years");
    schedule["rules"][0]["years"] = json!("3");
    at.ask("change-schedule", schedule);
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(case["kept"]["due"], "2029-11-24");
}

#[test]
fn a_case_that_is_opened_again_is_not_destroyed() {
    let mut at = AtDesk::with_cases(1);
    let case = closed(&mut at);
    on_day(&mut at, "2027-11-24", "Asha Nair");
    at.ask("propose-destruction", json!({ "cases": [case["case"]] }));
    let case = at.ask("case", json!({ "case": case["case"] }));
    at.ask(
        "reopen-case",
        on(&case, json!({ "reason": "She wrote again." })),
    );
    on_day(&mut at, "2027-11-24", "Helen Marsh");
    let refused = at.ask("destroy-cases", json!({ "cases": [case["case"]] }));
    assert_eq!(refused["done"], 0, "{refused}");
}
