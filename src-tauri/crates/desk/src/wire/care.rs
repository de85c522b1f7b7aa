//! What whoever writes on a case must heed.

use super::DateForm;
use casework::{CaseId, Format};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What must be heeded, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CareForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Names that no letter may hold, lines parted by line ends.
    pub protected: String,
    /// How the person can be reached safely, and how not.
    pub safe_contact: String,
    /// In which form the person wants letters.
    #[serde(default)]
    #[ts(type = "Format")]
    pub format: Format,
    /// The language and the adjustments that the person needs.
    pub needs: String,
    /// A child, or doubts about capacity.
    pub capacity: String,
    /// On what a representative acts.
    pub authority: String,
    /// The day of that evidence; empty where there is none.
    pub authority_dated: DateForm,
    /// The last day on which it can be relied on; empty where there is none.
    pub authority_expires: DateForm,
}

/// What must be heeded.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CareView {
    /// Names that no letter may hold.
    pub protected: Vec<String>,
    /// How the person can be reached safely, and how not; empty where there is nothing to heed.
    pub safe_contact: String,
    /// In which form the person wants letters.
    #[ts(type = "Format")]
    pub format: Format,
    /// The language and the adjustments that the person needs.
    pub needs: String,
    /// A child, or doubts about capacity.
    pub capacity: String,
    /// On what a representative acts; empty where nothing was seen.
    pub authority: String,
    /// The day of that evidence.
    #[ts(type = "string | null")]
    pub authority_dated: Option<NaiveDate>,
    /// The last day on which it can be relied on.
    #[ts(type = "string | null")]
    pub authority_expires: Option<NaiveDate>,
    /// Whether that day has passed.
    pub authority_expired: bool,
    /// Whether somebody acts for the subject and nothing was seen of their authority.
    pub authority_missing: bool,
}
