//! Messages as PDF files.

use casework::{CaseId, ConsultationId, ItemId, SearchId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A message that was sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SentMessage {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Which message.
    pub message: SentWhat,
}

/// Which message of a case was sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum SentWhat {
    /// What a department was asked.
    Search {
        /// Which search.
        #[ts(type = "number")]
        search: SearchId,
    },
    /// A reminder to it.
    Chaser {
        /// Which search.
        #[ts(type = "number")]
        search: SearchId,
        /// Which reminder, the first is 0.
        at: u32,
    },
    /// What another person in an item was asked.
    Consultation {
        /// Which item.
        #[ts(type = "number")]
        item: ItemId,
        /// Which of the item's.
        #[ts(type = "number")]
        consultation: ConsultationId,
    },
}
