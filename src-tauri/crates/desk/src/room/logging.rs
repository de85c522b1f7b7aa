//! Logging one request, with what it comes from and what it is linked to; or putting it with the case that
//! has it already.

use super::{Filing, Room, TRIES, linked};
use crate::failure::Failure;
use crate::moment::Moment;
use casework::{
    CameAgain, Case, CaseId, Command, Event, Link, LinkCommand, LinkSide, Linked, Occasion,
    Opening, Reference, decide, open,
};
use chrono::Datelike;
use store::{Became, Changes};
use uuid::Uuid;

/// A request that is to be logged.
#[derive(Debug)]
pub(crate) struct Logging<'a> {
    /// The request.
    pub(crate) opening: Opening,
    /// The case in whose letter it was found.
    pub(crate) source: Option<&'a Case>,
    /// The earlier cases that it is linked to: how, and which of the two it is.
    pub(crate) links: &'a [(Case, String, LinkSide)],
    /// What it came in.
    pub(crate) filings: &'a [Filing],
    /// What it is of the tray.
    pub(crate) tray: Option<Uuid>,
}

type Change = (CaseId, u64, Vec<Event>);

impl Room {
    /// Logs a request under the next free reference of the year. Where it was found in the letter of
    /// another case, or is linked to one, each of the two points to the other. What it came in is filed
    /// with it, and what it is of the tray leaves it, all or nothing.
    pub(crate) fn log_request(
        &mut self,
        logging: &Logging<'_>,
        now: &Moment,
    ) -> Result<Case, Failure> {
        for _ in 0..TRIES {
            let reference = self
                .office()
                .next_reference(&self.settings.prefix, now.today.year())?;
            let case = CaseId(Uuid::new_v4());
            let changes = self.logged(case, reference, logging, now)?;
            let became = logging.tray.map(|tray| (tray, Became::Logged { case }));
            match self.append_of_tray(&changes, logging.filings, became, now) {
                Err(store::Error::ReferenceTaken(_)) => continue,
                Err(error) => return Err(error.into()),
                Ok(()) => return self.case(case),
            }
        }
        Err(Failure::new(
            "busy",
            "The next reference was taken by somebody else each time. Log it again.",
        ))
    }

    /// The new case and what it changes in others.
    fn logged(
        &self,
        case: CaseId,
        reference: Reference,
        logging: &Logging<'_>,
        now: &Moment,
    ) -> Result<Vec<Change>, Failure> {
        let opening = Opening {
            reference: reference.clone(),
            found_in: logging
                .source
                .map(|source| (linked(source), source.received())),
            ..logging.opening.clone()
        };
        let opened = open(&self.actor, &opening, &self.setting(now))?;
        let mut begun = Case::begin(case, &opened).ok_or_else(not_begun)?;
        let mut events = vec![opened];
        let mut changes = Vec::new();
        for link in logging.links {
            let (here, there) = self.linking(&begun, link, now)?;
            self.take(&mut begun, &mut events, here, now);
            changes.push((link.0.id, link.0.sequence, there));
        }
        let filed = self.filed(&mut begun, logging.filings, now)?;
        events.extend(filed);
        if let Some(source) = logging.source {
            let found = Command::LogFound(Linked { case, reference });
            let events = decide(source, &self.actor, &found, &self.setting(now))?;
            changes.push((source.id, source.sequence, events));
        }
        changes.insert(0, (case, 0, events));
        Ok(changes)
    }

    /// The events by which the new case and an earlier one point to each other.
    fn linking(
        &self,
        begun: &Case,
        (other, kind, side): &(Case, String, LinkSide),
        now: &Moment,
    ) -> Result<(Vec<Event>, Vec<Event>), Failure> {
        let here = Link {
            other: linked(other),
            kind: kind.clone(),
            side: *side,
        };
        let there = here.mirrored(linked(begun));
        let to = |link, case: &Case| {
            let rights = case.rights();
            Command::Link(LinkCommand::Link { link, rights })
        };
        let setting = self.setting(now);
        let here = decide(begun, &self.actor, &to(here, other), &setting)?;
        let there = decide(other, &self.actor, &to(there, begun), &setting)?;
        Ok((here, there))
    }

    /// Puts the same request, which came again, with its case, and what it came in; all or nothing. What
    /// the case has already it does not get again.
    pub(crate) fn merge_request(
        &mut self,
        case: &Case,
        came: CameAgain,
        filings: Vec<Filing>,
        tray: Option<Uuid>,
        now: &Moment,
    ) -> Result<(), Failure> {
        let merged = Command::Merge(Box::new(came));
        let merged = decide(case, &self.actor, &merged, &self.setting(now))?;
        let (mut after, mut events) = (case.clone(), Vec::new());
        self.take(&mut after, &mut events, merged, now);
        let mut new = filings;
        new.retain(|filing| !filing.held_by(case));
        events.extend(self.filed(&mut after, &new, now)?);
        let changes = [(case.id, case.sequence, events)];
        let became = tray.map(|tray| (tray, Became::Merged { case: case.id }));
        Ok(self.append_of_tray(&changes, &new, became, now)?)
    }

    fn take(&self, case: &mut Case, events: &mut Vec<Event>, more: Vec<Event>, now: &Moment) {
        let occasion = Occasion {
            at: now.at,
            by: self.actor.person,
        };
        more.iter().for_each(|event| case.apply(event, occasion));
        events.extend(more);
    }

    fn append_of_tray(
        &mut self,
        cases: &[Change],
        filings: &[Filing],
        became: Option<(Uuid, Became)>,
        now: &Moment,
    ) -> Result<(), store::Error> {
        let contents: Vec<&[u8]> = filings.iter().map(|it| it.content.as_slice()).collect();
        let contents = contents.as_slice();
        match became {
            Some(became) => {
                let changes = Changes { cases, contents };
                self.office_mut()
                    .append_from_tray(&changes, became, now.at)?;
            }
            None => self.office_mut().append_several(cases, contents, now.at)?,
        }
        self.saved = Some(now.at);
        Ok(())
    }
}

fn not_begun() -> Failure {
    Failure::new("log", "The request could not be begun. Log it again.")
}
