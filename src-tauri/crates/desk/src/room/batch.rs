//! Logging several requests together, all or none.

use super::{Room, TRIES};
use crate::failure::Failure;
use crate::moment::Moment;
use crate::wire::Logged;
use casework::{CaseId, Event, Opening, Reference, open};
use chrono::Datelike;
use uuid::Uuid;

impl Room {
    /// What logging the request would be refused for.
    pub(crate) fn would_log(&self, opening: &Opening, now: &Moment) -> Result<(), Failure> {
        let reference = Reference::new(&self.settings.prefix, now.today.year(), 1);
        self.opened(opening, reference, now).map(|_| ())
    }

    fn opened(
        &self,
        opening: &Opening,
        reference: Reference,
        now: &Moment,
    ) -> Result<Event, Failure> {
        let opening = Opening {
            reference,
            ..opening.clone()
        };
        Ok(open(&self.actor, &opening, &self.setting(now))?)
    }

    /// Logs the requests under the next free references of the year, in one transaction.
    pub(crate) fn log_requests(
        &mut self,
        openings: &[Opening],
        now: &Moment,
    ) -> Result<Vec<Logged>, Failure> {
        let (prefix, year) = (self.settings.prefix.clone(), now.today.year());
        for _ in 0..TRIES {
            let first = number(&self.office.next_reference(&prefix, year)?);
            let mut logged = Vec::new();
            let mut changes = Vec::new();
            for (number, opening) in (first..).zip(openings) {
                let reference = Reference::new(&prefix, year, number);
                let event = self.opened(opening, reference.clone(), now)?;
                let case = CaseId(Uuid::new_v4());
                changes.push((case, 0, vec![event]));
                let reference = reference.0;
                logged.push(Logged { case, reference });
            }
            match self.office.append_cases(&changes, now.at) {
                Err(store::Error::ReferenceTaken(_)) => continue,
                Err(error) => return Err(error.into()),
                Ok(()) => {
                    self.saved = Some(now.at);
                    return Ok(logged);
                }
            }
        }
        let words = "The next references were taken by somebody else each time. Log them again.";
        Err(Failure::new("busy", words))
    }
}

/// The number within the year that ends a reference.
fn number(reference: &Reference) -> u32 {
    let number = reference.0.rsplit('-').next();
    number.and_then(|number| number.parse().ok()).unwrap_or(1)
}
