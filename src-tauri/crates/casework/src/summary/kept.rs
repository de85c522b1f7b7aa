//! What is kept of a case beside its own events: copies of proofs of identity, and holds.

use crate::{Case, DocumentId, DocumentKind};
use chrono::NaiveDate;
use statute::FactKind;

/// A copy of what identity was proved by, which is not kept for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdentityCopy {
    /// The document.
    pub document: DocumentId,
    /// The day from which its time counts: when it was filed, or identity was proved, if later.
    pub since: NaiveDate,
}

/// While identity is still to be proved and the case is open, its copies are needed.
pub(super) fn identity_copies(case: &Case) -> Vec<IdentityCopy> {
    if case.closed.is_none() && case.identity_owed() {
        return Vec::new();
    }
    let proved = case
        .facts
        .iter()
        .filter(|fact| !fact.withdrawn && fact.kind == FactKind::IdentityProved);
    let proved = proved.map(|fact| fact.on).max();
    let copies = case
        .documents
        .iter()
        .filter(|it| it.destroyed.is_none() && it.details.kind == DocumentKind::Identity);
    let copy = |document: &crate::Document| {
        let filed = document.at.date_naive();
        IdentityCopy {
            document: document.id,
            since: proved.map_or(filed, |proved| proved.max(filed)),
        }
    };
    copies.map(copy).collect()
}

pub(super) fn holds(case: &Case) -> Vec<String> {
    let letters = case.letters.iter().map(|letter| &letter.sha256);
    let there = case.documents.iter().filter(|it| it.destroyed.is_none());
    let documents = there.map(|document| &document.file.sha256);
    let ready = case.ready.iter().map(|ready| &ready.letter.sha256);
    let packed = case.packs.sealed.iter().flat_map(|it| &it.pack.files);
    let packed = packed.map(|file| &file.sha256);
    let held = letters.chain(ready).chain(documents).chain(packed);
    held.cloned().collect()
}
