//! The printed recovery code: 140 random bits in seven groups, each with a check character.
//!
//! The letters are Crockford's base 32: no I, L, O or U, so that nothing is read for another. The
//! last character of a group checks the four before it and the place of the group, so a mistyped or
//! swapped group is named.

use super::secret::random;
use crate::error::{Error, Result};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 7;
const SIZE: usize = 5;

/// The code that opens an office when a passphrase is lost. It is shown once, to be printed and locked
/// away; the office keeps no copy. `Display` gives the printed form.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    pub(crate) fn generate() -> Result<Self> {
        let bytes = Zeroizing::new(random::<{ GROUPS * (SIZE - 1) }>()?);
        let digits: Zeroizing<Vec<u8>> =
            Zeroizing::new(bytes.iter().map(|byte| byte % 32).collect());
        let groups: Vec<String> = digits
            .chunks(SIZE - 1)
            .enumerate()
            .map(|(place, group)| printed(place, group))
            .collect();
        Ok(Self(groups.join("-")))
    }

    /// Reads a code as somebody typed it: capitals or not, with or without spaces and hyphens, O for 0
    /// and I or L for 1.
    ///
    /// # Errors
    /// [`Error::RecoveryCodeLength`], or [`Error::RecoveryCodeGroup`] with the first group (from 1)
    /// that cannot be right.
    pub fn read(typed: &str) -> Result<Self> {
        let kept = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—'));
        let digits: Zeroizing<Vec<Option<u8>>> = Zeroizing::new(kept.map(digit).collect());
        if digits.len() != GROUPS * SIZE {
            return Err(Error::RecoveryCodeLength {
                expected: GROUPS,
                size: SIZE,
            });
        }
        let groups: Result<Vec<String>> = digits
            .chunks(SIZE)
            .enumerate()
            .map(|(place, group)| checked(place, group))
            .collect();
        Ok(Self(groups?.join("-")))
    }

    pub(crate) fn secret(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

fn digit(typed: char) -> Option<u8> {
    let letter = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET
        .iter()
        .position(|&known| char::from(known) == letter)
        .and_then(|at| u8::try_from(at).ok())
}

fn checked(place: usize, group: &[Option<u8>]) -> Result<String> {
    let wrong = Error::RecoveryCodeGroup(place + 1);
    let Some(digits) = group.iter().copied().collect::<Option<Vec<u8>>>() else {
        return Err(wrong);
    };
    match digits.split_last() {
        Some((last, data)) if check(place, data) == *last => Ok(printed(place, data)),
        _ => Err(wrong),
    }
}

fn printed(place: usize, data: &[u8]) -> String {
    let letter = |digit: u8| char::from(ALPHABET[usize::from(digit % 32)]);
    data.iter()
        .map(|&digit| letter(digit))
        .chain([letter(check(place, data))])
        .collect()
}

/// A sum over GF(32) in which every character of a group, the check among them, has a weight of its
/// own: it changes with any one wrong character, with any two swapped, and with the group's place.
fn check(place: usize, data: &[u8]) -> u8 {
    let start = u8::try_from(place + 1).unwrap_or(0);
    data.iter().fold(start, |sum, &digit| double(sum ^ digit))
}

/// Multiplication by two in GF(32), modulo x^5 + x^2 + 1.
fn double(value: u8) -> u8 {
    let twice = value << 1;
    if twice & 0b10_0000 == 0 {
        twice
    } else {
        (twice ^ 0b10_0101) & 0b1_1111
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code() -> RecoveryCode {
        RecoveryCode::generate().unwrap()
    }

    #[test]
    fn a_printed_code_reads_as_itself_however_it_is_typed() {
        let code = code();
        let printed = code.to_string();
        assert_eq!(printed.len(), GROUPS * SIZE + GROUPS - 1);
        for typed in [
            printed.clone(),
            printed.to_lowercase(),
            printed.replace('-', " "),
            printed.replace('-', ""),
            printed.replace('0', "o").replace('1', "l"),
            format!("  {printed}\n"),
        ] {
            assert_eq!(RecoveryCode::read(&typed).unwrap(), code, "{typed}");
        }
    }

    #[test]
    fn length_is_told_from_typing() {
        for typed in ["", "ABCDE", &format!("{}0", code())] {
            assert!(
                matches!(
                    RecoveryCode::read(typed),
                    Err(Error::RecoveryCodeLength { .. })
                ),
                "{typed}"
            );
        }
    }

    proptest! {
        #[test]
        fn one_wrong_character_names_its_group(at in 0..GROUPS * SIZE, shift in 1u8..32) {
            let mut digits: Vec<u8> = code().to_string().chars().filter_map(digit).collect();
            digits[at] = (digits[at] + shift) % 32;
            let typed: String = digits.iter().map(|&d| char::from(ALPHABET[usize::from(d)])).collect();
            match RecoveryCode::read(&typed) {
                Err(Error::RecoveryCodeGroup(group)) => prop_assert_eq!(group, at / SIZE + 1),
                other => prop_assert!(false, "{:?}", other),
            }
        }

        #[test]
        fn two_neighbours_swapped_are_noticed(at in 0..GROUPS * SIZE - 1) {
            let mut digits: Vec<u8> = code().to_string().chars().filter_map(digit).collect();
            prop_assume!(digits[at] != digits[at + 1]);
            digits.swap(at, at + 1);
            let typed: String = digits.iter().map(|&d| char::from(ALPHABET[usize::from(d)])).collect();
            prop_assert!(RecoveryCode::read(&typed).is_err());
        }
    }
}
