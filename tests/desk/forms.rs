//! The forms that the office gives out, and what is read of one that comes back filled in on a screen.

use crate::at_desk::AtDesk;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use letters::{Asked, Form};
use lopdf::{Document, Object};
use serde_json::{Value, json};
use statute::{Law, Needed, RegimeId, RightId};
use std::fs;
use tempfile::TempDir;

fn at_desk() -> (AtDesk, TempDir) {
    let mut at = AtDesk::with_cases(2);
    at.sign_in("Asha Nair");
    (at, TempDir::new().unwrap())
}

fn made(at: &mut AtDesk, form: &str, case: Value) -> (String, Vec<u8>) {
    let file = at.ask(
        "form-file",
        json!({ "form": form, "case": case, "print": "ordinary" }),
    );
    let bytes = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
    (file["name"].as_str().unwrap().to_owned(), bytes)
}

/// A form that somebody else made out to be given out with a case.
fn made_for(at: &mut AtDesk, reference: &str) -> (String, Vec<u8>) {
    let (name, form) = made(at, "objection", Value::Null);
    let mut file = Document::load_mem(&form).unwrap();
    for it in file.objects.values_mut() {
        let Ok(field) = it.as_dict_mut() else {
            continue;
        };
        let named = field.get(b"T").and_then(lopdf::decode_text_string);
        if named.is_ok_and(|it| it.starts_with("rightsdesk")) {
            let other = format!("rightsdesk|objection|1|{reference}");
            field.set("T", Object::string_literal(other));
        }
    }
    let mut out = Vec::new();
    file.save_to(&mut out).unwrap();
    (name, out)
}

/// The form with these values typed into its fields, as a viewer saves it.
fn filled(form: &[u8], values: &[(&str, &str)]) -> Vec<u8> {
    let mut file = Document::load_mem(form).unwrap();
    for (name, value) in values {
        let wanted = file.objects.iter().find(|(_, it)| {
            let name_of = it.as_dict().and_then(|it| it.get(b"T"));
            name_of.is_ok_and(|it| lopdf::decode_text_string(it).unwrap() == *name)
        });
        let id = *wanted.unwrap_or_else(|| panic!("no field {name}")).0;
        let field = file.get_dictionary_mut(id).unwrap();
        let value = match field.get(b"FT").unwrap().as_name().unwrap() {
            b"Btn" => Object::Name(value.as_bytes().to_vec()),
            _ => lopdf::text_string(value),
        };
        field.set("V", value);
    }
    let mut out = Vec::new();
    file.save_to(&mut out).unwrap();
    out
}

fn looked(at: &mut AtDesk, folder: &TempDir, content: &[u8]) -> Value {
    let path = folder.path().join("form.pdf");
    fs::write(&path, content).unwrap();
    at.ask("look-at-request-files", json!({ "paths": [path] }))
}

#[test]
fn a_form_that_comes_back_fills_the_request() {
    let (mut at, folder) = at_desk();
    let (name, form) = made(&mut at, "access", Value::Null);
    assert_eq!(name, "Ask for the information that we hold about you.pdf");
    let back = filled(
        &form,
        &[
            ("subject:title", "Ms"),
            ("subject:given", " Rowan  Anna "),
            ("subject:family", "Ellery"),
            ("subject:address", "1 Sedge Lane\nMarlingham"),
            ("subject:born:day", "3"),
            ("subject:born:month", "May"),
            ("subject:born:year", "1990"),
            ("wanted", "Everything about my arrest."),
            ("when", "May 2024"),
        ],
    );
    let looked = looked(&mut at, &folder, &back);
    assert_eq!(looked["files"][0]["file"]["kind"], "request");
    assert_eq!(looked["files"][0]["cautions"], json!([]));
    let fills = &looked["fills"];
    assert_eq!(fills["channel"], Value::Null);
    assert_eq!(
        fills["scope"],
        "Everything about my arrest.\n\nWhen it happened: May 2024"
    );
    let returned = &fills["returned"];
    assert_eq!(returned["right"], "access");
    assert_eq!(returned["on_behalf"], false);
    assert_eq!(returned["subject"]["given"], "Rowan Anna");
    assert_eq!(returned["subject"]["address"], "1 Sedge Lane\nMarlingham");
    assert_eq!(
        returned["subject"]["born"],
        json!({ "day": "3", "month": "May", "year": "1990" })
    );
}

