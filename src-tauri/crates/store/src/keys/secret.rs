//! Secrets in memory: random, and wiped when dropped.

use crate::error::{Error, Result};
use data_encoding::HEXLOWER;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// `N` bytes from the system's random source.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| Error::Crypto(e.to_string()))?;
    Ok(bytes)
}

/// The key of `office.db`: 256 bits from the system's random source, never derived from a passphrase.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct OfficeKey([u8; 32]);

impl OfficeKey {
    pub(crate) fn generate() -> Result<Self> {
        random().map(Self)
    }

    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key as SQLCipher takes a raw one, so that it derives nothing itself.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let digits = Zeroizing::new(HEXLOWER.encode(&self.0));
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", digits.as_str()))
    }
}
