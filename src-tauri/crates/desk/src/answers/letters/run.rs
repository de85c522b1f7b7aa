//! Many letters as one run: the acknowledgements of the morning, with one file for the printer and a list for the
//! post book. Each is issued by itself, so that one that cannot leave keeps no other from leaving.

use super::desk_draft::DeskDraft;
use super::kept::{self, place};
use super::{choices, leaving, safe};
use crate::room::Room;
use crate::wire::{
    CaseRef, FileBytes, LetterChoice, LetterRef, Nothing, RunDone, RunForm, RunLeft, RunLine,
    RunPick, RunView,
};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::{Act, CaseId, Command, Leaves, LetterKind, Means, PartId, PersonId};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::RegisterRow;

/// Why a restricted case is not in a run.
const RESTRICTED: &str = "The case is restricted: send its letter by itself.";
/// How many letters go in one run.
const MOST: usize = 500;

/// The acknowledgements that are owed in this person's cases, and in those of the people they cover for.
pub(crate) fn owed(room: &mut Room, _: Nothing, now: &Moment) -> Result<RunView, Failure> {
    let me = room.actor().person;
    let covered = room.away().iter().filter(|it| it.cover == me);
    let people: Vec<PersonId> = std::iter::once(me)
        .chain(covered.map(|it| it.person))
        .collect();
    let mut lines = Vec::new();
    for person in people {
        let rows = room.office().open_cases_of(person)?;
        for row in rows.iter().filter(|row| row.act == Act::Acknowledge) {
            match of_case(room, row, now) {
                Ok(owed) => lines.extend(owed),
                // One case that cannot be opened keeps no other from being shown.
                Err(failure) => lines.push(alone(row, failure.message)),
            }
        }
    }
    lines.sort_by(|one, other| {
        (one.received, &one.reference).cmp(&(other.received, &other.reference))
    });
    Ok(RunView { lines })
}

/// A case that is looked at by itself. Lists hold no name of a restricted one.
fn alone(row: &RegisterRow, problem: String) -> RunLine {
    RunLine {
        pick: RunPick {
            case: row.case,
            sequence: 0,
            part: PartId('A'),
            template: String::new(),
        },
        reference: row.reference.clone(),
        subject: crate::words::subject(row.subject.clone()),
        title: String::new(),
        to: Vec::new(),
        received: row.received,
        problem,
    }
}

fn of_case(room: &mut Room, row: &RegisterRow, now: &Moment) -> Result<Vec<RunLine>, Failure> {
    if room.case(row.case)?.restriction.is_some() {
        return Ok(vec![alone(row, RESTRICTED.to_owned())]);
    }
    let offered = choices(
        room,
        CaseRef {
            case: row.case.to_string(),
        },
        now,
    )?
    .choices;
    let owed = offered
        .into_iter()
        .filter(|it| it.kind == LetterKind::Acknowledgement && it.next);
    owed.map(|choice| line(room, row, &choice, now)).collect()
}

fn line(
    room: &Room,
    row: &RegisterRow,
    choice: &LetterChoice,
    now: &Moment,
) -> Result<RunLine, Failure> {
    let case = room.case(row.case)?;
    let letter = LetterRef {
        case: row.case,
        part: choice.part,
        template: choice.template.clone(),
    };
    let (to, problem) = match DeskDraft::open(room, &kept::kept(room, &letter)?, now) {
        Ok(desk) => (desk.to(), desk.stands_alone(&choice.refusal)),
        Err(failure) => (Vec::new(), failure.message),
    };
    Ok(RunLine {
        pick: RunPick {
            case: row.case,
            sequence: case.sequence,
            part: choice.part,
            template: choice.template.clone(),
        },
        reference: case.reference.0.clone(),
        subject: crate::words::subject(row.subject.clone()),
        title: choice.title.clone(),
        to,
        received: case.received(),
        problem,
    })
}

/// A letter of the run that was issued.
struct Gone {
    reference: String,
    title: String,
    to: Vec<String>,
    pdf: Vec<u8>,
}

