//! The settings of the office: JSON under a name, with their history in the log.

use crate::{
    derive::Reckoner, error::Result, office::Office, office_event::OfficeEvent, tables::setting,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::Value;
use statute::{Jurisdiction, Law};
use std::collections::BTreeMap;

/// The setting that holds the office's name, a string.
pub const NAME: &str = "name";

/// The setting that holds the part of the United Kingdom whose bank holidays count, a word of
/// [`Jurisdiction`].
pub const JURISDICTION: &str = "jurisdiction";

/// The law and the calendar of this office.
pub(crate) fn reckoner(db: &Connection) -> Result<Reckoner> {
    let set = setting::find(db, JURISDICTION)?.and_then(|value| serde_json::from_value(value).ok());
    let law = Law::shipped();
    Ok(Reckoner {
        law,
        calendar: law.calendar(set.unwrap_or(Jurisdiction::EnglandAndWales)),
    })
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

    /// Sets one; the same value again changes nothing. With [`JURISDICTION`] the read tables are
    /// worked out anew, because every last day may move.
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
        if name == JURISDICTION {
            self.rebuild(&mut |_, _| true)
        } else {
            Ok(())
        }
    }
}
