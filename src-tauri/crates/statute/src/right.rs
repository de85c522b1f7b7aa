//! The rights that a person can use, whatever the law that gives them.

use serde::{Deserialize, Serialize};

use crate::rule::Text;
use crate::{FactKind, RightId};

/// A right, as a person would ask for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Right {
    /// Its name in packs and on cases.
    pub id: RightId,
    /// What an office calls it: `Subject access`.
    pub label: Text,
    /// What the person wants, in a few plain words, for the first question of a form.
    pub asks: Text,
    /// Which day decides the law in force.
    pub governed_by: GovernedBy,
    /// Whether it asks for the data themselves, so that they must be looked for.
    pub searched: bool,
}

/// The day by which the law in force is chosen: the transitional rules of DPA 2018 Schedule 20 and
/// SI 2026/82 turn on different ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GovernedBy {
    /// The day of receipt.
    #[default]
    Received,
    /// The day on which the decision was taken; else on which the person was told of it; else receipt.
    Decision,
    /// The day of the act or omission; else receipt.
    Act,
}

impl GovernedBy {
    /// The facts that give the day, the first that there is.
    #[must_use]
    pub const fn facts(self) -> &'static [FactKind] {
        match self {
            Self::Received => &[FactKind::Received],
            Self::Decision => &[
                FactKind::DecisionTaken,
                FactKind::DecisionNotified,
                FactKind::Received,
            ],
            Self::Act => &[FactKind::ActOrOmission, FactKind::Received],
        }
    }
}

/// A right as `rights.toml` has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct RightEntry {
    label: Text,
    asks: Text,
    #[serde(default)]
    governed_by: GovernedBy,
    #[serde(default)]
    searched: bool,
}

impl RightEntry {
    pub(crate) fn named(self, id: &str) -> Right {
        Right {
            id: id.into(),
            label: self.label,
            asks: self.asks,
            governed_by: self.governed_by,
            searched: self.searched,
        }
    }
}
