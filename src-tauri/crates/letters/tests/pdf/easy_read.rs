//! Easy read: large, in short lines, a sentence at a time, no tables.

use crate::fixture;
use crate::gated::{broken, keep};
use crate::spoken::{Element, spoken};
use letters::{Draft, Head, Print, pdf};

fn letter(text: &str) -> (Draft, Head) {
    let context = fixture::context("uk-gdpr");
    let mut draft = fixture::made("acknowledgement", &context);
    assert!(draft.write("next", text));
    (draft, Head::of(&context).in_print(Print::EasyRead))
}

#[test]
fn each_sentence_stands_alone_and_tables_are_lists() {
    let text = "We look in every place. We ask Dr. Vale too.\n\n\
        | Item | Decision |\n|---|---|\n| Custody record | Sent. It is whole. |\n| Notes | **Withheld** |";
    let (draft, head) = letter(text);
    let bytes = pdf(&draft, &head).expect("a PDF");
    keep("easy-read", &bytes);
    assert_eq!(broken(&bytes), Vec::<String>::new());
    assert_eq!(bytes, pdf(&draft, &head).expect("again"));
    let elements = spoken(&bytes).elements;
    let of = |tag: &str| -> Vec<&Element> { elements.iter().filter(|it| it.tag == tag).collect() };
    assert!(of("Table").is_empty() && of("L").len() == 1);
    let said: Vec<&str> = of("P").iter().map(|it| it.text.trim()).collect();
    for sentence in [
        "We look in every place.",
        "We ask Dr. Vale too.",
        "Item: Custody record",
        "Decision: Sent. It is whole.",
        "Item: Notes",
        "Decision: Withheld",
    ] {
        assert!(said.contains(&sentence), "{sentence} is not in {said:?}");
    }
    let body = of("P")
        .into_iter()
        .find(|it| it.text.starts_with("We look"));
    let body = body.expect("the sentence");
    assert_eq!(body.size, 16.0);
    assert!(of("H1")[0].size > of("H2")[0].size && of("H2")[0].size > body.size);
}
