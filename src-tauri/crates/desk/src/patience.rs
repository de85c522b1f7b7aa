//! After a wrong passphrase the next try must wait, longer each time.

use crate::{Failure, Moment};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Two slips are forgiven; then the wait doubles, up to this many seconds.
const LONGEST_WAIT: u32 = 300;
const FREE_TRIES: u32 = 2;

/// Wrong tries by office, since the program was started. Each try also costs a key derivation, and
/// the derivation is what protects the file against somebody who does not use this program.
#[derive(Debug, Default)]
pub(crate) struct Patience(HashMap<PathBuf, Tries>);

#[derive(Debug)]
struct Tries {
    wrong: u32,
    last: DateTime<Utc>,
}

impl Patience {
    /// Refuses a try that comes too soon after the wrong ones before it.
    pub(crate) fn ask(&self, office: &Path, now: &Moment) -> Result<(), Failure> {
        match self.left(office, now) {
            0 => Ok(()),
            left => Err(waiting("The last passphrase was not right.", left)),
        }
    }

    /// Notes a wrong try, and says how long to wait.
    pub(crate) fn wrong(&mut self, office: &Path, now: &Moment, message: &str) -> Failure {
        let tries = self.0.entry(known_as(office)).or_insert(Tries {
            wrong: 0,
            last: now.at,
        });
        tries.wrong += 1;
        tries.last = now.at;
        waiting(message, self.left(office, now))
    }

    /// Forgets the wrong tries.
    pub(crate) fn right(&mut self, office: &Path) {
        self.0.remove(&known_as(office));
    }

    fn left(&self, office: &Path, now: &Moment) -> u32 {
        let Some(tries) = self.0.get(&known_as(office)) else {
            return 0;
        };
        let until = tries.last + TimeDelta::seconds(i64::from(wait(tries.wrong)));
        let left = (until - now.at).num_milliseconds();
        u32::try_from(left.max(0).unsigned_abs().div_ceil(1000)).unwrap_or(LONGEST_WAIT)
    }
}

/// One name for a folder, however it was typed.
fn known_as(office: &Path) -> PathBuf {
    office.canonicalize().unwrap_or_else(|_| office.to_owned())
}

/// Seconds to wait after so many wrong tries: 0, 0, 2, 4, 8, … 300.
fn wait(wrong: u32) -> u32 {
    match wrong.saturating_sub(FREE_TRIES) {
        0 => 0,
        over => 2_u32.saturating_pow(over).min(LONGEST_WAIT),
    }
}

fn waiting(message: &str, seconds: u32) -> Failure {
    let words = match seconds {
        0 => message.to_owned(),
        1 => format!("{message} You can try again in 1 second."),
        _ => format!("{message} You can try again in {seconds} seconds."),
    };
    Failure {
        wait_seconds: (seconds > 0).then_some(seconds),
        ..Failure::new("wrong-passphrase", words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_grows() {
        let waits: Vec<u32> = (0..=12).map(wait).collect();
        assert_eq!(waits, [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    }

    #[test]
    fn a_try_that_comes_too_soon_is_refused() {
        let office = Path::new("office");
        let start: DateTime<Utc> = "2026-11-23T09:00:00Z".parse().unwrap();
        let after = |seconds| Moment::at(start + TimeDelta::seconds(seconds));
        let mut patience = Patience::default();
        for _ in 0..3 {
            patience.wrong(office, &after(0), "Wrong.");
        }
        assert_eq!(
            patience.ask(office, &after(1)).unwrap_err().wait_seconds,
            Some(1)
        );
        assert!(patience.ask(office, &after(2)).is_ok());
        assert!(patience.ask(Path::new("other"), &after(1)).is_ok());
        patience.right(office);
        assert!(patience.ask(office, &after(1)).is_ok());
    }
}
