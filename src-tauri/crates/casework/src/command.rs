//! What a person can ask to be done to a case.

mod document;
mod extension;
mod hold;
mod item;
mod letter;
mod link;
mod opening;
mod pack;
mod restriction;
mod retention;
mod search;

pub use document::DocumentCommand;
pub use extension::ExtensionCommand;
pub use hold::HoldCommand;
pub use item::ItemCommand;
pub use letter::{LetterCommand, LetterInput};
pub use link::LinkCommand;
pub use opening::{Opening, PartOpening};
pub use pack::PackCommand;
pub use restriction::RestrictionCommand;
pub use retention::RetentionCommand;
pub use search::SearchCommand;

use crate::{
    CameAgain, Care, CommandName, ExemptionUsed, ExtensionGround, FactId, LapsePlan, Linked,
    PartId, Party, PartyRole, PersonId, Proceedings, ProceedingsId, Processing, Record, Sealed,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{FactKind, RegimeId};

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
    /// Hand the case over to a colleague.
    HandOver {
        /// To whom.
        to: PersonId,
        /// What is to be done.
        note: String,
    },
    /// Take notice of what was handed over.
    TakeNotice,
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
    /// Put the same request, which came again, with the case.
    Merge(Box<CameAgain>),
    /// Say what whoever writes on the case must heed.
    ChangeCare(Box<Care>),
    /// Ask a department, chase it, or record what it answers.
    Search(SearchCommand),
    /// List what was found, decide about it, or agree to that.
    Item(ItemCommand),
    /// Choose what is given for an item, answer for what is in it, or seal the pack.
    Pack(PackCommand),
    /// Ask for an extension, sign it or send it back.
    Extension(ExtensionCommand),
    /// Link it to another case, or take that away.
    Link(LinkCommand),
    /// Record what the regulator, a tribunal or a court has before it.
    RecordProceedings {
        /// Which; none for new ones, which are given a number.
        id: Option<ProceedingsId>,
        /// As they are.
        proceedings: Box<Proceedings>,
    },
    /// Put it on hold, look at that again, or lift it.
    Hold(HoldCommand),
    /// File a document, put right what it is, or destroy it.
    Document(DocumentCommand),
    /// Say who may open the case, or open it all the same.
    Restriction(RestrictionCommand),
    /// Keep the file longer, or destroy it.
    Retention(RetentionCommand),
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
        /// What it rests on, where the outcome seals that.
        sealed: Option<Box<Sealed>>,
    },
    /// Close a part because the person did not answer.
    Lapse {
        /// Which part.
        part: PartId,
        /// What was asked for and did not come.
        reasons: String,
        /// How long the office waits.
        plan: LapsePlan,
    },
    /// Sign what was decided.
    SignDecision {
        /// Which part.
        part: PartId,
    },
    /// Send back what was decided.
    SendBackDecision {
        /// Which part.
        part: PartId,
        /// Why.
        reason: String,
    },
    /// Open again what was decided and not yet answered.
    ReopenDecision {
        /// Which part.
        part: PartId,
        /// Why.
        reason: String,
    },
    /// Choose what the answer to a part says of the processing.
    DescribeProcessing {
        /// Which part.
        part: PartId,
        /// Everything that is chosen.
        chosen: Processing,
    },
    /// Record what was done to answer a part.
    KeepRecord {
        /// Which part.
        part: PartId,
        /// The whole record.
        record: Record,
    },
    /// Issue a letter.
    IssueLetter(Box<LetterInput>),
    /// Send a letter, keep it from leaving, or record what became of it.
    Letter(LetterCommand),
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
    Close {
        /// Why an answer was late; empty where every one was in time, or was not owed.
        late: String,
    },
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
            Self::HandOver { .. } => CommandName::HandOver,
            Self::TakeNotice => CommandName::TakeNotice,
            Self::CorrectParty { .. } => CommandName::CorrectParty,
            Self::CorrectScope { .. } => CommandName::CorrectScope,
            Self::CorrectIdentityDoubt { .. } => CommandName::CorrectIdentityDoubt,
            Self::CheckValidity { .. } => CommandName::CheckValidity,
            Self::AddNote { .. } => CommandName::AddNote,
            Self::LogFound(_) => CommandName::LogFound,
            Self::Merge(_) => CommandName::MergeRequest,
            Self::ChangeCare(_) => CommandName::ChangeCare,
            Self::Search(search) => search.name(),
            Self::Item(item) => item.name(),
            Self::Pack(pack) => pack.name(),
            Self::Extension(extension) => extension.name(),
            Self::Link(link) => link.name(),
            Self::RecordProceedings { .. } => CommandName::RecordProceedings,
            Self::Hold(hold) => hold.name(),
            Self::Document(document) => document.name(),
            Self::Restriction(restriction) => restriction.name(),
            Self::Retention(retention) => retention.name(),
            Self::Decide { .. } => CommandName::Decide,
            Self::Lapse { .. } => CommandName::Lapse,
            Self::SignDecision { .. } => CommandName::SignDecision,
            Self::SendBackDecision { .. } => CommandName::SendBackDecision,
            Self::ReopenDecision { .. } => CommandName::ReopenDecision,
            Self::DescribeProcessing { .. } => CommandName::DescribeProcessing,
            Self::KeepRecord { .. } => CommandName::KeepRecord,
            Self::IssueLetter(_) => CommandName::IssueLetter,
            Self::Letter(letter) => letter.name(),
            Self::RecordAnswer { .. } => CommandName::RecordAnswer,
            Self::Close { .. } => CommandName::Close,
            Self::Reopen { .. } => CommandName::Reopen,
        }
    }
}
