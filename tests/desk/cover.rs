//! Cases that are handed over, and those of a colleague who is away.

use crate::at_desk::{AtDesk, day, request};
use serde_json::{Value, json};

fn on(case: &Value, more: Value) -> Value {
    let mut args = json!({ "case": case["case"], "sequence": case["sequence"] });
    let object = args.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    args
}

/// A case of Tom Whitlock's, as Asha Nair sees it.
fn case_of_tom(at: &mut AtDesk) -> Value {
    let tom = at.sign_in("Tom Whitlock");
    let logged = at.ask("log-request", request());
    let to = json!({ "cases": [logged["case"]], "to": tom["person"] });
    at.ask("allocate", to);
    at.sign_in("Asha Nair");
    at.ask("case", json!({ "case": logged["case"] }))
}

fn person(at: &mut AtDesk, name: &str) -> Value {
    let card = at.ask("look-at-office", json!({ "path": at.office }));
    let people = card["people"].as_array().unwrap();
    people.iter().find(|it| it["name"] == name).unwrap()["id"].clone()
}

fn away(person: &Value, cover: &Value) -> Value {
    json!({ "person": person, "from": day("2026-11-23"), "to": day("2026-11-27"), "cover": cover })
}

fn lines(groups: &Value) -> Vec<Value> {
    let groups = groups.as_array().unwrap().iter();
    let cases = groups.flat_map(|group| group["cases"].as_array().unwrap());
    cases.map(|line| line["case"].clone()).collect()
}

#[test]
fn a_cover_sees_and_does_what_the_absent_would_for_as_long_as_they_are_away() {
    let mut at = AtDesk::with_cases(1);
    let case = case_of_tom(&mut at);
    let (asha, tom) = (
        person(&mut at, "Asha Nair"),
        person(&mut at, "Tom Whitlock"),
    );
    let scope = json!({ "scope": "everything" });
    let refused = at.refused("correct-scope", on(&case, scope.clone()));
    assert_eq!(refused.code, "not-permitted");
    let theirs = at.refused("set-absence", away(&tom, &asha));
    assert_eq!(theirs.code, "not-permitted", "only a supervisor does");

    at.sign_in("Tom Whitlock");
    let said = at.ask("set-absence", away(&tom, &asha))["absences"][0].clone();
    assert_eq!(
        (&said["name"], &said["cover_name"], &said["now"]),
        (&json!("Tom Whitlock"), &json!("Asha Nair"), &json!(true))
    );
    at.sign_in("Asha Nair");
    let covering = at.ask("today", json!({}))["covering"].clone();
    assert_eq!(
        (&covering[0]["name"], &covering[0]["to"]),
        (&json!("Tom Whitlock"), &json!("2026-11-27"))
    );
    assert!(lines(&covering[0]["groups"]).contains(&case["case"]));
    let changed = at.ask("correct-scope", on(&case, scope));
    assert_eq!(
        (&changed["scope"], &changed["covered_by"]),
        (&json!("everything"), &json!("Asha Nair"))
    );

    at.now.today = "2026-11-28".parse().unwrap();
    let back = at.refused("correct-scope", on(&changed, json!({ "scope": "all" })));
    assert_eq!(back.code, "not-permitted", "he is back");
    assert_eq!(at.ask("today", json!({}))["covering"], json!([]));
    assert_eq!(at.ask("absences", json!({}))["absences"], json!([]));
}

#[test]
fn an_absence_is_taken_back_and_its_faults_stand_beside_their_fields() {
    let mut at = AtDesk::with_cases(1);
    let (asha, tom) = (
        person(&mut at, "Asha Nair"),
        person(&mut at, "Tom Whitlock"),
    );
    let auditor = person(&mut at, "Ian Calder");
    at.sign_in("Helen Marsh");
    let wrong = json!({ "person": tom, "from": {}, "to": {}, "cover": null });
    let refused = at.refused("set-absence", wrong);
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["from", "to", "cover"]);
    for (from, to, cover, field) in [
        ("2026-11-25", "2026-11-24", &asha, "to"),
        ("2026-11-01", "2026-11-22", &asha, "to"),
        ("2026-11-25", "2026-11-27", &tom, "cover"),
        ("2026-11-25", "2026-11-27", &auditor, "cover"),
    ] {
        let form = json!({ "person": tom, "from": day(from), "to": day(to), "cover": cover });
        let refused = at.refused("set-absence", form);
        assert_eq!(refused.fields[0].field, field);
    }
    at.ask("set-absence", away(&tom, &asha));
    let gone = at.ask("end-absence", json!({ "person": tom }));
    assert_eq!(gone["absences"], json!([]));
    at.sign_in("Asha Nair");
    assert_eq!(at.ask("today", json!({}))["covering"], json!([]));
}

#[test]
fn a_case_is_handed_over_with_a_note_that_the_colleague_notices() {
    let mut at = AtDesk::with_cases(1);
    let case = case_of_tom(&mut at);
    let (asha, tom) = (
        person(&mut at, "Asha Nair"),
        person(&mut at, "Tom Whitlock"),
    );
    let theirs = json!({ "to": asha, "note": "Chase Custody." });
    assert_eq!(
        at.refused("hand-over", on(&case, theirs)).code,
        "not-permitted"
    );
    at.sign_in("Tom Whitlock");
    let nobody = at.refused(
        "hand-over",
        on(&case, json!({ "to": null, "note": "Chase." })),
    );
    assert_eq!(nobody.fields[0].field, "to");
    let same = at.refused(
        "hand-over",
        on(&case, json!({ "to": tom, "note": "Chase." })),
    );
    assert_eq!(same.fields[0].field, "to");
    let note = json!({ "to": asha, "note": "Chase Custody." });
    let handed = at.ask("hand-over", on(&case, note));
    assert_eq!(handed["handed_over"]["mine"], false);
    at.sign_in("Asha Nair");
    let today = at.ask("today", json!({}));
    let asked = today["asked"].as_array().unwrap();
    let asked = asked.iter().find(|it| it["kind"] == "hand-over").unwrap();
    assert_eq!(
        (&asked["title"], &asked["by"], &asked["by_name"]),
        (
            &json!("Chase Custody."),
            &json!("Tom Whitlock"),
            &json!(true)
        )
    );
    let noticed = at.ask("take-notice", on(&handed, json!({})));
    assert_eq!(
        (&noticed["handed_over"], &noticed["with_name"]),
        (&Value::Null, &json!("Asha Nair"))
    );
    let today = at.ask("today", json!({}));
    let asked = today["asked"].as_array().unwrap();
    assert!(asked.iter().all(|it| it["kind"] != "hand-over"));
    let entries = at.ask("history", json!({ "case": case["case"] }))["entries"].clone();
    assert_eq!(
        (
            &entries[0]["event"],
            &entries[1]["event"],
            &entries[1]["words"]
        ),
        (
            &json!("hand-over-noticed"),
            &json!("handed-over"),
            &json!("Chase Custody.")
        )
    );
}
