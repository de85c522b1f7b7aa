//! The days lost before the office saw a request: the law's time runs while it lies elsewhere.

use super::part::days_between;
use super::session::small;
use crate::aims::aims;
use crate::room::Room;
use crate::wire::LoggedLate;
use crate::{Failure, Moment};
use chrono::{Days, NaiveDate};
use store::LoggedOn;

/// How many days back the board looks.
const BACK: u64 = 90;

/// The calendar days from receipt to logging; none where that was as soon as the office aims for.
pub(super) fn days(room: &Room, received: NaiveDate, logged: NaiveDate) -> Option<u32> {
    let late = room.working_days(received, logged) > aims().log_within;
    late.then(|| u32::try_from(days_between(received, logged)).ok())?
}

/// How many of those that were logged lately were logged late, and what that cost.
pub(super) fn lately(room: &Room, now: &Moment) -> Result<LoggedLate, Failure> {
    let from = now.today.checked_sub_days(Days::new(BACK));
    let logged = room.office().logged_since(from.unwrap_or(now.today))?;
    let of = |it: &LoggedOn| Some((it.cases, u64::from(days(room, it.received, it.logged)?)));
    let late: Vec<(u64, u64)> = logged.iter().filter_map(of).collect();
    let cases: u64 = late.iter().map(|(cases, _)| cases).sum();
    let lost: u64 = late.iter().map(|(cases, days)| cases * days).sum();
    Ok(LoggedLate {
        late: small(cases),
        all: small(logged.iter().map(|it| it.cases).sum()),
        days: small(BACK),
        lost: small((lost + cases / 2).checked_div(cases).unwrap_or(0)),
    })
}
