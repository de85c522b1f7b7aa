//! A case as a line of a list.

use super::part::days_between;
use super::steps;
use crate::Moment;
use crate::room::Room;
use crate::wire::{CaseLine, Found, Timeliness};
use casework::Standing;
use chrono::NaiveDate;
use statute::ClockState;
use store::{PartRow, RegisterRow};

/// The line of a case, today.
pub(super) fn line(row: &RegisterRow, found: Vec<Found>, room: &Room, now: &Moment) -> CaseLine {
    let urgent = row.urgent_part();
    let last_day = row.last_day;
    CaseLine {
        case: row.case,
        reference: row.reference.clone(),
        subject: match row.destroyed {
            Some(_) => String::new(),
            None => crate::words::subject(row.subject.clone()),
        },
        requester: row.requester.clone(),
        right: room.right_name(row),
        law: room.law_of(row),
        received: row.received,
        last_day,
        days_left: last_day.map(|day| days_between(now.today, day)),
        used: urgent.and_then(|part| used(part, now.today)),
        timeliness: standing_timeliness(row, room, now),
        standing: row.standing,
        extended: row
            .parts
            .iter()
            .filter(|part| part.extended)
            .map(|part| part.id.to_string())
            .collect(),
        paused_since: urgent.and_then(|part| part.paused_since),
        destroyed: row.destroyed,
        restricted: row.restricted,
        act: row.act,
        do_by: steps::by(row, room, now),
        with: row.allocated_to,
        with_name: row
            .allocated_to
            .map(|person| room.name_of(person))
            .unwrap_or_default(),
        found,
    }
}

/// Of the time between the relevant day and the last day, how much is used, in thousandths.
fn used(part: &PartRow, today: NaiveDate) -> Option<u16> {
    let (starts, last_day) = (part.starts?, part.last_day?);
    let all = (last_day - starts).num_days().max(1);
    let gone = (today - starts).num_days().clamp(0, all);
    u16::try_from(gone * 1000 / all).ok()
}

fn standing_timeliness(row: &RegisterRow, room: &Room, now: &Moment) -> Timeliness {
    match row.standing {
        Standing::Answered => Timeliness::Answered,
        Standing::ClosedInTime
        | Standing::ClosedLate
        | Standing::ClosedWithdrawn
        | Standing::ClosedLapsed => Timeliness::Closed,
        _ => {
            let part = row.urgent_part();
            let time = part.map_or(Timeliness::Later, |part| {
                timeliness(part.state, part.last_day, room, now)
            });
            match time {
                Timeliness::Later if row.act.is_somebody_elses() => Timeliness::Waiting,
                time => time,
            }
        }
    }
}

/// How a running or stopped clock stands to its last day. A clock that stands still is never late.
pub(super) fn timeliness(
    state: ClockState,
    last_day: Option<NaiveDate>,
    room: &Room,
    now: &Moment,
) -> Timeliness {
    match (state, last_day) {
        (ClockState::Paused, _) => Timeliness::Paused,
        (ClockState::AwaitingFee | ClockState::AwaitingIdentity | ClockState::NotInForce, _) => {
            Timeliness::NotYetValid
        }
        (_, None) => Timeliness::Later,
        (_, Some(day)) if day < now.today => Timeliness::Overdue,
        (_, Some(day)) if day == now.today => Timeliness::DueToday,
        (_, Some(day)) if day <= room.soon_until(now.today) => Timeliness::Soon,
        _ => Timeliness::Later,
    }
}
