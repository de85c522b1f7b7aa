//! The disclosure pack: what is given is chosen, opened, searched, answered for, sealed, and the same again.

use crate::at_desk::{AtDesk, day, on, request};
use crate::made::archive;
use crate::made::pdf::{Pdf, says};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lopdf::{Object, dictionary};
use serde_json::{Value, json};
use std::fs;
use std::io::{Cursor, Read};
use tempfile::TempDir;

/// A reason that is sealed, of more than six words.
const HARM: &str = "Her brother would learn where she lives and has said he will kill her";

/// A short one that stood before it.
const EARLIER: &str = "She is the source";

/// A case of Asha Nair's on which three items are listed: 1 is disclosed, 2 is nowhere, 3 is redacted. It is
/// decided, signed, and its letter is ready.
struct Given {
    at: AtDesk,
    case: Value,
    folder: TempDir,
}

fn item(title: &str, others: &str) -> Value {
    json!({ "item": null, "part": "A", "title": title, "source": "Custody Records", "search": null,
        "author": "", "dated": day("2025-05-09"), "pages": "2", "minutes": "", "others": others })
}

fn ruling(item: u32, fate: &str, more: Value) -> Value {
    let mut ruling = json!({ "items": [item], "fate": fate, "grounds": [], "reason": "", "harm": "", "second": null });
    let object = ruling.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    ruling
}

impl Given {
    fn begun() -> Self {
        let mut at = AtDesk::with_cases(1);
        let session = at.sign_in("Asha Nair");
        let logged = at.ask("log-request", request());
        let to = json!({ "cases": [logged["case"]], "to": session["person"] });
        at.ask("allocate", to);
        let case = at.ask("case", json!({ "case": logged["case"] }));
        let folder = TempDir::new().unwrap();
        let mut given = Self { at, case, folder };
        let care = json!({ "protected": "Colin Sedge", "safe_contact": "", "needs": "", "capacity": "",
            "authority": "", "authority_dated": {}, "authority_expires": {} });
        given.command("change-care", care);
        given.command("list-item", item("Custody record", ""));
        given.command("list-item", item("Intelligence report", ""));
        given.command(
            "list-item",
            item("Statement, May", "Halina Szymanska and a child"),
        );
        given.ruled();
        given
    }

    fn ruled(&mut self) {
        let outcomes = self.case["parts"][0]["outcomes"].as_array().unwrap();
        let sealable = outcomes
            .iter()
            .find(|it| it["id"] == "disclosed-and-no-more");
        let ground = sealable.unwrap()["grounds"][0].clone();
        let kept = |reason: &str| json!({ "grounds": [ground], "reason": reason, "harm": HARM });
        self.command("rule-items", ruling(1, "disclose", json!({})));
        self.command("rule-items", ruling(2, "unconfirmed", kept("")));
        let earlier = json!({ "grounds": [ground], "reason": "Names", "harm": EARLIER });
        self.command("rule-items", ruling(3, "redact", earlier));
        self.command("rule-items", ruling(3, "redact", kept("Names")));
        self.at.sign_in("Tom Whitlock");
        self.command(
            "review-item",
            json!({ "item": 2, "agrees": true, "words": "" }),
        );
        self.at.sign_in("Asha Nair");
        let sealed = json!({ "holding": "held", "grounds": [ground], "reason": HARM });
        let decision = json!({ "part": "A", "outcome": "disclosed-and-no-more", "exemptions": [],
            "reasons": "", "sealed": sealed });
        self.command("decide", decision);
        self.at.sign_in("Helen Marsh");
        self.command("sign-decision", json!({ "part": "A" }));
        self.at.sign_in("Asha Nair");
    }

    fn command(&mut self, call: &str, args: Value) {
        self.case = self.at.ask(call, on(&self.case, args));
    }

    fn letter(&mut self) {
        let letter =
            json!({ "case": self.case["case"], "part": "A", "template": "access-no-more" });
        let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
        let issue = json!({ "text": text, "sequence": self.case["sequence"], "despite": "", "heeded": true,
            "leaving": { "later": true } });
        self.at.ask("issue-letter", issue);
        self.case = self.at.ask("case", json!({ "case": self.case["case"] }));
    }

    /// Files a document of this kind and gives its number.
    fn file(&mut self, name: &str, content: &[u8], kind: &str) -> u64 {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        let paths = json!({ "case": self.case["case"], "paths": [path] });
        let look = self.at.ask("look-at-files", paths)["files"][0].clone();
        let form = json!({ "case": self.case["case"], "path": path, "sha256": look["sha256"], "kind": kind,
            "title": name, "dated": {}, "source": "" });
        self.case = self.at.ask("file-document", form);
        self.case["documents"][0]["document"].as_u64().unwrap()
    }

