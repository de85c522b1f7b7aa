//! The schedule of what was found: item by item, what happens to it and why, and who else agreed.
//!
//! Two reasons are kept apart. What may be told stands in the schedule; the harm that disclosure would do
//! is sealed: the law may ask that it is recorded and not told (DPA 2018 s.45(7)), so no letter is made
//! of it.

use crate::consultations::{Consultation, ConsultationId, Consulted, Heard};
use crate::{Occasion, PartId, PersonId, SearchId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// An item of the schedule, numbered from 1 in the order of listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub u32);

/// What an item is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDetails {
    /// The part that it falls under.
    pub part: PartId,
    /// What it is: "Custody record MA/2025/1187".
    pub title: String,
    /// Where it comes from: the department, the system.
    pub source: String,
    /// The search that brought it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<SearchId>,
    /// Who made it; empty where that is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// Its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<NaiveDate>,
    /// Pages.
    pub pages: u32,
    /// Minutes of sound or film.
    pub minutes: u32,
    /// The other people in it; empty where there are none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub others: String,
}

/// What happens to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It is disclosed in full.
    Disclose,
    /// It is disclosed with parts redacted.
    Redact,
    /// It is withheld.
    Withhold,
    /// It is not the person's personal data.
    NotPersonal,
    /// It is another copy of what is listed already.
    Duplicate,
    /// It is withheld, and nothing is told of it: not even that there is such a thing.
    Unconfirmed,
}

impl Fate {
    /// Every fate.
    pub const ALL: [Self; 6] = [
        Self::Disclose,
        Self::Redact,
        Self::Withhold,
        Self::NotPersonal,
        Self::Duplicate,
        Self::Unconfirmed,
    ];

    /// Whether something of the person's data is kept from the person, so that a ground is needed.
    pub fn keeps_back(self) -> bool {
        matches!(self, Self::Redact | Self::Withhold | Self::Unconfirmed)
    }
}

/// A decision about an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// What happens to it.
    pub fate: Fate,
    /// The grounds, by the rule pack's names for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<String>,
    /// What may be told: what is redacted, or why it is not disclosed; empty where nothing is told.
    pub reason: String,
    /// The harm that disclosure would do, and why keeping it back is proportionate. It is never told.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub harm: String,
    /// Who is asked to agree, where a second person must.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<PersonId>,
}

/// What another person in an item says to its being disclosed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// They agree.
    Given,
    /// They do not.
    Refused,
    /// They were asked and have not answered.
    Awaited,
    /// They were not asked.
    NotAsked,
}

impl Consent {
    /// Everything that can be said of it.
    pub const ALL: [Self; 4] = [Self::Given, Self::Refused, Self::Awaited, Self::NotAsked];
}

/// Whether it is reasonable to disclose what is also about another person: DPA 1998 s.7(4) to (6), DPA
/// 2018 Sch. 2 paras 16 and 17.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// What they say.
    pub consent: Consent,
    /// The day on which they were asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<NaiveDate>,
    /// Whether it is reasonable to disclose without their consent.
    pub reasonable: bool,
    /// Why: the kind of information, a duty of confidence, the steps taken, whether they can consent.
    pub why: String,
}

/// What happened to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ItemEvent {
    /// It was listed.
    Listed {
        /// Which.
        item: ItemId,
        /// What it is.
        details: Box<ItemDetails>,
    },
    /// What it is was put right.
    Changed {
        /// Which.
        item: ItemId,
        /// As it stood.
        before: Box<ItemDetails>,
        /// As it is.
        after: Box<ItemDetails>,
    },
    /// It was listed by mistake.
    Removed {
        /// Which.
        item: ItemId,
        /// Why.
        reason: String,
    },
    /// It was decided what happens to it.
    Ruled {
        /// Which.
        item: ItemId,
        /// What was decided.
        ruling: Box<Ruling>,
        /// Whether a second person was to agree to it, as the office had it then; none where that was not
        /// kept yet, and the plan that the program ships held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        asks_second: Option<bool>,
    },
    /// That is open again.
    Cleared {
        /// Which.
        item: ItemId,
    },
    /// The interests of another person in it were weighed.
    Balanced {
        /// Which.
        item: ItemId,
        /// How.
        balance: Box<Balance>,
    },
    /// Another person in it was asked.
    Consulted {
        /// Which.
        item: ItemId,
        /// Whom, and what.
        consultation: Box<Consultation>,
    },
    /// What that person says, or that no answer came. A later one takes its place.
    Heard {
        /// Which.
        item: ItemId,
        /// Who was asked.
        consultation: ConsultationId,
        /// What they say.
        heard: Box<Heard>,
    },
    /// A second person looked at it.
    Reviewed {
        /// Which.
        item: ItemId,
        /// Whether they agree.
        agrees: bool,
        /// What they say.
        words: String,
    },
}

/// What a second person said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// Who.
    pub by: PersonId,
    /// Whether they agree.
    pub agrees: bool,
    /// What they say.
    pub words: String,
}

