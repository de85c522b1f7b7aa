//! Who is away, and who covers for them: a setting for each person.

use crate::failure::Failure;
use casework::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Office;

/// The settings of absences begin so; the person's id follows.
const ABSENCE: &str = "absence-";

/// Somebody's absence, this one or the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Absence {
    /// Who is away.
    pub(crate) person: PersonId,
    /// The first day.
    pub(crate) from: NaiveDate,
    /// The last day.
    pub(crate) to: NaiveDate,
    /// Who acts for them meanwhile.
    pub(crate) cover: PersonId,
}

impl Absence {
    /// Whether they are away on that day.
    pub(crate) fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// Every absence that was not taken back, the earliest first; past ones too.
pub(crate) fn all(office: &Office) -> Result<Vec<Absence>, Failure> {
    let settings = office.settings()?.into_iter();
    let values = settings.filter(|(name, _)| name.starts_with(ABSENCE));
    let mut absences: Vec<Absence> = values
        .filter_map(|(_, value)| serde_json::from_value(value).ok())
        .collect();
    absences.sort_by_key(|absence| (absence.from, absence.to));
    Ok(absences)
}

/// The setting that says so.
pub(crate) fn setting(absence: &Absence) -> (String, Value) {
    let value = serde_json::to_value(absence).unwrap_or(Value::Null);
    (name(absence.person), value)
}

/// The setting that says that somebody is not away.
pub(crate) fn none(person: PersonId) -> (String, Value) {
    (name(person), Value::Null)
}

fn name(person: PersonId) -> String {
    format!("{ABSENCE}{person}")
}
