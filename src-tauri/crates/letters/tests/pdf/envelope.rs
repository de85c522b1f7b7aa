//! An address alone, on an envelope or a label.

use crate::{fixture, gated::broken, gated::keep};
use letters::{LetterError, Recipient, Stationery, envelope};
use lopdf::{Document, Object};

fn to(name: &str, address: &[&str]) -> Recipient {
    Recipient {
        name: name.into(),
        salutation: String::new(),
        address: address.iter().map(|it| (*it).to_owned()).collect(),
    }
}

/// Width and height of the one page, in tenths of a millimetre.
fn size(document: &Document) -> (i64, i64) {
    let pages: Vec<_> = document.page_iter().collect();
    assert_eq!(pages.len(), 1);
    let page = document.get_dictionary(pages[0]).expect("a page");
    let corners = page
        .get(b"MediaBox")
        .and_then(Object::as_array)
        .expect("it");
    let tenths = |it: &Object| (it.as_float().expect("a number") / 72.0 * 254.0).round() as i64;
    (tenths(&corners[2]), tenths(&corners[3]))
}

#[test]
fn an_address_has_a_page_of_its_size_and_passes_both_standards() {
    let recipient = fixture::context("uk-gdpr").recipient;
    for (on, wanted) in [
        (Stationery::Envelope, (2200, 1100)),
        (Stationery::Label, (991, 677)),
    ] {
        let bytes = envelope(&recipient, on).expect("a PDF");
        keep(&format!("{on:?}").to_lowercase(), &bytes);
        assert_eq!(broken(&bytes), Vec::<String>::new(), "{on:?}");
        assert_eq!(bytes, envelope(&recipient, on).expect("again"));
        let document = Document::load_mem(&bytes).expect("it loads");
        assert_eq!(size(&document), wanted, "{on:?}");
        let text = document.extract_text(&[1]).expect("text");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            text,
            "Ms Marian Thistlewood 7 Willow Drove Ousebridge FN3 2LD"
        );
    }
}

#[test]
fn a_long_address_is_set_smaller_or_refused() {
    let many: Vec<&str> = ["The Old Counting House of the Fenland Navigation Company"; 4].into();
    let long = to(
        "The Reverend Dr Rosalind O\u{2019}Neill-Featherstonehaugh",
        &many,
    );
    for on in Stationery::ALL {
        let bytes = envelope(&long, on).expect("it fits");
        keep(&format!("long-{on:?}").to_lowercase(), &bytes);
        assert_eq!(broken(&bytes), Vec::<String>::new(), "{on:?}");
    }
    let endless = to("Ms Vale", &["A line of an address"; 30]);
    for (on, words) in [
        (Stationery::Envelope, "too long for a DL envelope"),
        (Stationery::Label, "too long for a label"),
    ] {
        let refused = envelope(&endless, on).expect_err("it does not fit");
        assert!(refused.to_string().contains(words), "{refused}");
    }
    let nowhere = envelope(&to("Ms Vale", &[" "]), Stationery::Label);
    assert!(matches!(nowhere, Err(LetterError::EmptyAddress { .. })));
}
