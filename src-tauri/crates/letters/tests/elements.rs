//! What the law asks of a letter: every shipped letter has it as it comes from the case once its
//! prompts are answered, under every version of the law; and a caseworker cannot lose it unseen.
#![allow(clippy::expect_used, clippy::panic)]

mod fixture;

use letters::{
    Draft, Finding, Head, Lack, LetterContext, Relation, Required, Template, Templates, check,
    findings,
};
use statute::{Element, Rule};

/// What this version asks of a letter of this kind and day.
fn asked<'a>(rule: &'a Rule, kind: &str, context: &LetterContext) -> Vec<&'a Element> {
    let letter = rule.letter(kind);
    let elements = letter.into_iter().flat_map(|l| &l.elements);
    elements
        .filter(|e| e.asked_on(context.letter_date))
        .collect()
}

fn required(element: &Element) -> Required {
    Required {
        id: element.id.clone(),
        words: element.words.to_string(),
        citation: element.citation.to_string(),
    }
}

/// The outcomes that a letter of this kind tells of; one that no law has where it tells of none.
fn outcomes(rule: &Rule, kind: &str) -> Vec<String> {
    let told = rule.outcomes.iter().filter(|o| o.letter == kind);
    let ids: Vec<String> = told.map(|o| o.id.clone()).collect();
    match ids.is_empty() {
        true => vec!["none".into()],
        false => ids,
    }
}

/// Every letter of every right under every version and for every outcome, with every prompt
/// answered.
fn every_letter(mut look: impl FnMut(&Rule, &Template, &LetterContext, Draft)) {
    for rule in fixture::rules() {
        let full = fixture::context_under(rule);
        for mut context in [fixture::bare(full.clone()), full] {
            for letter in &rule.letters {
                for outcome in outcomes(rule, &letter.id) {
                    context.decision.as_mut().expect("it is there").outcome = outcome;
                    for template in fixture::templates(rule, &letter.id) {
                        let made = fixture::made(&template.id, &context);
                        look(rule, template, &context, fixture::answered(made));
                    }
                }
            }
        }
    }
}

#[test]
fn every_letter_has_what_the_law_asks() {
    let (mut tried, mut lacking) = (0, std::collections::BTreeSet::new());
    every_letter(|rule, template, context, draft| {
        let asked = asked(rule, &template.kind, context);
        let asked: Vec<Required> = asked.into_iter().map(required).collect();
        tried += asked.len();
        for result in check(&draft, &asked).into_iter().filter(|r| !r.present) {
            let (id, regime, right) = (&template.id, &rule.regime, &rule.right);
            lacking.insert(format!(
                "{id} for {regime}, {right} from {}: {result:?}",
                rule.from
            ));
        }
    });
    assert!(lacking.is_empty(), "{lacking:#?}");
    assert!(tried > 10_000, "only {tried} elements were tried");
}

#[test]
fn every_kind_of_letter_that_the_law_knows_has_one_template() {
    let mut used = std::collections::BTreeSet::new();
    for rule in fixture::rules() {
        for letter in &rule.letters {
            let found = fixture::templates(rule, &letter.id);
            let ids: Vec<&str> = found.iter().map(|t| t.id.as_str()).collect();
            let (regime, right, kind) = (&rule.regime, &rule.right, &letter.id);
            assert_eq!(ids.len(), 1, "{kind} for {regime}, {right}: {ids:?}");
            used.extend(ids);
        }
    }
    let all = Templates::shipped().expect("templates").all();
    let unused: Vec<&str> = all
        .iter()
        .map(|t| t.id.as_str())
        .filter(|id| !used.contains(id))
        .collect();
    assert!(unused.is_empty(), "no law asks for {unused:?}");
}

#[test]
fn every_answer_has_a_template() {
    for rule in fixture::rules() {
        for outcome in &rule.outcomes {
            assert_eq!(
                fixture::templates(rule, &outcome.letter).len(),
                1,
                "{} {} {}",
                rule.regime,
                rule.right,
                outcome.id
            );
        }
    }
}

#[test]
fn a_template_says_which_right_it_is_for() {
    let template = |id| Templates::shipped().and_then(|t| t.get(id)).expect("it");
    let refused = template("access-refused");
    assert!(refused.suits("uk-gdpr", "access").is_ok());
    let wrong = refused.suits("uk-gdpr", "erasure").expect_err("not this");
    assert_eq!(
        wrong.to_string(),
        "The letter \u{201c}access-refused\u{201d} is not for the right erasure."
    );
    assert!(template("withdrawn").suits("dpa-2018", "complaint").is_ok());
    assert!(template("withdrawn").suits("eir-2004", "access").is_err());
}

