//! What holds for every case, not only for the worked ones.

#![allow(clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};
use proptest::prelude::*;
use statute::{
    Calendar, ClockState, Extension, Fact, FactKind, Jurisdiction, Law, Rule, SpanKind, explain,
    reckon,
};

const REGIMES: [&str; 3] = ["dpa-1998", "uk-gdpr", "dpa-2018-part-3"];

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn versions(regime: &str) -> &'static [Rule] {
    Law::shipped()
        .versions(&regime.into(), &"access".into())
        .expect("a pack")
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).expect("a day")
}

/// A rule and a day of receipt that it governs.
fn governed() -> BoxedStrategy<(&'static Rule, NaiveDate)> {
    governed_where(|_| true)
}

/// A day that the rule governs, `ahead` days from its first or from its first again.
fn within(rule: &Rule, ahead: u64) -> NaiveDate {
    let to = rule.to.unwrap_or(day(2028, 6, 30));
    let span = to.signed_duration_since(rule.from).num_days();
    after(rule.from, ahead % (span.unsigned_abs() + 1))
}

fn governed_where(wanted: fn(&Rule) -> bool) -> BoxedStrategy<(&'static Rule, NaiveDate)> {
    let rules = REGIMES.iter().flat_map(|regime| versions(regime));
    let rules: Vec<&'static Rule> = rules.filter(|rule| wanted(rule)).collect();
    (prop::sample::select(rules), 0..8000_u64)
        .prop_map(|(rule, ahead)| (rule, within(rule, ahead)))
        .boxed()
}

fn place() -> impl Strategy<Value = &'static Calendar> {
    prop::sample::select(&Jurisdiction::ALL[..]).prop_map(|part| Law::shipped().calendar(part))
}

/// A case whose facts agree with each other.
#[derive(Debug, Clone)]
struct Case {
    rule: &'static Rule,
    received: NaiveDate,
    identity: Option<(u64, u64)>,
    /// Days after receipt, and days to the answer.
    questions: Vec<(u64, u64)>,
    notice: Option<u64>,
}

fn cases(wanted: fn(&Rule) -> bool) -> impl Strategy<Value = Case> {
    let identity = prop::option::of((0..40_u64, 0..40_u64));
    let questions = prop::collection::vec((0..100_u64, 0..40_u64), 0..4);
    let notice = prop::option::of(0..70_u64);
    (governed_where(wanted), identity, questions, notice).prop_map(
        |((rule, received), identity, questions, notice)| Case {
            rule,
            received,
            identity,
            questions,
            notice,
        },
    )
}

impl Case {
    fn facts(&self) -> Vec<Fact> {
        let mut facts = vec![Fact::new(FactKind::Received, self.received)];
        let mut pair = |asked, answered, (from, long)| {
            let from = after(self.received, from);
            facts.push(Fact::new(asked, from));
            facts.push(Fact::new(answered, after(from, long)));
        };
        if let Some(identity) = self.identity {
            pair(FactKind::IdentityAsked, FactKind::IdentityProved, identity);
        }
        for question in &self.questions {
            pair(
                FactKind::ClarificationAsked,
                FactKind::ClarificationAnswered,
                *question,
            );
        }
        if let Some(notice) = self.notice {
            facts.push(Fact::new(
                FactKind::ExtensionNotice,
                after(self.received, notice),
            ));
        }
        facts
    }

    fn starts(&self) -> NaiveDate {
        self.identity.map_or(self.received, |(from, long)| {
            after(self.received, from + long)
        })
    }

    /// Every day between a question and its answer, both included.
    fn paused(&self) -> BTreeSet<NaiveDate> {
        let days = |&(from, long): &(u64, u64)| {
            (from..=from + long).map(|ahead| after(self.received, ahead))
        };
        self.questions.iter().flat_map(days).collect()
    }
}

