//! Which layers of a PDF are switched off when it is opened.

use super::tree::Tree;
use lopdf::{Dictionary, Object, ObjectId};
use std::collections::BTreeSet;

/// The layers that are off.
#[derive(Debug, Default)]
pub(super) struct Layers {
    off: BTreeSet<ObjectId>,
}

impl Layers {
    pub(super) fn read(tree: Tree<'_>) -> Self {
        let mut layers = Self::default();
        let properties = tree.document.catalog().ok();
        let Some(properties) = properties.and_then(|it| tree.dictionary(it, b"OCProperties"))
        else {
            return layers;
        };
        let Some(usual) = tree.dictionary(properties, b"D") else {
            return layers;
        };
        if tree.name(usual, b"BaseState") == Some(b"OFF") {
            layers.off.extend(named(tree, properties, b"OCGs"));
            for on in named(tree, usual, b"ON") {
                layers.off.remove(&on);
            }
        }
        layers.off.extend(named(tree, usual, b"OFF"));
        layers
    }

    /// Whether what is marked so is off: a layer, or a group of layers of which none is on.
    pub(super) fn off(&self, tree: Tree<'_>, mark: &Object) -> bool {
        if self.off.is_empty() {
            return false;
        }
        if let Ok(id) = mark.as_reference()
            && self.off.contains(&id)
        {
            return true;
        }
        let group = tree.as_dictionary(mark);
        let members = group.and_then(|group| group.get(b"OCGs").ok());
        members.is_some_and(|members| self.all_off(tree, members))
    }

    fn all_off(&self, tree: Tree<'_>, members: &Object) -> bool {
        if let Ok(id) = members.as_reference()
            && self.off.contains(&id)
        {
            return true;
        }
        let list = tree
            .object(members)
            .as_array()
            .map_or(&[][..], Vec::as_slice);
        let off = |it: &Object| it.as_reference().is_ok_and(|id| self.off.contains(&id));
        !list.is_empty() && list.iter().all(off)
    }
}

fn named(tree: Tree<'_>, within: &Dictionary, key: &[u8]) -> Vec<ObjectId> {
    let list = tree.array(within, key).map_or(&[][..], Vec::as_slice);
    list.iter()
        .filter_map(|it| it.as_reference().ok())
        .collect()
}
