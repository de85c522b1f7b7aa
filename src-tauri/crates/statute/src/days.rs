//! Counting calendar days without ever leaving the calendar.

use chrono::{Days, NaiveDate};

use crate::FactError;

/// The days from `from` to `to`, both included; 0 if `to` comes first.
pub(crate) fn count(from: NaiveDate, to: NaiveDate) -> u64 {
    u64::try_from(to.signed_duration_since(from).num_days() + 1).unwrap_or(0)
}

/// `days` after `date`.
pub(crate) fn plus(date: NaiveDate, days: u64) -> Result<NaiveDate, FactError> {
    date.checked_add_days(Days::new(days))
        .ok_or(FactError::OutOfRange { from: date })
}

/// `days` before `date`.
pub(crate) fn minus(date: NaiveDate, days: u64) -> Result<NaiveDate, FactError> {
    date.checked_sub_days(Days::new(days))
        .ok_or(FactError::OutOfRange { from: date })
}
