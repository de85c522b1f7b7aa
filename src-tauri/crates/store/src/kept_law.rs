//! The laws by which answers were reckoned, kept beside them.
//!
//! A setting for each, under its stamp, names the documents that hold its files; a file that two laws
//! share is stored once.

use crate::{
    digest::Digest,
    error::{Error, Result},
    office::Office,
    progress::unwatched,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use statute::{HolidayChange, KeptLaw, Law};
use std::collections::BTreeMap;

/// What the setting holds.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// The digest of each file, by its name.
    files: BTreeMap<String, String>,
    holidays: Vec<HolidayChange>,
}

fn setting_of(stamp: &str) -> String {
    format!("law {stamp}")
}

impl Office {
    /// Keeps the law of this office, once, so that what is answered by it now can be reckoned by it
    /// after it was put right.
    ///
    /// # Errors
    /// It could not be saved.
    pub fn keep_law(&mut self, at: DateTime<Utc>) -> Result<()> {
        let name = setting_of(self.law().stamp());
        if self.setting(&name)?.is_some() {
            return Ok(());
        }
        let KeptLaw { files, holidays } = self.own_law()?.kept();
        let mut stored = BTreeMap::new();
        for (file, text) in files {
            stored.insert(file, self.put_document(text.as_bytes())?.to_string());
        }
        let kept = Kept {
            files: stored,
            holidays,
        };
        let value = serde_json::to_value(kept).map_err(|error| Error::OwnLaw(error.to_string()))?;
        self.set_setting(&name, value, at, &mut unwatched)
    }

    /// The law with this stamp; `None` where it was not kept.
    ///
    /// # Errors
    /// A file of it is damaged, or this version of the program cannot read it.
    pub fn kept_law(&self, stamp: &str) -> Result<Option<&'static Law>> {
        if stamp == self.law().stamp() {
            return Ok(Some(self.law()));
        }
        let Some(value) = self.setting(&setting_of(stamp))? else {
            return Ok(None);
        };
        let unusable = |detail: String| Error::OwnLaw(detail);
        let kept: Kept =
            serde_json::from_value(value).map_err(|error| unusable(error.to_string()))?;
        let mut files = BTreeMap::new();
        for (file, digest) in kept.files {
            let digest: Digest = digest.parse().map_err(|_| unusable(digest.clone()))?;
            let text = String::from_utf8(self.document(digest)?);
            files.insert(file, text.map_err(|error| unusable(error.to_string()))?);
        }
        let holidays = kept.holidays;
        let law = Law::kept(&KeptLaw { files, holidays });
        law.map(Some).map_err(|error| unusable(error.to_string()))
    }
}
