//! Earlier cases that resemble a request as it is typed: by name, birth and address, or because it quotes
//! their reference.

use crate::room::Room;
use crate::typed;
use crate::wire::{LinkChoice, RequestForm, SimilarCase, SimilarCases};
use crate::{Failure, Moment};
use casework::{LinkKind, LinkSide, Standing, link_kinds};
use statute::RightId;
use store::{Likeness, RegisterRow};

/// How many similar cases are shown.
const MOST_SIMILAR: usize = 10;

/// Earlier cases that resemble the request as typed so far.
pub(crate) fn similar(
    room: &mut Room,
    form: RequestForm,
    _now: &Moment,
) -> Result<SimilarCases, Failure> {
    let subject = typed::party("subject", &form.subject, &mut Vec::new());
    let address = subject.address.join(", ");
    let cases =
        room.office()
            .similar(&subject.name.filed(), subject.born, &address, MOST_SIMILAR)?;
    let mut quoted = quoted(room, &form.scope);
    quoted.retain(|row| cases.iter().all(|similar| similar.row.case != row.case));
    let quoted = quoted.into_iter().map(|row| (row, vec![QUOTED.to_owned()]));
    let cases = cases.into_iter().map(|it| (it.row, alike(it.likeness)));
    // The case in which it was found is known, and is not the same request.
    let others = quoted
        .chain(cases)
        .filter(|(row, _)| row.reference != form.found_in);
    let view = |(row, alike): (RegisterRow, Vec<String>)| SimilarCase {
        case: row.case,
        reference: row.reference.clone(),
        right: room.right_name(&row),
        law: room.law_of(&row),
        received: row.received,
        standing: row.standing,
        with_name: row
            .allocated_to
            .map(|person| room.name_of(person))
            .unwrap_or_default(),
        perhaps_same: row.standing.open() && (alike.len() > 1 || alike == [QUOTED]),
        links: linkable(&form, &row),
        no_merge: no_merge(row.standing),
        subject: crate::words::subject(row.subject),
        alike,
    };
    Ok(SimilarCases {
        cases: others.map(view).take(MOST_SIMILAR).collect(),
    })
}

/// That the request quotes the reference of a case.
const QUOTED: &str = "reference";
/// How many references are looked up in what a request says.
const MOST_QUOTED: usize = 5;

/// The cases whose references stand in what the request says, in the order in which they stand there.
fn quoted(room: &Room, scope: &str) -> Vec<RegisterRow> {
    let prefix = format!("{}-", room.settings.prefix.to_uppercase());
    let words = scope.split(|it: char| !it.is_alphanumeric() && it != '-');
    let words = words.filter(|word| word.to_uppercase().starts_with(&prefix));
    let mut rows: Vec<RegisterRow> = Vec::new();
    for row in words
        .take(MOST_QUOTED)
        .filter_map(|word| room.find_line(word).ok())
    {
        if row.destroyed.is_none() && rows.iter().all(|it| it.case != row.case) {
            rows.push(row);
        }
    }
    rows
}

/// How the request can be linked to an earlier case, the new one being the first of the two.
fn linkable(form: &RequestForm, row: &RegisterRow) -> Vec<LinkChoice> {
    let asked: Vec<RightId> = form.rights.iter().map(|id| id.as_str().into()).collect();
    let theirs: Vec<RightId> = row.parts.iter().map(|part| part.right.clone()).collect();
    let common = asked.iter().any(|right| theirs.contains(right));
    let fits = |kind: &&LinkKind| {
        kind.fits(LinkSide::From, &asked)
            && kind.fits(LinkSide::To, &theirs)
            && (common || !kind.same)
    };
    let choice = |kind: &LinkKind| LinkChoice {
        kind: kind.id.clone(),
        side: LinkSide::From,
        words: kind.words(LinkSide::From).to_owned(),
    };
    link_kinds().iter().filter(fits).map(choice).collect()
}

fn no_merge(standing: Standing) -> String {
    if !standing.open() && standing != Standing::Answered {
        "It is closed. Log a request of its own, and link the two.".into()
    } else {
        String::new()
    }
}

/// What is alike, by name.
fn alike(likeness: Likeness) -> Vec<String> {
    let found = [
        (likeness.same_name, "name"),
        (likeness.close_name && !likeness.same_name, "close-name"),
        (likeness.same_birth, "born"),
        (likeness.same_address, "address"),
    ];
    found
        .into_iter()
        .filter(|(alike, _)| *alike)
        .map(|(_, what)| what.to_owned())
        .collect()
}
