//! The settings of the office: JSON under a name, with their history in the log.

use crate::{
    case_event,
    derive::{self, Reckoner},
    error::{Error, Result},
    every::Every,
    office::{self, Office},
    office_event::OfficeEvent,
    progress::Watch,
    tables::{
        ask,
        register::{self, RegisterRow},
        setting,
        stored_case::{StoredCase, Which},
    },
};
use casework::Ask;
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

    /// Sets one; the same value again changes nothing. With [`JURISDICTION`] and [`OWN_LAW`] every case
    /// is reckoned anew, because every last day may move; `watch` is told how many are done.
    ///
    /// # Errors
    /// It could not be saved, the law cannot be used, or the watcher stopped it: nothing is changed then.
    pub fn set_setting(
        &mut self,
        name: &str,
        value: Value,
        at: DateTime<Utc>,
        watch: Watch<'_>,
    ) -> Result<()> {
        let before = self.setting(name)?;
        if before.as_ref() == Some(&value) {
            return Ok(());
        }
        let change = OfficeEvent::SettingChanged {
            setting: name.into(),
            before,
            after: value,
        };
        let every = self.every(Which::All, register::count(&self.db)?);
        let (signer, old) = (self.signer.clone(), self.reckoner);
        let tx = self.transaction()?;
        office::record(&tx, &old, &[change], at, &signer)?;
        let new = reckoner(&tx)?;
        if RECKONED_BY.contains(&name) {
            reckon_anew(&tx, &new, &every, watch)?;
        }
        tx.commit()?;
        self.reckoner = new;
        Ok(())
    }
}

/// A line of the register that changed: its number, as it stood, and as it is, with what is then asked.
type Changed = (i64, RegisterRow, RegisterRow, Vec<Ask>);

/// Brings the register up to date with another law or other bank holidays.
fn reckon_anew(db: &Connection, by: &Reckoner, every: &Every, watch: Watch<'_>) -> Result<()> {
    let mut put = |(number, old, new, asks): Changed| {
        derive::put_line(db, number, Some(&old), &new)?;
        ask::put(db, number, &ask::of_case(db, number)?, &asks)
    };
    every.case(&|db, case| changed(db, by, case), &mut put, watch)
}

fn changed(db: &Connection, by: &Reckoner, stored: &StoredCase) -> Result<Option<Changed>> {
    let case = case_event::begun(stored.id, &stored.events)?;
    let rows = by.rows(&case)?;
    let (new, asks) = (rows.register, rows.asks);
    let old = register::find(db, stored.number)?.ok_or(Error::NoCase)?;
    let differs = old != new;
    Ok(differs.then_some((stored.number, old, new, asks)))
}
