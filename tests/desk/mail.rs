//! A request that comes as an e-mail or a scan: looked at, filled in, and kept with the case or not at all.

use crate::at_desk::{AtDesk, day, request};
use crate::made::msg;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Sent after midnight in London and before it where the sender's server stands.
const MAIL: &str = concat!(
    "From: \"Ellery, Ms Rowan\" <rowan@example.org>\r\n",
    "To: access@fenland.example\r\n",
    "Subject: My records\r\n",
    "Date: Thu, 18 Jun 2026 23:30:00 +0000\r\n",
    "MIME-Version: 1.0\r\n",
    "Content-Type: multipart/mixed; boundary=\"outer\"\r\n",
    "\r\n",
    "--outer\r\n",
    "Content-Type: text/plain; charset=utf-8\r\n",
    "\r\n",
    "Dear all, \r\n\r\n\r\nplease send me my records.\r\n",
    "--outer\r\n",
    "Content-Type: image/png; name=\"licence.png\"\r\n",
    "Content-Disposition: attachment; filename=\"licence.png\"\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "\r\n",
    "iVBORw0KGgoAAAANSUhEUg==\r\n",
    "--outer\r\n",
    "Content-Type: text/plain; name=\"list.txt\"\r\n",
    "Content-Disposition: attachment; filename=\"list.txt\"\r\n",
    "\r\n",
    "the places where I was stopped\r\n",
    "--outer--\r\n",
);

