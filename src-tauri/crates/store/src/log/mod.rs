//! The log: what happened, in order, never changed.
//!
//! An event belongs to a stream, the office's or a case's, and stands in it at a sequence from 1. Its
//! hash covers its fields and the hash of the event before it in the stream, and its actor signed that
//! hash; so an event cannot be changed, put in or taken out of the middle unnoticed, and seals in the
//! office stream show a stream or a tail that is gone.

mod event;
mod signer;
mod stream;

pub(crate) use event::written;
pub use event::{NewEvent, Recorded};
pub use signer::Signer;
pub use stream::Stream;

use crate::error::Result;

/// A log of events. The office folder is the first that there is; a server may be another.
pub trait Log {
    /// Appends `events` to `stream`, all or none, in one transaction with everything that is derived
    /// from them. `expected` is the sequence of the last event that the writer has seen, 0 for none.
    ///
    /// # Errors
    /// [`Error::Conflict`](crate::Error::Conflict) with the newer events where somebody else has
    /// written since; any other error where it could not be saved. Nothing was appended then.
    fn append(
        &mut self,
        stream: Stream,
        expected: u64,
        events: &[NewEvent],
    ) -> Result<Vec<Recorded>>;

    /// The events after `position`, at most `limit`, in the order in which they were appended.
    ///
    /// # Errors
    /// The log could not be read.
    fn read_after(&self, position: u64, limit: usize) -> Result<Vec<Recorded>>;
}
