//! The words of the shipped letters, shaped once in the life of the program: what makes up most of every
//! letter. A word that comes from a case is not among them unless a letter has it too, so that nothing of a
//! case stays behind here.
//!
//! A space is never kerned, so that a word is shaped the same alone as within its sentence.

use super::{Glyph, Shaping, segments::Stretch};
use crate::{
    faces::EVERYDAY,
    template::{LETTERS, PARTS, WORDS},
};
use std::{
    collections::HashMap,
    sync::{LazyLock, OnceLock},
};

/// The glyphs of a word in regular and in semi-bold, once they were asked for.
type InBoth = [OnceLock<Option<Box<[Glyph]>>>; 2];

static WORDS_OF_LETTERS: LazyLock<HashMap<&str, InBoth>> = LazyLock::new(|| {
    let parts = PARTS.iter().map(|(_, text)| text);
    let texts = LETTERS.iter().chain(parts).chain([&WORDS]);
    let words = texts.flat_map(|text| text.split_whitespace());
    let bare = words.map(|word| word.trim_matches(['*', '#', '|']));
    let plain = bare.filter(|word| word.chars().all(|c| EVERYDAY.contains(c)));
    let all = plain.chain([SPACE]);
    all.map(|word| (word, InBoth::default())).collect()
});

pub(super) const SPACE: &str = " ";

/// The glyphs of a word, counted from its own beginning, if it is one of the letters'.
pub(super) fn known(word: &str, bold: bool) -> Option<&'static [Glyph]> {
    let glyphs = WORDS_OF_LETTERS.get(word)?[usize::from(bold)].get_or_init(|| alone(word, bold));
    glyphs.as_deref()
}

fn alone(word: &str, bold: bool) -> Option<Box<[Glyph]>> {
    let whole = Stretch {
        from: 0,
        to: word.len(),
        bold,
        run: 0,
    };
    let mut shaping = Shaping::of(word, &[], None).ok()?;
    shaping.stretch(&whole).ok()?;
    Some(shaping.glyphs.into())
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    /// Whatever words follow one another in a letter are shaped as they would be in one piece.
    #[test]
    fn words_are_shaped_alone_as_in_their_sentence() {
        let all: Vec<&str> = WORDS_OF_LETTERS.keys().copied().collect();
        assert!(all.len() > 1_000 && all.contains(&"information"));
        let text = all.join(" ");
        for bold in [false, true] {
            let whole = Stretch {
                from: 0,
                to: text.len(),
                bold,
                run: 0,
            };
            let mut shaping = Shaping::of(&text, &[], None).expect("fonts");
            shaping.stretch(&whole).expect("it is set");
            let one = shaping.glyphs.iter();
            let mut shaping = Shaping::of(&text, &[], None).expect("fonts");
            shaping.words(&whole).expect("it is set");
            assert_eq!(one.len(), shaping.glyphs.len());
            for (one, other) in one.zip(&shaping.glyphs) {
                assert_eq!(one, other, "{}", &text[one.start..]);
            }
        }
    }
}
