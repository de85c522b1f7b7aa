//! The answers that leave open whether there is anything: nothing that another answer says of it can be
//! put into them unseen, and what the person asked for in their own words is no such thing.
#![allow(clippy::expect_used, clippy::panic)]

mod fixture;

use letters::{Lack, LetterContext, Required, check, shown};

/// The letter that neither confirms nor denies, its element, and the section that can be written in.
const NEITHER: (&str, &str) = ("access-neither", "neither");
/// The letter that discloses and says nothing of anything else.
const NO_MORE: (&str, &str) = ("access-no-more", "no-more");

const REGIMES: [&str; 3] = ["dpa-1998", "uk-gdpr", "dpa-2018-part-3"];

fn access(regime: &str) -> LetterContext {
    let mut context = fixture::context(regime);
    context.case.right = "access".into();
    context
}

/// Why the element is not there; none where it is.
fn lack((id, element): (&str, &str), context: &LetterContext, text: &str) -> Option<Lack> {
    let mut draft = fixture::made(id, context);
    let opening = draft.sections.iter().find(|it| it.id == "opening");
    let whole = format!("{}\n\n{text}", opening.expect("it opens").text);
    assert!(draft.write("opening", &whole), "a caseworker can write it");
    let required = Required {
        id: element.into(),
        words: String::new(),
        citation: String::new(),
    };
    check(&draft, &[required]).remove(0).lack
}

/// What other answers say of it: the text of each section that carries one of these elements.
fn said(context: &LetterContext, template: &str, elements: &[&str]) -> Vec<String> {
    let draft = fixture::answered(fixture::made(template, context));
    let carries = |it: &&letters::Section| elements.iter().any(|id| it.carries.contains(*id));
    let found: Vec<String> = draft
        .sections
        .iter()
        .filter(carries)
        .map(|it| it.text.clone())
        .collect();
    assert!(!found.is_empty(), "{template} says nothing of {elements:?}");
    found
}

#[test]
fn no_sentence_of_another_answer_stands_in_one_that_leaves_it_open() {
    let told = [
        "confirmation",
        "search",
        "data",
        "nothing-withheld",
        "withheld",
        "reasons",
    ];
    for regime in REGIMES {
        let context = access(regime);
        assert_eq!(lack(NEITHER, &context, ""), None, "{regime}");
        assert_eq!(lack(NO_MORE, &context, ""), None, "{regime}");
        for other in [
            "access-disclosed",
            "access-partly",
            "access-nothing-held",
            "access-refused",
        ] {
            for text in said(&context, other, &told) {
                let lack = lack(NEITHER, &context, &text);
                assert!(
                    matches!(lack, Some(Lack::Shows { .. })),
                    "{regime} {other}: {lack:?} of {text}"
                );
            }
        }
        let restricted = ["nothing-withheld", "withheld", "reasons"];
        for other in ["access-disclosed", "access-partly", "access-refused"] {
            for text in said(&context, other, &restricted) {
                let lack = lack(NO_MORE, &context, &text);
                assert!(
                    matches!(lack, Some(Lack::Shows { .. })),
                    "{regime} {other}: {lack:?} of {text}"
                );
            }
        }
    }
}

#[test]
fn what_a_caseworker_may_write_by_mistake_is_seen() {
    let context = access("dpa-2018-part-3");
    for text in [
        "We **do not hold** that information.",
        "We don\u{2019}t hold it.",
        "There is NO TRACE\nof you.",
        "What we found is exempt.",
        "| what | where |\n|---|---|\n| A statement | Withheld |\n",
    ] {
        let lack = lack(NEITHER, &context, text);
        assert!(
            matches!(lack, Some(Lack::Shows { .. })),
            "{lack:?} of {text}"
        );
    }
    assert_eq!(lack(NEITHER, &context, "We are sorry for the delay."), None);
}

#[test]
fn the_words_of_the_person_are_not_ours() {
    let mut context = access("uk-gdpr");
    context.case.scope = "what is held about me, and *everything* that was withheld in 2019".into();
    assert_eq!(lack(NEITHER, &context, ""), None);
    assert_eq!(lack(NO_MORE, &context, ""), None);
    let found = lack(NEITHER, &context, "It was withheld.");
    assert_eq!(
        found,
        Some(Lack::Shows {
            words: "withheld".into()
        })
    );
}

#[test]
fn other_letters_may_say_what_they_say() {
    let context = access("uk-gdpr");
    for other in [
        "access-disclosed",
        "access-partly",
        "access-nothing-held",
        "access-refused",
    ] {
        assert_eq!(shown(&fixture::made(other, &context)), [], "{other}");
    }
}
