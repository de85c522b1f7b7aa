//! Lines of cases: Today and the register.

use casework::{Act, CaseId, PersonId, Standing};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a case stands to its last day, today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Timeliness {
    /// The last day has passed.
    Overdue,
    /// The last day is today.
    DueToday,
    /// The last day is within the next five working days.
    Soon,
    /// The last day is later, or the law fixes none.
    Later,
    /// The last day is later, and the next move is a department's, a colleague's or a supervisor's.
    Waiting,
    /// The clock stands still for an answer.
    Paused,
    /// The clock has not started.
    NotYetValid,
    /// Answered: only closing is left.
    Answered,
    /// Closed.
    Closed,
}

/// A case in a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseLine {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// "FEN-26-0557".
    pub reference: String,
    /// "Thistlewood, Marian".
    pub subject: String,
    /// Who asks, where it is not the subject.
    pub requester: String,
    /// The right in words: "Subject access".
    pub right: String,
    /// The law in short: "Part 3", "UK GDPR", "1998 Act", "both".
    pub law: String,
    /// The day it was received.
    #[ts(type = "string")]
    pub received: NaiveDate,
    /// The last day of the most urgent part.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// Calendar days left; negative when late.
    pub days_left: Option<i32>,
    /// Of the time between the relevant day and the last day, how much is used, in thousandths.
    pub used: Option<u16>,
    /// How it stands to its last day.
    pub timeliness: Timeliness,
    /// Where it stands.
    #[ts(type = "Standing")]
    pub standing: Standing,
    /// The letters of the parts that were extended: "B".
    pub extended: Vec<String>,
    /// Since when the clock stands still.
    #[ts(type = "string | null")]
    pub paused_since: Option<NaiveDate>,
    /// What it needs next.
    #[ts(type = "Act")]
    pub act: Act,
    /// The day on which its file was destroyed: what names a person is empty then.
    #[ts(type = "string | null")]
    pub destroyed: Option<NaiveDate>,
    /// Whether only named people may open it: what names a person is empty then.
    pub restricted: bool,
    /// By when that should be done.
    #[ts(type = "string | null")]
    pub do_by: Option<NaiveDate>,
    /// Who has it.
    #[ts(type = "string | null")]
    pub with: Option<PersonId>,
    /// Their name; empty for nobody.
    pub with_name: String,
    /// Where the search found its words; empty without a search.
    pub found: Vec<Found>,
}

/// Where the search found its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Found {
    /// `reference`, `names`, `addresses`, `scope`, `notes`, `letters`.
    pub place: String,
    /// A few words around the hit, in pieces: plain and hit by turns, beginning with plain.
    pub pieces: Vec<String>,
}

/// A heading of Today with its cases.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TodayGroup {
    /// Which: `overdue`, `due-today`, `soon`, `later`, `waiting`, `paused`, `not-yet-valid`, `answered`.
    pub timeliness: Timeliness,
    /// Its cases, the most urgent first.
    pub cases: Vec<CaseLine>,
}

/// A caseworker's home.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Today {
    /// Today in London.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The last of the next five working days.
    #[ts(type = "string")]
    pub soon_until: NaiveDate,
    /// How many open cases this person has.
    pub open: u32,
    /// The groups that have cases, the most urgent first.
    pub groups: Vec<TodayGroup>,
    /// Open cases that nobody has.
    pub unallocated: u32,
    /// What others ask of this person, or of anybody who may: the soonest last day first.
    pub asked: Vec<AskedOfMe>,
    /// The cases of colleagues who are away, for whom this person covers.
    pub covering: Vec<super::Covering>,
    /// The cases of the office that are on hold.
    pub held: Vec<super::HeldCase>,
}

