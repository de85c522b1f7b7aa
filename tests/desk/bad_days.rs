//! Days that cannot be: every day that a form takes, and the orders in which things cannot have happened.

use crate::at_desk::{AtDesk, day, on, request};
use desk::Failure;
use serde_json::{Value, json};

/// A case of 16 November with a search that is out, an item and a hold; today is 23 November.
struct Scene {
    at: AtDesk,
    case: Value,
    scan: tempfile::TempDir,
}

impl Scene {
    fn new() -> Self {
        let mut at = AtDesk::with_cases(1);
        let session = at.sign_in("Helen Marsh");
        let logged = at.ask("log-request", request());
        at.ask(
            "allocate",
            json!({ "cases": [logged["case"]], "to": session["person"] }),
        );
        let mut scene = Self {
            case: at.ask("case", json!({ "case": logged["case"] })),
            at,
            scan: tempfile::tempdir().unwrap(),
        };
        for (call, changes) in [
            ("ask-department", json!({})),
            ("list-item", json!({})),
            ("consult-other", json!({})),
            ("place-hold", json!({ "kind": "court" })),
            ("file-document", json!({})),
        ] {
            scene.give(call, changes);
        }
        scene
    }

    /// The arguments of a call without a fault.
    fn good(&mut self, call: &str) -> Value {
        let past = day("2026-11-20");
        match call {
            "log-request" => request(),
            "put-in-tray" => json!({ "channel": "post", "received": past, "about": "A letter" }),
            "set-absence" => json!({ "person": self.person(), "from": day("2026-11-24"),
                "to": day("2026-11-27"), "cover": null }),
            call => {
                let more = self.of_case(call);
                on(&self.case, more)
            }
        }
    }

    fn of_case(&mut self, call: &str) -> Value {
        let past = day("2026-11-20");
        match call {
            "record-fact" => {
                json!({ "kind": "identity-asked", "part": null, "on": past, "detail": "", "ground": null })
            }
            "correct-fact" => {
                json!({ "fact": 1, "on": day("2026-11-17"), "reason": "The stamp says so" })
            }
            "correct-party" => {
                let mut party = request()["subject"].clone();
                party["born"] = day("1980-01-02");
                json!({ "role": "subject", "party": party })
            }
            "change-care" => {
                json!({ "protected": "", "safe_contact": "", "needs": "", "capacity": "",
                "authority": "Form", "authority_dated": past, "authority_expires": day("2027-11-20") })
            }
            "ask-department" => {
                json!({ "department": "Custody Records", "parts": ["A"], "systems": [],
                "terms": "Thistlewood", "from": day("2025-01-01"), "to": day("2025-12-31"),
                "sent": day("2026-11-18"), "due": day("2026-12-02"), "text": "Please search." })
            }
            "chase-department" => {
                json!({ "search": 1, "on": past, "escalated": false, "text": "Please answer." })
            }
            "record-reply" => {
                json!({ "search": 1, "on": past, "from": "Sergeant Pole", "nil": false, "terms": "", "pages": "2",
                "minutes": "", "items": "", "hours": "", "note": "", "more": true })
            }
            "list-item" => {
                json!({ "item": null, "part": "A", "title": "Statement", "source": "Custody",
                "search": null, "author": "", "dated": day("2025-05-09"), "pages": "2", "minutes": "",
                "others": "A neighbour" })
            }
            "consult-other" => {
                json!({ "item": 1, "name": "Jo Fenwick", "contact": "jo@fenwick.example", "asked": day("2026-11-19"),
                "due": day("2026-12-07"), "names_requester": false, "text": "May we?" })
            }
            "record-consultation" => {
                json!({ "item": 1, "consultation": 1, "on": past, "said": "consents", "words": "Yes" })
            }
            "balance-item" => {
                json!({ "item": 1, "consent": "given", "asked": past, "reasonable": true, "why": "Known to both" })
            }
            "record-proceedings" => {
                json!({ "id": null, "body": "regulator", "number": "", "officer": "",
                "asks": "The file", "decision": "Upheld", "days": { "opened": day("2026-11-17"),
                "by": day("2026-12-10"), "answered": day("2026-11-19"), "decided": past } })
            }
            "place-hold" => {
                json!({ "part": null, "kind": "regulator", "reason": "An order", "since": day("2026-11-18"),
                "review": day("2026-12-18") })
            }
            "keep-hold" => {
                json!({ "hold": 1, "review": day("2026-12-20"), "reason": "Still before the court" })
            }
            "file-document" => {
                let look = self.scan();
                json!({ "path": look["path"], "sha256": look["sha256"], "kind": "request",
                    "title": "Letter", "dated": past, "source": "" })
            }
            "change-document" => {
                json!({ "document": 1, "kind": "request", "title": "The letter", "dated": past, "source": "" })
            }
            "keep-longer" => json!({ "until": day("2035-01-01"), "reason": "A claim is likely" }),
            "record-answer" => json!({ "part": "A", "on": past, "how": "By post" }),
            other => panic!("{other} has no arguments here"),
        }
    }

