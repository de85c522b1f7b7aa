//! What is in a PDF besides its pages: files, programs, what it says of itself.

use super::Concealed;
use super::paint::MOST_CONTENT;
use super::tree::Tree;
use crate::inspect::found::Found;
use crate::inspect::xmp::Properties;
use lopdf::{Dictionary, Object};

/// How deep a list of names may go, and how many it may hold.
const DEEPEST: usize = 32;
const MOST_NAMES: usize = 1000;

pub(super) fn read(tree: Tree<'_>, found: &mut Found) {
    properties(tree, found);
    let Ok(catalog) = tree.document.catalog() else {
        return;
    };
    let names = tree.dictionary(catalog, b"Names");
    for file in listed(
        tree,
        names.and_then(|it| tree.dictionary(it, b"EmbeddedFiles")),
    ) {
        self::file(tree, tree.as_dictionary(file), "", found);
    }
    for file in tree.array(catalog, b"AF").into_iter().flatten() {
        self::file(tree, tree.as_dictionary(file), "", found);
    }
    let form = tree.dictionary(catalog, b"AcroForm");
    if form.is_some_and(|form| tree.get(form, b"XFA").is_some()) {
        found.unread("", "It has a form of a kind that cannot be looked into.");
    }
    scripts(tree, found);
    private(tree, found);
    outline(tree, catalog, found);
}

fn properties(tree: Tree<'_>, found: &mut Found) {
    let mut properties = Properties::default();
    let info = tree.dictionary(&tree.document.trailer, b"Info");
    for (name, value) in info.into_iter().flat_map(|info| info.iter()) {
        if let Some(value) = super::tree::text(tree.object(value)) {
            properties.add(&String::from_utf8_lossy(name), &value);
        }
    }
    let catalog = tree.document.catalog().ok();
    let xmp = catalog.and_then(|it| tree.stream(it, b"Metadata"));
    if let Some(xmp) = xmp.map(|it| it.get_plain_content_with_limit(MOST_CONTENT)) {
        properties.add_xmp(&xmp.unwrap_or_default());
    }
    properties.tell("", found);
}

/// The values of a tree of names.
fn listed<'d>(tree: Tree<'d>, root: Option<&'d Dictionary>) -> Vec<&'d Object> {
    let mut values = Vec::new();
    let mut open: Vec<(&Dictionary, usize)> = root.map(|root| (root, 0)).into_iter().collect();
    while let Some((node, depth)) = open.pop() {
        let names = tree.array(node, b"Names").map_or(&[][..], Vec::as_slice);
        values.extend(names.iter().skip(1).step_by(2));
        let below = tree.array(node, b"Kids").into_iter().flatten();
        if depth < DEEPEST && values.len() < MOST_NAMES && open.len() < MOST_NAMES {
            let below = below.filter_map(|it| tree.as_dictionary(it));
            open.extend(below.map(|it| (it, depth + 1)));
        }
    }
    values.truncate(MOST_NAMES);
    values
}

/// A file within the PDF.
pub(super) fn file(tree: Tree<'_>, file: Option<&Dictionary>, place: &str, found: &mut Found) {
    let Some(file) = file else {
        return;
    };
    let keys = [&b"UF"[..], b"F", b"Desc"];
    let mut names = keys.iter().filter_map(|key| tree.text(file, key));
    let name = names.next().unwrap_or_else(|| "a file".to_owned());
    found.hides_text(Concealed::Attachment, place, &name);
}

/// Programs: wherever in the file they are.
fn scripts(tree: Tree<'_>, found: &mut Found) {
    for object in tree.document.objects.values() {
        let Some(action) = tree.as_dictionary(object) else {
            continue;
        };
        let runs = tree.name(action, b"S");
        if let Some(kind @ (b"JavaScript" | b"Launch" | b"SubmitForm" | b"ImportData")) = runs {
            let said = tree.text(action, b"JS").unwrap_or_default();
            let kind = String::from_utf8_lossy(kind);
            let said = format!("{kind} {said}");
            found.hides_text(Concealed::Script, "", said.trim());
        }
    }
}

/// What a program kept for itself: a copy of the whole, or a small picture of a page.
fn private(tree: Tree<'_>, found: &mut Found) {
    let all = tree.document.objects.values();
    for within in all.filter_map(|object| tree.as_dictionary(object)) {
        if tree.dictionary(within, b"PieceInfo").is_some() {
            let words = "Data that a program kept for itself.";
            found.hides(Concealed::Attachment, "", words);
        }
        if within.has_type(b"Page") && tree.stream(within, b"Thumb").is_some() {
            found.hides(Concealed::Preview, "", "A small picture of a page.");
        }
    }
}

/// The headings beside the pages are seen, and searched as the pages are.
fn outline(tree: Tree<'_>, catalog: &Dictionary, found: &mut Found) {
    let root = tree.dictionary(catalog, b"Outlines");
    let mut open: Vec<&Dictionary> = root.into_iter().collect();
    let mut titles = String::new();
    for _ in 0..MOST_NAMES {
        let Some(node) = open.pop() else { break };
        titles.extend(tree.text(node, b"Title"));
        titles.push('\n');
        open.extend(tree.dictionary(node, b"Next"));
        open.extend(tree.dictionary(node, b"First"));
    }
    found.text("Headings", &titles);
}
