//! A search in one line.

use crate::{Search, SearchId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A search in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchSummary {
    /// Which.
    pub search: SearchId,
    /// The department.
    pub department: String,
    /// The day on which it was sent.
    pub sent: NaiveDate,
    /// The day by which an answer is wanted.
    pub due: NaiveDate,
    /// The day on which the last of it came.
    pub back: Option<NaiveDate>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// Whether it is left alone.
    pub muted: bool,
    /// Whether a lead is named.
    pub led: bool,
    /// How often it was reminded.
    pub chasers: u32,
    /// The day of the last reminder.
    pub chased: Option<NaiveDate>,
}

impl From<&Search> for SearchSummary {
    fn from(search: &Search) -> Self {
        Self {
            search: search.asked.search,
            department: search.asked.department.clone(),
            sent: search.asked.sent,
            due: search.asked.due,
            back: search.back(),
            withdrawn: search.withdrawn.is_some(),
            muted: search.muted,
            led: !search.asked.lead.is_empty(),
            chasers: u32::try_from(search.chasers.len()).unwrap_or(u32::MAX),
            chased: search.chasers.last().map(|chaser| chaser.on),
        }
    }
}
