//! `likeness`: keys under which a similar earlier case is looked for. A read table.
//!
//! A key is what two spellings of one name share: its first letter and its consonants. A whole name, a
//! date of birth and an address have keys as well; the few cases that share one are then compared.

use super::{Migration, register::RegisterRow};
use crate::{
    error::Result,
    fold::{fold, words},
};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

pub(super) const MIGRATION: Migration = Migration {
    number: 9,
    sql: "
        CREATE TABLE likeness (
            key TEXT NOT NULL,
            id INTEGER NOT NULL REFERENCES stream (id),
            PRIMARY KEY (key, id)
        ) STRICT, WITHOUT ROWID;
    ",
};

/// The keys of a person.
pub(crate) fn keys(name: &str, born: Option<NaiveDate>, address: &str) -> BTreeSet<String> {
    let names: BTreeSet<String> = words(name).iter().map(|word| skeleton(word)).collect();
    let whole = names.iter().cloned().collect::<Vec<_>>().join(" ");
    let address = words(address).join(" ");
    let single = names.iter().map(|name| format!("n {name}"));
    let whole = (names.len() > 1).then(|| format!("w {whole}"));
    let born = born.map(|day| format!("b {day}"));
    let address = (!address.is_empty()).then(|| format!("a {address}"));
    single.chain(whole).chain(born).chain(address).collect()
}

/// The keys of the subject of a case.
pub(crate) fn keys_of(row: &RegisterRow) -> BTreeSet<String> {
    keys(&row.subject, row.born, &row.address)
}

/// Puts the keys of the case numbered `id` in the place of `old`.
pub(crate) fn put(
    db: &Connection,
    id: i64,
    old: &BTreeSet<String>,
    new: &BTreeSet<String>,
) -> Result<()> {
    for key in old.difference(new) {
        db.prepare_cached("DELETE FROM likeness WHERE key = ?1 AND id = ?2")?
            .execute(params![key, id])?;
    }
    for key in new.difference(old) {
        db.prepare_cached("INSERT INTO likeness (key, id) VALUES (?1, ?2)")?
            .execute(params![key, id])?;
    }
    Ok(())
}

/// The newest cases under `key`, at most `limit`.
pub(crate) fn newest(db: &Connection, key: &str, limit: usize) -> Result<Vec<i64>> {
    let mut list =
        db.prepare_cached("SELECT id FROM likeness WHERE key = ?1 ORDER BY id DESC LIMIT ?2")?;
    let rows = list.query_map(params![key, limit], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether the case numbered `id` has this key.
pub(crate) fn has(db: &Connection, key: &str, id: i64) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT 1 FROM likeness WHERE key = ?1 AND id = ?2")?
        .exists(params![key, id])?)
}

/// How many keys there are.
pub(crate) fn count(db: &Connection) -> Result<u64> {
    Ok(db.query_row("SELECT count(*) FROM likeness", [], |row| row.get(0))?)
}

/// First letter and consonants, a doubled one once: `Thistlewood`, `Thisslewode` and `Thistelwood` are near.
fn skeleton(word: &str) -> String {
    let folded = fold(word);
    let mut kept = String::new();
    for letter in folded.chars() {
        let vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w');
        if kept.is_empty() || !(vowel || kept.ends_with(letter)) {
            kept.push(letter);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        for (one, other, same) in [
            ("Thistlewood", "Thistelwood", true),
            ("Szymańska", "Szymanska", true),
            ("Phillips", "Philips", true),
            ("Smith", "Smyth", true),
            ("Smith", "Jones", false),
        ] {
            assert_eq!(skeleton(one) == skeleton(other), same, "{one} {other}");
        }
    }
}
