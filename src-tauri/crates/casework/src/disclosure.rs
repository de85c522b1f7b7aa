//! What is looked for in files that are given away, and who may answer for it: `assets/disclosure.toml`.

use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Who may say why what was found may stay in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answerable {
    /// It stops nothing.
    Told,
    /// Whoever has the case.
    Reason,
    /// A supervisor.
    Supervisor,
    /// Nobody: the file is made again without it.
    Never,
}

impl Answerable {
    /// Everybody and nobody who may.
    pub const ALL: [Self; 4] = [Self::Told, Self::Reason, Self::Supervisor, Self::Never];
}

/// A kind of finding.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingKind {
    /// Its name in the log.
    pub kind: String,
    /// What it is, in words.
    pub label: String,
    /// What to do about it.
    pub todo: String,
    /// Who may answer for it.
    pub answer: Answerable,
}

/// Every kind of finding, the gravest first.
pub fn finding_kinds() -> &'static [FindingKind] {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shipped {
        finding: Vec<FindingKind>,
    }
    static KINDS: LazyLock<Vec<FindingKind>> = LazyLock::new(|| {
        // A test reads the file.
        toml::from_str(include_str!("../../../../assets/disclosure.toml"))
            .map_or_else(|_| Vec::new(), |shipped: Shipped| shipped.finding)
    });
    &KINDS
}

/// Who may answer for a finding of this kind: nobody for one that the file does not know.
pub fn answerable(kind: &str) -> Answerable {
    let known = finding_kinds().iter().find(|it| it.kind == kind);
    known.map_or(Answerable::Never, |it| it.answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_under_a_box_is_never_answered_for() {
        for kind in [
            "covered-text",
            "text-under-picture",
            "sealed-reason",
            "hidden-sheet",
            "hidden-row",
            "hidden-column",
            "hidden-text",
            "earlier-version",
            "tracked-change",
            "of-no-file",
        ] {
            assert_eq!(answerable(kind), Answerable::Never, "{kind}");
        }
        assert_eq!(answerable("properties"), Answerable::Reason);
        assert_eq!(answerable("protected-name"), Answerable::Supervisor);
        assert_eq!(answerable("sealed-words"), Answerable::Supervisor);
        assert_eq!(answerable("tool"), Answerable::Told);
        let mut kinds: Vec<&str> = finding_kinds().iter().map(|it| it.kind.as_str()).collect();
        let all = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds.len(), all, "a kind stands twice");
    }
}
