//! The law to read; bank holidays and packs of the office's own.

use crate::at_desk::{AtDesk, day, request};
use serde_json::{Value, json};

/// A pack that gives two months from November 2026.
const TWO_MONTHS: &str = r#"
        regime = "dpa-2018-part-3"
        right = "access"
        amends = true
        [[version]]
        from = 2026-11-01
        changes = [{ words = "Two months, for a test.", citation = "No section: a test" }]
        [version.clock.period]
        length = 2
        citation = "No section: a test"
    "#;

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn every_version_can_be_read_with_the_words_of_the_act() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Ian Calder");
    let law = at.ask("law", json!({}));
    assert!(
        list(&law["lines"]).len() > 80,
        "{}",
        list(&law["lines"]).len()
    );
    assert!(
        law["verify"]
            .as_str()
            .unwrap_or_default()
            .contains("single source")
    );
    let rule = json!({ "regime": "dpa-2018-part-3", "right": "access", "on": "2026-11-23" });
    let rule = at.ask("law-rule", rule);
    let time = list(&rule["sections"])
        .iter()
        .find(|it| it["title"] == "Time to answer");
    let lines = time.map(|it| list(&it["lines"])).unwrap_or_default();
    assert!(
        lines.iter().any(|line| line["citation"] == "s.54(3C)"),
        "{lines:?}"
    );
    assert!(
        lines
            .iter()
            .filter(|line| line["citation"] != "")
            .all(|line| !list(&line["law"]).is_empty())
    );
    let missing = json!({ "regime": "uk-gdpr", "right": "access", "on": "2017-01-01" });
    assert_eq!(at.refused("law-rule", missing).code, "not-found");
}

#[test]
fn a_bank_holiday_shows_what_it_moves_before_it_is_taken_over() {
    let mut at = AtDesk::with_cases(60);
    at.sign_in("Asha Nair");
    let mut form = request();
    form["received"] = day("2026-11-11");
    let logged = at.ask("log-request", form);
    let last_day = |at: &mut AtDesk| {
        let case = at.ask("case", json!({ "case": logged["case"] }));
        case["parts"][0]["last_day"].clone()
    };
    assert_eq!(last_day(&mut at), "2026-12-11");
    at.sign_in("Ruth Ellery");
    let lacking = json!({ "on": day("2026-12-11") });
    let refused = at.refused("preview-holiday", lacking);
    assert_eq!(refused.fields[0].field, "name");
    let change = json!({
        "on": day("2026-12-11"), "name": "Day of thanks", "basis": "A proclamation of 20 November 2026",
        "instead_of": null,
    });
    let moves = at.ask("preview-holiday", change.clone());
    let moved = list(&moves["moves"])
        .iter()
        .find(|it| it["reference"] == logged["reference"]);
    let moved = moved.cloned().unwrap_or_default();
    assert_eq!(
        (&moved["after"], &moved["by"]),
        (&json!("2026-12-14"), &json!(3)),
        "{moves}"
    );
    let others = list(&moves["moves"])
        .iter()
        .all(|it| it["before"] == "2026-12-11");
    assert!(others, "only what ended on that day moves: {moves}");
    let holidays = at.ask("change-holiday", change);
    let added = list(&holidays["days"])
        .iter()
        .find(|it| it["on"] == "2026-12-11");
    assert_eq!(added.map(|it| &it["own"]), Some(&json!(true)));
    at.sign_in("Asha Nair");
    assert_eq!(last_day(&mut at), "2026-12-14");
    let line = at.ask(
        "register",
        json!({ "text": logged["reference"], "limit": 5 }),
    );
    assert_eq!(line["cases"][0]["last_day"], "2026-12-14", "{line}");

    at.sign_in("Ruth Ellery");
    let back = json!({
        "on": { "day": "", "month": "", "year": "" }, "name": "", "basis": "Withdrawn",
        "instead_of": "2026-12-11",
    });
    let moves = at.ask("preview-holiday", back.clone());
    assert!(
        list(&moves["moves"]).iter().any(|it| it["by"] == -3),
        "{moves}"
    );
    at.ask("change-holiday", back);
    at.sign_in("Asha Nair");
    assert_eq!(last_day(&mut at), "2026-12-11");
}

