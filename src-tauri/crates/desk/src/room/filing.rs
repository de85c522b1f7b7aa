//! Documents that are filed with a request as it is logged.

use super::Room;
use crate::failure::Failure;
use crate::moment::Moment;
use crate::wire::FieldError;
use casework::{Case, CaseId, Command, Event, Occasion, Refusal, decide};

/// A document to be filed, and its content.
#[derive(Debug)]
pub(crate) struct Filing {
    /// The command that files it.
    pub(crate) command: Command,
    /// What the file holds.
    pub(crate) content: Vec<u8>,
}

impl Room {
    /// The events of a case that begins with `opened` and keeps these documents.
    ///
    /// # Errors
    /// What casework refuses of each document, under `files.N`.
    pub(super) fn opened_with(
        &self,
        case: CaseId,
        opened: Event,
        filings: &[Filing],
        now: &Moment,
    ) -> Result<Vec<Event>, Failure> {
        let occasion = Occasion {
            at: now.at,
            by: self.actor.person,
        };
        let mut begun = Case::begin(case, &opened)
            .ok_or_else(|| Failure::new("log", "The request could not be begun. Log it again."))?;
        let mut events = vec![opened];
        let mut errors = Vec::new();
        for (at, filing) in filings.iter().enumerate() {
            match decide(&begun, &self.actor, &filing.command, &self.setting(now)) {
                Ok(filed) => {
                    filed.iter().for_each(|event| begun.apply(event, occasion));
                    events.extend(filed);
                }
                Err(Refusal::Field { field, message }) => errors.push(FieldError {
                    field: format!("files.{at}.{field}"),
                    message,
                }),
                Err(other) => return Err(other.into()),
            }
        }
        if errors.is_empty() {
            Ok(events)
        } else {
            Err(Failure::of_fields(errors))
        }
    }
}
