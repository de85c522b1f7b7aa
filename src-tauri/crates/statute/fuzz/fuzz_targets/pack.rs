//! Any text for a pack: it loads or says why, and what loads reckons.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use statute::{Fact, FactKind, Jurisdiction, Law, Rule, explain_clock};

#[path = "../../tests/fuzz/small.rs"]
mod small;

fuzz_target!(|text: &str| match small::load(text) {
    Ok(law) => reckon_all(&law),
    Err(error) => assert!(!error.to_string().is_empty()),
});

fn reckon_all(law: &Law) {
    let rules = law.versions(&"here".into(), &"access".into());
    for rule in rules.unwrap_or_default() {
        for told in 1..=FactKind::ALL.len() {
            explain(rule, law, &facts(told));
        }
    }
}

fn explain(rule: &Rule, law: &Law, facts: &[Fact]) {
    for clock in rule.clocks() {
        let working = explain_clock(rule, clock, facts, law.calendar(Jurisdiction::Scotland));
        if let Err(error) = working {
            assert!(!error.to_string().is_empty());
        }
    }
}

/// The first kinds of fact, three days apart.
fn facts(count: usize) -> Vec<Fact> {
    let first = NaiveDate::from_ymd_opt(2008, 11, 3).unwrap_or_default();
    let days = first.iter_days().step_by(3);
    let kinds = FactKind::ALL.into_iter().take(count);
    kinds.zip(days).map(|(kind, on)| Fact::new(kind, on)).collect()
}
