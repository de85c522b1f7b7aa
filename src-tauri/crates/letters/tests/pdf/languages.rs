//! A letter in Welsh, and Welsh words in an English letter.

use crate::fixture;
use crate::gated::{broken, keep};
use crate::spoken::spoken;
use letters::{Draft, Head, LetterError, Template, draft, pdf, plain_text};
use lopdf::{Document, decode_text_string};

const WELSH: &str = "+++\nid = \"cydnabod\"\nkind = \"acknowledgement\"\ntitle = \"Cydnabod\"\n\
    regimes = [\"uk-gdpr\"]\nversion = 1\nlanguage = \"cy\"\n+++\n\
    <!-- opening: Agoriad | fixed -->\n# Eich cais am wybodaeth\n\n\
    Annwyl {{ recipient.salutation }}\n\n\
    Cawsom eich cais ar {{ case.received|date }}. Byddwn yn ateb erbyn {{ case.last_day|day }}.\n\n\
    <!-- end: Diwedd | sign-off -->\n\nYr eiddoch yn gywir\n\n{{ officer.name }}\n";

/// The language that the file says it is in.
fn language(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).expect("it loads");
    let catalog = document.catalog().expect("a catalog");
    decode_text_string(catalog.get(b"Lang").expect("a language")).expect("text")
}

#[test]
fn a_letter_is_in_the_language_of_its_template() {
    let template = Template::parse(WELSH).expect("a template");
    let context = fixture::context("uk-gdpr");
    let draft = draft(&template, &context).expect("a draft");
    let stored = draft.to_markdown().expect("written");
    assert_eq!(Draft::from_markdown(&stored), Ok(draft.clone()));
    let head = Head::of(&context);
    assert!(
        spoken(&pdf(&draft, &head).expect("a PDF"))
            .text
            .contains("[dyddiad cyhoeddi]")
    );
    let bytes = pdf(&draft, &head.issued(fixture::day("2026-11-23"))).expect("a PDF");
    keep("welsh", &bytes);
    assert_eq!(broken(&bytes), Vec::<String>::new());
    assert_eq!(language(&bytes), "cy");
    let text = spoken(&bytes).text;
    for words in [
        "Dyddiad: 23 Tachwedd 2026",
        "Ein cyfeirnod: FEN-26-0557",
        "ar 12 Hydref 2026. Byddwn yn ateb erbyn dydd Llun 30 Tachwedd 2026.",
    ] {
        assert!(text.contains(words), "{words} is not in: {text}");
    }
    let document = Document::load_mem(&bytes).expect("it loads");
    let shown = document.extract_text(&[1]).expect("text");
    assert!(shown.contains("Tudalen 1 o 1"), "{shown}");
}

#[test]
fn a_language_without_words_is_an_error_of_the_template() {
    let other = WELSH.replace("\"cy\"", "\"kw\"");
    let Err(LetterError::Template { reason, .. }) = Template::parse(&other) else {
        panic!("there are no such words");
    };
    assert!(reason.contains("\u{201c}kw\u{201d}"), "{reason}");
}

#[test]
fn words_of_another_language_say_so() {
    let context = fixture::context("uk-gdpr");
    let mut draft = fixture::made("acknowledgement", &context);
    let text = "The officer said <span lang=\"cy\">**Diolch** yn fawr</span>, and <b>left</b> </span>.\n\n\
        In Arabic: <span lang=\"ar\">[شكرا](https://a.example/ar)</span>.";
    assert!(draft.write("next", text));
    assert!(plain_text(&draft).contains("said Diolch yn fawr, and <b>left</b> </span>."));
    let bytes = pdf(&draft, &Head::of(&context)).expect("a PDF");
    keep("languages", &bytes);
    assert_eq!(broken(&bytes), Vec::<String>::new());
    assert_eq!(language(&bytes), "en-GB");
    let read = spoken(&bytes);
    assert!(
        read.text
            .contains("said Diolch yn fawr, and <b>left</b> </span>."),
        "{}",
        read.text
    );
    let spans: Vec<(&str, &str)> = read
        .elements
        .iter()
        .filter_map(|it| Some((it.language.as_deref()?, it.text.as_str())))
        .collect();
    assert_eq!(
        spans,
        [("cy", "Diolch"), ("cy", " yn fawr"), ("ar", "شكرا")]
    );
}
