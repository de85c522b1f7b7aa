//! Search as you type.
//!
//! Names, addresses and references are found from the first letter on, running text (scope, notes,
//! letters) from the third. Every word typed must be there. The newest cases come first, and the list
//! ends at a limit, so one letter costs no more than a whole name.

use crate::{
    error::Result,
    filter::Filter,
    fold::{fold, words},
    office::Office,
    tables::{
        register::{self, RegisterRow},
        text::{self, LONGEST_PREFIX, Text},
    },
};
use rusqlite::{Connection, params_from_iter, types::Value};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};

/// From how many letters on running text is searched for the beginning of a word; a shorter word must
/// stand there whole.
const WORD_PREFIX: usize = 3;

/// Letters of context on each side of what was found.
const CONTEXT: usize = 40;

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// In the reference.
    Reference,
    /// In a name of subject, requester or recipient.
    Name,
    /// In an address, e-mail address or telephone number.
    Address,
    /// In what is asked for.
    Scope,
    /// In a note.
    Note,
    /// In a letter.
    Letter,
    /// In what a document is called.
    Document,
}

/// What was found, with a little of what stands around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// What stands before.
    pub before: String,
    /// The part of the word that was typed, as it is written there.
    pub found: String,
    /// What stands after.
    pub after: String,
}

/// A case that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The case.
    pub row: RegisterRow,
    /// Where the first of the words stands.
    pub place: Place,
    /// How it reads there.
    pub snippet: Snippet,
}

/// What a search came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The newest cases, newest first.
    pub hits: Vec<Hit>,
    /// Whether there are more than these.
    pub more: bool,
}

impl Office {
    /// The newest cases that hold every word of `typed`, at most `limit`, among those that `filter`
    /// lets pass. Nothing typed finds nothing.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn search(&self, typed: &str, filter: &Filter, limit: usize) -> Result<Found> {
        let typed = words(typed);
        let among = if filter.is_open() {
            None
        } else {
            Some(passing(&self.db, filter)?)
        };
        let mut ids: BTreeSet<i64> = BTreeSet::new();
        for (index, query) in queries(&typed) {
            ids.extend(newest(&self.db, index, &query, among.as_ref(), limit + 1)?);
        }
        let more = ids.len() > limit;
        let hits: Result<Vec<Option<Hit>>> = ids
            .into_iter()
            .rev()
            .take(limit)
            .map(|id| hit(&self.db, id, &typed))
            .collect();
        Ok(Found {
            hits: hits?.into_iter().flatten().collect(),
            more,
        })
    }
}

/// What to ask of which index.
fn queries(typed: &[String]) -> Vec<(&'static str, String)> {
    if typed.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = typed.iter().map(|word| begins(word)).collect();
    let whole = |word: &String| {
        if word.chars().count() < WORD_PREFIX {
            format!("\"{word}\"")
        } else {
            begins(word)
        }
    };
    let texts: Vec<String> = typed.iter().map(whole).collect();
    vec![
        ("name_search", names.join(" ")),
        ("word_search", texts.join(" ")),
    ]
}

/// Asks for words that begin so, as far as the index knows beginnings; [`hit`] looks at the rest.
fn begins(word: &str) -> String {
    let known: String = word.chars().take(LONGEST_PREFIX).collect();
    format!("\"{known}\"*")
}