    fn person(&mut self) -> Value {
        self.at.ask("session", json!({}))["person"].clone()
    }

    /// A file that the case does not have yet: its path and what it is.
    fn scan(&mut self) -> Value {
        let number = self.case["documents"].as_array().map_or(0, Vec::len);
        let path = self.scan.path().join("letter.txt");
        std::fs::write(&path, format!("Dear Sir, {number}")).unwrap();
        let args = json!({ "case": self.case["case"], "paths": [path] });
        self.at.ask("look-at-files", args)["files"][0].clone()
    }

    fn with(&mut self, call: &str, changes: &Value) -> Value {
        let mut args = self.good(call);
        for (path, value) in changes.as_object().unwrap() {
            *args
                .pointer_mut(&format!("/{}", path.replace('.', "/")))
                .unwrap() = value.clone();
        }
        args
    }

    fn give(&mut self, call: &str, changes: Value) {
        let args = self.with(call, &changes);
        self.at.ask(call, args);
        let case = self.case["case"].clone();
        self.case = self.at.ask("case", json!({ "case": case }));
    }
}

/// Each day that a form takes, and whether it can only be past.
const DAYS: &[(&str, &str, bool)] = &[
    ("log-request", "received", true),
    ("log-request", "subject.born", true),
    ("put-in-tray", "received", true),
    ("set-absence", "from", false),
    ("set-absence", "to", false),
    ("record-fact", "on", true),
    ("correct-fact", "on", true),
    ("correct-party", "party.born", true),
    ("change-care", "authority_dated", true),
    ("change-care", "authority_expires", false),
    ("ask-department", "from", false),
    ("ask-department", "to", false),
    ("ask-department", "sent", true),
    ("ask-department", "due", false),
    ("chase-department", "on", true),
    ("record-reply", "on", true),
    ("list-item", "dated", true),
    ("consult-other", "asked", true),
    ("consult-other", "due", false),
    ("record-consultation", "on", true),
    ("balance-item", "asked", true),
    ("record-proceedings", "days.opened", true),
    ("record-proceedings", "days.by", false),
    ("record-proceedings", "days.answered", true),
    ("record-proceedings", "days.decided", true),
    ("place-hold", "since", true),
    ("place-hold", "review", false),
    ("keep-hold", "review", false),
    ("file-document", "dated", true),
    ("change-document", "dated", true),
    ("keep-longer", "until", false),
];

/// `days.opened` of the form is `opened` beside the field.
fn beside(failure: &Failure, path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or(path);
    let fields = failure.fields.iter().map(|it| it.field.as_str());
    fields
        .into_iter()
        .any(|field| field == path || field.rsplit('.').next() == Some(last))
}

