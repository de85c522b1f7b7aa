//! A last line behind the limits: a library that panics on hostile bytes has not read them, no more.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What `work` gives; `None` where it panicked. `work` must own what it changes.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}
