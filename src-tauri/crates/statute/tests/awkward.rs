//! Dates that naive code gets wrong, facts that do nothing, and facts that contradict each other.

#![allow(clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use statute::{
    Extension, Fact, FactKind, Jurisdiction, Law, Reckoning, SpanKind, Warning, Working, explain,
};

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

fn work(regime: &str, events: &str, place: Jurisdiction) -> Result<Working, String> {
    let facts = facts(events);
    let law = Law::shipped();
    let received = statute::received_on(&facts).map_err(|error| error.to_string())?;
    let rule = law
        .rule(&regime.into(), &"access".into(), received)
        .map_err(|error| error.to_string())?;
    explain(rule, &facts, law.calendar(place)).map_err(|error| error.to_string())
}

fn reckoned(regime: &str, events: &str) -> Reckoning {
    work(regime, events, Jurisdiction::EnglandAndWales)
        .expect(events)
        .reckoning
}

/// regime, events, state, start, last day, last day of the notice, target (`-` for none)
const CASES: &[(&str, &str, &str)] = &[
    // Month ends and leap years.
    (
        "uk-gdpr",
        "received=2024-01-30",
        "running 2024-01-30 2024-02-29 2024-02-29 2024-02-28",
    ),
    (
        "uk-gdpr",
        "received=2023-01-29",
        "running 2023-01-29 2023-02-28 2023-02-28 2023-02-27",
    ),
    (
        "uk-gdpr",
        "received=2027-11-30 extension-notice=2027-12-30",
        "running 2027-11-30 2028-02-29 2027-12-30 2028-02-28",
    ),
    (
        "uk-gdpr",
        "received=2027-12-31 extension-notice=2028-01-31",
        "running 2027-12-31 2028-03-31 2028-01-31 2028-03-30",
    ),
    (
        "dpa-1998",
        "received=2004-01-22",
        "running 2004-01-22 2004-03-01 - 2004-03-01",
    ),
    // A notice on the rolled day is in time, a day later it is not.
    (
        "uk-gdpr",
        "received=2026-11-25 extension-notice=2026-12-29",
        "running 2026-11-25 2027-02-25 2026-12-29 2027-02-24",
    ),
    (
        "uk-gdpr",
        "received=2026-11-25 extension-notice=2026-12-30",
        "running 2026-11-25 2026-12-29 2026-12-29 2026-12-24",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 extension-notice-without-reasons=2026-06-20",
        "running 2026-06-01 2026-07-01 2026-07-01 2026-06-30",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 extension-notice-without-reasons=2026-06-20 extension-notice=2026-06-30",
        "running 2026-06-01 2026-09-01 2026-07-01 2026-08-28",
    ),
    // The old Part 3 and the 1998 Act know neither a pause nor an extension.
    (
        "dpa-2018-part-3",
        "received=2026-02-04 extension-notice=2026-02-10",
        "running 2026-02-04 2026-03-04 - 2026-03-03",
    ),
    (
        "dpa-1998",
        "received=2018-03-01 clarification-asked=2018-03-05 extension-notice=2018-03-10",
        "running 2018-03-01 2018-04-09 - 2018-04-09",
    ),
    (
        "uk-gdpr",
        "received=2026-02-04 clarification-asked=2026-02-10 clarification-answered=2026-02-20",
        "running 2026-02-04 2026-03-04 2026-03-04 2026-03-03",
    ),
    // Pauses: overlapping, touching, across the relevant day, open, in the days that were added.
    (
        "uk-gdpr",
        "received=2026-06-01 clarification-asked=2026-06-05 clarification-asked=2026-06-08 clarification-answered=2026-06-10 clarification-answered=2026-06-12",
        "running 2026-06-01 2026-07-09 2026-07-09 2026-07-06",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 clarification-asked=2026-06-05 clarification-answered=2026-06-08 clarification-asked=2026-06-08 clarification-answered=2026-06-12",
        "running 2026-06-01 2026-07-09 2026-07-09 2026-07-06",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 identity-asked=2026-06-02 identity-proved=2026-06-10 clarification-asked=2026-06-08 clarification-answered=2026-06-12",
        "running 2026-06-10 2026-07-13 2026-07-13 2026-07-10",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 identity-asked=2026-06-02 identity-proved=2026-06-10 clarification-asked=2026-06-08",
        "paused 2026-06-10 - - -",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 identity-asked=2026-06-02 clarification-asked=2026-06-08 clarification-answered=2026-06-12",
        "awaiting-identity - - - -",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 clarification-asked=2026-07-02",
        "running 2026-06-01 2026-07-01 2026-07-01 2026-06-30",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 clarification-asked=2026-07-01",
        "paused 2026-06-01 - - -",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 extension-notice=2026-06-20 clarification-asked=2026-07-20 clarification-answered=2026-07-24",
        "running 2026-06-01 2026-09-07 2026-07-01 2026-09-04",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 extension-notice=2026-06-20 clarification-asked=2026-07-20",
        "paused 2026-06-01 - 2026-07-01 -",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 clarification-asked=2026-06-05 extension-notice=2026-08-01",
        "paused 2026-06-01 - - -",
    ),
    // The count ends on Saturday 4 July; a question on the Monday keeps the time from ending there.
    (
        "uk-gdpr",
        "received=2026-06-04 clarification-asked=2026-07-06 clarification-answered=2026-07-08",
        "running 2026-06-04 2026-07-09 2026-07-09 2026-07-02",
    ),
    (
        "uk-gdpr",
        "received=2026-06-04 clarification-asked=2026-07-06",
        "paused 2026-06-04 - - -",
    ),
    (
        "uk-gdpr",
        "received=2026-06-04 clarification-asked=2026-07-07",
        "running 2026-06-04 2026-07-06 2026-07-06 2026-07-03",
    ),
    // Fee and identity: the later; both awaited; a second request for identity.
    (
        "uk-gdpr",
        "received=2026-06-01 fee-asked=2026-06-02 fee-paid=2026-06-15 identity-asked=2026-06-02 identity-proved=2026-06-10",
        "running 2026-06-15 2026-07-15 2026-07-15 2026-07-14",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 fee-asked=2026-06-02 identity-asked=2026-06-02",
        "awaiting-fee - - - -",
    ),
    (
        "uk-gdpr",
        "received=2026-06-01 identity-asked=2026-06-02 identity-proved=2026-06-05 identity-asked=2026-06-09",
        "awaiting-identity - - - -",
    ),
    (
        "uk-gdpr",
        "received=2019-06-03 fee-asked=2019-06-04",
        "running 2019-06-03 2019-07-03 2019-07-03 2019-07-02",
    ),
    // Results that are out by the relevant day, and results that come later.
    (
        "uk-gdpr",
        "received=2026-07-10 results-announced=2026-07-10",
        "running 2026-07-10 2026-08-10 2026-08-10 2026-08-07",
    ),
    (
        "uk-gdpr",
        "received=2026-07-10 results-announced=2026-07-11",
        "running 2026-07-10 2026-08-20 - 2026-08-19",
    ),
    (
        "uk-gdpr",
        "received=2026-07-10 results-announced=2026-08-14 clarification-asked=2026-07-20 extension-notice=2026-08-01",
        "running 2026-07-10 2026-09-23 - 2026-09-22",
    ),
    (
        "dpa-2018-part-3",
        "received=2026-07-10 results-announced=2026-08-14",
        "running 2026-07-10 2026-08-10 2026-08-10 2026-08-07",
    ),
    // The same fact twice is one fact.
    (
        "uk-gdpr",
        "received=2026-06-01 received=2026-06-01 clarification-asked=2026-06-05 clarification-asked=2026-06-05 clarification-answered=2026-06-12",
        "running 2026-06-01 2026-07-09 2026-07-09 2026-07-07",
    ),
];

