//! What happened to a case. Events are never changed; a later one corrects an earlier one.

use crate::{
    CameAgain, Care, CaseId, Channel, Decision, DocumentEvent, ExtensionEvent, ExtensionGround,
    FactId, HoldEvent, Issued, ItemEvent, LetterEvent, LinkEvent, PackEvent, PartId, Party,
    PartyRole, PersonId, Proceedings, Processing, Recipient, Record, Reference, Remains, Requester,
    RestrictionEvent, RetentionEvent, SearchEvent,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use statute::{Fact, FactKind, Purpose, RegimeId, RightId};

/// When an event was recorded and by whom: what the log adds to every event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    /// The moment of recording.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub by: PersonId,
}

/// A request as it was logged. Received and logged are two days: a letter may have lain elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestLogged {
    /// The office's name for the case.
    pub reference: Reference,
    /// How it came.
    pub channel: Channel,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day on which it first reached any part of the controller.
    pub received: NaiveDate,
    /// The day on which the office logged it.
    pub logged: NaiveDate,
    /// Whom it is about.
    pub subject: Party,
    /// Who asks.
    pub requester: Requester,
    /// Who gets the answer.
    pub recipient: Recipient,
    /// What is asked for, in the person's words.
    pub scope: String,
    /// Whether identity is in reasonable doubt and must be proved.
    pub identity_needed: bool,
    /// The parts, A first.
    pub parts: Vec<PartLogged>,
    /// What the request is about and on which day: the decision, the act or omission.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<Fact>,
    /// The day on which somebody saw that it is a request, where that was before it was logged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recognised: Option<NaiveDate>,
    /// The case in whose letter it was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found_in: Option<Linked>,
}

/// Another case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linked {
    /// The case.
    pub case: CaseId,
    /// Its reference.
    pub reference: Reference,
}

/// A part as it was opened: one right under one regime.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartLogged {
    /// Its letter.
    pub id: PartId,
    /// The right.
    pub right: RightId,
    /// What the data are processed for.
    pub purpose: Purpose,
    /// The regime that governs it.
    pub regime: RegimeId,
    /// Why this regime.
    pub reason: String,
    /// Conditions of validity that are not met, by the rule pack's names for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unmet: Vec<String>,
}

/// One event of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The case began.
    RequestLogged(Box<RequestLogged>),
    /// Something happened on a day that the clock may depend on.
    FactRecorded {
        /// Its number.
        fact: FactId,
        /// What happened.
        kind: FactKind,
        /// To which part; `None` for all.
        part: Option<PartId>,
        /// When.
        on: NaiveDate,
        /// What was seen, asked, answered or stated.
        detail: String,
        /// The ground of an extension notice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ground: Option<ExtensionGround>,
    },
    /// The day of a fact was wrong.
    FactCorrected {
        /// Which fact.
        fact: FactId,
        /// The day as it stood.
        before: NaiveDate,
        /// The day as it is.
        after: NaiveDate,
        /// Why.
        reason: String,
    },
    /// A fact was recorded by mistake.
    FactWithdrawn {
        /// Which fact.
        fact: FactId,
        /// Why.
        reason: String,
    },
    /// Another regime governs a part.
    RegimeChanged {
        /// Which part.
        part: PartId,
        /// The regime as it stood.
        before: RegimeId,
        /// The regime as it is.
        after: RegimeId,
        /// Why.
        reason: String,
    },
    /// The case went to another person, or back to nobody.
    Allocated {
        /// Who had it.
        before: Option<PersonId>,
        /// Who has it.
        after: Option<PersonId>,
    },
    /// The case went from one colleague to another, with a note.
    HandedOver {
        /// Who had it.
        before: Option<PersonId>,
        /// Who has it.
        after: PersonId,
        /// What is to be done.
        note: String,
    },
    /// That colleague has taken notice.
    HandOverNoticed,
    /// The details of a person of the case changed.
    PartyCorrected {
        /// In which capacity.
        role: PartyRole,
        /// As it stood.
        before: Box<Party>,
        /// As it is.
        after: Box<Party>,
    },
    /// What is asked for was put differently.
    ScopeCorrected {
        /// As it stood.
        before: String,
        /// As it is.
        after: String,
    },
    /// Whether identity must be proved was put right.
    IdentityDoubtCorrected {
        /// Whether it had to be.
        before: bool,
        /// Whether it has to be.
        after: bool,
        /// Why.
        reason: String,
    },
    /// What a part still lacks to be valid was looked at again.
    ValidityChecked {
        /// Which part.
        part: PartId,
        /// What it lacked.
        before: Vec<String>,
        /// What it lacks.
        after: Vec<String>,
    },
    /// A note.
    NoteAdded {
        /// Its text.
        text: String,
    },
    /// What came held another request as well, which has a case of its own.
    RequestFound(Linked),
    /// The same request came again, and was put with the case.
    RequestMerged(Box<CameAgain>),
    /// What whoever writes on the case must heed.
    CareChanged {
        /// As it stood.
        before: Box<Care>,
        /// As it is.
        after: Box<Care>,
    },
    /// Something happened to a search in a department.
    Search(SearchEvent),
    /// Something happened to an item of the schedule.
    Item(ItemEvent),
    /// Something happened to what is given to the person.
    Pack(PackEvent),
    /// Something happened to a link to another case.
    Link(LinkEvent),
    /// What the regulator, a tribunal or a court has before it was recorded.
    ProceedingsRecorded {
        /// As it stood; none where it is new.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Box<Proceedings>>,
        /// As it is.
        after: Box<Proceedings>,
    },
    /// Something happened to a hold.
    Hold(HoldEvent),
    /// Something happened to an extension that was asked for.
    Extension(ExtensionEvent),
    /// Something happened to a document.
    Document(DocumentEvent),
    /// Something was said of how long the file is kept.
    Retention(RetentionEvent),
    /// It was said who may open the case, or somebody else opened it.
    Restriction(RestrictionEvent),
    /// The file was destroyed: this is what remains of the case.
    Destroyed(Box<Remains>),
    /// What a part comes to.
    DecisionRecorded {
        /// Which part.
        part: PartId,
        /// What was decided.
        decision: Decision,
    },
    /// A supervisor signed what was decided.
    DecisionSigned {
        /// Which part.
        part: PartId,
    },
    /// A supervisor sent back what was decided: it is to be decided again.
    DecisionSentBack {
        /// Which part.
        part: PartId,
        /// Why.
        reason: String,
    },
    /// What was decided, and not yet answered, is open again.
    DecisionReopened {
        /// Which part.
        part: PartId,
        /// Why.
        reason: String,
    },
    /// It was chosen what the answer to a part says of the processing.
    ProcessingDescribed {
        /// Which part.
        part: PartId,
        /// As it stood; none where nobody had chosen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<Processing>,
        /// As it is.
        after: Processing,
    },
    /// What was done to answer a part was recorded.
    RecordKept {
        /// Which part.
        part: PartId,
        /// As it stood.
        before: Record,
        /// As it is.
        after: Record,
    },
    /// A letter left the office.
    LetterIssued(Box<Issued>),
    /// Something else happened to a letter.
    Letter(LetterEvent),
    /// A part was answered on this day, by a letter of this desk or otherwise.
    PartAnswered {
        /// Which part.
        part: PartId,
        /// The day the answer was sent.
        on: NaiveDate,
        /// How, where no letter of this desk did it.
        how: String,
        /// The last day as it stood then. It is kept when the law's files are put right later, and
        /// given up when a date of the case is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        /// The law by which it was reckoned then: [`statute::Law::stamp`]; empty where it was not kept.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        law: String,
    },
    /// The case is finished.
    Closed {
        /// The day of closing.
        on: NaiveDate,
        /// Why an answer was late; empty where every one was in time, or was not owed.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        late: String,
    },
    /// The case is open again.
    Reopened {
        /// Why.
        reason: String,
    },
}

