//! What is sent, as the letter lists it: nothing that is withheld, nothing that is left open, no gap where
//! either stands on the schedule.

use crate::answers::pack::length;
use casework::{Case, Fate, Item, Part, Ruling};
use letters::{ItemKey, ItemLine, Items};
use statute::Rule;

/// The items of the part that are sent, and the key to what is covered in them.
pub(super) fn listed(case: &Case, part: &Part, rule: &Rule) -> Items {
    let mut key: Vec<(String, ItemKey)> = Vec::new();
    let sent = case.items.iter().filter(|it| it.details.part == part.id);
    let sent = sent.filter_map(|it| Some((it, sent_as(it)?)));
    let lines = sent.enumerate().map(|(at, (item, ruling))| ItemLine {
        number: at + 1,
        title: item.details.title.clone(),
        dated: item.details.dated,
        extent: length(&item.details),
        covered: covered(ruling, rule, &mut key),
    });
    Items {
        lines: lines.collect(),
        key: key.into_iter().map(|(_, line)| line).collect(),
    }
}

fn sent_as(item: &Item) -> Option<&Ruling> {
    let ruling = item.ruling.as_ref().filter(|_| item.removed.is_none())?;
    matches!(ruling.fate, Fate::Disclose | Fate::Redact).then_some(ruling)
}

/// The letters of the key for what is covered in an item; the key grows by those that are new.
fn covered(ruling: &Ruling, rule: &Rule, key: &mut Vec<(String, ItemKey)>) -> String {
    if ruling.fate != Fate::Redact {
        return String::new();
    }
    let letters: Vec<String> = ruling
        .grounds
        .iter()
        .map(|it| letter(it, rule, key))
        .collect();
    letters.join(", ")
}

fn letter(ground: &str, rule: &Rule, key: &mut Vec<(String, ItemKey)>) -> String {
    if let Some((_, known)) = key.iter().find(|(id, _)| id == ground) {
        return known.letter.clone();
    }
    let letter = numbered(key.len());
    let known = rule.exemption(ground);
    let line = ItemKey {
        letter: letter.clone(),
        citation: known.map_or_else(|| ground.to_owned(), |it| it.citation.to_string()),
        words: known.map_or_else(String::new, |it| it.words.to_string()),
    };
    key.push((ground.to_owned(), line));
    letter
}

/// A, B, … Z, AA.
fn numbered(at: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match at / 26 {
        0 => letter(at).to_string(),
        more => format!("{}{}", numbered(more - 1), letter(at)),
    }
}
