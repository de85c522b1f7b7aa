//! The address of an issued letter alone, for an envelope or a label.

use super::{named, safe};
use crate::room::Room;
use crate::wire::{EnvelopeForm, FileBytes};
use crate::{Failure, Moment};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casework::{Case, Issued, Refusal};
use letters::{Recipient, Stationery};

/// The address as the letter has it.
pub(crate) fn on_paper(
    room: &mut Room,
    args: EnvelopeForm,
    _: &Moment,
) -> Result<FileBytes, Failure> {
    let case = room.case(args.case)?;
    let (letter, _) = named(room, &case, args.letter)?;
    if !case.care.safe_contact.is_empty() && !args.heeded {
        let first = "Make sure that the address heeds the warning about safe contact, and say so.";
        return Err(Refusal::field("heeded", first).into());
    }
    let pdf = letters::envelope(&recipient(&case, letter), args.on)?;
    let what = match args.on {
        Stationery::Envelope => "envelope",
        Stationery::Label => "label",
    };
    let name = format!("{} {} {what}.pdf", case.reference, letter.title);
    Ok(FileBytes {
        name: safe(&name),
        base64: STANDARD.encode(pdf),
    })
}

/// Letters of before kept no address: theirs is that of the case, if it still goes by their name.
pub(super) fn recipient(case: &Case, letter: &Issued) -> Recipient {
    let known = super::addressee(case);
    let other = Recipient {
        name: letter.to.clone(),
        salutation: letter.to.clone(),
        address: letter.address.clone(),
    };
    match known.name == letter.to {
        true if letter.address.is_empty() => known,
        true => Recipient {
            salutation: known.salutation,
            ..other
        },
        false => other,
    }
}
