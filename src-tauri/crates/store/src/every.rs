//! Every case at once: read on as many threads as there are processors, each with a connection of
//! its own, while the thread that asked takes what comes of them.

use crate::{
    database,
    error::{Error, Result},
    keys::OfficeKey,
    progress::{Watch, tell},
    tables::stored_case::{self, StoredCase, Which},
};
use rusqlite::Connection;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, ScopedJoinHandle};
use std::time::{Duration, Instant};

/// How often the watcher hears of progress.
const TELL_EVERY: Duration = Duration::from_millis(50);

/// How many results may wait to be taken.
const WAITING: usize = 256;

/// Numbers of cases that a thread takes at a time: neighbours share pages of the file.
const BLOCK: i64 = 256;

/// What is done with each case, on the thread that read it.
pub(crate) type Work<'a, T> = &'a (dyn Fn(&Connection, &StoredCase) -> Result<Option<T>> + Sync);

/// Which cases to read, and where.
pub(crate) struct Every {
    pub(crate) file: PathBuf,
    pub(crate) key: OfficeKey,
    pub(crate) which: Which,
    /// How many they are.
    pub(crate) total: u64,
}

/// What the threads that read and the one that takes tell each other.
#[derive(Default)]
struct Between {
    next: AtomicI64,
    done: AtomicU64,
    stop: AtomicBool,
}

impl Every {
    /// Gives each case to `work`, and what comes of it to `take`, in no order. `watch` is told how many
    /// cases are done.
    ///
    /// # Errors
    /// The first that `work` or `take` met, a file that cannot be read, or the watcher stopped it.
    pub(crate) fn case<T: Send>(
        &self,
        work: Work<'_, T>,
        take: &mut dyn FnMut(T) -> Result<()>,
        watch: Watch<'_>,
    ) -> Result<()> {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let between = Between::default();
        let (send, came) = sync_channel(WAITING);
        thread::scope(|scope| {
            let read = |_| {
                let (send, between) = (send.clone(), &between);
                scope.spawn(move || {
                    let read = self.read(work, &send, between);
                    if read.is_err() {
                        between.stop.store(true, Ordering::Relaxed);
                    }
                    read
                })
            };
            let readers: Vec<_> = (0..threads).map(read).collect();
            drop(send);
            let taken = self.take_all(came, take, watch, &between);
            between.stop.store(true, Ordering::Relaxed);
            taken.and(joined(readers))
        })
    }

    /// One thread: a block of cases after another, until there are no more.
    fn read<T>(&self, work: Work<'_, T>, send: &SyncSender<T>, between: &Between) -> Result<()> {
        let db = database::open_to_read_through(&self.file, &self.key)?;
        let end = stored_case::end(&db)?;
        loop {
            let from = between.next.fetch_add(BLOCK, Ordering::Relaxed);
            if from >= end {
                return Ok(());
            }
            stored_case::within(&db, self.which, from..from + BLOCK, &mut |case| {
                if between.stop.load(Ordering::Relaxed) {
                    return Err(Error::Cancelled);
                }
                let found = work(&db, case)?;
                between.done.fetch_add(1, Ordering::Relaxed);
                found.map_or(Ok(()), |found| {
                    send.send(found).map_err(|_| Error::Cancelled)
                })
            })?;
        }
    }

    /// Takes until no thread has anything more to give.
    fn take_all<T>(
        &self,
        came: Receiver<T>,
        take: &mut dyn FnMut(T) -> Result<()>,
        watch: Watch<'_>,
        between: &Between,
    ) -> Result<()> {
        tell(watch, 0, self.total)?;
        let mut told = Instant::now();
        loop {
            let next = came.recv_timeout(TELL_EVERY);
            if told.elapsed() >= TELL_EVERY {
                tell(watch, between.done.load(Ordering::Relaxed), self.total)?;
                told = Instant::now();
            }
            match next {
                Ok(found) => take(found)?,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
        }
    }
}

/// What the threads met. One that failed stops the others, so its error speaks before their stopping.
fn joined(readers: Vec<ScopedJoinHandle<'_, Result<()>>>) -> Result<()> {
    let ended = readers.into_iter().map(ScopedJoinHandle::join);
    let ended = ended.map(|ended| ended.unwrap_or_else(|_| Err(Error::Cancelled)));
    let mut failed: Vec<Error> = ended.filter_map(Result::err).collect();
    failed.sort_by_key(|error| matches!(error, Error::Cancelled));
    failed.into_iter().next().map_or(Ok(()), Err)
}
