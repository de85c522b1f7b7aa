//! Protected names, safe contact and authority: what no letter may forget.

use crate::at_desk::{AtDesk, day, on, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lopdf::Document;
use serde_json::{Value, json};

fn care(more: Value) -> Value {
    let mut care = json!({ "protected": "", "safe_contact": "", "needs": "", "capacity": "", "authority": "",
        "authority_dated": {}, "authority_expires": {} });
    let object = care.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    care
}

#[test]
fn a_protected_name_leaves_in_no_letter_whoever_sends_it() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Helen Marsh");
    let logged = at.ask("log-request", request());
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let names = json!({ "protected": "Colin Sedge\n\nPC 2214", "safe_contact": "Do not write to the home address." });
    let case = at.ask("change-care", on(&case, care(names)));
    assert_eq!(case["care"]["protected"], json!(["Colin Sedge", "PC 2214"]));
    let letter = json!({ "case": case["case"], "part": "A", "template": "acknowledgement" });
    let draft = at.ask("letter-draft", letter.clone());
    assert_eq!(draft["heed"], "Do not write to the home address.");
    let section = draft["sections"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["editable"] == true)
        .unwrap();
    let held = format!(
        "{}\n\nAs COLIN   Sedge told us.",
        section["text"].as_str().unwrap()
    );
    let text = json!({ "letter": letter, "sections": [{ "id": section["id"], "text": held }], "ground": null, "fee": "" });
    let preview = at.ask("preview-letter", text.clone());
    let found = preview["findings"].as_array().unwrap();
    let finding = found
        .iter()
        .find(|it| it["message"].as_str().unwrap().contains("protected name"))
        .unwrap();
    assert_eq!(finding["section"], section["id"]);
    let issue = |text: &Value, heeded: bool| json!({ "text": text, "sequence": case["sequence"], "despite": "", "heeded": heeded });
    let held = at.refused("issue-letter", issue(&text, true));
    assert!(held.message.contains("Colin Sedge"), "{held:?}");
    let clean = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    let unheeded = at.refused("issue-letter", issue(&clean, false));
    assert_eq!(unheeded.fields[0].field, "heeded");
    at.ask("issue-letter", issue(&clean, true));
    let history = at
        .ask("history", json!({ "case": case["case"] }))
        .to_string();
    assert!(
        history.contains("2 protected names") && !history.contains("Colin"),
        "{history}"
    );
    let found = at.ask("register", json!({ "text": "Colin Sedge", "limit": 5 }));
    assert_eq!(found["count"], 0, "no search leads to them");
}

/// The size of the first page's words, in points: that of the subject line is the largest.
fn largest(pdf: &Value) -> f32 {
    let bytes = STANDARD.decode(pdf.as_str().unwrap()).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let page = document.page_iter().next().unwrap();
    let content = document.get_and_decode_page_content(page).unwrap();
    let fonts = content.operations.iter().filter(|it| it.operator == "Tf");
    let sizes = fonts.filter_map(|it| it.operands.get(1)?.as_float().ok());
    sizes.fold(0.0, f32::max)
}

#[test]
fn a_letter_is_set_as_large_as_the_person_asked_or_the_writer_chose() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let letter = json!({ "case": case["case"], "part": "A", "template": "acknowledgement" });
    let text = |print: Value| json!({ "letter": letter, "sections": [], "ground": null, "fee": "", "print": print });
    let of = |at: &mut AtDesk, print: Value| largest(&at.ask("preview-letter", text(print))["pdf"]);
    assert_eq!(of(&mut at, Value::Null), 16.0);
    let case = at.ask(
        "change-care",
        on(&case, care(json!({ "format": "larger-print" }))),
    );
    assert_eq!(case["care"]["format"], "larger-print");
    let draft = at.ask("letter-draft", letter.clone());
    assert_eq!(
        (&draft["print"], &draft["format"]),
        (&json!("larger"), &json!("larger-print"))
    );
    assert_eq!(of(&mut at, Value::Null), 24.0);
    assert_eq!(of(&mut at, json!("large")), 20.0);
    let case = at.ask(
        "change-care",
        on(&case, care(json!({ "format": "easy-read" }))),
    );
    assert_eq!(at.ask("letter-draft", letter.clone())["print"], "easy-read");
    assert_eq!(of(&mut at, Value::Null), 24.0);
    let case = at.ask(
        "change-care",
        on(&case, care(json!({ "format": "larger-print" }))),
    );
    at.ask("keep-letter", text(json!("large")));
    assert_eq!(
        at.ask("letter-draft", letter.clone())["print"],
        "large",
        "the choice is kept"
    );
    let issue =
        json!({ "text": text(json!("large")), "sequence": case["sequence"], "despite": "" });
    let issued = at.ask("issue-letter", issue);
    let file = at.ask(
        "letter-file",
        json!({ "case": case["case"], "letter": issued["letter"] }),
    );
    assert_eq!(largest(&file["base64"]), 20.0, "it left so");
    let history = at
        .ask("history", json!({ "case": case["case"] }))
        .to_string();
    assert!(history.contains("Large print, 20 point"), "{history}");
}

