//! What an office has of its own beside the shipped law: packs of its own, and bank holidays that
//! were proclaimed, moved or dropped after this version of the program was made.

use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Holiday};
use crate::{Jurisdiction, Law, LawError};

/// An office's own law.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OwnLaw {
    /// Its packs by file name. One with the name of a shipped file takes its place.
    pub files: BTreeMap<String, String>,
    /// Its changes to the bank holidays.
    pub holidays: Vec<HolidayChange>,
}

/// A day that is a bank holiday, or no longer one, whatever the shipped calendar says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayChange {
    /// Where.
    pub jurisdiction: Jurisdiction,
    /// Which day.
    pub on: NaiveDate,
    /// What it is called; none where it is an ordinary day.
    pub name: Option<String>,
    /// Where that is said: a proclamation, a notice of the Government.
    pub basis: String,
}

/// Laws that were put together, kept until the program ends: an office has few, and everything that
/// reckons holds on to the one in force.
static MADE: LazyLock<Mutex<HashMap<OwnLaw, &'static Law>>> = LazyLock::new(Mutex::default);

impl Law {
    /// The shipped law with what an office has of its own.
    ///
    /// # Errors
    /// As [`Law::load`], where a pack of the office cannot be used.
    pub fn of_office(own: &OwnLaw) -> Result<&'static Self, LawError> {
        if *own == OwnLaw::default() {
            return Ok(Self::shipped());
        }
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(law) = made.get(own) {
            return Ok(law);
        }
        let files: Vec<(&str, &str)> = own
            .files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let mut law = Self::with_own(&files)?;
        for (at, part) in Jurisdiction::ALL.into_iter().enumerate() {
            let changes = own.holidays.iter().filter(|it| it.jurisdiction == part);
            law.calendars[at] = law.calendars[at].changed(changes);
        }
        let law: &'static Self = Box::leak(Box::new(law));
        made.insert(own.clone(), law);
        Ok(law)
    }
}

impl Calendar {
    /// The calendar with these changes. The years that it covers stay the same: a single day says
    /// nothing of the rest of its year.
    #[must_use]
    pub fn changed<'a>(&self, changes: impl IntoIterator<Item = &'a HolidayChange>) -> Self {
        let mut days: BTreeMap<NaiveDate, Holiday> = self
            .holidays()
            .iter()
            .map(|holiday| (holiday.on, holiday.clone()))
            .collect();
        for change in changes {
            match &change.name {
                None => days.remove(&change.on),
                Some(name) => days.insert(
                    change.on,
                    Holiday {
                        on: change.on,
                        name: name.clone(),
                        basis: change.basis.clone(),
                    },
                ),
            };
        }
        self.with_days(days.into_values().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{HolidayChange, OwnLaw};
    use crate::{Jurisdiction, Law};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn change(on: &str, name: Option<&str>) -> HolidayChange {
        HolidayChange {
            jurisdiction: Jurisdiction::EnglandAndWales,
            on: day(on),
            name: name.map(str::to_owned),
            basis: "a test".to_owned(),
        }
    }

    #[test]
    fn a_holiday_can_come_go_and_move() {
        let own = OwnLaw {
            holidays: vec![
                change("2026-11-30", Some("A day of thanks")),
                change("2026-12-28", None),
                change("2031-06-02", Some("Far off")),
            ],
            ..OwnLaw::default()
        };
        let law = Law::of_office(&own).unwrap();
        let here = law.calendar(Jurisdiction::EnglandAndWales);
        let shipped = Law::shipped().calendar(Jurisdiction::EnglandAndWales);
        assert_eq!(
            here.holiday_name(day("2026-11-30")),
            Some("A day of thanks")
        );
        assert!(
            !here.is_working_day(day("2026-11-30")) && shipped.is_working_day(day("2026-11-30"))
        );
        assert!(
            here.is_working_day(day("2026-12-28")) && !shipped.is_working_day(day("2026-12-28"))
        );
        assert!(!here.is_working_day(day("2031-06-02")));
        assert_eq!(here.last_year(), shipped.last_year());
        let scotland = law.calendar(Jurisdiction::Scotland);
        assert!(
            !scotland.is_working_day(day("2026-11-30")),
            "St Andrew's Day is theirs already"
        );
        assert!(
            std::ptr::eq(law, Law::of_office(&own).unwrap()),
            "it is made once"
        );
        assert!(std::ptr::eq(
            Law::shipped(),
            Law::of_office(&OwnLaw::default()).unwrap()
        ));
    }
}
