//! The gate: every shipped letter passes PDF/UA-1 and PDF/A-2a with no rule failed, drafted and
//! issued; and the gate notices a letter that is broken.
#![allow(clippy::expect_used, clippy::panic)]

mod fixture;
mod gated;

use gated::{broken, keep};
use letters::{Head, LetterError, Message, Print, memo, pdf};
use lopdf::{Dictionary, Document, Object};
use serde_json::json;

#[test]
fn every_letter_passes_both_standards() {
    for (name, draft, head) in fixture::letters() {
        let issued = fixture::answered(draft.clone());
        for (name, draft, head) in [
            (format!("draft-{name}"), draft, head.clone()),
            (name, issued, head.issued(fixture::day("2026-11-23"))),
        ] {
            let bytes = pdf(&draft, &head).unwrap_or_else(|e| panic!("{name}: {e}"));
            keep(&name, &bytes);
            assert_eq!(broken(&bytes), Vec::<String>::new(), "{name}");
            assert!(bytes.len() < 50_000, "{name} has {} bytes", bytes.len());
        }
    }
}

#[test]
fn every_letter_passes_both_standards_in_large_print() {
    for (name, draft, head) in fixture::letters() {
        let issued = fixture::answered(draft);
        let mut pages = Vec::new();
        for print in Print::ALL {
            let head = head.clone().issued(fixture::day("2026-11-23"));
            let bytes = pdf(&issued, &head.in_print(print)).expect("a PDF");
            keep(&format!("{print:?}-{name}").to_lowercase(), &bytes);
            let document = Document::load_mem(&bytes).expect("it loads");
            pages.push(document.get_pages().len());
            if print != Print::Ordinary {
                assert_eq!(broken(&bytes), Vec::<String>::new(), "{name} in {print:?}");
            }
        }
        // Easy read is the last: it has more room than print of its size, and no tables.
        assert!(pages[..3].is_sorted(), "{name}: {pages:?} pages");
        assert!(pages[3] >= pages[1], "{name}: {pages:?} pages");
    }
}

#[test]
fn everything_that_markdown_can_say_passes_both_standards() {
    let context = fixture::context("uk-gdpr");
    let mut draft = fixture::made("acknowledgement", &context);
    let rows: String = (1..90)
        .map(|n| {
            format!("| {n} | Statement of Łucja Brzęk | Withheld, [see](https://a.example/{n}) |\n")
        })
        .collect();
    let tall = "A cell that is taller than a page. ".repeat(120);
    let text = format!(
        "# Again\n\n### Deeper\n\n1. One\n2. Two\n   - in **bold** and *stressed*\n   - [a link that is long enough to run over the end of its line and on to the next](https://fenland.police.example/a)\n\n10. x\n\n\
         | No. | Item | Decision |\n|--:|---|---|\n{rows}| 90 | {tall} | Disclosed |\n\n> quoted\n\n    code\n\n<b>html</b>\n\n---\n\nhard\\\nbreak"
    );
    assert!(draft.write("next", &text));
    for print in Print::ALL {
        let head = Head::of(&context).in_print(print);
        let bytes = pdf(&draft, &head).expect("a PDF");
        keep(&format!("markdown-{print:?}").to_lowercase(), &bytes);
        assert_eq!(broken(&bytes), Vec::<String>::new(), "{print:?}");
    }
}

#[test]
fn every_message_passes_both_standards() {
    let values = json!({
        "reference": "FEN-26-0557", "right": "Subject access", "law": "Part 3",
        "received": "2026-10-12", "department": "Custody Records", "lead": "Insp Vale",
        "subject": "Marian Thistlewood", "born": "1979-03-04", "address": "7 Willow Drove",
        "terms": "The custody of 9 May 2025, and the crime reports that name her", "from": "2025-05-09",
        "to": null, "systems": ["NICHE", "The paper store"], "sent": "2026-10-20", "due": "2026-11-03",
        "last_day": "2026-11-30", "part": false, "chasers": 2, "officer": "Asha Nair",
        "office": "Information Access Office, Fenland Constabulary", "telephone": "01632 960 184",
        "name": "Jo Fenwick", "requester": null, "dated": "2025-05-09", "item": "Statement of a neighbour",
    });
    let context = fixture::context("dpa-2018-part-3");
    let mut head = Head::of(&context).issued(fixture::day("2026-11-23"));
    for (name, to, address) in [
        ("search", "Custody Records", vec![]),
        ("search-chaser", "Custody Records", vec![]),
        (
            "search-escalation",
            "Custody Records",
            vec!["Insp Vale".to_owned()],
        ),
        (
            "consultation",
            "Jo Fenwick",
            vec![
                "2 Sedge Row".to_owned(),
                "Ousebridge".to_owned(),
                "FN3 2LE".to_owned(),
            ],
        ),
    ] {
        (head.recipient.name, head.recipient.address) = (to.into(), address);
        let message = Message::fill(name, &values).expect("the message");
        for print in Print::ALL {
            let bytes = memo(&message, &head.clone().in_print(print)).expect("a PDF");
            keep(&format!("message-{name}-{print:?}").to_lowercase(), &bytes);
            assert_eq!(broken(&bytes), Vec::<String>::new(), "{name} in {print:?}");
            assert_eq!(
                bytes,
                memo(&message, &head.clone().in_print(print)).expect("again")
            );
        }
    }
    head.recipient.name = " ".into();
    let nobody = memo(&Message::fill("search", &values).expect("it"), &head);
    assert!(
        matches!(nobody, Err(LetterError::EmptyAddress { .. })),
        "{nobody:?}"
    );
}