fn shown(found: &Reckoning) -> String {
    let day = |day: Option<NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let [starts, last, notice, target] = [
        found.starts,
        found.last_day,
        found.extension_notice_by,
        found.target,
    ]
    .map(day);
    format!("{} {starts} {last} {notice} {target}", found.state)
}

#[test]
fn awkward_dates_come_out() {
    let wrong = CASES.iter().filter_map(|(regime, events, expected)| {
        let found = shown(&reckoned(regime, events));
        (found != *expected)
            .then(|| format!("{regime} {events}\n  gave {found}\n  not  {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn holidays_differ_between_jurisdictions() {
    // 2 January, St Andrew's Day, St Patrick's Day, Easter Monday, the World Cup.
    let cases = [
        (
            "received=2025-12-02",
            ["2026-01-02", "2026-01-05", "2026-01-02"],
        ),
        (
            "received=2026-10-30",
            ["2026-11-30", "2026-12-01", "2026-11-30"],
        ),
        (
            "received=2026-02-17",
            ["2026-03-17", "2026-03-17", "2026-03-18"],
        ),
        (
            "received=2026-03-06",
            ["2026-04-07", "2026-04-06", "2026-04-07"],
        ),
        (
            "received=2026-05-15",
            ["2026-06-15", "2026-06-16", "2026-06-15"],
        ),
        (
            "received=2026-06-12",
            ["2026-07-13", "2026-07-13", "2026-07-14"],
        ),
    ];
    for (events, expected) in cases {
        for (place, expected) in Jurisdiction::ALL.into_iter().zip(expected) {
            let found = work("dpa-2018-part-3", events, place)
                .expect(events)
                .reckoning;
            assert_eq!(found.last_day, Some(day(expected)), "{events} {place}");
        }
    }
}

#[test]
fn facts_that_contradict_each_other_are_named() {
    let cases = [
        ("identity-asked=2026-06-01", "day the request was received"),
        (
            "received=2026-06-01 received=2026-06-02",
            "\"received\" has two dates, 1 June 2026 and 2 June 2026",
        ),
        (
            "received=2026-06-01 fee-paid=2026-05-31",
            "\"fee-paid\" on 31 May 2026 is before the request",
        ),
        (
            "received=2026-06-01 clarification-asked=2026-05-01",
            "\"clarification-asked\" on 1 May 2026 is before",
        ),
        (
            "received=2026-06-01 extension-notice=2026-05-01",
            "\"extension-notice\" on 1 May 2026 is before",
        ),
        (
            "received=2026-06-01 identity-asked=2026-06-10 identity-proved=2026-06-05",
            "\"identity-proved\" on 5 June 2026 is before \"identity-asked\" on 10 June 2026",
        ),
        (
            "received=2026-06-01 fee-asked=2026-06-10 fee-paid=2026-06-05",
            "\"fee-paid\" on 5 June 2026 is before \"fee-asked\"",
        ),
        (
            "received=2026-06-01 clarification-asked=2026-06-10 clarification-answered=2026-06-05",
            "\"clarification-answered\" on 5 June 2026 is before",
        ),
        (
            "received=2026-06-01 clarification-answered=2026-06-05",
            "\"clarification-answered\" on 5 June 2026 has no",
        ),
        (
            "received=2026-06-01 results-announced=2026-08-01 results-announced=2026-08-02",
            "\"results-announced\" has two dates",
        ),
    ];
    for (events, message) in cases {
        let error = work("uk-gdpr", events, Jurisdiction::Scotland).expect_err(events);
        assert!(error.contains(message), "{events} gave {error}");
    }
    let far = Fact::new(FactKind::Received, NaiveDate::MAX);
    let law = Law::shipped();
    let rule = law
        .rule(&"uk-gdpr".into(), &"access".into(), far.on)
        .expect("in force for good");
    let error = explain(rule, &[far], law.calendar(Jurisdiction::Scotland)).expect_err("too far");
    assert!(
        error.to_string().contains("beyond the last date"),
        "{error}"
    );
}

#[test]
fn what_a_person_should_know_is_said() {
    let asked = FactKind::IdentityAsked;
    let question = FactKind::ClarificationAsked;
    let cases = [
        // UKG-029: work to the day counted from receipt.
        (
            "uk-gdpr",
            "received=2026-06-01 identity-asked=2026-06-21 identity-proved=2026-06-25",
            Warning::AskedLate {
                asked,
                on: day("2026-06-21"),
                work_to: Some(day("2026-06-30")),
            },
        ),
        (
            "uk-gdpr",
            "received=2026-06-01 identity-asked=2026-07-02",
            Warning::AskedAfterEnd {
                asked,
                on: day("2026-07-02"),
                ended: day("2026-07-01"),
            },
        ),
        (
            "uk-gdpr",
            "received=2026-06-01 fee-asked=2026-06-03 identity-asked=2026-06-02",
            Warning::AlsoAwaited {
                asked,
                on: day("2026-06-02"),
            },
        ),
        (
            "dpa-1998",
            "received=2018-03-01 clarification-asked=2018-03-05",
            Warning::NoEffect {
                fact: question,
                on: day("2018-03-05"),
            },
        ),
        (
            "uk-gdpr",
            "received=2026-06-01 clarification-asked=2026-07-06",
            Warning::QuestionAfterEnd {
                asked: day("2026-07-06"),
                ended: day("2026-07-01"),
            },
        ),
        (
            "uk-gdpr",
            "received=2026-06-01 clarification-asked=2026-06-01 clarification-answered=2026-06-01",
            Warning::AnsweredBeforeStart {
                asked: day("2026-06-01"),
                answered: day("2026-06-01"),
            },
        ),
        (
            "uk-gdpr",
            "received=2026-06-01 results-announced=2026-05-01",
            Warning::ResultsAlreadyOut {
                on: day("2026-05-01"),
            },
        ),
        (
            "uk-gdpr",
            "received=2026-06-01 results-announced=2026-07-01 clarification-asked=2026-06-05",
            Warning::NoEffectOnExam {
                fact: question,
                on: day("2026-06-05"),
            },
        ),
        (
            "uk-gdpr",
            "received=2028-12-01",
            Warning::BeyondCalendar {
                day: day("2029-01-01"),
                last_year: 2028,
            },
        ),
    ];
    for (regime, events, warning) in cases {
        let working = work(regime, events, Jurisdiction::EnglandAndWales).expect(events);
        assert_eq!(working.reckoning.warnings, [warning], "{events}");
        let caution = working.cautions.first().expect("a sentence");
        assert!(
            !caution.contains('{') && caution.ends_with('.'),
            "{caution}"
        );
    }
    for quiet in [
        "received=2026-06-01",
        "received=2026-06-01 identity-asked=2026-06-02 identity-proved=2026-06-10",
    ] {
        assert_eq!(reckoned("uk-gdpr", quiet).warnings, [], "{quiet}");
    }
}

#[test]
fn what_became_of_a_notice_is_said() {
    let given = day("2026-07-02");
    let cases = [
        (
            "dpa-2018-part-3",
            "extension-notice=2026-07-02",
            Extension::Late {
                given,
                by: day("2026-07-01"),
            },
        ),
        (
            "dpa-2018-part-3",
            "extension-notice-without-reasons=2026-07-02",
            Extension::WithoutReasons { given },
        ),
        (
            "uk-gdpr",
            "clarification-asked=2026-06-05 extension-notice=2026-07-02",
            Extension::Effective { given },
        ),
        (
            "uk-gdpr",
            "identity-asked=2026-06-05 extension-notice=2026-07-02",
            Extension::Effective { given },
        ),
        (
            "uk-gdpr",
            "results-announced=2026-08-01 extension-notice=2026-07-02",
            Extension::NotAvailable { given },
        ),
    ];
    for (regime, events, extension) in cases {
        let found = reckoned(regime, &format!("received=2026-06-01 {events}"));
        assert_eq!(found.extension, extension, "{events}");
    }
}

/// The case on the clock screen, part A.
#[test]
fn the_picture_shows_what_was_counted_and_what_was_not() {
    let events = "received=2026-10-12 identity-asked=2026-10-14 identity-proved=2026-10-19 clarification-asked=2026-10-26 clarification-answered=2026-11-04";
    let working = work("dpa-2018-part-3", events, Jurisdiction::EnglandAndWales).expect(events);
    let spans: Vec<_> = working
        .spans
        .iter()
        .map(|span| (span.kind, span.days))
        .collect();
    let expected = [
        (SpanKind::NotStarted, Some(8)),
        (SpanKind::Counted, Some(6)),
        (SpanKind::Paused, Some(10)),
        (SpanKind::Counted, Some(25)),
        (SpanKind::Rolled, Some(1)),
    ];
    assert_eq!(spans, expected);
    let steps: Vec<_> = working
        .steps
        .iter()
        .map(|step| (step.title.as_str(), step.days, step.date.to_string()))
        .collect();
    let expected = [
        ("Received", None, "2026-10-12"),
        ("Relevant day", None, "2026-10-19"),
        ("One month", Some(31), "2026-11-19"),
        ("Pause", Some(10), "2026-11-29"),
        ("Weekend", Some(1), "2026-11-30"),
    ];
    assert_eq!(
        steps,
        expected.map(|(title, days, on)| (title, days, on.to_owned()))
    );
    assert_eq!(
        working.steps[2].citation,
        "s.54(2), s.205(2), Reg. 1182/71 art. 3"
    );
}

#[test]
fn an_extension_after_a_pause_is_drawn_in_its_place() {
    let events = "received=2026-06-01 extension-notice=2026-06-29 clarification-asked=2026-07-20 clarification-answered=2026-07-24";
    let working = work("uk-gdpr", events, Jurisdiction::EnglandAndWales).expect(events);
    let spans: Vec<_> = working
        .spans
        .iter()
        .map(|span| (span.kind, span.from.to_string()))
        .collect();
    let expected = [
        (SpanKind::NotStarted, "2026-06-01"),
        (SpanKind::Counted, "2026-06-02"),
        (SpanKind::Extension, "2026-07-02"),
        (SpanKind::Paused, "2026-07-20"),
        (SpanKind::Extension, "2026-07-25"),
        (SpanKind::Rolled, "2026-09-07"),
    ];
    assert_eq!(spans, expected.map(|(kind, from)| (kind, from.to_owned())));
}

/// What the other readings give: the figures of the law note.
#[test]
fn other_readings_are_reckoned() {
    let cases = [
        // PUB-012: the regulator's guidance printed 1 August for 30 June.
        (
            "dpa-2018-part-3",
            "received=2025-06-30",
            "day-after-receipt",
            "2025-08-01",
        ),
        // LEP-002: rolled from Saturday 1 August.
        (
            "dpa-2018-part-3",
            "received=2026-06-30",
            "day-after-receipt",
            "2026-08-03",
        ),
        (
            "uk-gdpr",
            "received=2026-06-01",
            "beginning-with",
            "2026-06-30",
        ),
        (
            "uk-gdpr",
            "received=2026-06-01 clarification-asked=2026-06-05 clarification-answered=2026-06-12",
            "pause-ends",
            "2026-07-08",
        ),
        (
            "uk-gdpr",
            "received=2026-02-04 clarification-asked=2026-02-10 clarification-answered=2026-02-12",
            "clarification-guidance",
            "2026-03-09",
        ),
        (
            "uk-gdpr",
            "received=2026-07-10 results-announced=2026-08-14",
            "results-beginning-with",
            "2026-09-22",
        ),
        // D98-007: Christmas Day, then Boxing Day.
        (
            "dpa-1998",
            "received=2007-11-16",
            "bank-holiday",
            "2007-12-27",
        ),
        (
            "dpa-1998",
            "received=2018-03-01",
            "relevant-day-excluded",
            "2018-04-10",
        ),
    ];
    for (regime, events, id, gives) in cases {
        let working = work(regime, events, Jurisdiction::EnglandAndWales).expect(events);
        let reading = working
            .readings
            .iter()
            .find(|reading| reading.rule.id == id);
        let reading = reading.unwrap_or_else(|| panic!("{events} has no reading {id}"));
        assert_eq!(reading.gives, Some(day(gives)), "{events} {id}");
    }
    let plain = work(
        "uk-gdpr",
        "received=2026-06-01",
        Jurisdiction::EnglandAndWales,
    )
    .expect("facts");
    assert!(
        plain
            .readings
            .iter()
            .all(|reading| reading.rule.id != "pause-ends")
    );
}