#[test]
fn an_element_cannot_be_lost_unseen() {
    let mut tried = std::collections::BTreeSet::new();
    every_letter(|rule, template, context, good| {
        for element in asked(rule, &template.kind, context) {
            let once = (
                rule.regime.to_string(),
                rule.right.to_string(),
                template.id.clone(),
                element.id.clone(),
            );
            if !tried.insert(once) {
                continue;
            }
            let mut without = good.clone();
            without
                .sections
                .retain(|s| !s.carries.contains(&element.id));
            let result = check(&without, &[required(element)]).remove(0);
            assert_eq!(
                result.lack,
                Some(Lack::NoSection),
                "{} without {}",
                template.id,
                element.id
            );
            for harm in [
                "",
                "[say what]",
                "None.",
                "We thought about it and decided.",
            ] {
                let mut draft = good.clone();
                draft.sections.retain(|s| s.carries.contains(&element.id));
                draft.sections.iter_mut().for_each(|s| s.text = harm.into());
                let result = check(&draft, &[required(element)]).remove(0);
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
    });
}

/// The sentences of a text, each without one of the others: what is left when it is deleted.
fn each_deleted(text: &str) -> Vec<String> {
    let sentences: Vec<&str> = text.split_inclusive(['.', '\n', '?']).collect();
    (0..sentences.len())
        .map(|n| [&sentences[..n], &sentences[n + 1..]].concat().concat())
        .collect()
}

#[test]
fn an_element_hangs_on_a_sentence() {
    let mut loose = std::collections::BTreeSet::new();
    every_letter(|rule, template, context, good| {
        for element in asked(rule, &template.kind, context) {
            let carries = |s: &letters::Section| s.editable && s.carries.contains(&element.id);
            let lost = |n: usize| {
                each_deleted(&good.sections[n].text)
                    .into_iter()
                    .any(|text| {
                        let mut draft = good.clone();
                        draft.sections[n].text = text;
                        draft.sections.retain(carries);
                        !check(&draft, &[required(element)]).remove(0).present
                    })
            };
            let held: Vec<usize> = (0..good.sections.len())
                .filter(|n| carries(&good.sections[*n]))
                .collect();
            if held.len() == 1 && !lost(held[0]) {
                loose.insert(format!(
                    "{} {} {} {}",
                    template.id, rule.regime, rule.right, element.id
                ));
            }
        }
    });
    assert!(loose.is_empty(), "{loose:#?}");
}

#[test]
fn reasons_that_are_kept_back_are_owned_to() {
    let erasure =
        |r: &&Rule| r.regime.as_str() == "dpa-2018-part-3" && r.right.as_str() == "erasure";
    let rule = fixture::rules()
        .into_iter()
        .rfind(erasure)
        .expect("the law");
    let mut context = fixture::context_under(rule);
    let refused = |context: &LetterContext| letters::plain_text(&fixture::made("refused", context));
    assert!(refused(&context).contains("We have kept back none of our reasons."));
    let decision = context.decision.as_mut().expect("a decision");
    decision.exemptions[0].citation = "s.48(3)(b)".into();
    let text = refused(&context);
    assert!(
        text.contains("We have kept back some of our reasons, because"),
        "{text}"
    );
    assert!(
        text.contains("section 48(3)(b) of the Data Protection Act 2018:"),
        "{text}"
    );
}

#[test]
fn a_refusal_has_the_words_of_its_grounds() {
    let ground = |regime: &str, id: &str| {
        let mut context = fixture::context(regime);
        context.case.right = "access".into();
        let decision = context.decision.as_mut().expect("a decision");
        decision.exemptions.truncate(1);
        decision.exemptions[0].id = id.into();
        letters::plain_text(&fixture::made("access-refused", &context))
    };
    for (regime, id, words) in [
        (
            "dpa-2018-part-3",
            "crime",
            "We have restricted the right of access because",
        ),
        (
            "dpa-2018-part-3",
            "manifestly-unfounded-or-excessive",
            "We have refused the request because",
        ),
        (
            "dpa-2018-part-3",
            "legal-privilege",
            "We do not tell what it says.",
        ),
        (
            "uk-gdpr",
            "manifestly-unfounded-or-excessive",
            "It is for us to show",
        ),
        ("uk-gdpr", "third-party", "go without their agreement"),
        ("dpa-1998", "cost-limit", "hours to find and put together"),
        (
            "dpa-1998",
            "repeated-request",
            "once a reasonable time has passed",
        ),
        (
            "dpa-1998",
            "unstructured-not-described",
            "If you describe what you mean",
        ),
    ] {
        let text = ground(regime, id);
        assert!(text.contains(words), "{regime} {id}: {text}");
        assert!(!text.contains("  ") && !text.contains("\n\n\n"), "{text}");
    }
    let crime = ground("uk-gdpr", "crime-and-taxation");
    assert!(
        !crime.contains("It is for us to show") && !crime.contains("hours"),
        "{crime}"
    );
}

/// What the person sent, as the law calls it.
fn thing(rule: &Rule) -> &'static str {
    match (rule.regime.as_str(), rule.right.as_str()) {
        ("dpa-1998", "marketing" | "automated-decisions") => "notice",
        (_, "prevent-processing" | "reconsideration") => "notice",
        (_, "objection" | "marketing") => "objection",
        (_, "compensation") => "claim",
        (_, "complaint") | ("dpa-2018", "regulator-complaint") => "complaint",
        _ => "request",
    }
}

#[test]
fn a_letter_speaks_of_its_own_right_and_person() {
    every_letter(|rule, template, context, draft| {
        let text = letters::plain_text(&draft);
        let (id, right) = (&template.id, rule.right.as_str());
        let found = findings(&draft, &Head::of(&context.clone().addressed(template)));
        assert_eq!(found, [], "{id} {right}");
        // A court may be asked about any of them, and anybody may complain.
        let others = ["request", "notice", "objection", "claim"];
        for other in others.into_iter().filter(|o| *o != thing(rule)) {
            let wrong = text.contains(&format!("your {other}")) && right != "court-order";
            assert!(!wrong, "{id} {right} says your {other}: {text}");
        }
        let kept = text.contains("altered or destroyed");
        let keeps = ["access", "portability"].contains(&right);
        assert!(!kept || keeps, "{id} {right} promises to keep everything");
        if context.relation == Relation::OnBehalf {
            let you = ["about you.", "about you ", "about you\n", "you gave us"];
            let said = you.into_iter().find(|you| text.contains(you));
            assert_eq!(said, None, "{id} {right}: {text}");
        }
        for word in ["please", "successfully", "  "] {
            assert!(!text.contains(word), "{id} {right} has {word:?}: {text}");
        }
    });
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
