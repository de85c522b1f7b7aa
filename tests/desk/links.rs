//! A complaint, the request it is about, and what else came of it.

use crate::at_desk::{AtDesk, on, request};
use serde_json::{Value, json};

/// A case for one right, logged by whoever is signed in.
fn of_right(at: &mut AtDesk, right: &str) -> Value {
    let mut form = request();
    form["rights"] = json!([right]);
    form["purposes"] = json!(["other"]);
    if right == "compensation" {
        form["act"] = crate::at_desk::day("2026-11-02");
    }
    let logged = at.ask("log-request", form);
    at.ask("case", json!({ "case": logged["case"] }))
}

fn to(other: &Value, kind: &str, side: &str) -> Value {
    json!({ "other": other, "kind": kind, "side": side })
}

fn again(at: &mut AtDesk, case: &Value) -> Value {
    at.ask("case", json!({ "case": case["case"] }))
}

#[test]
fn a_complaint_and_its_request_point_to_each_other() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let request = of_right(&mut at, "access");
    let complaint = of_right(&mut at, "complaint");
    let about = to(&request["reference"], "complaint-about", "from");
    let linked = at.ask("link-case", on(&complaint, about.clone()));
    let view = &linked["links"][0];
    assert_eq!(view["words"], "is a complaint about");
    assert_eq!(view["reference"], request["reference"]);
    assert_eq!(view["subject"], "Thistlewood, Marian");
    assert_eq!(view["right"], "Subject access");
    assert_eq!(
        (&view["received"], &view["last_day"], &view["standing"]),
        (
            &json!("2026-11-16"),
            &request["parts"][0]["last_day"],
            &json!("running")
        )
    );
    assert_eq!(
        (&view["answered"], &view["outcome"]),
        (&Value::Null, &json!(""))
    );

    let there = again(&mut at, &request);
    assert_eq!(there["links"][0]["words"], "is complained of in");
    assert_eq!(there["links"][0]["case"], complaint["case"]);
    assert_eq!(there["parts"], request["parts"], "no clock moves");
    let history = at.ask("history", json!({ "case": request["case"] }));
    let told = &history["entries"][0];
    let words = format!(
        "is complained of in {}",
        complaint["reference"].as_str().unwrap()
    );
    assert_eq!(
        (&told["event"], &told["kind"], &told["name"]),
        (&json!("link"), &json!("linked"), &json!(words))
    );

    let twice = at.refused("link-case", on(&linked, about.clone()));
    assert_eq!(twice.fields[0].field, "kind");
    assert_eq!(
        at.refused("link-case", on(&complaint, about)).code,
        "conflict"
    );
    let decision =
        json!({ "part": "A", "outcome": "nothing-held", "exemptions": [], "reasons": "Searched." });
    let decided = at.ask("decide", on(&there, decision));
    let outcome = &decided["parts"][0]["decision"]["label"];
    assert_eq!(again(&mut at, &complaint)["links"][0]["outcome"], *outcome);
}

#[test]
fn what_is_wrong_with_a_link_stands_beside_its_field() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let request = of_right(&mut at, "access");
    let erasure = of_right(&mut at, "erasure");
    for (other, kind, side, field, says) in [
        (
            json!(" "),
            "same-person",
            "from",
            "other",
            "Enter the reference",
        ),
        (
            json!("FEN-26-9999"),
            "same-person",
            "from",
            "other",
            "no case FEN-26-9999",
        ),
        (
            request["reference"].clone(),
            "same-person",
            "from",
            "other",
            "linked to itself",
        ),
        (
            erasure["reference"].clone(),
            "",
            "from",
            "kind",
            "Choose how",
        ),
        (
            erasure["reference"].clone(),
            "complaint-about",
            "from",
            "kind",
            "Complaint to us",
        ),
        (
            erasure["reference"].clone(),
            "repeat-of",
            "from",
            "kind",
            "no right in common",
        ),
    ] {
        let refused = at.refused("link-case", on(&request, to(&other, kind, side)));
        assert_eq!(refused.fields[0].field, field, "{refused:?}");
        assert!(refused.message.contains(says), "{refused:?}");
    }
    assert_eq!(again(&mut at, &request)["links"], json!([]));
    assert_eq!(again(&mut at, &erasure)["sequence"], erasure["sequence"]);
}

