//! A case of those whose history is one timeline.

use casework::CaseId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A case of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChainCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// "FEN-26-0557".
    pub reference: String,
    /// "Subject access".
    pub right: String,
    /// The subject as filed; empty where the file was destroyed.
    pub subject: String,
    /// Why nothing of it is shown; empty where it is.
    pub gone: String,
}
