//! A form that the office gave out comes back, filled in on a screen, and fills the request.

use super::{CASEWORKER, TODAY};
use letters::{Form, FormContext, Office, Print, form_pdf};
use lopdf::{Document, Object};
use rightsdesk_tests::Demonstration;
use std::fs;

/// The form of an objection, with these values typed into its fields.
fn filled(values: &[(&str, &str)]) -> Vec<u8> {
    let forms = Form::all().unwrap().iter();
    let form = forms.clone().find(|it| it.id() == "objection").unwrap();
    let context = FormContext {
        office: Office {
            name: "Fenland Constabulary".into(),
            department: "Information Access Office".into(),
            address: vec!["Sedge Lane".into()],
            ..Office::default()
        },
        reference: form.code(),
        print: Print::Ordinary,
        crest: None,
    };
    let mut file = Document::load_mem(&form_pdf(form, &context).unwrap()).unwrap();
    for field in file
        .objects
        .values_mut()
        .filter_map(|it| it.as_dict_mut().ok())
    {
        let name = field
            .get(b"T")
            .and_then(lopdf::decode_text_string)
            .unwrap_or_default();
        if let Some((_, value)) = values.iter().find(|(wanted, _)| *wanted == name) {
            field.set("V", Object::string_literal(*value));
        }
    }
    let mut out = Vec::new();
    file.save_to(&mut out).unwrap();
    out
}

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn a_form_that_comes_back_fills_the_request() {
    let office = Demonstration::make(20, TODAY);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("form.pdf");
    let typed = [
        ("subject:given", "Rowan"),
        ("subject:family", "Ellery"),
        ("subject:address", "1 Sedge Lane"),
        ("objects-to", "The marker on my address."),
    ];
    fs::write(&path, filled(&typed)).unwrap();
    let window = office.open_as(CASEWORKER);
    window.go("#/log");
    window.sees("How it came");
    window.answers_file_dialog(&[path]);
    window.press("Add the letter or e-mail");
    window.sees("Filled from our form “Object to how we use information about you”");
    window.is_accessible("a request filled from a form");
    window.picture("26-form-came-back");
}
