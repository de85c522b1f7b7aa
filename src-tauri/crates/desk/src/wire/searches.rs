//! Searches in departments.

use super::DateForm;
use casework::{CaseId, PartId, SearchId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A department that can be asked, as the administrator types it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Department {
    /// "Custody Records".
    pub name: String,
    /// Where the messages go.
    pub email: String,
    /// Who is told when it does not answer.
    pub lead: String,
    /// Their e-mail address.
    pub lead_email: String,
    /// Where it can look: systems, registers, places; lines parted by line ends.
    pub systems: String,
    /// Working days that it has for an answer.
    pub days: u32,
}

/// The departments of the office.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Departments {
    /// By name.
    pub departments: Vec<Department>,
}

/// A search as it is typed, and as it is offered to be typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The department by name; empty while none is chosen.
    pub department: String,
    /// The parts that it is for.
    #[ts(type = "string[]")]
    pub parts: Vec<PartId>,
    /// Where to look.
    pub systems: Vec<String>,
    /// What to look for.
    pub terms: String,
    /// The first day of what is looked for; empty for no such day.
    pub from: DateForm,
    /// The last day of it; empty for no such day.
    pub to: DateForm,
    /// The day on which it is sent.
    pub sent: DateForm,
    /// The day by which an answer is wanted; empty for the one that the department's working days give.
    pub due: DateForm,
    /// The message; empty for the one that the template gives.
    pub text: String,
}

/// Where a search can be started from: the form filled as far as it can be, and the choices.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchStart {
    /// The form.
    pub form: SearchForm,
    /// The departments that can be asked.
    pub departments: Vec<Department>,
}

/// A message to a department or to another person. The program sends nothing: it is copied, or saved as a draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MessageView {
    /// The address.
    pub to: String,
    /// The named lead's address, where it goes there too; else empty.
    pub copy_to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// Whether it goes to the named lead too.
    pub escalated: bool,
    /// The day by which an answer is wanted.
    #[ts(type = "string | null")]
    pub due: Option<NaiveDate>,
    /// The name of the draft as a file.
    pub file: String,
    /// The draft as a file of the e-mail program (RFC 5322), in base 64.
    pub eml: String,
}

/// Names a search whose next reminder is looked at.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// The search.
    #[ts(type = "number")]
    pub search: SearchId,
    /// The message; empty for the one that the template gives.
    #[serde(default)]
    pub text: String,
}

/// A reminder that was sent, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChaseForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The search.
    #[ts(type = "number")]
    pub search: SearchId,
    /// The day on which it was sent.
    pub on: DateForm,
    /// Whether it went to the named lead too.
    pub escalated: bool,
    /// The message as it was sent.
    pub text: String,
}

/// What a department answered, as typed. Empty numbers are nought.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReplyForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The search.
    #[ts(type = "number")]
    pub search: SearchId,
    /// The day on which it came.
    pub on: DateForm,
    /// Who answered.
    pub from: String,
    /// Whether nothing was found.
    pub nil: bool,
    /// What was looked for, as the department says.
    pub terms: String,
    /// Pages that came.
    pub pages: String,
    /// Minutes of sound or film that came.
    pub minutes: String,
    /// Things of another kind that came.
    pub items: String,
    /// Hours of work that the search took: `1.5`.
    pub hours: String,
    /// What else there is to say of it.
    pub note: String,
    /// Whether more is to come.
    pub more: bool,
}

/// Whether a search is chased.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MuteForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The search.
    #[ts(type = "number")]
    pub search: SearchId,
    /// Whether it is left alone.
    pub muted: bool,
    /// Why.
    pub reason: String,
}

/// A search to be taken back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WithdrawSearch {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The search.
    #[ts(type = "number")]
    pub search: SearchId,
    /// Why.
    pub reason: String,
}

