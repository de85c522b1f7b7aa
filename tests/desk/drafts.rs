//! What was typed is kept, for the person who typed it.

use crate::at_desk::AtDesk;
use serde_json::{Value, json};

#[test]
fn a_draft_outlives_a_lock_and_is_nobody_else_s() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    at.ask(
        "keep-draft",
        json!({ "place": "log-a-request", "body": "{\"scope\":\"half a sent\"}" }),
    );
    at.ask("lock", json!({}));
    at.sign_in("Tom Whitlock");
    assert_eq!(
        at.ask("draft", json!({ "place": "log-a-request" }))["body"],
        Value::Null
    );
    at.sign_in("Asha Nair");
    assert_eq!(
        at.ask("draft", json!({ "place": "log-a-request" }))["body"],
        "{\"scope\":\"half a sent\"}"
    );
    at.ask("drop-draft", json!({ "place": "log-a-request" }));
    assert_eq!(
        at.ask("draft", json!({ "place": "log-a-request" }))["body"],
        Value::Null
    );
}
