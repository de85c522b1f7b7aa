//! What a page of another file refers to, taken over: fonts, images, and what these refer to.

use lopdf::{Document, Object, ObjectId};
use std::{collections::BTreeMap, sync::Arc};

/// What belongs to the structure, the notes and the programs of the other file, and not to how it looks.
const LEFT: [&[u8]; 13] = [
    b"StructParent",
    b"StructParents",
    b"Parent",
    b"PieceInfo",
    b"Metadata",
    b"LastModified",
    b"AF",
    b"OC",
    b"OPI",
    b"Ref",
    b"MCID",
    b"AA",
    b"JS",
];

/// The objects of one file that were taken over, by their old numbers.
#[derive(Default)]
pub(super) struct Taken(BTreeMap<usize, BTreeMap<ObjectId, ObjectId>>);

impl Taken {
    /// An object of `source` with all that it refers to, as an object of `d`.
    pub(super) fn over(
        &mut self,
        d: &mut Document,
        source: &Arc<Document>,
        object: Object,
    ) -> Object {
        let known = self.0.entry(Arc::as_ptr(source) as usize).or_default();
        let mut waiting = Vec::new();
        let mut number = |d: &mut Document, old: ObjectId, waiting: &mut Vec<_>| {
            *known.entry(old).or_insert_with(|| {
                let new = d.new_object_id();
                waiting.push((old, new));
                new
            })
        };
        let object = renumbered(object, &mut |old| number(d, old, &mut waiting));
        while let Some((old, new)) = waiting.pop() {
            let found = source.objects.get(&old).filter(|it| shows(it));
            let found = found.cloned().unwrap_or(Object::Null);
            let found = renumbered(found, &mut |old| number(d, old, &mut waiting));
            d.set_object(new, found);
        }
        object
    }
}

/// Whether an object is part of how a page looks, and not a page, a note or the file itself.
fn shows(object: &Object) -> bool {
    let other: [&[u8]; 5] = [b"Page", b"Pages", b"Catalog", b"Annot", b"Filespec"];
    object
        .as_dict()
        .map_or(true, |it| !other.iter().any(|kind| it.has_type(kind)))
}

fn renumbered(object: Object, number: &mut dyn FnMut(ObjectId) -> ObjectId) -> Object {
    match object {
        Object::Reference(old) => Object::Reference(number(old)),
        Object::Array(all) => all
            .into_iter()
            .map(|it| renumbered(it, number))
            .collect::<Vec<_>>()
            .into(),
        Object::Dictionary(it) => Object::Dictionary(kept(it, number)),
        Object::Stream(mut it) => {
            it.dict = kept(it.dict, number);
            Object::Stream(it)
        }
        other => other,
    }
}

fn kept(it: lopdf::Dictionary, number: &mut dyn FnMut(ObjectId) -> ObjectId) -> lopdf::Dictionary {
    let entries = it
        .into_iter()
        .filter(|(key, _)| !LEFT.contains(&key.as_slice()));
    entries
        .map(|(key, value)| (key, renumbered(value, number)))
        .collect()
}
