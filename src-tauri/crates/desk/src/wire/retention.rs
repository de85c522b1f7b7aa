//! How long files are kept, and what was destroyed.

use super::DateForm;
use casework::{CaseId, DocumentId, PartId, Standing};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything that is due for destruction or was destroyed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetentionView {
    /// The closed cases whose time has come and that nobody keeps longer, the longest due first.
    pub due: Vec<RetentionLine>,
    /// Whether there are more of them than these.
    pub more: bool,
    /// The cases that somebody proposed to destroy, the oldest proposal first.
    pub proposed: Vec<RetentionLine>,
    /// The cases that are kept longer.
    pub kept: Vec<RetentionLine>,
    /// The copies of identity whose time has come.
    pub copies: Vec<IdentityCopyLine>,
    /// The files destroyed last.
    pub destroyed: Vec<RetentionLine>,
    /// How many were destroyed in all.
    pub destroyed_count: u32,
    /// How long the office keeps files, where that is not what the law's packs say.
    pub schedule: ScheduleForm,
    /// The backups beside the office that were made before the last destruction: they still hold what was
    /// destroyed.
    pub stale_backups: u32,
    /// Why nobody of this role may propose; empty where they may.
    pub may_not_propose: String,
    /// Why nobody of this role may destroy; empty where they may.
    pub may_not_destroy: String,
}

/// A case for the retention lists.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetentionLine {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The subject as filed; empty once it is destroyed.
    pub subject: String,
    /// The right or rights in words.
    pub right: String,
    /// Where it stands.
    #[ts(type = "Standing")]
    pub standing: Standing,
    /// The day of closing.
    #[ts(type = "string | null")]
    pub closed: Option<NaiveDate>,
    /// The first day on which the schedule lets it go.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Why it is kept so long.
    pub words: String,
    /// Who proposed to destroy it; empty where nobody did.
    pub proposed_by: String,
    /// When.
    #[ts(type = "string | null")]
    pub proposed_on: Option<NaiveDate>,
    /// Why the person signed in cannot agree to that; empty where they can.
    pub may_not_agree: String,
    /// The last day to which it is kept longer; none where it is kept until that is lifted, or not at all.
    #[ts(type = "string | null")]
    pub kept_until: Option<NaiveDate>,
    /// Why it is kept longer; empty where it is not.
    pub kept_why: String,
    /// The day of destruction.
    #[ts(type = "string | null")]
    pub destroyed: Option<NaiveDate>,
}

/// A copy of identity whose time has come.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct IdentityCopyLine {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The subject as filed.
    pub subject: String,
    /// The document.
    #[ts(type = "number")]
    pub document: DocumentId,
    /// Since when it has not been needed.
    #[ts(type = "string")]
    pub since: NaiveDate,
    /// By when it was to be destroyed.
    #[ts(type = "string")]
    pub due: NaiveDate,
}

/// The schedule, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ScheduleForm {
    /// Copies of identity are destroyed so many days after the proof.
    pub identity_copy_days: String,
    /// The rules, the first that fits speaks.
    pub rules: Vec<ScheduleRuleForm>,
}

/// A rule of the schedule, as typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ScheduleRuleForm {
    /// What it is called.
    pub label: String,
    /// The rights that it is for, by the law's names; every one where none is named.
    pub rights: Vec<String>,
    /// What the decision came to: `granted`, `partly`, `refused`, `nothing`, `withdrawn`, `signposted`, `unconfirmed`;
    /// anything where nothing is named.
    pub results: Vec<String>,
    /// Years after closing.
    pub years: String,
    /// Why so long.
    pub words: String,
}

/// Cases, to be proposed for destruction or destroyed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CasesRef {
    /// The cases.
    #[ts(type = "string[]")]
    pub cases: Vec<CaseId>,
}

/// Cases that are not to be destroyed after all.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DropForm {
    /// The cases.
    #[ts(type = "string[]")]
    pub cases: Vec<CaseId>,
    /// Why.
    pub reason: String,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetentionDone {
    /// How many cases it was done with.
    pub done: u32,
    /// Those with which it could not be done, each with its reference and why.
    pub refused: Vec<String>,
    /// The lists as they are now.
    pub retention: RetentionView,
}

/// To keep the file of a case longer, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeepForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The last day; empty until it is lifted.
    pub until: DateForm,
    /// Why.
    pub reason: String,
}

/// To keep it longer no more.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LiftForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Why.
    pub reason: String,
}

/// How long the file of a case is kept.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct KeptView {
    /// The first day on which the schedule lets it go; none while it is open.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// Why so long.
    pub words: String,
    /// Whether it is kept longer.
    pub longer: bool,
    /// The last day of that; none until it is lifted.
    #[ts(type = "string | null")]
    pub until: Option<NaiveDate>,
    /// Why.
    pub why: String,
    /// Who proposed to destroy it; empty where nobody did.
    pub proposed_by: String,
    /// When.
    #[ts(type = "string | null")]
    pub proposed_on: Option<NaiveDate>,
}

/// The certificate of a file that was destroyed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Certificate {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The office.
    pub office: String,
    /// The day of destruction.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Who proposed it.
    pub proposed_by: String,
    /// When.
    #[ts(type = "string")]
    pub proposed_on: NaiveDate,
    /// Who agreed and destroyed it.
    pub destroyed_by: String,
    /// The first day on which the schedule let it go.
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// Why it was kept so long.
    pub words: String,
    /// How the request came.
    #[ts(type = "Channel")]
    pub channel: casework::Channel,
    /// The day it was received.
    #[ts(type = "string")]
    pub received: NaiveDate,
    /// The day it was logged.
    #[ts(type = "string")]
    pub logged: NaiveDate,
    /// The day of closing.
    #[ts(type = "string")]
    pub closed: NaiveDate,
    /// Where it stood.
    #[ts(type = "Standing")]
    pub standing: Standing,
    /// Why an answer was late; empty where none was.
    pub late: String,
    /// The parts.
    pub parts: Vec<CertificatePart>,
    /// Letters, documents and items that were destroyed with it.
    pub letters: u32,
    /// Documents filed.
    pub documents: u32,
    /// Items of the schedule.
    pub items: u32,
    /// Searches in departments.
    pub searches: u32,
    /// The digest of the event that says so, in hexadecimal: it stands in the log.
    pub digest: String,
}

/// A part of a case that was destroyed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CertificatePart {
    /// Its letter.
    #[ts(type = "string")]
    pub id: PartId,
    /// The right.
    pub right: String,
    /// The law.
    pub law: String,
    /// What it came to.
    pub outcome: String,
    /// The last day.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// The day the answer was sent.
    #[ts(type = "string | null")]
    pub answered: Option<NaiveDate>,
}
