//! What happens to the office: the events of its own stream.

use crate::{digest::Digest, log::NewEvent, tables::seal::Seal};
use casework::{CaseId, Channel, PersonId, Roles};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// The version of every payload in this file.
pub(crate) const VERSION: u32 = 1;

/// One event of the office. Public keys are 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum OfficeEvent {
    /// The office began. The event before it, the first of all, brought its first person and the key
    /// that both are signed with.
    OfficeFounded {
        /// The office's identity, also in `keys.toml`.
        office: Uuid,
    },
    /// A recovery code was printed; an earlier one is void.
    RecoveryCodeSet {
        /// Public key of what is done with the code.
        key: String,
    },
    /// Somebody joined.
    PersonAdded {
        /// Who.
        person: PersonId,
        /// Their name.
        name: String,
        /// As what.
        roles: Roles,
        /// Their public key.
        key: String,
    },
    /// Somebody's name or roles changed.
    PersonChanged {
        /// Who.
        person: PersonId,
        /// The name now.
        name: String,
        /// The roles now.
        roles: Roles,
    },
    /// Somebody has a new key, because the passphrase was set anew by another.
    KeyChanged {
        /// Who.
        person: PersonId,
        /// The public key from now on.
        key: String,
    },
    /// Somebody left.
    PersonRemoved {
        /// Who.
        person: PersonId,
    },
    /// A setting changed.
    SettingChanged {
        /// Which.
        setting: String,
        /// As it stood.
        before: Option<Value>,
        /// As it is.
        after: Value,
    },
    /// Something came and lies in the tray. Nobody is named: what it holds is not in the log.
    IntakePut {
        /// Its name.
        intake: Uuid,
        /// How it came.
        channel: Channel,
        /// The day on which it first reached any part of the force.
        received: NaiveDate,
    },
    /// Something became of what lay in the tray.
    IntakeTaken {
        /// Its name.
        intake: Uuid,
        /// What.
        #[serde(flatten)]
        became: Became,
    },
    /// The log was sealed.
    Sealed(Seal),
}

/// What became of something that lay in the tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "became", rename_all = "kebab-case")]
pub enum Became {
    /// A case.
    Logged {
        /// Which.
        case: CaseId,
    },
    /// It was the request of a case that was there, come again.
    Merged {
        /// Which.
        case: CaseId,
    },
    /// It was no request.
    SetAside,
    /// It lies in the tray again.
    PutBack,
    /// It was set aside long enough, and is gone.
    Cleared,
}

impl OfficeEvent {
    /// The name of the event in the log.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::OfficeFounded { .. } => "office-founded",
            Self::RecoveryCodeSet { .. } => "recovery-code-set",
            Self::PersonAdded { .. } => "person-added",
            Self::PersonChanged { .. } => "person-changed",
            Self::KeyChanged { .. } => "key-changed",
            Self::PersonRemoved { .. } => "person-removed",
            Self::SettingChanged { .. } => "setting-changed",
            Self::IntakePut { .. } => "intake-put",
            Self::IntakeTaken { .. } => "intake-taken",
            Self::Sealed(_) => "sealed",
        }
    }

    pub(crate) fn recorded_at(&self, at: DateTime<Utc>) -> NewEvent {
        let payload = serde_json::to_string(self).unwrap_or_default();
        NewEvent {
            at,
            kind: self.kind().into(),
            version: VERSION,
            payload,
        }
    }
}

/// A public key as it stands in an event.
pub(crate) fn key_text(key: &ed25519_dalek::VerifyingKey) -> String {
    Digest(key.to_bytes()).to_string()
}

/// The public key in an event.
pub(crate) fn key_bytes(text: &str) -> Option<[u8; 32]> {
    text.parse().ok().map(|Digest(bytes)| bytes)
}
