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

/// What a reading gives, with every other rule of the law as it is followed.
#[test]
fn a_reading_gives_its_own_day() {
    use FactKind::{
        ClarificationAnswered, ClarificationAsked, ExtensionNotice, IdentityAsked, IdentityProved,
        Received,
    };
    // regime, right, facts, reading, the last day that it gives
    let cases: [(&str, &str, Told, &str, &str); 9] = [
        // By the words then in force a notice had to come within a month of receipt: this one did not.
        (
            "uk-gdpr",
            "access",
            &[
                (Received, "2025-10-01"),
                (IdentityAsked, "2025-10-02"),
                (IdentityProved, "2025-10-20"),
                (ExtensionNotice, "2025-11-18"),
            ],
            "identity-guidance",
            "2025-11-03",
        ),
        // The day to which the end moves is too late for a notice where the end does not move.
        (
            "uk-gdpr",
            "access",
            &[(Received, "2026-11-25"), (ExtensionNotice, "2026-12-29")],
            "beginning-with",
            "2026-12-24",
        ),
        (
            "uk-gdpr",
            "access",
            &[
                (Received, "2026-10-01"),
                (ClarificationAsked, "2026-10-20"),
                (ClarificationAnswered, "2026-10-22"),
                (ExtensionNotice, "2026-11-04"),
            ],
            "pause-ends",
            "2026-11-03",
        ),
        // A month that begins with the 31st ends with the next one, where that has no 31st.
        (
            "uk-gdpr",
            "access",
            &[(Received, "2026-10-31")],
            "beginning-with",
            "2026-11-30",
        ),
        (
            "uk-gdpr",
            "access",
            &[(Received, "2028-01-30")],
            "beginning-with",
            "2028-02-29",
        ),
        // The month was over on Saturday 7 November when the question was asked.
        (
            "uk-gdpr",
            "access",
            &[
                (Received, "2026-10-07"),
                (ClarificationAsked, "2026-11-08"),
                (ClarificationAnswered, "2026-11-10"),
            ],
            "question-after-count",
            "2026-11-09",
        ),
        (
            "dpa-2018-part-3",
            "access",
            &[(Received, "2026-10-07"), (ClarificationAsked, "2026-11-09")],
            "question-after-count",
            "2026-11-09",
        ),
        // The next day, be it a Saturday.
        (
            "dpa-1998",
            "prevent-processing",
            &[(Received, "2008-12-05")],
            "bank-holiday",
            "2008-12-27",
        ),
        (
            "dpa-1998",
            "access",
            &[(Received, "2013-02-18")],
            "bank-holiday",
            "2013-03-30",
        ),
    ];
    for (regime, right, facts, id, gives) in cases {
        let found = readings(regime, right, facts);
        let found = found.into_iter().find(|reading| reading.rule.id == id);
        let found = found.and_then(|reading| reading.gives);
        assert_eq!(found, Some(day(gives)), "{regime} {right} {facts:?} {id}");
    }
}