#[test]
fn the_statements_of_a_notice_are_those_that_it_makes() {
    let (mut at, folder) = at_desk();
    let (_, form) = made(&mut at, "prevent-processing-1998", Value::Null);
    let back = filled(
        &form,
        &[
            ("acts-for", "Yes"),
            ("requester:family", "Brede"),
            ("describes-data", "The marker on my address."),
            ("says-harm", "Yes"),
            ("says-unwarranted", "Off"),
        ],
    );
    let fills = looked(&mut at, &folder, &back)["fills"].clone();
    assert_eq!(fills["returned"]["on_behalf"], true);
    assert_eq!(
        fills["returned"]["stated"],
        json!(["describes-data", "says-harm"])
    );
    assert!(fills["scope"].as_str().unwrap().starts_with(
        "The personal information that the notice is about: The marker on my address.\n\nThe handling is"
    ));
}

#[test]
fn one_given_out_with_a_case_says_so_when_it_comes_back() {
    let (mut at, folder) = at_desk();
    let register = at.ask("register", json!({ "text": "", "limit": 1 }));
    let reference = register["cases"][0]["reference"]
        .as_str()
        .unwrap()
        .to_owned();
    let (name, form) = made(&mut at, "objection", json!(reference));
    assert!(name.starts_with(&reference), "{name}");
    let looked = looked(&mut at, &folder, &form);
    let caution = looked["files"][0]["cautions"][0].as_str().unwrap();
    assert!(caution.contains(&format!("with {reference}")), "{caution}");
    let (_, other) = made_for(&mut at, "FEN-01-0001");
    let looked = self::looked(&mut at, &folder, &other);
    assert_eq!(looked["files"][0]["cautions"], json!([]), "no case of ours");
}

#[test]
fn a_form_of_somebody_else_is_a_file_like_any_other() {
    let (mut at, folder) = at_desk();
    let (_, form) = made(&mut at, "access", Value::Null);
    let mut file = Document::load_mem(&form).unwrap();
    for it in file.objects.values_mut() {
        let Ok(field) = it.as_dict_mut() else {
            continue;
        };
        let named = field
            .get(b"T")
            .map(|it| lopdf::decode_text_string(it).unwrap());
        if named.is_ok_and(|it| it.starts_with("rightsdesk")) {
            field.set("T", Object::string_literal("form1"));
        }
    }
    let mut other = Vec::new();
    file.save_to(&mut other).unwrap();
    let looked = looked(&mut at, &folder, &other);
    assert_eq!(looked["fills"], Value::Null);
}

#[test]
fn there_is_no_form_of_another_name_or_for_a_case_that_is_not_there() {
    let (mut at, _folder) = at_desk();
    for (form, case) in [("tax", Value::Null), ("access", json!("FEN-01-0001"))] {
        let args = json!({ "form": form, "case": case, "print": "ordinary" });
        at.refused("form-file", args);
    }
}

/// Every statement that a rule pack asks of a request is asked by the form of its right, and a form asks
/// for no statement that no pack knows.
#[test]
fn the_forms_ask_for_the_statements_that_the_law_asks_for() {
    let law = Law::shipped();
    for form in Form::all().unwrap() {
        let asked: Vec<&str> = form
            .fields()
            .unwrap()
            .iter()
            .filter(|it| it.asked != Asked::Identify)
            .flat_map(|it| it.states.iter().map(String::as_str))
            .collect();
        for regime in form.regimes() {
            let (regime_id, right) = (RegimeId::from(regime.as_str()), RightId::from(form.right()));
            let rules = law.versions(&regime_id, &right).unwrap();
            let latest = rules
                .last()
                .unwrap_or_else(|| panic!("{}: {regime}", form.id()));
            for condition in latest
                .validity
                .iter()
                .filter(|it| it.needed == Needed::Stated)
            {
                assert!(
                    asked.contains(&condition.id.as_str()),
                    "{}: {regime} {}",
                    form.id(),
                    condition.id
                );
            }
        }
    }
}

#[test]
fn every_form_is_for_a_right_that_the_law_knows() {
    let (mut at, _folder) = at_desk();
    let forms = at.ask("forms", json!({}));
    for form in forms["forms"].as_array().unwrap() {
        assert_ne!(form["right"], form["right_label"], "{form}");
        assert!(!form["laws"].as_array().unwrap().is_empty(), "{form}");
        let (_, bytes) = made(&mut at, form["id"].as_str().unwrap(), Value::Null);
        assert!(bytes.starts_with(b"%PDF-1.7"));
    }
}
