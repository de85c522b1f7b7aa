//! The crest of the office's letters.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file that may hold a crest.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CrestPath {
    /// Where it is on this PC.
    pub path: String,
}

/// A file as it was looked at, to be taken for the crest.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CrestFile {
    /// Where it is on this PC.
    pub path: String,
    /// The digest of what was looked at.
    pub sha256: String,
}

/// A crest as it stands on letters.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct CrestView {
    /// A PNG in base64; empty where there is no crest.
    pub png: String,
    /// The digest of the file it was read from; empty for the one on letters now.
    pub sha256: String,
}
