//! The letters of a pack, each with the elements that every letter has and those it includes.

use serde::Deserialize;
use toml::Spanned;

use crate::LawError;
use crate::reading::{Day, Keyed, Source};
use crate::rule::{AskedBy, Element, LetterRule, Text};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LetterEntry {
    label: Text,
    /// The letter whose elements come first.
    includes: Option<Spanned<String>>,
    /// Those of every letter and of the one included that do not.
    #[serde(default)]
    without: Vec<Spanned<String>>,
    #[serde(default)]
    elements: Keyed<ElementEntry>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ElementEntry {
    words: Text,
    citation: Text,
    #[serde(default)]
    asked_by: AskedBy,
    letters_from: Option<Day>,
    letters_to: Option<Day>,
}

/// The letters with all their elements. `at` is where the version begins.
pub(crate) fn letters(
    source: Source<'_>,
    at: usize,
    every: &Keyed<ElementEntry>,
    written: &Keyed<LetterEntry>,
) -> Result<Vec<LetterRule>, LawError> {
    let mut letters = Vec::new();
    for (id, entry) in &written.0 {
        let mut elements = every.0.clone();
        elements.extend(included(source, id, entry, written)?);
        leave_out(source, id, entry, &mut elements)?;
        if entry.elements.0.is_empty() && entry.includes.is_none() {
            let message = "has no elements of its own";
            return Err(source.wrong(at, &format!("letters.{id}"), message));
        }
        elements.extend(entry.elements.0.iter().cloned());
        if let Some(twice) = twice(&elements) {
            let key = format!("letters.{id}.elements.{twice}");
            return Err(source.wrong(at, &key, "is in this letter already"));
        }
        let elements = elements.into_iter().map(element).collect();
        letters.push(LetterRule {
            id: id.clone(),
            label: entry.label.clone(),
            elements,
        });
    }
    Ok(letters)
}

fn included(
    source: Source<'_>,
    id: &str,
    entry: &LetterEntry,
    written: &Keyed<LetterEntry>,
) -> Result<Vec<(String, ElementEntry)>, LawError> {
    let Some(name) = &entry.includes else {
        return Ok(Vec::new());
    };
    let found = written
        .0
        .iter()
        .find(|(other, _)| other == name.get_ref() && other != id);
    let Some((_, other)) = found else {
        let message = format!("there is no other letter called \"{}\"", name.get_ref());
        return Err(source.wrong(
            name.span().start,
            &format!("letters.{id}.includes"),
            message,
        ));
    };
    Ok(other.elements.0.clone())
}

fn leave_out(
    source: Source<'_>,
    id: &str,
    entry: &LetterEntry,
    elements: &mut Vec<(String, ElementEntry)>,
) -> Result<(), LawError> {
    for gone in &entry.without {
        let before = elements.len();
        elements.retain(|(element, _)| element != gone.get_ref());
        if elements.len() == before {
            let message = format!("\"{}\" is not in the letter included", gone.get_ref());
            return Err(source.wrong(gone.span().start, &format!("letters.{id}.without"), message));
        }
    }
    Ok(())
}

fn twice(elements: &[(String, ElementEntry)]) -> Option<&str> {
    let mut names: Vec<&str> = elements.iter().map(|(id, _)| id.as_str()).collect();
    names.sort_unstable();
    names
        .windows(2)
        .find(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
}

fn element((id, entry): (String, ElementEntry)) -> Element {
    let ElementEntry {
        words,
        citation,
        asked_by,
        letters_from,
        letters_to,
    } = entry;
    Element {
        id,
        words,
        citation,
        asked_by,
        letters_from: letters_from.map(|day| day.0),
        letters_to: letters_to.map(|day| day.0),
    }
}
