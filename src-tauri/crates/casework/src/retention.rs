//! How long the file of a case is kept, and what remains of it.
//!
//! A closed file is kept for as long as the office's schedule says of each of its parts, or else the
//! law's pack. After that two people destroy it: one proposes, a supervisor agrees. It can be kept
//! longer, to a day or until somebody lifts the hold. What remains has no personal data in it.

use crate::{
    Case, Channel, Entry, Fate, Item, PartId, PartSummary, PersonId, Record, Reference,
    SearchSummary, Standing, Summary,
};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use statute::{Law, OutcomeResult, RegimeId, RightId};

/// How long the office keeps files, where that is not as long as the law's packs say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Schedule {
    /// Copies of what identity was proved by are destroyed so many days after the proof.
    pub identity_copy_days: u32,
    /// The rules, the first that fits a part speaks.
    #[serde(rename = "rule")]
    pub rules: Vec<ScheduleRule>,
}

/// A rule of the schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduleRule {
    /// What it is called.
    pub label: String,
    /// The rights that it is for; every one where none is named.
    #[serde(default)]
    pub rights: Vec<RightId>,
    /// What the decision came to; anything where nothing is named.
    #[serde(default)]
    pub results: Vec<OutcomeResult>,
    /// Years after closing.
    pub years: u32,
    /// Why so long.
    pub words: String,
}

/// Until when a file is kept, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptUntil {
    /// The first day on which it may be destroyed.
    pub due: NaiveDate,
    /// Why so long.
    pub words: String,
}

/// A part, as far as the schedule asks.
#[derive(Debug, Clone, Copy)]
pub struct PartOutcome<'a> {
    /// The right.
    pub right: &'a RightId,
    /// The regime.
    pub regime: &'a RegimeId,
    /// The outcome, by the pack's name.
    pub outcome: Option<&'a str>,
}

impl Schedule {
    /// Reads a schedule.
    ///
    /// # Errors
    /// An unknown key, right or result; the message says where.
    pub fn load(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// Until when the file of a case is kept: as long as the part that is kept longest.
    pub fn keeps<'a>(
        &self,
        law: &Law,
        received: NaiveDate,
        closed: NaiveDate,
        parts: impl Iterator<Item = PartOutcome<'a>>,
    ) -> Option<KeptUntil> {
        let measure = |part| self.years_of(law, received, part);
        let (years, words) = parts.filter_map(measure).max_by_key(|(years, _)| *years)?;
        let due = closed.checked_add_months(Months::new(years.checked_mul(12)?))?;
        Some(KeptUntil {
            due: due.succ_opt()?,
            words,
        })
    }

    fn years_of(
        &self,
        law: &Law,
        received: NaiveDate,
        part: PartOutcome<'_>,
    ) -> Option<(u32, String)> {
        let rule = law.rule(part.regime, part.right, received).ok();
        let outcome = rule.zip(part.outcome);
        let result = outcome.and_then(|(rule, id)| Some(rule.outcome(id)?.result));
        let fits = |row: &&ScheduleRule| {
            (row.rights.is_empty() || row.rights.contains(part.right))
                && (row.results.is_empty()
                    || result.is_some_and(|result| row.results.contains(&result)))
        };
        let own = self.rules.iter().find(fits);
        own.map(|row| (row.years, row.words.clone())).or_else(|| {
            let pack = &rule?.retention;
            Some((pack.years, pack.words.to_string()))
        })
    }
}

/// Why a file is kept longer than its schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The last day; none until somebody lifts it: a legal hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

impl Kept {
    /// Whether it still keeps the file on that day.
    pub fn holds_on(&self, today: NaiveDate) -> bool {
        self.until.is_none_or(|until| today <= until)
    }
}

/// A proposal to destroy a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Who proposed it.
    pub by: PersonId,
    /// On which day.
    pub on: NaiveDate,
    /// The day from which the schedule lets it go.
    pub due: NaiveDate,
}

/// What the retention of a case has come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Retained {
    /// Why it is kept longer.
    pub kept: Option<Kept>,
    /// That it is to be destroyed.
    pub proposed: Option<Proposal>,
}

/// What happened to the retention of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum RetentionEvent {
    /// It is kept longer. A proposal to destroy it is off.
    Kept(Kept),
    /// It is kept longer no more.
    Lifted {
        /// Why.
        reason: String,
    },
    /// Somebody proposed to destroy it.
    Proposed(Proposal),
    /// That was taken back, or a supervisor did not agree.
    Dropped {
        /// Why.
        reason: String,
    },
}

pub(crate) fn apply(retained: &mut Retained, event: &RetentionEvent) {
    match event {
        RetentionEvent::Kept(kept) => {
            (retained.kept, retained.proposed) = (Some(kept.clone()), None);
        }
        RetentionEvent::Lifted { .. } => retained.kept = None,
        RetentionEvent::Proposed(proposal) => retained.proposed = Some(*proposal),
        RetentionEvent::Dropped { .. } => retained.proposed = None,
    }
}

/// The grounds that were used in a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundsUsed {
    /// Which part.
    pub part: PartId,
    /// By the rule pack's names for them.
    pub grounds: Vec<String>,
}

