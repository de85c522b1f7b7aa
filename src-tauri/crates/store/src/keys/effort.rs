//! How hard a passphrase is made to guess.

use crate::error::{Error, Result};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Argon2id parameters (RFC 9106), as they stand in a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cost {
    /// Memory in KiB.
    pub(crate) memory: u32,
    /// Passes over it.
    pub(crate) passes: u32,
    /// Lanes.
    pub(crate) lanes: u32,
}

/// How much work a guess at a passphrase shall cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Effort {
    /// For every real office: 128 MiB and three passes, about half a second; more than OWASP's
    /// password storage advice asks for.
    #[default]
    Full,
    /// For demonstration offices and tests, whose passphrase is no secret: about a millisecond.
    Demonstration,
}

impl From<Effort> for Cost {
    fn from(effort: Effort) -> Self {
        match effort {
            Effort::Full => Self {
                memory: 128 * 1024,
                passes: 3,
                lanes: 1,
            },
            Effort::Demonstration => Self {
                memory: 256,
                passes: 1,
                lanes: 1,
            },
        }
    }
}

impl Cost {
    /// Refuses what no program of ours writes: a changed file must not make the computer run out of
    /// memory or work for a week.
    pub(crate) fn check(self) -> Result<Self> {
        let sane = (256..=1024 * 1024).contains(&self.memory)
            && (1..=16).contains(&self.passes)
            && (1..=8).contains(&self.lanes);
        if sane {
            return Ok(self);
        }
        Err(Error::Damaged {
            part: "keys.toml",
            detail: "a slot asks for an impossible amount of work".into(),
        })
    }

    /// The key that `passphrase` gives with `salt`. The passphrase is normalised (NFKC) first: the
    /// same letters typed on another keyboard open the same office.
    pub(crate) fn derive(self, passphrase: &str, salt: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
        let crypto = |e: argon2::Error| Error::Crypto(e.to_string());
        let params = Params::new(self.memory, self.passes, self.lanes, Some(32)).map_err(crypto)?;
        let typed: Zeroizing<String> = Zeroizing::new(passphrase.nfkc().collect());
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(typed.as_bytes(), salt, key.as_mut_slice())
            .map_err(crypto)?;
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_cannot_ask_for_impossible_work() {
        for (memory, passes, lanes, good) in [
            (256, 1, 1, true),
            (128 * 1024, 3, 1, true),
            (255, 1, 1, false),
            (u32::MAX, 1, 1, false),
            (256, 0, 1, false),
            (256, u32::MAX, 1, false),
            (256, 1, 0, false),
            (256, 1, 9, false),
        ] {
            assert_eq!(
                Cost {
                    memory,
                    passes,
                    lanes
                }
                .check()
                .is_ok(),
                good,
                "{memory} {passes} {lanes}"
            );
        }
    }

    #[test]
    fn one_passphrase_typed_two_ways_gives_one_key() {
        let cost = Cost::from(Effort::Demonstration);
        let [composed, decomposed] =
            ["caf\u{e9}", "cafe\u{301}"].map(|typed| cost.derive(typed, &[7; 16]).unwrap());
        assert_eq!(composed, decomposed);
        assert_ne!(composed, cost.derive("cafe", &[7; 16]).unwrap());
    }
}
