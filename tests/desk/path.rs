//! The whole path: from a request received to a letter on paper.

use crate::at_desk::{AtDesk, day, on, request};
use serde_json::{Value, json};

fn fields(failure: &desk::Failure) -> Vec<&str> {
    failure
        .fields
        .iter()
        .map(|field| field.field.as_str())
        .collect()
}

fn fact(kind: &str, when: &str, detail: &str) -> Value {
    let ground = (kind == "extension-notice").then_some("complexity");
    json!({ "kind": kind, "part": null, "on": day(when), "detail": detail, "ground": ground })
}

#[test]
fn bad_input_is_named_field_by_field() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let empty = at.refused("log-request", json!({ "rights": ["access"] }));
    assert_eq!(
        fields(&empty),
        [
            "channel",
            "received",
            "subject.family",
            "asks",
            "scope",
            "purposes",
            "identity_needed"
        ]
    );
    for (field, value, wrong, says) in [
        (
            "received",
            day("2026-11-24"),
            "received",
            "It cannot be after today (23 November 2026).",
        ),
        (
            "received",
            day("2026-02-30"),
            "received",
            "“30 02 2026” is not a date",
        ),
        ("received", day("1999-12-31"), "received", "manual review"),
        (
            "subject",
            json!({ "family": "  " }),
            "subject.family",
            "family name",
        ),
        (
            "subject",
            json!({ "family": "Ó", "born": day("2027-01-01") }),
            "subject.born",
            "date of birth",
        ),
        (
            "asks",
            json!("representative"),
            "requester.family",
            "who asks",
        ),
        (
            "answer_to",
            json!("other"),
            "recipient.family",
            "who gets the answer",
        ),
        ("scope", json!("\n"), "scope", "what the person asks for"),
        (
            "overrides",
            json!([{ "right": "access", "purpose": "policing", "regime": "uk-gdpr", "reason": " " }]),
            "parts.0.reason",
            "why this law",
        ),
    ] {
        let mut form = request();
        form[field] = value;
        let failure = at.refused("log-request", form);
        assert_eq!(
            (failure.code.as_str(), fields(&failure)),
            ("fields", vec![wrong]),
            "{field}"
        );
        assert!(
            failure.fields[0].message.contains(says),
            "{field}: {}",
            failure.fields[0].message
        );
    }
    assert_eq!(
        at.ask("register", json!({ "text": "Thistlewood", "limit": 5 }))["count"],
        0
    );
}

#[test]
fn the_law_is_chosen_from_the_day_and_the_purpose() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    for (received, purposes, regimes, last_days) in [
        (
            "2026-11-16",
            json!(["policing"]),
            vec!["dpa-2018-part-3"],
            vec!["2026-12-16"],
        ),
        (
            "2026-11-16",
            json!(["other"]),
            vec!["uk-gdpr"],
            vec!["2026-12-16"],
        ),
        (
            "2026-11-16",
            json!(["policing", "other"]),
            vec!["dpa-2018-part-3", "uk-gdpr"],
            vec!["2026-12-16", "2026-12-16"],
        ),
        (
            "2018-05-24",
            json!(["policing"]),
            vec!["dpa-1998"],
            vec!["2018-07-02"],
        ),
        (
            "2026-10-31",
            json!(["other"]),
            vec!["uk-gdpr"],
            vec!["2026-11-30"],
        ),
    ] {
        let mut form = request();
        form["received"] = day(received);
        form["purposes"] = purposes;
        let preview = at.ask("preview-request", form);
        let column = |name: &str| -> Vec<String> {
            preview["parts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|part| part[name].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(
            (column("regime"), column("last_day")),
            (
                regimes.iter().map(ToString::to_string).collect(),
                last_days.iter().map(ToString::to_string).collect()
            ),
            "{received}"
        );
        assert!(
            column("reason").iter().all(|reason| !reason.is_empty()),
            "{received}"
        );
    }
}

