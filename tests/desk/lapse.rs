//! A request that is closed because the person did not answer.

use crate::at_desk::{AtDesk, request};
use serde_json::{Value, json};

fn on(case: &Value, more: Value) -> Value {
    let mut args = json!({ "case": case["case"], "sequence": case["sequence"] });
    let object = args.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    args
}

/// A case of Asha Nair's of which identity was asked for on 23 November 2026.
fn waiting(at: &mut AtDesk) -> Value {
    let session = at.sign_in("Asha Nair");
    let mut form = request();
    form["identity_needed"] = json!(true);
    let logged = at.ask("log-request", form);
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let asked = json!({ "kind": "identity-asked", "part": null, "ground": null, "detail": "A photo document",
        "on": { "day": "23", "month": "11", "year": "2026" } });
    at.ask("record-fact", on(&case, asked))
}

fn asked(at: &mut AtDesk, case: &Value) -> Vec<String> {
    let asked = at.ask("today", json!({}))["asked"].clone();
    let mine = asked.as_array().unwrap().iter();
    let mine = mine.filter(|it| it["case"] == case["case"]);
    mine.map(|it| it["kind"].as_str().unwrap().to_owned())
        .collect()
}

fn next(at: &mut AtDesk, case: &Value) -> Value {
    at.ask("case", json!({ "case": case["case"] }))["next"][0]["act"].clone()
}

fn warning(case: &Value, what: &str) -> Value {
    let letter = json!({ "case": case["case"], "part": "A", "template": "lapse-warning" });
    let words = format!("On 23 November 2026 we asked you for {what}. It has not reached us yet.");
    let text = json!({ "letter": letter, "sections": [{ "id": "asked", "text": words }], "ground": null, "fee": "" });
    json!({ "text": text, "sequence": case["sequence"], "despite": "", "heeded": true })
}

#[test]
fn the_office_waits_warns_waits_again_and_closes() {
    let mut at = AtDesk::with_cases(1);
    let case = waiting(&mut at);
    let lapse = &case["parts"][0]["lapse"];
    assert_eq!(
        (&lapse["since"], &lapse["due"], &lapse["warned"]),
        (&json!("2026-11-23"), &json!(false), &Value::Null)
    );
    assert_eq!(asked(&mut at, &case), [] as [&str; 0]);
    let next_day = lapse["next"].as_str().unwrap().parse().unwrap();
    let refusal = |at: &mut AtDesk| {
        let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
        let choices = choices["choices"].as_array().unwrap().clone();
        let warning = choices.iter().find(|it| it["kind"] == "lapse-warning");
        warning.unwrap()["refusal"].as_str().unwrap().to_owned()
    };
    assert!(refusal(&mut at).contains("waits for an answer until"));
    at.now.today = next_day;
    assert_eq!(
        (asked(&mut at, &case), refusal(&mut at)),
        (vec!["warn".into()], String::new())
    );
    assert_eq!(next(&mut at, &case), "warn");
    at.ask("issue-letter", warning(&case, "a copy of a photo document"));
    let warned = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(asked(&mut at, &case), [] as [&str; 0]);
    let reasons = json!({ "part": "A", "reasons": "No proof of identity came." });
    assert_eq!(
        at.refused("lapse", on(&warned, reasons.clone())).code,
        "not-now"
    );
    let next_day = warned["parts"][0]["lapse"]["next"].as_str().unwrap();
    at.now.today = next_day.parse().unwrap();
    assert_eq!(asked(&mut at, &case), ["lapse"]);
    assert_eq!(next(&mut at, &case), "lapse");
    let lapsed = at.ask("lapse", on(&warned, reasons));
    assert_eq!(
        (&lapsed["status"], &lapsed["parts"][0]["decision"]["label"]),
        (
            &json!("answered"),
            &json!("Closed: the person did not answer")
        )
    );
    let letter = json!({ "case": case["case"], "part": "A", "template": "lapsed" });
    let words =
        "On 23 November 2026 we asked you for a copy of a photo document. It has not reached us.";
    let text = json!({ "letter": letter, "sections": [{ "id": "asked", "text": words }], "ground": null, "fee": "" });
    let told = json!({ "text": text, "sequence": lapsed["sequence"], "despite": "" });
    at.ask("issue-letter", told);
    let lapsed = at.ask("case", json!({ "case": case["case"] }));
    let closed = at.ask("close-case", on(&lapsed, json!({})));
    assert_eq!(closed["standing"], "closed-lapsed");
    let entries = at.ask("history", json!({ "case": case["case"] }))["entries"].clone();
    assert_eq!(entries[2]["after"], "Closed: the person did not answer");

    let why = json!({ "reason": "The proof came." });
    let open = at.ask("reopen-case", on(&closed, why));
    let today = at.now.today.to_string();
    let parts: Vec<&str> = today.split('-').collect();
    let proof = json!({ "kind": "identity-proved", "part": null, "ground": null, "detail": "A driving licence",
        "on": { "day": parts[2], "month": parts[1], "year": parts[0] } });
    let proved = at.ask("record-fact", on(&open, proof));
    assert_eq!(
        (&proved["status"], &proved["parts"][0]["starts"]),
        (&json!("open"), &json!(today))
    );
}
