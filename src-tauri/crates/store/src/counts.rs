//! How many cases there are behind each choice of the register's filters.

use crate::{
    error::Result,
    filter::{Facet, Filter, Holder},
    office::Office,
    tables::tally,
};
use casework::Standing;
use rusqlite::{Connection, params_from_iter, types::Value};
use statute::{RegimeId, RightId};
use std::{
    collections::{BTreeMap, HashMap},
    hash::Hash,
};

/// The counts. Beside a choice stands how many cases there would be with it and with what is asked in
/// the other lists; the list that the choice belongs to is left out of account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Cases that pass the whole filter.
    pub total: u64,
    /// By where they stand.
    pub standings: HashMap<Standing, u64>,
    /// By right; a case with several counts under each.
    pub rights: BTreeMap<RightId, u64>,
    /// By regime; a case with several counts under each.
    pub regimes: BTreeMap<RegimeId, u64>,
    /// By holder.
    pub holders: HashMap<Holder, u64>,
}

impl Office {
    /// The counts for a filter.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn counts(&self, filter: &Filter) -> Result<Counts> {
        let within = if filter.has_days() {
            Some(cases_in_days(&self.db, filter)?)
        } else {
            None
        };
        let mut counts = Counts::default();
        for (id, tally, all) in tally::all(&self.db)? {
            let cases = within
                .as_ref()
                .map_or(all, |within| within.get(&id).copied().unwrap_or(0));
            let failed: Vec<Facet> = Facet::ALL
                .into_iter()
                .filter(|facet| !filter.passes(*facet, &tally))
                .collect();
            let counts_for = |facet| cases > 0 && failed.iter().all(|other| *other == facet);
            if cases > 0 && failed.is_empty() {
                counts.total += cases;
            }
            if counts_for(Facet::Standing) {
                add(&mut counts.standings, tally.standing, cases);
            }
            if counts_for(Facet::Holder) {
                add(&mut counts.holders, tally.person.into(), cases);
            }
            if counts_for(Facet::Right) {
                tally
                    .rights
                    .split(' ')
                    .for_each(|right| *counts.rights.entry(right.into()).or_default() += cases);
            }
            if counts_for(Facet::Regime) {
                tally
                    .regimes
                    .split(' ')
                    .for_each(|regime| *counts.regimes.entry(regime.into()).or_default() += cases);
            }
        }
        Ok(counts)
    }
}

fn add<K: Eq + Hash>(counts: &mut HashMap<K, u64>, key: K, cases: u64) {
    *counts.entry(key).or_default() += cases;
}

/// How many cases of each tally lie within the days of the filter.
fn cases_in_days(db: &Connection, filter: &Filter) -> Result<HashMap<i64, u64>> {
    let mut sql = "SELECT tally FROM register WHERE true".to_owned();
    let mut values: Vec<Value> = Vec::new();
    for (condition, day) in filter.days() {
        sql.push_str(&format!(" AND {condition}"));
        values.push(day.into());
    }
    if let Some(in_time) = filter.in_time {
        sql.push_str(" AND in_time = ?");
        values.push(in_time.into());
    }
    let mut within = HashMap::new();
    let mut list = db.prepare_cached(&sql)?;
    let mut rows = list.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        add(&mut within, row.get(0)?, 1);
    }
    Ok(within)
}
