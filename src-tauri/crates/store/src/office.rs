//! An office that is open.

use crate::{
    database,
    derive::{self, Reckoner},
    error::{Error, Result},
    folder::{Folder, Lock},
    keys::{KeyFile, Keys, OfficeKey},
    log::{Log, NewEvent, Recorded, Signer, Stream},
    office_event::OfficeEvent,
    progress::Watch,
    settings,
    tables::{self, event, person, reckoned, stream},
};
use casework::{PersonId, Roles};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::Path;
use uuid::Uuid;

/// An office that one person has unlocked. It holds the folder's lock: dropping it lets others in.
pub struct Office {
    pub(crate) db: Connection,
    pub(crate) folder: Folder,
    pub(crate) id: Uuid,
    pub(crate) key: OfficeKey,
    pub(crate) signer: Signer,
    pub(crate) reckoner: Reckoner,
    _lock: Lock,
}

/// A name on the sign-in list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInName {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// As what.
    pub roles: Roles,
}

/// Who can sign in to the office at `path`, in the order in which they joined. Nothing is unlocked,
/// and the office may be open elsewhere.
///
/// # Errors
/// The folder is missing, half there, damaged or from a newer version.
pub fn people_at(path: &Path) -> Result<Vec<SignInName>> {
    let folder = Folder::new(path);
    folder.check()?;
    let name = |label: crate::keys::Label| SignInName {
        person: PersonId(label.person),
        name: label.name,
        roles: label.roles,
    };
    Ok(KeyFile::read(&folder)?
        .people
        .iter()
        .map(|slot| name(slot.label()))
        .collect())
}

impl Office {
    /// Opens the office at `path` for `person`. The first time after an update of the program the read
    /// tables are made anew, because the law or the holidays may have changed; `watch` is told how far
    /// that is.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`]; the watcher stopped it; or the folder is missing, half there, damaged, read-only, from a newer
    /// version, or open elsewhere.
    pub fn unlock(
        path: &Path,
        person: PersonId,
        passphrase: &str,
        watch: Watch<'_>,
    ) -> Result<Self> {
        let folder = Folder::new(path);
        folder.check()?;
        let file = KeyFile::read(&folder)?;
        let slot = file.slot(person.0)?;
        let lock = folder.lock()?;
        let keys = slot.open(file.office, passphrase)?;
        let mut office = Self::open(folder, lock, file.office, person, keys)?;
        office.check_signer()?;
        office.reckon_anew(watch)?;
        Ok(office)
    }

    /// Opens the file with keys that are known to be right.
    pub(crate) fn open(
        folder: Folder,
        lock: Lock,
        id: Uuid,
        person: PersonId,
        keys: Keys,
    ) -> Result<Self> {
        let mut db = database::open(&folder.database(), &keys.office)?;
        tables::migrate(&mut db)?;
        let reckoner = settings::reckoner(&db)?;
        let signer = Signer::new(person, keys.signing);
        Ok(Self {
            db,
            folder,
            id,
            key: keys.office,
            signer,
            reckoner,
            _lock: lock,
        })
    }

    /// Refuses somebody whose key is not the one the office knows, or who has left.
    fn check_signer(&self) -> Result<()> {
        let (person, key) = person::find(&self.db, self.signer.person())?;
        if person.removed {
            return Err(Error::NoSuchPerson);
        }
        if self.signer.public_key().to_bytes() != key {
            return Err(Error::KeyNotKnown { name: person.name });
        }
        Ok(())
    }

    /// Makes the read tables anew where another version of the program made them.
    pub(crate) fn reckon_anew(&mut self, watch: Watch<'_>) -> Result<()> {
        if reckoned::is_current(&self.db)? {
            Ok(())
        } else {
            self.rebuild(watch)
        }
    }

    /// Who is signed in.
    pub fn person(&self) -> PersonId {
        self.signer.person()
    }

    /// The signature of who is signed in, for [`Office::import`].
    pub fn signer(&self) -> &Signer {
        &self.signer
    }

    /// Where the office is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Position of the last event of the log; it rises with every change.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn position(&self) -> Result<u64> {
        event::last_position(&self.db)
    }

    pub(crate) fn transaction(&mut self) -> Result<Transaction<'_>> {
        Ok(self
            .db
            .transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Appends to the office's own stream, whatever stood there last.
    pub(crate) fn record(
        &mut self,
        events: &[OfficeEvent],
        at: DateTime<Utc>,
    ) -> Result<Vec<Recorded>> {
        let (signer, reckoner) = (self.signer.clone(), self.reckoner);
        let tx = self.transaction()?;
        let recorded = record(&tx, &reckoner, events, at, &signer)?;
        tx.commit()?;
        Ok(recorded)
    }
}

impl Log for Office {
    fn append(
        &mut self,
        stream: Stream,
        expected: u64,
        events: &[NewEvent],
    ) -> Result<Vec<Recorded>> {
        let (signer, reckoner) = (self.signer.clone(), self.reckoner);
        let tx = self.transaction()?;
        let recorded = append(&tx, &reckoner, stream, expected, events, &signer)?;
        tx.commit()?;
        Ok(recorded)
    }

    fn read_after(&self, position: u64, limit: usize) -> Result<Vec<Recorded>> {
        event::after(&self.db, position, limit)
    }
}

/// Appends to the office's own stream inside a transaction, whatever stood there last.
pub(crate) fn record(
    tx: &Transaction,
    reckoner: &Reckoner,
    events: &[OfficeEvent],
    at: DateTime<Utc>,
    signer: &Signer,
) -> Result<Vec<Recorded>> {
    let expected = stream::head(tx, Stream::Office)?.map_or(0, |head| head.sequence);
    let events: Vec<NewEvent> = events.iter().map(|event| event.recorded_at(at)).collect();
    append(tx, reckoner, Stream::Office, expected, &events, signer)
}

/// Appends inside a transaction, the read tables too.
pub(crate) fn append(
    tx: &Transaction,
    reckoner: &Reckoner,
    stream: Stream,
    expected: u64,
    events: &[NewEvent],
    signer: &Signer,
) -> Result<Vec<Recorded>> {
    let head = match stream::head(tx, stream)? {
        Some(head) => head,
        None => stream::begin(tx, stream)?,
    };
    if head.sequence != expected {
        let newer = event::of_stream(tx, head.id, expected)?;
        return Err(Error::Conflict {
            stream,
            expected,
            newer,
        });
    }
    let mut recorded = Recorded::chain(
        stream,
        head.sequence,
        head.hash,
        events.iter().cloned(),
        signer,
    );
    write(tx, head, &mut recorded)?;
    derive::follow(tx, reckoner, stream, head.id, &recorded)?;
    Ok(recorded)
}

/// Writes chained events and the stream's new head; gives the events their positions.
pub(crate) fn write(db: &Connection, head: stream::Head, events: &mut [Recorded]) -> Result<()> {
    for event in events.iter_mut() {
        event.position = event::insert(db, head.id, event)?;
    }
    match events.last() {
        Some(last) => stream::advance(
            db,
            stream::Head {
                id: head.id,
                sequence: last.sequence,
                hash: last.hash,
            },
        ),
        None => Ok(()),
    }
}
