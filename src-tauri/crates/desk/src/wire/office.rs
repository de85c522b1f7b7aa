//! The office, its people, and who is signed in.

use super::PartyForm;
use casework::{PersonId, Role};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person on the sign-in list of an office.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignInPerson {
    /// Who.
    #[ts(type = "string")]
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they are there for.
    #[ts(type = "Role[]")]
    pub roles: Vec<Role>,
}

/// An office folder that can be signed in to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficeCard {
    /// The folder.
    pub path: String,
    /// The folder's own name: "Fenland IAO.rightsdesk".
    pub file: String,
    /// Who can sign in; empty where the folder cannot be read.
    pub people: Vec<SignInPerson>,
    /// Whether it is full of made-up people, so that its passphrase may be shown.
    pub demonstration: bool,
    /// The passphrase of a demonstration office.
    pub passphrase_shown: Option<String>,
    /// Why it cannot be opened, and what to do; empty where it can.
    pub problem: String,
}

/// Where the desk stands before anybody works.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Opening {
    /// The program's version.
    pub version: String,
    /// Today in London.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The office last opened on this PC, or named at the start of the program.
    pub office: Option<OfficeCard>,
    /// Who is signed in.
    pub session: Option<Session>,
}

/// Names an office folder.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficePath {
    /// The folder.
    pub path: String,
}

/// An office to be made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewOffice {
    /// The folder in which the office folder is made.
    pub folder: String,
    /// The office.
    pub office: OfficeForm,
    /// The first person's name. They become administrator and supervisor.
    pub person: String,
    /// Their passphrase.
    pub passphrase: String,
    /// The same again.
    pub passphrase_again: String,
}

/// The office as it stands on its letters.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OfficeForm {
    /// The controller: "Fenland Constabulary".
    pub name: String,
    /// The department: "Information Access Office".
    pub department: String,
    /// Postal address, lines parted by line ends.
    pub address: String,
    /// Telephone number.
    pub telephone: String,
    /// E-mail address.
    pub email: String,
    /// Two to five letters before every reference: "FEN".
    pub prefix: String,
    /// Which bank holidays count: `england-and-wales`, `scotland`, `northern-ireland`.
    pub jurisdiction: String,
    /// After how many minutes without a key or a click the desk locks.
    pub idle_minutes: u16,
}

/// An office that was made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficeMade {
    /// The one way in when a passphrase is forgotten. It is shown once.
    pub recovery_code: String,
    /// The first person is signed in.
    pub session: Session,
}

/// A sign-in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignIn {
    /// The folder.
    pub path: String,
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
    /// Their passphrase.
    pub passphrase: String,
}

/// A way back in with the printed recovery code.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Recovery {
    /// The folder.
    pub path: String,
    /// The printed code; spaces, hyphens and case do not matter.
    pub code: String,
    /// Whose passphrase is set anew.
    #[ts(type = "string")]
    pub person: PersonId,
    /// The new passphrase.
    pub passphrase: String,
    /// The same again.
    pub passphrase_again: String,
}

/// What the person who is signed in sees around every screen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Session {
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// As what.
    #[ts(type = "Role[]")]
    pub roles: Vec<Role>,
    /// The office.
    pub office: OfficeForm,
    /// The folder.
    pub path: String,
    /// Whether everything in it is made up.
    pub demonstration: bool,
    /// Today in London.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The calls that this person may make: what is not here is not offered.
    pub calls: Vec<String>,
    /// Who can be given a case: caseworkers and supervisors.
    pub colleagues: Vec<Colleague>,
    /// Their open cases.
    pub mine: u32,
    /// All open cases.
    pub open: u32,
    /// Open cases past their last day: of this person, or of the office for a supervisor.
    pub overdue: u32,
    /// What lies in the tray and is not logged yet.
    pub tray: u32,
    /// How much of that has lain for longer than the office aims for.
    pub tray_late: u32,
    /// Open cases that nobody has.
    pub unallocated: u32,
    /// When something was last saved.
    #[ts(type = "string | null")]
    pub saved: Option<DateTime<Utc>>,
    /// When a backup was last made.
    #[ts(type = "string | null")]
    pub backed_up: Option<DateTime<Utc>>,
}

/// Somebody who can be given a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Colleague {
    /// Who.
    #[ts(type = "string")]
    pub id: PersonId,
    /// Their name.
    pub name: String,
}

/// A person of the office, for the administrator.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfficePerson {
    /// Who.
    #[ts(type = "string")]
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// What they are there for.
    #[ts(type = "Role[]")]
    pub roles: Vec<Role>,
    /// Whether they can still sign in.
    pub active: bool,
    /// How many open cases they have.
    pub open: u32,
    /// Why they cannot be removed now; empty where they can.
    pub keep: String,
}

/// A person to be added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewPerson {
    /// Their name.
    pub name: String,
    /// What they are there for.
    #[ts(type = "Role[]")]
    pub roles: Vec<Role>,
    /// Their first passphrase.
    pub passphrase: String,
    /// The same again.
    pub passphrase_again: String,
}

/// Names a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PersonRef {
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
}

/// Other roles for a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewRoles {
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
    /// As what.
    #[ts(type = "Role[]")]
    pub roles: Vec<Role>,
}

/// A change of one's own passphrase.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewPassphrase {
    /// The passphrase as it was.
    pub before: String,
    /// The new one.
    pub passphrase: String,
    /// The same again.
    pub passphrase_again: String,
}

/// What was typed somewhere and is not saved yet. It is kept for the person who typed it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DraftBody {
    /// Where: `log-a-request`, `note:CASE`, …
    pub place: String,
    /// What: JSON of the screen's own making.
    pub body: String,
}

/// Names a place where something may have been typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DraftPlace {
    /// Where.
    pub place: String,
}

/// A kept draft.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Draft {
    /// What was typed; `None` where nothing was.
    pub body: Option<String>,
    /// When it was kept.
    #[ts(type = "string | null")]
    pub at: Option<DateTime<Utc>>,
}

/// What a check of the whole history found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Integrity {
    /// Whether nothing is wrong.
    pub sound: bool,
    /// Events that were checked.
    pub events: u64,
    /// Streams that were checked.
    pub streams: u64,
    /// What is wrong, a sentence each.
    pub findings: Vec<String>,
}

/// A new passphrase for somebody who has forgotten theirs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PassphraseReset {
    /// Who.
    #[ts(type = "string")]
    pub person: PersonId,
    /// The new passphrase.
    pub passphrase: String,
    /// Once more.
    pub passphrase_again: String,
}

/// The person's own passphrase, asked once more before something that cannot be undone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OwnPassphrase {
    /// It.
    pub passphrase: String,
}

/// A recovery code, shown once to be printed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RecoverySheet {
    /// The code.
    pub recovery_code: String,
}

/// A backup that was made and read again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupMade {
    /// The folder of the backup.
    pub path: String,
    /// When.
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
}

/// Names a person of a case and their details, for a correction.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PartyChange {
    /// The case.
    #[ts(type = "string")]
    pub case: casework::CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// In which capacity: `subject`, `requester`, `recipient`.
    #[ts(type = "PartyRole")]
    pub role: casework::PartyRole,
    /// The details as they should be.
    pub party: PartyForm,
}

/// The people of the office.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct People {
    /// Everybody who is or was one, by name.
    pub people: Vec<OfficePerson>,
}
