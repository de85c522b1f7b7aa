//! Documents and drafts.

use crate::{
    digest::Digest,
    error::Result,
    office::Office,
    tables::{
        document,
        draft::{self, Draft},
    },
};
use casework::PersonId;

impl Office {
    /// Stores `content`, once however often it is given, and returns its digest.
    ///
    /// # Errors
    /// It could not be saved.
    pub fn put_document(&mut self, content: &[u8]) -> Result<Digest> {
        let tx = self.transaction()?;
        let digest = document::put(&tx, content)?;
        tx.commit()?;
        Ok(digest)
    }

    /// The document with this digest, held against it.
    ///
    /// # Errors
    /// [`Error::NoDocument`](crate::Error::NoDocument), or it is damaged.
    pub fn document(&self, sha256: Digest) -> Result<Vec<u8>> {
        document::get(&self.db, sha256)
    }

    /// Keeps what the person who is signed in is typing at a place, in the place of what was kept
    /// there before.
    ///
    /// # Errors
    /// It could not be saved.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<()> {
        draft::put(&self.db, self.person(), draft)
    }

    /// What the person who is signed in typed at a place.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn draft(&self, place: &str) -> Result<Option<Draft>> {
        draft::find(&self.db, self.person(), place)
    }

    /// What somebody else typed at a place, for who takes their work over.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn draft_of(&self, person: PersonId, place: &str) -> Result<Option<Draft>> {
        draft::find(&self.db, person, place)
    }

    /// Forgets the draft at a place.
    ///
    /// # Errors
    /// It could not be saved.
    pub fn forget_draft(&mut self, place: &str) -> Result<()> {
        draft::remove(&self.db, self.person(), place)
    }
}