#[test]
fn a_case_is_offered_the_links_of_its_rights_each_from_its_own_side() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let claim = of_right(&mut at, "compensation");
    let offered = at.ask("link-choices", json!({ "case": claim["case"] }));
    let words: Vec<&str> = offered["choices"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it["words"].as_str())
        .collect();
    assert!(
        words.contains(&"is a claim for compensation after"),
        "{words:?}"
    );
    assert!(
        !words.contains(&"led to the claim for compensation in"),
        "{words:?}"
    );
    assert!(!words.contains(&"is a complaint about"), "{words:?}");
    assert!(words.contains(&"is complained of in"), "{words:?}");
    let same = words.iter().filter(|it| **it == "is of the same person as");
    assert_eq!(same.count(), 1);
}

#[test]
fn a_link_is_taken_away_from_both_with_a_reason() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let request = of_right(&mut at, "access");
    let complaint = of_right(&mut at, "complaint");
    let about = to(&request["reference"], "complaint-about", "from");
    at.ask("link-case", on(&complaint, about));
    // Taken away on the other of the two.
    let there = again(&mut at, &request);
    let mut unlink =
        json!({ "other": complaint["case"], "kind": "complaint-about", "reason": " " });
    let silent = at.refused("unlink-case", on(&there, unlink.clone()));
    assert_eq!(silent.fields[0].field, "reason");
    unlink["reason"] = json!("It is about another request.");
    let apart = at.ask("unlink-case", on(&there, unlink.clone()));
    assert_eq!(apart["links"], json!([]));
    let complaint = again(&mut at, &complaint);
    assert_eq!(complaint["links"], json!([]));
    let history = at.ask("history", json!({ "case": complaint["case"] }));
    assert_eq!(
        history["entries"][0]["words"],
        "It is about another request."
    );
    assert_eq!(
        at.refused("unlink-case", on(&apart, unlink)).code,
        "not-now"
    );
}

#[test]
fn a_chain_tells_of_every_case_by_day_and_ends_where_the_links_make_a_ring() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let request = of_right(&mut at, "access");
    let complaint = of_right(&mut at, "complaint");
    let claim = of_right(&mut at, "compensation");
    let about = to(&request["reference"], "complaint-about", "from");
    let complaint = at.ask("link-case", on(&complaint, about));
    let after = to(&complaint["reference"], "claim-after", "from");
    let claim = at.ask("link-case", on(&claim, after));
    at.ask(
        "link-case",
        on(&claim, to(&request["case"], "same-person", "from")),
    );
    let open = again(&mut at, &request);
    let decision =
        json!({ "part": "A", "outcome": "nothing-held", "exemptions": [], "reasons": "Searched." });
    let decided = at.ask("decide", on(&open, decision));
    let by_hand = json!({ "part": "A", "on": crate::at_desk::day("2026-11-23"), "how": "By hand" });
    at.ask("record-answer", on(&decided, by_hand));
    at.ask(
        "add-note",
        json!({ "case": claim["case"], "text": "Rang the solicitor." }),
    );

    let chain = at.ask("history", json!({ "case": claim["case"], "linked": true }));
    let references: Vec<&Value> = chain["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["reference"])
        .collect();
    assert_eq!(
        references,
        [
            &claim["reference"],
            &complaint["reference"],
            &request["reference"]
        ]
    );
    assert_eq!(chain["more_cases"], false);
    let entries = chain["entries"].as_array().unwrap();
    let of = |case: &Value, event: &str| {
        let mut found = entries
            .iter()
            .filter(|it| it["reference"] == case["reference"]);
        found
            .find(|it| it["event"] == event)
            .map(|it| it["day"].clone())
    };
    for case in [&request, &complaint, &claim] {
        assert_eq!(of(case, "request-logged"), Some(json!("2026-11-16")));
    }
    assert_eq!(of(&request, "decision-recorded"), Some(json!("2026-11-23")));
    assert_eq!(of(&request, "part-answered"), Some(json!("2026-11-23")));
    let days: Vec<&str> = entries.iter().filter_map(|it| it["day"].as_str()).collect();
    assert!(days.is_sorted_by(|one, other| one >= other), "{days:?}");
    let key = json!({ "case": claim["case"], "linked": true, "key": true });
    let key = at.ask("history", key);
    let dates = key["entries"].as_array().unwrap();
    assert!(dates.iter().all(|it| it["key"] == true));
    assert!(dates.len() < entries.len());
    let alone = at.ask("history", json!({ "case": claim["case"] }));
    assert_eq!(alone["cases"].as_array().unwrap().len(), 1);
    assert!(alone["all"].as_u64() < chain["all"].as_u64());
}

