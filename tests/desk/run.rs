//! The acknowledgements of the morning as one run.

use crate::at_desk::{AtDesk, day, on, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lopdf::Document;
use serde_json::{Value, json};

/// A request of this person.
fn of(family: &str, address: &str) -> Value {
    let mut request = request();
    request["subject"]["family"] = family.into();
    request["subject"]["address"] = address.into();
    request
}

fn leaving() -> Value {
    json!({ "later": false, "means": "post", "on": day("2026-11-23"), "to": "", "number": "" })
}

fn bytes(file: &Value) -> Vec<u8> {
    STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()
}

/// Asha Nair with three new requests; the letters that are owed for them.
fn three() -> (AtDesk, Vec<Value>) {
    let mut at = AtDesk::with_cases(0);
    let me = at.sign_in("Asha Nair")["person"].clone();
    for (family, address) in [
        ("Thistlewood", "7 Willow Drove, Ousebridge"),
        ("Fenwick", "=cmd, \"The Barn\""),
        ("Vale", "3 Drove End, Ousebridge"),
    ] {
        let logged = at.ask("log-request", of(family, address));
        at.ask("allocate", json!({ "cases": [logged["case"]], "to": me }));
    }
    let owed = at.ask("owed-letters", json!({}));
    let lines = owed["lines"].as_array().unwrap().clone();
    assert_eq!(lines.len(), 3, "{owed}");
    (at, lines)
}

fn picks(lines: &[Value]) -> Vec<Value> {
    lines.iter().map(|line| line["pick"].clone()).collect()
}

#[test]
fn a_run_issues_each_letter_and_gives_one_file_to_print_and_a_list() {
    let (mut at, lines) = three();
    assert!(lines.iter().all(|line| line["problem"] == ""), "{lines:?}");
    let form = json!({ "letters": picks(&lines), "leaving": leaving(), "duplex": false });
    let done = at.ask("issue-run", form.clone());
    assert_eq!((&done["issued"], &done["left"]), (&json!(3), &json!([])));
    let print = Document::load_mem(&bytes(&done["print"])).unwrap();
    let mut wanted = Vec::new();
    for line in &lines {
        let case = at.ask("case", json!({ "case": line["pick"]["case"] }));
        assert_eq!(case["letters"].as_array().unwrap().len(), 1);
        assert_eq!(case["letters"][0]["sent"][0]["means"], "post");
        let letter = json!({ "case": case["case"], "letter": case["letters"][0]["letter"] });
        let letter = Document::load_mem(&bytes(&at.ask("letter-file", letter))).unwrap();
        wanted.extend(
            letter
                .get_pages()
                .into_keys()
                .map(|page| letter.extract_text(&[page]).unwrap()),
        );
    }
    let printed: Vec<String> = print
        .get_pages()
        .into_keys()
        .map(|page| print.extract_text(&[page]).unwrap())
        .collect();
    assert_eq!(
        printed, wanted,
        "every page of every letter, in the order of the list"
    );
    let list = String::from_utf8(bytes(&done["list"])).unwrap();
    assert_eq!(list.lines().count(), 4, "{list}");
    assert!(
        list.contains("Ms Marian Fenwick,\"'=cmd, \"\"The Barn\"\"\""),
        "{list}"
    );
    assert_eq!(at.ask("owed-letters", json!({}))["lines"], json!([]));
    // The same run once more issues nothing.
    let again = at.ask("issue-run", form);
    assert_eq!(
        (&again["issued"], &again["print"]),
        (&json!(0), &json!(null))
    );
    assert_eq!(again["left"].as_array().unwrap().len(), 3);
}

#[test]
fn on_both_sides_each_letter_begins_on_a_new_sheet() {
    let (mut at, lines) = three();
    let form = json!({ "letters": picks(&lines), "leaving": leaving(), "duplex": true });
    let done = at.ask("issue-run", form);
    let print = Document::load_mem(&bytes(&done["print"])).unwrap();
    let pages = print.get_pages();
    assert_eq!(pages.len() % 2, 0);
    let heads: Vec<u32> = pages
        .into_keys()
        .filter(|page| print.extract_text(&[*page]).unwrap().contains("Dear Ms"))
        .collect();
    assert_eq!(heads.len(), 3);
    assert!(heads.iter().all(|page| page % 2 == 1), "{heads:?}");
}

#[test]
fn what_must_be_looked_at_by_itself_keeps_no_other_letter_from_leaving() {
    let (mut at, lines) = three();
    let case = at.ask("case", json!({ "case": lines[0]["pick"]["case"] }));
    let care = json!({ "protected": "", "safe_contact": "Do not write to the home address.", "format": "ordinary",
        "needs": "", "capacity": "", "authority": "", "authority_dated": day("--"), "authority_expires": day("--") });
    at.ask("change-care", on(&case, care));
    let owed = at.ask("owed-letters", json!({}));
    let problem = owed["lines"][0]["problem"].as_str().unwrap();
    assert!(
        problem.contains("Do not write to the home address."),
        "{problem}"
    );
    // One was changed by somebody else since the list was shown; one is looked at by itself.
    let case = at.ask("case", json!({ "case": lines[1]["pick"]["case"] }));
    at.ask("add-note", on(&case, json!({ "text": "Telephoned." })));
    let form = json!({ "letters": picks(&lines), "leaving": leaving(), "duplex": false });
    let done = at.ask("issue-run", form);
    assert_eq!(done["issued"], 1, "{done}");
    let left = done["left"].as_array().unwrap();
    assert_eq!(left.len(), 2);
    assert!(
        left.iter()
            .all(|it| it["reference"].as_str().unwrap().starts_with("FEN-"))
    );
    assert!(left[0]["why"].as_str().unwrap().contains("safe contact"));
}

#[test]
fn bad_input_issues_nothing() {
    let (mut at, lines) = three();
    for means in ["email", "tracked-post"] {
        let leaving = json!({ "later": false, "means": means, "on": day("2026-11-23"), "to": "a@b.example", "number": "1" });
        let form = json!({ "letters": picks(&lines), "leaving": leaving, "duplex": false });
        let refused = at.refused("issue-run", form);
        assert_eq!(
            refused.fields[0].field, "means",
            "an address is of one letter"
        );
    }
    for (leaving, letters, field) in [
        (
            json!({ "later": false, "means": null, "on": day("2026-11-23"), "to": "", "number": "" }),
            picks(&lines),
            "means",
        ),
        (
            json!({ "later": false, "means": "post", "on": day("--"), "to": "", "number": "" }),
            picks(&lines),
            "on",
        ),
        (leaving(), Vec::new(), "letters"),
    ] {
        let form = json!({ "letters": letters, "leaving": leaving, "duplex": false });
        assert_eq!(at.refused("issue-run", form).fields[0].field, field);
    }
    assert_eq!(
        at.ask("owed-letters", json!({}))["lines"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
}

#[test]
fn a_restricted_case_is_in_no_run_and_its_list_holds_no_name() {
    let (mut at, lines) = three();
    at.sign_in("Helen Marsh");
    let case = at.ask("case", json!({ "case": lines[0]["pick"]["case"] }));
    let asha = case["with"].clone();
    at.ask(
        "restrict-case",
        on(
            &case,
            json!({ "reason": "A colleague asks.", "people": [asha] }),
        ),
    );
    at.sign_in("Asha Nair");
    let owed = at.ask("owed-letters", json!({}));
    let first = &owed["lines"][0];
    assert_eq!(
        (&first["subject"], &first["to"]),
        (&json!("Restricted"), &json!([])),
        "{owed}"
    );
    assert!(
        first["problem"].as_str().unwrap().contains("restricted"),
        "{first}"
    );
    let form = json!({ "letters": picks(&lines), "leaving": leaving(), "duplex": false });
    let done = at.ask("issue-run", form);
    assert_eq!(
        (&done["issued"], done["left"].as_array().unwrap().len()),
        (&json!(2), 1),
        "{done}"
    );
    let list = String::from_utf8(bytes(&done["list"])).unwrap();
    assert!(!list.contains("Thistlewood"), "{list}");
}
