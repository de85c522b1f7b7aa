//! The searches in departments, and what is asked of somebody, over all cases.

use crate::{
    error::Result,
    office::Office,
    tables::{
        ask::{self, Asked},
        search::{self, DepartmentCount, SearchOut},
    },
};
use casework::PersonId;
use chrono::NaiveDate;

impl Office {
    /// The searches that are out, the longest due first, at most `limit`: of the cases of one person, or
    /// of all. How many there are stands beside them.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn searches_out(
        &self,
        person: Option<PersonId>,
        limit: u32,
    ) -> Result<(Vec<SearchOut>, u32)> {
        let out = search::out(&self.db, person, limit)?;
        Ok((out, search::count_out(&self.db, person)?))
    }

    /// What is asked of this person, or of anybody who may, by the last day of its case.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn asked_of(&self, person: PersonId) -> Result<Vec<Asked>> {
        ask::of_person(&self.db, person)
    }

    /// How each department kept its days, by name.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn departments_kept(&self, today: NaiveDate) -> Result<Vec<DepartmentCount>> {
        search::by_department(&self.db, today)
    }
}
