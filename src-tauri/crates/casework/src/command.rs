//! What a person can ask to be done to a case.

use crate::{
    Channel, CommandName, ExemptionUsed, ExtensionGround, FactId, LetterId, LetterKind, Linked,
    PartId, Party, PartyRole, PersonId, Recipient, Reference, Requester,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{Fact, FactKind, Purpose, RegimeId, RightId};

/// A part as it is to be opened. The regime is the one that the law gives for the day of receipt and
/// the purpose, unless an officer chose another and said why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartOpening {
    /// The right.
    pub right: RightId,
    /// What the data are processed for.
    pub purpose: Purpose,
    /// The regime.
    pub regime: RegimeId,
    /// Why this regime.
    pub reason: String,
    /// Conditions of validity that are not met, by the rule pack's names for them.
    pub unmet: Vec<String>,
}

/// A request to be logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The office's name for the case, the next free one.
    pub reference: Reference,
    /// How it came.
    pub channel: Channel,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day on which it first reached any part of the controller.
    pub received: NaiveDate,
    /// Whom it is about.
    pub subject: Party,
    /// Who asks.
    pub requester: Requester,
    /// Who gets the answer.
    pub recipient: Recipient,
    /// What is asked for.
    pub scope: String,
    /// Whether identity must be proved.
    pub identity_needed: bool,
    /// The parts, A first.
    pub parts: Vec<PartOpening>,
    /// What the request is about and on which day: the decision, the act or omission.
    pub about: Vec<Fact>,
    /// The case in whose letter it was found, and the day on which that came.
    pub found_in: Option<(Linked, NaiveDate)>,
}

/// A dated fact to be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactInput {
    /// What happened.
    pub kind: FactKind,
    /// To which part; `None` for all.
    pub part: Option<PartId>,
    /// When.
    pub on: NaiveDate,
    /// What was seen, asked, answered or stated.
    pub detail: String,
    /// The ground of an extension notice.
    pub ground: Option<ExtensionGround>,
}

/// A letter that was laid out and is to leave the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterInput {
    /// Its name.
    pub letter: LetterId,
    /// What it is for.
    pub kind: LetterKind,
    /// The template.
    pub template: String,
    /// Its title.
    pub title: String,
    /// The parts that it speaks of.
    pub parts: Vec<PartId>,
    /// To whom.
    pub to: String,
    /// SHA-256 of the PDF, in hexadecimal.
    pub sha256: String,
    /// Size of the PDF in bytes.
    pub bytes: u64,
    /// The words of the letter.
    pub text: String,
    /// What the law asks of it and it lacks.
    pub lacking: Vec<String>,
    /// Why it goes out all the same.
    pub despite: String,
    /// The ground, for an extension notice.
    pub ground: Option<ExtensionGround>,
    /// The reasons stated, the question asked or the fee's reason: what goes on the clock's fact.
    pub detail: String,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Record a dated fact.
    RecordFact(FactInput),
    /// Correct the day of a fact.
    CorrectFact {
        /// Which.
        fact: FactId,
        /// The right day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
    /// Withdraw a fact that was recorded by mistake.
    WithdrawFact {
        /// Which.
        fact: FactId,
        /// Why.
        reason: String,
    },
    /// Put a part under another regime.
    ChangeRegime {
        /// Which part.
        part: PartId,
        /// The regime.
        regime: RegimeId,
        /// Why.
        reason: String,
    },
    /// Give the case to a person, or back to nobody.
    Allocate {
        /// To whom.
        to: Option<PersonId>,
    },
    /// Change the details of a person of the case.
    CorrectParty {
        /// In which capacity.
        role: PartyRole,
        /// As it should be.
        party: Box<Party>,
    },
    /// Put what is asked for differently.
    CorrectScope {
        /// As it should be.
        scope: String,
    },
    /// Put right whether identity must be proved.
    CorrectIdentityDoubt {
        /// Whether it must.
        needed: bool,
        /// Why.
        reason: String,
    },
    /// Say what a part still lacks to be valid.
    CheckValidity {
        /// Which part.
        part: PartId,
        /// The conditions that are not met.
        unmet: Vec<String>,
    },
    /// Add a note.
    AddNote {
        /// Its text.
        text: String,
    },
    /// Point to the case of another request that was found in what came.
    LogFound(Linked),
    /// Decide a part.
    Decide {
        /// Which part.
        part: PartId,
        /// The outcome.
        outcome: String,
        /// The grounds used.
        exemptions: Vec<ExemptionUsed>,
        /// The reasons for the file.
        reasons: String,
    },
    /// Issue a letter.
    IssueLetter(Box<LetterInput>),
    /// Record that a part was answered without a letter of this desk.
    RecordAnswer {
        /// Which part.
        part: PartId,
        /// When.
        on: NaiveDate,
        /// How.
        how: String,
    },
    /// Close the case.
    Close,
    /// Open the case again.
    Reopen {
        /// Why.
        reason: String,
    },
}

impl Command {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::RecordFact(_) => CommandName::RecordFact,
            Self::CorrectFact { .. } => CommandName::CorrectFact,
            Self::WithdrawFact { .. } => CommandName::WithdrawFact,
            Self::ChangeRegime { .. } => CommandName::ChangeRegime,
            Self::Allocate { .. } => CommandName::Allocate,
            Self::CorrectParty { .. } => CommandName::CorrectParty,
            Self::CorrectScope { .. } => CommandName::CorrectScope,
            Self::CorrectIdentityDoubt { .. } => CommandName::CorrectIdentityDoubt,
            Self::CheckValidity { .. } => CommandName::CheckValidity,
            Self::AddNote { .. } => CommandName::AddNote,
            Self::LogFound(_) => CommandName::LogFound,
            Self::Decide { .. } => CommandName::Decide,
            Self::IssueLetter(_) => CommandName::IssueLetter,
            Self::RecordAnswer { .. } => CommandName::RecordAnswer,
            Self::Close => CommandName::Close,
            Self::Reopen { .. } => CommandName::Reopen,
        }
    }
}
