//! Whatever is put in, an answer or an error comes out, never a panic.
//!
//! `PROPTEST_CASES=1000000 cargo test --release --package statute --test fuzz` runs a million of each;
//! damage to the shipped files takes most of that, so `fuzz_pack` does the like to one small pack.
//! `cargo xtask fuzz` looks further, led by what the code does with what it is given.
#![allow(clippy::expect_used)]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use statute::{Fact, FactKind, Jurisdiction, Law, Rule, explain_clock, reckon_clock};

/// Every version of every right under every regime.
fn rules() -> Vec<&'static Rule> {
    let law = Law::shipped();
    let of = |regime: &'static statute::Regime| {
        law.rights(&regime.id)
            .flat_map(|right| law.versions(&regime.id, right).into_iter().flatten())
    };
    law.regimes().iter().flat_map(of).collect()
}

/// Mostly days on which a force answers requests; now and then one that only a slip of a hand gives.
fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1997, 12, 1).expect("a day");
    let near = (0..11_500_u64).prop_map(move |ahead| first + Days::new(ahead));
    let edge = (any::<bool>(), 0..400_u64).prop_map(|(late, by)| {
        let moved = if late {
            NaiveDate::MAX.checked_sub_days(Days::new(by))
        } else {
            NaiveDate::MIN.checked_add_days(Days::new(by))
        };
        moved.unwrap_or_default()
    });
    prop_oneof![9 => near, 1 => edge]
}

/// Facts of any kind: on days that have nothing to do with each other, or within months of the first.
fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let kind = || prop::sample::select(&FactKind::ALL[..]);
    let wild = prop::collection::vec((kind(), day()), 0..8).prop_map(|all| {
        all.into_iter()
            .map(|(kind, on)| Fact::new(kind, on))
            .collect()
    });
    let later = prop::collection::vec((kind(), 0..120_u64), 0..8);
    let near = (day(), later).prop_map(|(received, later)| {
        let on = |by| received.checked_add_days(Days::new(by)).unwrap_or(received);
        let rest = later.into_iter().map(|(kind, by)| Fact::new(kind, on(by)));
        std::iter::once(Fact::new(FactKind::Received, received))
            .chain(rest)
            .collect()
    });
    prop_oneof![1 => wild, 2 => near]
}

/// A shipped file with something wrong in one place, and the name it has.
fn damaged() -> impl Strategy<Value = (&'static str, String)> {
    let file = prop::sample::select(Law::shipped_files().to_vec());
    let junk = prop_oneof![
        Just(String::new()),
        Just("\n".to_owned()),
        Just("]]\"".to_owned()),
        Just("99999999999".to_owned()),
        Just("-1".to_owned()),
        Just("2026-02-30".to_owned()),
        Just("s.999(9)(z)".to_owned()),
        "\\PC{0,12}",
    ];
    (file, any::<prop::sample::Index>(), 0..60_usize, junk).prop_map(
        |((name, text), at, len, junk)| {
            let mut chars: Vec<char> = text.chars().collect();
            let from = at.index(chars.len());
            let to = (from + len).min(chars.len());
            chars.splice(from..to, junk.chars());
            (name, chars.into_iter().collect())
        },
    )
}

/// A calendar that is read in no time: that of the office's years takes half of a run.
const FEW_HOLIDAYS: &str = "date,jurisdiction,name,basis\n\
    2026-12-25,EW,Christmas Day,b\n2026-12-25,S,Christmas Day,b\n2026-12-25,NI,Christmas Day,b\n";

/// The files that `name` needs beside it, and no more: a law of one right loads in no time.
fn beside(name: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    const ALL: [&str; 4] = [
        "words.toml",
        "rights.toml",
        "regimes.toml",
        "regulator.toml",
    ];
    let kin = name.trim_end_matches(".toml").to_owned();
    Law::shipped_files()
        .iter()
        .copied()
        .filter(move |(file, _)| {
            ALL.contains(file) || kin.starts_with(file.trim_end_matches(".toml"))
        })
        .chain([("bank-holidays.csv", FEW_HOLIDAYS)])
}

proptest! {
    #[test]
    fn any_facts_are_reckoned_or_refused(
        rule in prop::sample::select(rules()),
        facts in facts(),
        place in prop::sample::select(&Jurisdiction::ALL[..]),
    ) {
        let calendar = Law::shipped().calendar(place);
        for clock in rule.clocks() {
            let reckoned = reckon_clock(rule, clock, &facts, calendar);
            let working = explain_clock(rule, clock, &facts, calendar);
            if let Err(error) = &reckoned {
                prop_assert!(!error.to_string().is_empty());
            }
            prop_assert_eq!(reckoned, working.map(|working| working.reckoning));
        }
    }

    #[test]
    fn a_damaged_file_loads_or_says_why((name, text) in damaged()) {
        let mut files: Vec<(&str, &str)> = beside(name).filter(|(file, _)| *file != name).collect();
        files.push((name, &text));
        let read = Law::load(files);
        if let Err(error) = read {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
