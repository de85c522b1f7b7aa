//! What of a template the office keeps, each a setting: what was handed over, its versions, and which is used.

use crate::room::Room;
use crate::{Failure, Moment};
use casework::PersonId;
use chrono::NaiveDate;
use letters::{Template, Templates};
use serde::{Deserialize, Serialize};

/// What was handed over for approval.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Draft {
    pub(super) text: String,
    /// Who handed it over last.
    pub(super) by: PersonId,
    /// Everybody who wrote in it.
    #[serde(default)]
    pub(super) writers: Vec<PersonId>,
}

/// A version of the office's.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Approved {
    pub(super) text: String,
    pub(super) by: PersonId,
    pub(super) approved_by: PersonId,
    pub(super) on: NaiveDate,
}

/// What is used: a version of the office's, or none for the shipped one.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct Used {
    pub(super) version: Option<u32>,
}

fn setting(id: &str, what: &str) -> String {
    format!("template/{id}/{what}")
}

pub(super) fn read<T: serde::de::DeserializeOwned>(
    room: &Room,
    id: &str,
    what: &str,
) -> Result<Option<T>, Failure> {
    Ok(room.kept::<Option<T>>(&setting(id, what))?.flatten())
}

pub(super) fn write(
    room: &mut Room,
    id: &str,
    what: &str,
    value: &impl Serialize,
    now: &Moment,
) -> Result<(), Failure> {
    room.set(&setting(id, what), value, now)
}

pub(super) fn approved(room: &Room, id: &str, version: u32) -> Result<Option<Approved>, Failure> {
    read(room, id, &version.to_string())
}

pub(super) fn used(room: &Room, id: &str) -> Result<Option<u32>, Failure> {
    Ok(read::<Used>(room, id, "used")?.and_then(|used| used.version))
}

/// How many versions the office has.
pub(super) fn newest(room: &Room, id: &str) -> Result<u32, Failure> {
    let mut version = 0;
    while approved(room, id, version + 1)?.is_some() {
        version += 1;
    }
    Ok(version)
}

/// "shipped 3".
pub(crate) fn shipped(template: &Template) -> String {
    format!("shipped {}", template.version)
}

/// The template in the version called `version`; in the one that is used now where that is empty. Of what was
/// shipped there is only the version of this program.
pub(crate) fn of(room: &Room, id: &str, version: &str) -> Result<(Template, String), Failure> {
    let template = Templates::shipped()?.get(id)?;
    let wanted = match version.split_once(' ') {
        Some(("office", number)) => number.parse().ok(),
        Some(("shipped", _)) => None,
        _ => used(room, id)?,
    };
    let own = wanted
        .map(|it| approved(room, id, it))
        .transpose()?
        .flatten();
    Ok(match (own, wanted) {
        (Some(own), Some(number)) => (
            template.with_body(&own.text, number),
            format!("office {number}"),
        ),
        _ => (template.clone(), shipped(template)),
    })
}
