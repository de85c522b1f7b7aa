//! The record of a part: what was done to answer its right, in fields that can be counted.
//!
//! Which fields a right has is data: `assets/records.toml`. What is counted is a choice, a day, a sum or
//! a yes or no; words are for the reader alone.

use crate::{Case, Part, Refusal};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{Law, OutcomeResult, RegimeId, RightId};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What is recorded of a part: by the name of the field.
pub type Record = BTreeMap<String, Entry>;

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    /// One of the options of the field, by name.
    Choice(String),
    /// A day.
    Day(NaiveDate),
    /// A sum, in pence.
    Money(u64),
    /// Yes or no.
    YesNo(bool),
    /// A few words.
    Words(String),
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One of its options.
    Choice,
    /// A day.
    Day,
    /// A sum of money.
    Money,
    /// Yes or no.
    YesNo,
    /// A few words.
    Words,
}

/// A field of the record of a right.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecordField {
    /// Its name.
    pub id: String,
    /// The right that it is for.
    pub right: RightId,
    /// What it is called.
    pub label: String,
    /// What it takes.
    pub kind: FieldKind,
    /// The options of a choice, by name.
    #[serde(default)]
    pub options: BTreeMap<String, String>,
    /// Whether a case cannot be closed without it.
    #[serde(default)]
    pub needed: bool,
    /// What the decision came to for it to be asked.
    pub when: Vec<OutcomeResult>,
    /// The laws that it is for; every one where none is named.
    #[serde(default)]
    pub regimes: Vec<RegimeId>,
    /// The name of a day that cannot be later than this one.
    #[serde(default)]
    pub after: Option<String>,
    /// Whether the day lies before the request: an act complained of.
    #[serde(default, rename = "before-request")]
    pub before_request: bool,
    /// Where the matter is said.
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    field: Vec<RecordField>,
}

/// Every field that the program ships.
pub fn record_fields() -> &'static [RecordField] {
    static FIELDS: LazyLock<Vec<RecordField>> = LazyLock::new(|| {
        // A test reads the file.
        let read = toml::from_str(include_str!("../../../../assets/records.toml"));
        read.map_or_else(|_| Vec::new(), |fields: Fields| fields.field)
    });
    &FIELDS
}

/// The fields that are asked of a part, once it is decided.
pub fn asked_of(case: &Case, part: &Part, law: &Law) -> Vec<&'static RecordField> {
    let result = part.decision.as_ref().and_then(|decision| {
        let rule = case.rule(part, law).ok()?;
        Some(rule.outcome(&decision.outcome)?.result)
    });
    let fits = |field: &&RecordField| {
        field.right == part.right
            && result.is_some_and(|result| field.when.contains(&result))
            && (field.regimes.is_empty() || field.regimes.contains(&part.regime))
    };
    record_fields().iter().filter(fits).collect()
}

/// Refuses to close a case while something that is needed is not recorded.
pub(crate) fn complete(case: &Case, law: &Law) -> Result<(), Refusal> {
    for part in &case.parts {
        let mut asked = asked_of(case, part, law).into_iter();
        if let Some(field) = asked.find(|it| it.needed && !part.record.contains_key(&it.id)) {
            return Err(Refusal::NotNow(format!(
                "The record of part {} is not complete: “{}” is missing.",
                part.id, field.label
            )));
        }
    }
    Ok(())
}