impl Event {
    /// Whether a clock may follow another course after it.
    pub fn moves_a_clock(&self) -> bool {
        matches!(
            self,
            Self::FactRecorded { .. }
                | Self::FactCorrected { .. }
                | Self::FactWithdrawn { .. }
                | Self::RegimeChanged { .. }
        )
    }

    /// Whether a part was answered, so that the law it was reckoned by must stay known.
    pub fn answers(&self) -> bool {
        matches!(self, Self::PartAnswered { .. })
    }

    /// The name of the event in the log, as in its `event` field.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::RequestLogged(_) => "request-logged",
            Self::FactRecorded { .. } => "fact-recorded",
            Self::FactCorrected { .. } => "fact-corrected",
            Self::FactWithdrawn { .. } => "fact-withdrawn",
            Self::RegimeChanged { .. } => "regime-changed",
            Self::Allocated { .. } => "allocated",
            Self::HandedOver { .. } => "handed-over",
            Self::HandOverNoticed => "hand-over-noticed",
            Self::PartyCorrected { .. } => "party-corrected",
            Self::ScopeCorrected { .. } => "scope-corrected",
            Self::ValidityChecked { .. } => "validity-checked",
            Self::IdentityDoubtCorrected { .. } => "identity-doubt-corrected",
            Self::NoteAdded { .. } => "note-added",
            Self::RequestFound(_) => "request-found",
            Self::RequestMerged(_) => "request-merged",
            Self::CareChanged { .. } => "care-changed",
            Self::Search(_) => "search",
            Self::Item(_) => "item",
            Self::Pack(_) => "pack",
            Self::Link(_) => "link",
            Self::ProceedingsRecorded { .. } => "proceedings-recorded",
            Self::Hold(_) => "hold",
            Self::Extension(_) => "extension",
            Self::Document(_) => "document",
            Self::Retention(_) => "retention",
            Self::Restriction(_) => "restriction",
            Self::Destroyed(_) => "destroyed",
            Self::DecisionRecorded { .. } => "decision-recorded",
            Self::DecisionSigned { .. } => "decision-signed",
            Self::DecisionSentBack { .. } => "decision-sent-back",
            Self::DecisionReopened { .. } => "decision-reopened",
            Self::ProcessingDescribed { .. } => "processing-described",
            Self::RecordKept { .. } => "record-kept",
            Self::LetterIssued(_) => "letter-issued",
            Self::Letter(_) => "letter",
            Self::PartAnswered { .. } => "part-answered",
            Self::Closed { .. } => "closed",
            Self::Reopened { .. } => "reopened",
        }
    }
}
