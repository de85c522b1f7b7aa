//! The words of the law: every citation of every pack opens to them, and amendments as files.
#![allow(clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use serde_json::Value;
use statute::{Fact, FactKind, Jurisdiction, Law, Rule, reckon};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

fn rules(law: &Law) -> impl Iterator<Item = &Rule> {
    law.regimes().iter().flat_map(move |regime| {
        let rights = law.all_rights().iter();
        rights.flat_map(move |right| law.versions(&regime.id, &right.id).unwrap_or_default())
    })
}

/// Every citation that stands anywhere in a rule.
fn citations(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value.as_str() {
                    Some(text) if name.contains("citation") => found.push(text.to_owned()),
                    _ => citations(value, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| citations(value, found)),
        _ => {}
    }
}

#[test]
fn every_citation_opens_to_words() {
    let law = Law::shipped();
    let (mut tried, mut without) = (0, BTreeMap::new());
    for rule in rules(law) {
        let mut found = Vec::new();
        citations(&serde_json::to_value(rule).expect("JSON"), &mut found);
        tried += found.len();
        for citation in found {
            for piece in law.not_cited(&rule.regime, &citation, rule.from) {
                without.insert(
                    piece,
                    format!("{citation} in {} from {}", rule.file, rule.from),
                );
            }
        }
    }
    assert!(tried > 5000, "only {tried} citations were tried");
    assert!(without.is_empty(), "{without:#?}");
}

#[test]
fn the_words_are_those_of_the_day() {
    let law = Law::shipped();
    let words = |on: &str| {
        let found = law.cited(&"dpa-2018-part-3".into(), "s.54(2)", day(on));
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].words.to_string()
    };
    assert!(words("2026-02-04").contains("such longer period as may be specified"));
    assert!(words("2026-02-05").contains("subject to subsection (3A)"));
    let (early, late) = ("2026-06-18", "2026-06-19");
    let complaint = |on: &str| law.cited(&"uk-gdpr".into(), "DPA 2018 s.164A(3)", day(on));
    assert_eq!(
        complaint(early),
        complaint(late),
        "a later text stands for none"
    );
    assert!(law.cited(&"uk-gdpr".into(), "s.999", day(late)).is_empty());
}

/// A change of law is a change of data: a pretend amendment of 2028 as a file, and nothing else.
const AMENDMENT: &str = r#"
regime = "uk-gdpr"
right = "access"
amends = true

[[version]]
from = 2028-03-01
changes = [{ words = "Two months to answer, and no pause.", citation = "No section: a pretend amendment for a test" }]
remove = ["clock.pause", "clock.readings.pause-end-days"]

[version.clock.period]
length = 2
citation = "No section: a pretend amendment for a test"
"#;

#[test]
fn an_amendment_is_a_file() {
    let shipped = Law::shipped();
    let pause_readings = shipped
        .versions(&"uk-gdpr".into(), &"access".into())
        .expect("versions")
        .last()
        .expect("a version")
        .clock
        .readings
        .iter()
        .map(|reading| reading.id.clone())
        .collect::<Vec<_>>();
    let text = if pause_readings.iter().any(|id| id == "pause-end-days") {
        AMENDMENT.to_owned()
    } else {
        AMENDMENT.replace(", \"clock.readings.pause-end-days\"", "")
    };
    let law = Law::with_own(&[("uk-gdpr-access-2028.toml", text.as_str())])
        .unwrap_or_else(|error| panic!("{error}"));
    let last_day = |law: &Law, received: &str| {
        let received = day(received);
        let rule = law
            .rule(&"uk-gdpr".into(), &"access".into(), received)
            .expect("a rule");
        let facts = [
            Fact::new(FactKind::Received, received),
            Fact::new(
                FactKind::ClarificationAsked,
                received + chrono::Days::new(3),
            ),
            Fact::new(
                FactKind::ClarificationAnswered,
                received + chrono::Days::new(9),
            ),
        ];
        let calendar = law.calendar(Jurisdiction::EnglandAndWales);
        reckon(rule, &facts, calendar).expect("days").last_day
    };
    assert_eq!(
        last_day(&law, "2028-02-29"),
        last_day(shipped, "2028-02-29")
    );
    assert_eq!(
        last_day(&law, "2028-03-01"),
        Some(day("2028-05-02")),
        "1 May 2028 is a holiday"
    );
    assert_ne!(last_day(shipped, "2028-03-01"), Some(day("2028-05-02")));
    assert!(law.is_own("uk-gdpr-access-2028.toml"));
    assert_eq!(
        law.replaced().count(),
        0,
        "it stands beside the shipped pack"
    );
}

#[test]
fn an_own_file_takes_the_place_of_the_shipped_one() {
    let (name, text) = Law::shipped_files()
        .iter()
        .find(|(name, _)| *name == "uk-gdpr-marketing.toml")
        .expect("the pack");
    let own = text.replacen("label = \"", "label = \"Our ", 1);
    let law = Law::with_own(&[(*name, own.as_str())]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(law.replaced().collect::<Vec<_>>(), [*name]);
    let rule = &law
        .versions(&"uk-gdpr".into(), &"marketing".into())
        .expect("versions")[0];
    assert!(rule.label.starts_with("Our "), "{}", rule.label);
}

#[test]
fn an_amendment_of_nothing_does_not_load() {
    let text = AMENDMENT
        .replace("uk-gdpr", "dpa-1998")
        .replace("\"access\"", "\"portability\"");
    let error = Law::with_own(&[("lost.toml", text.as_str())])
        .map(|_| ())
        .expect_err("nothing");
    assert!(error.to_string().contains("to amend"), "{error}");
}
