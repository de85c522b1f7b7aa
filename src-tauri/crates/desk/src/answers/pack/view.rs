//! What a case gives, as the window shows it.

use super::contents::{Contents, Given};
use super::{look, words};
use crate::room::Room;
use crate::wire::{
    PackDocument, PackFile, PackFinding, PackItemView, PackLetter, PackView, PacksView,
    SealedPackView,
};
use crate::{Failure, Moment};
use casework::{
    Answerable, Case, Command, CommandName, DocumentKind, Finding, PackCommand, PartId, Role,
    SealedPack, Workflow, answerable, finding_kinds, may_read_sealed,
};

pub(super) fn packs(room: &mut Room, case: &Case, now: &Moment) -> Result<PacksView, Failure> {
    let gives = |part: &PartId| !case.given(*part).is_empty();
    let parts: Vec<PartId> = case
        .parts
        .iter()
        .map(|part| part.id)
        .filter(gives)
        .collect();
    let mut views = Vec::new();
    for part in parts {
        views.push(one(room, case, part, now)?);
    }
    let permit = Workflow::shipped().permit(CommandName::ChooseReleased, case, room.actor());
    let sealed = case.packs.sealed.iter().rev();
    Ok(PacksView {
        case: case.id,
        parts: views,
        documents: documents(case),
        sealed: sealed.map(|it| sealed_view(room, case, it)).collect(),
        refusal: permit.err().map(|it| it.to_string()).unwrap_or_default(),
    })
}

fn documents(case: &Case) -> Vec<PackDocument> {
    let kinds = [DocumentKind::Released, DocumentKind::Found];
    let there = case.documents.iter().filter(|it| it.destroyed.is_none());
    let fitting = there.filter(|it| kinds.contains(&it.details.kind));
    fitting
        .map(|it| PackDocument {
            document: it.id,
            title: it.details.title.clone(),
            name: it.file.name.clone(),
            kind: it.details.kind,
        })
        .collect()
}

fn one(room: &mut Room, case: &Case, part: PartId, now: &Moment) -> Result<PackView, Failure> {
    let contents = Contents::of(room, case, part)?;
    let found = look::findings(room, case, &contents)?;
    let pack = contents.pack(case)?;
    let digest = match contents.complete() {
        true => pack.manifest.clone(),
        false => String::new(),
    };
    let findings: Vec<PackFinding> = found.iter().map(|it| finding(room, case, it)).collect();
    let open = findings.iter().filter(|it| it.stops).count();
    let size = contents.size();
    let seal = Command::Pack(PackCommand::Seal {
        pack: Box::new(pack),
        findings: found,
    });
    let refusal = match room.try_command(case.id, None, &seal, now) {
        Err(failure) => failure.message,
        Ok(_) if size > super::MOST => super::too_large(size),
        Ok(_) => String::new(),
    };
    let letter = contents.letter.map(|letter| PackLetter {
        letter: letter.letter,
        title: letter.title.clone(),
        on: letter.on,
        ready: case
            .ready
            .iter()
            .any(|it| it.letter.letter == letter.letter),
    });
    let file = |it: &super::contents::Content| PackFile {
        name: it.file.name.clone(),
        document: it.document,
        bytes: it.file.bytes,
        sha256: it.file.sha256.clone(),
    };
    Ok(PackView {
        part,
        items: contents.items.iter().map(|it| item(case, it)).collect(),
        letter,
        files: contents.files.iter().map(file).collect(),
        findings,
        open: u32::try_from(open).unwrap_or(u32::MAX),
        digest,
        refusal,
    })
}

fn item(case: &Case, given: &Given<'_>) -> PackItemView {
    let details = &given.item.details;
    let fits = |it: &&casework::Document| case.can_be_given(it.id, given.item, given.fate);
    PackItemView {
        number: given.number,
        item: given.item.id,
        title: details.title.clone(),
        dated: details.dated,
        length: words::length(details),
        fate: given.fate,
        document: given.document.map(|it| it.id),
        fitting: case.documents.iter().filter(fits).map(|it| it.id).collect(),
        file: given.file.clone(),
    }
}

fn finding(room: &Room, case: &Case, found: &Finding) -> PackFinding {
    let kind = finding_kinds().iter().find(|it| it.kind == found.kind);
    let answer = answerable(&found.kind);
    let answered = case.packs.answer(found);
    PackFinding {
        id: found.id.clone(),
        document: found.document,
        file: found.file.clone(),
        kind: found.kind.clone(),
        label: kind.map_or_else(|| found.kind.clone(), |it| it.label.clone()),
        todo: kind.map(|it| it.todo.clone()).unwrap_or_default(),
        place: place(room, case, found),
        words: found.words.clone(),
        answer,
        reason: answered.map(|it| it.reason.clone()).unwrap_or_default(),
        by: answered.map(|it| room.name_of(it.by)).unwrap_or_default(),
        at: answered.map(|it| it.at),
        may: may_answer(room, case, answer),
        stops: match answer {
            Answerable::Told => false,
            Answerable::Never => true,
            Answerable::Reason | Answerable::Supervisor => answered.is_none(),
        },
    }
}

/// Where the reason of a sealed decision stands word for word is told to those who may read it.
fn place(room: &Room, case: &Case, found: &Finding) -> String {
    match found.kind.as_str() {
        look::SEALED | look::SEALED_PERHAPS if may_read_sealed(case, room.actor()).is_err() => {
            String::new()
        }
        _ => found.place.clone(),
    }
}

fn may_answer(room: &Room, case: &Case, answer: Answerable) -> bool {
    let actor = room.actor();
    let permit = Workflow::shipped().permit(CommandName::AnswerFinding, case, actor);
    permit.is_ok()
        && match answer {
            Answerable::Reason => true,
            Answerable::Supervisor => actor.roles.any(&[Role::Supervisor]),
            Answerable::Told | Answerable::Never => false,
        }
}

fn sealed_view(room: &Room, case: &Case, sealed: &SealedPack) -> SealedPackView {
    let pack = &sealed.pack;
    let ready = case.ready.iter().map(|it| &it.letter);
    let mut letters = case.letters.iter().chain(ready);
    let letter = letters.find(|it| it.letter == pack.letter);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    SealedPackView {
        pack: pack.pack,
        part: pack.part,
        letter: letter.map(|it| it.title.clone()).unwrap_or_default(),
        items: count(pack.items.len()),
        files: count(pack.files.len()),
        bytes: pack.files.iter().map(|it| it.bytes).sum(),
        answered: count(pack.answered.len()),
        digest: pack.manifest.clone(),
        by: room.name_of(sealed.by),
        at: sealed.at,
        stale: stale(case, sealed),
    }
}

/// What changed since the pack was sealed.
fn stale(case: &Case, sealed: &SealedPack) -> String {
    let pack = &sealed.pack;
    if !case
        .disclosing(pack.part)
        .any(|it| it.letter == pack.letter)
    {
        return "Its letter is not the answer any more. Seal another pack with the letter that leaves."
            .to_owned();
    }
    let given = case.given(pack.part);
    let same = given.len() == pack.items.len()
        && pack.items.iter().zip(&given).all(|(packed, (item, fate))| {
            packed.item == item.id
                && packed.fate == *fate
                && case.packs.chosen.get(&item.id) == Some(&packed.document)
        });
    match same {
        true => String::new(),
        false => "What is given changed since it was sealed.".to_owned(),
    }
}
