//! One case, as its page shows it.

use super::{part, steps};
use crate::room::Room;
use crate::typed;
use crate::wire::{
    CaseRef, CaseView, CopyView, FactView, IssuedView, LinkedCase, PartyView, PermitView,
};
use crate::{Failure, Moment};
use casework::{Case, Party, Workflow, summarise};
use store::RegisterRow;

/// The case of this id or reference.
pub(crate) fn case(room: &mut Room, args: CaseRef, now: &Moment) -> Result<CaseView, Failure> {
    let case = room.find_case(&args.case)?;
    view(room, &case, now)
}

/// A case as its page shows it.
pub(crate) fn view(room: &Room, case: &Case, now: &Moment) -> Result<CaseView, Failure> {
    let row = RegisterRow::from(&summarise(case, room.law(), room.calendar())?);
    let parts = case
        .parts
        .iter()
        .map(|part| part::view(room, case, part, now))
        .collect::<Result<Vec<_>, _>>()?;
    let next = steps::of(case, &row, room, now);
    Ok(CaseView {
        case: case.id,
        sequence: case.sequence,
        reference: case.reference.0.clone(),
        right: parts
            .first()
            .map(|part| part.right.clone())
            .unwrap_or_default(),
        status: case.status(),
        standing: row.standing,
        act: row.act,
        do_by: steps::by(&row, room, now),
        with: case.allocated_to,
        with_name: case
            .allocated_to
            .map(|person| room.name_of(person))
            .unwrap_or_default(),
        covered_by: covered_by(room, case),
        handed_over: super::hand_over::view(room, case),
        channel: case.channel,
        came_to: case.came_to.clone(),
        received: case.received(),
        recognised: case.recognised,
        logged: case.logged,
        lost_days: super::lost::days(room, case.received(), case.logged),
        subject: party(&case.subject),
        asks: case.requester.kind,
        requester: party(case.asker()),
        recipient: party(case.addressee()),
        scope: case.scope.clone(),
        identity_needed: case.identity_needed,
        facts: facts(room, case),
        notes: u32::try_from(case.notes.len()).unwrap_or(u32::MAX),
        letters: letters(case),
        found_in: case.found_in.as_ref().map(linked),
        found: case.found.iter().map(linked).collect(),
        copies: copies(room, case),
        links: super::links::of_case(room, case)?,
        proceedings: super::proceedings::of_case(case, now),
        care: super::care::view(case, now),
        holds: super::holds::view(case, now),
        searches: super::search_view::searches(room, case, now),
        items: super::item_view::items(room, case, now)?,
        documents: super::documents::of_case(room, case)?,
        kept: super::retention::of_case(room, case)?,
        restriction: case
            .restriction
            .as_ref()
            .map(|_| super::restriction::shown(room, case)),
        late_reasons: late_reasons(room, &row)?,
        closed: case.closed,
        permits: permits(room, case),
        parts,
        next,
    })
}

/// The list, where the case is to be closed and an answer was late.
fn late_reasons(room: &Room, row: &store::RegisterRow) -> Result<Vec<String>, Failure> {
    match (row.standing, row.in_time) {
        (casework::Standing::Answered, Some(false)) => super::late::of(room),
        _ => Ok(Vec::new()),
    }
}

/// Who acts for whoever has the case, while they are away.
fn covered_by(room: &Room, case: &Case) -> String {
    let away = room
        .away()
        .iter()
        .find(|absence| Some(absence.person) == case.allocated_to);
    away.map(|absence| room.name_of(absence.cover))
        .unwrap_or_default()
}

fn linked(case: &casework::Linked) -> LinkedCase {
    LinkedCase {
        case: case.case,
        reference: case.reference.0.clone(),
    }
}

fn party(party: &Party) -> PartyView {
    PartyView {
        formal: party.name.formal(),
        filed: party.name.filed(),
        born: party.born,
        address: party.address.clone(),
        form: typed::form(party),
    }
}

fn facts(room: &Room, case: &Case) -> Vec<FactView> {
    let mut facts: Vec<FactView> = case
        .facts
        .iter()
        .map(|entry| FactView {
            fact: entry.id,
            kind: entry.kind,
            part: entry.part,
            on: entry.on,
            detail: entry.detail.clone(),
            by: entry.by.map(|by| room.name_of(by)).unwrap_or_default(),
            withdrawn: entry.withdrawn,
        })
        .collect();
    facts.sort_by_key(|fact| (fact.on, fact.fact));
    facts
}

fn copies(room: &Room, case: &Case) -> Vec<CopyView> {
    let view = |copy: &casework::Copy| CopyView {
        channel: copy.came.channel,
        received: copy.came.received,
        scope: copy.came.scope.clone(),
        by: room.name_of(copy.by),
    };
    case.copies.iter().map(view).collect()
}

/// Those that wait to leave, then those that left, the newest first.
fn letters(case: &Case) -> Vec<IssuedView> {
    let ready = case.ready.iter().rev().map(|ready| IssuedView {
        ready: true,
        ..issued(case, &ready.letter)
    });
    let left = case.letters.iter().rev().map(|letter| issued(case, letter));
    ready.chain(left).collect()
}

fn issued(case: &Case, letter: &casework::Issued) -> IssuedView {
    let (sent, arrived, returned) = super::letters::leaving::way(case, letter.letter);
    IssuedView {
        letter: letter.letter,
        kind: letter.kind,
        version: letter.version.clone(),
        title: letter.title.clone(),
        parts: letter.parts.clone(),
        on: letter.on,
        to: letter.to.clone(),
        elsewhere: super::letters::elsewhere(&letter.template),
        sha256: letter.sha256.clone(),
        bytes: letter.bytes,
        lacking: letter.lacking.clone(),
        despite: letter.despite.clone(),
        ready: false,
        sent,
        arrived,
        returned,
    }
}

fn permits(room: &Room, case: &Case) -> Vec<PermitView> {
    let permits = Workflow::shipped().permits(case, room.actor()).into_iter();
    permits
        .map(|permit| PermitView {
            command: permit.command,
            refusal: permit
                .refusal
                .map(|refusal| refusal.to_string())
                .unwrap_or_default(),
        })
        .collect()
}
