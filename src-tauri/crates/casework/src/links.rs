//! Links: how a case stands to another, as the complaint does to the request that it is about. Which kinds
//! there are, and between which rights, is data: `assets/links.toml`.

use crate::{Case, CaseId, Linked};
use serde::{Deserialize, Serialize};
use statute::RightId;
use std::sync::LazyLock;

/// How one case can stand to another: a row of `assets/links.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkKind {
    /// Its name in the log.
    pub id: String,
    /// What it says on the case that is linked: "is a complaint about".
    pub from: String,
    /// What it says on the other: "is complained of in".
    pub to: String,
    /// The rights of which the first must have one; any where none is named.
    pub when: Vec<RightId>,
    /// The rights of which the other must have one; any where none is named.
    pub of: Vec<RightId>,
    /// Whether the two must have a right in common.
    pub same: bool,
}

/// Which of the two cases of a link this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkSide {
    /// The first: the complaint.
    From,
    /// The other: what is complained of.
    To,
}

impl LinkSide {
    /// Both.
    pub const ALL: [Self; 2] = [Self::From, Self::To];

    /// That of the other case.
    pub fn other(self) -> Self {
        match self {
            Self::From => Self::To,
            Self::To => Self::From,
        }
    }
}

/// A link, as one of the two cases has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The other case.
    pub other: Linked,
    /// How they stand to each other: the name of a [`LinkKind`].
    pub kind: String,
    /// Which of the two this case is.
    pub side: LinkSide,
}

/// What happened to a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum LinkEvent {
    /// The case was linked to another.
    Linked(Link),
    /// The link was taken away.
    Unlinked {
        /// What it was.
        #[serde(flatten)]
        link: Link,
        /// Why.
        reason: String,
    },
}

/// How one case can stand to another.
pub fn link_kinds() -> &'static [LinkKind] {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shipped {
        kind: Vec<LinkKind>,
    }
    static KINDS: LazyLock<Vec<LinkKind>> = LazyLock::new(|| {
        // A test reads the file.
        toml::from_str(include_str!("../../../../assets/links.toml"))
            .map_or_else(|_| Vec::new(), |shipped: Shipped| shipped.kind)
    });
    &KINDS
}

impl LinkKind {
    /// What it says on the case of this side: "is a complaint about".
    pub fn words(&self, side: LinkSide) -> &str {
        match side {
            LinkSide::From => &self.from,
            LinkSide::To => &self.to,
        }
    }

    /// Whether it says the same on both cases.
    pub fn alike(&self) -> bool {
        self.from == self.to
    }

    /// The rights of which the case of this side must have one; any where there are none.
    pub fn rights(&self, side: LinkSide) -> &[RightId] {
        match side {
            LinkSide::From => &self.when,
            LinkSide::To => &self.of,
        }
    }

    /// Whether a case with these rights can be this side of it.
    pub fn fits(&self, side: LinkSide, rights: &[RightId]) -> bool {
        let wanted = self.rights(side);
        wanted.is_empty() || wanted.iter().any(|right| rights.contains(right))
    }
}

impl Link {
    /// What it says: "is a complaint about".
    pub fn words(&self) -> &str {
        let known = link_kinds().iter().find(|kind| kind.id == self.kind);
        known.map_or(self.kind.as_str(), |kind| kind.words(self.side))
    }

    /// Whether it is the link of this kind to this case.
    pub fn is(&self, other: CaseId, kind: &str) -> bool {
        self.other.case == other && self.kind == kind
    }

    /// The link as the other case has it.
    pub fn mirrored(&self, this: Linked) -> Self {
        Self {
            other: this,
            kind: self.kind.clone(),
            side: self.side.other(),
        }
    }
}

impl Case {
    /// The rights of its parts, in their order.
    pub fn rights(&self) -> Vec<RightId> {
        self.parts.iter().map(|part| part.right.clone()).collect()
    }
}

pub(crate) fn apply(links: &mut Vec<Link>, event: &LinkEvent) {
    match event {
        LinkEvent::Linked(link) => links.push(link.clone()),
        LinkEvent::Unlinked { link, .. } => links.retain(|it| !it.is(link.other.case, &link.kind)),
    }
}

#[cfg(test)]
mod tests {
    use super::{LinkSide, link_kinds};
    use statute::Law;

    #[test]
    fn the_shipped_kinds_are_read_and_name_rights_that_there_are() {
        assert_eq!(link_kinds().len(), 8);
        for kind in link_kinds() {
            let named = LinkSide::ALL.into_iter().flat_map(|side| kind.rights(side));
            for right in named {
                assert!(
                    Law::shipped().right(right).is_some(),
                    "{}: {right}",
                    kind.id
                );
            }
            assert!(!kind.from.is_empty() && !kind.to.is_empty(), "{}", kind.id);
        }
    }
}
