//! The words of a text, so that names and phrases are found in it however they are written.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text in their order: whatever stands between them, in any case of letters, with their accents or
/// without, composed or not (Unicode NFKD), and without the characters that are not printed. “O’Brien” is two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words<'a> {
    text: &'a str,
    hashes: Vec<u64>,
    /// Where each stands in the text, in bytes.
    places: Vec<Range<usize>>,
}

impl<'a> Words<'a> {
    /// The words of `text`.
    pub fn of(text: &'a str) -> Self {
        let (mut hashes, mut places) = (Vec::new(), Vec::new());
        let mut rest = 0;
        for part in text.split(|letter| !is_of_word(letter)) {
            let from = rest;
            rest = text.len().min(from + part.len());
            rest += text
                .get(rest..)
                .and_then(|it| it.chars().next())
                .map_or(0, char::len_utf8);
            if let Some(hash) = hashed(part) {
                hashes.push(hash);
                places.push(from..from + part.len());
            }
        }
        Self {
            text,
            hashes,
            places,
        }
    }

    /// Each word as a number that is the same for the same word.
    pub fn as_slice(&self) -> &[u64] {
        &self.hashes
    }

    /// Whether the other words stand in it one after another. No words stand nowhere.
    pub fn hold(&self, other: &Words<'_>) -> bool {
        let length = other.hashes.len();
        length > 0 && self.hashes.windows(length).any(|run| run == other.hashes)
    }

    /// What stands before the word at this place.
    pub fn before(&self, at: usize) -> &'a str {
        let from = self
            .places
            .get(at)
            .map_or(self.text.len(), |place| place.start);
        self.text.get(..from).unwrap_or_default()
    }

    /// So many words from the one at this place on, as they are written.
    pub fn spelt(&self, at: usize, words: usize) -> &'a str {
        let of = |at: usize| self.places.get(at);
        let last = of((at + words).saturating_sub(1));
        let range = of(at).zip(last).map(|(first, last)| first.start..last.end);
        range
            .and_then(|range| self.text.get(range))
            .unwrap_or_default()
    }
}

/// Whether it is within a word: its letters and digits, and what is written over or within them.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter) || is_unprinted(letter)
}

/// `None` for what is not printed.
fn hashed(word: &str) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    match word.is_ascii() {
        true => word
            .bytes()
            .for_each(|it| char::from(it.to_ascii_lowercase()).hash(&mut hasher)),
        false => {
            let letters = word
                .nfkd()
                .filter(|it| !is_combining_mark(*it) && !is_unprinted(*it));
            let letters = letters.flat_map(char::to_lowercase).flat_map(plain);
            let mut letters = letters.peekable();
            letters.peek()?;
            letters.for_each(|it| it.hash(&mut hasher));
        }
    }
    (!word.is_empty()).then(|| hasher.finish())
}

/// Letters with a stroke and ligatures, as they are written without: NFKD leaves them whole.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let two = match letter {
        'ł' => ['l', '\0'],
        'ø' => ['o', '\0'],
        'đ' | 'ð' => ['d', '\0'],
        'ħ' => ['h', '\0'],
        'ı' => ['i', '\0'],
        'ß' => ['s', 's'],
        'æ' => ['a', 'e'],
        'œ' => ['o', 'e'],
        'þ' => ['t', 'h'],
        letter => [letter, '\0'],
    };
    two.into_iter().filter(|it| *it != '\0')
}

/// Characters that direct layout; they come along when a name is pasted.
fn is_unprinted(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for (name, text) in [
            ("Sean O'Brien", "seen by SEAN  O’Brien’s wife"),
            ("Mary-Ann Nott", "Mary\u{2011}Ann\u{A0}Nott"),
            ("Zoë Griffiths", "Zoe\u{308} Gri\u{FB03}ths"),
            ("Zoë", "Zoe"),
            ("Michał Pawłowski", "Michal PAWLOWSKI"),
            ("Weiß", "Weiss"),
            ("Nair", "Na\u{AD}ir, Ms"),
            ("Nott", "a–Nott"),
            ("عمر بن علي", "\u{2068}عمر بن علي\u{2069} 7"),
        ] {
            assert!(Words::of(text).hold(&Words::of(name)), "{name} in {text}");
        }
        assert_eq!(
            Words::of("– Seen by Zoë\u{2011}Ann, today").spelt(2, 2),
            "Zoë\u{2011}Ann"
        );
        for (name, text) in [
            ("Ray Nott", "An array notted"),
            ("Ray Nott", "Ray Nottingham"),
            ("Ray Nott", "Nott, Ray"),
            (" – ", "a – b"),
            ("", "a"),
        ] {
            assert!(!Words::of(text).hold(&Words::of(name)), "{name} in {text}");
        }
    }
}
