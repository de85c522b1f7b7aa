//! Bookmarks: the headings of a long letter, one within another, for who turns its pages on a screen.

use super::{Ids, fault, metadata::text};
use crate::{error::LetterError, structure::NodeId};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// A heading that a reader can go to.
#[derive(Debug, Clone)]
pub(crate) struct Bookmark {
    /// 1 for the subject of the letter.
    pub level: u8,
    pub title: String,
    /// Counted from 0.
    pub page: usize,
    /// Its upper edge, in points from the bottom.
    pub top: f32,
    pub node: NodeId,
}

/// An entry and those within it.
struct Entry<'a> {
    id: ObjectId,
    bookmark: &'a Bookmark,
    within: Vec<Entry<'a>>,
}

pub(super) fn outline(
    d: &mut Document,
    bookmarks: &[Bookmark],
    ids: &Ids,
) -> Result<(), LetterError> {
    if bookmarks.is_empty() {
        return Ok(());
    }
    let root = d.new_object_id();
    let entries = nested(d, bookmarks);
    let mut outline = dictionary! { "Type" => "Outlines" };
    hang(d, &entries, root, &mut outline, ids);
    d.set_object(root, outline);
    d.catalog_mut().map_err(fault)?.set("Outlines", root);
    Ok(())
}

/// Each heading holds the deeper ones that follow it.
fn nested<'a>(d: &mut Document, bookmarks: &'a [Bookmark]) -> Vec<Entry<'a>> {
    let mut out = Vec::new();
    let mut rest = bookmarks;
    while let Some((bookmark, after)) = rest.split_first() {
        let deeper = after.iter().take_while(|it| it.level > bookmark.level);
        let (within, next) = after.split_at(deeper.count());
        out.push(Entry {
            id: d.new_object_id(),
            bookmark,
            within: nested(d, within),
        });
        rest = next;
    }
    out
}

/// Writes entries under their parent; all of them are open.
fn hang(d: &mut Document, entries: &[Entry], parent: ObjectId, holder: &mut Dictionary, ids: &Ids) {
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return;
    };
    holder.set("First", first.id);
    holder.set("Last", last.id);
    holder.set("Count", count(entries));
    for (n, entry) in entries.iter().enumerate() {
        let Bookmark { page, top, .. } = *entry.bookmark;
        let place: Vec<Object> = vec![
            ids.pages[page].into(),
            "XYZ".into(),
            Object::Null,
            Object::Real(top),
            Object::Null,
        ];
        let mut item = dictionary! {
            "Title" => text(&entry.bookmark.title), "Parent" => parent, "Dest" => place,
            "SE" => ids.nodes[entry.bookmark.node],
        };
        if let Some(before) = n.checked_sub(1).and_then(|n| entries.get(n)) {
            item.set("Prev", before.id);
        }
        if let Some(after) = entries.get(n + 1) {
            item.set("Next", after.id);
        }
        hang(d, &entry.within, entry.id, &mut item, ids);
        d.set_object(entry.id, item);
    }
}

fn count(entries: &[Entry]) -> i64 {
    entries.iter().map(|entry| 1 + count(&entry.within)).sum()
}
