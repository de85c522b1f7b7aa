//! The forms that the office gives out: accessible in every print, and asking no more than they may.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod fixture;

use letters::{Asked, FieldKind, Form, FormContext, FormName, Print, form_pdf};
use lopdf::{Document, Object};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use std::collections::BTreeSet;

fn context(reference: &str, print: Print) -> FormContext {
    FormContext {
        office: fixture::context("uk-gdpr").office,
        reference: reference.into(),
        print,
        crest: None,
    }
}

fn made(form: &Form, print: Print) -> Vec<u8> {
    form_pdf(form, &context(&form.code(), print)).unwrap()
}

#[test]
fn every_form_is_accessible_in_every_print() {
    for form in Form::all().unwrap() {
        for print in Print::ALL {
            let bytes = made(form, print);
            assert_eq!(bytes, made(form, print), "the same bytes");
            for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
                let options = ValidationOptions::default().profile(profile);
                let report = validate_pdf_bytes(&bytes, &options).unwrap();
                let failed = &report.failures;
                assert!(
                    failed.is_empty(),
                    "{} {print:?} {profile:?}: {failed:#?}",
                    form.id()
                );
            }
        }
    }
}

#[test]
fn its_fields_are_held_by_one_that_names_it() {
    for form in Form::all().unwrap() {
        let file = Document::load_mem(&made(form, Print::Ordinary)).unwrap();
        let acro = file.catalog().unwrap().get(b"AcroForm").unwrap();
        let acro = file.dereference(acro).unwrap().1.as_dict().unwrap();
        assert!(!acro.has(b"NeedAppearances") && !acro.has(b"XFA"));
        let [holder] = acro.get(b"Fields").unwrap().as_array().unwrap().as_slice() else {
            panic!("one field holds them");
        };
        let holder = file.dereference(holder).unwrap().1.as_dict().unwrap();
        let name = lopdf::decode_text_string(holder.get(b"T").unwrap()).unwrap();
        let expected = FormName {
            form: form.id().into(),
            version: form.version(),
            reference: form.code(),
        };
        assert_eq!(FormName::read(&name), Some(expected));
        let kids = holder.get(b"Kids").unwrap().as_array().unwrap();
        let names: Vec<String> = kids.iter().map(|kid| named(&file, kid)).collect();
        let asked: Vec<String> = form
            .fields()
            .unwrap()
            .iter()
            .flat_map(|field| match field.kind {
                FieldKind::Date => letters::PARTS_OF_DATE
                    .map(|part| format!("{}:{part}", field.name()))
                    .to_vec(),
                _ => vec![field.name()],
            })
            .collect();
        assert_eq!(names, asked, "{}", form.id());
        let once: BTreeSet<&String> = names.iter().collect();
        assert_eq!(once.len(), names.len(), "{}: each once", form.id());
    }
}

fn named(file: &Document, kid: &Object) -> String {
    let kid = file.dereference(kid).unwrap().1.as_dict().unwrap();
    for key in ["TU", "DA", "AP", "StructParent", "Parent"] {
        assert!(kid.has(key.as_bytes()), "{key}");
    }
    lopdf::decode_text_string(kid.get(b"T").unwrap()).unwrap()
}

/// No form is needed to ask, nothing that only helps must be filled in, and nobody proves at once who they are.
#[test]
fn a_form_asks_only_what_it_may() {
    for form in Form::all().unwrap() {
        let fields = form.fields().unwrap();
        assert!(
            fields.iter().any(|it| it.asked == Asked::Right),
            "{}",
            form.id()
        );
        for field in &fields {
            assert!(!field.citation.is_empty(), "{}", field.id);
            let only_helps = matches!(field.asked, Asked::Find | Asked::Identify);
            assert!(
                field.optional || !only_helps,
                "{} may be left blank",
                field.id
            );
        }
        let words = lopdf_text(&made(form, Print::Ordinary));
        assert!(
            words.contains("You do not have to use this form"),
            "{}: {words}",
            form.id()
        );
    }
}

#[test]
fn every_field_stands_in_some_form() {
    let all = Form::all().unwrap();
    let used: BTreeSet<&str> = all
        .iter()
        .flat_map(|form| form.fields().unwrap())
        .map(|field| field.id.as_str())
        .collect();
    let file: toml::Table =
        toml::from_str(include_str!("../../../../assets/forms/fields.toml")).unwrap();
    for field in file["field"].as_array().unwrap() {
        let id = field["id"].as_str().unwrap();
        assert!(used.contains(id), "no form has {id}");
    }
}

#[test]
fn a_reference_that_no_barcode_can_hold_is_refused() {
    let form = &Form::all().unwrap()[0];
    assert!(form_pdf(form, &context("FEN/26-0557", Print::Ordinary)).is_ok());
    assert!(form_pdf(form, &context("Łódź", Print::Ordinary)).is_err());
}

/// The words of the file, as a reader copies them.
fn lopdf_text(bytes: &[u8]) -> String {
    let file = Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = file.get_pages().into_keys().collect();
    let text = file.extract_text(&pages).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
