//! The tray: what came and is not logged yet, and what becomes of it.

use crate::at_desk::{AtDesk, day, request};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const MAIL: &str = "From: Ms Rowan Ellery <rowan@example.org>\r\nTo: access@fenwold.example\r\n\
Date: Mon, 16 Nov 2026 09:12:00 +0000\r\nSubject: My custody record\r\nMIME-Version: 1.0\r\n\
Content-Type: text/plain; charset=utf-8\r\n\r\nPlease send me my custody record of 9 May 2025.\r\n";

fn mail_at(folder: &Path) -> String {
    let path = folder.join("request.eml");
    fs::write(&path, MAIL).unwrap();
    path.display().to_string()
}

/// An e-mail in the tray: its name.
fn dropped(at: &mut AtDesk) -> String {
    let folder = tempfile::tempdir().unwrap();
    let put = at.ask("drop-in-tray", json!({ "paths": [mail_at(folder.path())] }));
    assert_eq!((&put["put"], &put["refused"]), (&json!(1), &json!([])));
    text(&put["tray"]["waiting"][0]["intake"])
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn waiting(at: &mut AtDesk) -> usize {
    at.ask("tray", json!({}))["waiting"]
        .as_array()
        .unwrap()
        .len()
}

/// The form as the tray fills it, with what only a person can say.
fn filled(at: &mut AtDesk, intake: &str) -> Value {
    let mut form = at.ask("tray-request", json!({ "intake": intake }));
    for (field, value) in request().as_object().unwrap() {
        if ["asks", "rights", "purposes", "identity_needed", "answer_to"].contains(&field.as_str())
        {
            form[field] = value.clone();
        }
    }
    form
}

#[test]
fn an_email_in_the_tray_says_what_it_is_and_fills_the_form() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let intake = dropped(&mut at);
    let tray = at.ask("tray", json!({}));
    let line = &tray["waiting"][0];
    assert_eq!(
        [
            &line["channel"],
            &line["received"],
            &line["sender"],
            &line["about"]
        ],
        [
            &json!("email"),
            &json!("2026-11-16"),
            &json!("Ms Rowan Ellery <rowan@example.org>"),
            &json!("My custody record")
        ]
    );
    assert_eq!(line["files"], json!(["request.eml"]));
    let form = at.ask("tray-request", json!({ "intake": intake }));
    assert_eq!(form["subject"]["family"], "Ellery");
    assert_eq!(form["received"], day("2026-11-16"));
    assert_eq!(
        form["scope"],
        "Please send me my custody record of 9 May 2025."
    );
    assert_eq!(form["files"][0]["in_tray"], 0);
    let shown = at.ask("tray-file", json!({ "intake": intake, "file": 0 }));
    assert_eq!(shown["as"], "mail");
}

#[test]
fn what_is_logged_leaves_the_tray_and_keeps_its_letter() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let intake = dropped(&mut at);
    let form = filled(&mut at, &intake);
    at.now.today = "2026-11-24".parse().unwrap();
    let logged = at.ask("log-request", form.clone());
    assert_eq!(waiting(&mut at), 0);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    assert_eq!(
        [&case["received"], &case["recognised"], &case["logged"]],
        [
            &json!("2026-11-16"),
            &json!("2026-11-23"),
            &json!("2026-11-24")
        ]
    );
    assert_eq!(case["received"], "2026-11-16");
    assert_eq!(case["documents"][0]["title"], "My custody record");
    let document = json!({ "case": case["case"], "document": case["documents"][0]["document"] });
    assert_eq!(at.ask("document", document)["as"], "mail");
    // A second person, who had it open as well.
    assert_eq!(at.refused("log-request", form).code, "not-in-tray");
    at.sign_in("Helen Marsh");
    assert_eq!(at.ask("check-integrity", json!({}))["findings"], json!([]));
}

#[test]
fn what_came_again_is_put_with_its_case() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let first = at.ask("log-request", request());
    let intake = dropped(&mut at);
    let mut form = at.ask("tray-request", json!({ "intake": intake }));
    let before = at.ask("case", json!({ "case": first["case"] }));
    let merge = |form: &Value| json!({ "case": first["reference"], "request": form });
    form["received"] = day("2026-01-02");
    let refused = at.refused("merge-request", merge(&form));
    assert_eq!(refused.fields[0].field, "received", "{refused:?}");
    assert_eq!(waiting(&mut at), 1, "nothing is lost");
    form["received"] = day(before["received"].as_str().unwrap());
    at.ask("merge-request", merge(&form));
    assert_eq!(waiting(&mut at), 0);
    let after = at.ask("case", json!({ "case": first["case"] }));
    assert_eq!(after["copies"][0]["channel"], "email");
    assert_eq!(after["documents"].as_array().unwrap().len(), 1);
    assert_eq!(
        after["parts"][0]["last_day"], before["parts"][0]["last_day"],
        "the clock is that of the first"
    );
    let history = at.ask("history", json!({ "case": first["case"] }));
    let told = history["entries"].as_array().unwrap();
    let told = told.iter().find(|it| it["event"] == "request-merged");
    assert!(told.unwrap()["words"].as_str().unwrap().contains("custody"));
    let found = at.ask("register", json!({ "text": "custody record", "limit": 50 }));
    let found = found["cases"].as_array().unwrap();
    assert!(found.iter().any(|line| line["case"] == first["case"]));
    // The same e-mail once more adds nothing that is there.
    let again = dropped(&mut at);
    let mut form = at.ask("tray-request", json!({ "intake": again }));
    form["received"] = day("2026-11-20");
    at.ask("merge-request", merge(&form));
    let after = at.ask("case", json!({ "case": first["case"] }));
    assert_eq!(after["documents"].as_array().unwrap().len(), 1);
    assert_eq!(after["copies"].as_array().unwrap().len(), 2);
}

