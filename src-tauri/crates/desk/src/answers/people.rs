//! The administrator's work: people, the office's details, backup, integrity.

use super::session;
use crate::room::Room;
use crate::typed::tidy;
use crate::wire::{
    BackupMade, FieldError, Integrity, NewPerson, NewRoles, Nothing, OfficeForm, OfficePerson,
    OwnPassphrase, PassphraseReset, People, PersonRef, RecoverySheet, Session,
};
use crate::{Failure, Moment, passphrase, settings};
use casework::{PersonId, Role, Roles, Standing};
use std::sync::Arc;
use store::{Board, Effort, Holder, Person};
use uuid::Uuid;

/// Everybody who is or was in the office.
pub(crate) fn people(room: &mut Room, _: Nothing, _: &Moment) -> Result<People, Failure> {
    let mut people = room
        .people()
        .map(|person| view(room, person))
        .collect::<Result<Vec<_>, _>>()?;
    people.sort_by(|one, other| (!one.active, &one.name).cmp(&(!other.active, &other.name)));
    Ok(People { people })
}

fn view(room: &Room, person: &Person) -> Result<OfficePerson, Failure> {
    let open = held(room, person.id)?;
    Ok(OfficePerson {
        id: person.id,
        name: person.name.clone(),
        roles: person.roles.0.clone(),
        active: !person.removed,
        open: session::small(open),
        keep: keep(room, person, open),
    })
}

/// Why somebody cannot be removed now.
fn keep(room: &Room, person: &Person, open: u64) -> String {
    if person.id == room.actor().person {
        "You cannot remove yourself.".to_owned()
    } else if open > 0 {
        has_cases(open)
    } else {
        String::new()
    }
}

/// How many cases somebody has that are not closed.
fn held(room: &Room, person: PersonId) -> Result<u64, Failure> {
    let mut filter = Board::held_by(Holder::Person(person));
    filter.standings.push(Standing::Answered);
    Ok(room.office().counts(&filter)?.total)
}

fn has_cases(open: u64) -> String {
    let cases = if open == 1 { "case" } else { "cases" };
    format!("They have {open} {cases} that are not closed. Give these to others first.")
}

