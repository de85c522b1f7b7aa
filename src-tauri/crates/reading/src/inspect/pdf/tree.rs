//! The objects of a PDF, followed to where they are kept.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// The objects of a PDF.
#[derive(Clone, Copy)]
pub(super) struct Tree<'d> {
    pub(super) document: &'d Document,
}

impl<'d> Tree<'d> {
    /// What an object is, or what it refers to.
    pub(super) fn object(self, object: &'d Object) -> &'d Object {
        self.document
            .dereference(object)
            .map_or(&Object::Null, |(_, found)| found)
    }

    pub(super) fn get(self, within: &'d Dictionary, key: &[u8]) -> Option<&'d Object> {
        let found = self.object(within.get(key).ok()?);
        (!found.is_null()).then_some(found)
    }

    pub(super) fn dictionary(self, within: &'d Dictionary, key: &[u8]) -> Option<&'d Dictionary> {
        self.as_dictionary(self.get(within, key)?)
    }

    /// A dictionary, or that of a stream.
    pub(super) fn as_dictionary(self, object: &'d Object) -> Option<&'d Dictionary> {
        match self.object(object) {
            Object::Dictionary(found) => Some(found),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        }
    }

    pub(super) fn stream(self, within: &'d Dictionary, key: &[u8]) -> Option<&'d Stream> {
        self.get(within, key)?.as_stream().ok()
    }

    pub(super) fn array(self, within: &'d Dictionary, key: &[u8]) -> Option<&'d Vec<Object>> {
        self.get(within, key)?.as_array().ok()
    }

    pub(super) fn name(self, within: &'d Dictionary, key: &[u8]) -> Option<&'d [u8]> {
        self.get(within, key)?.as_name().ok()
    }

    pub(super) fn number(self, within: &'d Dictionary, key: &[u8]) -> Option<i64> {
        let found = self.get(within, key)?;
        matches!(found, Object::Integer(_) | Object::Real(_))
            .then(|| super::shape::millionths(found) / super::shape::ONE)
    }

    /// A text, whichever way it is written.
    pub(super) fn text(self, within: &'d Dictionary, key: &[u8]) -> Option<String> {
        text(self.get(within, key)?)
    }

    /// What the page or those above it say.
    pub(super) fn inherited(self, page: ObjectId, key: &[u8]) -> Option<&'d Object> {
        let mut node = self.document.get_dictionary(page).ok()?;
        for _ in 0..64 {
            if let Some(found) = self.get(node, key) {
                return Some(found);
            }
            node = self.dictionary(node, b"Parent")?;
        }
        None
    }
}

/// A text: UTF-16 or UTF-8 where it begins so, else a byte a letter.
pub(super) fn text(object: &Object) -> Option<String> {
    match object {
        Object::String(bytes, _) => Some(crate::text::decode(bytes, true)),
        Object::Name(name) => Some(String::from_utf8_lossy(name).into_owned()),
        _ => None,
    }
}
