//! All the law there is: rules by regime, right and date of receipt; calendars; the regulator.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::guide::Guide;
use crate::known::governing_day;
use crate::provision::{Provision, Provisions};
use crate::regulator::Regulator;
use crate::right::Right;
use crate::rule::{Rule, Text};
use crate::{Fact, FactError, Jurisdiction, LawError, NoRule, RegimeId, RightId};

/// What the data are held for. It decides between Part 3 of the 2018 Act and the UK GDPR.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A law-enforcement purpose: DPA 2018 section 31.
    Policing,
    /// Anything else.
    Other,
}

/// A body of law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Regime {
    /// Its name in packs and on cases.
    pub id: RegimeId,
    /// Its full name.
    pub label: Text,
    /// A name short enough for a chip.
    pub short: Text,
    /// Where it is.
    pub citation: Text,
    /// The enactment that its packs cite without naming it.
    pub enactment: Text,
}

/// Which regime governs a request, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The regime.
    pub regime: RegimeId,
    /// Why, in a sentence.
    pub reason: String,
    /// The law that says so.
    pub citation: String,
}

/// Packs and calendars that have been read and found whole.
#[derive(Debug, Default)]
pub struct Law {
    /// What law it is.
    pub(crate) stamp: String,
    /// The names of the office's own files.
    pub(crate) own: Vec<String>,
    pub(crate) rights: Vec<Right>,
    pub(crate) regimes: Vec<Regime>,
    pub(crate) guide: Vec<Guide>,
    pub(crate) choices: Vec<ChoiceRule>,
    pub(crate) before: Option<Before>,
    /// The versions of each right in the order of their dates.
    pub(crate) rules: HashMap<RegimeId, HashMap<RightId, Vec<Rule>>>,
    /// In the order of `Jurisdiction::ALL`.
    pub(crate) calendars: [Calendar; 3],
    pub(crate) regulators: Vec<Regulator>,
    pub(crate) provisions: Provisions,
}

/// A line of the table that chooses a regime.
#[derive(Debug)]
pub(crate) struct ChoiceRule {
    /// The rights it is for; every right that no other line names, where it names none.
    pub(crate) rights: Vec<RightId>,
    pub(crate) purpose: Purpose,
    pub(crate) from: NaiveDate,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) regime: RegimeId,
    pub(crate) reason: Text,
    pub(crate) citation: Text,
}

/// Why nothing can be chosen before the first line of that table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Before {
    pub(crate) words: Text,
    pub(crate) citation: Text,
}

/// The shipped files with those of an office in their place or beside them.
pub(crate) fn beside_shipped<'a>(own: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let shipped: Vec<(&'a str, &'a str)> = crate::shipped::FILES.to_vec();
    let replaced = |file: &str| own.iter().any(|(name, _)| *name == file);
    let kept = shipped.iter().filter(|(file, _)| !replaced(file));
    kept.chain(own).copied().collect()
}

static SHIPPED: LazyLock<Law> = LazyLock::new(|| {
    // The files are compiled in and a test loads them, so the empty law is never met.
    Law::load(crate::shipped::FILES.iter().copied()).unwrap_or_default()
});

