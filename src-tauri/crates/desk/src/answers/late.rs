//! Why answers are late: the office's own list, or the one that is shipped.

use crate::room::Room;
use crate::typed::tidy;
use crate::wire::{LateReasons, Nothing};
use crate::{Failure, Moment};
use serde::Deserialize;

/// The setting that holds them.
const LATE: &str = "late-reasons";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    reasons: Vec<String>,
}

fn shipped() -> Vec<String> {
    let read = toml::from_str(include_str!("../../../../../assets/late-reasons.toml"));
    // A test reads the file.
    read.map_or_else(|_| Vec::new(), |shipped: Shipped| shipped.reasons)
}

/// The list of the office.
pub(super) fn of(room: &Room) -> Result<Vec<String>, Failure> {
    let set = room.office().setting(LATE)?;
    let own = set.and_then(|value| serde_json::from_value(value).ok());
    Ok(own.unwrap_or_else(shipped))
}

pub(crate) fn reasons(
    room: &mut Room,
    _args: Nothing,
    _now: &Moment,
) -> Result<LateReasons, Failure> {
    Ok(LateReasons { reasons: of(room)? })
}

/// Takes the whole list over; the same reason twice is there once.
pub(crate) fn change(
    room: &mut Room,
    args: LateReasons,
    now: &Moment,
) -> Result<LateReasons, Failure> {
    let mut kept: Vec<String> = Vec::new();
    for reason in args.reasons.iter().map(|reason| tidy(reason)) {
        if !reason.is_empty() && !kept.contains(&reason) {
            kept.push(reason);
        }
    }
    if kept.is_empty() {
        let message = "Enter at least one reason: a late case cannot be closed without.";
        return Err(Failure::of_field("reasons", message));
    }
    room.set(LATE, &kept, now)?;
    reasons(room, Nothing {}, now)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_shipped_reasons_are_read() {
        assert!(super::shipped().len() > 3);
    }
}