/// The algorithm of the law note, day by day: count N days that are not paused, then roll.
fn day_by_day(
    starts: NaiveDate,
    months: u32,
    paused: &BTreeSet<NaiveDate>,
    cal: &Calendar,
) -> NaiveDate {
    let end = starts
        .checked_add_months(Months::new(months))
        .expect("a day");
    let (mut day, mut left) = (starts, end.signed_duration_since(starts).num_days());
    while left > 0 {
        day = after(day, 1);
        left -= i64::from(!paused.contains(&day));
    }
    if !cal.is_working_day(day) {
        day = after(day, 1);
        while !cal.is_working_day(day) || paused.contains(&day) {
            day = after(day, 1);
        }
    }
    day
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_2018_clocks_agree_with_the_day_by_day_count(case in cases(|rule| rule.clock.roll.is_some()), cal in place()) {
        let none = BTreeSet::new();
        let paused = if case.rule.may_pause() { case.paused() } else { none };
        let by = day_by_day(case.starts(), 1, &paused, cal);
        let notice = case.notice.map(|ahead| after(case.received, ahead));
        let extended = case.rule.may_extend() && notice.is_some_and(|notice| notice <= by);
        let last = day_by_day(case.starts(), if extended { 3 } else { 1 }, &paused, cal);
        let found = reckon(case.rule, &case.facts(), cal).expect("agreeing facts");
        prop_assert_eq!(found.last_day, Some(last));
        prop_assert_eq!(matches!(found.extension, Extension::Effective { .. }), extended);
        prop_assert_eq!(found.extension_notice_by, case.rule.may_extend().then_some(by));
    }

    #[test]
    fn the_1998_clock_is_the_relevant_day_and_thirty_nine(case in cases(|rule| rule.clock.roll.is_none()), cal in place()) {
        let found = reckon(case.rule, &case.facts(), cal).expect("agreeing facts");
        prop_assert_eq!(found.last_day, Some(after(case.starts(), 39)));
        prop_assert_eq!(found.unadjusted, None);
    }

    #[test]
    fn the_order_of_facts_never_matters(
        (rule, received) in governed(),
        others in prop::collection::vec((0..FactKind::ALL.len(), -20..120_i64), 0..9),
        order in any::<[u64; 12]>(),
        cal in place(),
    ) {
        let mut facts = vec![Fact::new(FactKind::Received, received)];
        facts.extend(others.iter().map(|&(kind, ahead)| {
            Fact::new(FactKind::ALL[kind], received + chrono::TimeDelta::days(ahead))
        }));
        let mut shuffled: Vec<(u64, Fact)> = order.into_iter().zip(facts.clone()).collect();
        shuffled.sort_by_key(|(place, _)| *place);
        let shuffled: Vec<Fact> = shuffled.into_iter().map(|(_, fact)| fact).collect();
        prop_assert_eq!(explain(rule, &facts, cal), explain(rule, &shuffled, cal));
    }

    #[test]
    fn explaining_changes_nothing(case in cases(|_| true), cal in place()) {
        let facts = case.facts();
        let working = explain(case.rule, &facts, cal).expect("agreeing facts");
        prop_assert_eq!(&working.reckoning, &reckon(case.rule, &facts, cal).expect("agreeing facts"));
        prop_assert_eq!(working.cautions.len(), working.reckoning.warnings.len());
    }

    #[test]
    fn later_receipt_never_ends_sooner((rule, one) in governed(), ahead in 0..8000_u64, cal in place()) {
        let other = within(rule, ahead);
        let last = |on| reckon(rule, &[Fact::new(FactKind::Received, on)], cal).expect("facts").last_day;
        prop_assert!(last(one.min(other)) <= last(one.max(other)));
    }

    #[test]
    fn last_days_and_targets_are_working_days(case in cases(|_| true), cal in place()) {
        let found = reckon(case.rule, &case.facts(), cal).expect("agreeing facts");
        let (last, target) = (found.last_day.expect("running"), found.target.expect("running"));
        prop_assert!(case.rule.clock.roll.is_none() || cal.is_working_day(last));
        prop_assert!(cal.is_working_day(target) && target <= last);
    }

    #[test]
    fn the_picture_has_no_gap_and_the_steps_add_up(case in cases(|_| true), cal in place()) {
        let working = explain(case.rule, &case.facts(), cal).expect("agreeing facts");
        let last = working.reckoning.last_day.expect("running");
        let mut next = case.received;
        for span in &working.spans {
            prop_assert_eq!(span.from, next);
            let to = span.to.expect("nothing is open");
            prop_assert_eq!(span.days, Some(to.signed_duration_since(span.from).num_days().unsigned_abs() + 1));
            next = after(to, 1);
        }
        prop_assert_eq!(next, after(last, 1));
        let added: u64 = working.steps.iter().filter_map(|step| step.days).sum();
        let first_counted = u64::from(case.rule.clock.period.function.counts_first_day());
        prop_assert_eq!(after(case.starts(), added - first_counted), last);
        let texts = working.steps.iter().flat_map(|step| [&step.title, &step.sentence, &step.citation]);
        for text in texts {
            prop_assert!(!text.is_empty() && !text.contains('{') && !text.contains("  "), "{text:?}");
        }
    }

    #[test]
    fn a_question_answered_the_same_day_moves_the_count_by_that_day_at_most(
        (rule, received) in governed(), ahead in 0..60_u64, cal in place(),
    ) {
        let plain = [Fact::new(FactKind::Received, received)];
        let on = after(received, ahead);
        let asked = [plain[0], Fact::new(FactKind::ClarificationAsked, on), Fact::new(FactKind::ClarificationAnswered, on)];
        let before = reckon(rule, &plain, cal).expect("facts");
        let with = reckon(rule, &asked, cal).expect("facts");
        let inside = rule.may_pause() && ahead > 0 && Some(on) <= before.unadjusted;
        if inside {
            prop_assert_eq!(with.unadjusted, before.unadjusted.map(|day| after(day, 1)));
        } else {
            prop_assert_eq!(with.unadjusted, before.unadjusted);
            let rolled_onto = rule.may_pause() && ahead > 0 && Some(on) <= before.last_day;
            prop_assert!(rolled_onto || with.last_day == before.last_day);
        }
    }

    #[test]
    fn a_question_outside_the_time_changes_no_day(
        (rule, received) in governed(), late in 1..200_u64, long in 0..300_u64, cal in place(),
    ) {
        let plain = [Fact::new(FactKind::Received, received)];
        let before = reckon(rule, &plain, cal).expect("facts");
        let asked = after(before.last_day.expect("running"), late);
        let closed = [plain[0], Fact::new(FactKind::ClarificationAsked, asked), Fact::new(FactKind::ClarificationAnswered, after(asked, long))];
        for facts in [&closed[..2], &closed[..]] {
            let with = reckon(rule, facts, cal).expect("facts");
            prop_assert_eq!(with.state, ClockState::Running);
            prop_assert_eq!((with.last_day, with.unadjusted, with.target), (before.last_day, before.unadjusted, before.target));
            prop_assert!(!with.warnings.is_empty(), "it should say that the question does nothing");
        }
    }

    #[test]
    fn answering_an_open_question_leaves_the_days_that_were_left(
        (rule, received) in governed_where(Rule::may_pause),
        asked in 0..31_u64, wait in 0..200_u64, cal in place(),
    ) {
        let asked = after(received, asked);
        let facts = [
            Fact::new(FactKind::Received, received),
            Fact::new(FactKind::ClarificationAsked, asked),
            Fact::new(FactKind::ClarificationAnswered, after(asked, wait)),
        ];
        let open = reckon(rule, &facts[..2], cal).expect("facts");
        let closed = reckon(rule, &facts, cal).expect("facts");
        if let Some(pause) = open.open_pause {
            prop_assert_eq!((open.state, open.last_day, pause.since), (ClockState::Paused, None, asked));
            if pause.days_left > 0 {
                prop_assert_eq!(closed.unadjusted, Some(after(facts[2].on, pause.days_left)));
            }
            prop_assert!(closed.last_day > Some(facts[2].on));
        } else {
            prop_assert!(open.last_day.is_some_and(|last| last < asked));
        }
    }

    #[test]
    fn no_day_is_too_far_off(
        kinds in prop::collection::vec((0..FactKind::ALL.len(), any::<i32>()), 0..12),
        (rule, received) in governed(),
        cal in place(),
    ) {
        let mut facts = vec![Fact::new(FactKind::Received, received)];
        facts.extend(kinds.into_iter().filter_map(|(kind, number)| {
            Some(Fact::new(FactKind::ALL[kind], NaiveDate::from_num_days_from_ce_opt(number % 95_000_000)?))
        }));
        let _ = explain(rule, &facts, cal);
        let _ = explain(rule, &facts[1..], cal);
    }
}

