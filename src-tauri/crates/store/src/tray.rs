//! The tray: what came and is not logged yet.

use crate::{
    cases::new_events,
    error::Result,
    log::Stream,
    office::{self, Office},
    office_event::{Became, OfficeEvent},
    tables::{
        document,
        tray::{self, Aside, TrayDetails, TrayEntry, TrayFile},
    },
};
use casework::{CaseId, Event};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// Changes to cases, with the content of documents that their events name.
pub struct Changes<'a> {
    /// Each case with the sequence that its decision saw, and its events.
    pub cases: &'a [(CaseId, u64, Vec<Event>)],
    /// The content of the documents.
    pub contents: &'a [&'a [u8]],
}

impl Office {
    /// Puts in what came, with its files: the name and the content of each.
    ///
    /// # Errors
    /// It could not be saved; nothing was then.
    pub fn put_in_tray(
        &mut self,
        details: TrayDetails,
        files: &[(String, Vec<u8>)],
        at: DateTime<Utc>,
    ) -> Result<Uuid> {
        let (signer, reckoner, put_by) = (self.signer.clone(), self.reckoner, self.person());
        let tx = self.transaction()?;
        let stored = files.iter().map(|(name, content)| {
            Ok(TrayFile {
                name: name.clone(),
                sha256: document::put(&tx, content)?,
                bytes: content.len() as u64,
            })
        });
        let entry = TrayEntry {
            id: Uuid::new_v4(),
            files: stored.collect::<Result<_>>()?,
            details,
            put_by,
            put_at: at,
            aside: None,
        };
        tray::put(&tx, &entry)?;
        let came = OfficeEvent::IntakePut {
            intake: entry.id,
            channel: entry.details.channel,
            received: entry.details.received,
        };
        office::record(&tx, &reckoner, &[came], at, &signer)?;
        tx.commit()?;
        Ok(entry.id)
    }

    /// Everything in the tray, what came first first; what was set aside too.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn tray(&self) -> Result<Vec<TrayEntry>> {
        tray::all(&self.db)
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Error::NotInTray`](crate::Error::NotInTray): somebody else has taken it out.
    pub fn in_tray(&self, id: Uuid) -> Result<TrayEntry> {
        tray::find(&self.db, id)
    }

    /// How many lie in the tray, and how many of those came on or before `late`; not what was set aside.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn tray_counts(&self, late: NaiveDate) -> Result<(u64, u64)> {
        tray::count(&self.db, late)
    }

    /// The content of a file in the tray.
    ///
    /// # Errors
    /// It is not there, or is damaged.
    pub fn tray_content(&self, file: &TrayFile) -> Result<Vec<u8>> {
        document::get(&self.db, file.sha256)
    }

    /// Changes cases, and takes out of the tray what they were made from: all or nothing.
    ///
    /// # Errors
    /// As [`Office::append_several`]; or somebody else has taken it out.
    pub fn append_from_tray(
        &mut self,
        changes: &Changes<'_>,
        (id, became): (Uuid, Became),
        at: DateTime<Utc>,
    ) -> Result<()> {
        let (signer, reckoner) = (self.signer.clone(), self.reckoner);
        let tx = self.transaction()?;
        for content in changes.contents {
            document::put(&tx, content)?;
        }
        for (case, expected, events) in changes.cases {
            let events = new_events(events, at);
            office::append(
                &tx,
                &reckoner,
                Stream::Case(*case),
                *expected,
                &events,
                &signer,
            )?;
        }
        tray::remove(&tx, &tray::find(&tx, id)?)?;
        let event = OfficeEvent::IntakeTaken { intake: id, became };
        office::record(&tx, &reckoner, &[event], at, &signer)?;
        Ok(tx.commit()?)
    }

    /// Sets aside what is no request, with the reason; it stays in the tray until it is cleared.
    ///
    /// # Errors
    /// Somebody else has taken it out, or it could not be saved.
    pub fn set_aside(&mut self, id: Uuid, why: String, at: DateTime<Utc>) -> Result<()> {
        let by = self.person();
        self.mark(id, Some(&Aside { why, by, at }), Became::SetAside, at)
    }

    /// Puts back what was set aside.
    ///
    /// # Errors
    /// As [`Office::set_aside`].
    pub fn put_back(&mut self, id: Uuid, at: DateTime<Utc>) -> Result<()> {
        self.mark(id, None, Became::PutBack, at)
    }

    fn mark(
        &mut self,
        id: Uuid,
        aside: Option<&Aside>,
        became: Became,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let (signer, reckoner) = (self.signer.clone(), self.reckoner);
        let tx = self.transaction()?;
        if tray::find(&tx, id)?.aside.is_some() == aside.is_some() {
            return Ok(());
        }
        tray::set_aside(&tx, id, aside)?;
        let event = OfficeEvent::IntakeTaken { intake: id, became };
        office::record(&tx, &reckoner, &[event], at, &signer)?;
        Ok(tx.commit()?)
    }

    /// Clears for good what was set aside on or before `until`; how many.
    ///
    /// # Errors
    /// It could not be saved.
    pub fn clear_tray(&mut self, until: DateTime<Utc>, at: DateTime<Utc>) -> Result<usize> {
        let old = |entry: &TrayEntry| entry.aside.as_ref().is_some_and(|aside| aside.at <= until);
        let gone: Vec<TrayEntry> = self.tray()?.into_iter().filter(old).collect();
        if gone.is_empty() {
            return Ok(0);
        }
        let (signer, reckoner) = (self.signer.clone(), self.reckoner);
        let tx = self.transaction()?;
        let mut events = Vec::new();
        for entry in &gone {
            tray::remove(&tx, entry)?;
            events.push(OfficeEvent::IntakeTaken {
                intake: entry.id,
                became: Became::Cleared,
            });
        }
        office::record(&tx, &reckoner, &events, at, &signer)?;
        tx.commit()?;
        Ok(gone.len())
    }
}
