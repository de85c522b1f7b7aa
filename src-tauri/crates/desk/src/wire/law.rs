//! The law to read, and what an office has of its own beside it.

use super::{DateForm, ProvisionView};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every version of every right that the office reckons by.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LawView {
    /// The versions, by law, right and day.
    pub lines: Vec<LawLine>,
    /// The office's own files.
    pub own: Vec<OwnFile>,
    /// The regulator as a letter of today names it.
    pub regulator: Vec<String>,
    /// What should be checked about it; empty where nothing need be.
    pub verify: String,
}

/// One version of one right.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LawLine {
    /// `uk-gdpr`, …
    pub regime: String,
    /// The law in words.
    pub law: String,
    /// `access`, …
    pub right: String,
    /// "Subject access".
    pub label: String,
    /// Where the right is.
    pub citation: String,
    /// `office`, `regulator` or `court`.
    pub answered_by: String,
    /// The first day that it governs.
    #[ts(type = "string")]
    pub from: NaiveDate,
    /// The last; none while it is in force.
    #[ts(type = "string | null")]
    pub to: Option<NaiveDate>,
    /// The file it stands in, where that is the office's own; else empty.
    pub own: String,
}

/// A file of the office.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OwnFile {
    /// Its name.
    pub name: String,
    /// Whether it takes the place of a shipped one.
    pub replaces: bool,
}

/// Names a version of a right.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleRef {
    /// The law.
    pub regime: String,
    /// The right.
    pub right: String,
    /// A day that it governs.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

/// A version of a right, to be read beside the Act.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleView {
    /// "Subject access".
    pub label: String,
    /// The law in words.
    pub law: String,
    /// "received 5 February 2026 to 29 September 2026".
    pub run: String,
    /// Its sections.
    pub sections: Vec<RuleSection>,
}

/// A section of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleSection {
    /// Its title.
    pub title: String,
    /// Its lines.
    pub lines: Vec<RuleLine>,
}

/// A line of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RuleLine {
    /// What the law says, in the words of the pack.
    pub text: String,
    /// The provisions; empty for a remark on the line before.
    pub citation: String,
    /// Their words.
    pub law: Vec<ProvisionView>,
}

/// The bank holidays that the office reckons by.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HolidaysView {
    /// `england-and-wales`, …
    pub jurisdiction: String,
    /// The last year whose bank holidays are known.
    pub last_year: i32,
    /// Those of this year and later, in order.
    pub days: Vec<HolidayView>,
    /// Days that the shipped calendar has and the office took out.
    pub dropped: Vec<HolidayView>,
}

/// A bank holiday.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HolidayView {
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Its name.
    pub name: String,
    /// Where the entry comes from.
    pub basis: String,
    /// Whether the office put it there.
    pub own: bool,
}

/// A change of the bank holidays, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct HolidayForm {
    /// The day that becomes a bank holiday; all fields empty where none does.
    pub on: DateForm,
    /// What it is called.
    pub name: String,
    /// Where that is said.
    pub basis: String,
    /// The day that is no longer one: a holiday moved has both.
    #[ts(type = "string | null")]
    pub instead_of: Option<NaiveDate>,
}

/// A folder of packs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LawFolder {
    /// The folder; empty to go back to the shipped law.
    pub folder: String,
}

/// What a change of the law or of the bank holidays would move.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LawMoves {
    /// How many open cases were reckoned.
    #[ts(type = "number")]
    pub cases: u64,
    /// How many last days would move.
    pub count: u32,
    /// The first of them.
    pub moves: Vec<MoveView>,
    /// The office's own files as they would be.
    pub own: Vec<OwnFile>,
}

/// A last day that would move.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MoveView {
    /// The reference of the case.
    pub reference: String,
    /// The part.
    pub part: String,
    /// The last day as it stands.
    #[ts(type = "string | null")]
    pub before: Option<NaiveDate>,
    /// As it would be.
    #[ts(type = "string | null")]
    pub after: Option<NaiveDate>,
    /// Calendar days by which it moves; none where it comes or goes.
    pub by: Option<i32>,
}
