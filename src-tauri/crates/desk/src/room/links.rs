//! Linking two cases: each points to the other, written together.

use super::{Room, linked};
use crate::failure::Failure;
use crate::moment::Moment;
use casework::{Case, CaseId, Command, Event, Link, LinkCommand, LinkSide, decide};

impl Room {
    /// Links the case to another, both or neither.
    pub(crate) fn link(
        &mut self,
        id: CaseId,
        seen: u64,
        (other, kind, side): (&Case, String, LinkSide),
        now: &Moment,
    ) -> Result<Case, Failure> {
        let here = Link {
            other: linked(other),
            kind,
            side,
        };
        let case = self.case(id)?;
        let there = here.mirrored(linked(&case));
        let to = |link, case: &Case| {
            let rights = case.rights();
            Command::Link(LinkCommand::Link { link, rights })
        };
        let (_, events) = self.try_command(id, Some(seen), &to(here, other), now)?;
        let others = decide(other, &self.actor, &to(there, &case), &self.setting(now))?;
        self.append_both((&case, events), (other, others), now)
    }

    /// Takes a link away, from both cases; from this one alone where the file of the other was destroyed.
    pub(crate) fn unlink(
        &mut self,
        id: CaseId,
        seen: u64,
        (other, kind, reason): (CaseId, String, String),
        now: &Moment,
    ) -> Result<Case, Failure> {
        let from = |other| {
            let (kind, reason) = (kind.clone(), reason.clone());
            Command::Link(LinkCommand::Unlink {
                other,
                kind,
                reason,
            })
        };
        let (case, events) = self.try_command(id, Some(seen), &from(other), now)?;
        match self.office.case(other) {
            Err(store::Error::Destroyed { .. } | store::Error::NoCase) => {
                self.command(id, Some(seen), from(other), now)
            }
            Err(error) => Err(error.into()),
            Ok(other) => {
                let others = decide(&other, &self.actor, &from(id), &self.setting(now))?;
                self.append_both((&case, events), (&other, others), now)
            }
        }
    }

    fn append_both(
        &mut self,
        (case, events): (&Case, Vec<Event>),
        (other, others): (&Case, Vec<Event>),
        now: &Moment,
    ) -> Result<Case, Failure> {
        let changes = [
            (case.id, case.sequence, events),
            (other.id, other.sequence, others),
        ];
        self.office.append_cases(&changes, now.at)?;
        self.saved = Some(now.at);
        self.case(case.id)
    }
}