#[test]
fn the_last_date_there_is_gives_an_error_and_no_panic() {
    let cal = Law::shipped().calendar(Jurisdiction::Scotland);
    for rule in REGIMES.iter().flat_map(|regime| versions(regime)) {
        for ahead in 0..120 {
            let far = NaiveDate::MAX
                .checked_sub_days(Days::new(ahead))
                .expect("a day");
            let facts = |kind| {
                [
                    Fact::new(FactKind::Received, rule.from),
                    Fact::new(kind, far),
                ]
            };
            for kind in FactKind::ALL {
                let _ = explain(rule, &facts(kind), cal);
            }
            let _ = explain(rule, &[Fact::new(FactKind::Received, far)], cal);
        }
    }
}

#[test]
fn every_day_of_every_year_ends_on_the_same_date_or_the_end_of_the_month() {
    let cal = Law::shipped().calendar(Jurisdiction::EnglandAndWales);
    let mut received = day(2018, 5, 25);
    while received < day(2028, 10, 1) {
        let rule = Law::shipped()
            .rule(&"uk-gdpr".into(), &"access".into(), received)
            .expect("in force");
        let working =
            explain(rule, &[Fact::new(FactKind::Received, received)], cal).expect("facts");
        let end = working.reckoning.unadjusted.expect("running");
        let month_after = received.month() % 12 + 1;
        assert_eq!(end.month(), month_after, "{received}");
        assert!(
            end.day() == received.day() || after(end, 1).day() == 1,
            "{received} ends {end}"
        );
        assert_eq!(
            working
                .spans
                .last()
                .map(|span| span.kind == SpanKind::Rolled),
            Some(working.reckoning.last_day != Some(end))
        );
        received = after(received, 1);
    }
}
