//! Choosing what is given for which item, answering for what was found in it, and sealing the pack.

use super::{items, worded};
use crate::disclosure::{Answerable, answerable};
use crate::pack::{Finding, Pack, PackEvent, PackId, PackedItem};
use crate::{
    Actor, Case, Document, DocumentId, DocumentKind, Event, Fate, Issued, Item, ItemId, LetterKind,
    PackCommand, PartId, Refusal, Role,
};

pub(super) fn decide(
    case: &Case,
    actor: &Actor,
    command: &PackCommand,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        PackCommand::Choose { items, document } => choose(case, items, *document)?,
        PackCommand::Answer {
            part,
            finding,
            reason,
        } => answer(case, actor, *part, (finding, reason))?,
        PackCommand::Seal { pack, findings } => sealed(case, pack, findings)?,
    };
    Ok(vec![Event::Pack(event)])
}

fn choose(
    case: &Case,
    chosen: &[ItemId],
    document: Option<DocumentId>,
) -> Result<PackEvent, Refusal> {
    if chosen.is_empty() {
        return Err(Refusal::field("items", "Choose the items that it is for."));
    }
    for id in chosen {
        let item = items::listed(case, *id)?;
        let fate = given(item).ok_or_else(|| {
            let words = format!(
                "Item {} is not disclosed, so nothing is given for it.",
                id.0
            );
            Refusal::NotNow(words)
        })?;
        if let Some(document) = document {
            fits(case, document, item, fate)?;
        }
    }
    Ok(PackEvent::Chosen {
        items: chosen.to_vec(),
        document,
    })
}

/// What is given of an item: disclosed in full, or redacted.
fn given(item: &Item) -> Option<Fate> {
    let fate = item.ruling.as_ref().map(|ruling| ruling.fate);
    fate.filter(|fate| matches!(fate, Fate::Disclose | Fate::Redact))
}

/// What was found can be given as it is where it is disclosed in full; where parts are covered, only what
/// was made to be given.
fn fits<'case>(
    case: &'case Case,
    id: DocumentId,
    item: &Item,
    fate: Fate,
) -> Result<&'case Document, Refusal> {
    let found = case.documents.iter().find(|it| it.id == id);
    let document = found.filter(|it| it.destroyed.is_none());
    let document = document.ok_or_else(|| {
        Refusal::field("document", "Choose a document of this case that is there.")
    })?;
    match (document.details.kind, fate) {
        (DocumentKind::Released, _) | (DocumentKind::Found, Fate::Disclose) => Ok(document),
        (DocumentKind::Found, _) => Err(Refusal::field(
            "document",
            format!(
                "Item {} is disclosed with parts covered. Choose a document that is filed as released, not what was found.",
                item.id.0
            ),
        )),
        _ => Err(Refusal::field(
            "document",
            "Choose a document that is filed as found or as released.",
        )),
    }
}

fn answer(
    case: &Case,
    actor: &Actor,
    part: PartId,
    (finding, reason): (&Finding, &str),
) -> Result<PackEvent, Refusal> {
    if case.part(part).is_none() {
        return Err(Refusal::field("part", "Choose a part of this case."));
    }
    match answerable(&finding.kind) {
        Answerable::Never => {
            return Err(Refusal::NotPermitted(
                "Nobody can answer for this: make the file again without it.".into(),
            ));
        }
        Answerable::Supervisor if !actor.roles.any(&[Role::Supervisor]) => {
            return Err(Refusal::NotPermitted(
                "Only a supervisor can say why this may stay.".into(),
            ));
        }
        Answerable::Told | Answerable::Reason | Answerable::Supervisor => {}
    }
    Ok(PackEvent::Answered {
        part,
        finding: Box::new(finding.clone()),
        reason: worded("reason", reason, "Say why it may stay in the file.")?,
    })
}

/// Everything is looked at again: what is given, what was found, and that the letter is the one that answers.
fn sealed(case: &Case, pack: &Pack, findings: &[Finding]) -> Result<PackEvent, Refusal> {
    crate::holds::free(case, pack.part)?;
    let letter = letter(case, pack)?;
    match letter.kind {
        // More is still looked for: what is given now is settled item by item.
        LetterKind::DisclosedInstalment => each_settled(case, pack.part)?,
        _ => items::schedule_settled(case, pack.part)?,
    }
    if !pack.files.iter().any(|file| file.sha256 == letter.sha256) {
        return Err(changed());
    }
    complete(case, pack)?;
    for finding in findings {
        case.answered_for(finding)?;
    }
    let last = case.packs.sealed.len();
    let stood = findings.iter().filter(|it| case.packs.answer(it).is_some());
    Ok(PackEvent::Sealed(Box::new(Pack {
        pack: PackId(u32::try_from(last).unwrap_or(u32::MAX).saturating_add(1)),
        answered: stood.map(|finding| finding.id.clone()).collect(),
        ..pack.clone()
    })))
}