#[test]
fn a_day_that_is_none_is_refused_beside_its_field_and_a_good_one_is_taken() {
    let mut scene = Scene::new();
    let mut wrong = Vec::new();
    for (call, path, past) in DAYS {
        let bad = [
            (
                json!({ "day": "31", "month": "2", "year": "2026" }),
                "is not a date",
            ),
            (
                json!({ "day": "3", "month": "", "year": "2026" }),
                "The month is missing",
            ),
            (
                json!({ "day": "3", "month": "Marz", "year": "26" }),
                "is not a date",
            ),
            (day("2027-01-04"), ""),
        ];
        for (typed, words) in bad.iter().take(if *past { 4 } else { 3 }) {
            let args = scene.with(call, &json!({ *path: typed }));
            let told = scene.at.try_ask(call, args).err();
            let fits = told.as_ref().is_some_and(|failure| {
                beside(failure, path) && failure.fields.iter().any(|it| it.message.contains(words))
            });
            if !fits {
                wrong.push(format!("{call} {path} {typed}: {told:?}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    for call in [
        "file-document",
        "change-document",
        "record-reply",
        "correct-fact",
        "keep-hold",
        "keep-longer",
    ] {
        scene.give(call, json!({}));
    }
}

/// What cannot have happened in this order: the call, the days, the field that is refused, and the words.
fn orders() -> Vec<(&'static str, Value, &'static str, &'static str)> {
    vec![
        (
            "log-request",
            json!({ "subject.born": day("2026-11-17") }),
            "born",
            "cannot be after the day the request was received",
        ),
        (
            "record-fact",
            json!({ "on": day("2026-11-15") }),
            "on",
            "cannot be before the request came",
        ),
        (
            "change-care",
            json!({ "authority_expires": day("2026-11-19") }),
            "authority_expires",
            "cannot be before",
        ),
        (
            "ask-department",
            json!({ "sent": day("2026-11-13") }),
            "sent",
            "The request came on",
        ),
        (
            "ask-department",
            json!({ "due": day("2026-11-17") }),
            "due",
            "before",
        ),
        (
            "ask-department",
            json!({ "to": day("2024-12-31") }),
            "to",
            "before",
        ),
        (
            "chase-department",
            json!({ "on": day("2026-11-17") }),
            "on",
            "before",
        ),
        (
            "record-reply",
            json!({ "on": day("2026-11-17") }),
            "on",
            "before",
        ),
        (
            "consult-other",
            json!({ "due": day("2026-11-18") }),
            "due",
            "before",
        ),
        (
            "record-consultation",
            json!({ "on": day("2026-11-18") }),
            "on",
            "They were asked on",
        ),
        (
            "record-proceedings",
            json!({ "days.answered": day("2026-11-16") }),
            "answered",
            "before",
        ),
        (
            "record-proceedings",
            json!({ "days.decided": day("2026-11-16") }),
            "decided",
            "before",
        ),
        (
            "place-hold",
            json!({ "review": day("2026-11-17") }),
            "review",
            "",
        ),
        (
            "keep-hold",
            json!({ "review": day("2026-11-20") }),
            "review",
            "",
        ),
        ("set-absence", json!({ "to": day("2026-11-23") }), "to", ""),
        (
            "keep-longer",
            json!({ "until": day("2026-11-22") }),
            "until",
            "",
        ),
    ]
}

#[test]
fn what_cannot_have_happened_in_this_order_is_refused_with_the_reason() {
    let mut scene = Scene::new();
    let mut wrong = Vec::new();
    for (call, days, field, words) in orders() {
        let args = scene.with(call, &days);
        let told = scene.at.try_ask(call, args).err();
        let told = told.filter(|failure| beside(failure, field));
        let told =
            told.filter(|failure| failure.fields.iter().any(|it| it.message.contains(words)));
        if told.is_none() {
            let args = scene.with(call, &days);
            wrong.push(format!(
                "{call} {days}: {:?}",
                scene.at.try_ask(call, args).err()
            ));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn an_answer_is_not_sent_before_the_request_came_nor_tomorrow() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Helen Marsh");
    let logged = at.ask("log-request", request());
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let decision =
        json!({ "part": "A", "outcome": "nothing-held", "exemptions": [], "reasons": "Searched." });
    let case = at.ask("decide", on(&case, decision));
    for (when, words) in [
        ("2026-11-15", "before the request came"),
        ("2026-11-24", "cannot be after today"),
    ] {
        let answer = json!({ "part": "A", "on": day(when), "how": "By post" });
        let failure = at.refused("record-answer", on(&case, answer));
        assert_eq!(failure.fields[0].field, "on");
        assert!(failure.fields[0].message.contains(words), "{failure:?}");
    }
}