fn newest(
    db: &Connection,
    index: &str,
    query: &str,
    among: Option<&HashSet<i64>>,
    limit: usize,
) -> Result<Vec<i64>> {
    let mut find = db.prepare_cached(&format!(
        "SELECT rowid FROM {index} WHERE {index} MATCH ?1 ORDER BY rowid DESC"
    ))?;
    let mut rows = find.query([query])?;
    let mut ids = Vec::new();
    while ids.len() < limit {
        let Some(row) = rows.next()? else { break };
        let id = row.get(0)?;
        if among.is_none_or(|among| among.contains(&id)) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// The numbers of the cases that a filter lets pass.
fn passing(db: &Connection, filter: &Filter) -> Result<HashSet<i64>> {
    let tallies = filter.tallies(db)?;
    let wanted = serde_json::to_string(&tallies.keys().collect::<Vec<_>>()).unwrap_or_default();
    let mut sql =
        "SELECT id FROM register WHERE tally IN (SELECT value FROM json_each(?))".to_owned();
    let mut values: Vec<Value> = vec![wanted.into()];
    for (condition, day) in filter.days() {
        sql.push_str(&format!(" AND {condition}"));
        values.push(day.into());
    }
    if let Some(in_time) = filter.in_time {
        sql.push_str(" AND in_time = ?");
        values.push(in_time.into());
    }
    let mut list = db.prepare_cached(&sql)?;
    let rows = list.query_map(params_from_iter(values), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn hit(db: &Connection, id: i64, typed: &[String]) -> Result<Option<Hit>> {
    let (row, text) = (register::find(db, id)?, text::find(db, id)?);
    let Some((row, text)) = row.zip(text) else {
        return Ok(None);
    };
    Ok(place(&text, typed).map(|(place, snippet)| Hit {
        row,
        place,
        snippet,
    }))
}

/// The first place where the longest word stands, for short ones stand nearly everywhere; `None` where
/// a word stands nowhere.
fn place(text: &Text, typed: &[String]) -> Option<(Place, Snippet)> {
    let longest = typed.iter().max_by_key(|word| word.chars().count())?;
    let places = [
        (Place::Name, &text.names),
        (Place::Reference, &text.reference),
        (Place::Address, &text.addresses),
        (Place::Scope, &text.scope),
        (Place::Note, &text.notes),
        (Place::Letter, &text.letters),
        (Place::Document, &text.documents),
    ];
    places
        .into_iter()
        .find_map(|(place, text)| Some((place, snippet(text, longest)?)))
}

/// The first word of `text` that begins with `typed`, and what stands around it on its line.
fn snippet(text: &str, typed: &str) -> Option<Snippet> {
    let at = word_starts(text).find(|&at| begins_with(&text[at..], typed).is_some())?;
    let end = at + begins_with(&text[at..], typed)?;
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[end..]
        .find('\n')
        .map_or(text.len(), |newline| end + newline);
    Some(Snippet {
        before: last_letters(&text[line..at]),
        found: text[at..end].to_owned(),
        after: first_letters(&text[end..line_end]),
    })
}

/// Where words begin, in bytes.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, letter)| {
        let was_inside = std::mem::replace(&mut inside, letter.is_alphanumeric());
        (inside && !was_inside).then_some(at)
    })
}

/// How many bytes of `text` spell `typed`, which is folded.
fn begins_with(text: &str, typed: &str) -> Option<usize> {
    let mut rest = typed;
    for (at, letter) in text.char_indices() {
        if rest.is_empty() {
            return Some(at);
        }
        let mut buffer = [0; 4];
        rest = rest.strip_prefix(fold(letter.encode_utf8(&mut buffer)).as_str())?;
    }
    rest.is_empty().then_some(text.len())
}

fn first_letters(text: &str) -> String {
    match text.char_indices().nth(CONTEXT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn last_letters(text: &str) -> String {
    match text.char_indices().rev().nth(CONTEXT - 1) {
        Some((start, _)) if start > 0 => format!("…{}", text[start..].trim_start()),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snippets() {
        for (text, typed, expected) in [
            (
                "Marian Thistlewood",
                "thistle",
                Some(("Marian ", "Thistle", "wood")),
            ),
            (
                "Halina Szymańska",
                "szymansk",
                Some(("Halina ", "Szymańsk", "a")),
            ),
            ("3 Thistle Close", "3", Some(("", "3", " Thistle Close"))),
            (
                "one\ntwo thistle\nthree",
                "thistle",
                Some(("two ", "thistle", "")),
            ),
            ("a thistle", "histle", None),
            ("", "a", None),
        ] {
            let found = snippet(text, typed);
            let found = found
                .as_ref()
                .map(|s| (s.before.as_str(), s.found.as_str(), s.after.as_str()));
            assert_eq!(found, expected, "{typed} in {text}");
        }
    }

    #[test]
    fn long_context_is_cut() {
        let text = format!("{}thistle{}", "x ".repeat(60), " y".repeat(60));
        let Snippet { before, after, .. } = snippet(&text, "thistle").unwrap();
        assert!(
            before.starts_with('…') && before.chars().count() <= CONTEXT + 1,
            "{before}"
        );
        assert!(
            after.ends_with('…') && after.chars().count() <= CONTEXT + 1,
            "{after}"
        );
    }
}