#[test]
fn an_authority_is_looked_for_and_runs_out() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut form = request();
    form["asks"] = json!("representative");
    form["requester"] = json!({ "given": "Idris", "family": "Pell" });
    let logged = at.ask("log-request", form);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    assert_eq!(case["care"]["authority_missing"], true);
    let reversed = json!({ "authority": "Signed form", "authority_dated": day("2026-11-10"), "authority_expires": day("2026-11-09") });
    let refused = at.refused("change-care", on(&case, care(reversed)));
    assert_eq!(refused.fields[0].field, "authority_expires");
    let later = json!({ "authority": "Signed form", "authority_dated": day("2026-11-24") });
    assert_eq!(
        at.refused("change-care", on(&case, care(later))).fields[0].field,
        "authority_dated"
    );
    let over = json!({ "authority": "Signed form", "authority_dated": day("2026-11-01"), "authority_expires": day("2026-11-20") });
    let case = at.ask("change-care", on(&case, care(over)));
    assert_eq!(
        (
            &case["care"]["authority_missing"],
            &case["care"]["authority_expired"]
        ),
        (&json!(false), &json!(true))
    );
}

/// A case that somebody asked for a person, decided as nothing held; the answer goes to who asked.
fn decided_for(at: &mut AtDesk, asks: &str) -> Value {
    at.sign_in("Asha Nair");
    let mut form = request();
    form["asks"] = json!(asks);
    form["requester"] =
        json!({ "given": "Idris", "family": "Pell", "address": "1 Quay Street\nFenwick" });
    form["answer_to"] = json!("requester");
    let logged = at.ask("log-request", form);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    at.ask("decide", on(&case, json!({ "part": "A", "outcome": "nothing-held", "reasons": "Searched.", "exemptions": [] })))
}

fn answer(case: &Value) -> Value {
    let letter = json!({ "case": case["case"], "part": "A", "template": "access-nothing-held" });
    json!({ "text": { "letter": letter, "sections": [], "ground": null, "fee": "" }, "sequence": case["sequence"], "despite": "", "heeded": false })
}

#[test]
fn an_answer_waits_for_the_authority_of_who_acts() {
    for (asks, waits) in [
        ("representative", true),
        ("parent-or-guardian", true),
        ("attorney", true),
        ("elected-representative", false),
    ] {
        let mut at = AtDesk::with_cases(1);
        let case = decided_for(&mut at, asks);
        if !waits {
            at.ask("issue-letter", answer(&case));
            continue;
        }
        let mut asking = answer(&case);
        asking["text"]["letter"]["template"] = json!("authority-request");
        at.ask("issue-letter", asking);
        let case = at.ask("case", json!({ "case": case["case"] }));
        let refused = at.refused("issue-letter", answer(&case));
        assert!(
            refused.message.contains("none is recorded"),
            "{asks}: {}",
            refused.message
        );
        let over = json!({ "authority": "Signed form", "authority_dated": day("2026-11-01"), "authority_expires": day("2026-11-20") });
        let case = at.ask("change-care", on(&case, care(over)));
        let letter = &answer(&case)["text"]["letter"];
        let draft = at.ask("letter-draft", letter.clone());
        let elements = draft["elements"].as_array().expect("elements");
        let lacking = elements
            .iter()
            .find(|it| it["id"] == "authority")
            .expect("the authority");
        assert!(
            lacking["words"]
                .as_str()
                .expect("words")
                .ends_with("it ran out on 20 November 2026")
        );
        let refused = at.refused("issue-letter", answer(&case));
        assert!(
            refused.message.contains("it ran out on"),
            "{}",
            refused.message
        );
        let renewed = json!({ "authority": "Signed form", "authority_dated": day("2026-11-01"), "authority_expires": day("2027-11-20") });
        let case = at.ask("change-care", on(&case, care(renewed)));
        at.ask("issue-letter", answer(&case));
    }
}

#[test]
fn a_body_represents_people_in_complaints_and_claims_alone() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut form = request();
    form["asks"] = json!("representative-body");
    form["requester"] = json!({ "organisation": "Fenland Privacy Trust", "family": "Pell" });
    let refused = at.refused("log-request", form.clone());
    assert_eq!(refused.fields[0].field, "asks", "{refused:?}");
    assert!(refused.fields[0].message.contains("s.187"));
    form["rights"] = json!(["complaint"]);
    at.ask("log-request", form);
}
