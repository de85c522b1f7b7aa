//! What the office says of its use of personal information: in one vocabulary, on the case, in the answer and
//! in the notice that it publishes.

use crate::at_desk::{AtDesk, on, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

fn entry(vocabulary: &mut Value, group: &str, id: &str) -> usize {
    let entries = vocabulary["entries"].as_array().unwrap();
    let found = entries
        .iter()
        .position(|it| it["group"] == group && it["id"] == id);
    found.unwrap_or_else(|| panic!("no {group} {id}"))
}

/// The office says who its officer is, without which a notice of today cannot be given.
fn with_officer(at: &mut AtDesk) -> Value {
    let mut vocabulary = at.ask("vocabulary", json!({}));
    vocabulary["officer"] = "Ruth Adeyemi".into();
    vocabulary["officer_contact"] = "dpo@fenland.police.example".into();
    at.ask("change-vocabulary", vocabulary)
}

fn text(at: &mut AtDesk, version: Value) -> String {
    let file = at.ask(
        "notice-file",
        json!({ "form": "today", "version": version, "html": true }),
    );
    String::from_utf8(STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()).unwrap()
}

#[test]
fn a_notice_is_published_in_versions_that_stay_as_they_were() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Helen Marsh");
    let form = json!({ "form": "today" });
    let first = at.ask("notice", form.clone());
    assert_eq!(first["versions"], json!([]));
    let problems: Vec<&Value> = first["problems"].as_array().unwrap().iter().collect();
    assert!(
        problems.len() == 2
            && problems.iter().all(|it| it
                .as_str()
                .unwrap()
                .contains("data protection officer, under “Words”")
                || it
                    .as_str()
                    .unwrap()
                    .contains("data protection officer is, under “Words”")),
        "{problems:?}"
    );
    assert!(text(&mut at, Value::Null).contains("How we use personal information"));
    assert_eq!(at.refused("publish-notice", form.clone()).code, "notice");

    with_officer(&mut at);
    let published = at.ask("publish-notice", form.clone());
    assert_eq!(published["versions"][0]["version"], 1);
    assert_eq!(
        (&published["problems"], &published["differs"]),
        (&json!([]), &json!(false))
    );
    let elements = published["elements"].as_array().unwrap();
    assert!(elements.len() > 15 && elements.iter().all(|it| it["present"] == true));
    let refused = at.refused("publish-notice", form.clone());
    assert!(
        refused.message.contains("published last"),
        "{}",
        refused.message
    );
    let before = text(&mut at, json!(1));
    assert!(before.contains("Ruth Adeyemi") && before.contains("Version 1, "));

    let mut vocabulary = at.ask("vocabulary", json!({}));
    let (training, media) = (
        entry(&mut vocabulary, "purposes", "training"),
        entry(&mut vocabulary, "sources", "media"),
    );
    vocabulary["entries"][training]["words"] = "training our officers & staff".into();
    vocabulary["entries"][media]["used"] = false.into();
    at.ask("change-vocabulary", vocabulary);
    assert_eq!(at.ask("notice", form.clone())["differs"], true);
    let changes = at.ask(
        "notice-changes",
        json!({ "form": "today", "before": 1, "after": null }),
    );
    let changes: Vec<(String, bool)> = changes["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                it["text"].as_str().unwrap().to_owned(),
                it["added"].as_bool().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("training".to_owned(), false),
        ("training our officers & staff".to_owned(), true),
        ("the media".to_owned(), false),
    ];
    assert_eq!(changes, expected);
    let second = at.ask("publish-notice", form);
    assert_eq!(second["versions"][0]["version"], 2);
    assert_eq!(text(&mut at, json!(1)), before, "what was published stays");
    assert!(text(&mut at, json!(2)).contains("officers &amp; staff"));
    let pdf = at.ask(
        "notice-file",
        json!({ "form": "today", "version": 2, "html": false }),
    );
    assert!(
        STANDARD
            .decode(pdf["base64"].as_str().unwrap())
            .unwrap()
            .starts_with(b"%PDF")
    );
    let gone = json!({ "form": "today", "version": 9, "html": true });
    assert_eq!(at.refused("notice-file", gone).code, "not-found");
    // The form of 1998 has versions of its own.
    let old = at.ask("publish-notice", json!({ "form": "dpa-1998" }));
    assert_eq!(old["versions"].as_array().unwrap().len(), 1);
}

#[test]
fn each_bad_entry_is_named_and_nothing_is_taken_over() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Ruth Ellery");
    let whole = at.ask("vocabulary", json!({}));
    let tries: [(&str, Value, &str); 4] = [
        ("words", json!(" "), "words"),
        ("words", json!("training [say which]"), "words"),
        ("words", json!("Bringing offenders to justice"), "words"),
        ("regimes", json!([]), "regimes"),
    ];
    for (field, value, wrong) in tries {
        let mut typed = whole.clone();
        let at_entry = entry(&mut typed, "purposes", "other-duties");
        typed["entries"][at_entry][field] = value.clone();
        let refused = at.refused("change-vocabulary", typed);
        let field = format!("entries.{at_entry}.{wrong}");
        assert_eq!(refused.fields[0].field, field, "{value}");
    }
    assert_eq!(at.ask("vocabulary", json!({})), whole);
    let mut stale = whole.clone();
    stale["stamp"] = "of another day".into();
    assert_eq!(at.refused("change-vocabulary", stale).code, "conflict");
    // An entry of the office's own gets an id; one that is left out is given up, not forgotten.
    let mut typed = whole.clone();
    let entries = typed["entries"].as_array_mut().unwrap();
    entries.remove(0);
    let own = json!({ "group": "purposes", "id": "", "words": "Searching for missing people", "sensitive": false,
        "regimes": ["dpa-2018-part-3"], "usual": [], "used": true });
    entries.push(own);
    let changed = at.ask("change-vocabulary", typed);
    let entries = changed["entries"].as_array().unwrap();
    assert_eq!(
        entries.len(),
        whole["entries"].as_array().unwrap().len() + 1
    );
    assert!(
        entries
            .iter()
            .any(|it| it["id"] == "own-searching-for-missing-people")
    );
    assert!(
        entries
            .iter()
            .any(|it| it["id"] == "crime" && it["used"] == false)
    );
}