/// Issues the letters, one after the other. What is stopped half-way has issued what it has.
pub(crate) fn issue(room: &mut Room, args: RunForm, now: &Moment) -> Result<RunDone, Failure> {
    if args.letters.is_empty() || args.letters.len() > MOST {
        let message = format!("Choose from 1 to {MOST} letters.");
        return Err(Failure::of_field("letters", message));
    }
    // An address or a number is of one letter.
    if matches!(args.leaving.means, Some(Means::Email | Means::TrackedPost)) {
        let message = "Letters of a run leave by post, by hand or through the portal, or later.";
        return Err(Failure::of_field("means", message));
    }
    let leaves = leaving::leaves(Some(&args.leaving))?;
    let work = Arc::clone(&room.long_work);
    let mut seen: BTreeMap<CaseId, u64> = BTreeMap::new();
    let (mut gone, mut left) = (Vec::new(), Vec::new());
    work.watched(|tell| {
        let total = args.letters.len() as u64;
        let mut going = true;
        for (at, pick) in (0..).zip(&args.letters) {
            going = going && tell(at, total);
            let sequence = seen.get(&pick.case).copied().unwrap_or(pick.sequence);
            let issued = match going {
                true => one(room, pick, sequence, leaves.clone(), now),
                false => Err(Failure::new("cancelled", "The run was stopped before it.")),
            };
            match issued {
                Ok((letter, after)) => {
                    seen.insert(pick.case, after);
                    gone.push(letter);
                }
                Err(failure) => left.push(RunLeft {
                    case: pick.case,
                    reference: reference(room, pick.case),
                    why: failure.message,
                }),
            }
        }
    });
    Ok(done(gone, left, args.duplex, now))
}

fn reference(room: &Room, case: CaseId) -> String {
    let line = room.office().line(case);
    line.map(|line| line.reference).unwrap_or_default()
}

/// Issues one letter; gives it, and how many events its case has now.
fn one(
    room: &mut Room,
    pick: &RunPick,
    sequence: u64,
    leaves: Leaves,
    now: &Moment,
) -> Result<(Gone, u64), Failure> {
    let letter = LetterRef {
        case: pick.case,
        part: pick.part,
        template: pick.template.clone(),
    };
    let desk = DeskDraft::open(room, &kept::kept(room, &letter)?, now)?;
    let acknowledges = desk.kind == LetterKind::Acknowledgement;
    let problem = match (acknowledges, desk.case.restriction.is_some()) {
        (false, _) => "A run is of acknowledgements.".to_owned(),
        (true, true) => RESTRICTED.to_owned(),
        (true, false) => desk.stands_alone(""),
    };
    if !problem.is_empty() {
        return Err(Failure::new("letter", problem));
    }
    let pdf = desk.pdf(&desk.head.clone().issued(now.today))?;
    let input = desk.input(&pdf, String::new(), false, leaves);
    let gone = Gone {
        reference: desk.head.reference.clone(),
        title: desk.template.title.clone(),
        to: desk.to(),
        pdf,
    };
    let command = Command::IssueLetter(Box::new(input));
    let case = room.command_with(pick.case, Some(sequence), command, &[&gone.pdf], now)?;
    room.office_mut().forget_draft(&place(&letter))?;
    Ok((gone, case.sequence))
}

/// What became of the run. The letters have gone: nothing that fails from here on may hide that.
fn done(gone: Vec<Gone>, left: Vec<RunLeft>, duplex: bool, now: &Moment) -> RunDone {
    let file = |ending: &str, bytes: &[u8]| FileBytes {
        name: safe(&format!("Letters {}.{ending}", now.today)),
        base64: STANDARD.encode(bytes),
    };
    let list = list(&gone);
    let issued = u32::try_from(gone.len()).unwrap_or(u32::MAX);
    let pdfs: Vec<Vec<u8>> = gone.into_iter().map(|it| it.pdf).collect();
    let some = issued > 0;
    let print = some.then(|| letters::print_file(&pdfs, duplex)).transpose();
    RunDone {
        issued,
        problem: print
            .as_ref()
            .err()
            .map(ToString::to_string)
            .unwrap_or_default(),
        print: print.ok().flatten().map(|print| file("pdf", &print)),
        list: some.then(|| file("csv", list.as_bytes())),
        left,
    }
}

/// The list for the post book, as a table that spreadsheets open.
fn list(gone: &[Gone]) -> String {
    let mut out = String::from("\u{feff}Number,Reference,Letter,Name,Address\r\n");
    for (at, letter) in gone.iter().enumerate() {
        let (name, address) = letter
            .to
            .split_first()
            .map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
        let cells = [
            (at + 1).to_string(),
            letter.reference.clone(),
            letter.title.clone(),
            name.to_owned(),
            address.join(", "),
        ];
        let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

/// A cell of the table (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    match text.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_and_are_no_formulas() {
        for (text, wanted) in [
            ("Ms Jo Fenwick", "Ms Jo Fenwick"),
            ("7 Drove, Town", "\"7 Drove, Town\""),
            ("the \"Barn\"", "\"the \"\"Barn\"\"\""),
            ("=1+1", "'=1+1"),
            ("", ""),
        ] {
            assert_eq!(cell(text), wanted);
        }
    }
}
