//! Logging a request.

use super::{DateForm, LinkChoice, PartyForm, RequestFile};
use casework::{CaseId, Channel, LinkSide, RequesterKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::Purpose;
use ts_rs::TS;

/// To whom the answer goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientChoice {
    /// To the data subject.
    #[default]
    Subject,
    /// To who asks.
    Requester,
    /// To somebody else.
    Other,
}

/// A request as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RequestForm {
    /// How it came; none while not chosen.
    #[ts(type = "Channel | null")]
    pub channel: Option<Channel>,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day on which it first reached any part of the force.
    pub received: DateForm,
    /// Whom it is about.
    pub subject: PartyForm,
    /// Who asks, in relation to the subject.
    #[ts(type = "RequesterKind | null")]
    pub asks: Option<RequesterKind>,
    /// Who asks, where it is not the subject.
    pub requester: PartyForm,
    /// To whom the answer goes.
    pub answer_to: RecipientChoice,
    /// That person, where it is neither subject nor requester.
    pub recipient: PartyForm,
    /// What is asked for.
    pub scope: String,
    /// The rights: `access`, …; a part for each under each law that has it.
    pub rights: Vec<String>,
    /// The day the decision was taken, for a right that turns on it.
    pub decided: DateForm,
    /// The day of the act or omission, for a right that turns on it.
    pub act: DateForm,
    /// Statements that the request makes, of those that it must make itself.
    pub stated: Vec<ConditionRef>,
    /// Other conditions of validity that are not met.
    pub unmet: Vec<ConditionRef>,
    /// What the data are processed for: one or both; a part each.
    #[ts(type = "Purpose[]")]
    pub purposes: Vec<Purpose>,
    /// Regimes that an officer chose against the law's own choice.
    pub overrides: Vec<RegimeOverride>,
    /// Whether identity is in doubt and must be proved; none while not answered.
    pub identity_needed: Option<bool>,
    /// The reference of the case in whose letter it was found; empty where it came by itself.
    pub found_in: String,
    /// The letter or e-mail and what came with it, to be kept as documents of the case.
    pub files: Vec<RequestFile>,
    /// What lay in the tray and is logged with this; empty where it was not there.
    pub tray: String,
    /// The earlier cases that it is linked to as it is logged.
    pub links: Vec<WantedLink>,
}

/// How a request is to be linked to an earlier case as it is logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WantedLink {
    /// The reference of that case.
    pub other: String,
    /// The name of the kind of link.
    pub kind: String,
    /// Which of the two the new request is.
    #[ts(type = "LinkSide")]
    pub side: LinkSide,
}

/// A request that came again, and the case that has it already.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MergeForm {
    /// The id or the reference of the case.
    pub case: String,
    /// The request as typed; how and when it came, what it says and its files are put with the case.
    pub request: RequestForm,
}

/// A condition of validity of a right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConditionRef {
    /// The right.
    pub right: String,
    /// The rule pack's name for the condition.
    pub condition: String,
}

/// A regime that an officer chose, and why.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegimeOverride {
    /// For this right.
    #[serde(default)]
    pub right: String,
    /// For data processed for this purpose.
    #[ts(type = "Purpose")]
    pub purpose: Purpose,
    /// The regime.
    pub regime: String,
    /// Why.
    pub reason: String,
}

/// What the law makes of a request as typed so far.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Preview {
    /// The parts, A first; empty while the day of receipt or the purpose is missing.
    pub parts: Vec<PreviewPart>,
    /// The last day of a request received today, to show while the day is missing or wrong.
    #[ts(type = "string | null")]
    pub if_today: Option<NaiveDate>,
    /// What is wrong with the day received; empty where nothing is.
    pub problem: String,
    /// Rights that a law asked for does not give, in words.
    pub without: Vec<String>,
}

/// Something that makes a request valid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConditionView {
    /// The rule pack's name for it.
    pub id: String,
    /// "Is the notice in writing?"
    pub question: String,
    /// What to ask the person for where it is not so.
    pub missing: String,
    /// The provision.
    pub citation: String,
    /// `always`, `if-asked` or `stated`.
    pub needed: String,
}