/// Adds somebody.
pub(crate) fn add_person(
    room: &mut Room,
    args: NewPerson,
    now: &Moment,
) -> Result<People, Failure> {
    let mut errors = Vec::new();
    let name = tidy(&args.name);
    let mut need = |wrong: bool, field: &str, message: &str| {
        if wrong {
            errors.push(FieldError {
                field: field.into(),
                message: message.into(),
            });
        }
    };
    need(name.is_empty(), "name", "Enter the person’s name.");
    need(
        room.people()
            .any(|person| !person.removed && person.name == name),
        "name",
        "Somebody of this name is in the office. Add what tells them apart.",
    );
    need(
        args.roles.is_empty(),
        "roles",
        "Choose what the person is there for.",
    );
    passphrase::check(&args.passphrase, &args.passphrase_again, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let person = store::NewPerson {
        id: PersonId(Uuid::new_v4()),
        name,
        roles: roles(args.roles),
    };
    room.office_mut()
        .add_person(person, &args.passphrase, Effort::Full, now.at)?;
    changed(room, now)
}

/// Each role once, in their own order.
fn roles(mut roles: Vec<Role>) -> Roles {
    roles.sort_unstable();
    roles.dedup();
    Roles(roles)
}

/// Removes somebody: their passphrase opens nothing any more; their name stays in the history.
pub(crate) fn remove_person(
    room: &mut Room,
    args: PersonRef,
    now: &Moment,
) -> Result<People, Failure> {
    let person = find(room, args.person)?;
    let keep = view(room, &person)?.keep;
    if !keep.is_empty() {
        return Err(Failure::new("not-now", keep));
    }
    keep_an_administrator(room, args.person, &[])?;
    room.office_mut().remove_person(args.person, now.at)?;
    changed(room, now)
}

/// Gives somebody other roles.
pub(crate) fn change_roles(
    room: &mut Room,
    args: NewRoles,
    now: &Moment,
) -> Result<People, Failure> {
    let person = find(room, args.person)?;
    if args.roles.is_empty() {
        return Err(Failure::of_field(
            "roles",
            "Choose what the person is there for.",
        ));
    }
    keep_an_administrator(room, args.person, &args.roles)?;
    let works = args
        .roles
        .iter()
        .any(|role| matches!(role, Role::Caseworker | Role::Supervisor));
    let open = held(room, person.id)?;
    if !works && open > 0 {
        return Err(Failure::new("not-now", has_cases(open)));
    }
    let changed_person = store::NewPerson {
        id: person.id,
        name: person.name,
        roles: roles(args.roles),
    };
    room.office_mut().change_person(changed_person, now.at)?;
    changed(room, now)
}

fn find(room: &Room, id: PersonId) -> Result<Person, Failure> {
    let found = room
        .people()
        .find(|person| person.id == id && !person.removed)
        .cloned();
    found.ok_or_else(|| store::Error::NoSuchPerson.into())
}

/// An office without an administrator could never have another person.
fn keep_an_administrator(room: &Room, leaving: PersonId, roles: &[Role]) -> Result<(), Failure> {
    let stays = |person: &Person| !person.removed && person.roles.any(&[Role::Administrator]);
    let other = room
        .people()
        .any(|person| person.id != leaving && stays(person));
    if other || roles.contains(&Role::Administrator) {
        return Ok(());
    }
    Err(Failure::new(
        "not-now",
        "This is the last administrator. Make somebody else one first.",
    ))
}

fn changed(room: &mut Room, now: &Moment) -> Result<People, Failure> {
    room.saved = Some(now.at);
    room.refresh()?;
    people(room, Nothing {}, now)
}

/// Changes the office's details.
pub(crate) fn change_office(
    room: &mut Room,
    args: OfficeForm,
    now: &Moment,
) -> Result<Session, Failure> {
    let mut errors = Vec::new();
    let form = settings::checked("", &args, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let work = Arc::clone(&room.long_work);
    work.watched(|tell| settings::write(room.office_mut(), &form, now.at, tell))?;
    room.saved = Some(now.at);
    room.refresh()?;
    session::of(room, now)
}

/// Makes a backup beside the office, and reads it again.
pub(crate) fn back_up(room: &mut Room, _: Nothing, now: &Moment) -> Result<BackupMade, Failure> {
    let work = Arc::clone(&room.long_work);
    let backup = work.watched(|tell| room.office_mut().backup(None, now.at, tell))?;
    Ok(BackupMade {
        path: backup.path.display().to_string(),
        at: now.at,
    })
}

/// Makes a new recovery code, to be printed; the one printed before is void.
pub(crate) fn new_recovery_code(
    room: &mut Room,
    args: OwnPassphrase,
    now: &Moment,
) -> Result<RecoverySheet, Failure> {
    match room.office().confirm_passphrase(&args.passphrase) {
        Err(store::Error::WrongPassphrase) => {
            let words = "That is not your passphrase.";
            return Err(Failure::of_field("passphrase", words));
        }
        other => other?,
    }
    let code = room.office_mut().new_recovery_code(Effort::Full, now.at)?;
    Ok(RecoverySheet {
        recovery_code: code.to_string(),
    })
}

/// Gives somebody who has forgotten theirs a new passphrase.
pub(crate) fn reset_passphrase(
    room: &mut Room,
    args: PassphraseReset,
    now: &Moment,
) -> Result<People, Failure> {
    let mut errors = Vec::new();
    passphrase::check(&args.passphrase, &args.passphrase_again, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    if args.person == room.actor().person {
        let words = "Change your own passphrase under “Your passphrase”.";
        return Err(Failure::of_field("passphrase", words));
    }
    let office = room.office_mut();
    office.reset_passphrase(args.person, &args.passphrase, Effort::Full, now.at)?;
    people(room, Nothing {}, now)
}

/// Checks the whole history and everything that follows from it.
pub(crate) fn check_integrity(
    room: &mut Room,
    _: Nothing,
    _: &Moment,
) -> Result<Integrity, Failure> {
    let report = (room.long_work).watched(|tell| room.office().verify(tell))?;
    Ok(Integrity {
        sound: report.findings.is_empty(),
        events: report.events,
        streams: report.streams,
        findings: report.findings.iter().map(ToString::to_string).collect(),
    })
}