#[test]
fn an_office_can_have_packs_of_its_own_and_go_back() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display().to_string();
    at.sign_in("Ruth Ellery");
    let empty = at.refused("preview-law", json!({ "folder": path }));
    assert!(empty.message.contains("holds no packs"), "{empty:?}");
    std::fs::write(folder.path().join("amended.toml"), TWO_MONTHS).unwrap();
    let moves = at.ask("preview-law", json!({ "folder": path }));
    let moved = list(&moves["moves"])
        .iter()
        .find(|it| it["reference"] == logged["reference"]);
    assert_eq!(
        moved.map(|it| &it["after"]),
        Some(&json!("2027-01-18")),
        "{moves}"
    );
    let law = at.ask("adopt-law", json!({ "folder": path }));
    assert_eq!(
        law["own"],
        json!([{ "name": "amended.toml", "replaces": false }])
    );
    let line = |at: &mut AtDesk| {
        at.sign_in("Asha Nair");
        let case = at.ask("case", json!({ "case": logged["case"] }));
        case["parts"][0]["last_day"].clone()
    };
    assert_eq!(line(&mut at), "2027-01-18");
    at.sign_in("Ruth Ellery");
    std::fs::write(folder.path().join("amended.toml"), "regime = ").unwrap();
    let broken = at.refused("adopt-law", json!({ "folder": path }));
    assert!(broken.message.contains("amended.toml"), "{broken:?}");
    at.ask("adopt-law", json!({ "folder": "" }));
    assert_eq!(line(&mut at), "2026-12-16");
}

#[test]
fn what_was_answered_keeps_the_working_of_its_day() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let on = |sequence: u64, more: Value| {
        let mut args = json!({ "case": logged["case"], "sequence": sequence, "part": "A" });
        let args_of = args.as_object_mut().unwrap();
        args_of.extend(more.as_object().unwrap().clone());
        args
    };
    let decision = json!({ "outcome": "disclosed", "exemptions": [], "reasons": "" });
    let decided = at.ask("decide", on(1, decision));
    let sequence = decided["sequence"].as_u64().unwrap();
    let answer = json!({ "on": day("2026-11-20"), "how": "By post" });
    at.ask("record-answer", on(sequence, answer));
    let clock = |at: &mut AtDesk| {
        at.sign_in("Asha Nair");
        at.ask("clock", json!({ "case": logged["case"], "part": "A" }))
    };
    assert_eq!(clock(&mut at)["then"], Value::Null);

    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("amended.toml"), TWO_MONTHS).unwrap();
    at.sign_in("Ruth Ellery");
    at.ask("adopt-law", json!({ "folder": folder.path() }));
    let corrected = clock(&mut at);
    assert_eq!(corrected["last_day"], "2027-01-18");
    let then = &corrected["then"];
    assert_eq!(
        (&then["last_day"], &then["problem"]),
        (&json!("2026-12-16"), &json!(""))
    );
    assert_ne!(then["steps"], corrected["steps"]);
    at.sign_in("Ruth Ellery");
    let sound = at.ask("check-integrity", json!({}));
    assert_eq!(sound["findings"], json!([]));
    at.ask("adopt-law", json!({ "folder": "" }));
    assert_eq!(clock(&mut at)["then"], Value::Null, "the same law as then");
}

#[test]
fn a_new_recovery_code_voids_the_old_one() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Ruth Ellery");
    let wrong = at.refused("new-recovery-code", json!({ "passphrase": "not it" }));
    assert_eq!(wrong.fields[0].field, "passphrase");
    let passphrase = desk::demo::PASSPHRASE;
    let sheet = at.ask("new-recovery-code", json!({ "passphrase": passphrase }));
    let code = sheet["recovery_code"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    assert!(code.len() > 20, "{code}");
    let people = at.ask("people", json!({}));
    let asha = list(&people["people"])
        .iter()
        .find(|it| it["name"] == "Asha Nair")
        .cloned();
    let asha = asha.unwrap_or_default()["id"].clone();
    let fresh = "marsh harrier over sluice";
    let reset = json!({ "person": asha, "passphrase": fresh, "passphrase_again": "other" });
    assert_eq!(at.refused("reset-passphrase", reset).code, "fields");
    let reset = json!({ "person": asha, "passphrase": fresh, "passphrase_again": fresh });
    at.ask("reset-passphrase", reset);
    at.sign_in_with("Asha Nair", fresh);
}
