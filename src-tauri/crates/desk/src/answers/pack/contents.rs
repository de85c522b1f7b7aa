//! What goes into a pack: the letter as it was made, the schedule, and a file for each document that is given.

use super::words;
use crate::Failure;
use crate::answers::letters::{addressee, office, print_for};
use crate::room::Room;
use casework::{
    Case, Document, DocumentId, Fate, Issued, Item, Pack, PackId, PackedFile, PackedItem,
};
use casework::{LetterId, PartId};
use letters::{Head, Schedule, ScheduleItem};
use std::collections::BTreeMap;
use store::Digest;

/// The names of what is in every pack.
pub(super) const LETTER: &str = "Letter.pdf";
pub(super) const SCHEDULE: &str = "Schedule.pdf";
pub(super) const MANIFEST: &str = "manifest.csv";

/// An item that is given, and the document for it; none where none is chosen that fits.
pub(super) struct Given<'case> {
    pub(super) number: u32,
    pub(super) item: &'case Item,
    pub(super) fate: Fate,
    pub(super) document: Option<&'case Document>,
    /// The file in the pack; empty where there is none.
    pub(super) file: String,
}

/// A file of the pack.
pub(super) struct Content {
    pub(super) file: PackedFile,
    pub(super) document: Option<DocumentId>,
    pub(super) bytes: Vec<u8>,
}

/// What goes into the pack of a part, as far as it is there.
pub(super) struct Contents<'case> {
    pub(super) part: PartId,
    pub(super) items: Vec<Given<'case>>,
    pub(super) letter: Option<&'case Issued>,
    /// The letter and the schedule first.
    pub(super) files: Vec<Content>,
}

impl<'case> Contents<'case> {
    /// Reads everything that is given of `part`.
    ///
    /// # Errors
    /// A file could not be read, or the schedule could not be laid out.
    pub(super) fn of(room: &Room, case: &'case Case, part: PartId) -> Result<Self, Failure> {
        let items = given(case, part);
        let letter = case.disclosing(part).next();
        let mut files = Vec::new();
        if let Some(letter) = letter {
            let bytes = stored(room, &letter.sha256)?;
            files.push(content(LETTER, None, bytes));
            let schedule = schedule(room, case, letter, &items)?;
            files.push(content(SCHEDULE, None, schedule));
        }
        for (name, document) in named(&items) {
            let bytes = stored(room, &document.file.sha256)?;
            files.push(content(&name, Some(document.id), bytes));
        }
        Ok(Self {
            part,
            items,
            letter,
            files,
        })
    }

    /// Whether nothing is missing.
    pub(super) fn complete(&self) -> bool {
        let all = self.items.iter().all(|it| it.document.is_some());
        self.letter.is_some() && all && !self.items.is_empty()
    }

    pub(super) fn size(&self) -> u64 {
        self.files.iter().map(|it| it.file.bytes).sum()
    }

    pub(super) fn schedule_bytes(&self) -> Vec<u8> {
        let schedule = self.files.iter().find(|it| it.file.name == SCHEDULE);
        schedule.map(|it| it.bytes.clone()).unwrap_or_default()
    }

    /// The pack as it would be sealed: of what is missing casework says so.
    pub(super) fn pack(&self, case: &Case) -> Result<Pack, Failure> {
        let nobody = LetterId(uuid::Uuid::nil());
        let files: Vec<PackedFile> = self.files.iter().map(|it| it.file.clone()).collect();
        Ok(Pack {
            pack: PackId(0),
            part: self.part,
            letter: self.letter.map_or(nobody, |it| it.letter),
            items: self.items.iter().filter_map(packed).collect(),
            manifest: Digest::of(manifest(case, &files).as_bytes()).to_string(),
            files,
            answered: Vec::new(),
        })
    }
}

/// Every file with its digest, as a table.
pub(super) fn manifest(case: &Case, files: &[PackedFile]) -> String {
    let mut text = format!("{}\r\nfile,bytes,sha256\r\n", case.reference);
    for file in files {
        text.push_str(&format!("{},{},{}\r\n", file.name, file.bytes, file.sha256));
    }
    text
}

fn content(name: &str, document: Option<DocumentId>, bytes: Vec<u8>) -> Content {
    Content {
        file: PackedFile {
            name: name.to_owned(),
            sha256: Digest::of(&bytes).to_string(),
            bytes: bytes.len() as u64,
        },
        document,
        bytes,
    }
}

pub(super) fn stored(room: &Room, sha256: &str) -> Result<Vec<u8>, Failure> {
    let digest = sha256.parse();
    let digest = digest.map_err(|_| Failure::from(store::Error::NoDocument))?;
    Ok(room.office().document(digest)?)
}

/// The items by numbers that run through. A document that is given for several has the name of the first.
fn given(case: &Case, part: PartId) -> Vec<Given<'_>> {
    let mut names: BTreeMap<DocumentId, String> = BTreeMap::new();
    let each = (1..).zip(case.given(part));
    let one = |(number, (item, fate)): (u32, (_, Fate))| {
        let item: &Item = item;
        let chosen = case.packs.chosen.get(&item.id);
        let chosen = chosen.filter(|id| case.can_be_given(**id, item, fate));
        let document = chosen.and_then(|id| case.documents.iter().find(|it| it.id == *id));
        let file = document.map(|document| {
            let name = || words::file_name(number, &item.details.title, &document.file.name);
            names.entry(document.id).or_insert_with(name).clone()
        });
        Given {
            number,
            item,
            fate,
            document,
            file: file.unwrap_or_default(),
        }
    };
    each.map(one).collect()
}

/// Each document once, by its name in the pack.
fn named<'case>(items: &[Given<'case>]) -> BTreeMap<String, &'case Document> {
    let each = items.iter();
    each.filter_map(|it| Some((it.file.clone(), it.document?)))
        .collect()
}

fn packed(given: &Given<'_>) -> Option<PackedItem> {
    let details = &given.item.details;
    Some(PackedItem {
        number: given.number,
        item: given.item.id,
        title: details.title.clone(),
        dated: details.dated,
        pages: details.pages,
        minutes: details.minutes,
        fate: given.fate,
        document: given.document?.id,
        file: given.file.clone(),
    })
}

/// The schedule under the letterhead, of the day of the letter and to whom it goes.
fn schedule(
    room: &Room,
    case: &Case,
    letter: &Issued,
    items: &[Given<'_>],
) -> Result<Vec<u8>, Failure> {
    let item = |given: &Given<'_>| ScheduleItem {
        number: given.number,
        title: given.item.details.title.clone(),
        dated: given.item.details.dated,
        length: words::length(&given.item.details),
        covered: given.fate == Fate::Redact,
        file: words::bare(&given.file),
    };
    let head = Head {
        office: office(&room.settings),
        recipient: addressee(case),
        reference: case.reference.0.clone(),
        date: Some(letter.on),
        print: print_for(case.care.format),
        crest: room.crest.clone(),
    };
    let schedule = Schedule {
        letter_of: letter.on,
        items: items.iter().map(item).collect(),
    };
    Ok(letters::schedule(&schedule, &head)?)
}
