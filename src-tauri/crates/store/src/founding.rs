//! A new office.

use crate::{
    database,
    error::Result,
    folder::{Folder, Lock},
    keys::{Cost, Effort, KeyFile, Keys, Label, OfficeKey, RecoveryCode, Slot, signing_key},
    office::Office,
    office_event::{OfficeEvent, key_text},
    people::NewPerson,
    settings,
    tables::{self, person::RECOVERY, reckoned},
};
use casework::Roles;
use chrono::{DateTime, Utc};
use serde_json::Value;
use statute::Jurisdiction;
use std::{collections::BTreeMap, fs, path::Path};
use uuid::Uuid;

/// What a new office begins with.
#[derive(Debug, Clone)]
pub struct Founding<'a> {
    /// The office's name.
    pub name: &'a str,
    /// Whose bank holidays count.
    pub jurisdiction: Jurisdiction,
    /// Other settings by name.
    pub settings: BTreeMap<String, Value>,
    /// The first person.
    pub first: NewPerson,
    /// That person's passphrase.
    pub passphrase: &'a str,
    /// How hard passphrases are made to guess.
    pub effort: Effort,
    /// Now.
    pub at: DateTime<Utc>,
}

impl Office {
    /// Makes an office at `path`, a folder that does not exist yet in one that does, and leaves it
    /// open for its first person. The recovery code is shown once and kept nowhere.
    ///
    /// # Errors
    /// Something is there already, or the folder cannot be written; then nothing is left behind.
    pub fn create(path: &Path, founding: &Founding<'_>) -> Result<(Self, RecoveryCode)> {
        let folder = Folder::new(path);
        folder.make()?;
        Self::found(folder, founding).inspect_err(|_| {
            let _ = fs::remove_dir_all(path);
        })
    }

    fn found(folder: Folder, founding: &Founding<'_>) -> Result<(Self, RecoveryCode)> {
        let lock = folder.lock()?;
        let code = RecoveryCode::generate()?;
        let keys = Keys {
            office: OfficeKey::generate()?,
            signing: signing_key()?,
        };
        let recovery = Keys {
            office: keys.office.clone(),
            signing: signing_key()?,
        };
        let id = Uuid::new_v4();
        let begun = events(founding, id, &keys, &recovery);
        let file = key_file(founding, id, &code, &keys, &recovery)?;
        let office = begin(folder, lock, id, founding, keys, &begun)?;
        file.write(&office.folder)?;
        Ok((office, code))
    }
}

/// Makes `office.db` with the first events of the office stream.
fn begin(
    folder: Folder,
    lock: Lock,
    id: Uuid,
    founding: &Founding<'_>,
    keys: Keys,
    events: &[OfficeEvent],
) -> Result<Office> {
    tables::migrate(&mut database::create(&folder.database(), &keys.office)?)?;
    let mut office = Office::open(folder, lock, id, founding.first.id, keys)?;
    office.record(events, founding.at)?;
    reckoned::set_current(&office.db)?;
    office.reckoner = settings::reckoner(&office.db)?;
    Ok(office)
}

fn events(founding: &Founding<'_>, office: Uuid, keys: &Keys, recovery: &Keys) -> Vec<OfficeEvent> {
    let NewPerson { id, name, roles } = founding.first.clone();
    let key = key_text(&keys.signing.verifying_key());
    let mut events = vec![
        OfficeEvent::PersonAdded {
            person: id,
            name,
            roles,
            key,
        },
        OfficeEvent::OfficeFounded { office },
        OfficeEvent::RecoveryCodeSet {
            key: key_text(&recovery.signing.verifying_key()),
        },
    ];
    let own = [
        (settings::NAME.to_owned(), Value::from(founding.name)),
        (
            settings::JURISDICTION.to_owned(),
            Value::from(founding.jurisdiction.as_str()),
        ),
    ];
    let settings = own.into_iter().chain(founding.settings.clone());
    events.extend(
        settings.map(|(setting, after)| OfficeEvent::SettingChanged {
            setting,
            before: None,
            after,
        }),
    );
    events
}

fn key_file(
    founding: &Founding<'_>,
    id: Uuid,
    code: &RecoveryCode,
    keys: &Keys,
    recovery: &Keys,
) -> Result<KeyFile> {
    let cost = Cost::from(founding.effort);
    let NewPerson {
        id: person,
        name,
        roles,
    } = founding.first.clone();
    let first = Label {
        person: person.0,
        name,
        roles,
    };
    Ok(KeyFile::new(
        id,
        Slot::wrap(id, recovery_label(), cost, code.secret(), recovery)?,
        Slot::wrap(id, first, cost, founding.passphrase, keys)?,
    ))
}

/// The label of the slot of the recovery code.
pub(crate) fn recovery_label() -> Label {
    Label {
        person: RECOVERY.0,
        name: String::new(),
        roles: Roles::default(),
    }
}
