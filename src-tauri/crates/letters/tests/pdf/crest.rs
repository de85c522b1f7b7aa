//! The crest stands beside the office's name, says what it is, and moves nothing in the window of the
//! envelope.

use crate::fixture;
use crate::gated::{broken, keep};
use crate::spoken::{Element, spoken};
use letters::{Crest, Draft, Head, Message, Print, memo, pdf};

pub const SVG: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="100">
  <path d="M5 5h70v50q0 30-35 40q-35-10-35-40z" fill="#123f6b" stroke="#d9a520" stroke-width="6"/>
  <circle cx="40" cy="45" r="18" fill="#fff" opacity="0.8"/></svg>"##;

fn letter(print: Print, crest: Option<Crest>) -> (Draft, Head) {
    let context = fixture::context("uk-gdpr");
    let head = Head::of(&context).in_print(print).with_crest(crest);
    let draft = fixture::answered(fixture::made("access-partly", &context));
    (draft, head.issued(fixture::day("2026-11-23")))
}

fn start<'a>(elements: &'a [Element], text: &str) -> &'a Element {
    let mut elements = elements.iter().filter(|it| it.tag != "Document");
    let found = elements.find(|it| it.text.starts_with(text));
    found.unwrap_or_else(|| panic!("no {text}"))
}

#[test]
fn a_crest_is_on_the_letter_and_says_what_it_is() {
    let crest = Crest::from_file(SVG).expect("a crest");
    assert_eq!(Crest::from_png(crest.png().to_vec()).as_ref(), Ok(&crest));
    for print in Print::ALL {
        let (draft, head) = letter(print, Some(crest.clone()));
        let bytes = pdf(&draft, &head).expect("a PDF");
        keep(&format!("crest-{print:?}").to_lowercase(), &bytes);
        assert_eq!(broken(&bytes), Vec::<String>::new(), "{print:?}");
        assert_eq!(bytes, pdf(&draft, &head).expect("again"));
        let with = spoken(&bytes).elements;
        let figure = with.iter().find(|it| it.tag == "Figure").expect("a figure");
        assert_eq!(
            figure.alternative.as_deref(),
            Some("Crest of Fenland Constabulary")
        );
        let [left, bottom, right, top] = figure.bounds.expect("bounds");
        let mm = |points: f32| points * 25.4 / 72.0;
        assert!((297.0 - mm(bottom)) < 46.0, "it ends above the window");
        assert!((mm(left) - 25.0).abs() < 0.1 && (mm(top - bottom) - 18.0).abs() < 0.1);
        let name = start(&with, "Fenland Constabulary");
        assert!(name.left > right, "{print:?}: the name is beside it");
        let (draft, head) = letter(print, None);
        let without = spoken(&pdf(&draft, &head).expect("a PDF")).elements;
        assert!(without.iter().all(|it| it.tag != "Figure"));
        for text in ["Ms Marian Thistlewood", "Date:"] {
            let (with, without) = (start(&with, text), start(&without, text));
            assert_eq!((with.left, with.top), (without.left, without.top), "{text}");
        }
    }
}

#[test]
fn a_long_name_beside_a_wide_crest_leaves_the_window_alone() {
    let wide = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><path d="M0 0h300v99h-300z"/></svg>"##;
    let crest = Crest::from_file(wide).expect("a crest");
    let (draft, mut head) = letter(Print::Larger, Some(crest));
    head.office.name = "Ousebridge and the Fenland Levels Constabulary".into();
    let bytes = pdf(&draft, &head).expect("a PDF");
    keep("crest-wide", &bytes);
    assert_eq!(broken(&bytes), Vec::<String>::new());
    let elements = spoken(&bytes).elements;
    let address = start(&elements, "Ms Marian Thistlewood");
    for text in ["Ousebridge and", "Information Access Office"] {
        let line = start(&elements, text);
        assert!(line.last_top > address.top, "{text} runs into the window");
    }
}

#[test]
fn a_message_has_the_crest_too() {
    let (_, mut head) = letter(Print::Ordinary, Crest::from_file(SVG).ok());
    head.recipient.address.clear();
    let message = Message {
        subject: "Please search".into(),
        text: "To Custody\n\nPlease search.\n\nAsha Nair\n".into(),
    };
    let bytes = memo(&message, &head).expect("a PDF");
    keep("crest-memo", &bytes);
    assert_eq!(broken(&bytes), Vec::<String>::new());
    assert!(spoken(&bytes).elements.iter().any(|it| it.tag == "Figure"));
}