#[test]
fn a_repeat_is_linked_as_it_is_logged() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let first = at.ask("log-request", request());
    let similar = at.ask("similar-cases", request());
    let it = similar["cases"].as_array().unwrap();
    let it = it
        .iter()
        .find(|it| it["case"] == first["case"])
        .unwrap()
        .clone();
    assert_eq!(
        (&it["perhaps_same"], &it["no_merge"]),
        (&json!(true), &json!(""))
    );
    let kinds = it["links"].as_array().unwrap();
    let repeat = kinds.iter().find(|it| it["kind"] == "repeat-of").unwrap();
    assert!(
        kinds.iter().all(|it| it["kind"] != "complaint-about"),
        "{kinds:?}"
    );
    let mut form = request();
    form["links"] =
        json!([{ "other": it["reference"], "kind": repeat["kind"], "side": repeat["side"] }]);
    let second = at.ask("log-request", form);
    let second = at.ask("case", json!({ "case": second["case"] }));
    assert_eq!(second["links"][0]["words"], "repeats");
    let first = at.ask("case", json!({ "case": first["case"] }));
    assert_eq!(first["links"][0]["words"], "is repeated in");
    assert_eq!(first["links"][0]["reference"], second["reference"]);
}

#[test]
fn what_lies_too_long_is_an_alarm_on_every_screen() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    at.now.today = "2026-11-18".parse().unwrap();
    dropped(&mut at);
    let counts = |at: &mut AtDesk| {
        let session = at.ask("session", json!({}));
        (session["tray"].clone(), session["tray_late"].clone())
    };
    // Monday the 16th, and two working days to log it.
    assert_eq!(counts(&mut at), (json!(1), json!(0)));
    at.now.today = "2026-11-19".parse().unwrap();
    assert_eq!(counts(&mut at), (json!(1), json!(1)));
    let line = &at.ask("tray", json!({}))["waiting"][0];
    assert_eq!((&line["late"], &line["days"]), (&json!(true), &json!(3)));
    assert_eq!(line["last_day"], "2026-12-16");
}

#[test]
fn what_is_no_request_is_set_aside_and_can_be_put_back() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let intake = dropped(&mut at);
    let aside = |why: &str| json!({ "intake": intake, "why": why });
    assert_eq!(at.refused("set-aside", aside(" ")).fields[0].field, "why");
    let tray = at.ask("set-aside", aside("A thank-you letter"));
    assert_eq!(tray["waiting"], json!([]));
    assert_eq!(tray["aside"][0]["aside"]["why"], "A thank-you letter");
    assert_eq!(tray["aside"][0]["aside"]["by"], "Asha Nair");
    let tray = at.ask("put-back", json!({ "intake": intake }));
    assert_eq!(tray["waiting"].as_array().unwrap().len(), 1);
    at.ask("set-aside", aside("A thank-you letter"));
    at.now.at += chrono::TimeDelta::days(29);
    at.sign_in("Asha Nair");
    let tray = at.ask("tray", json!({}));
    assert_eq!((&tray["waiting"], &tray["aside"]), (&json!([]), &json!([])));
    assert_eq!(
        at.refused("put-back", json!({ "intake": intake })).code,
        "not-in-tray"
    );
}

#[test]
fn what_came_by_hand_is_put_in_and_bad_input_is_told_beside_its_field() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    let refused = at.refused("put-in-tray", json!({ "about": " " }));
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["channel", "received", "about"]);
    let long = json!({ "channel": "spoken", "received": day("2027-01-01"), "about": "A scan", "paths": ["/nowhere/scan.pdf"] });
    let refused = at.refused("put-in-tray", long);
    let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["received", "paths"]);
    let call = json!({ "channel": "spoken", "came_to": "Ousebridge counter", "received": day("2026-11-20"),
        "sender": "Mr Pell", "about": "Wants his file" });
    let tray = at.ask("put-in-tray", call);
    assert_eq!(tray["waiting"][0]["came_to"], "Ousebridge counter");
    let form = at.ask(
        "tray-request",
        json!({ "intake": tray["waiting"][0]["intake"] }),
    );
    assert_eq!(
        (&form["channel"], &form["scope"], &form["files"]),
        (&json!("spoken"), &json!("Wants his file"), &json!([]))
    );
}

#[test]
fn a_reference_that_is_quoted_leads_to_its_case() {
    let mut at = AtDesk::with_cases(3);
    at.sign_in("Asha Nair");
    let first = at.ask("log-request", request());
    let reference = text(&first["reference"]).to_lowercase();
    let other = |scope: String| json!({ "subject": { "family": "Quillfeather" }, "rights": ["access"], "scope": scope });
    let quoting = other(format!("I wrote before, your reference {reference}."));
    let similar = at.ask("similar-cases", quoting);
    let found = &similar["cases"][0];
    assert_eq!(
        [&found["case"], &found["alike"], &found["perhaps_same"]],
        [&first["case"], &json!(["reference"]), &json!(true)]
    );
    let none = at.ask("similar-cases", other("FEN-99-0001 and FEN-".into()));
    assert_eq!(none["cases"], json!([]));
}
