//! Notes.

use super::worded;
use crate::{Event, Refusal};

/// The longest note, in characters: some three hundred pages. What is longer is a document.
pub const LONGEST_NOTE: usize = 1_000_000;

pub(super) fn add(text: &str) -> Result<Vec<Event>, Refusal> {
    let text = worded("text", text, "Enter the note.")?;
    let length = text.chars().count();
    if length > LONGEST_NOTE {
        let message = format!(
            "A note has at most {} characters, and this one has {}. Save it as a file and add that to the documents, or add it in several notes.",
            grouped(LONGEST_NOTE),
            grouped(length),
        );
        return Err(Refusal::field("text", message));
    }
    Ok(vec![Event::NoteAdded { text }])
}

/// A count with a comma before every three digits from the end.
fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped() {
        for (count, words) in [
            (7, "7"),
            (999, "999"),
            (1_000, "1,000"),
            (1_204_331, "1,204,331"),
        ] {
            assert_eq!(grouped(count), words);
        }
    }

    #[test]
    fn a_note_may_be_as_long_as_it_says_whatever_its_letters_take() {
        assert!(add(&"ż".repeat(LONGEST_NOTE)).is_ok());
        let refused = add(&"ż".repeat(LONGEST_NOTE + 1)).unwrap_err();
        assert!(
            matches!(&refused, Refusal::Field { field, .. } if field == "text"),
            "{refused:?}"
        );
        let said = refused.to_string();
        assert!(
            said.contains("at most 1,000,000") && said.contains("has 1,000,001"),
            "{said}"
        );
    }
}
