//! A request that came again, put with the case that has it.

use super::intake::RECEIVED;
use super::{request_files, tray};
use crate::room::Room;
use crate::wire::{FieldError, Logged, MergeForm, RequestForm};
use crate::{Failure, Moment};
use casework::CameAgain;

/// Puts a request that came again with the case that has it.
pub(crate) fn merge(room: &mut Room, args: MergeForm, now: &Moment) -> Result<Logged, Failure> {
    let form = &args.request;
    let mut errors = Vec::new();
    let entry = tray::entry_of(room, &form.tray)?;
    let filings = request_files::filings(room, entry.as_ref(), &form.files, now, &mut errors);
    let came = came_again(form, &mut errors);
    let came = came.filter(|_| errors.is_empty());
    let came = came.ok_or_else(|| Failure::of_fields(errors))?;
    let case = room.find_case(&args.case)?;
    room.merge_request(&case, came, filings, entry.map(|entry| entry.id), now)?;
    Ok(Logged {
        case: case.id,
        reference: case.reference.0,
    })
}

fn came_again(form: &RequestForm, errors: &mut Vec<FieldError>) -> Option<CameAgain> {
    if form.channel.is_none() {
        let message = "Choose how the request came.".into();
        errors.push(FieldError {
            field: "channel".into(),
            message,
        });
    }
    let received = form.received.read(RECEIVED);
    if let Err(message) = &received {
        errors.push(FieldError {
            field: "received".into(),
            message: message.clone(),
        });
    }
    Some(CameAgain {
        channel: form.channel?,
        came_to: form.came_to.clone(),
        received: received.ok()?,
        scope: form.scope.clone(),
    })
}
