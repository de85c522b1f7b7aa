//! Keys: who can open the office, and with what.
//!
//! The office key is random and encrypts `office.db`. Each person's slot wraps it, together with the
//! person's own signing key, under a key derived from that person's passphrase; so nobody's passphrase
//! opens anybody else's slot, and a removed slot opens nothing.

mod bytes;
mod effort;
mod file;
mod recovery;
mod secret;
mod slot;

pub use effort::Effort;
pub use recovery::RecoveryCode;

pub(crate) use effort::Cost;
pub(crate) use file::KeyFile;
pub(crate) use secret::OfficeKey;
pub(crate) use slot::{Keys, Label, Slot, signing_key};
