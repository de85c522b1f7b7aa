//! A request found in the letter of another case.

use crate::at_desk::{AtDesk, day, request};
use serde_json::{Value, json};

/// A complaint of 9 November, which lay for two weeks before anybody saw what else it asks for.
fn complaint(at: &mut AtDesk) -> Value {
    let mut form = request();
    form["rights"] = json!(["complaint"]);
    form["purposes"] = json!(["other"]);
    form["received"] = day("2026-11-09");
    form["asks"] = json!("representative");
    form["requester"] =
        json!({ "given": "Idris", "family": "Pell", "organisation": "Pell and Co" });
    form["answer_to"] = json!("requester");
    let logged = at.ask("log-request", form);
    at.ask("case", json!({ "case": logged["case"] }))
}

#[test]
fn a_complaint_that_hides_a_request_opens_a_second_case_that_runs_from_the_same_day() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let complaint = complaint(&mut at);
    let mut form = at.ask("found-within", json!({ "case": complaint["case"] }));
    let came = json!({ "day": "9", "month": "11", "year": "2026" });
    assert_eq!(form["received"], came);
    assert_eq!(form["requester"]["organisation"], "Pell and Co");
    assert_eq!(form["answer_to"], "requester");
    assert_eq!((&form["scope"], &form["rights"]), (&json!(""), &json!([])));
    form["scope"] = json!("all recordings of the call of 2 November");
    form["rights"] = json!(["access"]);
    form["purposes"] = json!(["policing"]);

    let similar = at.ask("similar-cases", form.clone());
    let known = |it: &Value| it["reference"] == complaint["reference"];
    assert!(!similar["cases"].as_array().unwrap().iter().any(known));

    let mut sooner = form.clone();
    sooner["received"] = day("2026-11-06");
    let refused = at.refused("log-request", sooner);
    assert_eq!(refused.fields[0].field, "received");
    assert!(
        refused.message.contains("came on 9 November 2026"),
        "{refused:?}"
    );

    let logged = at.ask("log-request", form.clone());
    let found = at.ask("case", json!({ "case": logged["case"] }));
    assert_eq!(found["parts"][0]["last_day"], "2026-12-09");
    assert_eq!(found["found_in"]["reference"], complaint["reference"]);
    let source = at.ask("case", json!({ "case": complaint["case"] }));
    assert_eq!(source["found"][0]["case"], logged["case"]);
    assert_eq!(
        source["parts"], complaint["parts"],
        "the complaint's clock stands"
    );
    let history = at.ask("history", json!({ "case": complaint["case"] }));
    assert_eq!(history["entries"][0]["event"], "request-found");
    assert_eq!(history["entries"][0]["after"], logged["reference"]);

    form["found_in"] = json!("FEN-26-9999");
    let unknown = at.refused("log-request", form);
    assert_eq!(unknown.code, "no-case", "{unknown:?}");
}
