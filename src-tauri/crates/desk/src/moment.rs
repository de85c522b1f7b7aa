//! Now. The desk never reads a clock: whoever calls it says what time it is.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::London;

/// A moment, with the day that it is in London.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The moment.
    pub at: DateTime<Utc>,
    /// Today in Europe/London. A demonstration or test may set it apart from `at`.
    pub today: NaiveDate,
}

impl Moment {
    /// The moment `at`, on the day that it is in London.
    pub fn at(at: DateTime<Utc>) -> Self {
        Self {
            at,
            today: at.with_timezone(&London).date_naive(),
        }
    }

    /// The moment `at`, on a day of one's own choosing.
    pub fn on(today: NaiveDate, at: DateTime<Utc>) -> Self {
        Self { at, today }
    }

    /// The system's clock now.
    pub fn now() -> Self {
        Self::at(Utc::now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_london_s() {
        let cases = [
            ("2026-07-01T22:59:00Z", "2026-07-01"),
            ("2026-07-01T23:00:00Z", "2026-07-02"),
            ("2026-12-01T23:59:59Z", "2026-12-01"),
            ("2026-03-29T00:59:00Z", "2026-03-29"),
            ("2026-10-24T23:30:00Z", "2026-10-25"),
        ];
        for (at, day) in cases {
            assert_eq!(
                Moment::at(at.parse().unwrap()).today.to_string(),
                day,
                "{at}"
            );
        }
    }
}
