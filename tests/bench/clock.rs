//! How many clocks are reckoned in a second, on one core.

use crate::figure::Figure;
use chrono::{Days, NaiveDate};
use statute::{Calendar, Fact, FactKind, Jurisdiction, Law, Rule, explain, reckon};
use std::hint::black_box;
use std::time::Instant;

const RECKONED: u32 = 2_000_000;
const EXPLAINED: u32 = 400_000;

pub fn figures() -> Vec<Figure> {
    let calendar = Law::shipped().calendar(Jurisdiction::EnglandAndWales);
    let cases = cases();
    vec![
        Figure::more(
            "clocks reckoned, explanation off",
            rate(RECKONED, &cases, calendar, plain),
            "/s",
            1e6,
            "the aim",
        ),
        Figure::more(
            "clocks reckoned with their working",
            rate(EXPLAINED, &cases, calendar, shown),
            "/s",
            2e5,
            "the aim",
        ),
    ]
}

type Case = (&'static Rule, Vec<Fact>);

fn plain(case: &Case, calendar: &Calendar) {
    black_box(reckon(case.0, &case.1, calendar).unwrap());
}

fn shown(case: &Case, calendar: &Calendar) {
    black_box(explain(case.0, &case.1, calendar).unwrap());
}

fn rate(count: u32, cases: &[Case], calendar: &Calendar, run: impl Fn(&Case, &Calendar)) -> f64 {
    let began = Instant::now();
    (0..count)
        .zip(cases.iter().cycle())
        .for_each(|(_, case)| run(case, calendar));
    f64::from(count) / began.elapsed().as_secs_f64()
}

/// Cases of every day of 2026 under both regimes: plain, with identity, paused, extended.
fn cases() -> Vec<Case> {
    let first: NaiveDate = "2026-02-05".parse().unwrap();
    let mut cases = Vec::new();
    for (at, day) in first.iter_days().take(320).enumerate() {
        let regime = if at % 2 == 0 {
            "uk-gdpr"
        } else {
            "dpa-2018-part-3"
        };
        let rule = Law::shipped()
            .rule(&regime.into(), &"access".into(), day)
            .unwrap();
        let after = |days: u64| day + Days::new(days);
        let mut facts = vec![Fact {
            kind: FactKind::Received,
            on: day,
        }];
        let more: &[(FactKind, u64)] = match at % 4 {
            0 => &[],
            1 => &[(FactKind::IdentityAsked, 2), (FactKind::IdentityProved, 9)],
            2 => &[
                (FactKind::ClarificationAsked, 5),
                (FactKind::ClarificationAnswered, 12),
            ],
            _ => &[(FactKind::ExtensionNotice, 20)],
        };
        facts.extend(more.iter().map(|(kind, days)| Fact {
            kind: *kind,
            on: after(*days),
        }));
        cases.push((rule, facts));
    }
    cases
}
