//! Who acts.

use crate::PersonId;
use serde::{Deserialize, Serialize};

/// What a person of the office is there for. One person may hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Handles requests.
    Caseworker,
    /// Shares work out, signs, watches deadlines; may do all that a caseworker may, on any case.
    Supervisor,
    /// Keeps people, letterhead, settings and backups; handles no cases.
    Administrator,
    /// Reads everything, changes nothing.
    Auditor,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [
        Self::Caseworker,
        Self::Supervisor,
        Self::Administrator,
        Self::Auditor,
    ];
}

/// The roles that one person holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Roles(pub Vec<Role>);

impl Roles {
    /// Whether any of `wanted` is held.
    pub fn any(&self, wanted: &[Role]) -> bool {
        wanted.iter().any(|role| self.0.contains(role))
    }
}

/// The person who gives a command, with the roles held at that moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub roles: Roles,
    /// The colleagues who are away, and for whom this person acts today.
    pub covers: Vec<PersonId>,
}

impl Actor {
    /// Whether this person acts on the cases of `person` as on their own.
    pub fn acts_for(&self, person: PersonId) -> bool {
        self.person == person || self.covers.contains(&person)
    }
}
