//! What the law asks of a letter: every shipped letter has it as it comes from the case once its
//! prompts are answered, under every version of the law; and a caseworker cannot lose it unseen.
#![allow(clippy::expect_used, clippy::panic)]

mod fixture;

use letters::{Draft, Finding, Head, Lack, Required, Templates, check, findings, names_found};
use statute::{AskedBy, Law, RegimeId, RightId, Rule};

/// A day in each version of the law that a request can have been received under.
const RECEIVED: [&str; 8] = [
    "2010-06-01",
    "2019-06-03",
    "2024-03-04",
    "2025-08-25",
    "2025-10-06",
    "2026-03-02",
    "2026-07-01",
    "2026-10-12",
];

fn required(rule: &Rule, kind: &str) -> Vec<Required> {
    let letter = rule.letter(kind);
    let elements = letter.into_iter().flat_map(|l| &l.elements);
    elements
        .map(|e| Required {
            id: e.id.clone(),
            words: e.words.to_string(),
            citation: e.citation.to_string(),
        })
        .collect()
}

fn rules() -> Vec<(&'static str, &'static str, &'static Rule)> {
    let law = Law::shipped();
    let regimes = ["dpa-1998", "uk-gdpr", "dpa-2018-part-3"];
    let pairs = regimes
        .iter()
        .flat_map(|r| RECEIVED.iter().map(move |d| (*r, *d)));
    pairs
        .filter_map(|(regime, day)| {
            let rule = law
                .rule(
                    &RegimeId::from(regime),
                    &RightId::from("access"),
                    fixture::day(day),
                )
                .ok()?;
            Some((regime, day, rule))
        })
        .collect()
}

#[test]
fn every_letter_has_what_the_law_asks() {
    let mut tried = 0;
    for (regime, received, rule) in rules() {
        for template in Templates::shipped()
            .expect("templates")
            .all()
            .iter()
            .filter(|t| t.suits(regime).is_ok())
        {
            let mut context = fixture::context(regime);
            context.case.received = fixture::day(received);
            let draft = fixture::answered(fixture::made(&template.id, &context));
            for result in check(&draft, &required(rule, &template.kind)) {
                tried += 1;
                assert!(
                    result.present,
                    "{} for {regime}, received {received}: {result:?}",
                    template.id
                );
            }
        }
    }
    assert!(tried > 500, "only {tried} elements were tried");
}

#[test]
fn every_kind_of_letter_that_the_law_knows_has_a_template() {
    for (regime, _, rule) in rules() {
        for letter in &rule.letters {
            let templates = Templates::shipped().expect("templates").all();
            let has = templates
                .iter()
                .any(|t| t.kind == letter.id && t.suits(regime).is_ok());
            assert!(has, "no letter {} for {regime}", letter.id);
        }
    }
}

#[test]
fn an_element_that_the_law_asks_for_cannot_be_lost_unseen() {
    for (regime, received, rule) in rules() {
        let mut context = fixture::context(regime);
        context.case.received = fixture::day(received);
        for template in Templates::shipped()
            .expect("templates")
            .all()
            .iter()
            .filter(|t| t.suits(regime).is_ok())
        {
            let good = fixture::answered(fixture::made(&template.id, &context));
            let law = rule
                .letter(&template.kind)
                .into_iter()
                .flat_map(|l| &l.elements);
            for element in law.filter(|e| e.asked_by == AskedBy::Law) {
                for harm in [
                    "",
                    "[say what]",
                    "None.",
                    "We thought about it and decided.",
                ] {
                    let mut draft = good.clone();
                    draft
                        .sections
                        .iter_mut()
                        .filter(|s| s.carries.contains(&element.id))
                        .for_each(|s| s.text = harm.into());
                    let required = Required {
                        id: element.id.clone(),
                        words: String::new(),
                        citation: String::new(),
                    };
                    let result = check(&draft, &[required]).remove(0);
                    assert!(
                        !result.present,
                        "{} {} with {harm:?}",
                        template.id, element.id
                    );
                    assert!(
                        result.section.is_some(),
                        "it is said where {} ought to stand",
                        element.id
                    );
                }
            }
        }
    }
}

fn reasons(draft: &Draft) -> Option<Lack> {
    let required = Required {
        id: "reasons".into(),
        words: String::new(),
        citation: String::new(),
    };
    check(draft, &[required]).remove(0).lack
}

#[test]
fn a_check_says_what_is_lacking() {
    let good = fixture::made("access-partly", &fixture::context("dpa-2018-part-3"));
    let because = || vec!["because ...".to_owned()];
    let cases = [
        (
            "We have done so BECAUSE\nit would identify a witness.",
            None,
        ),
        (
            "We have done so **because** it would identify a witness.",
            None,
        ),
        ("", Some(Lack::Emptied)),
        ("[give the reasons]", Some(Lack::Emptied)),
        (
            "We have restricted it because [give the reasons].",
            Some(Lack::WordsGone { keys: because() }),
        ),
        (
            "We have restricted it because. It would identify a witness.",
            Some(Lack::WordsGone { keys: because() }),
        ),
        (
            "We have restricted it.",
            Some(Lack::WordsGone { keys: because() }),
        ),
    ];
    for (text, lack) in cases {
        let mut draft = good.clone();
        assert!(draft.write("withheld", text));
        assert_eq!(reasons(&draft), lack, "{text}");
    }
    let mut without = good.clone();
    without.sections.retain(|s| s.id != "withheld");
    assert_eq!(reasons(&without), Some(Lack::NoSection));
}

#[test]
fn what_else_to_look_at_is_found() {
    let context = fixture::context("uk-gdpr");
    let mut draft = fixture::made("acknowledgement", &context);
    let mut head = Head::of(&context);
    assert_eq!(findings(&draft, &head), []);
    draft.write(
        "next",
        "See FEN-26-0417 and [say which]. Ask Rosalind O\u{2019}Neill.",
    );
    head.recipient.salutation = "Mr Underhill".into();
    let expected = [
        Finding::LeftOver {
            section: "next".into(),
            text: "[say which]".into(),
        },
        Finding::OtherReference {
            reference: "FEN-26-0417".into(),
        },
        Finding::NotToRecipient {
            salutation: "Mr Underhill".into(),
        },
    ];
    assert_eq!(findings(&draft, &head), expected);
    let names = [
        "Rosalind O'Neill".to_owned(),
        "Ann Other".to_owned(),
        " ".to_owned(),
    ];
    assert_eq!(names_found(&draft, &names), ["Rosalind O'Neill"]);
}

#[test]
fn a_renewed_draft_keeps_what_was_written_and_follows_the_case() {
    let mut context = fixture::context("uk-gdpr");
    let mut mine = fixture::made("acknowledgement", &context);
    assert!(mine.write("next", "My own words."));
    assert!(
        !mine.write("greeting", "Hello"),
        "a fixed section is not the caseworker's"
    );
    context.recipient.salutation = "Dr Thistlewood".into();
    let renewed = mine.renewed(fixture::made("acknowledgement", &context));
    let text = letters::plain_text(&renewed);
    assert!(
        text.contains("My own words.") && text.contains("Dear Dr Thistlewood"),
        "{text}"
    );
}