fn each_settled(case: &Case, part: PartId) -> Result<(), Refusal> {
    let given = case.given(part);
    match given.iter().find(|(item, _)| !item.settled()) {
        None => Ok(()),
        Some((item, _)) => Err(Refusal::NotNow(format!(
            "A second person has not agreed to item {} of the schedule yet.",
            item.id.0
        ))),
    }
}

fn changed() -> Refusal {
    Refusal::NotNow(
        "What is given changed while you looked at it. Look at the pack again, then seal it."
            .into(),
    )
}

fn letter<'case>(case: &'case Case, pack: &Pack) -> Result<&'case Issued, Refusal> {
    let found = case
        .disclosing(pack.part)
        .find(|it| it.letter == pack.letter);
    found.ok_or_else(|| {
        Refusal::NotNow(format!(
            "The letter that answers part {} is not made yet. Make it first: it goes into the pack.",
            pack.part
        ))
    })
}

/// The pack gives each item that is disclosed, and no other, in the order of the schedule.
fn complete(case: &Case, pack: &Pack) -> Result<(), Refusal> {
    let owed = case.given(pack.part);
    if owed.is_empty() {
        return Err(Refusal::NotNow(
            "Nothing of this part is disclosed, so there is nothing to give.".into(),
        ));
    }
    for (item, fate) in &owed {
        let chosen = case.packs.chosen.get(&item.id);
        let chosen = chosen.ok_or_else(|| {
            let words = format!("Item {} has no released copy yet. Choose it.", item.id.0);
            Refusal::NotNow(words)
        })?;
        fits(case, *chosen, item, *fate)?;
    }
    let same = |(at, (packed, (item, fate))): (usize, (&PackedItem, &(&Item, Fate)))| {
        let document = case.documents.iter().find(|it| it.id == packed.document);
        let file = pack.files.iter().find(|it| it.name == packed.file);
        packed.item == item.id
            && packed.fate == *fate
            && usize::try_from(packed.number) == Ok(at + 1)
            && case.packs.chosen.get(&item.id) == Some(&packed.document)
            && document
                .zip(file)
                .is_some_and(|(document, file)| document.file.sha256 == file.sha256)
    };
    let pairs = pack.items.iter().zip(&owed).enumerate();
    match pack.items.len() == owed.len() && pairs.into_iter().all(same) {
        true => Ok(()),
        false => Err(changed()),
    }
}

impl Case {
    /// Whether somebody answers for what was found, or nobody has to.
    ///
    /// # Errors
    /// It must be gone, or nobody has answered for it yet.
    pub fn answered_for(&self, finding: &Finding) -> Result<(), Refusal> {
        let (place, kind) = (&finding.place, &finding.kind);
        let at = match place.as_str() {
            "" => finding.file.clone(),
            place => format!("{}, {place}", finding.file),
        };
        match answerable(kind) {
            Answerable::Told => Ok(()),
            Answerable::Never => Err(Refusal::NotNow(format!(
                "Something is in {at} that must not be given away. Make the file again without it."
            ))),
            Answerable::Reason | Answerable::Supervisor => match self.packs.answer(finding) {
                Some(_) => Ok(()),
                None => Err(Refusal::NotNow(format!(
                    "Nobody has answered yet for what was found in {at}."
                ))),
            },
        }
    }

    /// The items of a part that are given to the person, in the order of the schedule.
    pub fn given(&self, part: PartId) -> Vec<(&Item, Fate)> {
        let listed = self.items.iter().filter(|item| item.removed.is_none());
        let of_part = listed.filter(|item| item.details.part == part);
        of_part
            .filter_map(|item| Some((item, given(item)?)))
            .collect()
    }

    /// The letters that disclose something of a part, the latest first; those that have not left too. An
    /// answer that was decided anew since is none any more.
    pub fn disclosing(&self, part: PartId) -> impl Iterator<Item = &Issued> {
        let ready = self.ready.iter().rev().map(|ready| &ready.letter);
        let answered = self.part(part).is_some_and(|it| it.answered.is_some());
        let stands = move |it: &&Issued| answered || it.kind == LetterKind::DisclosedInstalment;
        let all = ready.chain(self.letters.iter().rev().filter(stands));
        all.filter(move |letter| {
            let kind = matches!(
                letter.kind,
                LetterKind::Response | LetterKind::DisclosedInstalment
            );
            kind && letter.parts.contains(&part)
        })
    }

    /// Whether a document can be given for an item of this fate.
    pub fn can_be_given(&self, document: DocumentId, item: &Item, fate: Fate) -> bool {
        fits(self, document, item, fate).is_ok()
    }
}