#[test]
fn a_chain_shows_twenty_cases_and_says_that_there_are_more() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let mut hub = of_right(&mut at, "access");
    for linked in 1..=20 {
        let other = of_right(&mut at, "access");
        hub = at.ask(
            "link-case",
            on(&hub, to(&other["reference"], "same-person", "from")),
        );
        let chain = at.ask("history", json!({ "case": hub["case"], "linked": true }));
        let shown = chain["cases"].as_array().unwrap().len();
        assert_eq!(
            (shown, &chain["more_cases"]),
            ((linked + 1).min(20), &json!(linked == 20))
        );
    }
}

#[test]
fn a_file_that_was_destroyed_is_named_and_can_be_unlinked_but_not_linked() {
    let mut at = AtDesk::with_cases(1);
    let session = at.sign_in("Asha Nair");
    let request = of_right(&mut at, "access");
    let mine = json!({ "cases": [request["case"]], "to": session["person"] });
    at.ask("allocate", mine);
    let complaint = of_right(&mut at, "complaint");
    let about = to(&request["reference"], "complaint-about", "from");
    let complaint = at.ask("link-case", on(&complaint, about));
    let open = again(&mut at, &request);
    let decision =
        json!({ "part": "A", "outcome": "withdrawn", "exemptions": [], "reasons": "She wrote." });
    let decided = at.ask("decide", on(&open, decision));
    at.ask("close-case", on(&decided, json!({ "late": "" })));
    let these = json!({ "cases": [request["case"]] });
    at.now.today = "2027-11-24".parse().unwrap();
    at.ask("propose-destruction", these.clone());
    at.sign_in("Helen Marsh");
    assert_eq!(at.ask("destroy-cases", these)["done"], 1);

    let there = again(&mut at, &complaint);
    let view = &there["links"][0];
    assert!(
        view["gone"]
            .as_str()
            .unwrap()
            .contains("was destroyed on 24 November 2027")
    );
    assert_eq!(
        (&view["subject"], &view["reference"]),
        (&json!(""), &request["reference"])
    );
    let joined = json!({ "case": complaint["case"], "linked": true });
    let chain = at.ask("history", joined);
    assert_eq!(chain["cases"][1]["gone"], view["gone"]);
    assert!(
        chain["entries"]
            .as_array()
            .unwrap()
            .iter()
            .all(|it| it["reference"] == complaint["reference"])
    );
    let refused = at.refused(
        "link-case",
        on(&there, to(&request["reference"], "same-person", "from")),
    );
    assert_eq!(refused.fields[0].field, "other");
    assert!(refused.message.contains("was destroyed"), "{refused:?}");
    let unlink =
        json!({ "other": request["case"], "kind": "complaint-about", "reason": "It is gone." });
    assert_eq!(
        at.ask("unlink-case", on(&there, unlink))["links"],
        json!([])
    );
}
