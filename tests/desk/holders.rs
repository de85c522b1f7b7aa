//! Whose case it is: a caseworker acts on their own and on those that nobody has.

use crate::at_desk::{AtDesk, day, request};
use serde_json::{Value, json};

/// Every command on a case, with arguments that only the holder of the case can spoil.
fn commands(case: &Value) -> Vec<(&'static str, Value)> {
    let with = |more: Value| {
        let mut args = json!({ "case": case["case"], "sequence": case["sequence"] });
        args.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        args
    };
    vec![
        (
            "record-fact",
            with(
                json!({ "kind": "clarification-asked", "part": null, "on": day("2026-11-20"), "detail": "Which dates?", "ground": null }),
            ),
        ),
        (
            "correct-fact",
            with(json!({ "fact": 1, "on": day("2026-11-13"), "reason": "The stamp says so." })),
        ),
        (
            "withdraw-fact",
            with(json!({ "fact": 9, "reason": "A slip." })),
        ),
        (
            "change-regime",
            with(json!({ "part": "A", "regime": "uk-gdpr", "reason": "Licensing file." })),
        ),
        (
            "correct-party",
            with(json!({ "role": "subject", "party": { "family": "Thistlewood" } })),
        ),
        ("correct-scope", with(json!({ "scope": "everything" }))),
        (
            "check-validity",
            with(json!({ "part": "A", "unmet": ["identity"] })),
        ),
        (
            "correct-identity-doubt",
            with(json!({ "needed": true, "reason": "A new address." })),
        ),
        (
            "change-care",
            with(
                json!({ "protected": "Colin Sedge", "safe_contact": "", "needs": "", "capacity": "", "authority": "",
                    "authority_dated": {}, "authority_expires": {} }),
            ),
        ),
        (
            "ask-department",
            with(
                json!({ "department": "Custody Records", "parts": ["A"], "systems": [], "terms": "custody",
                    "from": {}, "to": {}, "sent": day("2026-11-23"), "due": {}, "text": "" }),
            ),
        ),
        (
            "chase-department",
            with(
                json!({ "search": 1, "on": day("2026-11-23"), "escalated": false, "text": "Again" }),
            ),
        ),
        (
            "record-reply",
            with(
                json!({ "search": 1, "on": day("2026-11-23"), "from": "Pole", "nil": true, "terms": "custody",
                    "pages": "", "minutes": "", "items": "", "hours": "", "note": "", "more": false }),
            ),
        ),
        (
            "mute-chasing",
            with(json!({ "search": 1, "muted": true, "reason": "They promised." })),
        ),
        (
            "withdraw-search",
            with(json!({ "search": 1, "reason": "A slip." })),
        ),
        (
            "list-item",
            with(
                json!({ "item": null, "part": "A", "title": "Custody record", "source": "Custody", "search": null,
                    "author": "", "dated": {}, "pages": "2", "minutes": "", "others": "" }),
            ),
        ),
        (
            "rule-items",
            with(
                json!({ "items": [1], "fate": "disclose", "grounds": [], "reason": "", "harm": "", "second": null }),
            ),
        ),
        (
            "balance-item",
            with(
                json!({ "item": 1, "consent": "not-asked", "asked": {}, "reasonable": true, "why": "Both were there." }),
            ),
        ),
        (
            "consult-other",
            with(
                json!({ "item": 1, "name": "Jo Fenwick", "contact": "jo@fenwick.example", "asked": day("2026-11-20"),
                    "due": {}, "names_requester": false, "text": "" }),
            ),
        ),
        (
            "record-consultation",
            with(
                json!({ "item": 1, "consultation": 1, "on": day("2026-11-23"), "said": "consents", "words": "" }),
            ),
        ),
        ("clear-items", with(json!({ "items": [1] }))),
        (
            "remove-item",
            with(json!({ "item": 1, "reason": "Listed twice." })),
        ),
        (
            "choose-released",
            with(json!({ "items": [1], "document": 1 })),
        ),
        (
            "answer-finding",
            with(json!({ "part": "A", "id": "none", "reason": "The office's own." })),
        ),
        ("seal-pack", with(json!({ "part": "A", "digest": "none" }))),
        (
            "decide",
            with(json!({ "part": "A", "outcome": "disclosed", "exemptions": [], "reasons": "" })),
        ),
        (
            "record-answer",
            with(json!({ "part": "A", "on": day("2026-11-20"), "how": "By hand" })),
        ),
        (
            "ask-extension",
            with(json!({ "part": "A", "ground": "complexity", "reasons": "Many people." })),
        ),
        (
            "lapse",
            with(json!({ "part": "A", "reasons": "No proof came." })),
        ),
        (
            "reopen-decision",
            with(json!({ "part": "A", "reason": "More was found." })),
        ),
        (
            "record-proceedings",
            with(
                json!({ "id": null, "body": "court", "number": "", "officer": "", "asks": "", "decision": "",
                    "days": { "opened": day("2026-11-20"), "by": {}, "answered": {}, "decided": {} } }),
            ),
        ),
        ("close-case", with(json!({}))),
        ("reopen-case", with(json!({ "reason": "More was found." }))),
    ]
}

