//! Who signs.

use casework::PersonId;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use std::fmt;

/// A person who is signed in, with their Ed25519 key (RFC 8032). The key is wiped when dropped.
#[derive(Clone)]
pub struct Signer {
    person: PersonId,
    key: SigningKey,
}

impl Signer {
    pub(crate) fn new(person: PersonId, key: SigningKey) -> Self {
        Self { person, key }
    }

    /// Whose signature it makes.
    pub fn person(&self) -> PersonId {
        self.person
    }

    pub(crate) fn public_key(&self) -> VerifyingKey {
        self.key.verifying_key()
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Signature {
        self.key.sign(message)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.person)
    }
}
