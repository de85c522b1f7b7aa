//! How letters leave, and what becomes of them.

use super::{DateForm, FileBytes};
use casework::{CaseId, LetterId, Means};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a letter leaves, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LeavingForm {
    /// Whether it is ready and leaves later.
    pub later: bool,
    /// By what; none while not chosen.
    #[ts(type = "Means | null")]
    pub means: Option<Means>,
    /// On which day.
    pub on: DateForm,
    /// To which address, where it is not the one on the letter.
    pub to: String,
    /// The number by which it is tracked.
    pub number: String,
}

/// A letter is sent, or sent again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SendLetter {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of it the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which letter.
    #[ts(type = "string")]
    pub letter: LetterId,
    /// How.
    pub leaving: LeavingForm,
    /// Whether the sender has made sure that this heeds the warning about safe contact.
    #[serde(default)]
    pub heeded: bool,
    /// Why it is recorded although the letter holds what it may not since it was made.
    #[serde(default)]
    pub despite: String,
}

/// A letter that is ready does not leave after all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WithholdLetter {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of it the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which letter.
    #[ts(type = "string")]
    pub letter: LetterId,
    /// Why.
    pub reason: String,
}

/// A letter arrived, or came back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeliveryForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of it the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which letter.
    #[ts(type = "string")]
    pub letter: LetterId,
    /// Whether it came back.
    pub returned: bool,
    /// When.
    pub on: DateForm,
    /// How it is known that it arrived, or why it came back.
    pub words: String,
}

/// That a letter was sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SentView {
    /// By what.
    #[ts(type = "Means")]
    pub means: Means,
    /// When.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// To which address, where it is not the one on the letter.
    pub to: String,
    /// The number by which it is tracked.
    pub number: String,
}

/// What became of a letter on its way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeliveryView {
    /// When.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// How that is known, or why it came back.
    pub words: String,
}

/// A letter as the draft of an e-mail.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterEmailForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Which letter.
    #[ts(type = "string")]
    pub letter: LetterId,
    /// Whether it goes under a password.
    pub protect: bool,
    /// Whether the sender has made sure that this heeds the warning about safe contact.
    #[serde(default)]
    pub heeded: bool,
}

/// The draft, to be saved and opened in the person's own e-mail program.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LetterEmail {
    /// The draft.
    pub file: FileBytes,
    /// To whom; empty where no address is known.
    pub to: String,
    /// The password, which is kept nowhere; empty where the letter is not protected.
    pub password: String,
    /// The letter that tells the password, to go by another way; none where there is no password.
    pub tells: Option<FileBytes>,
}
