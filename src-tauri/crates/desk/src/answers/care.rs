//! What whoever writes on a case must heed.

use super::case;
use super::searches::maybe;
use crate::room::Room;
use crate::typed::lines;
use crate::wire::{CareForm, CareView, CaseView};
use crate::{Failure, Moment};
use casework::{Care, Case, Command, RequesterKind};

pub(crate) fn change(room: &mut Room, args: CareForm, now: &Moment) -> Result<CaseView, Failure> {
    let mut errors = Vec::new();
    let dated = maybe(
        "authority_dated",
        &args.authority_dated,
        "the day of the authority, or leave it empty",
        &mut errors,
    );
    let expires = maybe(
        "authority_expires",
        &args.authority_expires,
        "the last day of the authority, or leave it empty",
        &mut errors,
    );
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let care = Box::new(Care {
        protected: lines(&args.protected),
        safe_contact: args.safe_contact,
        format: args.format,
        needs: args.needs,
        capacity: args.capacity,
        authority: args.authority,
        authority_dated: dated,
        authority_expires: expires,
    });
    let case = room.command(
        args.case,
        Some(args.sequence),
        Command::ChangeCare(care),
        now,
    )?;
    case::view(room, &case, now)
}

pub(super) fn view(case: &Case, now: &Moment) -> CareView {
    let care = &case.care;
    let acts_for = case.requester.kind != RequesterKind::Subject;
    CareView {
        protected: care.protected.clone(),
        safe_contact: care.safe_contact.clone(),
        format: care.format,
        needs: care.needs.clone(),
        capacity: care.capacity.clone(),
        authority: care.authority.clone(),
        authority_dated: care.authority_dated,
        authority_expires: care.authority_expires,
        authority_expired: care.authority_expires.is_some_and(|day| day < now.today),
        authority_missing: acts_for && care.authority.is_empty(),
    }
}
