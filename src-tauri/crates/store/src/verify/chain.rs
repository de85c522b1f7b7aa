//! The log by position.

use super::{
    Finding, Verified,
    signatures::{Batch, Signatures},
};
use crate::{
    derive,
    digest::Digest,
    error::Result,
    log::{Recorded, Stream},
    office_event::{OfficeEvent, key_bytes},
    progress::{Watch, tell},
    tables::{
        event,
        person::RECOVERY,
        seal::{Root, Seal},
        stream,
    },
};
use casework::PersonId;
use ed25519_dalek::VerifyingKey;
use rusqlite::Connection;
use std::collections::HashMap;

/// How many events are read at a time.
const AT_A_TIME: usize = 1000;

/// How far the walk is.
struct Walk {
    heads: HashMap<Stream, (u64, Digest)>,
    keys: HashMap<PersonId, VerifyingKey>,
    root: Root,
    position: u64,
    verified: Verified,
}

/// Walks the log and reports on it.
pub(super) fn walk(db: &Connection, total: u64, watch: Watch<'_>) -> Result<Verified> {
    let signatures = Signatures::start();
    let mut walk = Walk {
        heads: HashMap::new(),
        keys: HashMap::new(),
        root: Root::after(b""),
        position: 0,
        verified: Verified::default(),
    };
    loop {
        let events = event::after(db, walk.position, AT_A_TIME)?;
        if events.is_empty() {
            break;
        }
        signatures.check(
            events
                .into_iter()
                .filter_map(|event| walk.take(event))
                .collect::<Batch>(),
        );
        tell(watch, walk.position, total)?;
    }
    walk.verified.findings.extend(signatures.finish());
    walk.compare_heads(db)?;
    walk.verified.streams = walk.heads.len() as u64;
    Ok(walk.verified)
}

impl Walk {
    /// Checks everything of one event but the signature, which is returned to be checked.
    fn take(&mut self, event: Recorded) -> Option<(Recorded, VerifyingKey)> {
        self.check_position(&event);
        self.check_chain(&event);
        self.check_content(&event);
        if event.stream == Stream::Office {
            self.take_office(&event);
        }
        self.root.take(event.hash);
        self.verified.events += 1;
        let Some(key) = self.keys.get(&event.actor).copied() else {
            self.find(
                "unknown-person",
                &event,
                "was recorded by somebody who was not in the office then",
            );
            return None;
        };
        Some((event, key))
    }

    fn find(&mut self, code: &'static str, event: &Recorded, what: &str) {
        self.verified.findings.push(Finding::of(code, event, what));
    }

    fn check_position(&mut self, event: &Recorded) {
        if event.position != self.position + 1 {
            let (from, to) = (self.position + 1, event.position - 1);
            let sentence =
                format!("The log has a gap: what stood at positions {from} to {to} is missing.");
            self.verified
                .findings
                .push(Finding::office("gap", sentence));
        }
        self.position = event.position;
    }

    fn check_chain(&mut self, event: &Recorded) {
        let (sequence, previous) = self
            .heads
            .get(&event.stream)
            .copied()
            .unwrap_or((0, Digest::ZERO));
        if event.sequence != sequence + 1 {
            self.find(
                "missing-event",
                event,
                &format!("follows event {sequence}: what stood between is missing"),
            );
        } else if event.previous != previous {
            self.find(
                "broken-chain",
                event,
                "does not follow from the event before it",
            );
        }
        self.heads
            .insert(event.stream, (event.sequence, event.hash));
    }

    fn check_content(&mut self, event: &Recorded) {
        match &event.payload {
            None => self.verified.disposed += 1,
            Some(payload) if Digest::of(payload.as_bytes()) != event.payload_sha256 => {
                self.find(
                    "changed-content",
                    event,
                    "has another content than the one that was signed",
                );
            }
            Some(_) => {}
        }
        if event.expected_hash() != event.hash {
            self.find("changed-event", event, "was changed after it was recorded");
        }
    }

    /// Follows who is in the office with which key, and holds seals against the log.
    fn take_office(&mut self, event: &Recorded) {
        match derive::read_office(event) {
            Err(unreadable) => self.find(
                "unreadable",
                event,
                &format!("cannot be understood ({unreadable})"),
            ),
            Ok(
                OfficeEvent::PersonAdded { person, key, .. }
                | OfficeEvent::KeyChanged { person, key },
            ) => {
                // The office's first event brings the key that it is signed with.
                if self.keys.contains_key(&event.actor) || event.position == 1 {
                    self.learn(event, person, &key);
                }
            }
            Ok(OfficeEvent::RecoveryCodeSet { key }) => self.learn(event, RECOVERY, &key),
            Ok(OfficeEvent::PersonRemoved { person }) => {
                self.keys.remove(&person);
            }
            Ok(OfficeEvent::Sealed(seal)) => self.check_seal(event, &seal),
            Ok(_) => {}
        }
    }

    fn learn(&mut self, event: &Recorded, person: PersonId, key: &str) {
        match key_bytes(key).and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok()) {
            Some(key) => {
                self.keys.insert(person, key);
            }
            None => self.find("unreadable", event, "has a public key that is none"),
        }
    }

    fn check_seal(&mut self, event: &Recorded, seal: &Seal) {
        self.verified.seals += 1;
        let streams = self.heads.len() as u64;
        if seal.streams != streams {
            let what = format!(
                "sealed {} streams, and {streams} are here: whole cases are missing",
                seal.streams
            );
            self.find("seal", event, &what);
        } else if self.root.clone().finish() != seal.root {
            self.find(
                "seal",
                event,
                "is a seal that the log before it no longer matches: events are missing or changed",
            );
        }
        self.root = Root::after(seal.root.as_bytes());
    }

    /// The streams as the file lists them must end where the walk ended.
    fn compare_heads(&mut self, db: &Connection) -> Result<()> {
        let mut after = 0;
        loop {
            let listed = stream::after(db, after, AT_A_TIME)?;
            let Some((last, _)) = listed.last() else {
                return Ok(());
            };
            after = last.id;
            for (head, stream) in listed {
                let walked = self
                    .heads
                    .get(&stream)
                    .copied()
                    .unwrap_or((0, Digest::ZERO));
                if (head.sequence, head.hash) != walked {
                    let sentence = format!(
                        "The history of {stream} ought to end at event {}, and ends at event {}: the last events are missing.",
                        head.sequence, walked.0
                    );
                    self.verified
                        .findings
                        .push(Finding::stream("missing-tail", stream, sentence));
                }
            }
        }
    }
}
