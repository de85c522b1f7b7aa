//! How long work tells how far it is, and is told to stop.

use crate::error::{Error, Result};

/// Called now and then with what is done and how much there is in all. `false` stops the work, which
/// then ends with [`Error::Cancelled`].
pub type Watch<'a> = &'a mut dyn FnMut(u64, u64) -> bool;

/// The watch of work that nobody watches.
pub fn unwatched(_done: u64, _total: u64) -> bool {
    true
}

/// Tells `watch`, and turns its wish to stop into an error.
pub(crate) fn tell(watch: &mut dyn FnMut(u64, u64) -> bool, done: u64, total: u64) -> Result<()> {
    if watch(done, total) {
        Ok(())
    } else {
        Err(Error::Cancelled)
    }
}
