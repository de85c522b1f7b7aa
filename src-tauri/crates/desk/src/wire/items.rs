//! The schedule of what was found.

use super::DateForm;
use casework::{CaseId, Consent, Fate, ItemId, PartId, PersonId, SearchId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An item as typed. Empty numbers are nought.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ItemForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// The item that is put right; none for a new one.
    #[ts(type = "number | null")]
    pub item: Option<ItemId>,
    /// The part that it falls under.
    #[ts(type = "string")]
    pub part: PartId,
    /// What it is.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// The search that brought it.
    #[ts(type = "number | null")]
    pub search: Option<SearchId>,
    /// Who made it; empty where that is not known.
    pub author: String,
    /// Its day; empty where that is not known.
    pub dated: DateForm,
    /// Pages.
    pub pages: String,
    /// Minutes of sound or film.
    pub minutes: String,
    /// The other people in it; empty where there are none.
    pub others: String,
}

/// An item to be taken off the schedule.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RemoveItem {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which item.
    #[ts(type = "number")]
    pub item: ItemId,
    /// Why.
    pub reason: String,
}

/// What happens to items, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RulingForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which items: one, or several alike.
    #[ts(type = "number[]")]
    pub items: Vec<ItemId>,
    /// What happens to them.
    #[ts(type = "Fate")]
    pub fate: Fate,
    /// The grounds, by the names in the part's `exemptions`.
    pub grounds: Vec<String>,
    /// What may be told: what is redacted, or why it is not disclosed.
    pub reason: String,
    /// The harm, and why keeping it back is proportionate. It is sealed: it never reaches a letter.
    pub harm: String,
    /// Who is asked to agree, where a second person must; none for anybody.
    #[ts(type = "string | null")]
    pub second: Option<PersonId>,
}

/// Names items.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ItemsRef {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which items.
    #[ts(type = "number[]")]
    pub items: Vec<ItemId>,
}

/// How the interests of another person were weighed, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BalanceForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which item.
    #[ts(type = "number")]
    pub item: ItemId,
    /// What they say; none while nothing is chosen.
    #[ts(type = "Consent | null")]
    pub consent: Option<Consent>,
    /// The day on which they were asked; empty where they were not.
    pub asked: DateForm,
    /// Whether it is reasonable to disclose without their consent.
    pub reasonable: bool,
    /// Why.
    pub why: String,
}

/// What a second person says, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SecondForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which item.
    #[ts(type = "number")]
    pub item: ItemId,
    /// Whether they agree.
    pub agrees: bool,
    /// What they say; needed where they do not agree.
    pub words: String,
}

/// When a second person must agree, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SamplingForm {
    /// Before anything is withheld.
    pub withheld: bool,
    /// Before one item in so many is disclosed with parts redacted; 0 for none.
    pub redacted_one_in: String,
}

/// An item of the schedule.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ItemView {
    /// Its number.
    #[ts(type = "number")]
    pub item: ItemId,
    /// The part that it falls under.
    #[ts(type = "string")]
    pub part: PartId,
    /// What it is.
    pub title: String,
    /// Where it comes from.
    pub source: String,
    /// The search that brought it.
    #[ts(type = "number | null")]
    pub search: Option<SearchId>,
    /// Who made it; empty where that is not known.
    pub author: String,
    /// Its day.
    #[ts(type = "string | null")]
    pub dated: Option<NaiveDate>,
    /// Pages.
    pub pages: u32,
    /// Minutes of sound or film.
    pub minutes: u32,
    /// The other people in it; empty where there are none.
    pub others: String,
    /// What happens to it; none while it is open.
    #[ts(type = "Fate | null")]
    pub fate: Option<Fate>,
    /// The grounds, by name.
    pub grounds: Vec<String>,
    /// The grounds as they are cited: "s.45(4)(e)".
    pub citations: Vec<String>,
    /// What may be told.
    pub reason: String,
    /// What is sealed.
    pub harm: String,
    /// Who decided it; empty while it is open.
    pub ruled_by: String,
    /// The fates of this item that a second person must agree to.
    #[ts(type = "Fate[]")]
    pub second_for: Vec<Fate>,
    /// Whether a second person must still agree to what was decided.
    pub awaits_second: bool,
    /// Who is asked to agree; none for anybody.
    #[ts(type = "string | null")]
    pub second: Option<PersonId>,
    /// Their name.
    pub second_name: String,
    /// Whether the person who is signed in may be the second person.
    pub may_second: bool,
    /// What a second person said; none while nobody has.
    pub reviewed: Option<ReviewedView>,
    /// How the interests of another person were weighed; none while they were not.
    pub balance: Option<BalanceView>,
    /// The other people who were asked, in the order of asking.
    pub consultations: Vec<super::ConsultationView>,
    /// The day until which one of them may still answer; none where nobody is waited for.
    #[ts(type = "string | null")]
    pub answer_by: Option<NaiveDate>,
    /// Whether nothing stands between it and the answer.
    pub settled: bool,
}

/// What a second person said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReviewedView {
    /// Who.
    pub by: String,
    /// Whether they agree.
    pub agrees: bool,
    /// What they said.
    pub words: String,
}

/// How the interests of another person were weighed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BalanceView {
    /// What they say.
    #[ts(type = "Consent")]
    pub consent: Consent,
    /// The day on which they were asked.
    #[ts(type = "string | null")]
    pub asked: Option<NaiveDate>,
    /// Whether it is reasonable to disclose without their consent.
    pub reasonable: bool,
    /// Why.
    pub why: String,
}
