//! The address of a letter alone, for an envelope or a label.

use crate::at_desk::{AtDesk, on, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lopdf::Document;
use serde_json::{Value, json};

fn issued(at: &mut AtDesk, address: &str) -> Value {
    at.sign_in("Asha Nair");
    let mut form = request();
    form["subject"]["address"] = json!(address);
    let logged = at.ask("log-request", form);
    let letter = json!({ "case": logged["case"], "part": "A", "template": "acknowledgement" });
    let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    let case = at.ask("case", json!({ "case": logged["case"] }));
    at.ask(
        "issue-letter",
        json!({ "text": text, "sequence": case["sequence"], "despite": "" }),
    );
    at.ask("case", json!({ "case": logged["case"] }))
}

fn asked(case: &Value, on: &str) -> Value {
    json!({ "case": case["case"], "letter": case["letters"][0]["letter"], "on": on })
}

fn words(file: &Value) -> String {
    let bytes = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let text = document.extract_text(&[1]).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_address_is_that_with_which_the_letter_left() {
    let mut at = AtDesk::with_cases(1);
    let case = issued(&mut at, "7 Willow Drove\nOusebridge\nFN3 2LD");
    let mut moved = request()["subject"].clone();
    moved["address"] = json!("1 New Street\nMarlingham");
    let party = json!({ "role": "subject", "party": moved, "reason": "Moved." });
    at.ask("correct-party", on(&case, party));
    for kind in ["envelope", "label"] {
        let file = at.ask("letter-envelope", asked(&case, kind));
        assert_eq!(
            words(&file),
            "Ms Marian Thistlewood 7 Willow Drove Ousebridge FN3 2LD"
        );
        let name = file["name"].as_str().unwrap();
        assert!(
            name.ends_with(&format!("Acknowledgement {kind}.pdf")),
            "{name}"
        );
    }
}

#[test]
fn the_warning_about_safe_contact_is_heeded_first() {
    let mut at = AtDesk::with_cases(1);
    let case = issued(&mut at, "7 Willow Drove\nOusebridge\nFN3 2LD");
    let care = json!({ "protected": "", "safe_contact": "Do not write to the home address.", "needs": "",
        "capacity": "", "authority": "", "authority_dated": {}, "authority_expires": {} });
    at.ask("change-care", on(&case, care));
    let refused = at.refused("letter-envelope", asked(&case, "envelope"));
    assert!(refused.message.contains("safe contact"), "{refused:?}");
    let mut heeded = asked(&case, "envelope");
    heeded["heeded"] = json!(true);
    at.ask("letter-envelope", heeded);
}

#[test]
fn an_address_that_does_not_fit_is_said_so() {
    let mut at = AtDesk::with_cases(1);
    let case = issued(&mut at, &"A line of an address\n".repeat(14));
    let refused = at.refused("letter-envelope", asked(&case, "label"));
    assert!(
        refused.message.contains("too long for a label"),
        "{refused:?}"
    );
}