    fn choose(&mut self, item: u32, document: u64) {
        self.command(
            "choose-released",
            json!({ "items": [item], "document": document }),
        );
    }

    /// With a plain file for item 1 and `content` for item 3.
    fn with(name: &str, content: &[u8]) -> Self {
        let mut given = Self::begun();
        let plain = given.file("custody.txt", b"Marian Thistlewood was seen.", "found");
        let other = given.file(name, content, "released");
        given.choose(1, plain);
        given.choose(3, other);
        given.letter();
        given
    }

    fn packs(&mut self) -> Value {
        let case = json!({ "case": self.case["case"] });
        self.at.ask("packs", case)
    }

    fn pack(&mut self) -> Value {
        self.packs()["parts"][0].clone()
    }

    fn seal(&mut self) -> Value {
        let digest = self.pack()["digest"].clone();
        on(&self.case, json!({ "part": "A", "digest": digest }))
    }

    fn sealed(&mut self) {
        let seal = self.seal();
        self.case = self.at.ask("seal-pack", seal);
    }

    fn zip(&mut self, pack: u64) -> Vec<u8> {
        let pack = json!({ "case": self.case["case"], "pack": pack, "protect": false });
        let file = self.at.ask("pack-file", pack)["file"].clone();
        assert!(file["name"].as_str().unwrap().ends_with(".zip"), "{file}");
        STANDARD.decode(file["base64"].as_str().unwrap()).unwrap()
    }

    fn answer(&self, finding: &Value, reason: &str) -> Value {
        on(
            &self.case,
            json!({ "part": "A", "id": finding["id"], "reason": reason }),
        )
    }
}

#[test]
fn a_pack_goes_under_a_password_that_opens_it_and_tells_no_name() {
    let mut given = Given::with("note.txt", b"What was found.");
    given.sealed();
    let plain = given.zip(1);
    let form = json!({ "case": given.case["case"], "pack": 1, "protect": true });
    let made = given.at.ask("pack-file", form);
    let protected = STANDARD
        .decode(made["file"]["base64"].as_str().unwrap())
        .unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(protected.as_slice())).unwrap();
    assert_eq!(zip.len(), 1, "one file, whose name tells nothing");
    assert!(zip.by_index(0).is_err());
    assert!(zip.by_index_decrypt(0, b"guess").is_err());
    let password = made["password"].as_str().unwrap();
    let mut within = Vec::new();
    let mut entry = zip.by_index_decrypt(0, password.as_bytes()).unwrap();
    entry.read_to_end(&mut within).unwrap();
    assert_eq!(within, plain);
    assert!(
        made["tells"]["name"]
            .as_str()
            .unwrap()
            .ends_with("password.pdf")
    );
}

fn entries(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    let each = 0..zip.len();
    each.map(|at| {
        let mut entry = zip.by_index(at).unwrap();
        let name = entry.name().unwrap().to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (name, content)
    })
    .collect()
}

fn kinds(pack: &Value) -> Vec<&str> {
    let findings = pack["findings"].as_array().unwrap();
    findings
        .iter()
        .map(|it| it["kind"].as_str().unwrap())
        .collect()
}

fn found<'a>(pack: &'a Value, kind: &str) -> &'a Value {
    let findings = pack["findings"].as_array().unwrap();
    let found = findings.iter().find(|it| it["kind"] == kind);
    found.unwrap_or_else(|| panic!("{kind}: {pack}"))
}

fn plain_pdf(words: &str) -> Vec<u8> {
    Pdf::new(&says(words)).bytes()
}