/// An item as its events made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its number.
    pub id: ItemId,
    /// What it is.
    pub details: ItemDetails,
    /// What was decided; none while it is open.
    pub ruling: Option<Ruling>,
    /// Who decided it.
    pub ruled_by: Option<PersonId>,
    /// Whether a second person was to agree to it when it was decided.
    pub asks_second: bool,
    /// What a second person said of that.
    pub reviewed: Option<Reviewed>,
    /// How the interests of another person were weighed.
    pub balance: Option<Balance>,
    /// The other people who were asked, in the order of asking.
    pub consultations: Vec<Consulted>,
    /// Why it is not on the schedule any more.
    pub removed: Option<String>,
}

impl Item {
    /// Whether it is still to be decided what happens to it.
    pub fn open(&self) -> bool {
        self.removed.is_none() && self.ruling.is_none()
    }

    /// Whether a second person must still agree.
    pub fn awaits_second(&self) -> bool {
        let ruled = self.ruling.is_some() && self.asks_second;
        ruled && self.removed.is_none() && self.reviewed.is_none()
    }

    fn hear(&mut self, id: ConsultationId, heard: &Heard) {
        let mut all = self.consultations.iter_mut();
        if let Some(found) = all.find(|it| it.asked.consultation == id) {
            found.heard = Some(heard.clone());
        }
    }

    /// Whether nothing stands between it and the answer.
    pub fn settled(&self) -> bool {
        let agreed = self.reviewed.as_ref().is_none_or(|it| it.agrees);
        self.removed.is_some() || (self.ruling.is_some() && !self.awaits_second() && agreed)
    }
}

/// When a second person must agree: the office's own plan, or `assets/review.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ReviewPlan {
    /// Before anything is withheld.
    pub withheld: bool,
    /// Before every so manieth item of a case is disclosed with parts redacted; 0 for none.
    pub redacted_one_in: u32,
}

impl ReviewPlan {
    /// Whether a second person must agree to this.
    pub fn asks_second(self, item: ItemId, fate: Fate) -> bool {
        match fate {
            Fate::Withhold | Fate::Unconfirmed => self.withheld,
            Fate::Redact => item.0.checked_rem(self.redacted_one_in) == Some(0),
            _ => false,
        }
    }
}

/// The plan that the program ships.
pub fn plan() -> ReviewPlan {
    static PLAN: LazyLock<Option<ReviewPlan>> =
        LazyLock::new(|| toml::from_str(include_str!("../../../../assets/review.toml")).ok());
    // A test reads the file, so this is never met: everything is looked at twice.
    PLAN.unwrap_or(ReviewPlan {
        withheld: true,
        redacted_one_in: 1,
    })
}

/// Takes one event in. One about an item that does not exist changes nothing.
pub(crate) fn apply(items: &mut Vec<Item>, event: &ItemEvent, occasion: Occasion) {
    match event {
        ItemEvent::Listed { item, details } => items.push(Item {
            id: *item,
            details: details.as_ref().clone(),
            ruling: None,
            ruled_by: None,
            asks_second: false,
            reviewed: None,
            balance: None,
            consultations: Vec::new(),
            removed: None,
        }),
        ItemEvent::Changed { item, after, .. } => with(items, *item, |it| {
            it.details = after.as_ref().clone();
        }),
        ItemEvent::Removed { item, reason } => with(items, *item, |it| {
            it.removed = Some(reason.clone());
        }),
        ItemEvent::Ruled {
            item,
            ruling,
            asks_second,
        } => with(items, *item, |it| {
            it.asks_second = asks_second.unwrap_or_else(|| plan().asks_second(*item, ruling.fate));
            it.ruling = Some(ruling.as_ref().clone());
            it.ruled_by = Some(occasion.by);
            it.reviewed = None;
        }),
        ItemEvent::Cleared { item } => with(items, *item, |it| {
            (it.ruling, it.ruled_by, it.reviewed) = (None, None, None);
        }),
        ItemEvent::Balanced { item, balance } => with(items, *item, |it| {
            it.balance = Some(balance.as_ref().clone());
        }),
        ItemEvent::Consulted { item, consultation } => with(items, *item, |it| {
            it.consultations.push(Consulted {
                asked: consultation.as_ref().clone(),
                heard: None,
            });
        }),
        ItemEvent::Heard {
            item,
            consultation,
            heard,
        } => with(items, *item, |it| it.hear(*consultation, heard)),
        ItemEvent::Reviewed {
            item,
            agrees,
            words,
        } => with(items, *item, |it| {
            it.reviewed = Some(Reviewed {
                by: occasion.by,
                agrees: *agrees,
                words: words.clone(),
            });
        }),
    }
}

fn with(items: &mut [Item], id: ItemId, change: impl FnOnce(&mut Item)) {
    if let Some(item) = items.iter_mut().find(|it| it.id == id) {
        change(item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_plan_is_read_and_samples() {
        let plan: ReviewPlan =
            toml::from_str(include_str!("../../../../assets/review.toml")).unwrap();
        assert!(plan.asks_second(ItemId(1), Fate::Withhold));
        let sampled = (1..=100).filter(|id| plan.asks_second(ItemId(*id), Fate::Redact));
        assert_eq!(sampled.count(), 20);
        assert!(!plan.asks_second(ItemId(5), Fate::Disclose));
        assert!(plan.asks_second(ItemId(1), Fate::Unconfirmed));
        let none = ReviewPlan {
            withheld: false,
            redacted_one_in: 0,
        };
        assert!(
            !Fate::ALL
                .into_iter()
                .any(|fate| none.asks_second(ItemId(5), fate))
        );
    }
}
