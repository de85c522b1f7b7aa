//! The regulator's case, and that of a court, on the office's own.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

/// A case of Asha Nair's.
fn case(at: &mut AtDesk) -> Value {
    let session = at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    at.ask("case", json!({ "case": logged["case"] }))
}

fn typed(id: Option<u32>, answered: Value) -> Value {
    json!({ "id": id, "body": "regulator", "number": "IC-100-A1", "officer": "Ms Wren",
        "asks": "How the request was searched for.", "decision": "",
        "days": { "opened": day("2026-11-20"), "by": day("2026-12-04"), "answered": answered, "decided": {} } })
}

fn asked(at: &mut AtDesk) -> Vec<Value> {
    let today = at.ask("today", json!({}));
    let asked = today["asked"].as_array().unwrap().iter();
    asked
        .filter(|it| it["kind"] == "proceedings")
        .cloned()
        .collect()
}

#[test]
fn what_the_regulator_asks_stands_in_the_next_steps_and_on_today_until_it_is_answered() {
    let mut at = AtDesk::with_cases(1);
    let open = case(&mut at);
    let recorded = at.ask("record-proceedings", on(&open, typed(None, json!({}))));
    let view = &recorded["proceedings"][0];
    assert_eq!(
        (&view["number"], &view["days_left"]),
        (&json!("IC-100-A1"), &json!(11))
    );
    let step = &recorded["next"][0];
    assert_eq!(
        (&step["act"], &step["by"]),
        (&json!("answer-proceedings"), &json!("2026-12-04"))
    );
    assert_eq!(recorded["act"], open["act"], "the request has its own life");
    assert_eq!(recorded["parts"], open["parts"]);

    assert_eq!(asked(&mut at), Vec::<Value>::new(), "not yet soon");
    at.now.today = "2026-11-27".parse().unwrap();
    let mine = asked(&mut at);
    assert_eq!(mine.len(), 1);
    assert_eq!(
        (&mine[0]["what"], &mine[0]["last_day"], &mine[0]["by_name"]),
        (&json!("regulator-1"), &json!("2026-12-04"), &json!(true))
    );
    at.sign_in("Tom Whitlock");
    assert_eq!(asked(&mut at), Vec::<Value>::new(), "another's case");
    let form = on(&recorded, typed(Some(1), json!({})));
    assert_eq!(at.refused("record-proceedings", form).code, "not-permitted");

    at.sign_in("Asha Nair");
    let answered = at.ask(
        "record-proceedings",
        on(&recorded, typed(Some(1), day("2026-11-26"))),
    );
    assert_eq!(answered["proceedings"][0]["days_left"], Value::Null);
    assert_eq!(answered["next"][0]["act"], open["next"][0]["act"]);
    assert_eq!(asked(&mut at), Vec::<Value>::new());
    let history = at.ask("history", json!({ "case": open["case"] }));
    let kinds: Vec<&Value> = history["entries"].as_array().unwrap()[..2]
        .iter()
        .map(|it| &it["kind"])
        .collect();
    assert_eq!(
        kinds,
        [&json!("regulator-answered"), &json!("regulator-opened")]
    );
    assert_eq!(history["entries"][0]["on"], "2026-11-26");
    assert!(
        history["entries"][0]["before"]
            .as_str()
            .unwrap()
            .contains("IC-100-A1")
    );
}

#[test]
fn what_is_wrong_stands_beside_each_field() {
    let mut at = AtDesk::with_cases(1);
    let open = case(&mut at);
    let empty = json!({ "id": null, "body": null, "number": "", "officer": "", "asks": "", "decision": "",
        "days": { "opened": {}, "by": { "day": "31", "month": "11", "year": "2026" }, "answered": {}, "decided": {} } });
    let refused = at.refused("record-proceedings", on(&open, empty));
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["body", "opened", "by"]);
    let mut sooner = typed(None, json!({}));
    sooner["decision"] = json!("Not upheld");
    sooner["days"]["decided"] = day("2026-11-19");
    let refused = at.refused("record-proceedings", on(&open, sooner));
    assert_eq!(refused.fields[0].field, "decided");
    assert!(
        refused
            .message
            .contains("before the opening (20 November 2026)"),
        "{refused:?}"
    );
    let same = at.ask("case", json!({ "case": open["case"] }));
    assert_eq!(same["sequence"], open["sequence"]);
}