#[test]
fn a_pack_is_put_together_sealed_and_saved() {
    let mut given = Given::begun();
    let pack = given.pack();
    assert_eq!(pack["letter"], Value::Null);
    assert!(
        pack["refusal"].as_str().unwrap().contains("letter"),
        "{pack}"
    );
    given.letter();
    let pack = given.pack();
    assert!(
        pack["refusal"]
            .as_str()
            .unwrap()
            .contains("Item 1 has no released copy"),
        "{pack}"
    );
    assert_eq!(pack["digest"], "");
    let numbers: Vec<(u64, u64)> = pack["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["number"].as_u64().unwrap(), it["item"].as_u64().unwrap()))
        .collect();
    assert_eq!(numbers, [(1, 1), (2, 3)], "the numbers run through");

    let custody = given.file("custody.txt", b"Marian Thistlewood was seen.", "found");
    let statement = given.file("statement.PDF", &plain_pdf("I saw nothing"), "released");
    let request = given.file("request.txt", b"please", "request");
    let refused = given.at.refused(
        "choose-released",
        on(&given.case, json!({ "items": [3], "document": custody })),
    );
    assert_eq!(refused.fields[0].field, "document");
    let pack = given.pack();
    assert_eq!(pack["items"][0]["fitting"], json!([custody, statement]));
    assert_eq!(pack["items"][1]["fitting"], json!([statement]));
    let documents = given.packs()["documents"].to_string();
    assert!(
        !documents.contains(&format!("\"document\":{request},")),
        "{documents}"
    );
    given.choose(1, custody);
    given.choose(3, statement);

    let pack = given.pack();
    assert_eq!(
        (kinds(&pack), &pack["refusal"]),
        (vec![], &json!("")),
        "{pack}"
    );
    given.sealed();
    let packs = given.packs();
    let sealed = &packs["sealed"][0];
    assert_eq!(
        (&sealed["by"], &sealed["stale"]),
        (&json!("Asha Nair"), &json!(""))
    );
    assert_eq!((&sealed["items"], &sealed["files"]), (&json!(2), &json!(4)));

    let zip = given.zip(1);
    let names: Vec<String> = entries(&zip).into_iter().map(|it| it.0).collect();
    let there = [
        "Letter.pdf",
        "Schedule.pdf",
        "files/001 Custody record.txt",
        "files/002 Statement May.pdf",
        "manifest.csv",
    ];
    assert_eq!(names, there);
    let manifest = String::from_utf8(entries(&zip)[4].1.clone()).unwrap();
    for (name, content) in &entries(&zip)[..4] {
        let row = format!("{name},{},", content.len());
        assert!(manifest.contains(&row), "{row}: {manifest}");
    }
    let schedule = lopdf::Document::load_mem(&entries(&zip)[1].1).unwrap();
    let text = schedule.extract_text(&[1]).unwrap();
    assert!(
        text.contains("Custody record") && text.contains("with parts"),
        "{text}"
    );
    let whole = String::from_utf8_lossy(&zip).into_owned() + &text + &manifest;
    assert!(!whole.contains("Intelligence"), "of item 2 nothing is told");

    // The letter leaves, and on another day the pack is the same.
    let letter = given.case["letters"][0]["letter"].clone();
    let send = json!({ "letter": letter, "heeded": true,
        "leaving": { "means": "post", "on": day("2026-11-23"), "to": "", "number": "" } });
    given.command("send-letter", send);
    given.at.now.today = "2026-12-01".parse().unwrap();
    assert!(given.zip(1) == zip, "the same bytes");
    assert_eq!(given.packs()["sealed"][0]["stale"], "");
}

#[test]
fn each_kind_of_finding_stops_the_pack() {
    let covered = Pdf::new(&format!("{}0 g 0 690 400 30 re f", says("Kwabena Osei"))).bytes();
    let note = dictionary! { "Type" => "Annot", "Subtype" => "Text",
    "Contents" => Object::string_literal("leave her out") };
    let noted = Pdf::new(&says("I saw nothing")).with_note(note).bytes();
    let author = dictionary! { "Author" => Object::string_literal("PC Osei") };
    let authored = Pdf::new(&says("I saw nothing")).with_info(author).bytes();
    let workbook = archive(&[
        ("[Content_Types].xml", ""),
        (
            "xl/workbook.xml",
            "<workbook><sheet name=\"Sources\" state=\"veryHidden\" r:id=\"r1\"/></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<r><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></r>",
        ),
        (
            "xl/worksheets/s.xml",
            "<s><row><c t=\"inlineStr\"><is><t>Osei</t></is></c></row></s>",
        ),
    ]);
    let sealed_words = "that her BROTHER would learn, where she lives and so";
    for (name, content, kind) in [
        ("a.pdf", covered, "covered-text"),
        ("a.pdf", noted, "annotation"),
        ("a.pdf", authored, "properties"),
        ("a.xlsx", workbook, "hidden-sheet"),
        (
            "a.txt",
            b"We asked COLIN  Sedge.".to_vec(),
            "protected-name",
        ),
        ("a.txt", b"Halina Szymanska rang.".to_vec(), "other-person"),
        ("a.txt", sealed_words.as_bytes().to_vec(), "sealed-reason"),
        ("a.txt", EARLIER.as_bytes().to_vec(), "sealed-words"),
        ("a.pdf", b"%PDF-1.7\ndamaged".to_vec(), "unread"),
    ] {
        let mut given = Given::with(name, &content);
        let pack = given.pack();
        assert!(kinds(&pack).contains(&kind), "{kind}: {pack}");
        let found = found(&pack, kind).clone();
        assert_eq!(
            (&found["stops"], &found["reason"]),
            (&json!(true), &json!(""))
        );
        assert!(!found["label"].as_str().unwrap().is_empty() && found["label"] != kind);
        assert!(!pack["refusal"].as_str().unwrap().is_empty(), "{kind}");
        let seal = given.seal();
        let refused = given.at.refused("seal-pack", seal);
        assert_eq!(refused.code, "not-now", "{kind}: {refused:?}");
        assert!(!refused.message.contains("Osei") && !refused.message.contains("Sedge"));
        let by_caseworker = found["answer"] == "reason";
        assert_eq!(found["may"], by_caseworker, "{kind}");
        let answer = given.answer(&found, "It is the office’s own.");
        let answered = given.at.try_ask("answer-finding", answer);
        assert_eq!(answered.is_ok(), by_caseworker, "{kind}: {answered:?}");
        assert!(
            !pack.to_string().contains(HARM),
            "the reason itself is not told"
        );
    }
}

#[test]
fn a_finding_is_answered_for_and_then_the_pack_is_sealed() {
    let mut given = Given::with("a.txt", b"Colin Sedge and Halina Szymanska rang.");
    let pack = given.pack();
    let (name, other) = (
        found(&pack, "protected-name").clone(),
        found(&pack, "other-person").clone(),
    );
    assert_eq!(
        (&name["words"], &pack["open"]),
        (&json!("Colin Sedge"), &json!(2))
    );
    assert_eq!(name["file"], "002 Statement May.txt");
    let empty = given.answer(&other, "  ");
    assert_eq!(
        given.at.refused("answer-finding", empty).fields[0].field,
        "reason"
    );
    let unknown = given.answer(&json!({ "id": "0000" }), "Fine.");
    assert_eq!(
        given.at.refused("answer-finding", unknown).code,
        "not-found"
    );
    let args = json!({ "part": "A", "id": other["id"], "reason": "She agrees." });
    given.command("answer-finding", args);
    let args = json!({ "part": "A", "id": name["id"], "reason": "It is known to everybody." });
    let refused = given
        .at
        .refused("answer-finding", on(&given.case, args.clone()));
    assert_eq!(refused.code, "not-permitted");
    given.at.sign_in("Helen Marsh");
    given.command("answer-finding", args);
    given.at.sign_in("Asha Nair");
    let pack = given.pack();
    assert_eq!((&pack["open"], &pack["refusal"]), (&json!(0), &json!("")));
    let answered = found(&pack, "protected-name");
    assert_eq!(
        (&answered["by"], &answered["reason"]),
        (&json!("Helen Marsh"), &json!("It is known to everybody."))
    );
    given.sealed();
    assert_eq!(given.packs()["sealed"][0]["answered"], 2);

    let history = given
        .at
        .ask("history", json!({ "case": given.case["case"] }));
    let entries = history["entries"].as_array().unwrap();
    let told: Vec<&str> = entries
        .iter()
        .filter(|it| it["event"] == "pack")
        .map(|it| it["kind"].as_str().unwrap())
        .collect();
    assert_eq!(told, ["sealed", "answered", "answered", "chosen", "chosen"]);
    let history = history.to_string();
    assert!(history.contains("It is known to everybody.") && history.contains("Protected name"));
    assert!(
        !history.contains("Colin Sedge"),
        "the name itself is not told"
    );
    let search = given
        .at
        .ask("register", json!({ "text": "everybody known", "limit": 5 }));
    assert_eq!(search["count"], 0);
}

#[test]
fn what_changed_since_it_was_looked_at_is_not_sealed() {
    let mut given = Given::with("a.txt", b"Halina Szymanska rang.");
    let pack = given.pack();
    let other = found(&pack, "other-person").clone();
    let args = json!({ "part": "A", "id": other["id"], "reason": "She agrees." });
    given.command("answer-finding", args);
    let looked = given.seal();
    // Another file is chosen: the answer was for the one before.
    let next = given.file("b.txt", b"Halina Szymanska rang twice.", "released");
    given.choose(3, next);
    assert_eq!(
        given.at.refused("seal-pack", looked.clone()).code,
        "conflict"
    );
    let mut fresh = looked;
    fresh["sequence"] = given.case["sequence"].clone();
    assert_eq!(given.at.refused("seal-pack", fresh).code, "conflict");
    let seal = given.seal();
    assert_eq!(given.at.refused("seal-pack", seal).code, "not-now");
    assert_eq!(found(&given.pack(), "other-person")["reason"], "");
    let args = json!({ "items": [3], "document": null });
    given.command("choose-released", args);
    assert_eq!(given.pack()["items"][1]["document"], Value::Null);
    given.choose(3, next);
    let again = found(&given.pack(), "other-person").clone();
    let args = json!({ "part": "A", "id": again["id"], "reason": "She agrees." });
    given.command("answer-finding", args);
    given.sealed();
    let destroy = json!({ "document": next, "reason": "Filed twice" });
    given.at.sign_in("Helen Marsh");
    let refused = given
        .at
        .refused("destroy-document", on(&given.case, destroy));
    assert!(refused.message.contains("pack 1"), "{refused:?}");
    let args = json!({ "items": [3], "document": null });
    given.command("choose-released", args);
    let stale = given.packs()["sealed"][0]["stale"].clone();
    assert!(stale.as_str().unwrap().contains("changed"), "{stale}");
    assert_eq!(entries(&given.zip(1)).len(), 5, "what was sealed stays");
}

#[test]
fn one_file_serves_several_items_and_names_are_found_in_the_schedule() {
    let mut given = Given::begun();
    let statement = given.file("both.txt", b"I saw nothing", "released");
    given.command(
        "choose-released",
        json!({ "items": [1, 3], "document": statement }),
    );
    given.letter();
    let pack = given.pack();
    let files: Vec<&Value> = pack["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["file"])
        .collect();
    assert_eq!(
        files,
        [
            "files/001 Custody record.txt",
            "files/001 Custody record.txt"
        ]
    );
    given.sealed();
    assert_eq!(entries(&given.zip(1)).len(), 4);
    let mut named = item("Statement of Colin Sedge", "");
    named["item"] = json!(3);
    given.command("list-item", named);
    let pack = given.pack();
    let found = found(&pack, "protected-name");
    assert_eq!(
        (&found["file"], &found["place"]),
        (&json!("Schedule.pdf"), &json!("No. 2"))
    );
}

#[test]
fn a_pack_is_read_by_those_who_may_and_goes_with_the_case() {
    let mut given = Given::with("a.txt", b"I saw nothing");
    let seal = given.seal();
    given.at.sign_in("Tom Whitlock");
    assert_eq!(given.at.refused("seal-pack", seal).code, "not-permitted");
    assert!(
        given.packs()["refusal"]
            .as_str()
            .unwrap()
            .contains("another caseworker")
    );
    given.at.sign_in("Asha Nair");
    given.sealed();
    let asha = given.at.ask("session", json!({}))["person"].clone();
    given.at.sign_in("Ian Calder");
    assert_eq!(entries(&given.zip(1)).len(), 5);
    given.at.sign_in("Helen Marsh");
    let helen = given.at.ask("session", json!({}))["person"].clone();
    let people = json!({ "people": [helen, asha], "reason": "A relative works here" });
    given.command("restrict-case", people);
    given.at.sign_in("Ian Calder");
    let pack = json!({ "case": given.case["case"], "pack": 1, "protect": false });
    assert_eq!(given.at.refused("pack-file", pack).code, "restricted");
    let case = json!({ "case": given.case["case"] });
    assert_eq!(given.at.refused("packs", case).code, "restricted");
    given.at.sign_in("Helen Marsh");
    let missing = json!({ "case": given.case["case"], "pack": 9, "protect": false });
    assert_eq!(given.at.refused("pack-file", missing).code, "not-found");
}

/// A pack is a way out as long as it is kept: what was protected or sealed since keeps it in.
#[test]
fn a_sealed_pack_is_held_against_what_came_since() {
    let mut given = Given::with("a.txt", b"Seen by Ann Vale at the quay.");
    given.sealed();
    given.zip(1);
    let care = |protected: &str| {
        json!({ "protected": protected, "safe_contact": "", "needs": "", "capacity": "",
            "authority": "", "authority_dated": {}, "authority_expires": {} })
    };
    given.command("change-care", care("Colin Sedge\nAnn Vale"));
    let file = json!({ "case": given.case["case"], "pack": 1, "protect": false });
    let refused = given.at.refused("pack-file", file.clone());
    assert_eq!(refused.code, "not-now", "{refused:?}");
    // A supervisor says why the name may be told: then it goes.
    let finding = found(&given.pack(), "protected-name").clone();
    given.at.sign_in("Helen Marsh");
    let answer = given.answer(&finding, "She was protected by mistake.");
    given.case = given.at.ask("answer-finding", answer);
    given.at.ask("pack-file", file);
}
