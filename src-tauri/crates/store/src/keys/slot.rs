//! A slot: the two keys of one person, wrapped under that person's passphrase.

use super::{
    bytes,
    effort::Cost,
    secret::{OfficeKey, random},
};
use crate::error::{Error, Result};
use casework::Roles;
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

/// One entry of `keys.toml`. Name and roles only label the list at sign-in; the office's own record of
/// people is in its log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    pub(crate) person: Uuid,
    pub(crate) name: String,
    pub(crate) roles: Roles,
    pub(crate) cost: Cost,
    #[serde(with = "bytes")]
    salt: Vec<u8>,
    #[serde(with = "bytes")]
    nonce: Vec<u8>,
    #[serde(with = "bytes")]
    sealed: Vec<u8>,
}

/// What a slot holds.
pub(crate) struct Keys {
    pub(crate) office: OfficeKey,
    pub(crate) signing: SigningKey,
}

/// Whom a slot is for, and what the sign-in list says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) person: Uuid,
    pub(crate) name: String,
    pub(crate) roles: Roles,
}

impl Slot {
    /// Wraps `keys` under `passphrase`, with a new salt and nonce.
    pub(crate) fn wrap(
        office: Uuid,
        label: Label,
        cost: Cost,
        passphrase: &str,
        keys: &Keys,
    ) -> Result<Self> {
        let (salt, nonce) = (random::<16>()?, random::<24>()?);
        let key = cost.derive(passphrase, &salt)?;
        let mut plain = Zeroizing::new([0; 64]);
        plain[..32].copy_from_slice(keys.office.bytes());
        plain[32..].copy_from_slice(keys.signing.as_bytes());
        let context = context(office, label.person, cost);
        let sealed = XChaCha20Poly1305::new((&*key).into())
            .encrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: plain.as_slice(),
                    aad: &context,
                },
            )
            .map_err(|_| Error::Crypto("the keys could not be wrapped".into()))?;
        let Label {
            person,
            name,
            roles,
        } = label;
        Ok(Self {
            person,
            name,
            roles,
            cost,
            salt: salt.into(),
            nonce: nonce.into(),
            sealed,
        })
    }

    /// The keys, or [`Error::WrongPassphrase`] where the passphrase is another or the slot was changed.
    pub(crate) fn open(&self, office: Uuid, passphrase: &str) -> Result<Keys> {
        let cost = self.cost.check()?;
        let nonce: [u8; 24] = self.nonce.as_slice().try_into().map_err(|_| malformed())?;
        if self.salt.len() < 8 {
            return Err(malformed());
        }
        let key = cost.derive(passphrase, &self.salt)?;
        let context = context(office, self.person, cost);
        let plain = XChaCha20Poly1305::new((&*key).into())
            .decrypt(
                &XNonce::from(nonce),
                Payload {
                    msg: &self.sealed,
                    aad: &context,
                },
            )
            .map(Zeroizing::new)
            .map_err(|_| Error::WrongPassphrase)?;
        Keys::from_plain(&plain).ok_or_else(malformed)
    }

    pub(crate) fn label(&self) -> Label {
        Label {
            person: self.person,
            name: self.name.clone(),
            roles: self.roles.clone(),
        }
    }
}

impl Keys {
    fn from_plain(plain: &[u8]) -> Option<Self> {
        let (office, signing) = plain.split_at_checked(32)?;
        let mut seed: [u8; 32] = signing.try_into().ok()?;
        let keys = Self {
            office: OfficeKey::from_bytes(office.try_into().ok()?),
            signing: SigningKey::from_bytes(&seed),
        };
        seed.zeroize();
        Some(keys)
    }
}

/// What a slot is bound to: taken to another office or person, or given another cost, it does not open.
fn context(office: Uuid, person: Uuid, cost: Cost) -> Vec<u8> {
    let Cost {
        memory,
        passes,
        lanes,
    } = cost;
    format!("rightsdesk slot 1 {office} {person} {memory} {passes} {lanes}").into_bytes()
}

fn malformed() -> Error {
    Error::Damaged {
        part: "keys.toml",
        detail: "a slot has the wrong length".into(),
    }
}

/// A new signing key.
pub(crate) fn signing_key() -> Result<SigningKey> {
    let seed = Zeroizing::new(random::<32>()?);
    Ok(SigningKey::from_bytes(&seed))
}