#[test]
fn the_clock_follows_the_events_each_time() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut form = request();
    form["received"] = day("2026-10-12");
    let logged = at.ask("log-request", form);
    let mut case = at.ask("case", json!({ "case": logged["case"] }));
    assert_eq!(case["parts"][0]["last_day"], "2026-11-12");
    for (call, args, state, last_day) in [
        (
            "record-fact",
            fact("identity-asked", "2026-10-14", ""),
            "awaiting-identity",
            Value::Null,
        ),
        (
            "record-fact",
            fact("identity-proved", "2026-10-19", "Driving licence"),
            "running",
            json!("2026-11-19"),
        ),
        (
            "record-fact",
            fact("clarification-asked", "2026-10-26", "Which custody dates?"),
            "paused",
            Value::Null,
        ),
        (
            "record-fact",
            fact("clarification-answered", "2026-11-04", "Only 9 May."),
            "running",
            json!("2026-11-30"),
        ),
        (
            "correct-fact",
            json!({ "fact": 5, "on": day("2026-11-05"), "reason": "The stamp says the 5th." }),
            "running",
            json!("2026-11-30"),
        ),
        (
            "correct-fact",
            json!({ "fact": 5, "on": day("2026-11-04"), "reason": "It was the 4th after all." }),
            "running",
            json!("2026-11-30"),
        ),
        (
            "record-fact",
            fact(
                "extension-notice",
                "2026-11-23",
                "Four other people are named.",
            ),
            "running",
            json!("2027-01-29"),
        ),
        (
            "withdraw-fact",
            json!({ "fact": 6, "reason": "It was never sent." }),
            "running",
            json!("2026-11-30"),
        ),
    ] {
        case = at.ask(call, on(&case, args));
        assert_eq!(
            (&case["parts"][0]["state"], &case["parts"][0]["last_day"]),
            (&json!(state), &last_day),
            "{call}"
        );
    }
    let clock = at.ask("clock", json!({ "case": case["case"], "part": "A" }));
    assert!(
        clock["steps"]
            .as_array()
            .unwrap()
            .iter()
            .all(|step| !step["citation"].as_str().unwrap().is_empty())
    );
    assert!(clock["spans"].as_array().unwrap().len() >= 4);
}

#[test]
fn what_the_law_forbids_is_refused_with_its_provision() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut form = request();
    form["received"] = day("2026-10-12");
    let logged = at.ask("log-request", form);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    for (args, code, says) in [
        (
            fact("extension-notice", "2026-11-13", "Many people."),
            "law",
            "Thursday 12 November 2026",
        ),
        (
            fact("extension-notice", "2026-11-12", ""),
            "fields",
            "reasons",
        ),
        (
            fact("clarification-asked", "2026-11-02", " "),
            "fields",
            "question",
        ),
        (
            fact("clarification-answered", "2026-11-02", "Yes."),
            "facts",
            "clarification-asked",
        ),
        (
            fact("identity-asked", "2026-10-11", ""),
            "fields",
            "before the request came",
        ),
        (
            fact("identity-asked", "2026-11-24", ""),
            "fields",
            "after today",
        ),
    ] {
        let failure = at.refused("record-fact", on(&case, args));
        assert_eq!(failure.code, code, "{failure:?}");
        assert!(failure.message.contains(says), "{}", failure.message);
    }
    assert_eq!(at.ask("case", json!({ "case": logged["case"] })), case);
}

