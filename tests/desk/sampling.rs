//! When a second person must agree is the office's own choice, and binds what is decided from then on.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

/// A case of Asha Nair's with two items, and a ground of its law.
fn with_items(at: &mut AtDesk) -> (Value, Value) {
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let mut case = at.ask("case", json!({ "case": logged["case"] }));
    for title in ["Custody record", "Intelligence report"] {
        let item = json!({ "item": null, "part": "A", "title": title, "source": "Custody Records",
            "search": null, "author": "", "dated": day("2025-05-09"), "pages": "", "minutes": "", "others": "" });
        case = at.ask("list-item", on(&case, item));
    }
    let ground = case["parts"][0]["exemptions"][0]["id"].clone();
    (case, ground)
}

fn withhold(item: u32, ground: &Value) -> Value {
    json!({ "items": [item], "fate": "withhold", "grounds": [ground], "reason": "It came in confidence.",
        "harm": "It would show the source.", "second": null })
}

#[test]
fn a_supervisor_changes_the_sample_and_what_was_decided_before_stands() {
    let mut at = AtDesk::with_cases(1);
    let (case, ground) = with_items(&mut at);
    let shipped = at.ask("sampling", json!({}));
    assert_eq!(
        shipped,
        json!({ "withheld": true, "redacted_one_in": "5" }),
        "as the program ships it"
    );
    let case = at.ask("rule-items", on(&case, withhold(1, &ground)));
    assert_eq!(case["items"][0]["awaits_second"], true);

    at.sign_in("Helen Marsh");
    for typed in ["many", "-1", "1001", "2.5", ""] {
        let wrong = json!({ "withheld": false, "redacted_one_in": typed });
        let refused = at.refused("change-sampling", wrong);
        assert_eq!(refused.fields[0].field, "redacted_one_in", "{typed}");
    }
    assert_eq!(at.ask("sampling", json!({})), shipped);
    let own = json!({ "withheld": false, "redacted_one_in": "1" });
    assert_eq!(at.ask("change-sampling", own.clone()), own);

    at.sign_in("Asha Nair");
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(
        (
            &case["items"][0]["awaits_second"],
            &case["items"][1]["second_for"]
        ),
        (&json!(true), &json!(["redact"]))
    );
    let case = at.ask("rule-items", on(&case, withhold(2, &ground)));
    assert_eq!(
        (
            &case["items"][1]["awaits_second"],
            &case["items"][1]["settled"]
        ),
        (&json!(false), &json!(true))
    );
    let verified = {
        at.sign_in("Helen Marsh");
        at.ask("check-integrity", json!({}))
    };
    assert_eq!(verified["findings"], json!([]));
}