#[test]
fn a_caseworker_may_act_on_own_and_free_cases_only() {
    // name of who holds the case, whom Asha Nair, a caseworker, covers for, and whether she may act on it
    for (holder, covered, may) in [
        (None, None, true),
        (Some("Asha Nair"), None, true),
        (Some("Tom Whitlock"), None, false),
        (Some("Tom Whitlock"), Some("Tom Whitlock"), true),
        (Some("Tom Whitlock"), Some("Gwen Pryce"), false),
    ] {
        let mut at = AtDesk::with_cases(1);
        let session = at.sign_in("Helen Marsh");
        let logged = at.ask("log-request", request());
        let id_of = |name| {
            let colleagues = session["colleagues"].as_array().unwrap();
            colleagues
                .iter()
                .find(|colleague| colleague["name"] == name)
                .unwrap()["id"]
                .clone()
        };
        let person = holder.map(id_of);
        if let Some(away) = covered {
            let absence = json!({ "person": id_of(away), "from": day("2026-11-23"), "to": day("2026-11-24"),
                "cover": id_of("Asha Nair") });
            at.ask("set-absence", absence);
        }
        at.ask(
            "allocate",
            json!({ "cases": [logged["case"]], "to": person }),
        );
        at.sign_in("Asha Nair");
        let case = at.ask("case", json!({ "case": logged["case"] }));
        for (call, args) in commands(&case) {
            let refused = at
                .try_ask(call, args)
                .is_err_and(|failure| failure.code == "not-permitted");
            assert_eq!(
                !refused, may,
                "{call} on a case of {holder:?}, covering for {covered:?}"
            );
        }
        let note = at.try_ask(
            "add-note",
            json!({ "case": logged["case"], "text": "Seen." }),
        );
        assert!(note.is_ok(), "a note on a case of {holder:?}");
    }
}

#[test]
fn a_caseworker_takes_free_cases_and_gives_none_away() {
    let mut at = AtDesk::with_cases(1);
    let me = at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let tom = me["colleagues"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == "Tom Whitlock")
        .unwrap()["id"]
        .clone();
    let refused = at.ask("allocate", json!({ "cases": [logged["case"]], "to": tom }));
    assert_eq!(
        (
            refused["moved"].as_u64(),
            refused["refused"].as_array().map(Vec::len)
        ),
        (Some(0), Some(1))
    );
    let taken = at.ask(
        "allocate",
        json!({ "cases": [logged["case"]], "to": me["person"] }),
    );
    assert_eq!(taken["moved"], 1);
    at.sign_in("Helen Marsh");
    assert_eq!(
        at.ask("allocate", json!({ "cases": [logged["case"]], "to": tom }))["moved"],
        1
    );
}
