//! The office words its letters itself: written by one, approved by another, held against the law, and used from
//! then on; a letter that was begun keeps the version with which it was begun.

use crate::at_desk::{AtDesk, request};
use serde_json::{Value, json};

const ID: &str = "acknowledgement";

fn of(id: &str) -> Value {
    json!({ "template": id })
}

fn text(at: &mut AtDesk, what: &str) -> String {
    at.ask("template", of(ID))[what]
        .as_str()
        .unwrap()
        .to_owned()
}

/// Hands a text over, as somebody who has seen what stands.
fn hand_over(at: &mut AtDesk, id: &str, text: &str) -> Value {
    let seen = at.ask("template", of(id))["text"].clone();
    at.ask(
        "keep-template",
        json!({ "template": id, "text": text, "seen": seen }),
    )
}

/// What approves what stands.
fn approval(at: &mut AtDesk, id: &str) -> Value {
    let seen = at.ask("template", of(id))["text"].clone();
    json!({ "template": id, "text": seen, "seen": seen })
}

fn draft(at: &mut AtDesk, case: &Value) -> Value {
    at.ask(
        "letter-draft",
        json!({ "case": case["case"], "part": "A", "template": ID }),
    )
}

fn words(draft: &Value) -> String {
    let sections = draft["sections"].as_array().unwrap();
    sections
        .iter()
        .map(|it| it["text"].as_str().unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Asha Nair has begun an acknowledgement.
fn begun(at: &mut AtDesk) -> Value {
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let fresh = draft(at, &logged);
    let letter = json!({ "case": logged["case"], "part": "A", "template": ID });
    let kept = json!({ "letter": letter, "sections": [], "ground": null, "fee": "", "version": fresh["version"] });
    at.ask("keep-letter", kept);
    logged
}

#[test]
fn what_one_writes_and_another_approves_is_used_by_letters_that_begin_after() {
    let mut at = AtDesk::with_cases(1);
    let old = begun(&mut at);
    at.sign_in("Ruth Ellery");
    let shipped = text(&mut at, "used");
    let own = shipped.replacen("We received", "Thank you. We received", 1)
        + "\n\n<!-- thanks: Thanks -->\n\nWe thank you for writing to Fenland.\n";
    let view = hand_over(&mut at, ID, &own);
    assert_eq!(view["problems"], json!([]), "{view}");
    assert_eq!(
        (&view["may_approve"], &view["line"]["changing"]),
        (&json!(false), &json!("Ruth Ellery"))
    );
    assert_eq!(at.refused("approve-template", of(ID)).code, "not-permitted");

    at.sign_in("Helen Marsh");
    let changes = at.ask(
        "template-changes",
        json!({ "template": ID, "before": null }),
    );
    let added = changes["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| it["what"] == "added");
    assert!(
        added
            .clone()
            .any(|it| it["text"] == "We thank you for writing to Fenland."),
        "{changes}"
    );
    assert!(
        changes["lines"]
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["what"] == "same")
    );
    // Whoever wrote in it does not approve it, though somebody else handed it over last.
    hand_over(&mut at, ID, &format!("{own}\n"));
    at.sign_in("Ruth Ellery");
    hand_over(&mut at, ID, &own);
    at.sign_in("Helen Marsh");
    let given = approval(&mut at, ID);
    assert_eq!(at.refused("approve-template", given).code, "not-permitted");
    at.ask("drop-template", of(ID));
    at.sign_in("Ruth Ellery");
    hand_over(&mut at, ID, &own);
    at.sign_in("Helen Marsh");
    let stale = json!({ "template": ID, "text": shipped, "seen": shipped });
    assert_eq!(at.refused("keep-template", stale.clone()).code, "conflict");
    assert_eq!(at.refused("approve-template", stale).code, "conflict");
    let given = approval(&mut at, ID);
    let view = at.ask("approve-template", given);
    assert_eq!(
        (&view["line"]["office"], &view["line"]["changing"]),
        (&json!(1), &json!(""))
    );
    assert_eq!(view["versions"][0]["by"], "Ruth Ellery");
    assert_eq!(view["versions"][0]["approved_by"], "Helen Marsh");
    let given = approval(&mut at, ID);
    assert_eq!(at.refused("approve-template", given).code, "template");

    at.sign_in("Asha Nair");
    let before = draft(&mut at, &old);
    assert!(before["version"].as_str().unwrap().starts_with("shipped "));
    assert!(
        !words(&before).contains("Fenland."),
        "a letter that was begun keeps its version"
    );
    let logged = at.ask("log-request", request());
    let after = draft(&mut at, &logged);
    assert_eq!(after["version"], "office 1");
    assert!(words(&after).contains("We thank you for writing to Fenland."));
    let letter = json!({ "case": logged["case"], "part": "A", "template": ID });
    let write = json!({ "letter": letter, "sections": [], "ground": null, "fee": "", "version": "office 1" });
    let case = at.ask("case", json!({ "case": logged["case"] }));
    let leaving = json!({ "later": true });
    at.ask("issue-letter", json!({ "text": write, "sequence": case["sequence"], "despite": "", "heeded": false, "leaving": leaving }));
    let case = at.ask("case", json!({ "case": logged["case"] }));
    assert_eq!(case["letters"][0]["version"], "office 1");

    at.sign_in("Helen Marsh");
    let view = at.ask("use-shipped-template", of(ID));
    assert_eq!(
        (&view["line"]["office"], &view["used"]),
        (&json!(null), &json!(shipped))
    );
    assert_eq!(
        view["versions"].as_array().unwrap().len(),
        1,
        "the office's version is kept"
    );
}

#[test]
fn a_text_without_what_the_law_asks_is_not_approved() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Ruth Ellery");
    let refusal = |text: &str| json!({ "template": "access-refused", "text": text, "seen": "" });
    let shipped = at.ask("template", of("access-refused"))["used"]
        .as_str()
        .unwrap()
        .to_owned();
    let cases = [
        (
            shipped.replace("{% include \"parts/reasons.md\" %}", "Hello."),
            "It does not say:",
        ),
        (
            format!(
                "{shipped}

{{{{ case.colour }}}}"
            ),
            "case.colour",
        ),
        (
            shipped.replace(
                "{% include \"parts/greeting.md\" %}",
                "{% include \"parts/nothing.md\" %}",
            ),
            "nothing.md",
        ),
        (format!("{shipped}\n\n{{% if %}}"), "line"),
        (
            format!("{shipped}\n\n<!-- extra: Extra -->\n\n{}", "\u{4e2d}"),
            "No font",
        ),
    ];
    for (wrong, words) in cases {
        let view = hand_over(&mut at, "access-refused", &wrong);
        let problems = view["problems"].as_array().unwrap();
        assert!(
            problems
                .iter()
                .any(|it| it.as_str().unwrap().contains(words)),
            "{words}: {problems:?}"
        );
        at.sign_in("Helen Marsh");
        let given = approval(&mut at, "access-refused");
        let refused = at.refused("approve-template", given);
        assert_eq!(refused.code, "template", "{words}");
        at.sign_in("Ruth Ellery");
        let view = at.ask("template", of("access-refused"));
        assert_eq!(view["used"], json!(shipped));
    }
    for typed in [String::new(), "  \n".into(), "x".repeat(50_001)] {
        let refused = at.refused("keep-template", refusal(&typed));
        assert_eq!(refused.fields[0].field, "text");
    }
    let view = at.ask("drop-template", of("access-refused"));
    assert_eq!(
        (&view["text"], &view["problems"]),
        (&json!(shipped), &json!([]))
    );
    assert_eq!(at.refused("template", of("no-such-letter")).code, "letter");
}

#[test]
fn a_text_is_looked_at_as_the_letters_that_it_makes() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Ruth Ellery");
    let view = at.ask("template", of(ID));
    let letters = view["letters"].as_array().unwrap();
    assert!(letters.len() > 10, "{letters:?}");
    let of =
        |text: &Value, letter: &Value| json!({ "template": ID, "text": text, "letter": letter });
    let last = letters.last().unwrap();
    let one = at.ask("check-template", of(&view["text"], &letters[0]["id"]));
    let other = at.ask("check-template", of(&view["text"], &last["id"]));
    assert_eq!(one["problems"], json!([]));
    assert!(one["pdf"].as_str().unwrap().starts_with("JVBER") && one["pdf"] != other["pdf"]);
    let broken = at.ask("check-template", of(&json!("{{"), &last["id"]));
    assert_eq!(broken["pdf"], "");
    assert!(!broken["problems"].as_array().unwrap().is_empty());
}

