//! The templates of letters: the shipped ones and the office's own.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplatesView {
    /// In the order of a case's life.
    pub templates: Vec<TemplateLine>,
}

/// A template in the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateLine {
    /// Its id.
    pub id: String,
    /// What a menu calls it.
    pub title: String,
    /// The rights that it serves, in words; empty for every right that has such a letter.
    pub rights: Vec<String>,
    /// The ids of the laws that it serves.
    pub regimes: Vec<String>,
    /// The version that is shipped.
    pub shipped: u32,
    /// The office's version that is used; none where the shipped one is.
    pub office: Option<u32>,
    /// Who is changing it; empty where nobody is.
    pub changing: String,
}

/// Names a template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateRef {
    /// Its id.
    pub template: String,
}

/// A template, to be read or changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateView {
    /// As the list has it.
    pub line: TemplateLine,
    /// The text: what is being changed, or else what is used.
    pub text: String,
    /// The text that is used.
    pub used: String,
    /// The text that is shipped.
    pub shipped: String,
    /// The office's versions, the newest first.
    pub versions: Vec<TemplateVersion>,
    /// The letters that it makes, one for each law, right and version of it.
    pub letters: Vec<TemplateLetter>,
    /// What keeps what is being changed from being approved; empty where nothing does.
    pub problems: Vec<String>,
    /// Whether this person may approve it: a supervisor who did not write it.
    pub may_approve: bool,
}

/// A version of the office's.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateVersion {
    /// Counted from 1.
    pub version: u32,
    /// From when it is used.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Who wrote it.
    pub by: String,
    /// Who approved it.
    pub approved_by: String,
}

/// A letter that a template makes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateLetter {
    /// Its name among them.
    pub id: String,
    /// The law, the right, and the day from which this version of it is in force.
    pub label: String,
}

/// A text of a template, to be handed over or approved.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateText {
    /// The template.
    pub template: String,
    /// Its text.
    pub text: String,
    /// The text that the desk had when the screen was filled: another one since is a conflict.
    pub seen: String,
}

/// A text of a template, to be looked at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateTry {
    /// The template.
    pub template: String,
    /// Its text.
    pub text: String,
    /// The letter that is shown; empty for the first.
    pub letter: String,
}

/// What a text of a template makes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateChecked {
    /// The letter of the made-up case as a PDF, in base64; empty where there is none.
    pub pdf: String,
    /// What keeps the text from being approved; empty where nothing does.
    pub problems: Vec<String>,
}

/// Names two texts of a template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplatePair {
    /// The template.
    pub template: String,
    /// A version of the office's; none for the shipped one.
    pub before: Option<u32>,
}

/// What the text of a template says otherwise than another.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateChanges {
    /// The lines of both, in their order; those that did not change stand round those that did.
    pub lines: Vec<TemplateChange>,
}

/// A line of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TemplateChange {
    /// Whether it came (`added`), went (`removed`) or stands (`same`).
    #[ts(type = "\"added\" | \"removed\" | \"same\"")]
    pub what: String,
    /// The line.
    pub text: String,
}
