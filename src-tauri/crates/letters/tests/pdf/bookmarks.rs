//! A letter of three pages or more has its headings as bookmarks, one within another.

use crate::fixture;
use crate::gated::{broken, keep};
use letters::{Draft, Head, Print, pdf};
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

fn letter(text: &str) -> (Draft, Head) {
    let context = fixture::context("uk-gdpr");
    let mut draft = fixture::made("acknowledgement", &context);
    assert!(draft.write("next", text));
    (draft, Head::of(&context))
}

/// The bookmarks: how deep each is, its words, and the number of its page.
pub fn bookmarks(bytes: &[u8]) -> Vec<(usize, String, u32)> {
    let document = Document::load_mem(bytes).expect("it loads");
    let catalog = document.catalog().expect("a catalog");
    let Ok(outlines) = catalog.get_deref(b"Outlines", &document) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    within(
        &document,
        outlines.as_dict().expect("outlines"),
        0,
        &mut out,
    );
    out
}

fn within(document: &Document, of: &Dictionary, depth: usize, out: &mut Vec<(usize, String, u32)>) {
    let id = |it: &Dictionary, key| it.get(key).and_then(Object::as_reference).ok();
    let mut next = id(of, b"First");
    let mut before: Option<ObjectId> = None;
    while let Some(entry) = next {
        let it = document.get_dictionary(entry).expect("an entry");
        assert_eq!(id(it, b"Prev"), before);
        let title = decode_text_string(it.get(b"Title").expect("words")).expect("text");
        let place = it.get(b"Dest").and_then(Object::as_array).expect("a place");
        let page = place[0].as_reference().expect("a page");
        let number = document.get_pages().into_iter().find(|(_, id)| *id == page);
        assert_eq!(place[1].as_name().expect("a view"), b"XYZ");
        out.push((depth, title, number.expect("it is there").0));
        within(document, it, depth + 1, out);
        (before, next) = (next, id(it, b"Next"));
    }
    assert_eq!(id(of, b"Last"), before);
}

#[test]
fn a_long_letter_has_its_headings_as_bookmarks() {
    let long = "A paragraph that goes on for a while. ".repeat(60);
    let text = format!(
        "{long}\n\n### Café & “one”\n\n{long}\n\n### Two\n\n{long}\n\n## Again *so*\n\n{long}"
    );
    let (draft, head) = letter(&text);
    let bytes = pdf(&draft, &head).expect("a PDF");
    keep("bookmarks", &bytes);
    assert_eq!(broken(&bytes), Vec::<String>::new());
    assert_eq!(bytes, pdf(&draft, &head).expect("again"));
    let found = bookmarks(&bytes);
    let shown: Vec<(usize, &str)> = found
        .iter()
        .map(|(depth, title, _)| (*depth, title.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            (0, "Your request for information about you"),
            (1, "When you will have our answer"),
            (1, "What happens next"),
            (2, "Café & “one”"),
            (2, "Two"),
            (1, "Again so"),
            (1, "If you have a question"),
            (1, "If you are unhappy with how we deal with your request"),
        ]
    );
    let pages: Vec<u32> = found.iter().map(|(.., page)| *page).collect();
    assert!(
        pages.is_sorted() && pages[0] == 1 && pages[7] >= 3,
        "{pages:?}"
    );
}

#[test]
fn a_short_letter_has_none() {
    let (draft, head) = letter("Nothing more.");
    assert_eq!(bookmarks(&pdf(&draft, &head).expect("a PDF")), []);
    let larger = pdf(&draft, &head.in_print(Print::Larger)).expect("a PDF");
    assert!(!bookmarks(&larger).is_empty(), "in larger print it is long");
}