impl Law {
    /// The law that this version of the program carries.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// The files that [`Law::shipped`] is read from: each a name and its text.
    #[must_use]
    pub const fn shipped_files() -> &'static [(&'static str, &'static str)] {
        crate::shipped::FILES
    }

    /// Reads law from files, each a name and its text: `words.toml`, `regimes.toml`,
    /// `regulator.toml`, one calendar ending in `.csv`, and packs ending in `.toml`.
    ///
    /// # Errors
    /// At the first thing that is wrong: where, and what. Nothing is loaded then.
    pub fn load<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, LawError> {
        crate::load::load(files)
    }

    /// The shipped law with an office's own files beside it. A file with the name of a shipped one
    /// takes its place; any other adds a pack, or amends one.
    ///
    /// # Errors
    /// As [`Law::load`]: nothing is loaded then.
    pub fn with_own<'a>(own: &[(&'a str, &'a str)]) -> Result<Self, LawError> {
        let mut law = crate::load::load(beside_shipped(own))?;
        law.own = own.iter().map(|(name, _)| (*name).to_owned()).collect();
        Ok(law)
    }

    /// Whether a file is the office's own, and not the shipped one.
    #[must_use]
    pub fn is_own(&self, file: &str) -> bool {
        self.own.iter().any(|own| own == file)
    }

    /// The office's own files that take the place of shipped ones.
    pub fn replaced(&self) -> impl Iterator<Item = &str> {
        let shipped = |name: &&String| crate::shipped::FILES.iter().any(|(file, _)| file == name);
        self.own.iter().filter(shipped).map(String::as_str)
    }

    /// The rule for a right under a regime, in the version for that day: the day of receipt, or the
    /// one that [`Law::governing_day`] gives.
    ///
    /// # Errors
    /// When there is no such regime or right, or none in force on that day. Never the nearest.
    pub fn rule(
        &self,
        regime: &RegimeId,
        right: &RightId,
        day: NaiveDate,
    ) -> Result<&Rule, NoRule> {
        let versions = self.versions(regime, right)?;
        let at = versions.partition_point(|rule| rule.from <= day);
        let found = at.checked_sub(1).and_then(|at| versions.get(at));
        found
            .filter(|rule| rule.governs(day))
            .ok_or_else(|| NoRule::NotInForce {
                regime: regime.clone(),
                right: right.clone(),
                received: day,
            })
    }

    /// Every version of a right under a regime, in the order of their dates.
    ///
    /// # Errors
    /// When there is no such regime or right.
    pub fn versions(&self, regime: &RegimeId, right: &RightId) -> Result<&[Rule], NoRule> {
        let rights = self
            .rules
            .get(regime)
            .ok_or_else(|| NoRule::UnknownRegime(regime.clone()))?;
        let versions = rights.get(right).map(Vec::as_slice);
        versions.ok_or_else(|| NoRule::UnknownRight {
            regime: regime.clone(),
            right: right.clone(),
        })
    }

    /// The day by which the version of a right is chosen: that of receipt, for most.
    ///
    /// # Errors
    /// When the facts do not have such a day, or have two.
    pub fn governing_day(&self, right: &RightId, facts: &[Fact]) -> Result<NaiveDate, FactError> {
        let by = self.right(right).map(|right| right.governed_by);
        governing_day(by.unwrap_or_default(), facts)
    }

    /// Which regime governs a request for this right on that day ([`Law::governing_day`]), about data held for
    /// this purpose, and why.
    ///
    /// # Errors
    /// When it was received before the earliest law held here (a person must look at it), or the
    /// regime has no such right.
    pub fn choose(
        &self,
        right: &RightId,
        received: NaiveDate,
        purpose: Purpose,
    ) -> Result<Choice, NoRule> {
        let own = |line: &ChoiceRule| line.rights.contains(right);
        let named = self.choices.iter().any(own);
        let governs = |line: &&ChoiceRule| {
            line.purpose == purpose
                && if named {
                    own(line)
                } else {
                    line.rights.is_empty()
                }
                && line.from <= received
                && line.to.is_none_or(|to| received <= to)
        };
        let Some(line) = self.choices.iter().find(governs) else {
            if let Some(line) = self.choices.iter().find(|line| own(line)) {
                return Err(NoRule::NotInForce {
                    regime: line.regime.clone(),
                    right: right.clone(),
                    received,
                });
            }
            let (words, citation) = self
                .before
                .as_ref()
                .map_or_else(Default::default, |before| {
                    (before.words.to_string(), before.citation.to_string())
                });
            return Err(NoRule::ManualReview { words, citation });
        };
        self.rule(&line.regime, right, received)?;
        Ok(Choice {
            regime: line.regime.clone(),
            reason: line.reason.to_string(),
            citation: line.citation.to_string(),
        })
    }

    /// The bank holidays of a part of the United Kingdom.
    #[must_use]
    pub fn calendar(&self, jurisdiction: Jurisdiction) -> &Calendar {
        match jurisdiction {
            Jurisdiction::EnglandAndWales => &self.calendars[0],
            Jurisdiction::Scotland => &self.calendars[1],
            Jurisdiction::NorthernIreland => &self.calendars[2],
        }
    }

    /// Every right, in the order of the file.
    #[must_use]
    pub fn all_rights(&self) -> &[Right] {
        &self.rights
    }

    /// The right called `id`.
    #[must_use]
    pub fn right(&self, id: &RightId) -> Option<&Right> {
        self.rights.iter().find(|right| right.id == *id)
    }

    /// The questions that decide what the data are held for, in the order in which to ask them.
    #[must_use]
    pub fn guide(&self) -> &[Guide] {
        &self.guide
    }

    /// Every regime, in the order of the file.
    #[must_use]
    pub fn regimes(&self) -> &[Regime] {
        &self.regimes
    }

    /// The regime called `id`.
    #[must_use]
    pub fn regime(&self, id: &RegimeId) -> Option<&Regime> {
        self.regimes.iter().find(|regime| regime.id == *id)
    }

    /// The rights that a regime gives in some version.
    pub fn rights(&self, regime: &RegimeId) -> impl Iterator<Item = &RightId> {
        self.rules.get(regime).into_iter().flat_map(HashMap::keys)
    }

    /// The words of what a pack of `regime` cites, for what was received on `day`.
    #[must_use]
    pub fn cited(&self, regime: &RegimeId, citation: &str, day: NaiveDate) -> Vec<Provision> {
        self.look_up(regime, citation, day).0
    }

    /// The pieces of a citation that no provision held here answers.
    #[must_use]
    pub fn not_cited(&self, regime: &RegimeId, citation: &str, day: NaiveDate) -> Vec<String> {
        self.look_up(regime, citation, day).1
    }

    fn look_up(
        &self,
        regime: &RegimeId,
        citation: &str,
        day: NaiveDate,
    ) -> (Vec<Provision>, Vec<String>) {
        let own = self.regime(regime).map_or("", |regime| &regime.enactment);
        self.provisions.cited(own, citation, day)
    }

    /// The regulator as a letter of this date must name it; none for a date before the table.
    #[must_use]
    pub fn regulator(&self, letter_date: NaiveDate) -> Option<&Regulator> {
        self.regulators
            .iter()
            .find(|entry| entry.from <= letter_date && entry.to.is_none_or(|to| letter_date <= to))
    }
}