/// Something that is asked of the person who is signed in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AskedOfMe {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// Its reference.
    pub reference: String,
    /// The subject as filed.
    pub subject: String,
    /// The last day of the case, or that which the regulator or a court set.
    #[ts(type = "string | null")]
    pub last_day: Option<NaiveDate>,
    /// `second`: agree to an item of the schedule; `sign`: sign what was decided of a part;
    /// `extension`: sign an extension;
    /// `warn`, `lapse`: warn that a part will be closed, or close it;
    /// `consult`: ask another person in an item again, or record that no answer came;
    /// `hold`: look again at a hold;
    /// `proceedings`: answer the regulator, a tribunal or a court; `hand-over`: take notice of a case that was handed over;
    /// `glass`: take notice of somebody who opened a restricted case.
    #[ts(
        type = "\"second\" | \"sign\" | \"extension\" | \"warn\" | \"lapse\" | \"hold\" | \"proceedings\" | \"hand-over\" | \"consult\" | \"glass\""
    )]
    pub kind: String,
    /// The number of the item or the hold, the letter of the part, or the body with the number of its
    /// proceedings: `regulator-1`; empty for a case handed over.
    pub what: String,
    /// The item's title, what the hold is for, what the regulator or a court asks, the note of what was
    /// handed over, or why more time is needed; empty for a part.
    pub title: String,
    /// Who asks; empty where that is not known.
    pub by: String,
    /// Whether it is asked of this person by name.
    pub by_name: bool,
}

/// Why answers are late.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LateReasons {
    /// What can be chosen from.
    pub reasons: Vec<String>,
}

/// What the register shows.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RegisterQuery {
    /// Words to be found, as typed.
    pub text: String,
    /// Standings; empty for all.
    #[ts(type = "Standing[]")]
    pub standing: Vec<Standing>,
    /// Rights: `access`; empty for all.
    pub rights: Vec<String>,
    /// Laws by regime: `uk-gdpr`, …; empty for all.
    pub regimes: Vec<String>,
    /// Who has them, `null` for nobody; empty for all.
    #[ts(type = "(string | null)[]")]
    pub with: Vec<Option<PersonId>>,
    /// Received on or after this day.
    #[ts(type = "string | null")]
    pub received_from: Option<NaiveDate>,
    /// Received on or before this day.
    #[ts(type = "string | null")]
    pub received_to: Option<NaiveDate>,
    /// Last day on or after this day.
    #[ts(type = "string | null")]
    pub last_day_from: Option<NaiveDate>,
    /// Last day on or before this day.
    #[ts(type = "string | null")]
    pub last_day_to: Option<NaiveDate>,
    /// Answered on or after this day.
    #[ts(type = "string | null")]
    pub answered_from: Option<NaiveDate>,
    /// Answered on or before this day.
    #[ts(type = "string | null")]
    pub answered_to: Option<NaiveDate>,
    /// Whether every answer was sent in time.
    pub in_time: Option<bool>,
    /// Order; a search is always by the newest received.
    pub sort: RegisterSort,
    /// The key of the last line seen: the page begins after it.
    pub after: Option<String>,
    /// How many lines; at most 200.
    pub limit: u16,
}

/// An order of the register.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RegisterSort {
    /// The newest received first.
    #[default]
    ReceivedNewest,
    /// The oldest received first.
    ReceivedOldest,
    /// The earliest last day first; those without one at the end.
    LastDay,
    /// By reference.
    Reference,
}

/// A page of the register.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RegisterPage {
    /// The lines.
    pub cases: Vec<CaseLine>,
    /// How many cases match.
    pub count: u32,
    /// Whether more match than were counted.
    pub count_capped: bool,
    /// The key after which the next page begins; none at the end.
    pub next: Option<String>,
    /// How many cases the office has in all.
    pub all: u32,
    /// How many each filter would leave, by filter and value.
    pub facets: Vec<Facet>,
    /// How long the search took, in microseconds.
    #[ts(type = "number")]
    pub took_us: u64,
}

/// A value of a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Facet {
    /// `standing`, `right`, `regime`, `with`.
    pub filter: String,
    /// The value: a standing, a regime, a person's id; empty for nobody.
    pub value: String,
    /// The value in words.
    pub label: String,
    /// How many cases.
    pub count: u32,
}
