//! What a person can ask to be done to a case.

use crate::{
    Balance, CameAgain, Care, CaseId, Channel, Chaser, CommandName, Consultation, ConsultationId,
    DocumentDetails, DocumentId, ExemptionUsed, ExtensionGround, FactId, Finding, Heard, Hold,
    HoldId, ItemDetails, ItemId, LapsePlan, Leaves, LetterId, LetterKind, Link, Linked, Pack,
    PartId, Party, PartyRole, PersonId, Proceedings, ProceedingsId, Processing, Recipient, Record,
    Reference, Requester, ReviewPlan, Ruling, Sealed, SearchAsked, SearchId, SearchReply, Sent,
    StoredFile,
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
    /// The day (Europe/London) on which somebody saw that it is a request, where that was before it was
    /// logged.
    pub recognised: Option<NaiveDate>,
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

/// What is to be done about a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchCommand {
    /// Record that a department was asked. The number of the search is given to it.
    Ask(Box<SearchAsked>),
    /// Record that it was reminded.
    Chase {
        /// Which search.
        search: SearchId,
        /// How.
        chaser: Chaser,
    },
    /// Record what it answered.
    Record {
        /// Which search.
        search: SearchId,
        /// What.
        reply: Box<SearchReply>,
    },
    /// Chase it no more, or again.
    Mute {
        /// Which search.
        search: SearchId,
        /// Whether it is left alone.
        muted: bool,
        /// Why.
        reason: String,
    },
    /// Take the search back.
    Withdraw {
        /// Which search.
        search: SearchId,
        /// Why.
        reason: String,
    },
}

impl SearchCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Ask(_) => CommandName::AskDepartment,
            Self::Chase { .. } => CommandName::ChaseDepartment,
            Self::Record { .. } => CommandName::RecordReply,
            Self::Mute { .. } => CommandName::MuteChasing,
            Self::Withdraw { .. } => CommandName::WithdrawSearch,
        }
    }
}

/// What is to be done about what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemCommand {
    /// Put it on the schedule.
    List(Box<ItemDetails>),
    /// Put right what it is.
    Change {
        /// Which item.
        item: ItemId,
        /// What it is.
        details: Box<ItemDetails>,
    },
    /// Take it off the schedule.
    Remove {
        /// Which item.
        item: ItemId,
        /// Why.
        reason: String,
    },
    /// Decide what happens to it, or to several alike.
    Rule {
        /// Which items.
        items: Vec<ItemId>,
        /// What happens to them.
        ruling: Box<Ruling>,
        /// When a second person must agree here.
        plan: ReviewPlan,
    },
    /// Open that again.
    Clear {
        /// Which items.
        items: Vec<ItemId>,
    },
    /// Weigh the interests of another person in it.
    Balance {
        /// Which item.
        item: ItemId,
        /// How.
        balance: Box<Balance>,
    },
    /// Record that another person in it was asked. The number of the consultation is given to it.
    Consult {
        /// Which item.
        item: ItemId,
        /// Whom, and what.
        consultation: Box<Consultation>,
    },
    /// Record what that person says, or that no answer came.
    Hear {
        /// Which item.
        item: ItemId,
        /// Who was asked.
        consultation: ConsultationId,
        /// What they say.
        heard: Box<Heard>,
    },
    /// Agree to what was decided, or not, as a second person.
    Review {
        /// Which item.
        item: ItemId,
        /// Whether the second person agrees.
        agrees: bool,
        /// What they say.
        words: String,
    },
}

impl ItemCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::List(_) | Self::Change { .. } | Self::Remove { .. } => CommandName::ListItem,
            Self::Rule { .. } | Self::Clear { .. } => CommandName::RuleItem,
            Self::Balance { .. } => CommandName::BalanceItem,
            Self::Consult { .. } | Self::Hear { .. } => CommandName::ConsultOther,
            Self::Review { .. } => CommandName::ReviewItem,
        }
    }
}

/// What is to be done about what is given to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackCommand {
    /// Choose which document is given for these items, or take that back.
    Choose {
        /// Which items.
        items: Vec<ItemId>,
        /// The document; none to take the choice back.
        document: Option<DocumentId>,
    },
    /// Answer for what was found in a file.
    Answer {
        /// In the pack of which part.
        part: PartId,
        /// What was found.
        finding: Box<Finding>,
        /// Why it may stay.
        reason: String,
    },
    /// Seal a pack.
    Seal {
        /// The pack. Its number, and what of it was answered for, is given to it.
        pack: Box<Pack>,
        /// Everything that was found in its files.
        findings: Vec<Finding>,
    },
}

impl PackCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Choose { .. } => CommandName::ChooseReleased,
            Self::Answer { .. } => CommandName::AnswerFinding,
            Self::Seal { .. } => CommandName::SealPack,
        }
    }
}

