//! How long what is typed may be: `assets/fields.toml`. Looked at once for every call, before it is read,
//! so that no form can forget it.

use crate::failure::Failure;
use crate::wire::FieldError;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Fields with the same limit.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Class {
    /// Characters.
    most: usize,
    /// What to do with more; empty where it is only to be made shorter.
    #[serde(default)]
    advice: String,
    fields: Vec<String>,
}

/// Calls that have no limit.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typing {
    calls: Vec<String>,
}

#[derive(Deserialize)]
struct Shipped {
    typing: Typing,
    #[serde(flatten)]
    classes: HashMap<String, Class>,
}

/// The limits by the name of the field, in characters, and the calls that have none.
struct Limits {
    most: HashMap<String, (usize, String)>,
    typing: Vec<String>,
}

fn limits() -> &'static Limits {
    static LIMITS: LazyLock<Limits> = LazyLock::new(|| {
        // A test reads the file, so the other is never met.
        let shipped: Option<Shipped> =
            toml::from_str(include_str!("../../../../assets/fields.toml")).ok();
        let (classes, typing) = shipped
            .map(|shipped| (shipped.classes, shipped.typing.calls))
            .unwrap_or_default();
        let each = classes.into_values().flat_map(|class| {
            let limit = (class.most, class.advice);
            let fields = class.fields.into_iter();
            fields.map(move |field| (field, limit.clone()))
        });
        Limits {
            most: each.collect(),
            typing,
        }
    });
    &LIMITS
}

/// How many characters a field of this name may have; none where it is not known.
pub fn most(field: &str) -> Option<usize> {
    limits().most.get(field).map(|(most, _)| *most)
}

/// Whether a call keeps what is being typed, however long it is.
pub fn keeps_typing(call: &str) -> bool {
    limits().typing.iter().any(|it| it == call)
}

/// Refuses what is longer than its field may be.
///
/// # Errors
/// A `fields` failure that names every such field by its path in the arguments.
pub(crate) fn within(call: &str, args: &Value) -> Result<(), Failure> {
    let mut errors = Vec::new();
    if !keeps_typing(call) {
        look(args, &mut Vec::new(), &mut errors);
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Failure::of_fields(errors))
    }
}

fn look(value: &Value, path: &mut Vec<String>, errors: &mut Vec<FieldError>) {
    match value {
        Value::String(text) => errors.extend(too_long(text, path)),
        Value::Array(all) => {
            for (at, one) in all.iter().enumerate() {
                path.push(at.to_string());
                look(one, path, errors);
                path.pop();
            }
        }
        Value::Object(fields) => {
            for (name, one) in fields {
                path.push(name.clone());
                look(one, path, errors);
                path.pop();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn too_long(text: &str, path: &[String]) -> Option<FieldError> {
    let named = |part: &&String| part.parse::<usize>().is_err();
    let (most, advice) = limits().most.get(path.iter().rev().find(named)?)?;
    let most = *most;
    // No character has less than a byte, so most are not counted.
    let count = (text.len() > most).then(|| text.chars().count())?;
    (count > most).then(|| FieldError {
        field: path.join("."),
        message: format!(
            "Enter at most {} characters. This has {}. {advice}",
            grouped(most),
            grouped(count)
        )
        .trim_end()
        .to_owned(),
    })
}

/// "600,000".
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let ends = (digits.len() % 3..=digits.len()).step_by(3);
    let mut from = 0;
    let mut groups = Vec::new();
    for end in ends.filter(|end| *end > 0) {
        groups.push(digits.get(from..end).unwrap_or_default());
        from = end;
    }
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_are_grouped() {
        for (number, words) in [
            (7, "7"),
            (20, "20"),
            (200, "200"),
            (5000, "5,000"),
            (600_000, "600,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number), words);
        }
    }

    #[test]
    fn characters_are_counted_and_not_bytes() {
        let of =
            |family: String| within("log-request", &json!({ "subject": { "family": family } }));
        assert!(of("ß".repeat(200)).is_ok());
        let failure = of("ß".repeat(201)).expect_err("too long");
        assert_eq!(failure.fields[0].field, "subject.family");
        assert_eq!(
            failure.fields[0].message,
            "Enter at most 200 characters. This has 201."
        );
        let failure = within("add-note", &json!({ "text": "x".repeat(1_000_001) }));
        let message = failure.expect_err("too long").message;
        assert!(
            message.contains("This has 1,000,001. Save it as a file"),
            "{message}"
        );
    }
}
