//! One event: what is hashed, and what is signed.

use super::{Signer, Stream};
use crate::digest::Digest;
use casework::PersonId;
use chrono::{DateTime, SecondsFormat, Utc};
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256};

/// An event that is to be appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// The moment of recording.
    pub at: DateTime<Utc>,
    /// What kind of event, as its `event` field says.
    pub kind: String,
    /// The version of the kind's payload.
    pub version: u32,
    /// The payload, JSON.
    pub payload: String,
}

/// An event as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Place in the whole log, rising.
    pub position: u64,
    /// The stream.
    pub stream: Stream,
    /// Place in the stream, from 1 without gaps.
    pub sequence: u64,
    /// The moment of recording, to the millisecond.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: PersonId,
    /// What kind of event.
    pub kind: String,
    /// The version of the kind's payload.
    pub version: u32,
    /// The payload, JSON; `None` after disposal.
    pub payload: Option<String>,
    /// The digest of the payload.
    pub payload_sha256: Digest,
    /// The hash of the event before it in the stream; zeros for the first.
    pub previous: Digest,
    /// The digest of everything above but the position and the payload itself.
    pub hash: Digest,
    /// The actor's Ed25519 signature of `hash`.
    pub signature: [u8; 64],
}

impl Recorded {
    /// `event` as it follows the event with the hash `previous`, signed. It has no position yet.
    pub(crate) fn sign(
        stream: Stream,
        sequence: u64,
        previous: Digest,
        event: NewEvent,
        signer: &Signer,
    ) -> Self {
        let NewEvent {
            at,
            kind,
            version,
            payload,
        } = event;
        let mut recorded = Self {
            position: 0,
            stream,
            sequence,
            at,
            actor: signer.person(),
            kind,
            version,
            payload_sha256: Digest::of(payload.as_bytes()),
            payload: Some(payload),
            previous,
            hash: Digest::ZERO,
            signature: [0; 64],
        };
        recorded.hash = recorded.expected_hash();
        recorded.signature = signer.sign(&recorded.hash.0).to_bytes();
        recorded
    }

    /// `events` in a row after `sequence` and `previous`.
    pub(crate) fn chain(
        stream: Stream,
        mut sequence: u64,
        mut previous: Digest,
        events: impl IntoIterator<Item = NewEvent>,
        signer: &Signer,
    ) -> Vec<Self> {
        let sign = |event| {
            sequence += 1;
            let recorded = Self::sign(stream, sequence, previous, event, signer);
            previous = recorded.hash;
            recorded
        };
        events.into_iter().map(sign).collect()
    }

    /// The hash that the fields give. Each field is preceded by its length, so that no two events
    /// give the same bytes.
    pub(crate) fn expected_hash(&self) -> Digest {
        let mut hash = Sha256::new();
        for field in [
            b"rightsdesk event 1".as_slice(),
            self.stream.to_string().as_bytes(),
            &self.sequence.to_le_bytes(),
            written(self.at).as_bytes(),
            self.actor.0.as_bytes(),
            self.kind.as_bytes(),
            &self.version.to_le_bytes(),
            &self.payload_sha256.0,
            &self.previous.0,
        ] {
            hash.update((field.len() as u64).to_le_bytes());
            hash.update(field);
        }
        Digest(hash.finalize().into())
    }

    /// Whether `key` made the signature.
    pub(crate) fn signed_by(&self, key: &VerifyingKey) -> bool {
        key.verify_strict(&self.hash.0, &Signature::from_bytes(&self.signature))
            .is_ok()
    }
}

/// The moment as the log has it: UTC, to the millisecond.
pub(crate) fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
