//! Chance that is the same for the same seed, on every computer and in every version.

use chrono::{Days, NaiveDate};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use uuid::{Builder, Uuid};

/// Dice. ChaCha8 is specified, so its numbers never change under us; how they become choices is
/// written here for the same reason.
#[derive(Debug, Clone)]
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number from 0 to under `end`; 0 where `end` is 0.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.0.next_u64() % end }
    }

    /// A number from `from` to `to`, both included.
    pub(super) fn between(&mut self, from: u64, to: u64) -> u64 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True in so many cases of a hundred.
    pub(super) fn in_hundred(&mut self, cases: u64) -> bool {
        self.below(100) < cases
    }

    /// One of these.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let at = self.below(of.len() as u64);
        of.get(usize::try_from(at).unwrap_or(0))
    }

    /// One of these words; empty where there are none.
    pub(super) fn word(&mut self, of: &[String]) -> String {
        self.one(of).cloned().unwrap_or_default()
    }

    /// A day so many days after `day`.
    pub(super) fn after(&mut self, day: NaiveDate, from: u64, to: u64) -> NaiveDate {
        let days = self.between(from, to);
        day.checked_add_days(Days::new(days)).unwrap_or(day)
    }

    pub(super) fn uuid(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        self.0.fill_bytes(&mut bytes);
        Builder::from_random_bytes(bytes).into_uuid()
    }
}
