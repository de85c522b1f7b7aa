//! How far long work is, and the wish to stop it, for a window that waits for the desk's reply.
//!
//! A desk answers one call at a time, so the question how far it is cannot be a call: this is shared
//! with whoever holds the desk. It says two numbers and nothing of anybody.

use serde::Serialize;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use ts_rs::TS;

/// How far the desk's work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct HowFar {
    /// What is done: cases, pages or streams.
    #[ts(type = "number")]
    pub done: u64,
    /// How much there is in all.
    #[ts(type = "number")]
    pub total: u64,
}

/// The long work of one desk, watched from beside it.
#[derive(Debug, Default)]
pub struct LongWork {
    done: AtomicU64,
    /// 0 while there is none.
    total: AtomicU64,
    stop: AtomicBool,
}

impl LongWork {
    /// How far it is; `None` where there is none, or it has not told yet.
    pub fn how_far(&self) -> Option<HowFar> {
        let total = self.total.load(Ordering::Relaxed);
        let done = self.done.load(Ordering::Relaxed);
        (total > 0).then_some(HowFar { done, total })
    }

    /// Wishes it to stop: the call then fails with the code `cancelled`, and nothing is changed. Where
    /// there is none, nothing happens.
    pub fn stop(&self) {
        let under_way = self.total.load(Ordering::Relaxed) > 0;
        self.stop.store(under_way, Ordering::Relaxed);
    }

    /// Does `work`, which tells how far it is.
    pub(crate) fn watched<T>(&self, work: impl FnOnce(&mut dyn FnMut(u64, u64) -> bool) -> T) -> T {
        self.stop.store(false, Ordering::Relaxed);
        let done = work(&mut |done, total| {
            self.done.store(done, Ordering::Relaxed);
            self.total.store(total, Ordering::Relaxed);
            !self.stop.load(Ordering::Relaxed)
        });
        self.total.store(0, Ordering::Relaxed);
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_tells_how_far_it_is_and_is_stopped_once() {
        let work = LongWork::default();
        work.stop();
        let through = work.watched(|tell| {
            let first = tell(1, 3);
            assert_eq!(work.how_far(), Some(HowFar { done: 1, total: 3 }));
            work.stop();
            (first, tell(2, 3))
        });
        assert_eq!(through, (true, false));
        assert_eq!(work.how_far(), None);
        assert!(work.watched(|tell| tell(1, 1)), "a wish is for one work");
    }
}
