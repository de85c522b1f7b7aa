//! `text`, `name_search`, `word_search`: what the search looks through. Read tables.
//!
//! A row of `text` has the words of a case; the two indexes point into it and hold no text of their
//! own. Names and addresses are searched from the first letter. Running text, of which there is far
//! more, is indexed apart, so that a single letter never has to walk through every letter ever sent.
//! Beginnings of words are indexed up to [`LONGEST_PREFIX`] letters: a town that stands in every address
//! is then found as quickly as a rare name, newest first, without reading all of them.

use super::Migration;
use crate::error::Result;
use casework::{Remains, Summary};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter, types::Value};
use unicode_normalization::UnicodeNormalization;

pub(super) const MIGRATION: Migration = Migration {
    number: 8,
    sql: r#"
        CREATE TABLE text (
            id INTEGER PRIMARY KEY REFERENCES stream (id),
            reference TEXT NOT NULL,
            names TEXT NOT NULL,
            addresses TEXT NOT NULL,
            scope TEXT NOT NULL,
            notes TEXT NOT NULL,
            letters TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE name_search USING fts5 (
            reference, names, addresses,
            content = 'text', content_rowid = 'id', detail = 'none', prefix = '1 2 3 4 5 6 7 8',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE VIRTUAL TABLE word_search USING fts5 (
            scope, notes, letters,
            content = 'text', content_rowid = 'id', detail = 'none', prefix = '3 4 5 6 7 8',
            tokenize = 'unicode61 remove_diacritics 2'
        );
    "#,
};

/// The documents are searched with the running text.
pub(super) const DOCUMENTS: Migration = Migration {
    number: 17,
    sql: r#"
        ALTER TABLE text ADD COLUMN documents TEXT NOT NULL DEFAULT '';
        DROP TABLE word_search;
        CREATE VIRTUAL TABLE word_search USING fts5 (
            scope, notes, letters, documents,
            content = 'text', content_rowid = 'id', detail = 'none', prefix = '3 4 5 6 7 8',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        UPDATE reckoned SET by = '';
    "#,
};

/// The longest beginning of a word that the indexes hold, in letters.
pub(crate) const LONGEST_PREFIX: usize = 8;

/// The words of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) reference: String,
    pub(crate) names: String,
    pub(crate) addresses: String,
    pub(crate) scope: String,
    pub(crate) notes: String,
    pub(crate) letters: String,
    pub(crate) documents: String,
}

impl From<&Summary> for Text {
    fn from(case: &Summary) -> Self {
        let composed = |text: &str| {
            if text.is_ascii() {
                text.to_owned()
            } else {
                text.nfc().collect()
            }
        };
        Self {
            reference: composed(&case.reference.0),
            names: composed(&case.search.names),
            addresses: composed(&case.search.addresses),
            scope: composed(&case.search.scope),
            notes: composed(&case.search.notes),
            letters: composed(&case.search.letters),
            documents: composed(&case.search.documents),
        }
    }
}

impl From<&Remains> for Text {
    /// Of a file that was destroyed nothing is found but its reference.
    fn from(remains: &Remains) -> Self {
        Self {
            reference: remains.reference.0.clone(),
            ..Self::default()
        }
    }
}

impl Text {
    fn named(&self) -> [&str; 3] {
        [&self.reference, &self.names, &self.addresses]
    }

    fn worded(&self) -> [&str; 4] {
        [&self.scope, &self.notes, &self.letters, &self.documents]
    }
}

/// Puts the words of the case numbered `id` in the place of `old`, and both indexes with them.
pub(crate) fn put(db: &Connection, id: i64, old: Option<&Text>, new: &Text) -> Result<()> {
    if old == Some(new) {
        return Ok(());
    }
    let mut put = db.prepare_cached(
        "INSERT OR REPLACE INTO text (id, reference, names, addresses, scope, notes, letters, documents)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    put.execute(params![
        id,
        new.reference,
        new.names,
        new.addresses,
        new.scope,
        new.notes,
        new.letters,
        new.documents
    ])?;
    index(db, &NAMES, id, old.map(Text::named), new.named())?;
    index(db, &WORDS, id, old.map(Text::worded), new.worded())
}

/// The statements that keep an index: what to take out, what to put in.
struct Index {
    out: &'static str,
    into: &'static str,
}

const NAMES: Index = Index {
    out: "INSERT INTO name_search (name_search, rowid, reference, names, addresses) VALUES ('delete', ?1, ?2, ?3, ?4)",
    into: "INSERT INTO name_search (rowid, reference, names, addresses) VALUES (?1, ?2, ?3, ?4)",
};

const WORDS: Index = Index {
    out: "INSERT INTO word_search (word_search, rowid, scope, notes, letters, documents) VALUES ('delete', ?1, ?2, ?3, ?4, ?5)",
    into: "INSERT INTO word_search (rowid, scope, notes, letters, documents) VALUES (?1, ?2, ?3, ?4, ?5)",
};

fn index<const N: usize>(
    db: &Connection,
    index: &Index,
    id: i64,
    old: Option<[&str; N]>,
    new: [&str; N],
) -> Result<()> {
    if old == Some(new) {
        return Ok(());
    }
    if let Some(old) = old {
        run(db, index.out, id, old)?;
    }
    run(db, index.into, id, new)
}

/// Runs a statement that takes the number of a case and then its words.
fn run<const N: usize>(db: &Connection, sql: &str, id: i64, words: [&str; N]) -> Result<()> {
    let words = words.map(|word| Value::from(word.to_owned()));
    let values = std::iter::once(Value::from(id)).chain(words);
    db.prepare_cached(sql)?.execute(params_from_iter(values))?;
    Ok(())
}

/// The words of the case numbered `id`.
pub(crate) fn find(db: &Connection, id: i64) -> Result<Option<Text>> {
    let mut find = db.prepare_cached(
        "SELECT reference, names, addresses, scope, notes, letters, documents FROM text WHERE id = ?1",
    )?;
    let text = |row: &rusqlite::Row| {
        Ok(Text {
            reference: row.get(0)?,
            names: row.get(1)?,
            addresses: row.get(2)?,
            scope: row.get(3)?,
            notes: row.get(4)?,
            letters: row.get(5)?,
            documents: row.get(6)?,
        })
    };
    Ok(find.query_row([id], text).optional()?)
}

/// Bytes of new words that an index gathers before it writes them as a segment, and how many segments
/// it merges into one. These are its own.
const EACH: (u32, u32) = (1 << 20, 4);
/// For work that writes thousands of cases: few large segments, which later changes merge by and by.
const MANY: (u32, u32) = (64 << 20, 0);

/// Lets both indexes gather more before they write, for as long as `work` takes.
pub(crate) fn for_many<T>(db: &Connection, work: impl FnOnce() -> Result<T>) -> Result<T> {
    gather(db, MANY)?;
    let done = work()?;
    gather(db, EACH)?;
    Ok(done)
}

fn gather(db: &Connection, (bytes, segments): (u32, u32)) -> Result<()> {
    let set = |index: &str| {
        db.execute_batch(&format!(
            "INSERT INTO {index} ({index}, rank) VALUES ('hashsize', {bytes});
             INSERT INTO {index} ({index}, rank) VALUES ('automerge', {segments});"
        ))
    };
    Ok(["name_search", "word_search"]
        .into_iter()
        .try_for_each(set)?)
}

/// Lets both indexes overwrite what is taken out of them, instead of noting that it is gone.
pub(crate) fn forget_for_good(db: &Connection) -> Result<()> {
    Ok(db.execute_batch(
        "INSERT INTO name_search (name_search, rank) VALUES ('secure-delete', 1);
         INSERT INTO word_search (word_search, rank) VALUES ('secure-delete', 1);",
    )?)
}

/// Empties both indexes: the table itself is emptied with the other read tables.
pub(crate) fn clear_indexes(db: &Connection) -> Result<()> {
    Ok(db.execute_batch(
        "INSERT INTO name_search (name_search) VALUES ('delete-all');
         INSERT INTO word_search (word_search) VALUES ('delete-all');",
    )?)
}

/// The indexes that do not agree with `text`.
pub(crate) fn wrong_indexes(db: &Connection) -> Vec<&'static str> {
    let disagrees = |name: &&str| {
        let check = format!("INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)");
        db.execute_batch(&check).is_err()
    };
    ["name_search", "word_search"]
        .into_iter()
        .filter(disagrees)
        .collect()
}
