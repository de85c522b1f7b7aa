//! `keys.toml`: the slots of everybody who can open the office, and the one of the recovery code.

use super::slot::{Label, Slot};
use crate::{
    error::{Error, Result},
    folder::{Folder, replace},
};
use serde::{Deserialize, Serialize};
use std::{fs, io};
use uuid::Uuid;

const FORMAT: u32 = 1;
const PART: &str = "keys.toml";

/// The file, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    format: u32,
    /// The office that the slots belong to.
    pub(crate) office: Uuid,
    /// The slot of the printed recovery code.
    pub(crate) recovery: Slot,
    /// One slot a person, in the order in which they were added.
    #[serde(default, rename = "person")]
    pub(crate) people: Vec<Slot>,
}

/// The one field that every format has.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

impl KeyFile {
    pub(crate) fn new(office: Uuid, recovery: Slot, first: Slot) -> Self {
        Self {
            format: FORMAT,
            office,
            recovery,
            people: vec![first],
        }
    }

    /// Reads the key file of `folder`.
    pub(crate) fn read(folder: &Folder) -> Result<Self> {
        let text = fs::read_to_string(folder.keys()).map_err(|e| match e.kind() {
            io::ErrorKind::NotFound => Error::Incomplete {
                path: folder.path().into(),
                part: PART,
            },
            io::ErrorKind::InvalidData => damaged("it is not text"),
            _ => Error::at(folder.keys(), e),
        })?;
        let format: Format = toml::from_str(&text).map_err(|e| damaged(e.message()))?;
        if format.format > FORMAT {
            return Err(Error::Newer {
                part: PART,
                found: format.format,
                known: FORMAT,
            });
        }
        toml::from_str(&text).map_err(|e| damaged(e.message()))
    }

    /// Writes the file in one step: after a power cut there is the old one or the new one.
    pub(crate) fn write(&self, folder: &Folder) -> Result<()> {
        let text = toml::to_string(self).map_err(|e| Error::Crypto(e.to_string()))?;
        replace(&folder.keys(), text.as_bytes())
    }

    pub(crate) fn slot(&self, person: Uuid) -> Result<&Slot> {
        self.people
            .iter()
            .find(|slot| slot.person == person)
            .ok_or(Error::NoSuchPerson)
    }

    /// Puts `slot` in the place of the person's former one, or last.
    pub(crate) fn put(&mut self, slot: Slot) {
        match self.people.iter_mut().find(|old| old.person == slot.person) {
            Some(old) => *old = slot,
            None => self.people.push(slot),
        }
    }

    /// Changes what the sign-in list says of a person.
    pub(crate) fn relabel(&mut self, label: Label) {
        if let Some(slot) = self
            .people
            .iter_mut()
            .find(|slot| slot.person == label.person)
        {
            (slot.name, slot.roles) = (label.name, label.roles);
        }
    }

    pub(crate) fn remove(&mut self, person: Uuid) {
        self.people.retain(|slot| slot.person != person);
    }
}

fn damaged(detail: &str) -> Error {
    Error::Damaged {
        part: PART,
        detail: detail.into(),
    }
}
