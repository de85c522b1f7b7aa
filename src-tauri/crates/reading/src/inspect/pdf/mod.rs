//! A PDF: the words of each page with where they stand and what lies over them, and what is in the file
//! besides its pages.

mod beside;
mod font;
mod layers;
mod leftovers;
mod marks;
mod notes;
mod pages;
mod paint;
mod shape;
mod state;
mod tree;
mod versions;

use super::Concealed;
use super::found::Found;
use crate::PdfState;
use lopdf::{Dictionary, Document, LoadOptions, ObjectId};
use paint::{MOST_CONTENT, Painter};
use std::collections::BTreeMap;
use tree::Tree;

/// The most pages that are looked at.
const MOST_PAGES: usize = 5000;

pub(super) fn read(bytes: &[u8], found: &mut Found) {
    if crate::pdf_state(bytes) == PdfState::Locked {
        found.unread("", "It asks for a password.");
        return;
    }
    let Some(document) = load(bytes) else {
        found.unread("", "The PDF is damaged.");
        return;
    };
    let shown = read_document(&document, found);
    // What a later version let go of is told as an earlier version.
    if !versions::read(bytes, &shown, found) {
        let document = &document;
        leftovers::read(Tree { document }, found);
    }
}

/// The document; none where it cannot be opened without a password.
fn load(bytes: &[u8]) -> Option<Document> {
    let options = LoadOptions {
        max_decompressed_size: Some(MOST_CONTENT * 2),
        ..LoadOptions::default()
    };
    let start = crate::pdf::start(bytes)?;
    let document = Document::load_mem_with_options(bytes.get(start..)?, options).ok()?;
    (!document.is_encrypted()).then_some(document)
}

/// Looks at the document, and gives all its words.
fn read_document(document: &Document, found: &mut Found) -> String {
    let tree = Tree { document };
    let bare = bare_fonts(tree);
    let mut painter = Painter::new(tree, &bare);
    let words = pages::read(&mut painter, found);
    beside::read(tree, found);
    words
}

/// Each font that has a table of its own for what its codes stand for, with that table alone: the names of
/// its letters may mean nothing.
fn bare_fonts(tree: Tree<'_>) -> BTreeMap<ObjectId, Dictionary> {
    let fonts = tree.document.objects.iter().filter_map(|(id, object)| {
        let font = object.as_dict().ok()?;
        let table = font.has_type(b"Font") && tree.stream(font, b"ToUnicode").is_some();
        table.then(|| {
            let mut bare = font.clone();
            bare.remove(b"Encoding");
            (*id, bare)
        })
    });
    fonts.collect()
}

/// "Page 3", or "Pages 1 to 4 and 9".
fn places(pages: &[usize]) -> String {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for page in pages {
        match stretches.last_mut() {
            Some((_, last)) if *last + 1 == *page => *last = *page,
            _ => stretches.push((*page, *page)),
        }
    }
    let one = |(first, last): &(usize, usize)| match first == last {
        true => first.to_string(),
        false => format!("{first} to {last}"),
    };
    let all: Vec<String> = stretches.iter().map(one).collect();
    match all.as_slice() {
        [] => String::new(),
        [only] if pages.len() == 1 => format!("Page {only}"),
        [only] => format!("Pages {only}"),
        [some @ .., last] => format!("Pages {} and {last}", some.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn pages_are_named_together() {
        for (pages, named) in [
            (&[3][..], "Page 3"),
            (&[1, 2, 3], "Pages 1 to 3"),
            (&[1, 2, 5, 9, 10], "Pages 1 to 2, 5 and 9 to 10"),
        ] {
            assert_eq!(super::places(pages), named);
        }
    }
}
