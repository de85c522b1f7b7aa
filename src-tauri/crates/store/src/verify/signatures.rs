//! Signatures, checked on every core while the log is read on.

use super::Finding;
use crate::log::Recorded;
use ed25519_dalek::VerifyingKey;
use std::{
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread::{self, JoinHandle},
};

/// Events with the key that each must be signed with.
pub(super) type Batch = Vec<(Recorded, VerifyingKey)>;

/// Batches that may wait for a core.
const WAITING: usize = 8;

/// The cores at work.
pub(super) struct Signatures {
    batches: mpsc::SyncSender<Batch>,
    workers: Vec<JoinHandle<Vec<Finding>>>,
}

impl Signatures {
    /// Starts a worker for every core.
    pub(super) fn start() -> Self {
        let cores = thread::available_parallelism().map_or(1, |cores| cores.get());
        let (batches, waiting) = mpsc::sync_channel::<Batch>(WAITING);
        let waiting = Arc::new(Mutex::new(waiting));
        let work = |_| {
            let waiting = Arc::clone(&waiting);
            thread::spawn(move || work(&waiting))
        };
        Self {
            batches,
            workers: (0..cores).map(work).collect(),
        }
    }

    /// Hands a batch over; waits while all cores are busy and the queue is full.
    pub(super) fn check(&self, batch: Batch) {
        // The send fails only when every worker has ended, which they do when this is dropped.
        let _ = self.batches.send(batch);
    }

    /// What they found.
    pub(super) fn finish(self) -> Vec<Finding> {
        drop(self.batches);
        self.workers
            .into_iter()
            .filter_map(|worker| worker.join().ok())
            .flatten()
            .collect()
    }
}

fn work(waiting: &Mutex<mpsc::Receiver<Batch>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    loop {
        let next = waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .recv();
        let Ok(batch) = next else { return findings };
        let unsigned = batch.iter().filter(|(event, key)| !event.signed_by(key));
        findings.extend(unsigned.map(|(event, _)| {
            Finding::of(
                "signature",
                event,
                "does not bear the signature of the person it names",
            )
        }));
    }
}
