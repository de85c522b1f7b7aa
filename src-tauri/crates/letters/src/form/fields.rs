//! What the forms ask, as `assets/forms/fields.toml` has it.

use crate::error::LetterError;
use serde::Deserialize;
use std::sync::OnceLock;

/// What a field is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// It is the request itself.
    Right,
    /// To send an answer.
    Answer,
    /// To find the information.
    Find,
    /// To tell who is asking.
    Identify,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// On one line.
    Line,
    /// On several lines.
    Lines,
    /// As day, month and year, a field for each: see [`PARTS_OF_DATE`].
    Date,
    /// With a tick.
    Tick,
}

/// How wide a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Width {
    Short,
    Half,
    #[default]
    Full,
}

/// What the three fields of a date are called, after the name of the date.
pub const PARTS_OF_DATE: [&str; 3] = ["day", "month", "year"];

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormField {
    /// `subject.given`; see `assets/forms/README.md`.
    pub id: String,
    /// Above it.
    pub label: String,
    /// Below the label; empty where nothing needs to be said.
    pub hint: String,
    /// How it is filled in.
    pub kind: FieldKind,
    #[serde(default)]
    pub(super) width: Width,
    /// How many lines it has, where it has several.
    #[serde(default)]
    pub(super) lines: u8,
    /// What for.
    pub asked: Asked,
    /// Whether it may be left blank.
    pub optional: bool,
    /// What a request must say itself and says where this is filled, as the rule packs call it.
    #[serde(default)]
    pub states: Vec<String>,
    /// What allows it to be asked.
    pub citation: String,
}

impl FormField {
    /// What it is called in the PDF: a full stop would part the name there.
    pub fn name(&self) -> String {
        self.id.replace('.', ":")
    }

    /// What is said below the label, with whether it may be left blank.
    pub(super) fn said(&self) -> Result<String, LetterError> {
        let blank = if self.optional {
            words()?.blank.as_str()
        } else {
            ""
        };
        Ok([self.hint.as_str(), blank].join(" ").trim().to_owned())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    blank: String,
    /// What the barcode is, for who cannot see it, with `{reference}`.
    pub(super) barcode: String,
    day: String,
    month: String,
    year: String,
    field: Vec<FormField>,
}

impl Words {
    /// What stands above the parts of a date.
    pub(super) fn parts_of_date(&self) -> [&str; 3] {
        [&self.day, &self.month, &self.year]
    }
}

/// The words of all fields.
pub(super) fn words() -> Result<&'static Words, LetterError> {
    static READ: OnceLock<Result<Words, String>> = OnceLock::new();
    let file = include_str!("../../../../../assets/forms/fields.toml");
    READ.get_or_init(|| toml::from_str(file).map_err(|error| error.to_string()))
        .as_ref()
        .map_err(|reason| wrong("fields.toml", reason.clone()))
}

/// The id in a line that is a field: `[[subject.given]]`.
pub(super) fn named(line: &str) -> Option<&str> {
    line.trim().strip_prefix("[[")?.strip_suffix("]]")
}

/// The field of this id, for this form.
pub(super) fn field(id: &str, form: &str) -> Result<&'static FormField, LetterError> {
    let found = words()?.field.iter().find(|it| it.id == id);
    found.ok_or_else(|| {
        wrong(
            form,
            format!("fields.toml has no field \u{201c}{id}\u{201d}"),
        )
    })
}

fn wrong(template: &str, reason: String) -> LetterError {
    LetterError::Template {
        template: template.to_owned(),
        reason,
    }
}
