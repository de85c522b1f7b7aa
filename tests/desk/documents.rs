//! Documents: looked at, filed, shown, put right, destroyed.

use crate::at_desk::{AtDesk, day, on, request};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";

const MAIL: &str = "From: Rowan Ellery <rowan@example.org>\r\nTo: access@fenland.example\r\n\
Subject: My request\r\nDate: Mon, 16 Nov 2026 10:15:00 +0000\r\nMIME-Version: 1.0\r\n\
Content-Type: text/plain; charset=utf-8\r\n\r\nPlease send me my records.\r\n";

/// A case of Asha Nair's, and a folder for files.
fn begun() -> (AtDesk, Value, TempDir) {
    let mut at = AtDesk::with_cases(1);
    let session = at.sign_in("Asha Nair");
    let logged = at.ask("log-request", request());
    let to = json!({ "cases": [logged["case"]], "to": session["person"] });
    at.ask("allocate", to);
    let case = at.ask("case", json!({ "case": logged["case"] }));
    (at, case, TempDir::new().unwrap())
}

fn written(folder: &TempDir, name: &str, content: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    path
}

fn looked(at: &mut AtDesk, case: &Value, path: &PathBuf) -> Value {
    let args = json!({ "case": case["case"], "paths": [path] });
    at.ask("look-at-files", args)["files"][0].clone()
}

fn form(case: &Value, look: &Value, kind: &str) -> Value {
    json!({ "case": case["case"], "path": look["path"], "sha256": look["sha256"], "kind": kind,
        "title": look["title"], "dated": look["dated"], "source": look["source"] })
}

fn filed(at: &mut AtDesk, case: &Value, path: &PathBuf, kind: &str) -> Value {
    let look = looked(at, case, path);
    assert_eq!(look["refusal"], "", "{look}");
    at.ask("file-document", form(case, &look, kind))
}

#[test]
fn each_kind_of_file_is_shown_as_what_it_is() {
    let (mut at, case, folder) = begun();
    for (name, content, shown) in [
        ("scan.png", PNG, "image"),
        ("words.txt", "caf\u{e9}".as_bytes(), "text"),
        ("request.eml", MAIL.as_bytes(), "mail"),
        ("table.xyz", &[0, 1, 2, 3, 255], "not"),
    ] {
        let path = written(&folder, name, content);
        let case = filed(&mut at, &case, &path, "other");
        let document = &case["documents"][0];
        assert_eq!(document["name"], name);
        let reference = json!({ "case": case["case"], "document": document["document"] });
        let reply = at.ask("document", reference.clone());
        assert_eq!(reply["as"], shown, "{name}");
        let file = at.ask("document-file", reference);
        assert_eq!(
            STANDARD.decode(file["base64"].as_str().unwrap()).unwrap(),
            content
        );
    }
}

#[test]
fn an_email_fills_its_form() {
    let (mut at, case, folder) = begun();
    let path = written(&folder, "from rowan.eml", MAIL.as_bytes());
    let look = looked(&mut at, &case, &path);
    assert_eq!(look["title"], "My request");
    assert_eq!(look["source"], "Rowan Ellery <rowan@example.org>");
    assert_eq!(
        look["dated"],
        json!({ "day": "16", "month": "11", "year": "2026" })
    );
    let case = at.ask("file-document", form(&case, &look, "request"));
    let reference = json!({ "case": case["case"], "document": 1 });
    let mail = at.ask("document", reference);
    assert_eq!(
        mail["text"].as_str().unwrap().trim(),
        "Please send me my records."
    );
    let found = at.ask("register", json!({ "text": "rowan", "limit": 5 }));
    assert_eq!(found["count"], 1, "the file's name is searched: {found}");
}

#[test]
fn bad_input_is_refused_beside_its_field_and_nothing_is_stored() {
    let (mut at, case, folder) = begun();
    let path = written(&folder, "scan.png", PNG);
    let look = looked(&mut at, &case, &path);
    for (field, value, wrong) in [
        ("title", json!("  "), "title"),
        ("kind", json!(null), "kind"),
        ("dated", day("2026-12-24"), "dated"),
        (
            "dated",
            json!({ "day": "31", "month": "11", "year": "2026" }),
            "dated",
        ),
        ("path", json!(folder.path().join("gone.png")), "path"),
        ("sha256", json!("0".repeat(64)), "path"),
    ] {
        let mut typed = form(&case, &look, "other");
        typed[field] = value;
        let refused = at.refused("file-document", typed);
        let fields: Vec<&str> = refused.fields.iter().map(|it| it.field.as_str()).collect();
        assert_eq!(fields, [wrong], "{refused:?}");
    }
    fs::write(&path, b"something else").unwrap();
    let refused = at.refused("file-document", form(&case, &look, "other"));
    assert!(refused.message.contains("has changed since"), "{refused:?}");
    let same = at.ask("case", json!({ "case": case["case"] }));
    assert_eq!(same, case);
}

