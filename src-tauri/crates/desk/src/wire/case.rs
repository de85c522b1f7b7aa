//! One case.

use super::{DateForm, DocumentView, KeptView, RecordFieldView, Timeliness};
use casework::{
    Act, CaseId, Channel, CommandName, FactId, PartId, PersonId, RequesterKind, Standing, Status,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{ClockState, FactKind, Purpose};
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

/// A part of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartView {
    /// "A".
    #[ts(type = "string")]
    pub id: PartId,
    /// "Subject access".
    pub right: String,
    /// What the data are processed for.
    #[ts(type = "Purpose")]
    pub purpose: Purpose,
    /// The regime: `uk-gdpr`, …
    pub regime: String,
    /// The law in short: "Part 3".
    pub law_short: String,
    /// The law in words: "Law enforcement: Data Protection Act 2018, Part 3".
    pub law: String,
    /// The provision of the right.
    pub citation: String,
    /// Since when this version of the law is in force.
    #[ts(type = "string")]
    pub since: NaiveDate,
    /// Why this law.
    pub reason: String,
    /// Who answers it, where that is not the office; else empty.
    pub signpost: String,
    /// What must be kept while it is open; empty where the law says nothing of it.
    pub preserve: String,
    /// What makes it valid.
    pub conditions: Vec<super::ConditionView>,
    /// The conditions that are not met.
    pub unmet: Vec<String>,
    /// The deadline that it is due by: `response`, `acknowledgement`.
    pub deadline: String,
    /// Regimes that an officer could choose instead.
    pub alternatives: Vec<super::RegimeName>,
    /// The state of the clock.
    #[ts(type = "ClockState")]
    pub state: ClockState,
    /// The relevant day.
    #[ts(type = "string | null")]
    pub starts: Option<NaiveDate>,
    /// The last day.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// The cautious day.
    #[ts(type = "string | null")]
    pub target: Option<NaiveDate>,
    /// The last day for an extension notice, while one can still be given in time.
    #[ts(type = "string | null")]
    pub notice_by: Option<NaiveDate>,
    /// Whether an extension is in force.
    pub extended: bool,
    /// Since when the clock stands still.
    #[ts(type = "string | null")]
    pub paused_since: Option<NaiveDate>,
    /// Calendar days left; negative when late.
    pub days_left: Option<i32>,
    /// Working days left, today not counted; none when late or without a last day.
    pub working_days_left: Option<u32>,
    /// How it stands to its last day.
    pub timeliness: Timeliness,
    /// Whether it asks for the data themselves, so that departments search and what they find is reviewed.
    pub searched: bool,
    /// Whether a question can pause this clock.
    pub can_pause: bool,
    /// Whether this time can be extended at all.
    pub can_extend: bool,
    /// The highest fee that may be asked, in pence; none where the law lets none be asked as of course.
    pub fee_pence: Option<u32>,
    /// What can be decided.
    pub outcomes: Vec<OutcomeView>,
    /// The grounds that can be used.
    pub exemptions: Vec<ExemptionView>,
    /// What was decided.
    pub decision: Option<DecisionView>,
    /// Whether a supervisor must still sign what was decided.
    pub to_sign: bool,
    /// Who signed it; empty where nobody did.
    pub signed_by: String,
    /// Why a supervisor sent it back, until it is decided again; empty where none did.
    pub sent_back: String,
    /// What waits for the person, and when the office warns that it closes the part, or closes it.
    pub lapse: Option<super::LapseView>,
    /// An extension that was asked for, until its notice leaves.
    pub extension: Option<super::ExtensionView>,
    /// Whether the person who is signed in must ask for an extension before its notice can leave.
    pub ask_extension: bool,
    /// What is recorded of what was done to answer it; none while it is undecided.
    pub record: Vec<RecordFieldView>,
    /// The day the answer was sent.
    #[ts(type = "string | null")]
    pub answered: Option<NaiveDate>,
    /// Whether it was sent by the last day.
    pub in_time: Option<bool>,
    /// The last day as it stood when the answer was sent, where the law's files give another today.
    #[ts(type = "string | null")]
    pub due_then: Option<NaiveDate>,
    /// Warnings of the reckoning, in words.
    pub warnings: Vec<String>,
}

/// Something that can be decided.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OutcomeView {
    /// `disclosed`, …
    pub id: String,
    /// In words.
    pub label: String,
    /// Whether a ground must be chosen.
    pub needs_exemption: bool,
    /// Whether what it rests on is sealed, so that nothing else is asked for.
    pub sealed: bool,
    /// The grounds that a sealed one may rest on, by the names in the part's `exemptions`.
    pub grounds: Vec<String>,
    /// Whether reasons must be given for the file.
    pub needs_reasons: bool,
}

