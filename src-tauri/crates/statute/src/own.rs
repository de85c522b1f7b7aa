//! What an office has of its own beside the shipped law: packs of its own, and bank holidays that
//! were proclaimed, moved or dropped after this version of the program was made.

use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Holiday};
use crate::law::beside_shipped;
use crate::{Jurisdiction, Law, LawError, stamp};

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

/// A law that an office had, whole: what it was reckoned by stays readable when the program or the
/// office has another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptLaw {
    /// Every file that dates depend on, by name.
    pub files: BTreeMap<String, String>,
    /// The office's changes to the bank holidays.
    pub holidays: Vec<HolidayChange>,
}

/// Laws that were put together, kept until the program ends: an office has few, and everything that
/// reckons holds on to the one in force.
static MADE: LazyLock<Mutex<HashMap<OwnLaw, &'static Law>>> = LazyLock::new(Mutex::default);

/// Laws of earlier days.
static EARLIER: LazyLock<Mutex<HashMap<KeptLaw, &'static Law>>> = LazyLock::new(Mutex::default);

impl Law {
    /// The shipped law with what an office has of its own.
    ///
    /// # Errors
    /// As [`Law::load`], where a pack of the office cannot be used.
    pub fn of_office(own: &OwnLaw) -> Result<&'static Self, LawError> {
        if *own == OwnLaw::default() {
            return Ok(Self::shipped());
        }
        made(&MADE, own, || {
            Ok(Self::with_own(&pairs(&own.files))?.with_holidays(&own.whole(), &own.holidays))
        })
    }

    /// A law as it was kept.
    ///
    /// # Errors
    /// As [`Law::load`]: another version of the program may not understand it.
    pub fn kept(kept: &KeptLaw) -> Result<&'static Self, LawError> {
        let files = pairs(&kept.files);
        made(&EARLIER, kept, || {
            Ok(Self::load(files.iter().copied())?.with_holidays(&files, &kept.holidays))
        })
    }

    fn with_holidays(mut self, files: &[(&str, &str)], holidays: &[HolidayChange]) -> Self {
        for (at, part) in Jurisdiction::ALL.into_iter().enumerate() {
            let changes = holidays.iter().filter(|it| it.jurisdiction == part);
            self.calendars[at] = self.calendars[at].changed(changes);
        }
        self.stamp = stamp::of(files, holidays);
        self
    }
}

impl OwnLaw {
    /// The law that an office with this of its own has, whole.
    #[must_use]
    pub fn kept(&self) -> KeptLaw {
        let owned = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
        KeptLaw {
            files: stamp::reckoning(self.whole()).map(owned).collect(),
            holidays: self.holidays.clone(),
        }
    }

    fn whole(&self) -> Vec<(&str, &str)> {
        beside_shipped(&pairs(&self.files))
    }
}

fn pairs(files: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    let files = files.iter();
    files
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}

/// The law under `key`, made once.
fn made<K: Clone + Eq + std::hash::Hash>(
    kept: &Mutex<HashMap<K, &'static Law>>,
    key: &K,
    make: impl FnOnce() -> Result<Law, LawError>,
) -> Result<&'static Law, LawError> {
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(law) = kept.get(key) {
        return Ok(law);
    }
    let law: &'static Law = Box::leak(Box::new(make()?));
    kept.insert(key.clone(), law);
    Ok(law)
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

    #[test]
    fn a_kept_law_is_the_law_it_was_kept_from() {
        let own = OwnLaw {
            holidays: vec![change("2026-11-30", Some("A day of thanks"))],
            ..OwnLaw::default()
        };
        let law = Law::of_office(&own).unwrap();
        let kept = Law::kept(&own.kept()).unwrap();
        assert_eq!(kept.stamp(), law.stamp());
        assert_ne!(law.stamp(), Law::shipped().stamp());
        let here = kept.calendar(Jurisdiction::EnglandAndWales);
        assert!(!here.is_working_day(day("2026-11-30")));
        let shipped = OwnLaw::default().kept();
        assert_eq!(Law::kept(&shipped).unwrap().stamp(), Law::shipped().stamp());
        assert!(shipped.files.keys().all(|name| !name.contains('/')));
    }
}
