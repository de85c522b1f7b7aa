//! A reading is offered for requests of its own time, and for no others.

#![allow(clippy::expect_used)]

use chrono::NaiveDate;
use statute::{Fact, FactKind, Jurisdiction, Law, Reading, explain};

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

/// What happened, and when.
type Told = &'static [(FactKind, &'static str)];

/// The readings that are offered for these facts.
fn readings(regime: &str, right: &str, facts: &[(FactKind, &str)]) -> Vec<Reading> {
    let (law, right) = (Law::shipped(), right.into());
    let facts: Vec<Fact> = facts
        .iter()
        .map(|(kind, on)| Fact::new(*kind, day(on)))
        .collect();
    let governing = law.governing_day(&right, &facts).expect("a day");
    let rule = law.rule(&regime.into(), &right, governing).expect("a rule");
    let calendar = law.calendar(Jurisdiction::EnglandAndWales);
    explain(rule, &facts, calendar).expect("facts").readings
}

#[test]
fn a_reading_is_offered_in_its_time() {
    let after = "day-after-receipt";
    // regime, right, day of the decision where there is one, day of receipt, reading, offered
    let cases = [
        ("uk-gdpr", "access", None, "2018-05-25", after, true),
        ("uk-gdpr", "access", None, "2019-08-14", after, true),
        ("uk-gdpr", "access", None, "2019-08-15", after, false),
        ("uk-gdpr", "erasure", None, "2019-08-15", after, false),
        ("uk-gdpr", "access", None, "2025-01-06", after, false),
        (
            "dpa-2018-part-3",
            "access",
            None,
            "2018-06-04",
            after,
            false,
        ),
        (
            "dpa-2018-part-3",
            "access",
            None,
            "2023-02-09",
            after,
            false,
        ),
        ("dpa-2018-part-3", "access", None, "2023-02-10", after, true),
        ("dpa-2018-part-3", "access", None, "2026-10-01", after, true),
        (
            "uk-gdpr",
            "access",
            None,
            "2026-10-01",
            "beginning-with",
            true,
        ),
        // The guidance was about what is received, so the day of the decision does not matter.
        (
            "uk-gdpr",
            "automated-decisions",
            Some("2019-08-01"),
            "2019-08-14",
            after,
            true,
        ),
        (
            "uk-gdpr",
            "automated-decisions",
            Some("2019-08-01"),
            "2019-08-15",
            after,
            false,
        ),
    ];
    for (regime, right, decided, received, id, offered) in cases {
        let decided = decided.map(|on| (FactKind::DecisionTaken, on));
        let facts: Vec<_> = decided
            .into_iter()
            .chain([(FactKind::Received, received)])
            .collect();
        let found = readings(regime, right, &facts);
        let found = found.iter().any(|reading| reading.rule.id == id);
        assert_eq!(found, offered, "{regime} {right} {received} {id}");
    }
}

#[test]
fn guidance_on_questions_is_for_those_asked_in_its_time() {
    use FactKind::{ClarificationAnswered as Answered, ClarificationAsked as Asked, Received};
    // the days of questions and answers, what the reading gives (none where it is not offered)
    let cases: [(Told, Option<&str>); 4] = [
        (&[(Asked, "2020-10-20"), (Answered, "2020-10-22")], None),
        (
            &[(Asked, "2020-10-21"), (Answered, "2020-10-22")],
            Some("2020-11-04"),
        ),
        // Of two questions, only the second pauses: 1 November does not count.
        (
            &[
                (Asked, "2020-10-12"),
                (Answered, "2020-10-14"),
                (Asked, "2020-11-01"),
                (Answered, "2020-11-01"),
            ],
            Some("2020-11-03"),
        ),
        (&[], None),
    ];
    for (questions, gives) in cases {
        let facts: Vec<_> = std::iter::once((Received, "2020-10-02"))
            .chain(questions.iter().copied())
            .collect();
        let found = readings("uk-gdpr", "access", &facts);
        let found = found
            .iter()
            .find(|reading| reading.rule.id == "clarification-guidance");
        assert_eq!(
            found.map(|reading| reading.gives),
            gives.map(|on| Some(day(on))),
            "{questions:?}"
        );
    }
}