/// A PDF that opens with a password that nobody here knows.
fn locked_pdf() -> Vec<u8> {
    let marks = "0123456789abcdef".repeat(2);
    let lock = format!("<</Filter/Standard/V 2/R 3/Length 128/P -3904/O({marks})/U({marks})>>");
    let mut pdf = "%PDF-1.7\n".to_owned();
    let mut places = String::new();
    for (number, object) in [(1, lock.as_str()), (2, "<</Type/Catalog>>")] {
        places += &format!("{:010} 00000 n \n", pdf.len());
        pdf += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let table = pdf.len();
    pdf += &format!("xref\n0 3\n0000000000 65535 f \n{places}");
    pdf +=
        "trailer\n<</Size 3/Root 2 0 R/Encrypt 1 0 R/ID[(0123456789abcdef)(0123456789abcdef)]>>\n";
    pdf += &format!("startxref\n{table}\n%%EOF\n");
    pdf.into_bytes()
}

fn at_form() -> (AtDesk, TempDir) {
    let mut at = AtDesk::with_cases(2);
    at.sign_in("Asha Nair");
    (at, TempDir::new().unwrap())
}

fn written(folder: &TempDir, name: &str, content: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    path
}

fn looked(at: &mut AtDesk, paths: &[&Path]) -> Value {
    at.ask("look-at-request-files", json!({ "paths": paths }))
}

/// The request as typed, with every file that was looked at and can be kept.
fn with_files(looked: &Value) -> Value {
    let rows = looked["files"].as_array().unwrap().iter();
    let kept = rows.filter(|row| row["refusal"] == "");
    let mut form = request();
    form["files"] = kept.map(|row| row["file"].clone()).collect();
    form
}

fn logged(at: &mut AtDesk, form: Value) -> Value {
    let logged = at.ask("log-request", form);
    at.ask("case", json!({ "case": logged["case"] }))
}

/// The names of the fields that are refused, and that nothing at all was logged or stored.
fn refused(at: &mut AtDesk, form: Value) -> Vec<(String, String)> {
    let before = standing(at);
    let refused = at.refused("log-request", form);
    assert_eq!(standing(at), before, "{refused:?}");
    let fields = refused.fields.into_iter();
    fields.map(|it| (it.field, it.message)).collect()
}

/// How many cases there are, and how many events. The next reference shows that no case was begun.
fn standing(at: &mut AtDesk) -> Value {
    at.ask("lock", json!({}));
    at.sign_in("Helen Marsh");
    let integrity = at.ask("check-integrity", json!({}));
    let register = at.ask("register", json!({ "text": "", "limit": 1 }));
    at.ask("lock", json!({}));
    at.sign_in("Asha Nair");
    json!([
        integrity["sound"],
        integrity["events"],
        integrity["streams"],
        register["count"]
    ])
}

#[test]
fn an_email_offers_what_the_form_needs() {
    let (mut at, folder) = at_form();
    let path = written(&folder, "from rowan.eml", MAIL.as_bytes());
    let looked = looked(&mut at, &[&path]);
    assert_eq!(
        looked["fills"],
        json!({
            "channel": "email", "received": day("2026-6-19"), "title": "Ms", "given": "Rowan",
            "family": "Ellery", "email": "rowan@example.org",
            "scope": "Dear all,\n\nplease send me my records.", "cut": false,
            "returned": null,
        })
    );
    let rows = looked["files"].as_array().unwrap();
    let told: Vec<Value> = rows
        .iter()
        .map(|it| {
            json!([
                it["name"],
                it["file"]["kind"],
                it["file"]["title"],
                it["file"]["attachment"]
            ])
        })
        .collect();
    assert_eq!(
        told,
        [
            json!(["from rowan.eml", "request", "My records", null]),
            json!(["licence.png", "other", "licence", 0]),
            json!(["list.txt", "other", "list", 1]),
        ]
    );
}

#[test]
fn an_outlook_message_does_as_well() {
    let (mut at, folder) = at_form();
    let path = written(&folder, "request.msg", &msg());
    let seen = looked(&mut at, &[&path]);
    assert_eq!(seen["fills"]["family"], "Applegarth");
    assert_eq!(seen["fills"]["received"], day("2026-10-12"));
    assert_eq!(seen["fills"]["scope"], "Dear Sir,\n\nI ask.");
    let case = logged(&mut at, with_files(&seen));
    assert_eq!(case["documents"].as_array().unwrap().len(), 3);
}

#[test]
fn what_it_came_in_is_kept_and_shown() {
    let (mut at, folder) = at_form();
    let mail = written(&folder, "from rowan.eml", MAIL.as_bytes());
    let scan = written(&folder, "my_letter.txt", b"I ask for my records.");
    let seen = looked(&mut at, &[&mail, &scan]);
    let mut form = with_files(&seen);
    form["files"][1]["kind"] = json!("identity");
    form["files"][1]["title"] = json!(" Driving licence ");
    form["files"].as_array_mut().unwrap().remove(2);
    let case = logged(&mut at, form);
    assert_eq!(case["scope"], request()["scope"], "what was typed stands");
    let documents = case["documents"].as_array().unwrap();
    let told: Vec<Value> = documents
        .iter()
        .map(|it| {
            json!([
                it["title"],
                it["kind"],
                it["dated"],
                it["source"],
                it["media"]
            ])
        })
        .collect();
    let from = "Ellery, Ms Rowan <rowan@example.org>";
    assert_eq!(
        told,
        [
            json!(["my letter", "request", null, "", "text/plain"]),
            json!(["Driving licence", "identity", null, from, "image/png"]),
            json!([
                "My records",
                "request",
                "2026-06-19",
                from,
                "message/rfc822"
            ]),
        ]
    );
    for (number, shown) in [(1, "mail"), (2, "image"), (3, "text")] {
        let reference = json!({ "case": case["case"], "document": number });
        assert_eq!(at.ask("document", reference)["as"], shown);
    }
    let file = at.ask(
        "document-file",
        json!({ "case": case["case"], "document": 2 }),
    );
    let content = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
    assert_eq!(content, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let history = at.ask("history", json!({ "case": case["case"] }));
    assert_eq!(history["entries"].as_array().unwrap().len(), 4);
}

#[test]
fn a_form_of_before_is_logged_without_files() {
    let (mut at, _folder) = at_form();
    let case = logged(&mut at, request());
    assert_eq!(case["documents"], json!([]));
}

#[test]
fn what_cannot_be_kept_or_may_not_open_says_so_in_its_row() {
    let (mut at, folder) = at_form();
    let film = folder.path().join("film.mp4");
    // A file with a hole has a size and takes no room.
    fs::File::create(&film).unwrap().set_len(2 << 30).unwrap();
    let empty = written(&folder, "empty.pdf", b"");
    let locked = written(&folder, "locked.pdf", &locked_pdf());
    let torn = format!("{MAIL}{}", "\n--".repeat(50_001));
    let torn = written(&folder, "torn.eml", torn.as_bytes());
    let late = MAIL.replace("18 Jun 2026", "18 Jun 2027");
    let late = written(&folder, "late.eml", late.as_bytes());
    let gone = folder.path().join("gone.pdf");
    let paths = [&film, &empty, &gone, &locked, &torn, &late];
    let seen = looked(&mut at, &paths.map(PathBuf::as_path));
    for (name, refusal, caution) in [
        ("film.mp4", "has 2048 MB", ""),
        ("empty.pdf", "is empty", ""),
        ("gone.pdf", "no longer there", ""),
        ("locked.pdf", "", "asks for a password"),
        ("torn.eml", "", "could not be read: it has too many parts"),
        ("late.eml", "", "after today"),
    ] {
        let rows = seen["files"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == name).unwrap();
        let cautions = row["cautions"].to_string();
        assert!(row["refusal"].as_str().unwrap().contains(refusal), "{row}");
        assert_eq!(row["refusal"] == "", refusal.is_empty(), "{row}");
        assert_eq!(row["file"]["sha256"] == "", !refusal.is_empty(), "{row}");
        assert!(cautions.contains(caution), "{row}");
        assert_eq!(cautions == "[]", caution.is_empty(), "{row}");
    }
    assert_eq!(
        seen["fills"]["received"],
        json!({ "day": "", "month": "", "year": "" })
    );
    let case = logged(&mut at, with_files(&seen));
    let names: Vec<&str> = case["documents"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it["name"].as_str())
        .collect();
    assert_eq!(
        names,
        [
            "list.txt",
            "licence.png",
            "late.eml",
            "torn.eml",
            "locked.pdf"
        ]
    );
}

#[test]
fn all_is_logged_or_nothing() {
    let (mut at, folder) = at_form();
    let mail = written(&folder, "from rowan.eml", MAIL.as_bytes());
    let scan = written(&folder, "letter.txt", b"I ask for my records.");
    let seen = looked(&mut at, &[&mail, &scan]);
    let good = with_files(&seen);
    let spoilt = |at: &str, value: Value| {
        let mut form = good.clone();
        *form.pointer_mut(at).unwrap() = value;
        form
    };
    let film = folder.path().join("film.mp4");
    fs::File::create(&film).unwrap().set_len(2 << 30).unwrap();
    let empty = written(&folder, "empty.txt", b"");
    for (at_field, value, field, words) in [
        ("/files/3/path", json!(film), "files.3.path", "has 2048 MB"),
        ("/files/3/path", json!(empty), "files.3.path", "is empty"),
        (
            "/files/3/path",
            json!(folder.path()),
            "files.3.path",
            "is a folder",
        ),
        (
            "/files/3/path",
            json!(folder.path().join("gone")),
            "files.3.path",
            "no longer there",
        ),
        (
            "/files/3/sha256",
            json!("0".repeat(64)),
            "files.3.path",
            "has changed",
        ),
        (
            "/files/2/attachment",
            json!(7),
            "files.2.path",
            "no such attachment",
        ),
        (
            "/files/3/attachment",
            json!(0),
            "files.3.path",
            "no such attachment",
        ),
        (
            "/files/2",
            good["files"][1].clone(),
            "files.2.path",
            "on this case already",
        ),
        (
            "/files/1/title",
            json!(" "),
            "files.1.title",
            "Enter what the document is",
        ),
    ] {
        let fields = refused(&mut at, spoilt(at_field, value));
        assert_eq!(fields.len(), 1, "{fields:?}");
        assert!(
            fields[0].0 == field && fields[0].1.contains(words),
            "{words}: {fields:?}"
        );
    }

    fs::write(&scan, b"I ask for something else.").unwrap();
    let fields = refused(&mut at, good.clone());
    assert!(
        fields[0].0 == "files.3.path" && fields[0].1.contains("has changed"),
        "{fields:?}"
    );
    fs::write(&scan, b"I ask for my records.").unwrap();
    fs::write(&mail, "From: somebody\r\nSubject: torn\r\n").unwrap();
    let fields = refused(&mut at, good.clone());
    let names: Vec<&str> = fields.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(names, ["files.0.path", "files.1.path", "files.2.path"]);
    fs::write(&mail, MAIL).unwrap();

    let fields = refused(&mut at, spoilt("/scope", json!("")));
    assert_eq!(fields[0].0, "scope");
    let mut both = spoilt("/scope", json!(""));
    both["files"][3]["path"] = json!(empty);
    let names: Vec<String> = refused(&mut at, both).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["files.3.path", "scope"], "everything at once");

    let case = logged(&mut at, good);
    assert_eq!(case["documents"].as_array().unwrap().len(), 4);
}

#[test]
fn more_than_can_be_kept_at_once_is_refused() {
    let (mut at, folder) = at_form();
    let scan = written(&folder, "letter.txt", b"I ask for my records.");
    let many: Vec<&Path> = vec![&scan; 51];
    let refusal = at.refused("look-at-request-files", json!({ "paths": many }));
    assert!(refusal.message.contains("at most 50"), "{refusal:?}");
    let file = looked(&mut at, &[&scan])["files"][0]["file"].clone();
    let mut form = request();
    form["files"] = json!(vec![file.clone(); 51]);
    assert!(refused(&mut at, form)[0].1.contains("at most 50"));
    let large = ["one.bin", "two.bin"].map(|name| {
        let path = folder.path().join(name);
        fs::File::create(&path).unwrap().set_len(160 << 20).unwrap();
        path
    });
    let mut form = request();
    form["files"] = json!([file.clone(), file.clone()]);
    for (at, path) in large.iter().enumerate() {
        form["files"][at]["path"] = json!(path);
    }
    let fields = refused(&mut at, form);
    assert!(
        fields[0].0 == "files.0.path" && fields[0].1.contains("320 MB"),
        "{fields:?}"
    );
}
