//! What is to be done about letters.

use crate::{
    CommandName, ExtensionGround, Leaves, LetterId, LetterKind, PartId, ProceedingsId, Sent,
};
use chrono::NaiveDate;

/// A letter that was laid out and is to leave the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterInput {
    /// Its name.
    pub letter: LetterId,
    /// What it is for.
    pub kind: LetterKind,
    /// The template.
    pub template: String,
    /// Which version of it: "shipped 3", "office 2".
    pub version: String,
    /// Its title.
    pub title: String,
    /// The parts that it speaks of.
    pub parts: Vec<PartId>,
    /// To whom.
    pub to: String,
    /// The lines of the address under it.
    pub address: Vec<String>,
    /// SHA-256 of the PDF, in hexadecimal.
    pub sha256: String,
    /// Size of the PDF in bytes.
    pub bytes: u64,
    /// The words of the letter.
    pub text: String,
    /// What the law asks of it and it lacks.
    pub lacking: Vec<String>,
    /// Sealed reasons of which words stand in it, for a supervisor to let stand: their places among those of the
    /// case, from 1.
    pub let_stand: Vec<u32>,
    /// The proceedings that it answers.
    pub answers: Option<ProceedingsId>,
    /// Why it goes out all the same.
    pub despite: String,
    /// Whether the writer has made sure that it heeds the warning about safe contact.
    pub heeded: bool,
    /// The ground, for an extension notice.
    pub ground: Option<ExtensionGround>,
    /// The reasons stated, the question asked or the fee's reason: what goes on the clock's fact.
    pub detail: String,
    /// Whether it leaves with that, and how.
    pub leaves: Leaves,
}

/// What is to be done about a letter that is ready or has left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterCommand {
    /// Send it, or send it again.
    Send {
        /// Which.
        letter: LetterId,
        /// How.
        sent: Sent,
        /// Whether the sender has made sure that this heeds the warning about safe contact.
        heeded: bool,
        /// Whether words of a sealed reason stand in it that nobody let stand.
        tells: bool,
        /// Why it is recorded although it holds what it may not.
        despite: String,
    },
    /// Keep one that is ready from leaving.
    Withhold {
        /// Which.
        letter: LetterId,
        /// Why.
        reason: String,
    },
    /// Record that it arrived.
    Arrive {
        /// Which.
        letter: LetterId,
        /// When.
        on: NaiveDate,
        /// How that is known.
        words: String,
    },
    /// Record that it came back.
    Return {
        /// Which.
        letter: LetterId,
        /// When.
        on: NaiveDate,
        /// Why.
        words: String,
    },
}

impl LetterCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Send { .. } => CommandName::SendLetter,
            Self::Withhold { .. } => CommandName::WithholdLetter,
            Self::Arrive { .. } | Self::Return { .. } => CommandName::RecordDelivery,
        }
    }
}
