//! Restricted cases: only named people open one, and whoever breaks the glass says why and is seen.
//!
//! Lists hold no name of a restricted case, so that nothing of it shows to anybody in passing; the case
//! itself opens for those who are named, and for those who broke the glass until it is restricted anew.

use crate::{Case, Occasion, PersonId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who may open a case, and why not everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// Who may.
    pub people: Vec<PersonId>,
    /// Why.
    pub reason: String,
}

/// Somebody who is not named opened the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glass {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// Whether it still opens the case for them.
    pub opens: bool,
    /// Whether a supervisor has taken notice.
    pub noticed: bool,
}

/// What happened to the restriction of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum RestrictionEvent {
    /// It was restricted, or to others than before.
    Restricted(Restriction),
    /// Everybody may open it again.
    Lifted {
        /// Why.
        reason: String,
    },
    /// Somebody who is not named opened it.
    GlassBroken {
        /// Why.
        reason: String,
    },
    /// A supervisor took notice of all who did.
    Noticed,
}

impl Case {
    /// Whether this person may open the case.
    pub fn open_to(&self, person: PersonId) -> bool {
        let broke = |glass: &Glass| glass.opens && glass.by == person;
        self.restriction
            .as_ref()
            .is_none_or(|it| it.people.contains(&person) || self.glass.iter().any(broke))
    }
}

pub(crate) fn apply(case: &mut Case, event: &RestrictionEvent, occasion: Occasion) {
    match event {
        RestrictionEvent::Restricted(restriction) => {
            case.restriction = Some(restriction.clone());
            case.glass.iter_mut().for_each(|glass| glass.opens = false);
        }
        RestrictionEvent::Lifted { .. } => case.restriction = None,
        RestrictionEvent::GlassBroken { reason } => case.glass.push(Glass {
            by: occasion.by,
            at: occasion.at,
            reason: reason.clone(),
            opens: true,
            noticed: false,
        }),
        RestrictionEvent::Noticed => case.glass.iter_mut().for_each(|glass| glass.noticed = true),
    }
}
