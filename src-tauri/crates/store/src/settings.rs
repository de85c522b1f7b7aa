//! The settings of the office: JSON under a name, with their history in the log.

use crate::{
    derive::Reckoner,
    error::{Error, Result},
    office::Office,
    office_event::OfficeEvent,
    tables::setting,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::Value;
use statute::{Calendar, Jurisdiction, Law, OwnLaw};
use std::collections::BTreeMap;

/// The setting that holds the office's name, a string.
pub const NAME: &str = "name";

/// The setting that holds the part of the United Kingdom whose bank holidays count, a word of
/// [`Jurisdiction`].
pub const JURISDICTION: &str = "jurisdiction";

/// The setting that holds what the office has of its own beside the shipped law: an [`OwnLaw`].
pub const OWN_LAW: &str = "own-law";

/// The settings with which every last day may move.
const RECKONED_BY: [&str; 2] = [JURISDICTION, OWN_LAW];

/// The law and the calendar of this office.
pub(crate) fn reckoner(db: &Connection) -> Result<Reckoner> {
    reckoner_with(db, &own_law(db)?)
}

/// The law and the calendar that this office would have with `own` beside the shipped law.
pub(crate) fn reckoner_with(db: &Connection, own: &OwnLaw) -> Result<Reckoner> {
    let set = setting::find(db, JURISDICTION)?.and_then(|value| serde_json::from_value(value).ok());
    let law = Law::of_office(own).map_err(|error| Error::OwnLaw(error.to_string()))?;
    Ok(Reckoner {
        law,
        calendar: law.calendar(set.unwrap_or(Jurisdiction::EnglandAndWales)),
    })
}

fn own_law(db: &Connection) -> Result<OwnLaw> {
    let set = setting::find(db, OWN_LAW)?;
    set.map_or_else(
        || Ok(OwnLaw::default()),
        |value| serde_json::from_value(value).map_err(|error| Error::OwnLaw(error.to_string())),
    )
}

impl Office {
    /// Every setting by name.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn settings(&self) -> Result<BTreeMap<String, Value>> {
        setting::all(&self.db)
    }

    /// One setting, where it was ever set.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn setting(&self, name: &str) -> Result<Option<Value>> {
        setting::find(&self.db, name)
    }

    /// What the office has of its own beside the shipped law.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn own_law(&self) -> Result<OwnLaw> {
        own_law(&self.db)
    }

    /// The law of this office.
    pub fn law(&self) -> &'static Law {
        self.reckoner.law
    }

    /// The bank holidays of this office.
    pub fn calendar(&self) -> &'static Calendar {
        self.reckoner.calendar
    }

    /// Sets one; the same value again changes nothing. With [`JURISDICTION`] and [`OWN_LAW`] the read
    /// tables are worked out anew, because every last day may move.
    ///
    /// # Errors
    /// It could not be saved.
    pub fn set_setting(&mut self, name: &str, value: Value, at: DateTime<Utc>) -> Result<()> {
        let before = self.setting(name)?;
        if before.as_ref() == Some(&value) {
            return Ok(());
        }
        self.record(
            &[OfficeEvent::SettingChanged {
                setting: name.into(),
                before,
                after: value,
            }],
            at,
        )?;
        self.reckoner = reckoner(&self.db)?;
        if RECKONED_BY.contains(&name) {
            self.rebuild(&mut |_, _| true)
        } else {
            Ok(())
        }
    }
}
