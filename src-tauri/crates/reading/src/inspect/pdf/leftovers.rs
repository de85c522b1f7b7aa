//! What is in a PDF and no page leads to: some programs leave what they took out in the file.

use super::Concealed;
use super::paint::MOST_CONTENT;
use super::tree::{Tree, text};
use crate::inspect::found::Found;
use lopdf::content::Content;
use lopdf::{Dictionary, Object, ObjectId, Stream};
use std::collections::BTreeSet;

/// How the parts that only hold the file together call themselves.
const OF_FILE: [&[u8]; 2] = [b"ObjStm", b"XRef"];
/// What dictionaries say in words.
const SAID: [&[u8]; 6] = [b"Contents", b"Author", b"Title", b"Subject", b"T", b"V"];

/// Tells what nothing leads to.
pub(super) fn read(tree: Tree<'_>, found: &mut Found) {
    let reached = reached(tree);
    let (mut words, mut pictures) = (String::new(), 0);
    for (id, object) in &tree.document.objects {
        if reached.contains(id) {
            continue;
        }
        match object {
            Object::Stream(stream) if is_picture(stream) => pictures += 1,
            Object::Stream(stream) => words.push_str(&drawn(stream)),
            Object::Dictionary(dictionary) => words.push_str(&said(dictionary)),
            _ => {}
        }
    }
    let words = words.trim();
    if !words.is_empty() {
        found.text("No page", words);
        let told = format!("What no page shows any more: {words}");
        found.hides(Concealed::EarlierVersion, "", &told);
    }
    if pictures > 0 {
        let told = "A picture that no page shows any more.";
        found.hides(Concealed::EarlierVersion, "", told);
    }
}

/// Every object that something leads to from where a reader begins.
fn reached(tree: Tree<'_>) -> BTreeSet<ObjectId> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<ObjectId> = Vec::new();
    for (_, value) in tree.document.trailer.iter() {
        references(value, &mut open);
    }
    while let Some(id) = open.pop() {
        if !reached.insert(id) {
            continue;
        }
        if let Ok(object) = tree.document.get_object(id) {
            references(object, &mut open);
        }
    }
    reached
}

/// What an object names. It is no deeper than the library reads.
fn references(object: &Object, open: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => open.push(*id),
        Object::Array(list) => list.iter().for_each(|it| references(it, open)),
        Object::Dictionary(within) => each(within, open),
        Object::Stream(stream) => each(&stream.dict, open),
        _ => {}
    }
}

fn each(within: &Dictionary, open: &mut Vec<ObjectId>) {
    within.iter().for_each(|(_, it)| references(it, open));
}

fn is_picture(stream: &Stream) -> bool {
    matches!(
        stream.dict.get(b"Subtype").and_then(Object::as_name),
        Ok(b"Image")
    )
}

/// The words that a drawing says. In which letters is not known, so a byte is taken for a letter.
fn drawn(stream: &Stream) -> String {
    let kind = stream.dict.get(b"Type").and_then(Object::as_name);
    if kind.is_ok_and(|kind| OF_FILE.contains(&kind)) {
        return String::new();
    }
    let content = stream.get_plain_content_with_limit(MOST_CONTENT);
    let read = content.and_then(|content| Content::decode_strict(&content));
    let mut words = String::new();
    for operation in read.map(|it| it.operations).unwrap_or_default() {
        if matches!(operation.operator.as_str(), "Tj" | "TJ" | "'" | "\"") {
            operation
                .operands
                .iter()
                .for_each(|it| strings(it, &mut words));
            words.push('\n');
        }
    }
    words
}

fn strings(object: &Object, words: &mut String) {
    match object {
        Object::String(..) => words.push_str(&text(object).unwrap_or_default()),
        Object::Array(list) => list.iter().for_each(|it| strings(it, words)),
        _ => {}
    }
}

fn said(dictionary: &Dictionary) -> String {
    let texts = SAID.iter().filter_map(|key| match dictionary.get(key) {
        Ok(said @ Object::String(..)) => text(said),
        _ => None,
    });
    texts.map(|text| format!("{text}\n")).collect()
}
