//! Letters as they are being written: kept for the person who writes, with who wrote last in which section.

use crate::room::Room;
use crate::wire::{AddresseeForm, LetterRef, LetterText};
use crate::{Failure, Moment};
use casework::PersonId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A letter as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    text: LetterText,
    /// By the id of the section.
    #[serde(default)]
    written: BTreeMap<String, Written>,
}

/// Who wrote last in a section.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Written {
    pub(super) by: PersonId,
    pub(super) at: DateTime<Utc>,
}

/// Where the draft of a letter is kept.
pub(super) fn place(letter: &LetterRef) -> String {
    format!("letter/{}/{}/{}", letter.case, letter.part, letter.template)
}

/// The letter as it was kept; as the template has it where nothing was. Who has not begun it finds
/// what the holder of the case wrote, so that a supervisor can finish or sign it.
pub(super) fn kept(room: &Room, letter: &LetterRef) -> Result<LetterText, Failure> {
    let fresh = LetterText {
        letter: letter.clone(),
        sections: Vec::new(),
        ground: None,
        fee: String::new(),
        version: String::new(),
        addressee: AddresseeForm::default(),
        print: None,
        annexes: Vec::new(),
    };
    Ok(read(room, letter)?.map_or(fresh, |kept| kept.text))
}

/// Who wrote last in which section of the letter.
pub(super) fn writers(
    room: &Room,
    letter: &LetterRef,
) -> Result<BTreeMap<String, Written>, Failure> {
    Ok(read(room, letter)?.map_or_else(BTreeMap::new, |kept| kept.written))
}

fn read(room: &Room, letter: &LetterRef) -> Result<Option<Kept>, Failure> {
    let unreadable = |_| {
        Failure::new(
            "letter",
            "What was kept of this letter cannot be read. Start it again from the template.",
        )
    };
    let found = find(room, letter)?;
    found
        .map(|(_, draft)| serde_json::from_str(&draft.body).map_err(unreadable))
        .transpose()
}

/// Whether somebody has begun the letter.
pub(super) fn started(room: &Room, letter: &LetterRef) -> Result<bool, Failure> {
    Ok(find(room, letter)?.is_some())
}

/// What was kept of the letter, and who wrote it.
pub(super) fn find(
    room: &Room,
    letter: &LetterRef,
) -> Result<Option<(PersonId, store::Draft)>, Failure> {
    let me = room.actor().person;
    if let Some(own) = room.office().draft(&place(letter))? {
        return Ok(Some((me, own)));
    }
    let Some(holder) = room.office().line(letter.case)?.allocated_to else {
        return Ok(None);
    };
    let theirs = room.office().draft_of(holder, &place(letter))?;
    Ok(theirs.map(|draft| (holder, draft)))
}

/// Keeps the letter as it is being written.
pub(super) fn keep(room: &mut Room, text: &LetterText, now: &Moment) -> Result<(), Failure> {
    // What cannot be read is written over: it is what is typed now that must not be lost.
    let before = read(room, &text.letter).ok().flatten();
    let kept = Kept {
        text: text.clone(),
        written: written(before.as_ref(), text, room.actor().person, now),
    };
    let body =
        serde_json::to_string(&kept).map_err(|error| Failure::new("reply", error.to_string()))?;
    Ok(room.office_mut().keep_draft(&store::Draft {
        place: place(&text.letter),
        body,
        at: now.at,
    })?)
}

/// A section that is as it was keeps its writer; whoever changes it is the next.
fn written(
    before: Option<&Kept>,
    text: &LetterText,
    me: PersonId,
    now: &Moment,
) -> BTreeMap<String, Written> {
    let mut all = BTreeMap::new();
    for section in &text.sections {
        let same = before.filter(|kept| {
            let mut sections = kept.text.sections.iter();
            sections.any(|it| it.id == section.id && it.text == section.text)
        });
        let writer = match same {
            Some(kept) => kept.written.get(&section.id).cloned(),
            None => Some(Written { by: me, at: now.at }),
        };
        all.extend(writer.map(|it| (section.id.clone(), it)));
    }
    all
}
