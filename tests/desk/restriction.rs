//! Restricted cases: nothing of one shows to anybody who is not named, whatever they ask; and whoever
//! opens it all the same is seen.

use crate::at_desk::{AtDesk, day, on, request};
use desk::calls::{CALLS, Who};
use serde_json::{Value, json};

/// No word of the program or of the demonstration holds these.
const NAMES: [&str; 3] = ["Quillfeather", "Zebedee", "Umberlane"];

/// A case of Asha Nair's, restricted to her and Helen Marsh.
fn restricted(at: &mut AtDesk) -> Value {
    let session = at.sign_in("Asha Nair");
    let mut form = request();
    form["subject"]["family"] = json!(NAMES[0]);
    form["subject"]["given"] = json!(NAMES[1]);
    form["subject"]["address"] = json!("3 Umberlane, Ousebridge, FN3 2LD");
    form["scope"] = json!("what is held of Zebedee Quillfeather at Umberlane");
    let logged = at.ask("log-request", form);
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    let note = json!({ "case": logged["case"], "text": "Quillfeather rang." });
    let case = at.ask("add-note", note);
    let asha = session["person"].clone();
    let item = json!({ "item": null, "part": "A", "title": "Umberlane record", "source": "Custody",
        "search": null, "author": "", "dated": day("2025-05-09"), "pages": "1", "minutes": "", "others": "" });
    at.ask("list-item", on(&case, item));
    at.ask("lock", json!({}));
    let helen = at.sign_in("Helen Marsh")["person"].clone();
    let case = at.ask("case", json!({ "case": logged["case"] }));
    for (people, reason, field) in [
        (json!([]), "About a colleague.", "people"),
        (json!([helen]), "About a colleague.", "people"),
        (json!([helen, asha]), " ", "reason"),
    ] {
        let typed = on(&case, json!({ "people": people, "reason": reason }));
        assert_eq!(at.refused("restrict-case", typed).fields[0].field, field);
    }
    let typed = json!({ "people": [helen, asha], "reason": "About a colleague." });
    let case = at.ask("restrict-case", on(&case, typed));
    at.ask("lock", json!({}));
    case
}

/// What any call may want, all at once.
fn everything(case: &Value) -> Value {
    json!({ "case": case["case"], "sequence": case["sequence"], "part": "A", "text": "Quillfeather",
        "limit": 50, "mine": false, "paths": [], "cases": [case["case"]], "to": null, "reason": " ",
        "letter": case["case"], "document": 1, "search": 1, "item": 1, "items": [1], "place": "x" })
}

#[test]
fn nothing_of_it_shows_to_who_is_not_named() {
    let mut at = AtDesk::with_cases(30);
    let case = restricted(&mut at);
    for person in ["Tom Whitlock", "Ian Calder", "Ruth Ellery"] {
        at.sign_in(person);
        let mut answered = 0;
        for call in CALLS.iter().filter(|call| call.who != Who::Anyone) {
            let mut args = everything(&case);
            if ["preview-request", "similar-cases"].contains(&call.name) {
                args = request();
                args["subject"]["family"] = json!(NAMES[0]);
                args["subject"]["given"] = json!(NAMES[1]);
            }
            let reply = at.try_ask(call.name, args);
            answered += u32::from(reply.is_ok());
            let said = match reply {
                Ok(reply) => reply.to_string(),
                // It says again what it did not understand.
                Err(failure) if failure.code == "arguments" => continue,
                Err(failure) => format!("{failure:?}"),
            };
            let typed = ["preview-request", "similar-cases", "keep-draft", "draft"];
            let shows = NAMES.iter().any(|name| said.contains(name));
            assert!(
                !shows || typed.contains(&call.name),
                "{person}, {}: {said}",
                call.name
            );
            if call.name == "similar-cases" && person == "Tom Whitlock" {
                assert!(!said.contains("Quillfeather"), "{said}");
            }
        }
        assert!(answered > 8, "{person}: {answered} calls were answered");
        for call in ["case", "history", "history-entry", "clock"] {
            let refused = at.try_ask(call, everything(&case));
            let code = refused.map_or_else(|failure| failure.code, |_| "answered".to_owned());
            let wanted = if person == "Ruth Ellery" {
                "not-permitted"
            } else {
                "restricted"
            };
            assert_eq!(code, wanted, "{person}, {call}");
        }
        at.ask("lock", json!({}));
    }
}

#[test]
fn the_named_work_on_as_before() {
    let mut at = AtDesk::with_cases(3);
    let case = restricted(&mut at);
    at.sign_in("Asha Nair");
    let seen = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(seen["subject"]["filed"], "Quillfeather, Zebedee");
    let note = json!({ "case": case["case"], "text": "She rang again." });
    at.ask("add-note", note);
    let found = at.ask("register", json!({ "text": case["reference"], "limit": 5 }));
    assert_eq!(found["cases"][0]["subject"], "Restricted");
    assert_eq!(found["cases"][0]["restricted"], true);
}

#[test]
fn the_glass_is_broken_for_a_reason_and_seen() {
    let mut at = AtDesk::with_cases(3);
    let case = restricted(&mut at);
    let tom = at.sign_in("Tom Whitlock")["person"].clone();
    let shut = json!({ "case": case["reference"], "reason": " " });
    assert_eq!(at.refused("break-glass", shut).fields[0].field, "reason");
    let broken = json!({ "case": case["reference"], "reason": "The person is at the counter." });
    let view = at.ask("break-glass", broken.clone());
    assert_eq!(
        view["opened"],
        json!([]),
        "who opened it is for supervisors"
    );
    let seen = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(seen["subject"]["filed"], "Quillfeather, Zebedee");
    assert_eq!(at.refused("break-glass", broken).code, "not-now");
    at.ask("lock", json!({}));
    at.sign_in("Helen Marsh");
    let today = at.ask("today", json!({}));
    let asked = today["asked"].as_array().unwrap();
    let glass = asked.iter().find(|it| it["kind"] == "glass").unwrap();
    assert_eq!(glass["by"], "Tom Whitlock");
    let view = at.ask("notice-glass", json!({ "case": case["case"] }));
    assert_eq!(
        (&view["unnoticed"], &view["opened"][0]["noticed"]),
        (&json!(false), &json!(true))
    );
    let seen = at.ask("case", json!({ "case": case["case"] }));
    let to = json!({ "cases": [case["case"]], "to": view["people"][0] });
    at.ask("allocate", to);
    let people = json!({ "people": view["people"], "reason": "Named anew." });
    let case = at.ask("case", json!({ "case": seen["case"] }));
    at.ask("restrict-case", on(&case, people));
    let given = at.ask("allocate", json!({ "cases": [case["case"]], "to": tom }));
    assert_eq!(given["moved"], 0);
    assert!(
        given["refused"][0].as_str().unwrap().contains("restricted"),
        "{given}"
    );
    at.ask("lock", json!({}));
    at.sign_in("Tom Whitlock");
    assert_eq!(
        at.refused("case", json!({ "case": case["case"] })).code,
        "restricted"
    );
    at.ask("lock", json!({}));
    at.sign_in("Helen Marsh");
    let case = at.ask("case", json!({ "case": case["case"] }));
    at.ask(
        "lift-restriction",
        on(&case, json!({ "reason": "It is over." })),
    );
    let found = at.ask("register", json!({ "text": "Quillfeather", "limit": 5 }));
    assert_eq!(found["count"], 1);
}
