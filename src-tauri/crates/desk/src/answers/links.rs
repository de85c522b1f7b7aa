//! Links between cases: which there can be, linking, taking that away, and the cases that one is linked to.

use super::case;
use crate::room::Room;
use crate::wire::{CaseRef, CaseView, LinkChoice, LinkChoices, LinkForm, LinkView, UnlinkForm};
use crate::{Failure, Moment};
use casework::{Case, Link, LinkKind, LinkSide, link_kinds};
use chrono::NaiveDate;
use statute::Rule;
use store::{PartRow, RegisterRow};

type Answer = Result<CaseView, Failure>;

/// How the case can be linked to another.
pub(crate) fn choices(room: &mut Room, args: CaseRef, _: &Moment) -> Result<LinkChoices, Failure> {
    let rights = room.find_case(&args.case)?.rights();
    let sides = |kind: &LinkKind| -> Vec<LinkChoice> {
        let sides = LinkSide::ALL.into_iter();
        let once = sides.filter(|side| *side == LinkSide::From || !kind.alike());
        once.filter(|side| kind.fits(*side, &rights))
            .map(|side| LinkChoice {
                kind: kind.id.clone(),
                side,
                words: kind.words(side).to_owned(),
            })
            .collect()
    };
    Ok(LinkChoices {
        choices: link_kinds().iter().flat_map(sides).collect(),
    })
}

pub(crate) fn link(room: &mut Room, args: LinkForm, now: &Moment) -> Answer {
    let other = other(room, &args.other)?;
    let how = (&other, args.kind, args.side);
    let case = room.link(args.case, args.sequence, how, now)?;
    case::view(room, &case, now)
}

pub(crate) fn unlink(room: &mut Room, args: UnlinkForm, now: &Moment) -> Answer {
    let which = (args.other, args.kind, args.reason);
    let case = room.unlink(args.case, args.sequence, which, now)?;
    case::view(room, &case, now)
}

/// The case of which the reference was typed.
fn other(room: &Room, typed: &str) -> Result<Case, Failure> {
    let typed = typed.trim();
    if typed.is_empty() {
        let words = "Enter the reference of the other case.";
        return Err(Failure::of_field("other", words));
    }
    room.find_case(typed)
        .map_err(|failure| match failure.code.as_str() {
            "no-case" => Failure::of_field(
                "other",
                format!("There is no case {typed} in this office. Check the reference."),
            ),
            "destroyed" => Failure::of_field("other", failure.message),
            _ => failure,
        })
}

/// The cases that this one is linked to, in the order of linking.
pub(super) fn of_case(room: &Room, case: &Case) -> Result<Vec<LinkView>, Failure> {
    case.links.iter().map(|link| view(room, link)).collect()
}

fn view(room: &Room, link: &Link) -> Result<LinkView, Failure> {
    let line = match room.office().line(link.other.case) {
        Ok(line) => line,
        Err(error @ store::Error::NoCase) => return Ok(missing(link, error.to_string())),
        Err(error) => return Err(error.into()),
    };
    let gone = line.destroyed.map(|on| {
        let reference = line.reference.clone();
        store::Error::Destroyed { reference, on }.to_string()
    });
    Ok(LinkView {
        subject: match line.destroyed {
            Some(_) => String::new(),
            None => crate::words::subject(line.subject.clone()),
        },
        right: room.right_name(&line),
        standing: Some(line.standing),
        received: Some(line.received),
        last_day: line.last_day,
        answered: line.answered,
        outcome: outcome(room, &line),
        ..missing(link, gone.unwrap_or_default())
    })
}

/// A link of which nothing is known but that it is there.
fn missing(link: &Link, gone: String) -> LinkView {
    LinkView {
        case: link.other.case,
        reference: link.other.reference.0.clone(),
        kind: link.kind.clone(),
        words: link.words().to_owned(),
        subject: String::new(),
        right: String::new(),
        standing: None,
        received: None,
        last_day: None,
        answered: None,
        outcome: String::new(),
        gone,
    }
}

/// The rule of a part. The line does not hold the day that governs a few rights; what can be decided is
/// called the same in every version.
fn rule_of(room: &Room, part: &PartRow, received: NaiveDate) -> Option<&'static Rule> {
    let law = room.law();
    let rule = law.rule(&part.regime, &part.right, received).ok();
    rule.or_else(|| law.versions(&part.regime, &part.right).ok()?.last())
}

/// What was decided of each part, each once.
fn outcome(room: &Room, line: &RegisterRow) -> String {
    let mut said: Vec<String> = Vec::new();
    let decided = line.parts.iter().filter_map(|part| {
        let outcome = part.outcome.as_deref()?;
        Some(crate::words::outcome_named(
            outcome,
            rule_of(room, part, line.received),
        ))
    });
    for words in decided {
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said.join(" · ")
}
