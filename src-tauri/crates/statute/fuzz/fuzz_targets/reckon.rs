//! Any facts, under any version of any right: they are reckoned or refused, and the working agrees.
#![no_main]

use arbitrary::Arbitrary;
use chrono::{Days, NaiveDate};
use libfuzzer_sys::fuzz_target;
use statute::{Fact, FactKind, Jurisdiction, Law, Rule, explain_clock, reckon_clock};
use std::sync::LazyLock;

static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let law = Law::shipped();
    let of = |regime: &'static statute::Regime| {
        let rights = law.rights(&regime.id);
        rights.flat_map(|right| law.versions(&regime.id, right).into_iter().flatten())
    };
    law.regimes().iter().flat_map(of).collect()
});

#[derive(Arbitrary, Debug)]
struct Course {
    rule: u16,
    place: u8,
    received: u16,
    later: Vec<(u8, Day)>,
}

#[derive(Arbitrary, Debug)]
enum Day {
    /// So many days from receipt.
    After(u8),
    /// So many days before it.
    Before(u8),
    /// A day of any year that there is.
    Wild(i32),
}

fuzz_target!(|course: Course| {
    let rule = RULES[usize::from(course.rule) % RULES.len()];
    let place = Jurisdiction::ALL[usize::from(course.place) % Jurisdiction::ALL.len()];
    let calendar = Law::shipped().calendar(place);
    let facts = facts(&course);
    for clock in rule.clocks() {
        let reckoned = reckon_clock(rule, clock, &facts, calendar);
        let working = explain_clock(rule, clock, &facts, calendar);
        assert_eq!(reckoned, working.map(|working| working.reckoning));
    }
});

fn facts(course: &Course) -> Vec<Fact> {
    let first = NaiveDate::from_ymd_opt(1998, 1, 1).unwrap_or_default();
    let received = first + Days::new(u64::from(course.received) % 12_000);
    let on = |day: &Day| match *day {
        Day::After(by) => received + Days::new(by.into()),
        Day::Before(by) => received - Days::new(by.into()),
        Day::Wild(from_ce) => NaiveDate::from_num_days_from_ce_opt(from_ce).unwrap_or(received),
    };
    let kind = |at: u8| FactKind::ALL[usize::from(at) % FactKind::ALL.len()];
    let later = course.later.iter().take(12);
    let later = later.map(|(at, day)| Fact::new(kind(*at), on(day)));
    std::iter::once(Fact::new(FactKind::Received, received)).chain(later).collect()
}