/// The letter that answers the part, as its sections stand.
fn answer(at: &mut AtDesk, case: &Value) -> String {
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    let choices = choices["choices"].as_array().unwrap();
    let response = choices
        .iter()
        .find(|it| it["kind"] == "response")
        .unwrap_or_else(|| panic!("{choices:?}"));
    let letter = json!({ "case": case["case"], "part": "A", "template": response["template"] });
    let draft = at.ask("letter-draft", letter);
    let sections = draft["sections"].as_array().unwrap();
    sections
        .iter()
        .map(|it| it["text"].as_str().unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn an_answer_says_what_was_chosen_on_the_case_and_lists_what_is_sent() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let mut case = at.ask("case", json!({ "case": logged["case"] }));
    for (title, pages) in [
        ("Custody record", "14"),
        ("Informant report", "2"),
        ("Incident log", ""),
    ] {
        let item = json!({ "item": null, "part": "A", "title": title, "source": "Custody Records",
            "search": null, "author": "", "dated": { "day": "9", "month": "5", "year": "2025" },
            "pages": pages, "minutes": "", "others": "" });
        case = at.ask("list-item", on(&case, item));
    }
    let ground = case["parts"][0]["exemptions"][0]["id"].clone();
    for (item, fate, grounds) in [
        (1, "redact", json!([ground])),
        (2, "withhold", json!([ground])),
        (3, "disclose", json!([])),
    ] {
        let ruling = json!({ "items": [item], "fate": fate, "grounds": grounds, "reason": "Told.",
            "harm": "Harm.", "second": null });
        case = at.ask("rule-items", on(&case, ruling));
    }
    let of = json!({ "case": case["case"], "part": "A" });
    let usual = at.ask("processing", of.clone());
    assert_eq!(
        (&usual["chosen"], &usual["unpublished"]),
        (&json!(false), &json!([]))
    );
    let chosen = json!({ "part": "A", "groups": [
        { "aspect": "purposes", "ids": ["order"] },
        { "aspect": "recipients", "ids": ["courts", "cps"] },
    ] });
    let wrong = json!({ "part": "A", "groups": [{ "aspect": "purposes", "ids": ["training"] }] });
    assert_eq!(
        at.refused("describe-processing", on(&case, wrong)).fields[0].field,
        "purposes"
    );
    let both = json!({ "part": "A", "groups": [{ "aspect": "transfers", "ids": ["none", "law-enforcement-abroad"] }] });
    let refused = at.refused("describe-processing", on(&case, both));
    assert_eq!(refused.fields[0].field, "transfers");
    let case = at.ask("describe-processing", on(&case, chosen));
    let view = at.ask("processing", of);
    assert_eq!(view["chosen"], true);

    at.sign_in("Helen Marsh");
    let case = at.ask("case", json!({ "case": case["case"] }));
    let agree = json!({ "item": 2, "agrees": true, "words": "" });
    let case = at.ask("review-item", on(&case, agree));
    let decision = json!({ "part": "A", "outcome": "partly-disclosed",
        "exemptions": [{ "id": ground, "reason": "Told." }], "reasons": "For the file.", "sealed": null });
    let case = at.ask("decide", on(&case, decision));
    let text = answer(&mut at, &case);
    assert!(
        text.contains("**Why we hold it:** keeping order, and maintaining law and order."),
        "{text}"
    );
    let both =
        "**Who has been given it, or may be:** \n  - the Crown Prosecution Service\n  - the courts";
    assert!(text.contains(both), "{text}");
    assert!(
        text.contains("[say what kinds]"),
        "nothing chosen leaves a prompt: {text}"
    );
    assert!(
        text.contains("| 1 | Custody record | 9 May 2025 | 14 pages | A |"),
        "{text}"
    );
    assert!(
        text.contains("| 2 | Incident log | 9 May 2025 | not counted | none |"),
        "{text}"
    );
    assert!(
        !text.contains("Informant"),
        "what is withheld is not listed: {text}"
    );
    assert!(text.contains("**A:** section 45"), "{text}");
}

#[test]
fn what_the_published_notice_does_not_say_is_shown_where_it_is_chosen() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Helen Marsh");
    with_officer(&mut at);
    at.ask("publish-notice", json!({ "form": "today" }));
    let mut vocabulary = at.ask("vocabulary", json!({}));
    let crime = entry(&mut vocabulary, "purposes", "crime");
    vocabulary["entries"][crime]["words"] = "preventing, finding and solving crime".into();
    at.ask("change-vocabulary", vocabulary);
    let logged = at.ask("log-request", request());
    let of = json!({ "case": logged["case"], "part": "A" });
    let view = at.ask("processing", of.clone());
    assert_eq!(
        view["unpublished"],
        json!(["preventing, finding and solving crime"])
    );
    at.ask("publish-notice", json!({ "form": "today" }));
    assert_eq!(at.ask("processing", of)["unpublished"], json!([]));
}
