//! A letter as the draft of an e-mail, for the person's own e-mail program.

use super::super::searches::{self, Draft};
use super::{named, safe};
use crate::room::Room;
use crate::wire::{FileBytes, LetterEmail, LetterEmailForm};
use crate::{Failure, Moment};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casework::{Case, Issued};
use letters::Message;
use serde_json::json;

/// What a password is made of: 32 letters and figures, of which none is taken for another at a glance.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789+";
/// Groups of a password, of four letters each: 5 bits a letter, 100 bits.
const GROUPS: usize = 5;

/// The letter, attached to a draft; where it is protected, under a password that is shown this once.
pub(crate) fn draft(
    room: &mut Room,
    args: LetterEmailForm,
    _: &Moment,
) -> Result<LetterEmail, Failure> {
    let case = room.case(args.case)?;
    let (letter, pdf) = named(room, &case, args.letter)?;
    let password = if args.protect {
        password()?
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
    Ok(LetterEmail {
        file: FileBytes {
            name: safe(&format!("{} {}.eml", case.reference, letter.title)),
            base64: STANDARD.encode(eml),
        },
        to,
        password,
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

fn drawn() -> Result<[u8; 32], Failure> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| Failure::new("random", error.to_string()))?;
    Ok(bytes)
}

/// "k7mq-x2dp-…": typed from paper, so it has no letter that is taken for another.
fn password() -> Result<String, Failure> {
    let drawn = drawn()?;
    let letters = drawn.iter().take(GROUPS * 4);
    // 256 is a multiple of 32, so every letter is as likely as another.
    let letters: Vec<u8> = letters
        .filter_map(|byte| LETTERS.get(usize::from(byte % 32)).copied())
        .collect();
    let groups = letters.chunks(4).map(String::from_utf8_lossy);
    Ok(groups.collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_long_and_never_the_same() {
        let (one, other) = (
            password().unwrap_or_default(),
            password().unwrap_or_default(),
        );
        assert_eq!(one.len(), GROUPS * 5 - 1, "{one}");
        assert_ne!(one, other);
        assert!(
            one.chars()
                .all(|it| it == '-' || LETTERS.contains(&(it as u8)))
        );
    }
}
