//! Who is signed in, and what they typed and did not save.

use crate::calls::{CALLS, Who};
use crate::room::Room;
use crate::wire::{Draft, DraftBody, DraftPlace, NewPassphrase, Nothing, Session};
use crate::{Failure, Moment, passphrase};
use casework::Role;
use store::{Board, Effort, Filter, Holder};

/// What the person who is signed in sees around every screen.
pub(crate) fn session(room: &mut Room, _: Nothing, now: &Moment) -> Result<Session, Failure> {
    of(room, now)
}

pub(super) fn of(room: &Room, now: &Moment) -> Result<Session, Failure> {
    let me = room.actor().person;
    let office = room.office();
    let count = |filter: &Filter| office.counts(filter).map(|counts| small(counts.total));
    let mine = Filter {
        holders: vec![Holder::Person(me)],
        ..Board::open()
    };
    let supervises = room.actor().roles.any(&[Role::Supervisor, Role::Auditor]);
    let watched = if supervises {
        Board::open()
    } else {
        mine.clone()
    };
    let (waiting, late) = office.tray_counts(super::tray::late_day(room, now.today))?;
    Ok(Session {
        person: me,
        name: room.name_of(me),
        roles: room.actor().roles.0.clone(),
        office: room.settings.clone(),
        path: office.path().display().to_string(),
        demonstration: room.demonstration,
        today: now.today,
        calls: allowed(room),
        colleagues: room.colleagues(),
        mine: small(office.open_cases_of(me)?.len() as u64),
        open: count(&Board::open())?,
        overdue: count(&Filter {
            last_day_to: now.today.pred_opt(),
            ..watched
        })?,
        tray: small(waiting),
        tray_late: small(late),
        unallocated: count(&Board::held_by(Holder::Nobody))?,
        saved: room.saved,
        backed_up: room.backed_up(),
    })
}

/// A count as the wire has it.
pub(super) fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn allowed(room: &Room) -> Vec<String> {
    let may = |who: Who| match who {
        Who::Anyone => true,
        Who::Roles(roles) => room.actor().roles.any(roles),
    };
    CALLS
        .iter()
        .filter(|call| may(call.who))
        .map(|call| call.name.to_owned())
        .collect()
}

/// Changes one's own passphrase.
pub(crate) fn change_passphrase(
    room: &mut Room,
    args: NewPassphrase,
    _: &Moment,
) -> Result<Nothing, Failure> {
    let mut errors = Vec::new();
    passphrase::check(&args.passphrase, &args.passphrase_again, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    match room
        .office_mut()
        .change_passphrase(&args.before, &args.passphrase, Effort::Full)
    {
        Err(store::Error::WrongPassphrase) => {
            Err(Failure::of_field("before", "That is not your passphrase."))
        }
        other => Ok(other.map(|()| Nothing {})?),
    }
}

/// Keeps what was typed at a place.
pub(crate) fn keep_draft(room: &mut Room, args: DraftBody, now: &Moment) -> Result<Draft, Failure> {
    let draft = store::Draft {
        place: args.place,
        body: args.body,
        at: now.at,
    };
    room.office_mut().keep_draft(&draft)?;
    Ok(Draft {
        body: Some(draft.body),
        at: Some(draft.at),
    })
}

/// What was typed at a place.
pub(crate) fn draft(room: &mut Room, args: DraftPlace, _: &Moment) -> Result<Draft, Failure> {
    let draft = room.office().draft(&args.place)?;
    Ok(Draft {
        at: draft.as_ref().map(|draft| draft.at),
        body: draft.map(|draft| draft.body),
    })
}

/// Forgets what was typed at a place.
pub(crate) fn drop_draft(
    room: &mut Room,
    args: DraftPlace,
    _: &Moment,
) -> Result<Nothing, Failure> {
    room.office_mut().forget_draft(&args.place)?;
    Ok(Nothing {})
}
