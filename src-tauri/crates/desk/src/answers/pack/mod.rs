//! The disclosure pack of an answer: what is given for which item, what is in the files, the seal, the ZIP.
//!
//! ```text
//! case + chosen documents --contents--> letter, schedule, files, manifest
//!                                        |-- look    what their readers do not see, and names and sealed
//!                                        |           reasons in all their words
//!                                        |-- view    what stands in the way of the seal
//!                                        '-- archive the ZIP, the same bytes each time
//! ```

mod archive;
mod contents;
mod look;
mod view;
mod words;

pub(super) use words::length;

use super::case;
use super::letters::addressee;
use super::password::{self, Opens};
use crate::room::Room;
use crate::wire::{
    AnswerFinding, CaseRef, CaseView, ChooseReleased, FileBytes, PackArchive, PackFileForm,
    PacksView, SealPack,
};
use crate::{Failure, Moment};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::{Case, Command, CommandName, Pack, PackCommand, Workflow};
use contents::Contents;

pub(crate) use look::Inspections;
pub(in crate::answers) use look::Sought;

/// The largest pack that is sealed, in bytes: larger ones do not fit through the window.
const MOST: u64 = 400 << 20;

/// What the case gives, part by part.
pub(crate) fn packs(room: &mut Room, args: CaseRef, now: &Moment) -> Result<PacksView, Failure> {
    let case = room.find_case(&args.case)?;
    view::packs(room, &case, now)
}

/// Chooses which document is given for items, or takes that back.
pub(crate) fn choose(
    room: &mut Room,
    args: ChooseReleased,
    now: &Moment,
) -> Result<CaseView, Failure> {
    let command = Command::Pack(PackCommand::Choose {
        items: args.items,
        document: args.document,
    });
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

/// Answers for what was found. It must still be there: the file may be another one by now.
pub(crate) fn answer(
    room: &mut Room,
    args: AnswerFinding,
    now: &Moment,
) -> Result<CaseView, Failure> {
    let case = room.case(args.case)?;
    Workflow::shipped().permit(CommandName::AnswerFinding, &case, room.actor())?;
    let contents = Contents::of(room, &case, args.part)?;
    let found = look::findings(room, &case, &contents)?;
    let finding = found.into_iter().find(|it| it.id == args.id);
    let finding = finding.ok_or_else(|| {
        let words = "This is not in the files any more. Look at the pack again.";
        Failure::new("not-found", words)
    })?;
    let command = Command::Pack(PackCommand::Answer {
        part: args.part,
        finding: Box::new(finding),
        reason: args.reason,
    });
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

/// Seals a pack. Every file is opened and searched again, whatever was known of it.
pub(crate) fn seal(room: &mut Room, args: SealPack, now: &Moment) -> Result<CaseView, Failure> {
    let case = room.case(args.case)?;
    Workflow::shipped().permit(CommandName::SealPack, &case, room.actor())?;
    let contents = Contents::of(room, &case, args.part)?;
    let pack = contents.pack(&case)?;
    if contents.size() > MOST {
        return Err(Failure::new("not-now", too_large(contents.size())));
    }
    if pack.manifest != args.digest {
        let words =
            "What is given changed while you looked at it. Look at the pack again, then seal it.";
        return Err(Failure::new("conflict", words));
    }
    room.inspections.forget();
    let findings = look::findings(room, &case, &contents)?;
    let schedule = contents.schedule_bytes();
    let command = Command::Pack(PackCommand::Seal {
        pack: Box::new(pack),
        findings,
    });
    let case = room.command_with(args.case, Some(args.sequence), command, &[&schedule], now)?;
    case::view(room, &case, now)
}

fn too_large(bytes: u64) -> String {
    format!(
        "The pack has {} MB; at most {} MB can be sealed. Give long recordings by another way.",
        bytes >> 20,
        MOST >> 20
    )
}

/// A pack as it was sealed, as a ZIP.
pub(crate) fn file(
    room: &mut Room,
    args: PackFileForm,
    now: &Moment,
) -> Result<PackArchive, Failure> {
    let case = room.case(args.case)?;
    let mut all = case.packs.sealed.iter().map(|sealed| &sealed.pack);
    let pack = all.find(|it| it.pack == args.pack);
    let pack = pack.ok_or_else(|| Failure::new("not-found", "The case has no such pack."))?;
    still_given(room, &case, pack)?;
    let name = format!("{} disclosure pack {}.zip", case.reference, pack.pack.0);
    let bytes = archive::of(room, &case, pack)?;
    if !args.protect {
        return Ok(PackArchive {
            file: zip(name, &bytes),
            password: String::new(),
            tells: None,
        });
    }
    let password = password::password()?;
    let protected = archive::protected(&name, &bytes, &password)?;
    let opens = Opens {
        what: "the information that you asked for",
        zip: true,
    };
    Ok(PackArchive {
        file: zip(format!("{} disclosure.zip", case.reference), &protected),
        tells: Some(password::letter(
            room,
            (&case, addressee(&case)),
            &opens,
            &password,
            now,
        )?),
        password,
    })
}

/// Refuses a pack that holds what may not leave since it was sealed: a name may be protected, a reason sealed only then.
fn still_given(room: &mut Room, case: &Case, pack: &Pack) -> Result<(), Failure> {
    let mut letters = case.ready.iter().map(|it| &it.letter).chain(&case.letters);
    if let Some(letter) = letters.find(|it| it.letter == pack.letter) {
        crate::answers::letters::leaving::may_leave_still(case, letter)?;
    }
    let contents = Contents::of(room, case, pack.part)?;
    if contents.pack(case)?.manifest != pack.manifest {
        return Ok(());
    }
    for finding in look::findings(room, case, &contents)? {
        case.answered_for(&finding)?;
    }
    Ok(())
}

fn zip(name: String, bytes: &[u8]) -> FileBytes {
    FileBytes {
        name,
        base64: STANDARD.encode(bytes),
    }
}
