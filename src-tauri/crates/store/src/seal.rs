//! Sealing the log.

use crate::{
    error::Result,
    office::Office,
    office_event::OfficeEvent,
    tables::seal::{self, Seal},
};
use chrono::{DateTime, Utc};

impl Office {
    /// Records what the log comes to, at sign-out and before a backup: the loss of a case, or of the
    /// last events of one, shows against it afterwards. Where nothing was written since the last seal
    /// there is no new one.
    ///
    /// # Errors
    /// It could not be saved.
    pub fn seal(&mut self, at: DateTime<Utc>) -> Result<Option<Seal>> {
        let due = seal::due(&self.db)?;
        if let Some(seal) = &due {
            self.record(&[OfficeEvent::Sealed(seal.clone())], at)?;
        }
        Ok(due)
    }

    /// The newest seal.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn last_seal(&self) -> Result<Option<Seal>> {
        Ok(seal::last(&self.db)?.map(|(_, seal)| seal))
    }
}
