//! What was put on a page: notes, marks to redact, stamps, fields of forms, files.

use super::Concealed;
use super::paint::{Page, Painter};
use super::shape::{Area, Outline};
use super::tree::Tree;
use crate::inspect::found::Found;
use lopdf::{Dictionary, ObjectId};

/// Kinds that hide what is below them where they are filled.
const FILLED: [&[u8]; 4] = [b"Square", b"Circle", b"Polygon", b"Redact"];
/// The most notes of a page.
const MOST: usize = 10_000;

pub(super) fn read<'d>(
    painter: &mut Painter<'d>,
    page: &mut Page<'d>,
    (id, place): (ObjectId, &str),
    found: &mut Found,
) {
    let tree = painter.tree;
    let list = tree.document.get_dictionary(id).ok();
    let list = list.and_then(|it| tree.array(it, b"Annots"));
    for note in list.into_iter().flatten().take(MOST) {
        if let Some(note) = tree.as_dictionary(note) {
            one(painter, page, note, (place, found));
        }
    }
}

fn one<'d>(
    painter: &mut Painter<'d>,
    page: &mut Page<'d>,
    note: &'d Dictionary,
    (place, found): (&str, &mut Found),
) {
    let tree = painter.tree;
    let kind = tree.name(note, b"Subtype").unwrap_or(b"Note");
    let words = words(tree, note);
    found.text(place, &appearance(painter, note));
    match kind {
        b"Link" => found.text(place, &address(tree, note)),
        b"Popup" => {}
        b"Widget" => field(tree, note, place, found),
        b"FileAttachment" => {
            super::beside::file(tree, tree.dictionary(note, b"FS"), place, found);
        }
        kind => {
            let kind = String::from_utf8_lossy(kind);
            let said = format!("{kind}: {words}");
            found.hides(Concealed::Annotation, place, said.trim_end_matches(": "));
            found.text(place, &words);
        }
    }
    cover(tree, page, note, kind);
}

/// What it says and who put it there.
fn words(tree: Tree<'_>, note: &Dictionary) -> String {
    let keys = [&b"Contents"[..], b"RC", b"T", b"Subj", b"OverlayText"];
    let said = keys.iter().filter_map(|key| tree.text(note, key));
    let said: Vec<String> = said.filter(|it| !it.trim().is_empty()).collect();
    said.join("; ")
}

/// The words that are drawn for it.
fn appearance<'d>(painter: &mut Painter<'d>, note: &'d Dictionary) -> String {
    let tree = painter.tree;
    let looks = tree.dictionary(note, b"AP");
    let Some(stream) = looks.and_then(|it| tree.stream(it, b"N")) else {
        return String::new();
    };
    let mut page = Page::new(Area::EVERYWHERE);
    painter.drawing(&mut page, stream, None, 1);
    page.marks.words()
}

/// Where a link leads.
fn address(tree: Tree<'_>, note: &Dictionary) -> String {
    let action = tree.dictionary(note, b"A");
    action
        .and_then(|it| tree.text(it, b"URI"))
        .unwrap_or_default()
}

fn field(tree: Tree<'_>, note: &Dictionary, place: &str, found: &mut Found) {
    let mut owner = Some(note);
    let mut value = None;
    let mut names = Vec::new();
    for _ in 0..16 {
        let Some(node) = owner else { break };
        names.extend(tree.text(node, b"T"));
        value = value.or_else(|| tree.text(node, b"V"));
        owner = tree.dictionary(node, b"Parent");
    }
    names.reverse();
    if let Some(value) = value.filter(|it| !it.trim().is_empty() && it != "Off") {
        let said = format!("{}: {value}", names.join("."));
        found.hides_text(Concealed::FormField, place, &said);
    }
}

/// A mark to redact has redacted nothing yet; a filled shape only lies over the words.
fn cover(tree: Tree<'_>, page: &mut Page<'_>, note: &Dictionary, kind: &[u8]) {
    let filled = tree.array(note, b"IC").is_some_and(|it| !it.is_empty());
    let hides = kind == b"Redact" || (FILLED.contains(&kind) && filled);
    let area = tree.array(note, b"Rect").and_then(|it| Area::of(it));
    if let Some(area) = area.filter(|_| hides) {
        page.lay_over(Outline {
            lines: vec![area.corners().to_vec()],
            even_odd: false,
        });
    }
}