/// A ground for withholding.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExemptionView {
    /// The pack's name for it.
    pub id: String,
    /// The provision.
    pub citation: String,
    /// In words.
    pub words: String,
    /// The test it needs, in words.
    pub test: String,
}

/// A ground that was used.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExemptionUsedView {
    /// The pack's name for it.
    pub id: String,
    /// The provision.
    pub citation: String,
    /// In words.
    pub words: String,
    /// Why its test is met.
    pub reason: String,
}

/// What was decided.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionView {
    /// `disclosed`, …
    pub outcome: String,
    /// In words.
    pub label: String,
    /// The grounds.
    pub exemptions: Vec<ExemptionUsedView>,
    /// The reasons for the file.
    pub reasons: String,
    /// Whether what it rests on is sealed: `sealed-decision` shows it to whoever may read it.
    pub sealed: bool,
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
}

/// A dated fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactView {
    /// Its number.
    #[ts(type = "number")]
    pub fact: FactId,
    /// What happened.
    #[ts(type = "FactKind")]
    pub kind: FactKind,
    /// To which part; none for all.
    #[ts(type = "string | null")]
    pub part: Option<PartId>,
    /// When.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// What was seen, asked, answered or stated.
    pub detail: String,
    /// Who recorded it; empty where it came with the request.
    pub by: String,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
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

/// A fact to be recorded, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordFact {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// What happened.
    #[ts(type = "FactKind")]
    pub kind: FactKind,
    /// To which part; none for all.
    #[ts(type = "string | null")]
    pub part: Option<PartId>,
    /// When.
    pub on: DateForm,
    /// What was seen, asked, answered or stated.
    pub detail: String,
    /// The ground of an extension notice.
    #[ts(type = "ExtensionGround | null")]
    pub ground: Option<casework::ExtensionGround>,
}

/// A date to be corrected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CorrectFact {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which fact.
    #[ts(type = "number")]
    pub fact: FactId,
    /// The right day.
    pub on: DateForm,
    /// Why.
    pub reason: String,
}

/// A fact to be withdrawn.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WithdrawFact {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which fact.
    #[ts(type = "number")]
    pub fact: FactId,
    /// Why.
    pub reason: String,
}

/// Another regime for a part.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeRegime {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The regime.
    pub regime: String,
    /// Why.
    pub reason: String,
}

/// Cases to be given to a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Allocate {
    /// The cases.
    #[ts(type = "string[]")]
    pub cases: Vec<CaseId>,
    /// To whom; none for nobody.
    #[ts(type = "string | null")]
    pub to: Option<PersonId>,
}

/// What came of an allocation of many.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Allocated {
    /// How many cases moved.
    pub moved: u32,
    /// Those that did not: reference and reason.
    pub refused: Vec<String>,
}

/// A note to be added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddNote {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its text.
    pub text: String,
}

/// Other words for what is asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScopeChange {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// What is asked for.
    pub scope: String,
}

/// What a part still lacks to be valid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CheckValidity {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The conditions that are not met.
    pub unmet: Vec<String>,
}

/// Whether identity is in doubt, put right.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DoubtChange {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Whether it must be proved.
    pub needed: bool,
    /// Why.
    pub reason: String,
}

/// A ground as chosen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExemptionForm {
    /// The pack's name for it.
    pub id: String,
    /// Why its test is met.
    pub reason: String,
}

/// A decision as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Decide {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// The outcome.
    pub outcome: String,
    /// The grounds.
    pub exemptions: Vec<ExemptionForm>,
    /// The reasons for the file.
    pub reasons: String,
    /// What it rests on, where the outcome seals that.
    #[serde(default)]
    pub sealed: Option<super::SealedForm>,
}

/// An answer that was sent without a letter of this desk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecordAnswer {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// When.
    pub on: DateForm,
    /// How.
    pub how: String,
}

/// A case to be closed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CloseCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Why an answer was late, one of `late_reasons` of the case; empty where none was.
    #[serde(default)]
    pub late: String,
}

/// What was decided of a part, to be signed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignDecision {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
}

/// What was decided of a part, to be sent back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SendBack {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// What is to be done differently.
    pub reason: String,
}

/// What was decided of a part, to be opened again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReopenDecision {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// Why.
    pub reason: String,
}

/// A case to be opened again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReopenCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Why.
    pub reason: String,
}