/// What was done to answer a part, without words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartRecord {
    /// Which part.
    pub part: PartId,
    /// What is counted.
    pub record: Record,
}

/// How much there was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amounts {
    /// Letters issued.
    pub letters: u32,
    /// Documents filed.
    pub documents: u32,
    /// Items of the schedule.
    pub items: u32,
    /// Those of them that were kept back or redacted.
    pub kept_back: u32,
    /// Pages of the items.
    pub pages: u32,
    /// Minutes of sound or film of the items.
    pub minutes: u32,
}

/// What remains of a file that was destroyed: its figures and the certificate. Nothing in it is typed by
/// anybody, but for the reference and the reason chosen from the office's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remains {
    /// The office's name for the case.
    pub reference: Reference,
    /// How the request came.
    pub channel: Channel,
    /// The day it was received.
    pub received: NaiveDate,
    /// The day it was logged.
    pub logged: NaiveDate,
    /// The day of closing.
    pub closed: NaiveDate,
    /// Who had it.
    pub allocated_to: Option<PersonId>,
    /// Where it stood.
    pub standing: Standing,
    /// The part that spoke for it.
    pub urgent: PartId,
    /// The parts.
    pub parts: Vec<PartSummary>,
    /// The grounds used in them.
    pub grounds: Vec<GroundsUsed>,
    /// The day of the last answer.
    pub answered: Option<NaiveDate>,
    /// Whether every answer was sent in time.
    pub in_time: Option<bool>,
    /// Why an answer was late.
    pub late: String,
    /// The searches in departments.
    pub searches: Vec<SearchSummary>,
    /// What was done to answer the parts, as far as it is counted.
    #[serde(default)]
    pub records: Vec<PartRecord>,
    /// How much there was.
    pub amounts: Amounts,
    /// Until when it was kept, and why.
    pub kept: KeptUntil,
    /// Who proposed to destroy it, and when.
    pub proposed: Proposal,
    /// The day of destruction.
    pub on: NaiveDate,
}

/// What remains of `case`.
pub(crate) fn remains(
    case: &Case,
    summary: Summary,
    proposed: Proposal,
    words: &str,
    closed: NaiveDate,
    today: NaiveDate,
) -> Remains {
    Remains {
        reference: summary.reference,
        channel: case.channel,
        received: summary.received,
        logged: summary.logged,
        closed,
        allocated_to: summary.allocated_to,
        standing: summary.standing,
        urgent: summary.urgent,
        parts: summary.parts,
        grounds: grounds(case),
        answered: summary.answered,
        in_time: summary.in_time,
        late: case.late.clone(),
        searches: summary.searches,
        records: records(case),
        amounts: amounts(case),
        kept: KeptUntil {
            due: proposed.due,
            words: words.to_owned(),
        },
        proposed,
        on: today,
    }
}

fn grounds(case: &Case) -> Vec<GroundsUsed> {
    let of = |part: &crate::Part| GroundsUsed {
        part: part.id,
        grounds: part.decision.iter().flat_map(used).collect(),
    };
    let each = case.parts.iter().map(of);
    each.filter(|used| !used.grounds.is_empty()).collect()
}

fn records(case: &Case) -> Vec<PartRecord> {
    let of = |part: &crate::Part| PartRecord {
        part: part.id,
        record: part
            .record
            .iter()
            .filter(|(_, entry)| !matches!(entry, Entry::Words(_)))
            .map(|(id, entry)| (id.clone(), entry.clone()))
            .collect(),
    };
    let each = case.parts.iter().map(of);
    each.filter(|it| !it.record.is_empty()).collect()
}

fn used(decision: &crate::Decision) -> impl Iterator<Item = String> + use<'_> {
    decision.exemptions.iter().map(|used| used.id.clone())
}

fn amounts(case: &Case) -> Amounts {
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    let items: Vec<&Item> = case.items.iter().filter(|it| !hidden(case, it)).collect();
    let kept_back = items.iter().filter(|item| {
        let fate = item.ruling.as_ref().map(|ruling| ruling.fate);
        fate.is_some_and(Fate::keeps_back)
    });
    let sum = |of: fn(&Item) -> u32| items.iter().map(|it| of(it)).fold(0, u32::saturating_add);
    Amounts {
        letters: count(case.letters.len()),
        documents: count(case.documents.len()),
        items: count(items.len()),
        kept_back: count(kept_back.count()),
        pages: sum(|item| item.details.pages),
        minutes: sum(|item| item.details.minutes),
    }
}

/// Whether a figure of it would show, when the file is gone, that there was something of which nothing
/// was told.
fn hidden(case: &Case, item: &Item) -> bool {
    let sealed = |part: &crate::Part| part.decision.as_ref().is_some_and(|it| it.sealed.is_some());
    match item.ruling.as_ref().map(|ruling| ruling.fate) {
        Some(Fate::Unconfirmed) => true,
        Some(Fate::Disclose | Fate::Redact) => false,
        _ => case.part(item.details.part).is_some_and(sealed),
    }
}