#[test]
fn what_cannot_be_filed_is_told_before() {
    let (mut at, case, folder) = begun();
    let empty = written(&folder, "empty.pdf", b"");
    let torn = written(&folder, "torn.pdf", b"%PDF-1.7\n1 0 obj\n<<");
    let bad = written(
        &folder,
        "bad.msg",
        &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    );
    let scan = written(&folder, "scan.png", PNG);
    let case = filed(&mut at, &case, &scan, "other");
    let copy = written(&folder, "the same.png", PNG);
    for (path, refusal, caution) in [
        (&empty, "is empty", ""),
        (&torn, "", "damaged or cut off"),
        (&bad, "", ""),
        (&copy, "document 1", ""),
    ] {
        let look = looked(&mut at, &case, path);
        for (said, words) in [("refusal", refusal), ("caution", caution)] {
            let text = look[said].as_str().unwrap();
            assert!(
                text.contains(words) && text.is_empty() == words.is_empty(),
                "{said} {look}"
            );
        }
    }
    let look = looked(&mut at, &case, &copy);
    let refused = at.refused("file-document", form(&case, &look, "other"));
    assert!(
        refused.message.contains("on this case already"),
        "{refused:?}"
    );
    let many: Vec<&PathBuf> = vec![&scan; 51];
    let refused = at.refused(
        "look-at-files",
        json!({ "case": case["case"], "paths": many }),
    );
    assert_eq!(refused.fields[0].field, "path");
}

#[test]
fn a_copy_of_identity_has_a_day_to_go_and_goes() {
    let (mut at, case, folder) = begun();
    let path = written(&folder, "licence.png", PNG);
    let case = filed(&mut at, &case, &path, "identity");
    assert_eq!(case["documents"][0]["destroy_by"], "2026-12-23");
    assert_eq!(at.ask("retention", json!({}))["copies"], json!([]));
    at.now = desk::Moment::on("2026-12-23".parse().unwrap(), at.now.at);
    let copies = at.ask("retention", json!({}))["copies"].clone();
    assert_eq!(copies[0]["document"], 1, "{copies}");
    let wanting = on(&case, json!({ "document": 1, "reason": " " }));
    assert_eq!(
        at.refused("destroy-document", wanting).fields[0].field,
        "reason"
    );
    let gone = on(
        &case,
        json!({ "document": 1, "reason": "Identity is proved." }),
    );
    let case = at.ask("destroy-document", gone);
    assert_eq!(case["documents"][0]["destroyed"], "Identity is proved.");
    let reference = json!({ "case": case["case"], "document": 1 });
    assert_eq!(at.refused("document", reference).code, "destroyed");
    assert_eq!(at.ask("retention", json!({}))["copies"], json!([]));
    let history = at.ask("history", json!({ "case": case["case"] }));
    let last = &history["entries"][0];
    assert_eq!(
        (&last["kind"], &last["words"]),
        (&json!("destroyed"), &json!("Identity is proved."))
    );
}

#[test]
fn anything_else_is_destroyed_by_a_supervisor() {
    let (mut at, case, folder) = begun();
    let path = written(&folder, "letter.txt", b"of another case");
    let case = filed(&mut at, &case, &path, "correspondence");
    let gone = on(
        &case,
        json!({ "document": 1, "reason": "Filed on the wrong case." }),
    );
    assert_eq!(
        at.refused("destroy-document", gone.clone()).code,
        "not-permitted"
    );
    let change = on(
        &case,
        json!({ "document": 1, "kind": "request", "title": "Letter",
        "dated": day("2026-11-12"), "source": "Marian Thistlewood" }),
    );
    let case = at.ask("change-document", change);
    assert_eq!(case["documents"][0]["title"], "Letter");
    at.ask("lock", json!({}));
    at.sign_in("Helen Marsh");
    let gone = on(
        &case,
        json!({ "document": 1, "reason": "Filed on the wrong case." }),
    );
    at.ask("destroy-document", gone);
}
