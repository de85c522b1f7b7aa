//! What is neither confirmed nor denied: the answer is the same, word for word and byte for byte, whether
//! or not anything is held; what it rests on is sealed; a supervisor signs it.

use crate::at_desk::{AtDesk, day, on, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use desk::calls::{CALLS, Who};
use serde_json::{Value, json};

/// No word of the program or of the demonstration holds this.
const SEALED: &str = "Quagmirish";
const NEITHER: &str = "neither-confirmed-nor-denied";

/// A case of Asha Nair's.
fn begun(purpose: &str) -> (AtDesk, Value) {
    let mut at = AtDesk::with_cases(1);
    let session = at.sign_in("Asha Nair");
    let mut form = request();
    form["purposes"] = json!([purpose]);
    let logged = at.ask("log-request", form);
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    (at, case)
}

/// Lists an intelligence report and rules that nothing is told of it; a second person agrees.
fn with_item(at: &mut AtDesk, case: &Value) -> Value {
    let item = json!({ "item": null, "part": "A", "title": "Intelligence report", "source": "Intelligence",
        "search": null, "author": "", "dated": day("2025-05-09"), "pages": "3", "minutes": "", "others": "" });
    let case = at.ask("list-item", on(case, item));
    let ground = sealable(&case)["grounds"][0].clone();
    let ruling = json!({ "items": [1], "fate": "unconfirmed", "grounds": [ground], "reason": "",
        "harm": format!("{SEALED} source"), "second": null });
    let case = at.ask("rule-items", on(&case, ruling));
    at.sign_in("Tom Whitlock");
    let agreed = json!({ "item": 1, "agrees": true, "words": "" });
    let case = at.ask("review-item", on(&case, agreed));
    at.sign_in("Asha Nair");
    case
}

fn sealable(case: &Value) -> Value {
    let outcomes = case["parts"][0]["outcomes"].as_array().unwrap();
    let found = outcomes.iter().find(|it| it["id"] == NEITHER);
    found.unwrap().clone()
}

fn decision(case: &Value, holding: &str) -> Value {
    let sealed = json!({ "holding": holding, "grounds": [sealable(case)["grounds"][0]],
        "reason": format!("{SEALED} harm") });
    json!({ "part": "A", "outcome": NEITHER, "exemptions": [], "reasons": "", "sealed": sealed })
}

/// Decides it so, and has it signed.
fn decided(at: &mut AtDesk, case: &Value, holding: &str) -> Value {
    let case = at.ask("decide", on(case, decision(case, holding)));
    assert_eq!(case["act"], "sign", "a supervisor signs it");
    at.sign_in("Helen Marsh");
    let case = at.ask("sign-decision", on(&case, json!({ "part": "A" })));
    at.sign_in("Asha Nair");
    case
}

/// Every letter that the case offers, the answer as drafted, and its PDF as issued.
fn answered(at: &mut AtDesk, case: &Value) -> (Value, Value, Vec<u8>) {
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    let letter = json!({ "case": case["case"], "part": "A", "template": "access-neither" });
    let draft = at.ask("letter-draft", letter.clone());
    let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    let issue = json!({ "text": text, "sequence": case["sequence"], "despite": "" });
    let issued = at.ask("issue-letter", issue);
    let file = json!({ "case": case["case"], "letter": issued["letter"] });
    let file = at.ask("letter-file", file);
    (
        choices,
        draft,
        STANDARD.decode(file["base64"].as_str().unwrap()).unwrap(),
    )
}

/// The same reply, with the one thing that differs between two offices: the name of the case.
fn unnamed(reply: &Value, case: &Value) -> String {
    reply
        .to_string()
        .replace(case["case"].as_str().unwrap(), "it")
}

#[test]
fn the_answer_is_the_same_whether_or_not_anything_is_held() {
    for purpose in ["policing", "other"] {
        let (mut held_at, held) = begun(purpose);
        let held = with_item(&mut held_at, &held);
        let held = decided(&mut held_at, &held, "held");
        let (mut none_at, none) = begun(purpose);
        let none = decided(&mut none_at, &none, "not-held");
        assert_eq!(
            held["reference"], none["reference"],
            "the same but for what is held"
        );
        let (choices, draft, pdf) = answered(&mut held_at, &held);
        let (other_choices, other_draft, other_pdf) = answered(&mut none_at, &none);
        assert_eq!(unnamed(&choices, &held), unnamed(&other_choices, &none));
        assert_eq!(unnamed(&draft, &held), unnamed(&other_draft, &none));
        assert!(pdf == other_pdf, "the same bytes, and so the same pages");
        assert!(pdf.starts_with(b"%PDF"));
        let missing = draft["elements"].as_array().unwrap().iter();
        assert_eq!(
            missing.filter(|it| it["present"] == false).count(),
            0,
            "{draft}"
        );
        assert_eq!(draft["findings"], json!([]));
        let text = draft["sections"].to_string();
        assert!(text.contains("neither confirm nor deny"));
        for told in ["Intelligence", SEALED, "1 item", "search"] {
            assert!(!text.contains(told), "{told} in {text}");
        }
    }
}

#[test]
fn no_other_letter_speaks_of_the_answer() {
    let (mut at, case) = begun("policing");
    let case = decided(&mut at, &case, "not-held");
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    let choices = choices["choices"].as_array().unwrap();
    let of = |kind: &str| -> Vec<&Value> {
        let of_kind = choices.iter().filter(|it| it["kind"] == kind);
        of_kind.map(|it| &it["template"]).collect()
    };
    assert_eq!(of("response"), [&json!("access-neither")]);
    assert_eq!((of("notice"), of("withdrawn")), (vec![], vec![]));
    for other in [
        "access-nothing-held",
        "access-refused",
        "access-partly",
        "access-disclosed",
    ] {
        let letter = json!({ "case": case["case"], "part": "A", "template": other });
        assert_eq!(
            at.refused("letter-draft", letter).code,
            "not-now",
            "{other}"
        );
    }
}

#[test]
fn a_letter_that_shows_what_it_leaves_open_leaves_by_nobody_s_word() {
    let (mut at, case) = begun("policing");
    let case = decided(&mut at, &case, "not-held");
    let letter = json!({ "case": case["case"], "part": "A", "template": "access-neither" });
    let draft = at.ask("letter-draft", letter.clone());
    let sections = draft["sections"].as_array().unwrap();
    let opening = sections.iter().find(|it| it["id"] == "opening").unwrap();
    let told = format!(
        "{}\n\nWe do not hold it.",
        opening["text"].as_str().unwrap()
    );
    let text = json!({ "letter": letter, "sections": [{ "id": "opening", "text": told }],
        "ground": null, "fee": "" });
    let kept = at.ask("keep-letter", text.clone());
    assert!(
        kept["findings"].to_string().contains("we do not hold"),
        "{}",
        kept["findings"]
    );
    let neither = kept["elements"].as_array().unwrap().clone();
    let neither = neither.iter().find(|it| it["id"] == "neither").unwrap();
    assert_eq!(
        (&neither["present"], &neither["section"]),
        (&json!(false), &json!("opening"))
    );
    let issue = json!({ "text": text, "sequence": case["sequence"], "despite": "It is urgent." });
    for person in ["Asha Nair", "Helen Marsh"] {
        at.sign_in(person);
        let refused = at.refused("issue-letter", issue.clone());
        assert_eq!(refused.code, "not-permitted", "{person}");
        assert!(refused.message.contains("leave open"), "{refused:?}");
    }
}

#[test]
fn what_is_typed_is_held_against_what_the_outcome_asks() {
    let (mut at, case) = begun("policing");
    let with = |field: &str, value: Value| {
        let mut typed = decision(&case, "held");
        typed["sealed"][field] = value;
        on(&case, typed)
    };
    for (typed, field) in [
        (with("holding", Value::Null), "sealed.holding"),
        (with("grounds", json!([])), "sealed.grounds"),
        (
            with("grounds", json!(["court-documents"])),
            "sealed.grounds",
        ),
        (with("reason", json!(" ")), "sealed.reason"),
    ] {
        assert_eq!(at.refused("decide", typed).fields[0].field, field);
    }
    let mut bare = decision(&case, "held");
    bare.as_object_mut().unwrap().remove("sealed");
    assert_eq!(
        at.refused("decide", on(&case, bare)).fields[0].field,
        "sealed.holding"
    );
    let mut told = decision(&case, "held");
    told["reasons"] = json!("Intelligence would be shown.");
    assert_eq!(
        at.refused("decide", on(&case, told)).fields[0].field,
        "reasons"
    );
}

/// What any call may want, all at once.
fn everything(case: &Value) -> Value {
    json!({ "case": case["case"], "sequence": case["sequence"], "part": "A", "text": "word",
        "limit": 50, "mine": false, "paths": [], "cases": [case["case"]], "to": null, "reason": " ",
        "letter": case["case"], "document": 1, "search": 1, "item": 1, "items": [1], "place": "x" })
}

#[test]
fn what_is_sealed_is_on_one_page_and_nowhere_else() {
    let (mut at, case) = begun("policing");
    let case = decided(&mut at, &case, "held");
    answered(&mut at, &case);
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(case["parts"][0]["decision"]["sealed"], true);
    let mut shown = Vec::new();
    for person in [
        "Asha Nair",
        "Helen Marsh",
        "Ian Calder",
        "Ruth Ellery",
        "Tom Whitlock",
    ] {
        at.sign_in(person);
        let mut answered = 0;
        // The case stays with its caseworker.
        let made = |call: &&desk::calls::Call| call.who != Who::Anyone && call.name != "allocate";
        for call in CALLS.iter().filter(made) {
            let Ok(reply) = at.try_ask(call.name, everything(&case)) else {
                continue;
            };
            answered += 1;
            let said = reply.to_string();
            if said.contains(SEALED) || said.contains("\"holding\"") {
                shown.push((person, call.name));
            }
        }
        assert!(answered > 5, "{person}: {answered} calls answered");
    }
    let page = "sealed-decision";
    assert_eq!(
        shown,
        [
            ("Asha Nair", page),
            ("Helen Marsh", page),
            ("Ian Calder", page)
        ]
    );
    at.sign_in("Tom Whitlock");
    let part = json!({ "case": case["case"], "part": "A" });
    assert_eq!(at.refused(page, part.clone()).code, "not-permitted");
    at.sign_in("Helen Marsh");
    let sealed = at.ask(page, part);
    assert_eq!(sealed["holding"], "held");
    assert_eq!(sealed["reason"], format!("{SEALED} harm"));
    assert_eq!(sealed["grounds"][0]["citation"], "s.45(4)(a)");
    assert_eq!(
        at.ask("register", json!({ "text": SEALED, "limit": 5 }))["count"],
        0
    );
}

#[test]
fn an_item_that_is_not_confirmed_does_not_go_with_a_letter_that_says_nothing_is_kept_back() {
    let (mut at, case) = begun("policing");
    let case = with_item(&mut at, &case);
    for outcome in ["disclosed", "nothing-held"] {
        let typed =
            json!({ "part": "A", "outcome": outcome, "exemptions": [], "reasons": "Looked" });
        let refused = at.refused("decide", on(&case, typed));
        assert!(refused.message.contains("item 1"), "{refused:?}");
    }
    let mut typed = decision(&case, "held");
    typed["outcome"] = json!("disclosed-and-no-more");
    let case = at.ask("decide", on(&case, typed));
    at.sign_in("Helen Marsh");
    let case = at.ask("sign-decision", on(&case, json!({ "part": "A" })));
    let letter = json!({ "case": case["case"], "part": "A", "template": "access-no-more" });
    let draft = at.ask("letter-draft", letter);
    assert_eq!(draft["findings"], json!([]));
    let text = draft["sections"].to_string();
    for told in ["Intelligence", "withheld", SEALED] {
        assert!(!text.contains(told), "{told} in {text}");
    }
}
