//! Who has the case, who the people in it are and what they ask for, told.

use super::told::{Told, lines};
use crate::room::Room;
use casework::{Care, Event, Party, PersonId};

pub(super) fn told(room: &Room, event: &Event) -> Told {
    let holder = |person: &Option<PersonId>| person.map(|id| room.name_of(id)).unwrap_or_default();
    match event {
        Event::Allocated { before, after } => Told {
            before: holder(before),
            after: holder(after),
            ..Told::default()
        },
        Event::HandedOver {
            before,
            after,
            note,
        } => Told {
            before: holder(before),
            after: room.name_of(*after),
            words: note.clone(),
            ..Told::default()
        },
        Event::PartyCorrected {
            before,
            after,
            role,
        } => Told {
            kind: crate::words::word(role),
            before: described(before),
            after: described(after),
            ..Told::default()
        },
        Event::ScopeCorrected { before, after } => Told {
            before: before.clone(),
            after: after.clone(),
            ..Told::default()
        },
        Event::CareChanged { before, after } => Told {
            before: heeded(before),
            after: heeded(after),
            ..Told::default()
        },
        _ => Told::default(),
    }
}

/// What must be heeded, in lines; how many names are protected, and not which.
fn heeded(care: &Care) -> String {
    let names = match care.protected.len() {
        0 => String::new(),
        1 => "1 protected name".to_owned(),
        many => format!("{many} protected names"),
    };
    let expires = care.authority_expires.map(|day| day.to_string());
    lines([
        care.safe_contact.clone(),
        crate::words::format(care.format).to_owned(),
        care.needs.clone(),
        care.capacity.clone(),
        care.authority.clone(),
        expires.unwrap_or_default(),
        names,
    ])
}

/// A person of a case in one line, so that two versions can be compared.
fn described(party: &Party) -> String {
    let born = party.born.map(|born| born.to_string()).unwrap_or_default();
    let address = party.address.join(", ");
    let words = [
        &party.name.formal(),
        &party.organisation,
        &born,
        &address,
        &party.email,
        &party.telephone,
    ];
    let told: Vec<&str> = words
        .into_iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    told.join(" · ")
}
