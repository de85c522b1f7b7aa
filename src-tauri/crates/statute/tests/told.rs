//! What an explanation tells, where it turns on what happened and not on the law alone.

#![allow(clippy::expect_used)]

use chrono::NaiveDate;
use statute::{Deadline, Fact, Jurisdiction, Law, Working, explain_clock};

fn day(text: &str) -> NaiveDate {
    text.parse().expect(text)
}

fn facts(events: &str) -> Vec<Fact> {
    let fact = |event: &str| {
        let (kind, on) = event.split_once('=').expect(event);
        Fact::new(kind.parse().expect(event), day(on))
    };
    events.split(' ').map(fact).collect()
}

/// The working of a clock, under the version for `version`, or for the day that the facts give.
fn work(which: &str, deadline: Deadline, events: &str, version: Option<&str>) -> Working {
    let (regime, right) = which.split_once(' ').expect(which);
    let (law, right, facts) = (Law::shipped(), right.into(), facts(events));
    let governing = law.governing_day(&right, &facts).expect(events);
    let rule = law.rule(&regime.into(), &right, version.map_or(governing, day));
    let rule = rule.expect(events);
    let clock = rule.clock_for(deadline).expect(events);
    let calendar = law.calendar(Jurisdiction::EnglandAndWales);
    explain_clock(rule, clock, &facts, calendar).expect(events)
}

/// The steps as a person reads them, each on a line.
fn told(working: &Working) -> String {
    let line = |step: &statute::Step| format!("{} {}\n", step.date, step.sentence);
    working.steps.iter().map(line).collect()
}

#[test]
fn a_step_tells_what_happened() {
    // right, what happened, version (that of the facts where none), what a step must say
    let cases = [
        (
            "uk-gdpr access",
            "received=2026-06-01",
            None,
            "2026-06-01 Nothing more was needed",
        ),
        (
            "uk-gdpr access",
            "received=2026-06-01 identity-asked=2026-06-01 identity-proved=2026-06-01",
            None,
            "2026-06-01 Proof of identity came on the day of receipt",
        ),
        (
            "dpa-1998 access",
            "received=2008-06-02 fee-paid=2008-06-02",
            None,
            "2008-06-02 The fee was paid on the day of receipt",
        ),
        (
            "dpa-1998 access",
            "received=2008-06-02 fee-paid=2008-06-02 identity-proved=2008-06-02",
            None,
            "2008-06-02 Proof of identity and the fee came on the day of receipt",
        ),
        // This law lets identity change nothing, so it was not needed for the time to run.
        (
            "dpa-1998 prevent-processing",
            "received=2008-06-02 identity-proved=2008-06-02",
            None,
            "2008-06-02 Nothing more was needed",
        ),
        (
            "uk-gdpr access",
            "received=2026-06-01 clarification-asked=2026-06-05",
            None,
            "2026-06-05 We asked on 5 June 2026 and wait for the answer.",
        ),
        // The first question was answered: it is the second that is waited for.
        (
            "uk-gdpr access",
            "received=2026-06-01 clarification-asked=2026-06-05 clarification-asked=2026-06-08 clarification-answered=2026-06-10",
            None,
            "2026-06-08 We asked on 8 June 2026, before an earlier question was answered, and wait for the answer. No day from 5 June 2026 on counts.",
        ),
        (
            "uk-gdpr access",
            "received=2026-06-01 clarification-asked=2026-06-05 clarification-asked=2026-06-08",
            None,
            "2026-06-05 We asked on 5 June 2026 and wait for the answer.",
        ),
        // The day of the decision chooses the version, and not that of receipt.
        (
            "uk-gdpr automated-decisions",
            "decision-taken=2026-01-12 received=2026-03-02",
            Some("2026-03-02"),
            "2026-01-12 This version of the law does not govern this request: 12 January 2026, the day that chooses",
        ),
        // What the person sends is called by its name.
        (
            "dpa-1998 prevent-processing",
            "received=2008-06-02",
            None,
            "The day the notice reached us",
        ),
        (
            "dpa-1998 access",
            "received=2008-06-02",
            None,
            "The end does not move for a weekend or a bank holiday.",
        ),
    ];
    for (which, events, version, words) in cases {
        let told = told(&work(which, Deadline::Response, events, version));
        assert!(
            told.contains(words),
            "{events}: {words:?} is not in\n{told}"
        );
    }
}

#[test]
fn a_pause_runs_from_the_first_question_and_waits_for_the_open_one() {
    // questions and answers, the day the pause began, the day of the question that is open
    let cases = [
        ("asked=2026-06-05", "2026-06-05", "2026-06-05"),
        (
            "asked=2026-06-05 asked=2026-06-08 answered=2026-06-10",
            "2026-06-05",
            "2026-06-08",
        ),
        (
            "asked=2026-06-05 answered=2026-06-07 asked=2026-06-08",
            "2026-06-08",
            "2026-06-08",
        ),
        (
            "asked=2026-06-05 asked=2026-06-08 asked=2026-06-09 answered=2026-06-10",
            "2026-06-05",
            "2026-06-08",
        ),
    ];
    for (questions, since, waiting) in cases {
        let questions = questions.replace("asked", "clarification-asked");
        let questions = questions.replace("answered", "clarification-answered");
        let events = format!("received=2026-06-01 {questions}");
        let working = work("uk-gdpr access", Deadline::Response, &events, None);
        let pause = working.reckoning.open_pause.expect(&events);
        assert_eq!(
            (pause.since, pause.waiting_since),
            (day(since), day(waiting)),
            "{events}"
        );
    }
}

#[test]
fn the_persons_own_time_has_no_target() {
    let own = Deadline::ReconsiderationNotice;
    let told = "decision-notified=2011-03-10";
    let found = work("dpa-1998 automated-decisions", own, told, None).reckoning;
    assert_eq!(
        (found.last_day, found.target),
        (Some(day("2011-03-31")), None)
    );
    let told = "received=2011-03-10";
    let found = work("dpa-1998 reconsideration", Deadline::Response, told, None).reckoning;
    assert_eq!(
        (found.last_day, found.target),
        (Some(day("2011-03-31")), Some(day("2011-03-31")))
    );
}
