//! What a passphrase must be: long, and nothing else (NCSC: three random words; no rules about
//! capitals or digits, no forced change).

use crate::wire::FieldError;

/// The fewest characters.
pub(crate) const LEAST: usize = 12;

/// Refuses a passphrase that is short, is one character over and over, or was mistyped.
pub(crate) fn check(passphrase: &str, again: &str, errors: &mut Vec<FieldError>) {
    let mut wrong = |field: &str, message: String| {
        errors.push(FieldError {
            field: field.into(),
            message,
        })
    };
    let distinct = passphrase
        .chars()
        .collect::<std::collections::BTreeSet<_>>()
        .len();
    if passphrase.chars().count() < LEAST {
        wrong(
            "passphrase",
            format!(
                "Enter a passphrase of at least {LEAST} characters. Three words that have nothing to do with each other are good."
            ),
        );
    } else if distinct < 5 {
        wrong("passphrase", "Enter a passphrase that is harder to guess. Three words that have nothing to do with each other are good.".into());
    } else if passphrase != again {
        wrong(
            "passphrase_again",
            "Enter the same passphrase in both fields.".into(),
        );
    }
}
