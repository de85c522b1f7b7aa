//! What goes after a letter: opened and searched first, laid out with it, and kept with it.

use crate::at_desk::{AtDesk, on, request};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use letters::{Head, LetterContext, Templates};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

struct Writing {
    at: AtDesk,
    case: Value,
    folder: TempDir,
}

impl Writing {
    /// A case that nobody has acknowledged yet, with a protected name.
    fn begun() -> Self {
        let mut at = AtDesk::with_cases(1);
        let session = at.sign_in("Asha Nair");
        let logged = at.ask("log-request", request());
        let to = json!({ "cases": [logged["case"]], "to": session["person"] });
        at.ask("allocate", to);
        let case = at.ask("case", json!({ "case": logged["case"] }));
        let care = json!({ "protected": "Colin Sedge", "safe_contact": "", "needs": "", "capacity": "",
            "authority": "", "authority_dated": {}, "authority_expires": {} });
        let case = at.ask("change-care", on(&case, care));
        let folder = TempDir::new().unwrap();
        Self { at, case, folder }
    }

    /// Files a document that may be given, and gives its number.
    fn file(&mut self, name: &str, content: &[u8], kind: &str) -> Value {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        let paths = json!({ "case": self.case["case"], "paths": [path] });
        let look = self.at.ask("look-at-files", paths)["files"][0].clone();
        let form = json!({ "case": self.case["case"], "path": path, "sha256": look["sha256"], "kind": kind,
            "title": name, "dated": {}, "source": "" });
        self.case = self.at.ask("file-document", form);
        self.case["documents"][0]["document"].clone()
    }

    fn text(&self, annexes: &[Value]) -> Value {
        let letter =
            json!({ "case": self.case["case"], "part": "A", "template": "acknowledgement" });
        json!({ "letter": letter, "sections": [], "ground": null, "fee": "", "annexes": annexes })
    }

    fn kept(&mut self, annexes: &[Value]) -> Value {
        let text = self.text(annexes);
        self.at.ask("keep-letter", text)
    }

    fn issue(&mut self, annexes: &[Value]) -> Value {
        json!({ "text": self.text(annexes), "sequence": self.case["sequence"], "despite": "", "heeded": true,
            "leaving": { "later": true } })
    }
}

fn annex(document: &Value, alternative: &str) -> Value {
    json!({ "document": document, "alternative": alternative })
}

fn problems(draft: &Value) -> Vec<String> {
    let annexes = draft["annexes"].as_array().unwrap().iter();
    annexes
        .map(|it| it["problem"].as_str().unwrap().to_owned())
        .collect()
}

/// A letter that says these words, as a PDF that somebody else could have made.
fn pdf(words: &str) -> Vec<u8> {
    let context: LetterContext = desk::samples::case().unwrap();
    let template = Templates::shipped()
        .unwrap()
        .get("acknowledgement")
        .unwrap();
    let mut draft = letters::draft(template, &context).unwrap();
    let id = draft
        .sections
        .iter()
        .find(|it| it.editable)
        .map(|it| it.id.clone());
    draft.write(&id.unwrap(), words);
    letters::pdf(&draft, &Head::of(&context)).unwrap()
}

fn png(grey: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 4, 4);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[grey; 48]).unwrap();
    writer.finish().unwrap();
    out
}

fn pages(pdf: &Value) -> usize {
    let bytes = STANDARD.decode(pdf.as_str().unwrap()).unwrap();
    lopdf::Document::load_mem(&bytes).unwrap().get_pages().len()
}

#[test]
fn a_pdf_and_a_picture_go_after_a_letter() {
    let mut at = Writing::begun();
    let sheet = at.file("leaflet.pdf", &pdf("How to complain."), "other");
    let picture = at.file("window.png", &png(90), "other");
    at.file("identity.png", &png(91), "identity");
    at.file("record.png", &png(93), "released");
    let draft = at.kept(&[]);
    assert_eq!(
        draft["annexable"].as_array().unwrap().len(),
        2,
        "neither proof of identity nor what the pack gives is offered: {}",
        draft["annexable"]
    );
    let without = at.at.ask("preview-letter", at.text(&[]));
    let blank = [annex(&sheet, ""), annex(&picture, "")];
    let draft = at.kept(&blank);
    assert_eq!(
        problems(&draft),
        ["", "Say what the picture shows, for who cannot see it."]
    );
    let issue = at.issue(&blank);
    assert_eq!(at.at.refused("issue-letter", issue).code, "annex");
    let both = [annex(&sheet, ""), annex(&picture, "A broken window.")];
    assert_eq!(problems(&at.kept(&both)), ["", ""]);
    let with = at.at.ask("preview-letter", at.text(&both));
    let sheets = pages(&with["pdf"]) - pages(&without["pdf"]);
    assert!(sheets >= 2, "{sheets}");
    let issue = at.issue(&both);
    let issued = at.at.ask("issue-letter", issue);
    let file = json!({ "case": at.case["case"], "letter": issued["letter"] });
    let left = at.at.ask("letter-file", file);
    assert_eq!(pages(&left["base64"]), pages(&with["pdf"]));
}

#[test]
fn nothing_goes_after_a_letter_that_holds_a_protected_name_or_is_not_there() {
    let mut at = Writing::begun();
    let named = at.file("statement.pdf", &pdf("Told by Colin Sedge."), "other");
    let draft = at.kept(&[annex(&named, ""), annex(&json!(99), "")]);
    let problems = problems(&draft);
    assert!(
        problems[0].contains("“Colin Sedge” stands in it"),
        "{problems:?}"
    );
    assert!(problems[1].contains("Leave it out"), "{problems:?}");
    let plain = at.file("letter of Colin Sedge.png", &png(92), "other");
    let said = at.kept(&[annex(&plain, "A window.")]);
    assert!(
        said["annexes"][0]["problem"]
            .as_str()
            .unwrap()
            .contains("“Colin Sedge”"),
        "its title is printed too: {}",
        said["annexes"]
    );
    let preview = at.at.ask("preview-letter", at.text(&[annex(&named, "")]));
    let plain = at.at.ask("preview-letter", at.text(&[]));
    assert_eq!(
        pages(&preview["pdf"]),
        pages(&plain["pdf"]),
        "it is not shown as if it went"
    );
    at.at.sign_in("Helen Marsh");
    let issue = at.issue(&[annex(&named, "")]);
    assert_eq!(
        at.at.refused("issue-letter", issue).code,
        "annex",
        "a supervisor's neither"
    );
}
