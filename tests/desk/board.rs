//! Every figure of the board opens to exactly its cases.

use crate::at_desk::{AtDesk, day, request};
use serde_json::{Value, json};

#[test]
fn every_figure_opens_to_its_cases() {
    let mut at = AtDesk::with_cases(400);
    at.sign_in("Helen Marsh");
    let board = at.ask("board", json!({}));
    let mut figures = Vec::new();
    collect("board", &board, &mut figures);
    assert!(figures.len() > 90, "{} figures", figures.len());
    for (path, figure) in figures {
        let mut query = figure["cases"].clone();
        query["limit"] = json!(1);
        let page = at.ask("register", query);
        assert_eq!(page["count"], figure["count"], "{path}");
    }
}

#[test]
fn the_bands_and_the_load_add_up_to_the_open_cases() {
    let mut at = AtDesk::with_cases(400);
    at.sign_in("Helen Marsh");
    let board = at.ask("board", json!({}));
    let sum = |list: &Value, name: &str| -> u64 {
        list.as_array()
            .unwrap()
            .iter()
            .map(|row| row[name]["count"].as_u64().unwrap())
            .sum()
    };
    assert_eq!(sum(&board["ages"], "cases"), board["open"]["count"]);
    assert_eq!(sum(&board["load"], "open"), board["open"]["count"]);
    assert_eq!(sum(&board["load"], "late"), board["overdue"]["count"]);
    assert_eq!(board["weeks"].as_array().unwrap().len(), 8);
    let christmas = &board["weeks"][4]["days"][4];
    assert_eq!(
        (&christmas["day"], &christmas["working"]),
        (&json!("2026-12-25"), &json!(false))
    );
    assert_eq!(christmas["holiday"], "Christmas Day");
}

#[test]
fn the_days_before_the_office_saw_a_request_are_told_and_counted() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Helen Marsh");
    let before = at.ask("board", json!({}))["logged_late"].clone();
    assert_eq!((&before["late"], &before["days"]), (&json!(1), &json!(90)));
    // Monday 23 November: two working days are the aim, and a weekend is none.
    for (received, lost) in [
        ("2026-11-16", json!(7)),
        ("2026-11-18", json!(5)),
        ("2026-11-19", json!(null)),
        ("2026-11-23", json!(null)),
        ("2026-07-01", json!(145)),
    ] {
        let mut form = request();
        form["received"] = day(received);
        let logged = at.ask("log-request", form);
        let case = at.ask("case", json!({ "case": logged["case"] }));
        assert_eq!(case["lost_days"], lost, "{received}");
    }
    let after = at.ask("board", json!({}))["logged_late"].clone();
    assert_eq!(after["late"], 4);
    assert_eq!(after["all"], before["all"].as_u64().unwrap() + 5);
    let lost = before["lost"].as_u64().unwrap() + 7 + 5 + 145;
    assert_eq!(after["lost"], (lost + 2) / 4, "the average, rounded");
}

/// Every object with a count and the query behind it, with its place on the board.
fn collect(path: &str, value: &Value, figures: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(object) if object.contains_key("count") && object.contains_key("cases") => {
            figures.push((path.to_owned(), value.clone()));
        }
        Value::Object(object) => object
            .iter()
            .for_each(|(key, inner)| collect(&format!("{path}.{key}"), inner, figures)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(at, inner)| collect(&format!("{path}[{at}]"), inner, figures)),
        _ => {}
    }
}
