//! The record of a right: what was done to answer it, in fields that can be counted.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

/// A request of Asha Nair's for one right under Part 3, decided so.
fn decided(at: &mut AtDesk, right: &str, outcome: &str) -> Value {
    let session = at.sign_in("Asha Nair");
    let mut form = request();
    form["rights"] = json!([right]);
    let logged = at.ask("log-request", form);
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    assert_eq!(
        case["parts"][0]["record"],
        json!([]),
        "nothing is asked before"
    );
    let decision =
        json!({ "part": "A", "outcome": outcome, "exemptions": [], "reasons": "As asked." });
    at.ask("decide", on(&case, decision))
}

fn entry(id: &str, text: &str) -> Value {
    json!({ "id": id, "text": text, "day": { "day": "", "month": "", "year": "" } })
}

fn on_day(id: &str, text: &str) -> Value {
    json!({ "id": id, "text": "", "day": day(text) })
}

fn kept(case: &Value, entries: Value) -> Value {
    on(case, json!({ "part": "A", "entries": entries }))
}

fn closed(at: &mut AtDesk, case: &Value) -> Result<Value, desk::Failure> {
    at.try_ask("close-case", on(case, json!({ "late": "" })))
}

#[test]
fn an_erasure_is_recorded_before_the_case_is_closed() {
    let mut at = AtDesk::with_cases(1);
    let case = decided(&mut at, "erasure", "erased");
    let ids: Vec<&str> = case["parts"][0]["record"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["done", "done-on", "recipients", "recipients-on"]);
    let answer = json!({ "part": "A", "on": day("2026-11-23"), "how": "By post" });
    let case = at.ask("record-answer", on(&case, answer));
    let early = closed(&mut at, &case).unwrap_err();
    assert!(
        early.message.contains("“What was done” is missing"),
        "{early:?}"
    );
    for (entries, wrong) in [
        (json!([entry("done", "burnt")]), "done"),
        (json!([on_day("done-on", "2026-11-24")]), "done-on"),
        (json!([on_day("done-on", "2026-11-15")]), "done-on"),
        (
            json!([on_day("recipients-on", "2026-11-20")]),
            "recipients-on",
        ),
        (
            json!([
                on_day("done-on", "2026-11-20"),
                on_day("recipients-on", "2026-11-19")
            ]),
            "recipients-on",
        ),
    ] {
        let refused = at.refused("keep-record", kept(&case, entries));
        assert_eq!(refused.fields[0].field, wrong, "{refused:?}");
    }
    let entries = json!([
        entry("done", "erased"),
        on_day("done-on", "2026-11-20"),
        entry("recipients", "told"),
        on_day("recipients-on", "2026-11-23"),
    ]);
    let case = at.ask("keep-record", kept(&case, entries));
    assert_eq!(case["parts"][0]["record"][0]["text"], "erased");
    assert_eq!(case["parts"][0]["record"][3]["day"], day("2026-11-23"));
    let case = closed(&mut at, &case).unwrap();
    let history = at.ask("history", json!({ "case": case["case"] }));
    let said = history["entries"][1]["after"].as_str().unwrap();
    assert!(said.contains("What was done: Erased"), "{said}");
}

#[test]
fn sums_and_ticks_are_read_or_named() {
    let mut at = AtDesk::with_cases(1);
    let case = decided(&mut at, "compensation", "offered");
    let refused = at.refused(
        "keep-record",
        kept(
            &case,
            json!([entry("offered", "a lot"), entry("claimed", "1,000")]),
        ),
    );
    assert_eq!(refused.fields[0].field, "offered");
    let entries = json!([
        entry("act", "disclosed"),
        on_day("act-day", "2025-05-09"),
        entry("harm", "distress"),
        entry("claimed", "£1,000"),
        entry("offered", "250.50"),
        on_day("approved", "2026-11-20"),
        entry("settlement", "accepted"),
    ]);
    let case = at.ask("keep-record", kept(&case, entries));
    let fields = case["parts"][0]["record"].as_array().unwrap();
    let offered = fields
        .iter()
        .find(|field| field["id"] == "offered")
        .unwrap();
    assert_eq!(offered["text"], "250.50");
}

#[test]
fn a_right_that_asks_for_nothing_keeps_no_record() {
    let mut at = AtDesk::with_cases(1);
    let case = decided(&mut at, "access", "nothing-held");
    assert_eq!(case["parts"][0]["record"], json!([]));
    let refused = at.refused("keep-record", kept(&case, json!([])));
    assert_eq!(refused.code, "not-now");
}
