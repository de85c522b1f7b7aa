//! A letter as it left the office.

use crate::{LetterId, LetterKind, PartId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A letter as it left the office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Its name.
    pub letter: LetterId,
    /// What it was for.
    pub kind: LetterKind,
    /// The template.
    pub template: String,
    /// Which version of it: "shipped 3", "office 2"; empty where that was not kept yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// Its title.
    pub title: String,
    /// The parts that it speaks of.
    pub parts: Vec<PartId>,
    /// The day of issue.
    pub on: NaiveDate,
    /// To whom, as on the envelope.
    pub to: String,
    /// The lines of the address under it; none where they were not kept yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub address: Vec<String>,
    /// SHA-256 of the PDF, in hexadecimal; the PDF is stored under it.
    pub sha256: String,
    /// Size of the PDF in bytes.
    pub bytes: u64,
    /// The words of the letter, for the search and the reader of the history.
    pub text: String,
    /// Sealed reasons of which words stand in it that a supervisor let stand, by their place among those of the
    /// case, from 1. What they say is not told with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub let_stand: Vec<u32>,
    /// How many reasons were sealed on the case when it was made: it was held against those.
    #[serde(default, skip_serializing_if = "is_none")]
    pub judged: u32,
    /// What the law asks of the letter and it lacked when it was issued, with the reason given.
    pub lacking: Vec<String>,
    /// Why it went out all the same; empty where nothing lacked and nothing was let stand.
    pub despite: String,
}

/// Letters of before were held against none.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_none(judged: &u32) -> bool {
    *judged == 0
}
