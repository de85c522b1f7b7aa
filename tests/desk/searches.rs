//! Searches in departments: from the message to what came back, and what is out in the whole office.

use crate::at_desk::{AtDesk, day, request};
use base64::Engine;
use serde_json::{Value, json};

fn with(args: &Value, more: Value) -> Value {
    let mut args = args.clone();
    let object = args.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    args
}

/// About the first search of the case.
fn on(case: &Value, more: Value) -> Value {
    crate::at_desk::on(case, with(&json!({ "search": 1 }), more))
}

fn reply(more: Value) -> Value {
    let reply = json!({
        "on": day("2026-11-20"), "from": "Sergeant Pole", "nil": false, "terms": "",
        "pages": "14", "minutes": "", "items": "", "hours": "1.5", "note": "", "more": false,
    });
    with(&reply, more)
}

/// A case of 2 November, and the form for a search of it.
fn form(at: &mut AtDesk) -> Value {
    let mut asked = request();
    asked["received"] = day("2026-11-02");
    let logged = at.ask("log-request", asked);
    let start = at.ask("start-search", json!({ "case": logged["case"] }));
    let names: Vec<&str> = start["departments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"Custody Records"), "{names:?}");
    with(
        &start["form"],
        json!({ "department": "Custody Records", "systems": ["Custody system"], "sent": day("2026-11-04") }),
    )
}

#[test]
fn a_search_is_asked_chased_and_answered() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let form = form(&mut at);
    let message = at.ask("search-message", form.clone());
    assert_eq!(message["due"], "2026-11-18", "ten working days");
    let text = message["text"].as_str().unwrap();
    assert!(
        text.contains("Custody system") && text.contains("Wednesday 18 November 2026"),
        "{text}"
    );
    let eml = base64::engine::general_purpose::STANDARD.decode(message["eml"].as_str().unwrap());
    let eml = String::from_utf8(eml.unwrap()).unwrap();
    assert!(
        eml.contains("X-Unsent: 1") && eml.contains("Subject:"),
        "{eml}"
    );

    let case = at.ask("ask-department", form);
    let search = &case["searches"][0];
    assert_eq!(
        (&search["state"], &search["chase_due"]),
        (&json!("late"), &json!(true))
    );
    assert_eq!(search["days_late"], 3);
    assert_eq!(
        search["text"].as_str().unwrap().trim(),
        text.trim(),
        "it is kept as it was sent"
    );

    let chaser = at.ask(
        "chase-message",
        json!({ "case": case["case"], "search": 1 }),
    );
    assert!(
        chaser["subject"]
            .as_str()
            .unwrap()
            .contains("we still need your answer")
    );
    let sent = json!({ "on": day("2026-11-23"), "escalated": false, "text": chaser["text"] });
    let case = at.ask("chase-department", on(&case, sent));
    assert_eq!(case["searches"][0]["chase_on"], "2026-11-26");

    let case = at.ask(
        "record-reply",
        on(&case, reply(json!({ "on": day("2026-11-23") }))),
    );
    let search = &case["searches"][0];
    assert_eq!(search["state"], "back");
    assert_eq!(search["replies"][0]["spent"], 90);

    let history = at.ask("history", json!({ "case": case["case"] }));
    let kinds: Vec<&str> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["event"] == "search")
        .map(|it| it["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["came", "chased", "asked"]);
}

#[test]
fn numbers_are_read_or_named() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let form = form(&mut at);
    let case = at.ask("ask-department", form);
    for (field, value) in [
        ("pages", "fourteen"),
        ("minutes", "-1"),
        ("items", "1.5"),
        ("hours", "1.234"),
        ("hours", "one"),
        ("hours", "."),
    ] {
        let mut typed = reply(json!({}));
        typed[field] = json!(value);
        let refused = at.refused("record-reply", on(&case, typed));
        assert_eq!(refused.fields[0].field, field, "{value}");
    }
    let typed = reply(json!({ "pages": "1,204", "hours": "0,25" }));
    let case = at.ask("record-reply", on(&case, typed));
    let came = &case["searches"][0]["replies"][0];
    assert_eq!((&came["pages"], &came["spent"]), (&json!(1204), &json!(15)));
}

#[test]
fn the_office_sees_what_is_out_and_who_is_late() {
    let mut at = AtDesk::with_cases(120);
    at.sign_in("Helen Marsh");
    let all = at.ask("searches", json!({ "mine": false }));
    let open = all["open"].as_array().unwrap();
    assert_eq!(all["all"], open.len());
    assert!(!open.is_empty());
    assert!(open.is_sorted_by_key(|it| it["due"].as_str().unwrap().to_owned()));
    let departments = all["departments"].as_array().unwrap();
    let sum = |name: &str| {
        departments
            .iter()
            .map(|it| it[name].as_u64().unwrap())
            .sum::<u64>()
    };
    assert_eq!(sum("out"), open.len() as u64);
    assert_eq!(sum("asked"), sum("in_time") + sum("late") + sum("out"));
    assert!(sum("in_time") > 0);
    let verified = at.ask("check-integrity", json!({}));
    assert_eq!(verified["findings"], json!([]));
}

#[test]
fn the_administrator_keeps_the_departments() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Ruth Ellery");
    let wrong = json!({ "departments": [
        { "name": "Archive", "email": "archive", "lead": "", "lead_email": "", "systems": "", "days": 5 },
        { "name": "archive", "email": "", "lead": "", "lead_email": "", "systems": "", "days": 0 },
    ] });
    let refused = at.refused("change-departments", wrong);
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "departments.0.email",
            "departments.1.name",
            "departments.1.days"
        ]
    );
    let right = json!({ "departments": [
        { "name": " Archive ", "email": "archive@fenland.police.example", "lead": "Insp Vale",
          "lead_email": "vale@fenland.police.example", "systems": "Store\n\nMicrofilm", "days": 5 },
    ] });
    let kept = at.ask("change-departments", right);
    assert_eq!(kept["departments"][0]["name"], "Archive");
    assert_eq!(kept["departments"][0]["systems"], "Store\nMicrofilm");
    assert_eq!(at.ask("departments", json!({})), kept);
}