/// A way to break a good file.
type Break = fn(&mut Document);

fn catalog(d: &mut Document) -> &mut Dictionary {
    d.catalog_mut().expect("a catalog")
}

/// The first dictionary of this type, or with this structure type.
fn find<'a>(d: &'a mut Document, key: &[u8], name: &[u8]) -> &'a mut Dictionary {
    let is = |o: &Object| {
        o.as_dict().is_ok_and(|d| {
            d.get(key)
                .and_then(Object::as_name)
                .is_ok_and(|n| n == name)
        })
    };
    let found = d.objects.values_mut().find(|o| is(o));
    found
        .and_then(|o| o.as_dict_mut().ok())
        .expect("one of these")
}

fn remove(dictionary: &mut Dictionary, key: &[u8]) {
    assert!(dictionary.remove(key).is_some(), "it was there");
}

#[test]
fn the_gate_catches_broken_letters() {
    let cases: &[(&str, Break)] = &[
        ("no language", |d| remove(catalog(d), b"Lang")),
        ("not marked as tagged", |d| remove(catalog(d), b"MarkInfo")),
        ("no structure", |d| remove(catalog(d), b"StructTreeRoot")),
        ("no metadata", |d| remove(catalog(d), b"Metadata")),
        ("title not shown", |d| {
            remove(catalog(d), b"ViewerPreferences")
        }),
        ("no colour profile", |d| {
            remove(catalog(d), b"OutputIntents")
        }),
        ("no way back to structure", |d| {
            remove(find(d, b"Type", b"StructTreeRoot"), b"ParentTree")
        }),
        ("tab order of a page", |d| {
            remove(find(d, b"Type", b"Page"), b"Tabs")
        }),
        ("link without words", |d| {
            remove(find(d, b"Subtype", b"Link"), b"Contents")
        }),
        ("link not in the structure", |d| {
            remove(find(d, b"Subtype", b"Link"), b"StructParent")
        }),
        ("unknown role", |d| find(d, b"S", b"H1").set("S", "Banner")),
        ("heading skipped", |d| find(d, b"S", b"H1").set("S", "H3")),
        ("text not embedded", |d| {
            remove(find(d, b"Type", b"FontDescriptor"), b"FontFile2")
        }),
        ("no Unicode", |d| {
            remove(find(d, b"Subtype", b"Type0"), b"ToUnicode")
        }),
        ("no way back from any piece", |d| {
            let root = find(d, b"Type", b"StructTreeRoot");
            root.set(
                "ParentTree",
                lopdf::dictionary! { "Nums" => Vec::<Object>::new() },
            )
        }),
        ("head of a column without scope", |d| {
            remove(find(d, b"S", b"TH"), b"A")
        }),
        ("row short of a cell", |d| {
            let cells = find(d, b"S", b"TR").get_mut(b"K");
            let cells = cells.and_then(Object::as_array_mut).expect("cells");
            assert!(cells.pop().is_some_and(|_| !cells.is_empty()));
        }),
        ("item outside a list", |d| find(d, b"S", b"L").set("S", "P")),
        ("no identifier", |d| {
            assert!(d.trailer.remove(b"ID").is_some())
        }),
        ("untagged text", |d| {
            let page = d.page_iter().next().expect("a page");
            d.add_page_contents(page, b"BT /F0 12 Tf (x) Tj ET".to_vec())
                .expect("added");
        }),
    ];
    let context = fixture::context("uk-gdpr");
    let mut draft = fixture::made("acknowledgement", &context);
    let table = "| No. | Item |\n|--:|---|\n| 1 | Statement |\n| 2 | Film |\n\n- One\n- Two";
    assert!(draft.write("next", table));
    let good = pdf(&draft, &Head::of(&context)).expect("a PDF");
    assert_eq!(broken(&good), Vec::<String>::new());
    assert!(cases.len() > 18, "{} ways", cases.len());
    for (name, harm) in cases {
        let mut document = Document::load_mem(&good).expect("it loads");
        harm(&mut document);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).expect("saved");
        keep(&format!("broken-{}", name.replace(' ', "-")), &bytes);
        assert!(!broken(&bytes).is_empty(), "the gate let through: {name}");
    }
}

#[test]
fn a_protected_copy_opens_with_its_password_alone_and_says_the_same() {
    let (_, draft, head) = fixture::letters().into_iter().next().expect("a letter");
    let draft = fixture::answered(draft);
    let bytes = pdf(&draft, &head.issued(fixture::day("2026-11-23"))).expect("a PDF");
    let protected = letters::protect(&bytes, "k7mq-x2dp", &[7; 32]).expect("a copy");
    keep("protected", &protected);
    assert!(
        Document::load_mem(&bytes)
            .expect("it loads")
            .extract_text(&[1])
            .is_ok()
    );
    assert!(Document::load_mem(&protected).is_ok_and(|it| it.is_encrypted()));
    let opened = |password| {
        Document::load_mem_with_options(&protected, lopdf::LoadOptions::with_password(password))
    };
    assert!(opened("another").is_err());
    let closed = opened("k7mq-x2dp").expect("the password");
    let text = |document: &Document| document.extract_text(&[1]).unwrap_or_default();
    let whole = Document::load_mem(&bytes).expect("it loads");
    assert_eq!(text(&closed), text(&whole));
    assert!(
        closed
            .catalog()
            .expect("a catalogue")
            .has(b"StructTreeRoot")
    );
    assert!(letters::protect(&protected, "twice", &[7; 32]).is_err());
}
