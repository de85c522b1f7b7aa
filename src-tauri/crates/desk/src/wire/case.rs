//! One case.

mod acts;
mod decision;
mod fact;
mod part;

pub use acts::{
    AddNote, Allocate, Allocated, ChangeRegime, CheckValidity, CloseCase, DoubtChange, ReopenCase,
    ScopeChange,
};
pub use decision::{
    Decide, DecisionView, ExemptionForm, ExemptionUsedView, ExemptionView, OutcomeView,
    RecordAnswer, ReopenDecision, SendBack, SignDecision,
};
pub use fact::{CorrectFact, FactView, RecordFact, WithdrawFact};
pub use part::PartView;

use super::{DocumentView, KeptView};
use casework::{
    Act, CaseId, Channel, CommandName, PartId, PersonId, RequesterKind, Standing, Status,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a case, by its id or its reference.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseRef {
    /// The id, or "FEN-26-0557".
    pub case: String,
}

/// A case as its page shows it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseView {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events made it; sent back with every command, so that two people cannot overwrite each other.
    #[ts(type = "number")]
    pub sequence: u64,
    /// "FEN-26-0557".
    pub reference: String,
    /// "Subject access".
    pub right: String,
    /// Where it stands in its own life.
    #[ts(type = "Status")]
    pub status: Status,
    /// Where it stands, clock included.
    #[ts(type = "Standing")]
    pub standing: Standing,
    /// What it needs next.
    #[ts(type = "Act")]
    pub act: Act,
    /// By when that should be done.
    #[ts(type = "string | null")]
    pub do_by: Option<NaiveDate>,
    /// Who has it.
    #[ts(type = "string | null")]
    pub with: Option<PersonId>,
    /// Their name; empty for nobody.
    pub with_name: String,
    /// Who covers for them while they are away; empty where they are there.
    pub covered_by: String,
    /// What was handed over with it and not yet noticed.
    pub handed_over: Option<super::HandOverView>,
    /// How the request came.
    #[ts(type = "Channel")]
    pub channel: Channel,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day it was received.
    #[ts(type = "string")]
    pub received: NaiveDate,
    /// The day on which somebody put it into the tray, where that was before it was logged.
    #[ts(type = "string | null")]
    pub recognised: Option<NaiveDate>,
    /// The day it was logged.
    #[ts(type = "string")]
    pub logged: NaiveDate,
    /// Calendar days between the two; none where it was logged as soon as the office aims for.
    pub lost_days: Option<u32>,
    /// Whom it is about.
    pub subject: PartyView,
    /// Who asks, in relation to the subject.
    #[ts(type = "RequesterKind")]
    pub asks: RequesterKind,
    /// Who asks.
    pub requester: PartyView,
    /// Who gets the answer.
    pub recipient: PartyView,
    /// What is asked for.
    pub scope: String,
    /// Whether identity must be proved.
    pub identity_needed: bool,
    /// The parts, A first.
    pub parts: Vec<PartView>,
    /// The facts that the clock may depend on, oldest first, withdrawn ones included.
    pub facts: Vec<FactView>,
    /// How many notes there are; their words are in the history.
    pub notes: u32,
    /// The letters that left the office, newest first.
    pub letters: Vec<IssuedView>,
    /// What whoever writes on the case must heed.
    pub care: super::CareView,
    /// The holds that stand.
    pub holds: Vec<super::HoldView>,
    /// The searches in departments, in the order in which they were sent.
    pub searches: Vec<super::SearchView>,
    /// The schedule of what was found, in the order of listing; what was taken off is not in it.
    pub items: Vec<super::ItemView>,
    /// The documents, the newest first.
    pub documents: Vec<DocumentView>,
    /// How long the file is kept.
    pub kept: KeptView,
    /// Who may open the case; none where everybody may.
    pub restriction: Option<super::RestrictionView>,
    /// The day of closing, while closed.
    #[ts(type = "string | null")]
    pub closed: Option<NaiveDate>,
    /// What can be chosen for why an answer was late, where one was and the case can be closed; else empty.
    pub late_reasons: Vec<String>,
    /// The case in whose letter the request was found.
    pub found_in: Option<LinkedCase>,
    /// The cases of requests that were found in what came here.
    pub found: Vec<LinkedCase>,
    /// The same request as it came again, in the order of putting it with the case.
    pub copies: Vec<CopyView>,
    /// The cases that it is linked to, in the order of linking.
    pub links: Vec<super::LinkView>,
    /// What the regulator, tribunals and courts have before them about it, in the order of recording.
    pub proceedings: Vec<super::ProceedingsView>,
    /// Each command with whether it may be given now.
    pub permits: Vec<PermitView>,
    /// The acts still to be done, in their order.
    pub next: Vec<NextStep>,
}

/// The same request as it came again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CopyView {
    /// How it came.
    #[ts(type = "Channel")]
    pub channel: Channel,
    /// The day on which it first reached any part of the force.
    #[ts(type = "string")]
    pub received: NaiveDate,
    /// What it says.
    pub scope: String,
    /// Who put it with the case.
    pub by: String,
}

/// A person of the case, for reading and for the form that corrects them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartyView {
    /// "Ms Marian Thistlewood".
    pub formal: String,
    /// "Thistlewood, Marian".
    pub filed: String,
    /// Date of birth.
    #[ts(type = "string | null")]
    pub born: Option<NaiveDate>,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// The form as it would be typed.
    pub form: super::PartyForm,
}

/// A letter that left the office.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IssuedView {
    /// Its name.
    #[ts(type = "string")]
    pub letter: casework::LetterId,
    /// What it was for.
    #[ts(type = "LetterKind")]
    pub kind: casework::LetterKind,
    /// Which version of its template: "shipped 3", "office 2"; empty where that was not kept yet.
    pub version: String,
    /// Its title.
    pub title: String,
    /// The parts that it speaks of.
    #[ts(type = "string[]")]
    pub parts: Vec<PartId>,
    /// The day of issue.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// To whom.
    pub to: String,
    /// Whether it is for somebody else than the one who gets the answer.
    pub elsewhere: bool,
    /// SHA-256 of the PDF.
    pub sha256: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What the law asks of it and it lacked.
    pub lacking: Vec<String>,
    /// Why it left all the same.
    pub despite: String,
    /// Whether it is ready and has not left.
    pub ready: bool,
    /// How often and how it was sent, in the order of recording; none where that was not said.
    pub sent: Vec<super::SentView>,
    /// That it arrived.
    pub arrived: Option<super::DeliveryView>,
    /// That it came back.
    pub returned: Option<super::DeliveryView>,
}

/// Another case, to go to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LinkedCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
}

/// Whether a command may be given now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PermitView {
    /// The command.
    #[ts(type = "CommandName")]
    pub command: CommandName,
    /// Why not; empty where it may be given.
    pub refusal: String,
}

/// Something that the case still needs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NextStep {
    /// What.
    #[ts(type = "Act")]
    pub act: Act,
    /// By when.
    #[ts(type = "string | null")]
    pub by: Option<NaiveDate>,
    /// `now`, `waiting` (for the requester) or `later` (something else comes first).
    pub when: String,
}
