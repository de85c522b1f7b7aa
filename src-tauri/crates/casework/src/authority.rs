//! On what somebody acts for the subject. What each kind of requester has to show is data:
//! `assets/requesters.toml`.

use crate::{Case, Decision, LetterKind, PartId, RequesterKind};
use chrono::NaiveDate;
use serde::Deserialize;
use statute::RightId;
use std::sync::LazyLock;

/// What somebody who asks has to show: a row of `assets/requesters.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asker {
    /// Who.
    #[serde(rename = "id")]
    pub kind: RequesterKind,
    /// What a form calls them.
    pub label: String,
    /// What to see before anything about the person is sent to them; empty for the subject.
    pub evidence: String,
    /// Whether an answer to them waits for that evidence.
    pub needs: bool,
    /// The rights for which they can act as such; all where none is named.
    pub rights: Vec<RightId>,
    /// Where the law speaks of them.
    pub citation: String,
}

impl Asker {
    /// Whether they can act as such for this right.
    pub fn fits(&self, right: &RightId) -> bool {
        self.rights.is_empty() || self.rights.contains(right)
    }
}

/// Everybody who may ask, in the order in which to offer them.
pub fn askers() -> &'static [Asker] {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shipped {
        kind: Vec<Asker>,
    }
    static ASKERS: LazyLock<Vec<Asker>> = LazyLock::new(|| {
        // A test reads the file.
        toml::from_str(include_str!("../../../../assets/requesters.toml"))
            .map_or_else(|_| Vec::new(), |shipped: Shipped| shipped.kind)
    });
    &ASKERS
}

/// What this kind of requester has to show.
pub fn asker(kind: RequesterKind) -> Option<&'static Asker> {
    askers().iter().find(|asker| asker.kind == kind)
}

/// Why a letter may not go yet to somebody who acts for the subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unauthorised {
    /// What is lacking: "Proof that … may act for …: none is recorded".
    pub words: String,
    /// Where the law speaks of it.
    pub citation: String,
}

impl std::fmt::Display for Unauthorised {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} ({})", self.words, self.citation)
    }
}

impl Case {
    /// What stands against a letter of this kind about these parts leaving today, because it goes to
    /// somebody who acts for the subject and of whose authority nothing is recorded, or which has run out.
    /// A letter that only asks, says that the request came, or that it was closed for want of an answer,
    /// may go: it tells nothing of what is held.
    pub fn unauthorised(
        &self,
        kind: LetterKind,
        parts: &[PartId],
        today: NaiveDate,
    ) -> Option<Unauthorised> {
        let answers = |id: &PartId| {
            let decision = self.part(*id).and_then(|part| part.decision.as_ref());
            !decision.is_some_and(Decision::lapsed)
        };
        let tells = match kind {
            LetterKind::DisclosedInstalment => true,
            LetterKind::Response => parts.iter().any(answers),
            _ => false,
        };
        let party = self.requester.party.as_ref();
        let party = party.filter(|party| tells && self.addressee() == *party)?;
        let asker = asker(self.requester.kind).filter(|asker| asker.needs)?;
        let expired = self.care.authority_expires.filter(|day| *day < today);
        let lacking = match expired {
            _ if self.care.authority.is_empty() => "none is recorded".to_owned(),
            Some(day) => format!("it ran out on {}", day.format("%-d %B %Y")),
            None => return None,
        };
        let (who, whom) = (party.name.full(), self.subject.name.full());
        Some(Unauthorised {
            words: format!("Proof that {who} may act for {whom}: {lacking}"),
            citation: asker.citation.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use statute::Law;

    #[test]
    fn every_kind_of_requester_has_a_row_and_names_rights_that_there_are() {
        let kinds: Vec<RequesterKind> = askers().iter().map(|asker| asker.kind).collect();
        assert_eq!(kinds, RequesterKind::ALL);
        for asker in askers() {
            for right in &asker.rights {
                assert!(Law::shipped().right(right).is_some(), "{right}");
            }
            let acts = asker.kind != RequesterKind::Subject;
            assert_eq!(acts, !asker.evidence.is_empty(), "{:?}", asker.kind);
            assert_eq!(acts, !asker.citation.is_empty(), "{:?}", asker.kind);
        }
    }
}
