//! Logging many requests from a table.

use super::{Logged, RequestForm, SimilarCase};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A table that the person chose.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BatchPath {
    /// The file.
    pub path: String,
}

/// What stands in a table of requests.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BatchRead {
    /// The digest of the file, so that what is logged is what was looked at.
    pub digest: String,
    /// Headings that name nothing of a request; what stands under them is left out.
    pub unknown: Vec<String>,
    /// Its rows, in its order.
    pub rows: Vec<BatchRow>,
}

/// A row of the table.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BatchRow {
    /// Which row of the table it is, as its program counts.
    pub line: u32,
    /// The request as it would be typed.
    pub form: RequestForm,
    /// "Applegarth, Rowan".
    pub subject: String,
    /// The day it was received; none where that could not be read.
    #[ts(type = "string | null")]
    pub received: Option<NaiveDate>,
    /// "Subject access".
    pub rights: Vec<String>,
    /// What is wrong with it; a row without errors is ready.
    pub errors: Vec<BatchError>,
    /// Earlier cases that it resembles, the most alike first.
    pub similar: Vec<SimilarCase>,
    /// The row above that asks the same for the same person.
    pub same_as: Option<u32>,
    /// Whether to tick it unasked: it is ready, and resembles nothing.
    pub offered: bool,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BatchError {
    /// The heading of the column.
    pub column: String,
    /// What is wrong, and what to write.
    pub message: String,
}

/// Rows to be logged.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LogBatch {
    /// The file.
    pub path: String,
    /// Its digest when it was looked at.
    pub digest: String,
    /// The rows.
    pub rows: Vec<u32>,
}

/// Requests that were logged together.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BatchLogged {
    /// A case for each row, in the order of the table.
    pub cases: Vec<Logged>,
}
