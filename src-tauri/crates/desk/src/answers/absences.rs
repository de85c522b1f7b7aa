//! Absences: each person sets their own, a supervisor anybody's.

use super::searches::field;
use crate::absences::{self, Absence};
use crate::room::Room;
use crate::wire::{AbsenceForm, AbsenceRef, AbsenceView, Absences, FieldError, Nothing};
use crate::{Failure, Moment};
use casework::{PersonId, Role};
use chrono::NaiveDate;
use serde_json::Value;

/// Who is away or will be; what is past is left out.
pub(crate) fn absences(room: &mut Room, _: Nothing, now: &Moment) -> Result<Absences, Failure> {
    let all = absences::all(room.office())?.into_iter();
    let coming = all.filter(|absence| absence.to >= now.today);
    let view = |absence: Absence| AbsenceView {
        person: absence.person,
        name: room.name_of(absence.person),
        from: absence.from,
        to: absence.to,
        cover: absence.cover,
        cover_name: room.name_of(absence.cover),
        now: absence.holds(now.today),
        may: may(room, absence.person),
    };
    Ok(Absences {
        absences: coming.map(view).collect(),
    })
}

/// Says that somebody is away; what was said of them before is replaced.
pub(crate) fn set(room: &mut Room, args: AbsenceForm, now: &Moment) -> Result<Absences, Failure> {
    permitted(room, args.person)?;
    let mut errors = Vec::new();
    let from = args.from.read("the first day of the absence");
    let to = args.to.read("the last day of the absence");
    let from = noted("from", from, &mut errors);
    let to = noted("to", to, &mut errors);
    if let (Some(from), Some(to)) = (from, to) {
        errors.extend(in_order(from, to, now));
    }
    let cover = cover(room, &args, &mut errors);
    match (errors.is_empty(), from, to, cover) {
        (true, Some(from), Some(to), Some(cover)) => {
            let person = args.person;
            let absence = Absence {
                person,
                from,
                to,
                cover,
            };
            save(room, absences::setting(&absence), now)
        }
        _ => Err(Failure::of_fields(errors)),
    }
}

/// Says that somebody is not away.
pub(crate) fn end(room: &mut Room, args: AbsenceRef, now: &Moment) -> Result<Absences, Failure> {
    permitted(room, args.person)?;
    save(room, absences::none(args.person), now)
}

fn save(
    room: &mut Room,
    (name, value): (String, Value),
    now: &Moment,
) -> Result<Absences, Failure> {
    room.set(&name, &value, now)?;
    absences(room, Nothing {}, now)
}

fn may(room: &Room, person: PersonId) -> bool {
    let actor = room.actor();
    actor.person == person || actor.roles.any(&[Role::Supervisor])
}

fn permitted(room: &Room, person: PersonId) -> Result<(), Failure> {
    let words = "You set your own absence. A supervisor sets that of others.";
    may(room, person)
        .then_some(())
        .ok_or_else(|| Failure::new("not-permitted", words))
}

fn noted(
    name: &str,
    read: Result<NaiveDate, String>,
    errors: &mut Vec<FieldError>,
) -> Option<NaiveDate> {
    read.map_err(|message| errors.push(field(name, &message)))
        .ok()
}

fn in_order(from: NaiveDate, to: NaiveDate, now: &Moment) -> Option<FieldError> {
    let words = if to < from {
        "Enter the last day of the absence. It cannot be before the first."
    } else if to < now.today {
        "Enter the last day of the absence. It cannot be over already."
    } else {
        return None;
    };
    Some(field("to", words))
}

/// Somebody else who takes cases.
fn cover(room: &Room, form: &AbsenceForm, errors: &mut Vec<FieldError>) -> Option<PersonId> {
    let colleagues = room.colleagues();
    if !colleagues.iter().any(|it| it.id == form.person) {
        errors.push(field(
            "person",
            "Choose a caseworker or a supervisor of this office.",
        ));
    }
    let others = colleagues.iter().filter(|it| it.id != form.person);
    let found = others.map(|it| it.id).find(|id| Some(*id) == form.cover);
    if found.is_none() {
        errors.push(field("cover", "Choose the colleague who covers."));
    }
    found
}