#[test]
fn from_a_request_to_a_closed_case_and_open_again() {
    let mut at = AtDesk::with_cases(1);
    let me = at.sign_in("Asha Nair");
    let id = at.ask("log-request", request())["case"].clone();
    at.ask("allocate", json!({ "cases": [id], "to": me["person"] }));
    at.ask(
        "add-note",
        json!({ "case": id, "text": "A thistle on the left forearm." }),
    );
    let case = at.ask("case", json!({ "case": id }));
    assert_eq!(
        (&case["act"], &case["status"]),
        (&json!("acknowledge"), &json!("open"))
    );

    let without_ground =
        json!({ "part": "A", "outcome": "partly-disclosed", "exemptions": [], "reasons": "" });
    assert_eq!(
        fields(&at.refused("decide", on(&case, without_ground))),
        ["exemptions"]
    );
    let ground = case["parts"][0]["exemptions"][0]["id"].clone();
    let exemptions = json!([{ "id": ground, "reason": "Another person is named." }]);
    let case = at.ask("decide", on(&case, json!({ "part": "A", "outcome": "partly-disclosed", "exemptions": exemptions, "reasons": "" })));
    assert_eq!(
        (&case["act"], &case["status"]),
        (&json!("respond"), &json!("decided"))
    );
    assert_eq!(
        at.refused("close-case", on(&case, json!({}))).code,
        "not-now"
    );

    let case = at.ask(
        "record-answer",
        on(
            &case,
            json!({ "part": "A", "on": day("2026-11-23"), "how": "By hand" }),
        ),
    );
    let case = at.ask("close-case", on(&case, json!({})));
    assert_eq!(
        (&case["standing"], &case["parts"][0]["in_time"]),
        (&json!("closed-in-time"), &json!(true))
    );
    assert_eq!(
        at.refused("add-note", json!({ "case": id, "text": "" }))
            .code,
        "fields"
    );
    assert_eq!(
        at.refused("reopen-case", on(&case, json!({ "reason": "" })))
            .code,
        "fields"
    );
    let case = at.ask(
        "reopen-case",
        on(&case, json!({ "reason": "A second file was found." })),
    );
    assert_eq!(case["status"], "answered");

    let history = at.ask("history", json!({ "case": id }));
    let events: Vec<&str> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .map(|entry| entry["event"].as_str().unwrap())
        .collect();
    assert_eq!(
        events,
        [
            "request-logged",
            "allocated",
            "note-added",
            "decision-recorded",
            "part-answered",
            "closed",
            "reopened"
        ]
    );
    assert!(
        history["entries"]
            .as_array()
            .unwrap()
            .iter()
            .all(|entry| entry["by"] == "Asha Nair")
    );
}

#[test]
fn the_second_of_two_is_told_and_loses_nothing() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Helen Marsh");
    let id = at.ask("log-request", request())["case"].clone();
    let seen = at.ask("case", json!({ "case": id }));
    at.ask("correct-scope", on(&seen, json!({ "scope": "everything" })));
    at.sign_in("Asha Nair");
    let failure = at.refused(
        "correct-scope",
        on(&seen, json!({ "scope": "only the video" })),
    );
    assert_eq!(failure.code, "conflict");
    assert!(
        failure.message.contains("Helen Marsh"),
        "{}",
        failure.message
    );
    assert_eq!(at.ask("case", json!({ "case": id }))["scope"], "everything");
}

#[test]
fn a_repeat_is_shown_before_it_is_logged_and_everything_is_found() {
    let mut at = AtDesk::with_cases(20);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    at.ask(
        "add-note",
        json!({ "case": logged["case"], "text": "Zanzibar passport" }),
    );
    let mut again = request();
    again["subject"]["family"] = json!("Thistelwood");
    let similar = at.ask("similar-cases", again);
    assert_eq!(similar["cases"][0]["reference"], logged["reference"]);
    assert_eq!(similar["cases"][0]["perhaps_same"], true);
    for typed in [
        logged["reference"].as_str().unwrap(),
        "thistlew",
        "WILLOW drove",
        "zanzib",
        "custody 2025",
    ] {
        let page = at.ask("register", json!({ "text": typed, "limit": 50 }));
        let found = page["cases"]
            .as_array()
            .unwrap()
            .iter()
            .any(|case| case["reference"] == logged["reference"]);
        assert!(found, "{typed}");
    }
}
