//! The crest of the office: looked at, on every letter and message from then on, and off again.

use crate::at_desk::{AtDesk, day, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lopdf::{Document, Object};
use serde_json::{Value, json};
use std::fs;

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="100"><path d="M5 5h70v90h-70z" fill="#123f6b"/></svg>"##;

/// How many images are in a PDF.
fn images(pdf: &Value) -> usize {
    let bytes = STANDARD.decode(pdf.as_str().unwrap()).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let streams = document
        .objects
        .values()
        .filter_map(|it| it.as_stream().ok());
    let is_image = |name: &[u8]| name == b"Image";
    streams
        .filter(|it| {
            it.dict
                .get(b"Subtype")
                .and_then(Object::as_name)
                .is_ok_and(is_image)
        })
        .count()
}

#[test]
fn a_crest_is_on_every_letter_until_it_is_taken_away() {
    let mut at = AtDesk::with_cases(1);
    let me = at.sign_in("Asha Nair");
    let id = at.ask("log-request", request())["case"].clone();
    at.ask("allocate", json!({ "cases": [id], "to": me["person"] }));
    let letter = json!({ "case": id, "part": "A", "template": "acknowledgement" });
    let text = json!({ "letter": letter, "sections": [], "ground": null, "fee": "" });
    assert_eq!(images(&at.ask("preview-letter", text.clone())["pdf"]), 0);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crest.svg");
    fs::write(&path, SVG).unwrap();
    at.sign_in("Ruth Ellery");
    assert_eq!(at.ask("crest", json!({}))["png"], "");
    let looked = at.ask("look-at-crest", json!({ "path": path }));
    let png = STANDARD.decode(looked["png"].as_str().unwrap()).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    assert_eq!(
        at.ask("crest", json!({}))["png"],
        "",
        "looking saves nothing"
    );

    let file = json!({ "path": path, "sha256": looked["sha256"] });
    fs::write(&path, SVG.replace("123f6b", "6b123f")).unwrap();
    let other = at.refused("change-crest", file.clone());
    assert_eq!(other.fields[0].field, "path");
    fs::write(&path, "nothing").unwrap();
    let wrong = at.refused("look-at-crest", json!({ "path": path }));
    assert!(
        wrong.fields[0].message.contains("no PNG or SVG"),
        "{wrong:?}"
    );
    fs::write(&path, SVG).unwrap();
    assert_eq!(at.ask("change-crest", file)["png"], looked["png"]);
    fs::remove_file(&path).unwrap();

    at.sign_in("Asha Nair");
    assert_eq!(images(&at.ask("preview-letter", text.clone())["pdf"]), 1);
    let start = at.ask("start-search", json!({ "case": id }));
    let mut form = start["form"].clone();
    form["department"] = json!("Custody Records");
    form["sent"] = day("2026-11-23");
    assert_eq!(images(&at.ask("search-pdf", form)["base64"]), 1);

    at.sign_in("Ruth Ellery");
    assert_eq!(at.ask("crest", json!({}))["png"], looked["png"]);
    assert_eq!(at.ask("remove-crest", json!({}))["png"], "");
    at.sign_in("Asha Nair");
    assert_eq!(images(&at.ask("preview-letter", text)["pdf"]), 0);
    at.sign_in("Helen Marsh");
    let verified = at.ask("check-integrity", json!({}));
    assert_eq!(verified["findings"], json!([]));
}
