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
        (&told["event"], &told["kind"], &told["after"]),
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