/// What is to be done about an extension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtensionCommand {
    /// Ask for it.
    Ask {
        /// Of which part.
        part: PartId,
        /// Why more time is needed; none where nothing was chosen.
        ground: Option<ExtensionGround>,
        /// The reasons in words.
        reasons: String,
    },
    /// Sign it.
    Sign {
        /// Of which part.
        part: PartId,
    },
    /// Send it back.
    SendBack {
        /// Of which part.
        part: PartId,
        /// Why.
        reason: String,
    },
}

impl ExtensionCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Ask { .. } => CommandName::AskExtension,
            Self::Sign { .. } | Self::SendBack { .. } => CommandName::SignExtension,
        }
    }
}

/// What is to be done about a link to another case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkCommand {
    /// Link the case.
    Link {
        /// To which, and how.
        link: Link,
        /// The rights of that case.
        rights: Vec<RightId>,
    },
    /// Take the link away.
    Unlink {
        /// To which case.
        other: CaseId,
        /// Of which kind.
        kind: String,
        /// Why.
        reason: String,
    },
}

impl LinkCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Link { .. } => CommandName::LinkCase,
            Self::Unlink { .. } => CommandName::UnlinkCase,
        }
    }
}

/// What is to be done about a hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoldCommand {
    /// Put the case, or a part, on hold. The number of the hold is given to it.
    Place(Box<Hold>),
    /// Let it stand, and look at it again on another day.
    Keep {
        /// Which.
        hold: HoldId,
        /// That day.
        review: NaiveDate,
        /// Why it stays.
        reason: String,
    },
    /// Lift it.
    Lift {
        /// Which.
        hold: HoldId,
        /// Why.
        reason: String,
    },
}

impl HoldCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Place(_) | Self::Keep { .. } => CommandName::Hold,
            Self::Lift { .. } => CommandName::LiftHold,
        }
    }
}

/// What is to be done about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentCommand {
    /// File it.
    File {
        /// What it is.
        details: Box<DocumentDetails>,
        /// The file.
        file: Box<StoredFile>,
    },
    /// Put right what it is.
    Change {
        /// Which.
        document: DocumentId,
        /// What it is.
        details: Box<DocumentDetails>,
    },
    /// Destroy its content.
    Destroy {
        /// Which.
        document: DocumentId,
        /// Why.
        reason: String,
    },
}

impl DocumentCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::File { .. } => CommandName::FileDocument,
            Self::Change { .. } => CommandName::ChangeDocument,
            Self::Destroy { .. } => CommandName::DestroyDocument,
        }
    }
}

/// What is to be done about who may open a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestrictionCommand {
    /// Let only these people open it.
    Restrict {
        /// Who.
        people: Vec<PersonId>,
        /// Why.
        reason: String,
    },
    /// Let everybody open it.
    Lift {
        /// Why.
        reason: String,
    },
    /// Open it without being named.
    BreakGlass {
        /// Why.
        reason: String,
    },
    /// Take notice of who did.
    Notice,
}

impl RestrictionCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Restrict { .. } | Self::Lift { .. } => CommandName::Restrict,
            Self::BreakGlass { .. } => CommandName::BreakGlass,
            Self::Notice => CommandName::NoticeGlass,
        }
    }
}

/// What is to be done about how long the file is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RetentionCommand {
    /// Keep it longer.
    Keep {
        /// The last day; none until it is lifted.
        until: Option<NaiveDate>,
        /// Why.
        reason: String,
    },
    /// Keep it longer no more.
    Lift {
        /// Why.
        reason: String,
    },
    /// Propose to destroy it.
    Propose {
        /// The day from which the office's schedule lets it go.
        due: NaiveDate,
    },
    /// Take that back, or do not agree.
    Drop {
        /// Why.
        reason: String,
    },
    /// Destroy it.
    Destroy {
        /// Why it was kept so long, for the certificate.
        words: String,
    },
}

impl RetentionCommand {
    /// The name of the command in the workflow.
    pub fn name(&self) -> CommandName {
        match self {
            Self::Keep { .. } | Self::Lift { .. } => CommandName::KeepLonger,
            Self::Propose { .. } | Self::Drop { .. } => CommandName::ProposeDestruction,
            Self::Destroy { .. } => CommandName::DestroyCase,
        }
    }
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
            Self::Letter(LetterCommand::Send { .. }) => CommandName::SendLetter,
            Self::Letter(LetterCommand::Withhold { .. }) => CommandName::WithholdLetter,
            Self::Letter(LetterCommand::Arrive { .. } | LetterCommand::Return { .. }) => {
                CommandName::RecordDelivery
            }
            Self::RecordAnswer { .. } => CommandName::RecordAnswer,
            Self::Close { .. } => CommandName::Close,
            Self::Reopen { .. } => CommandName::Reopen,
        }
    }
}
