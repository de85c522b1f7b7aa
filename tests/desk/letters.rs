//! Letters of a case: drafted, kept, held against the law, issued, stored.

use crate::at_desk::{AtDesk, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

fn letter(case: &Value, template: &str) -> Value {
    json!({ "case": case["case"], "part": "A", "template": template })
}

fn text(letter: &Value, sections: Value) -> Value {
    json!({ "letter": letter, "sections": sections, "ground": null, "fee": "" })
}

/// A desk with a case of its own.
fn with_case() -> (AtDesk, Value) {
    let mut at = AtDesk::with_cases(1);
    let me = at.sign_in("Asha Nair");
    let id = at.ask("log-request", request())["case"].clone();
    at.ask("allocate", json!({ "cases": [id], "to": me["person"] }));
    let case = at.ask("case", json!({ "case": id }));
    (at, case)
}

fn missing(draft: &Value) -> Vec<String> {
    let elements = draft["elements"].as_array().unwrap().iter();
    elements
        .filter(|one| one["present"] == false)
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn an_acknowledgement_is_issued_stored_and_found() {
    let (mut at, case) = with_case();
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    assert_eq!(
        (
            &choices["choices"][0]["kind"],
            &choices["choices"][0]["next"]
        ),
        (&json!("acknowledgement"), &json!(true))
    );
    let ack = letter(&case, "acknowledgement");
    let draft = at.ask("letter-draft", ack.clone());
    assert_eq!(missing(&draft), Vec::<String>::new());
    assert_eq!(
        (&draft["problems"], &draft["findings"]),
        (&json!([]), &json!([]))
    );
    let preview = at.ask("preview-letter", text(&ack, json!([])));
    assert!(
        STANDARD
            .decode(preview["pdf"].as_str().unwrap())
            .unwrap()
            .starts_with(b"%PDF-1.7")
    );

    let issue =
        json!({ "text": text(&ack, json!([])), "sequence": case["sequence"], "despite": "" });
    let issued = at.ask("issue-letter", issue);
    let file = at.ask(
        "letter-file",
        json!({ "case": case["case"], "letter": issued["letter"] }),
    );
    assert_eq!(
        file["name"],
        format!(
            "{} Acknowledgement 2026-11-23.pdf",
            case["reference"].as_str().unwrap()
        )
    );
    let case = at.ask("case", json!({ "case": case["case"] }));
    let pdf = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
    assert_eq!(
        (&case["act"], &case["letters"][0]["bytes"]),
        (&json!("search"), &json!(pdf.len()))
    );
    assert_eq!(
        at.ask("register", json!({ "text": "altered", "limit": 5 }))["cases"][0]["found"][0]["place"],
        "letters"
    );
}

#[test]
fn a_letter_that_lacks_what_the_law_asks_stays_unless_a_supervisor_says_why() {
    let (mut at, case) = with_case();
    let decide = json!({ "case": case["case"], "sequence": case["sequence"], "part": "A", "outcome": "nothing-held", "exemptions": [], "reasons": "Custody, crime and intelligence systems were searched." });
    let case = at.ask("decide", decide);
    let choices = at.ask("letter-choices", json!({ "case": case["case"] }));
    assert_eq!(choices["choices"][0]["kind"], "response");
    let answer = letter(&case, choices["choices"][0]["template"].as_str().unwrap());
    let draft = at.ask("letter-draft", answer.clone());
    assert_eq!(
        missing(&draft),
        Vec::<String>::new(),
        "as the template has it"
    );
    let emptied: Vec<Value> = draft["sections"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|section| section["editable"] == true)
        .map(|section| json!({ "id": section["id"], "text": "" }))
        .collect();
    let kept = at.ask("keep-letter", text(&answer, json!(emptied)));
    assert!(!missing(&kept).is_empty());
    assert!(
        at.ask("letter-draft", answer.clone())["elements"] == kept["elements"],
        "it was kept"
    );
    let writers = |draft: &Value| -> Vec<String> {
        let sections = draft["sections"].as_array().unwrap().iter();
        let written = sections.filter_map(|it| it["written"]["by"].as_str());
        written.map(str::to_owned).collect()
    };
    assert_eq!(
        writers(&draft),
        Vec::<String>::new(),
        "as the template has it"
    );
    assert_eq!(writers(&kept), vec!["Asha Nair"; emptied.len()]);

    let issue = |despite: &str| json!({ "text": text(&answer, json!(emptied)), "sequence": case["sequence"], "despite": despite });
    assert_eq!(
        at.refused("issue-letter", issue("It is urgent.")).code,
        "not-permitted"
    );
    at.sign_in("Helen Marsh");
    assert!(
        at.ask("letter-draft", answer.clone())["elements"] == kept["elements"],
        "a supervisor finds what the holder of the case wrote"
    );
    let mut changed = emptied.clone();
    changed[0]["text"] = json!("In the supervisor’s words.");
    let kept = at.ask("keep-letter", text(&answer, json!(changed)));
    let mut expected = vec!["Asha Nair"; emptied.len()];
    expected[0] = "Helen Marsh";
    assert_eq!(writers(&kept), expected, "who wrote last in each");
    at.ask("keep-letter", text(&answer, json!(emptied)));
    assert_eq!(at.refused("issue-letter", issue("")).code, "fields");
    at.ask(
        "issue-letter",
        issue("Told by telephone, in the presence of a solicitor."),
    );
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(
        (&case["status"], &case["parts"][0]["answered"]),
        (&json!("answered"), &json!("2026-11-23"))
    );
    assert!(!case["letters"][0]["lacking"].as_array().unwrap().is_empty());
}

#[test]
fn a_question_pauses_and_a_notice_extends() {
    let (mut at, case) = with_case();
    let question = letter(&case, "clarification-request");
    let draft = at.ask("letter-draft", question.clone());
    let answered: Vec<Value> = draft["sections"].as_array().unwrap().iter().filter(|section| section["text"].as_str().unwrap().contains('[')).map(|section| {
        let mut words = section["text"].as_str().unwrap().to_owned();
        while let (Some(from), Some(to)) = (words.find('['), words.find(']')) {
            words.replace_range(from..=to, "Which of the many custody records of 2025 do you mean, and from which police station?");
        }
        json!({ "id": section["id"], "text": words })
    }).collect();
    let unedited =
        json!({ "text": text(&question, json!([])), "sequence": case["sequence"], "despite": "" });
    assert_eq!(
        at.refused("issue-letter", unedited).code,
        "letter",
        "a prompt was left in"
    );
    at.ask("issue-letter", json!({ "text": text(&question, json!(answered)), "sequence": case["sequence"], "despite": "" }));
    let case = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(
        (
            &case["parts"][0]["state"],
            &case["parts"][0]["paused_since"]
        ),
        (&json!("paused"), &json!("2026-11-23"))
    );
}

#[test]
fn a_letter_that_is_not_of_the_decision_does_not_leave() {
    let (mut at, case) = with_case();
    let decided = |case: &Value, outcome: &str| json!({ "case": case["case"], "sequence": case["sequence"], "part": "A", "outcome": outcome, "exemptions": [], "reasons": "Everything was searched." });
    let case = at.ask("decide", decided(&case, "disclosed"));
    let disclosed = letter(&case, "access-disclosed");
    at.ask("keep-letter", text(&disclosed, json!([])));
    let case = at.ask("decide", decided(&case, "nothing-held"));
    let issue =
        json!({ "text": text(&disclosed, json!([])), "sequence": case["sequence"], "despite": "" });
    assert_eq!(at.refused("issue-letter", issue).code, "not-now");
}

#[test]
fn a_fee_is_a_sum_within_the_law() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Helen Marsh");
    let mut form = request();
    form["received"] = json!({ "day": "1", "month": "5", "year": "2018" });
    let id = at.ask("log-request", form)["case"].clone();
    let case = at.ask("case", json!({ "case": id }));
    for (fee, says) in [
        ("ten", "such as £10"),
        ("£10.01", "The most that may be asked is £10"),
    ] {
        let mut written = text(&letter(&case, "fee-request"), json!([]));
        written["fee"] = json!(fee);
        let issue = json!({ "text": written, "sequence": case["sequence"], "despite": "" });
        let failure = at.refused("issue-letter", issue);
        assert_eq!(failure.fields[0].field, "fee");
        assert!(failure.message.contains(says), "{}", failure.message);
    }
    let issue = json!({ "text": text(&letter(&case, "fee-request"), json!([])), "sequence": case["sequence"], "despite": "" });
    at.ask("issue-letter", issue);
    let case = at.ask("case", json!({ "case": id }));
    assert_eq!(case["parts"][0]["state"], "awaiting-fee");
    assert!(
        case["facts"][1]["detail"]
            .as_str()
            .unwrap()
            .starts_with("£10")
    );
}

#[test]
fn what_stands_in_the_way_of_a_pdf_is_named() {
    let (mut at, case) = with_case();
    for (family, address, says) in [
        ("Thistlewood", "", "address"),
        ("\u{10A00}", "7 Willow Drove, Ousebridge", "U+10A00"),
    ] {
        let seen = at.ask("case", json!({ "case": case["case"] }));
        let party = json!({ "family": family, "address": address });
        at.ask("correct-party", json!({ "case": case["case"], "sequence": seen["sequence"], "role": "subject", "party": party }));
        let ack = letter(&case, "acknowledgement");
        let preview = at.try_ask("preview-letter", text(&ack, json!([])));
        let told = preview.map_or_else(
            |failure| failure.message,
            |preview| preview["problems"].to_string(),
        );
        assert!(told.contains(says), "{told}");
        let seen = at.ask("case", json!({ "case": case["case"] }));
        let issue =
            json!({ "text": text(&ack, json!([])), "sequence": seen["sequence"], "despite": "" });
        assert_eq!(at.refused("issue-letter", issue).code, "letter");
    }
}
