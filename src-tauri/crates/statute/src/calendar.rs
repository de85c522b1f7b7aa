//! Working days in one part of the United Kingdom.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The bank holidays of one jurisdiction over a run of whole years.
///
/// Saturdays and Sundays are never working days. Outside the years it [`covers`](Self::covers), it
/// knows of weekends only; a reckoning that leans on such a day says so in a warning.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    first_year: i32,
    last_year: i32,
    /// Sorted by date, one entry a date.
    holidays: Vec<Holiday>,
    /// A bit a day from 1 January of the first year: set where it is a bank holiday.
    bits: Vec<u64>,
    first_day: i32,
}

/// One bank holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub on: NaiveDate,
    /// What it is called: `Good Friday`.
    pub name: String,
    /// Where the entry comes from.
    pub basis: String,
}

impl Calendar {
    /// A calendar of these holidays, which must be sorted by date; it covers every year from the
    /// first to the last of them. `None` if there are none.
    pub(crate) fn new(holidays: Vec<Holiday>) -> Option<Self> {
        let first_year = holidays.first()?.on.year();
        let last_year = holidays.last()?.on.year();
        let first_day = NaiveDate::from_yo_opt(first_year, 1)?.num_days_from_ce();
        let mut bits = Vec::new();
        for holiday in &holidays {
            let index = usize::try_from(holiday.on.num_days_from_ce() - first_day).ok()?;
            bits.resize(bits.len().max(index / 64 + 1), 0_u64);
            if let Some(word) = bits.get_mut(index / 64) {
                *word |= 1 << (index % 64);
            }
        }
        Some(Self {
            first_year,
            last_year,
            holidays,
            bits,
            first_day,
        })
    }

    /// The same years with other bank holidays, sorted by date.
    pub(crate) fn with_days(&self, holidays: Vec<Holiday>) -> Self {
        let (first_year, last_year) = (self.first_year, self.last_year);
        Self::new(holidays).map_or_else(
            || Self {
                first_year,
                last_year,
                ..Self::default()
            },
            |made| Self {
                first_year,
                last_year,
                ..made
            },
        )
    }

    /// Whether the year of `date` is in the calendar, so that its bank holidays are known.
    #[must_use]
    pub fn covers(&self, date: NaiveDate) -> bool {
        (self.first_year..=self.last_year).contains(&date.year())
    }

    /// The last year whose bank holidays are known.
    #[must_use]
    pub const fn last_year(&self) -> i32 {
        self.last_year
    }

    /// Every bank holiday, in order.
    #[must_use]
    pub fn holidays(&self) -> &[Holiday] {
        &self.holidays
    }

    /// "working days" are all days "other than public holidays, Sundays and Saturdays":
    /// Regulation 1182/71 article 2(2).
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !self.is_holiday(date)
    }

    /// The bank holiday on `date`, if there is one. A substitute day is named as such.
    #[must_use]
    pub fn holiday_name(&self, date: NaiveDate) -> Option<&str> {
        let found = self
            .holidays
            .binary_search_by_key(&date, |holiday| holiday.on)
            .ok()?;
        self.holidays
            .get(found)
            .map(|holiday| holiday.name.as_str())
    }

    /// `date` itself if it is a working day, else the next one. `None` past the last date there is.
    #[must_use]
    pub fn roll_forward(&self, date: NaiveDate) -> Option<NaiveDate> {
        let mut day = date;
        while !self.is_working_day(day) {
            day = day.succ_opt()?;
        }
        Some(day)
    }

    /// `date` itself if it is a working day, else the one before. `None` before the first date
    /// there is.
    #[must_use]
    pub fn roll_back(&self, date: NaiveDate) -> Option<NaiveDate> {
        let mut day = date;
        while !self.is_working_day(day) {
            day = day.checked_sub_days(Days::new(1))?;
        }
        Some(day)
    }

    fn is_holiday(&self, date: NaiveDate) -> bool {
        let Ok(index) = usize::try_from(date.num_days_from_ce() - self.first_day) else {
            return false;
        };
        self.bits
            .get(index / 64)
            .is_some_and(|word| word >> (index % 64) & 1 == 1)
    }
}
