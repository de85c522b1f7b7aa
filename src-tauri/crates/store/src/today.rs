//! A caseworker's open cases.

use crate::{
    error::Result,
    filter::{Filter, Holder},
    office::Office,
    tables::register::{self, RegisterRow},
};
use casework::{PersonId, Standing};

impl Office {
    /// Every case of `person` that is not closed, by last day, those whose clock does not run at the end.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn open_cases_of(&self, person: PersonId) -> Result<Vec<RegisterRow>> {
        let standings = Standing::ALL
            .into_iter()
            .filter(|standing| standing.open() || *standing == Standing::Answered);
        let filter = Filter {
            standings: standings.collect(),
            holders: vec![Holder::Person(person)],
            ..Filter::default()
        };
        let mut ids: Vec<(String, String, i64)> = Vec::new();
        let mut list = self
            .db
            .prepare_cached("SELECT ends, filed, id FROM register WHERE tally = ?1")?;
        for tally in filter.tallies(&self.db)?.keys() {
            for row in list.query_map([tally], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))? {
                ids.push(row?);
            }
        }
        ids.sort();
        register::list(
            &self.db,
            &ids.iter().map(|(_, _, id)| *id).collect::<Vec<_>>(),
        )
    }
}
