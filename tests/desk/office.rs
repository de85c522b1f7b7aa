//! Making an office, its people, the recovery code, backup and integrity.

use crate::at_desk::AtDesk;
use desk::{Desk, Moment};
use serde_json::{Value, json};
use tempfile::TempDir;

fn form() -> Value {
    json!({
        "name": "Fenland Constabulary", "department": "Information Access Office",
        "address": "Sedge Lane\nMarlingham\nFN1 4QT", "telephone": "01632 960 184",
        "email": "access@fenland.police.example", "prefix": "fen", "jurisdiction": "england-and-wales", "idle_minutes": 10,
    })
}

#[test]
fn an_office_is_made_opened_and_recovered() {
    let folder = TempDir::new().unwrap();
    let now = Moment::at("2026-11-23T09:00:00Z".parse().unwrap());
    let mut desk = Desk::new(Some(folder.path().join("recent")));
    let wanted = |passphrase: &str, again: &str| {
        json!({
            "folder": folder.path(), "office": form(), "person": "Helen Marsh", "passphrase": passphrase, "passphrase_again": again,
        })
    };
    for (passphrase, again, field) in [
        ("short", "short", "passphrase"),
        ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "passphrase"),
        ("heron lode peat", "heron lode feat", "passphrase_again"),
    ] {
        let failure = desk
            .call("create-office", &wanted(passphrase, again), &now)
            .unwrap_err();
        assert_eq!(failure.fields[0].field, field);
    }
    let made = desk
        .call(
            "create-office",
            &wanted("heron lode peat", "heron lode peat"),
            &now,
        )
        .unwrap();
    let path = made["session"]["path"].clone();
    assert_eq!(made["session"]["office"]["prefix"], "FEN");
    desk.call("lock", &json!({}), &now).unwrap();

    let opening = Desk::new(Some(folder.path().join("recent")))
        .call("opening", &json!({}), &now)
        .unwrap();
    assert_eq!(
        opening["office"]["path"], path,
        "the office last opened is offered"
    );
    let person = opening["office"]["people"][0]["id"].clone();
    let sign_in =
        |passphrase: &str| json!({ "path": path, "person": person, "passphrase": passphrase });
    assert_eq!(
        desk.call("sign-in", &sign_in("heron lode feat"), &now)
            .unwrap_err()
            .code,
        "wrong-passphrase"
    );
    desk.call("sign-in", &sign_in("heron lode peat"), &now)
        .unwrap();
    desk.call("lock", &json!({}), &now).unwrap();

    let recover = |code: &str| json!({ "path": path, "code": code, "person": person, "passphrase": "sluice bittern reed", "passphrase_again": "sluice bittern reed" });
    assert_eq!(
        desk.call("recover", &recover("12345"), &now)
            .unwrap_err()
            .fields[0]
            .field,
        "code"
    );
    desk.call(
        "recover",
        &recover(&made["recovery_code"].as_str().unwrap().to_lowercase()),
        &now,
    )
    .unwrap();
    desk.call("lock", &json!({}), &now).unwrap();
    assert_eq!(
        desk.call("sign-in", &sign_in("heron lode peat"), &now)
            .unwrap_err()
            .code,
        "wrong-passphrase"
    );
    desk.call("sign-in", &sign_in("sluice bittern reed"), &now)
        .unwrap();
}

#[test]
fn the_form_of_an_office_names_what_is_wrong() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Ruth Ellery");
    for (field, value) in [
        ("name", json!(" ")),
        ("department", json!("")),
        ("address", json!("\n")),
        ("email", json!("nowhere")),
        ("prefix", json!("F1")),
        ("prefix", json!("TOOLONG")),
        ("jurisdiction", json!("jersey")),
        ("idle_minutes", json!(0)),
        ("idle_minutes", json!(121)),
    ] {
        let mut changed = form();
        changed[field] = value;
        assert_eq!(at.refused("change-office", changed).fields[0].field, field);
    }
    assert_eq!(at.ask("change-office", form())["office"]["prefix"], "FEN");
}

#[test]
fn people_come_change_and_go() {
    let mut at = AtDesk::with_cases(60);
    at.sign_in("Ruth Ellery");
    let new = |name: &str| json!({ "name": name, "roles": ["caseworker"], "passphrase": "heron lode peat", "passphrase_again": "heron lode peat" });
    assert_eq!(
        at.refused("add-person", new("Asha Nair")).fields[0].field,
        "name"
    );
    let people = at.ask("add-person", new("Nia Probert"));
    let find = |people: &Value, name: &str| {
        people["people"]
            .as_array()
            .unwrap()
            .iter()
            .find(|person| person["name"] == name)
            .unwrap()
            .clone()
    };
    let nia = find(&people, "Nia Probert");
    at.ask(
        "change-roles",
        json!({ "person": nia["id"], "roles": ["auditor"] }),
    );
    at.ask("remove-person", json!({ "person": nia["id"] }));
    assert_eq!(
        find(&at.ask("people", json!({})), "Nia Probert")["active"],
        false
    );
    let busy = find(&people, "Asha Nair");
    assert!(busy["open"].as_u64().unwrap() > 0);
    assert_eq!(
        at.refused("remove-person", json!({ "person": busy["id"] }))
            .code,
        "not-now"
    );
    let me = find(&people, "Ruth Ellery");
    assert_eq!(
        at.refused("remove-person", json!({ "person": me["id"] }))
            .code,
        "not-now"
    );
    assert_eq!(
        at.refused(
            "change-roles",
            json!({ "person": me["id"], "roles": ["auditor"] })
        )
        .code,
        "not-now"
    );
}

#[test]
fn a_backup_is_made_and_the_history_is_sound() {
    let mut at = AtDesk::with_cases(25);
    at.sign_in("Ruth Ellery");
    let backup = at.ask("back-up", json!({}));
    let card = at.ask("look-at-office", json!({ "path": backup["path"] }));
    assert_eq!(card["problem"], "");
    let integrity = at.ask("check-integrity", json!({}));
    assert_eq!(
        (&integrity["sound"], &integrity["findings"]),
        (&json!(true), &json!([]))
    );
    assert!(integrity["events"].as_u64().unwrap() > 100);
}

#[test]
fn the_same_seed_gives_the_same_office() {
    let content = |cases: u32| -> Vec<Value> {
        let mut at = AtDesk::with_cases(cases);
        at.sign_in("Helen Marsh");
        let page = at.ask("register", json!({ "limit": 200, "sort": "reference" }));
        let references: Vec<Value> = page["cases"]
            .as_array()
            .unwrap()
            .iter()
            .map(|case| case["reference"].clone())
            .collect();
        let histories = references
            .iter()
            .map(|case| at.ask("history", json!({ "case": case })));
        histories.collect()
    };
    assert_eq!(content(12), content(12));
}

#[test]
fn an_office_that_cannot_be_opened_says_why() {
    let mut at = AtDesk::with_cases(1);
    let problem = |at: &mut AtDesk, path: &std::path::Path| {
        at.ask("look-at-office", json!({ "path": path }))["problem"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let office = at.office.clone();
    assert!(
        problem(&mut at, &office.with_file_name("Nothing.rightsdesk"))
            .contains("There is no office at")
    );
    std::fs::rename(office.join("keys.toml"), office.join("keys.gone")).unwrap();
    assert!(problem(&mut at, &office).contains("keys.toml"));
    std::fs::write(office.join("keys.toml"), "nonsense").unwrap();
    assert!(problem(&mut at, &office).contains("keys.toml"));
}
