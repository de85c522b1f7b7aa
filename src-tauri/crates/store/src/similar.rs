//! Earlier cases that may be about the same person.

use crate::{
    error::Result,
    fold::words,
    office::Office,
    tables::{
        likeness,
        register::{self, RegisterRow},
    },
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Under one key at most so many of the newest cases are compared: a common given name has thousands.
const CANDIDATES: usize = 120;

/// From which closeness (Jaro-Winkler) two names count as close.
const CLOSE: f64 = 0.88;

/// How two cases are alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    /// The same name, in whatever order, with or without marks and capitals.
    pub same_name: bool,
    /// A name spelt nearly so.
    pub close_name: bool,
    /// The same date of birth.
    pub same_birth: bool,
    /// The same address, in whatever way it is punctuated.
    pub same_address: bool,
}

impl Likeness {
    /// Whether it is worth showing: a name with something beside it, the same name alone, or date of
    /// birth and address together.
    fn tells(self) -> bool {
        self.same_name
            || (self.close_name && (self.same_birth || self.same_address))
            || (self.same_birth && self.same_address)
    }

    /// More points come first.
    fn points(self) -> u8 {
        let point = |held: bool, worth: u8| if held { worth } else { 0 };
        point(self.same_name, 4)
            + point(self.close_name, 2)
            + point(self.same_birth, 3)
            + point(self.same_address, 2)
    }
}

/// An earlier case, and how it is alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// The case.
    pub row: RegisterRow,
    /// How.
    pub likeness: Likeness,
}

impl Office {
    /// Cases whose subject may be this person, most alike first, then newest; at most `limit`.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn similar(
        &self,
        name: &str,
        born: Option<NaiveDate>,
        address: &str,
        limit: usize,
    ) -> Result<Vec<Similar>> {
        let mut candidates: BTreeSet<i64> = BTreeSet::new();
        for key in likeness::keys(name, born, address) {
            candidates.extend(likeness::newest(&self.db, &key, CANDIDATES)?);
        }
        let subject = Subject::new(name, born, address);
        let mut alike: Vec<(u8, i64, Likeness)> = Vec::new();
        for id in candidates {
            let (name, born, address) = register::subject(&self.db, id)?;
            let likeness = compare(&subject, &Subject::new(&name, born, &address));
            if likeness.tells() {
                alike.push((likeness.points(), id, likeness));
            }
        }
        alike.sort_by_key(|(points, id, _)| std::cmp::Reverse((*points, *id)));
        alike.truncate(limit);
        let rows = register::list(
            &self.db,
            &alike.iter().map(|(_, id, _)| *id).collect::<Vec<_>>(),
        )?;
        Ok(rows
            .into_iter()
            .zip(alike)
            .map(|(row, (_, _, likeness))| Similar { row, likeness })
            .collect())
    }
}

/// A person in the form in which two are compared.
struct Subject {
    /// The words of the name in one order: "Thistlewood, Marian" is "Marian Thistlewood".
    name: String,
    born: Option<NaiveDate>,
    address: String,
}

impl Subject {
    fn new(name: &str, born: Option<NaiveDate>, address: &str) -> Self {
        let mut name = words(name);
        name.sort();
        Self {
            name: name.join(" "),
            born,
            address: words(address).join(" "),
        }
    }
}

fn compare(one: &Subject, other: &Subject) -> Likeness {
    let same_name = one.name == other.name && !one.name.is_empty();
    Likeness {
        same_name,
        close_name: !same_name && strsim::jaro_winkler(&one.name, &other.name) >= CLOSE,
        same_birth: one.born.is_some() && one.born == other.born,
        same_address: !one.address.is_empty() && one.address == other.address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_of_names() {
        let born = NaiveDate::from_ymd_opt(1984, 3, 2);
        let home = "14 Sluice Lane, Ousebridge";
        for (one, other, same, close) in [
            ("Marian Thistlewood", "Thistlewood, Marian", true, false),
            ("Halina Szymańska", "SZYMANSKA, Halina", true, false),
            ("Marian Thistlewood", "Thistelwood, Marion", false, true),
            ("Marian Thistlewood", "Osei, Kwabena", false, false),
        ] {
            let likeness = compare(
                &Subject::new(one, born, home),
                &Subject::new(other, born, home),
            );
            assert_eq!(
                (likeness.same_name, likeness.close_name),
                (same, close),
                "{one} {other}"
            );
            assert!(likeness.same_birth && likeness.same_address);
        }
    }

    #[test]
    fn what_is_unknown_is_not_alike() {
        let nobody = |name| Subject::new(name, None, "");
        let likeness = compare(&nobody("A"), &nobody("B"));
        assert_eq!(likeness, Likeness::default());
        assert!(!likeness.tells());
        let nameless = compare(&nobody(""), &nobody(""));
        assert!(!nameless.tells());
    }
}
