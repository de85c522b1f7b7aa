//! A letter as the draft of an e-mail, for the person's own e-mail program.

use super::super::password::{self, Opens, drawn};
use super::super::searches::{self, Draft};
use super::{leaving, named, on_paper, safe};
use crate::room::Room;
use crate::wire::{FileBytes, LetterEmail, LetterEmailForm};
use crate::{Failure, Moment};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casework::{Case, Issued, Refusal};
use letters::Message;
use serde_json::json;

/// The letter, attached to a draft; where it is protected, under a password that is shown this once.
pub(crate) fn draft(
    room: &mut Room,
    args: LetterEmailForm,
    now: &Moment,
) -> Result<LetterEmail, Failure> {
    let case = room.case(args.case)?;
    let (letter, pdf) = named(room, &case, args.letter)?;
    leaving::may_leave_still(&case, letter)?;
    if !case.care.safe_contact.is_empty() && !args.heeded {
        let first = "Make sure that the e-mail heeds the warning about safe contact, and say so.";
        return Err(Refusal::field("heeded", first).into());
    }
    let password = if args.protect {
        password::password()?
    } else {
        String::new()
    };
    let attached = match password.as_str() {
        "" => pdf,
        password => letters::protect(&pdf, password, &drawn()?)?,
    };
    // Where somebody else reads e-mail is for the sender to fill in.
    let to = match super::elsewhere(&letter.template) {
        true => String::new(),
        false => case.addressee().email.clone(),
    };
    let message = Message::fill("letter", &values(room, &case, letter, args.protect))?;
    let draft = Draft {
        who: &letter.to,
        to: &to,
        copy_to: "",
        subject: &message.subject,
        text: &message.text,
    };
    let file = safe(&format!("{} {}.pdf", case.reference, letter.title));
    let written = searches::envelope(room, &draft)
        .attachment("application/pdf", file, attached)
        .write_to_vec();
    let eml = written.map_err(|error| Failure::new("message", error.to_string()))?;
    let opens = Opens {
        what: "a letter",
        zip: false,
    };
    let to_whom = (&case, on_paper::recipient(&case, letter));
    let tells = (!password.is_empty())
        .then(|| password::letter(room, to_whom, &opens, &password, now))
        .transpose()?;
    Ok(LetterEmail {
        file: FileBytes {
            name: safe(&format!("{} {}.eml", case.reference, letter.title)),
            base64: STANDARD.encode(eml),
        },
        to,
        password,
        tells,
    })
}

fn values(room: &Room, case: &Case, letter: &Issued, protected: bool) -> serde_json::Value {
    json!({
        "reference": case.reference.0,
        "letter_of": letter.on,
        "protected": protected,
        "officer": room.name_of(room.actor().person),
        "office": format!("{}, {}", room.settings.department, room.settings.name),
        "telephone": room.settings.telephone,
    })
}
