//! Documents that are filed with a request.

use super::Room;
use crate::failure::Failure;
use crate::moment::Moment;
use crate::wire::FieldError;
use casework::{Case, Command, DocumentCommand, Event, Occasion, Refusal, decide};

/// A document to be filed, and its content.
#[derive(Debug)]
pub(crate) struct Filing {
    /// The command that files it.
    pub(crate) command: Command,
    /// What the file holds.
    pub(crate) content: Vec<u8>,
}

impl Filing {
    /// Whether the case has this content already.
    pub(crate) fn held_by(&self, case: &Case) -> bool {
        let Command::Document(DocumentCommand::File { file, .. }) = &self.command else {
            return false;
        };
        case.documents
            .iter()
            .any(|it| it.destroyed.is_none() && it.file.sha256 == file.sha256)
    }
}

impl Room {
    /// The events by which these documents are filed with `case`, which takes them in.
    ///
    /// # Errors
    /// What casework refuses of each document, under `files.N`.
    pub(super) fn filed(
        &self,
        case: &mut Case,
        filings: &[Filing],
        now: &Moment,
    ) -> Result<Vec<Event>, Failure> {
        let occasion = Occasion {
            at: now.at,
            by: self.actor.person,
        };
        let mut events = Vec::new();
        let mut errors = Vec::new();
        for (at, filing) in filings.iter().enumerate() {
            match decide(case, &self.actor, &filing.command, &self.setting(now)) {
                Ok(filed) => {
                    filed.iter().for_each(|event| case.apply(event, occasion));
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
