//! Issuing a letter: laid out with its date, stored under its digest, recorded on the case.

use super::desk_draft::DeskDraft;
use super::kept::place;
use super::leaving;
use crate::room::Room;
use crate::wire::{IssueLetter, IssuedLetter};
use crate::{Failure, Moment};
use casework::{Command, LetterKind};

/// Issues the letter. It cannot be changed after.
pub(crate) fn issue(
    room: &mut Room,
    args: IssueLetter,
    now: &Moment,
) -> Result<IssuedLetter, Failure> {
    let desk = DeskDraft::open(room, &args.text, now)?;
    if desk.kind == LetterKind::FeeRequest && !desk.fee_refusal().is_empty() {
        return Err(Failure::of_field("fee", desk.fee_refusal()));
    }
    let leaves = leaving::leaves(args.leaving.as_ref())?;
    desk.leaves_open()?;
    if let Some(problem) = desk.annexed_badly().into_iter().next() {
        return Err(Failure::new("annex", problem));
    }
    let pdf = desk.pdf(&desk.head.clone().issued(now.today))?;
    let letter = desk.input(&pdf, args.despite, args.heeded, leaves);
    let (id, case, seen) = (letter.letter, desk.case.id, Some(args.sequence));
    let command = Command::IssueLetter(Box::new(letter));
    room.command_with(case, seen, command, &[&pdf], now)?;
    room.office_mut().forget_draft(&place(&args.text.letter))?;
    Ok(IssuedLetter { letter: id })
}
