//! A pack that an office wrote, with slips of the hand in it, loads or says why; and what loads
//! reckons. One small pack is loaded in a tenth of the time of a shipped one, so that a million runs
//! take minutes.
//!
//! `cargo xtask fuzz` goes on from there, led by what the loader does with what it is given.
#![allow(clippy::expect_used)]

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::Index;
use small::load;
use statute::{Fact, FactKind, Jurisdiction, Law, Rule, explain_clock};

#[path = "fuzz/small.rs"]
mod small;

const PACK: &str = include_str!("fuzz/pack.toml");

/// A slip of the hand.
#[derive(Debug, Clone)]
enum Slip {
    /// Some characters became others.
    Typed(Index, usize, String),
    /// A line is missing.
    Lost(Index),
    /// A line stands at another place too.
    Copied(Index, Index),
    /// Two lines changed places.
    Swapped(Index, Index),
    /// What one line says is said by another.
    Said(Index, Index),
    /// A line says this.
    Says(Index, &'static str),
}

const VALUES: &[&str] = &[
    "0",
    "-1",
    "1",
    "400",
    "4294967295",
    "4294967296",
    "99999999999999999999",
    "2010-01-01",
    "2010-02-30",
    "0001-01-01",
    "9999-12-31",
    "\"\"",
    "\"none\"",
    "\"incl-days\"",
    "[]",
    "{}",
    "true",
    "{ function = \"after-days\", length = 4294967295, citation = \"c\" }",
    "{ function = \"months-art3\", length = 4294967295, citation = \"c\" }",
    "{ length = 4294967295, citation = \"c\", notice-citation = \"c\" }",
    "{ days = 4294967295, days-each-pause = 4294967295 }",
    "{ end-later = 4294967295, first-day-counts = true, from-first = true, pauses = true, rolls = true }",
];

fn slip() -> impl Strategy<Value = Slip> {
    let at = any::<Index>;
    prop_oneof![
        (at(), 0..12_usize, "\\PC{0,6}").prop_map(|(at, len, to)| Slip::Typed(at, len, to)),
        at().prop_map(Slip::Lost),
        (at(), at()).prop_map(|(from, to)| Slip::Copied(from, to)),
        (at(), at()).prop_map(|(one, other)| Slip::Swapped(one, other)),
        (at(), at()).prop_map(|(from, to)| Slip::Said(from, to)),
        (at(), prop::sample::select(VALUES)).prop_map(|(at, value)| Slip::Says(at, value)),
    ]
}

impl Slip {
    fn make(&self, lines: &mut Vec<String>) {
        let count = lines.len();
        let place = |at: &Index| at.index(count);
        match self {
            Self::Typed(at, len, to) => {
                let line = place(at);
                let mut chars: Vec<char> = lines[line].chars().collect();
                let from = at.index(chars.len() + 1);
                let end = (from + len).min(chars.len());
                chars.splice(from..end, to.chars());
                lines[line] = chars.into_iter().collect();
            }
            Self::Lost(at) => drop(lines.remove(place(at))),
            Self::Copied(from, to) => lines.insert(place(to), lines[place(from)].clone()),
            Self::Swapped(one, other) => lines.swap(place(one), place(other)),
            Self::Said(from, to) => {
                let said = lines[place(from)].split_once(" = ");
                let said = said.map(|(_, value)| value.to_owned());
                let to = place(to);
                say(&mut lines[to], said.as_deref().unwrap_or_default());
            }
            Self::Says(at, value) => {
                let at = place(at);
                say(&mut lines[at], value);
            }
        }
    }
}

fn say(line: &mut String, value: &str) {
    if let Some((key, _)) = line.split_once(" = ") {
        *line = format!("{key} = {value}");
    }
}

fn with(slips: &[Slip]) -> String {
    let mut lines: Vec<String> = PACK.lines().map(str::to_owned).collect();
    slips.iter().for_each(|slip| slip.make(&mut lines));
    lines.join("\n")
}

fn facts() -> [Fact; 8] {
    let on = |kind, day| Fact::new(kind, NaiveDate::from_ymd_opt(2008, 11, day).expect("a day"));
    [
        on(FactKind::Received, 3),
        on(FactKind::DecisionNotified, 4),
        on(FactKind::IdentityAsked, 5),
        on(FactKind::IdentityProved, 7),
        on(FactKind::ClarificationAsked, 10),
        on(FactKind::ClarificationAnswered, 13),
        on(FactKind::ExtensionNotice, 17),
        on(FactKind::ResultsAnnounced, 24),
    ]
}

/// Explains every clock with some of the facts; how many were reckoned.
fn reckoned(rules: &[Rule], law: &Law, facts: &[Fact]) -> usize {
    let calendar = law.calendar(Jurisdiction::Scotland);
    let clocks = rules
        .iter()
        .flat_map(|rule| rule.clocks().map(move |clock| (rule, clock)));
    clocks
        .filter(|(rule, clock)| explain_clock(rule, clock, facts, calendar).is_ok())
        .count()
}

#[test]
fn the_pack_is_whole() {
    let law = load(PACK).expect("the pack loads");
    let rules = law
        .versions(&"here".into(), &"access".into())
        .expect("its versions");
    assert_eq!(reckoned(rules, &law, &facts()), 4);
}

proptest! {
    #[test]
    fn a_pack_with_slips_loads_or_says_why(
        slips in prop::collection::vec(slip(), 1..4),
        told in 1..=facts().len(),
    ) {
        match load(&with(&slips)) {
            Err(error) => prop_assert!(!error.to_string().is_empty()),
            Ok(law) => {
                let rules = law.versions(&"here".into(), &"access".into());
                reckoned(rules.unwrap_or_default(), &law, &facts()[..told]);
            }
        }
    }
}