/// A search of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchView {
    /// Its number.
    #[ts(type = "number")]
    pub search: SearchId,
    /// The department, as it was called then.
    pub department: String,
    /// The named lead, as it was then; empty where there was none.
    pub lead: String,
    /// The parts that it is for.
    #[ts(type = "string[]")]
    pub parts: Vec<PartId>,
    /// Where to look.
    pub systems: Vec<String>,
    /// What to look for.
    pub terms: String,
    /// The first day of what is looked for.
    #[ts(type = "string | null")]
    pub from: Option<NaiveDate>,
    /// The last day of it.
    #[ts(type = "string | null")]
    pub to: Option<NaiveDate>,
    /// The day on which it was sent.
    #[ts(type = "string")]
    pub sent: NaiveDate,
    /// The day by which an answer is wanted.
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// The message as it was sent.
    pub text: String,
    /// Where it stands.
    #[ts(type = "\"out\" | \"late\" | \"back\" | \"nil\" | \"withdrawn\"")]
    pub state: String,
    /// Working days past the day that was wanted, while it is out.
    pub days_late: u32,
    /// The day on which the last of it came.
    #[ts(type = "string | null")]
    pub back: Option<NaiveDate>,
    /// The reminders, oldest first.
    pub chasers: Vec<ChaserView>,
    /// What came back, oldest first.
    pub replies: Vec<ReplyView>,
    /// Whether it is left alone.
    pub muted: bool,
    /// Why it was withdrawn; empty while it stands.
    pub withdrawn: String,
    /// The day for the next reminder.
    #[ts(type = "string | null")]
    pub chase_on: Option<NaiveDate>,
    /// Whether that day has come.
    pub chase_due: bool,
    /// Whether that reminder goes to the named lead too.
    pub chase_escalates: bool,
}

/// A reminder that was sent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChaserView {
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Whether it went to the named lead too.
    pub escalated: bool,
    /// The message as it was sent.
    pub text: String,
}

/// What a department answered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReplyView {
    /// The day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Who answered.
    pub from: String,
    /// Whether nothing was found.
    pub nil: bool,
    /// What was looked for, as the department says.
    pub terms: String,
    /// Pages that came.
    pub pages: u32,
    /// Minutes of sound or film that came.
    pub minutes: u32,
    /// Things of another kind that came.
    pub items: u32,
    /// Minutes of work that the search took.
    pub spent: u32,
    /// What else was said.
    pub note: String,
    /// Whether more was to come.
    pub more: bool,
}

/// Whose searches are asked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchesQuery {
    /// Only those of the cases of the person who is signed in.
    pub mine: bool,
}

/// Every search that is out, and how the departments keep their days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SearchesView {
    /// Those that are out, the longest due first; at most the first thousand.
    pub open: Vec<OpenSearch>,
    /// How many are out in all.
    pub all: u32,
    /// How the departments kept their days, by name; of the whole office.
    pub departments: Vec<DepartmentRecord>,
}

/// A search that is out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenSearch {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The subject as filed.
    pub subject: String,
    /// Who has the case; empty for nobody.
    pub with_name: String,
    /// The search.
    #[ts(type = "number")]
    pub search: SearchId,
    /// The department.
    pub department: String,
    /// The day on which it was sent.
    #[ts(type = "string")]
    pub sent: NaiveDate,
    /// The day by which an answer is wanted.
    #[ts(type = "string")]
    pub due: NaiveDate,
    /// Working days past it.
    pub days_late: u32,
    /// How often it was reminded.
    pub chasers: u32,
    /// Whether it is left alone.
    pub muted: bool,
    /// The day for the next reminder.
    #[ts(type = "string | null")]
    pub chase_on: Option<NaiveDate>,
    /// Whether that day has come.
    pub chase_due: bool,
    /// Whether that reminder goes to the named lead too.
    pub chase_escalates: bool,
}

/// How a department kept its days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DepartmentRecord {
    /// The department.
    pub department: String,
    /// Searches that were sent and not withdrawn.
    pub asked: u32,
    /// Those that came back by the day that was wanted.
    pub in_time: u32,
    /// Those that came back later.
    pub late: u32,
    /// Those that are out.
    pub out: u32,
    /// Those that are out past the day that was wanted.
    pub out_late: u32,
    /// Calendar days from sending to the last answer, in the middle of those that are back.
    pub usual_days: Option<u32>,
}
