//! Passwords for what leaves electronically, and the letter that tells one by another way. A password is
//! shown once and kept nowhere.

use super::letters::{office, safe};
use crate::room::Room;
use crate::wire::FileBytes;
use crate::{Failure, Moment};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casework::Case;
use letters::{Head, Message, Recipient};
use serde_json::json;

/// What a password is made of: 32 letters and figures, of which none is taken for another at a glance.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789+";
/// Groups of a password, of four letters each: 5 bits a letter, 100 bits.
const GROUPS: usize = 5;

/// 256 bits that nobody can guess.
pub(super) fn drawn() -> Result<[u8; 32], Failure> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| Failure::new("random", error.to_string()))?;
    Ok(bytes)
}

/// "k7mq-x2dp-…": typed from paper, so it has no letter that is taken for another.
pub(super) fn password() -> Result<String, Failure> {
    let drawn = drawn()?;
    let letters = drawn.iter().take(GROUPS * 4);
    // 256 is a multiple of 32, so every letter is as likely as another.
    let letters: Vec<u8> = letters
        .filter_map(|byte| LETTERS.get(usize::from(byte % 32)).copied())
        .collect();
    let groups = letters.chunks(4).map(String::from_utf8_lossy);
    Ok(groups.collect::<Vec<_>>().join("-"))
}

/// What a password opens.
pub(super) struct Opens<'a> {
    /// In words that go on from "We are sending you".
    pub what: &'a str,
    /// Whether it is a ZIP, which not every computer opens.
    pub zip: bool,
}

/// The letter that tells the password to whom it is sent. It goes by post or by hand.
pub(super) fn letter(
    room: &Room,
    (case, recipient): (&Case, Recipient),
    opens: &Opens,
    password: &str,
    now: &Moment,
) -> Result<FileBytes, Failure> {
    let values = json!({
        "reference": case.reference.0,
        "name": recipient.salutation,
        "what": opens.what,
        "zip": opens.zip,
        "password": password,
        "telephone": room.settings.telephone,
        "officer": room.name_of(room.actor().person),
        "office": format!("{}, {}", room.settings.department, room.settings.name),
    });
    let message = Message::fill("password", &values)?;
    let head = Head {
        office: office(&room.settings),
        recipient,
        reference: case.reference.0.clone(),
        date: Some(now.today),
        print: super::letters::print_for(case.care.format),
        crest: room.crest.clone(),
    };
    Ok(FileBytes {
        name: safe(&format!("{} password.pdf", case.reference)),
        base64: STANDARD.encode(letters::memo(&message, &head)?),
    })
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
