//! Who works in the office, and their passphrases.

use crate::{
    error::{Error, Result},
    folder::Folder,
    founding::recovery_label,
    keys::{Cost, Effort, KeyFile, Keys, Label, RecoveryCode, Slot, signing_key},
    log::Signer,
    office::Office,
    office_event::{OfficeEvent, key_text},
    progress::unwatched,
    tables::person::{self, Person, RECOVERY},
};
use casework::{PersonId, Roles};
use chrono::{DateTime, Utc};
use ed25519_dalek::SigningKey;
use std::path::Path;

/// Somebody who is to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Identity, new.
    pub id: PersonId,
    /// Their name.
    pub name: String,
    /// As what.
    pub roles: Roles,
}

impl Office {
    /// Everybody, by name, those who have left too.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn people(&self) -> Result<Vec<Person>> {
        person::list(&self.db)
    }

    /// Lets somebody in, under a passphrase. The signer is for imports on that person's behalf.
    ///
    /// # Errors
    /// [`Error::PersonExists`], or it could not be saved.
    pub fn add_person(
        &mut self,
        new: NewPerson,
        passphrase: &str,
        effort: Effort,
        at: DateTime<Utc>,
    ) -> Result<Signer> {
        if person::find(&self.db, new.id).is_ok() {
            return Err(Error::PersonExists);
        }
        let signing = signing_key()?;
        let signer = Signer::new(new.id, signing.clone());
        let slot = self.slot(&new, passphrase, effort, signing)?;
        let NewPerson { id, name, roles } = new;
        let key = key_text(&signer.public_key());
        self.record(
            &[OfficeEvent::PersonAdded {
                person: id,
                name,
                roles,
                key,
            }],
            at,
        )?;
        self.change_keys(|file| file.put(slot))?;
        Ok(signer)
    }

    /// Changes a person's name and roles.
    ///
    /// # Errors
    /// [`Error::NoSuchPerson`], or it could not be saved.
    pub fn change_person(&mut self, changed: NewPerson, at: DateTime<Utc>) -> Result<()> {
        self.present(changed.id)?;
        let NewPerson { id, name, roles } = changed;
        let event = OfficeEvent::PersonChanged {
            person: id,
            name: name.clone(),
            roles: roles.clone(),
        };
        self.record(&[event], at)?;
        self.change_keys(|file| {
            file.relabel(Label {
                person: id.0,
                name,
                roles,
            })
        })
    }

    /// Takes a person's slot away: their passphrase opens nothing any more. They stay in the history.
    ///
    /// # Errors
    /// [`Error::NoSuchPerson`], [`Error::LastPerson`], or it could not be saved.
    pub fn remove_person(&mut self, id: PersonId, at: DateTime<Utc>) -> Result<()> {
        self.present(id)?;
        if KeyFile::read(&self.folder)?
            .people
            .iter()
            .all(|slot| slot.person == id.0)
        {
            return Err(Error::LastPerson);
        }
        self.change_keys(|file| file.remove(id.0))?;
        self.record(&[OfficeEvent::PersonRemoved { person: id }], at)?;
        Ok(())
    }

    /// Changes the passphrase of who is signed in. The keys stay.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] for the old one, or it could not be saved.
    pub fn change_passphrase(&mut self, old: &str, new: &str, effort: Effort) -> Result<()> {
        let file = KeyFile::read(&self.folder)?;
        let slot = file.slot(self.person().0)?;
        let keys = slot.open(self.id, old)?;
        let slot = Slot::wrap(self.id, slot.label(), effort.into(), new, &keys)?;
        self.change_keys(|file| file.put(slot))
    }

    /// Whether this is the passphrase of who is signed in, before something that cannot be undone.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`], or the keys could not be read.
    pub fn confirm_passphrase(&self, passphrase: &str) -> Result<()> {
        let file = KeyFile::read(&self.folder)?;
        let slot = file.slot(self.person().0)?;
        slot.open(self.id, passphrase).map(drop)
    }

    /// Gives somebody who has forgotten theirs a new passphrase, and with it a new signing key: nobody
    /// but that person ever had the old one.
    ///
    /// # Errors
    /// [`Error::NoSuchPerson`], or it could not be saved.
    pub fn reset_passphrase(
        &mut self,
        id: PersonId,
        new: &str,
        effort: Effort,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let Person { name, roles, .. } = self.present(id)?;
        let signing = signing_key()?;
        let key = key_text(&signing.verifying_key());
        let slot = self.slot(&NewPerson { id, name, roles }, new, effort, signing)?;
        self.record(&[OfficeEvent::KeyChanged { person: id, key }], at)?;
        self.change_keys(|file| file.put(slot))
    }

    /// Makes a new recovery code; the one printed before is void.
    ///
    /// # Errors
    /// It could not be saved.
    pub fn new_recovery_code(&mut self, effort: Effort, at: DateTime<Utc>) -> Result<RecoveryCode> {
        let (code, signing) = (RecoveryCode::generate()?, signing_key()?);
        let key = key_text(&signing.verifying_key());
        let keys = Keys {
            office: self.key.clone(),
            signing,
        };
        let slot = Slot::wrap(
            self.id,
            recovery_label(),
            Cost::from(effort),
            code.secret(),
            &keys,
        )?;
        self.record(&[OfficeEvent::RecoveryCodeSet { key }], at)?;
        self.change_keys(|file| file.recovery = slot)?;
        Ok(code)
    }

    /// Opens the office at `path` with the printed code, gives `person` a new passphrase and leaves the
    /// office open for them.
    ///
    /// # Errors
    /// [`Error::WrongRecoveryCode`], [`Error::NoSuchPerson`], or what [`Office::unlock`] can meet.
    pub fn recover(
        path: &Path,
        code: &RecoveryCode,
        person: PersonId,
        new: &str,
        effort: Effort,
        at: DateTime<Utc>,
    ) -> Result<Self> {
        let folder = Folder::new(path);
        folder.check()?;
        let file = KeyFile::read(&folder)?;
        let lock = folder.lock()?;
        let wrong = |e| {
            if matches!(e, Error::WrongPassphrase) {
                Error::WrongRecoveryCode
            } else {
                e
            }
        };
        let keys = file
            .recovery
            .open(file.office, code.secret())
            .map_err(wrong)?;
        let mut office = Self::open(folder, lock, file.office, RECOVERY, keys)?;
        office.reset_passphrase(person, new, effort, at)?;
        let keys = KeyFile::read(&office.folder)?
            .slot(person.0)?
            .open(office.id, new)?;
        office.signer = Signer::new(person, keys.signing);
        office.reckon_anew(&mut unwatched)?;
        Ok(office)
    }

    fn present(&self, id: PersonId) -> Result<Person> {
        let (person, _) = person::find(&self.db, id)?;
        if person.removed {
            Err(Error::NoSuchPerson)
        } else {
            Ok(person)
        }
    }

    fn slot(
        &self,
        person: &NewPerson,
        passphrase: &str,
        effort: Effort,
        signing: SigningKey,
    ) -> Result<Slot> {
        let label = Label {
            person: person.id.0,
            name: person.name.clone(),
            roles: person.roles.clone(),
        };
        let keys = Keys {
            office: self.key.clone(),
            signing,
        };
        Slot::wrap(self.id, label, effort.into(), passphrase, &keys)
    }

    fn change_keys(&self, change: impl FnOnce(&mut KeyFile)) -> Result<()> {
        let mut file = KeyFile::read(&self.folder)?;
        change(&mut file);
        file.write(&self.folder)
    }
}
