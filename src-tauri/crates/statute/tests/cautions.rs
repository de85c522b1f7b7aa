//! What a person is told before relying on a day: each caution where it belongs, and nowhere else.

#![allow(clippy::expect_used)]

use chrono::NaiveDate;
use statute::{Fact, FactKind, Jurisdiction, Law, Working, explain};

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

/// The working for facts written as on the command line.
fn working(regime: &str, right: &str, facts: &str) -> Working {
    let (law, right) = (Law::shipped(), right.into());
    let fact = |text: &str| {
        let (kind, on) = text.split_once('=').expect("a fact");
        Fact::new(kind.parse::<FactKind>().expect("a kind"), day(on))
    };
    let facts: Vec<Fact> = facts.split(' ').map(fact).collect();
    let governing = law.governing_day(&right, &facts).expect("a day");
    let rule = law.rule(&regime.into(), &right, governing).expect("a rule");
    explain(rule, &facts, law.calendar(Jurisdiction::EnglandAndWales)).expect("facts")
}

#[test]
fn a_caution_stands_where_it_belongs() {
    // regime, right, facts, the one caution; empty where there is none
    let cases = [
        (
            "uk-gdpr",
            "access",
            "received=2026-10-12 identity-proved=2026-10-15",
            "Proof of identity came on 15 October 2026, and no request for it is on record.",
        ),
        (
            "uk-gdpr",
            "access",
            "received=2026-10-12 identity-asked=2026-10-13 identity-proved=2026-10-15",
            "",
        ),
        (
            "uk-gdpr",
            "access",
            "received=2026-10-12 identity-proved=2026-10-12",
            "",
        ),
        (
            "uk-gdpr",
            "access",
            "received=2026-10-31 identity-asked=2026-11-30",
            "the cautious day counted from receipt, 27 November 2026, had gone already",
        ),
        (
            "dpa-1998",
            "reconsideration",
            "decision-taken=2011-03-09 decision-notified=2011-03-10 received=2011-04-05",
            "after the person's own time for it had ended on 31 March 2011",
        ),
        (
            "dpa-1998",
            "reconsideration",
            "decision-taken=2011-03-09 decision-notified=2011-03-10 received=2011-03-31",
            "",
        ),
        (
            "uk-gdpr",
            "automated-decisions",
            "received=2026-02-20",
            "The decision chooses the law, and its day is not on record",
        ),
        (
            "uk-gdpr",
            "automated-decisions",
            "received=2026-02-20 decision-taken=2026-02-19",
            "",
        ),
        (
            "dpa-1998",
            "compensation",
            "received=2010-01-29 act-or-omission=2011-01-01",
            "The act or omission (1 January 2011) is dated after the claim itself.",
        ),
        (
            "dpa-2018",
            "complaint",
            "received=2026-10-01 acknowledged=2026-11-03",
            "The acknowledgement of 3 November 2026 came after 2 November 2026",
        ),
        (
            "dpa-2018",
            "complaint",
            "received=2026-10-01 acknowledged=2026-11-02",
            "",
        ),
        (
            "uk-gdpr",
            "access",
            "received=2026-10-01 extension-notice-without-reasons=2026-10-05 extension-notice=2026-10-06",
            "The extension notice of 5 October 2026 stated no reasons.",
        ),
    ];
    for (regime, right, facts, caution) in cases {
        let found = working(regime, right, facts).cautions;
        match caution {
            "" => assert!(found.is_empty(), "{facts}: {found:?}"),
            words => assert!(
                found.len() == 1 && found.iter().all(|it| it.contains(words)),
                "{facts}: {found:?}"
            ),
        }
    }
}

/// "beginning when the question arises" (DPA 2018 Sch. 2 para. 25(3)(a)), where the Act of 1998 had
/// "beginning with the relevant day".
#[test]
fn examination_results_of_today_count_from_receipt() {
    let asked = "identity-asked=2026-10-02 identity-proved=2026-10-20";
    for (facts, last) in [
        (
            "received=2026-09-30 results-announced=2027-03-01",
            "2027-03-01",
        ),
        (
            "received=2026-10-01 results-announced=2026-10-10",
            "2026-11-19",
        ),
    ] {
        let found = working("uk-gdpr", "access", &format!("{facts} {asked}"));
        assert_eq!(found.reckoning.last_day, Some(day(last)), "{facts}");
    }
    let then = "received=2010-09-30 identity-asked=2010-10-02 identity-proved=2010-10-20 results-announced=2011-03-01";
    let found = working("dpa-1998", "access", then);
    assert_eq!(found.reckoning.last_day, Some(day("2011-03-19")));
}

#[test]
fn nobody_is_told_before_the_decision() {
    let law = Law::shipped();
    let facts = [
        Fact::new(FactKind::Received, day("2026-02-20")),
        Fact::new(FactKind::DecisionTaken, day("2026-02-10")),
        Fact::new(FactKind::DecisionNotified, day("2026-02-04")),
    ];
    let rule = law.rule(
        &"dpa-2018-part-3".into(),
        &"automated-decisions".into(),
        day("2026-02-10"),
    );
    let found = explain(
        rule.expect("a rule"),
        &facts,
        law.calendar(Jurisdiction::Scotland),
    );
    let error = found
        .expect_err("the days contradict each other")
        .to_string();
    assert!(error.contains("is before \"decision-taken\""), "{error}");
}
