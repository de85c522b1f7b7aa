//! Which cases are meant: the filters of the register, and what stands behind a figure.

use crate::{
    error::Result,
    tables::tally::{self, Tally},
};
use casework::{PersonId, Standing};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use statute::{RegimeId, RightId};
use std::collections::HashMap;

/// Who holds a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// Nobody yet.
    Nobody,
    /// This person.
    Person(PersonId),
}

impl From<Option<PersonId>> for Holder {
    fn from(person: Option<PersonId>) -> Self {
        person.map_or(Self::Nobody, Self::Person)
    }
}

/// Which cases. An empty list asks nothing; within a list any one will do; all that is asked must hold.
/// Days are inclusive. A case has a right or regime when one of its parts has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Where it stands.
    pub standings: Vec<Standing>,
    /// The rights.
    pub rights: Vec<RightId>,
    /// The regimes.
    pub regimes: Vec<RegimeId>,
    /// Who has it.
    pub holders: Vec<Holder>,
    /// Received on or after.
    pub received_from: Option<NaiveDate>,
    /// Received on or before.
    pub received_to: Option<NaiveDate>,
    /// Last day on or after. A case whose clock does not run has none, and is left out.
    pub last_day_from: Option<NaiveDate>,
    /// Last day on or before.
    pub last_day_to: Option<NaiveDate>,
    /// Answered on or after.
    pub answered_from: Option<NaiveDate>,
    /// Answered on or before.
    pub answered_to: Option<NaiveDate>,
    /// Whether every answer was in time.
    pub in_time: Option<bool>,
}

/// The four lists of a [`Filter`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Facet {
    Standing,
    Right,
    Regime,
    Holder,
}

impl Facet {
    pub(crate) const ALL: [Self; 4] = [Self::Standing, Self::Right, Self::Regime, Self::Holder];
}

impl Filter {
    /// Whether cases counted under `tally` pass this list.
    pub(crate) fn passes(&self, facet: Facet, tally: &Tally) -> bool {
        match facet {
            Facet::Standing => {
                self.standings.is_empty() || self.standings.contains(&tally.standing)
            }
            Facet::Right => any(self.rights.iter().map(RightId::as_str), &tally.rights),
            Facet::Regime => any(self.regimes.iter().map(RegimeId::as_str), &tally.regimes),
            Facet::Holder => self.holders.is_empty() || self.holders.contains(&tally.person.into()),
        }
    }

    /// Whether any days are asked for, which no tally knows.
    pub(crate) fn has_days(&self) -> bool {
        !self.days().is_empty() || self.in_time.is_some()
    }

    /// Whether nothing is asked for.
    pub(crate) fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// What is asked of the days, each as a condition with its one value.
    pub(crate) fn days(&self) -> Vec<(&'static str, String)> {
        let conditions = [
            ("received >= ?", self.received_from),
            ("received <= ?", self.received_to),
            ("ends >= ?", self.last_day_from),
            ("ends <= ?", self.last_day_to),
            ("answered >= ?", self.answered_from),
            ("answered <= ?", self.answered_to),
        ];
        let mut asked: Vec<(&str, String)> = conditions
            .into_iter()
            .filter_map(|(condition, day)| Some((condition, day?.to_string())))
            .collect();
        if self.last_day_from.is_some() && self.last_day_to.is_none() {
            asked.push(("ends < ?", crate::tables::register::NO_END.into()));
        }
        asked
    }

    /// The rows of the tally that pass every list, with their counts.
    pub(crate) fn tallies(&self, db: &Connection) -> Result<HashMap<i64, u64>> {
        let passes = |tally: &Tally| Facet::ALL.iter().all(|facet| self.passes(*facet, tally));
        let rows = tally::all(db)?
            .into_iter()
            .filter(|(_, tally, _)| passes(tally));
        Ok(rows.map(|(id, _, cases)| (id, cases)).collect())
    }
}

fn any<'a>(mut wanted: impl ExactSizeIterator<Item = &'a str>, has: &str) -> bool {
    wanted.len() == 0 || wanted.any(|word| has.split(' ').any(|own| own == word))
}
