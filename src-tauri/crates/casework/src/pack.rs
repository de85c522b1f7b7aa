//! The disclosure pack of an answer: which document is given for which item, what was found in the files and
//! who answered for it, and the pack as it was sealed.
//!
//! What is given goes by numbers of its own that run through: of what is not given there is no gap.

use crate::{DocumentId, Fate, ItemId, LetterId, Occasion, PartId, PersonId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A pack of the case, numbered from 1 in the order of sealing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PackId(pub u32);

/// Something that was found in a file that is to be given away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its own name: the digest of the file's content and of what follows, so that it is another one when
    /// the file is.
    pub id: String,
    /// The document; none for the letter and the schedule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// The file as the pack names it.
    pub file: String,
    /// Its kind, by the names of `assets/disclosure.toml`.
    pub kind: String,
    /// Where in the file; empty for the whole.
    pub place: String,
    /// The words that were found.
    pub words: String,
}

/// A finding that somebody answers for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingAnswered {
    /// In the pack of which part.
    pub part: PartId,
    /// What was found.
    pub finding: Finding,
    /// Why it may stay.
    pub reason: String,
    /// Who says so.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// An item as the schedule of a pack has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedItem {
    /// Its number in the pack, from 1.
    pub number: u32,
    /// The item of the case.
    pub item: ItemId,
    /// What it is.
    pub title: String,
    /// Its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<NaiveDate>,
    /// Pages.
    pub pages: u32,
    /// Minutes of sound or film.
    pub minutes: u32,
    /// Disclosed in full or with parts covered.
    pub fate: Fate,
    /// The document that is given for it.
    pub document: DocumentId,
    /// The file in the pack, as the manifest has it.
    pub file: String,
}

/// A file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedFile {
    /// Its name in the pack: "files/001 Custody record.pdf".
    pub name: String,
    /// SHA-256 of the content, in hexadecimal; the content is stored under it.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A pack as it is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Its number; given to it.
    pub pack: PackId,
    /// Of the answer to which part.
    pub part: PartId,
    /// The letter that goes with it.
    pub letter: LetterId,
    /// The schedule of what is given.
    pub items: Vec<PackedItem>,
    /// Every file in it but the manifest: the letter and the schedule first.
    pub files: Vec<PackedFile>,
    /// The findings that stood and were answered for, by their own names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answered: Vec<String>,
    /// SHA-256 of the manifest, in hexadecimal.
    pub manifest: String,
}

/// A pack that was sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedPack {
    /// The pack.
    pub pack: Pack,
    /// Who sealed it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What happened to what is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum PackEvent {
    /// It was chosen which document is given for these items.
    Chosen {
        /// Which items.
        items: Vec<ItemId>,
        /// The document; none where the choice was taken back.
        document: Option<DocumentId>,
    },
    /// Somebody answers for what was found.
    Answered {
        /// In the pack of which part.
        part: PartId,
        /// What was found.
        finding: Box<Finding>,
        /// Why it may stay.
        reason: String,
    },
    /// A pack was sealed.
    Sealed(Box<Pack>),
}

/// What is given, as the events of a case made it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packs {
    /// The document that is given for each item.
    pub chosen: BTreeMap<ItemId, DocumentId>,
    /// The findings that somebody answered for, by their own names.
    pub answered: BTreeMap<String, FindingAnswered>,
    /// The packs, in the order of sealing.
    pub sealed: Vec<SealedPack>,
}

impl Packs {
    /// Why a finding may stay; none where nobody answered for it.
    pub fn answer(&self, finding: &Finding) -> Option<&FindingAnswered> {
        self.answered.get(&finding.id)
    }

    /// The pack that a document was given in, the first one.
    pub fn gave(&self, document: DocumentId) -> Option<&SealedPack> {
        let holds = |it: &&SealedPack| it.pack.items.iter().any(|it| it.document == document);
        self.sealed.iter().find(holds)
    }
}

pub(crate) fn apply(packs: &mut Packs, event: &PackEvent, occasion: Occasion) {
    match event {
        PackEvent::Chosen { items, document } => {
            for item in items {
                match document {
                    Some(document) => packs.chosen.insert(*item, *document),
                    None => packs.chosen.remove(item),
                };
            }
        }
        PackEvent::Answered {
            part,
            finding,
            reason,
        } => {
            let answered = FindingAnswered {
                part: *part,
                finding: finding.as_ref().clone(),
                reason: reason.clone(),
                by: occasion.by,
                at: occasion.at,
            };
            packs.answered.insert(finding.id.clone(), answered);
        }
        PackEvent::Sealed(pack) => packs.sealed.push(SealedPack {
            pack: pack.as_ref().clone(),
            by: occasion.by,
            at: occasion.at,
        }),
    }
}
