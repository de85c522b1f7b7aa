//! The law in words.

use std::fmt::Write;

use chrono::NaiveDate;
use desk::law_text;
use statute::{Law, Rule};

/// A line for each version.
pub(crate) fn list(law: &Law, rules: &[&Rule]) -> String {
    let mut out = String::new();
    let mut regime = None;
    for rule in rules {
        if regime != Some(&rule.regime) {
            regime = Some(&rule.regime);
            let name = law.regime(&rule.regime).map_or("", |it| &it.label);
            let _ = writeln!(out, "\n{}  {name}", rule.regime);
        }
        let own = if law.is_own(&rule.file) {
            format!("  (the office's own: {})", rule.file)
        } else {
            String::new()
        };
        let to = rule.to.map_or_else(|| "on".into(), |to| format!("to {to}"));
        let _ = writeln!(
            out,
            "  {:<20} {} {to:<13}  {}{own}",
            rule.right.as_str(),
            rule.from,
            rule.citation.as_str()
        );
    }
    out
}

/// One version in full.
pub(crate) fn rule(law: &Law, rule: &Rule, on: Option<NaiveDate>, words: bool) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "\n{} ({} {}), {}, from {}",
        rule.label,
        rule.regime,
        rule.right,
        law_text::run(rule),
        rule.file
    );
    for section in law_text::sections(rule) {
        let _ = writeln!(out, "\n  {}", section.title);
        for line in section.lines {
            let cited = if line.citation.is_empty() {
                String::new()
            } else {
                format!("  [{}]", line.citation)
            };
            let _ = writeln!(out, "    {}{cited}", line.text);
            if words {
                let day = line.as_of(on.unwrap_or(rule.from));
                provisions(&mut out, law, rule, &line.citation, day);
            }
        }
    }
    out
}

fn provisions(out: &mut String, law: &Law, rule: &Rule, citation: &str, day: NaiveDate) {
    for provision in law.cited(&rule.regime, citation, day) {
        let _ = writeln!(out, "      | {} {}", provision.enactment, provision.id);
        for line in provision.words.trim().lines() {
            let _ = writeln!(out, "      | {line}");
        }
    }
}