#[test]
fn every_shipped_template_could_be_approved_as_it_stands() {
    let mut at = AtDesk::with_cases(0);
    at.sign_in("Ruth Ellery");
    let all = at.ask("templates", json!({}))["templates"].clone();
    let all = all.as_array().unwrap();
    assert!(all.len() > 60, "{}", all.len());
    for line in all.iter().step_by(7) {
        let view = at.ask("template", json!({ "template": line["id"] }));
        let tried = json!({ "template": line["id"], "text": view["shipped"], "letter": "" });
        assert_eq!(
            at.ask("check-template", tried)["problems"],
            json!([]),
            "{}",
            line["id"]
        );
    }
}

/// An office has a law of its own where it is elsewhere, or where an Act has changed: its letters are held
/// against that one.
#[test]
fn a_text_is_held_against_the_law_of_the_office() {
    const LAW: &str = r#"
        regime = "dpa-2018-part-3"
        right = "access"
        amends = true
        [[version]]
        from = 2026-11-01
        changes = [{ words = "Says more, for a test.", citation = "No section: a test" }]
        [version.letters.acknowledgement.elements]
        weather = { words = "What the weather is like", citation = "No section: a test", asked-by = "law" }
    "#;
    let mut at = AtDesk::with_cases(0);
    at.sign_in("Ruth Ellery");
    let view = at.ask("template", of(ID));
    let checked = json!({ "template": ID, "text": view["shipped"], "letter": "" });
    assert_eq!(
        at.ask("check-template", checked.clone())["problems"],
        json!([])
    );
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("amended.toml"), LAW).unwrap();
    let folder = json!({ "folder": folder.path().display().to_string() });
    at.ask("adopt-law", folder);
    let problems = at.ask("check-template", checked)["problems"].to_string();
    assert!(
        problems.contains("What the weather is like") && problems.contains("1 November 2026"),
        "{problems}"
    );
    let made = at.ask("template", of(ID))["letters"].to_string();
    assert!(made.contains("dpa-2018-part-3 access 2026-11-01"), "{made}");
}
