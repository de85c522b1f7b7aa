//! Every figure of the board opens to exactly its cases.

use crate::at_desk::AtDesk;
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