/// The rights that a person can use, and the questions that decide the law.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RightsView {
    /// The rights, in the order in which to offer them.
    pub rights: Vec<RightView>,
    /// The questions, in the order in which to ask them.
    pub guide: Vec<GuideView>,
    /// What somebody who asks for the person has to show.
    pub askers: Vec<AskerView>,
}

/// What somebody who asks for the person has to show.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AskerView {
    /// Who.
    #[ts(type = "RequesterKind")]
    pub kind: RequesterKind,
    /// What to see before anything about the person is sent to them; empty for the subject.
    pub evidence: String,
    /// Whether an answer to them waits for that evidence.
    pub needs: bool,
    /// Where the law speaks of them.
    pub citation: String,
}

/// A right.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RightView {
    /// `access`, …
    pub right: String,
    /// "Subject access".
    pub label: String,
    /// What the person wants, in plain words.
    pub asks: String,
    /// The day that decides the law: `received`, `decision` or `act`.
    pub governed_by: String,
}

/// A question that decides the law.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GuideView {
    /// Its name.
    pub id: String,
    /// The question.
    pub question: String,
    /// What follows where the answer is yes.
    pub yes: String,
    /// `policing`, `other`, `elsewhere` or `manual-review`.
    pub leads: String,
    /// The provision.
    pub citation: String,
}

/// The law and the time of one part.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PreviewPart {
    /// "A".
    pub id: String,
    /// The right.
    pub right: String,
    /// "Subject access".
    pub right_name: String,
    /// Where the right is: "DPA 2018 s.45".
    pub right_citation: String,
    /// Who answers it, where that is not the office; else empty.
    pub signpost: String,
    /// What makes it valid, in the order in which to ask.
    pub conditions: Vec<ConditionView>,
    /// For data processed for this purpose.
    #[ts(type = "Purpose")]
    pub purpose: Purpose,
    /// The regime.
    pub regime: String,
    /// The law in words: "Law enforcement: Data Protection Act 2018, Part 3".
    pub law: String,
    /// Since when this version of it is in force.
    #[ts(type = "string")]
    pub since: NaiveDate,
    /// Why this law.
    pub reason: String,
    /// The provisions.
    pub citation: String,
    /// Regimes that an officer could choose instead.
    pub alternatives: Vec<RegimeName>,
    /// The last day; none while the clock would not start.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// The cautious day.
    #[ts(type = "string | null")]
    pub target: Option<NaiveDate>,
    /// Calendar days left today.
    pub days_left: Option<i32>,
    /// Whether identity is in doubt: once it is asked for, the clock starts only when it is proved.
    pub identity_doubted: bool,
}

/// A regime by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RegimeName {
    /// `uk-gdpr`, …
    pub regime: String,
    /// In words.
    pub law: String,
}

/// An earlier case that resembles the request.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SimilarCase {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// "Applegarth, Rowan".
    pub subject: String,
    /// "Subject access".
    pub right: String,
    /// "Part 3".
    pub law: String,
    /// The day it was received.
    #[ts(type = "string")]
    pub received: NaiveDate,
    /// Where it stands.
    #[ts(type = "Standing")]
    pub standing: casework::Standing,
    /// Who has it; empty for nobody.
    pub with_name: String,
    /// What is alike: `name`, `close-name`, `born`, `address`.
    pub alike: Vec<String>,
    /// Open, and alike in more than the name: perhaps the same request again.
    pub perhaps_same: bool,
    /// How the request can be linked to it.
    pub links: Vec<LinkChoice>,
    /// Why the request cannot be put with it as one that came again; empty where it can.
    pub no_merge: String,
}

/// A request that was logged.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Logged {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
}

/// Earlier cases that resemble the request.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SimilarCases {
    /// The most alike first; at most ten.
    pub cases: Vec<SimilarCase>,
}
