//! Every explanation that the shipped law gives, kept as text in `tests/explanations`.
//!
//! `RIGHTSDESK_KEEP=1 cargo test --package statute --test explanations` writes them anew: then read
//! what changed, as a caseworker would. The courses of facts are in `explanations/courses.rs`.
#![allow(clippy::expect_used, clippy::panic)]

#[path = "explanations/courses.rs"]
mod courses;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

use chrono::NaiveDate;
use courses::{COURSES, Course, facts, receipt};
use statute::{Clock, Jurisdiction, Law, Reading, Rule, Working, explain_clock};

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "explanations"]
        .iter()
        .collect()
}

/// Every right under every regime: the name of its file, and its explanations.
fn told() -> BTreeMap<String, String> {
    let law = Law::shipped();
    let mut told = BTreeMap::new();
    for regime in law.regimes() {
        for right in law.rights(&regime.id) {
            let versions = law.versions(&regime.id, right).expect("versions");
            told.insert(format!("{}-{right}.txt", regime.id), tell(versions));
        }
    }
    told
}

/// Every course in a version whose clocks differ from those of the version before; else a few alone,
/// since only the days can differ.
fn tell(versions: &[Rule]) -> String {
    let mut out = String::new();
    let mut readings = BTreeSet::new();
    let mut before: Option<&Rule> = None;
    for rule in versions {
        let to = rule.to.map_or("today".to_owned(), |to| to.to_string());
        let (label, citation, from) = (&rule.label, &rule.citation, rule.from);
        let _ = writeln!(out, "# {label}, {citation}: {from} to {to}");
        let same = before.is_some_and(|before| before.clocks().eq(rule.clocks()));
        let told = |course: &Course| !same || course.always;
        for clock in rule.clocks() {
            let courses = COURSES
                .iter()
                .filter(|course| (course.suits)(clock) && told(course));
            courses.for_each(|course| run(&mut out, rule, clock, course, &mut readings));
        }
        out.push('\n');
        before = Some(rule);
    }
    out
}

fn run(out: &mut String, rule: &Rule, clock: &Clock, course: &Course, told: &mut BTreeSet<String>) {
    let Some(received) = receipt(rule, clock, course) else {
        return;
    };
    let facts = facts(rule, clock, course, received);
    let calendar = Law::shipped().calendar(Jurisdiction::EnglandAndWales);
    let name = format!("{}, {}", clock.deadline, course.name);
    let working = explain_clock(rule, clock, &facts, calendar);
    let working = working.unwrap_or_else(|error| panic!("{name}: {error}"));
    let _ = writeln!(out, "\n## {name}");
    write(out, clock, &working, told);
}

fn write(out: &mut String, clock: &Clock, working: &Working, told: &mut BTreeSet<String>) {
    for step in &working.steps {
        let (date, title, words) = (step.date, &step.title, &step.sentence);
        let days = step.days.map_or(String::new(), |days| format!(" +{days}"));
        let _ = writeln!(out, "{date}{days} {title}. {words} [{}]", step.citation);
    }
    let days = [
        ("last day", working.reckoning.last_day),
        ("target", working.reckoning.target),
        ("notice by", working.reckoning.extension_notice_by),
    ];
    let days = days.map(|(name, day)| day.map_or(String::new(), |day| format!(", {name} {day}")));
    let _ = writeln!(out, "= {}{}", working.reckoning.state, days.concat());
    for caution in &working.cautions {
        let _ = writeln!(out, "! {caution}");
    }
    for reading in &working.readings {
        let _ = writeln!(out, "~ {}: {}", reading.rule.id, gives(reading.gives));
        let words = in_words(reading);
        if told.insert(format!("{}{words}", clock.deadline)) {
            out.push_str(&words);
        }
    }
}

fn gives(day: Option<NaiveDate>) -> String {
    day.map_or("no day".to_owned(), |day| day.to_string())
}

/// The words of a reading, which are given once: they are long, and the same for every course.
fn in_words(reading: &Reading) -> String {
    let rule = &reading.rule;
    format!(
        "  followed: {}\n  other: {}\n  why: {} [{}]\n",
        rule.followed, rule.other, rule.why, rule.citation
    )
}

#[test]
fn every_explanation_is_as_kept() {
    let told = told();
    assert!(told.len() > 25, "only {} rights were explained", told.len());
    if std::env::var_os("RIGHTSDESK_KEEP").is_some() {
        for (name, text) in &told {
            std::fs::write(folder().join(name), text).expect("a file written");
        }
    }
    let faults: Vec<String> = told
        .iter()
        .filter_map(|(name, text)| fault(name, text))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for entry in std::fs::read_dir(folder()).expect("the folder") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_string_lossy();
        let kept = told.contains_key(&*name) || !name.ends_with(".txt");
        assert!(kept, "{name} is kept, and no pack has such a right");
    }
}

/// What differs from the kept file, if anything: its name and the first line.
fn fault(name: &str, text: &str) -> Option<String> {
    let Ok(kept) = std::fs::read_to_string(folder().join(name)) else {
        return Some(format!("{name} is not kept"));
    };
    let (mut kept, mut text) = (kept.lines(), text.lines());
    let mut line = 0;
    loop {
        line += 1;
        match (kept.next(), text.next()) {
            (None, None) => return None,
            (was, is) if was == is => {}
            (was, is) => {
                let of = |line: Option<&str>| line.unwrap_or("(the end)").to_owned();
                return Some(format!(
                    "{name}:{line}\n  was: {}\n   is: {}",
                    of(was),
                    of(is)
                ));
            }
        }
    }
}
