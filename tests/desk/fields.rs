//! How long what is typed may be: every field of every call, as the types on the wire have them.

use crate::at_desk::AtDesk;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The types on the wire, each with its fields and what they hold.
struct Types(BTreeMap<String, Vec<(String, String)>>);

impl Types {
    fn read(typescript: &str) -> Self {
        let plain = without_comments(typescript);
        let declared = plain
            .split("export type ")
            .skip(1)
            .filter_map(|text| text.split_once(" = "));
        let types = declared.map(|(name, body)| (name.to_owned(), fields(body)));
        Self(types.collect())
    }

    /// The paths of all words within a type: `subject.family`, `links.0.other`.
    fn paths(&self, name: &str, path: &str, within: &[&str], found: &mut Vec<String>) {
        for (field, holds) in self.0.get(name).into_iter().flatten() {
            let many = holds.starts_with("Array<") || holds.ends_with("[]");
            let inner = holds.trim_start_matches("Array<");
            let inner = inner.trim_end_matches(" | null").trim_end_matches("[]");
            let inner = inner.trim_end_matches('>');
            let step = if many { ".0" } else { "" };
            let before = if path.is_empty() {
                String::new()
            } else {
                format!("{path}.")
            };
            let path = format!("{before}{field}{step}");
            if inner == "string" {
                found.push(path);
            } else if !within.contains(&inner) {
                self.paths(inner, &path, &[within, &[inner]].concat(), found);
            }
        }
    }
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once("*/").map_or("", |(_, after)| after)
    })
}

/// The fields of `{ name: type, … };`; none of anything else.
fn fields(body: &str) -> Vec<(String, String)> {
    let body = body.split_once(';').map_or(body, |(body, _)| body);
    let inner = body.trim().trim_start_matches('{').trim_end_matches('}');
    if !body.trim().starts_with('{') {
        return Vec::new();
    }
    let named = inner.split(',').filter_map(|field| field.split_once(':'));
    named
        .map(|(name, holds)| {
            (
                name.trim().trim_end_matches('?').to_owned(),
                holds.trim().to_owned(),
            )
        })
        .collect()
}

/// Arguments in which nothing stands but `text` at `path`.
fn args(path: &str, text: &str) -> Value {
    let steps: Vec<&str> = path.split('.').collect();
    steps
        .iter()
        .rev()
        .fold(json!(text), |inner, step| match *step {
            "0" => json!([inner]),
            name => json!({ name: inner }),
        })
}

/// Every call with every path of words that it takes.
fn words_of_calls() -> Vec<(&'static str, String)> {
    let typescript = desk::wire::typescript();
    let types = Types::read(&typescript);
    let mut all = Vec::new();
    for call in desk::calls::CALLS {
        let mut found = Vec::new();
        types.paths(call.args, "", &[call.args], &mut found);
        all.extend(found.into_iter().map(|path| (call.name, path)));
    }
    all
}

fn last_name(path: &str) -> &str {
    path.rsplit('.')
        .find(|step| *step != "0")
        .unwrap_or_default()
}

#[test]
fn every_field_of_every_call_has_a_limit() {
    let all = words_of_calls();
    assert!(all.len() > 300, "{} fields were found", all.len());
    let typing = |call: &str| desk::limits::keeps_typing(call);
    let without: Vec<String> = all
        .iter()
        .filter(|(call, path)| !typing(call) && desk::limits::most(last_name(path)).is_none())
        .map(|(call, path)| format!("{call}: {path}"))
        .collect();
    assert_eq!(without, Vec::<String>::new());
}

#[test]
fn what_is_too_long_is_refused_beside_its_field() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    for (call, path) in words_of_calls() {
        let Some(most) = desk::limits::most(last_name(&path)) else {
            continue;
        };
        let long = "é".repeat(most + 1);
        let reply = at.try_ask(call, args(&path, &long));
        let beside = reply
            .as_ref()
            .err()
            .and_then(|failure| failure.fields.first());
        let beside = beside.map(|it| (it.field.as_str(), it.message.contains("Enter at most ")));
        if desk::limits::keeps_typing(call) {
            assert_ne!(
                beside,
                Some((path.as_str(), true)),
                "{call} keeps what is typed"
            );
        } else {
            assert_eq!(beside, Some((path.as_str(), true)), "{call}: {reply:?}");
        }
    }
}

#[test]
fn what_is_just_short_enough_is_not_refused_for_its_length() {
    let mut at = AtDesk::with_cases(1);
    at.sign_in("Asha Nair");
    for (call, path) in words_of_calls() {
        let Some(most) = desk::limits::most(last_name(&path)).filter(|most| *most < 10_000) else {
            continue;
        };
        if let Err(failure) = at.try_ask(call, args(&path, &"é".repeat(most))) {
            let long = |it: &desk::wire::FieldError| it.message.contains("Enter at most ");
            assert!(
                !failure.fields.iter().any(long),
                "{call} {path}: {failure:?}"
            );
        }
    }
}
