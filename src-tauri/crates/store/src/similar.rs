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
const CANDIDATES: usize = 200;

/// From which closeness (Jaro-Winkler) two names count as close, and from which as the same.
const CLOSE: f64 = 0.88;
const SAME: f64 = 0.97;

/// How two cases are alike.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    /// The same name, in whatever order, with or without marks and capitals.
    pub same_name: bool,
    /// A name spelt nearly so.
    pub close_name: bool,
    /// The same date of birth.
    pub same_birth: bool,
    /// The same address, or nearly.
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
        let mut alike: Vec<(u8, i64, Likeness)> = Vec::new();
        for id in candidates {
            let (other, other_born, other_address) = register::subject(&self.db, id)?;
            let likeness = compare((name, born, address), (&other, other_born, &other_address));
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

type Subject<'a> = (&'a str, Option<NaiveDate>, &'a str);

fn compare(
    (name, born, address): Subject<'_>,
    (other, other_born, other_address): Subject<'_>,
) -> Likeness {
    let closeness = strsim::jaro_winkler(&sorted(name), &sorted(other));
    let (address, other_address) = (words(address).join(" "), words(other_address).join(" "));
    Likeness {
        same_name: closeness >= SAME,
        close_name: (CLOSE..SAME).contains(&closeness),
        same_birth: born.is_some() && born == other_born,
        same_address: !address.is_empty() && strsim::jaro_winkler(&address, &other_address) >= SAME,
    }
}

/// The words of a name in one order: "Thistlewood, Marian" is "Marian Thistlewood".
fn sorted(name: &str) -> String {
    let mut words = words(name);
    words.sort();
    words.join(" ")
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
            let likeness = compare((one, born, home), (other, born, home));
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
        let likeness = compare(("A", None, ""), ("B", None, ""));
        assert_eq!(likeness, Likeness::default());
        assert!(!likeness.tells());
    }
}
