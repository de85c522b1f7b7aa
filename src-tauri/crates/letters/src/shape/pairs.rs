//! Everyday English is set from a table: which glyph each character has, and how far the pen moves on from
//! it before each other one. The fonts kern pairs of letters and join few, so that it gives what shaping
//! gives, and much sooner.
//!
//! The table is made once from the fonts alone: nothing of a case stays behind here.

use super::{Glyph, Shaping, segments::Stretch};
use crate::faces::EVERYDAY;
use std::sync::LazyLock;

/// One weight.
pub(super) struct Pairs {
    /// Of each symbol, counted from its own beginning.
    glyphs: Vec<Glyph>,
    /// For each two symbols the advance of the first, in em; none where the two are joined.
    advances: Vec<Option<f32>>,
}

/// What the fonts set as one glyph although it is several letters, the longest first.
const JOINED: [&str; 3] = ["fft", "ff", "ft"];

/// How many symbols there are at most: everyday characters, and those that are joined.
const MOST: usize = 128;

/// The place of each ASCII character among the symbols; none is at `MOST`.
const ASCII: [u8; 128] = {
    let mut places = [MOST as u8; 128];
    let text = EVERYDAY.as_bytes();
    let (mut at, mut place) = (0, 0);
    while at < text.len() {
        // Of a character of several bytes the first counts.
        if text[at] < 128 {
            places[text[at] as usize] = place;
        }
        if text[at] < 128 || text[at] >= 192 {
            place += 1;
        }
        at += 1;
    }
    places
};

/// The symbol with which a text begins, by its place; none where it has none in the table.
fn first(text: &str) -> Option<usize> {
    let byte = *text.as_bytes().first()?;
    if byte == b'f' {
        let joined = JOINED.iter().position(|it| text.starts_with(it));
        if let Some(at) = joined {
            return Some(EVERYDAY.chars().count() + at);
        }
    }
    match ASCII.get(usize::from(byte)) {
        Some(place) => Some(usize::from(*place)).filter(|place| *place < MOST),
        None => {
            let c = text.chars().next()?;
            EVERYDAY.chars().position(|other| other == c)
        }
    }
}

/// The table of a weight; none where its first face lacks one of the characters.
pub(super) fn pairs(bold: bool) -> Option<&'static Pairs> {
    static BOTH: LazyLock<[Option<Pairs>; 2]> = LazyLock::new(|| [made(false), made(true)]);
    BOTH[usize::from(bold)].as_ref()
}

/// Shapes every pair, each between spaces, and reads off what came of it.
fn made(bold: bool) -> Option<Pairs> {
    let everyday = EVERYDAY.split("").filter(|it| !it.is_empty());
    let all: Vec<&str> = everyday.chain(JOINED).collect();
    let each = |one| all.iter().map(move |other| [one, *other]);
    let both: Vec<[&str; 2]> = all.iter().flat_map(|one| each(*one)).collect();
    let text: String = both
        .iter()
        .map(|[one, other]| format!("{one}{other} "))
        .collect();
    let shaped = shaped(&text, bold)?;
    let mut at = 0;
    let mut glyphs = Vec::with_capacity(all.len());
    let mut advances = Vec::with_capacity(both.len());
    for [one, other] in both {
        let found = shaped.binary_search_by_key(&at, |g| g.start).ok();
        let glyph = found.map(|n| shaped[n]).filter(|g| g.end == at + one.len());
        if other == " " {
            let (start, end) = (0, one.len());
            glyphs.push(Glyph {
                start,
                end,
                ..glyph?
            });
        }
        advances.push(glyph.map(|g| g.advance));
        at += one.len() + other.len() + 1;
    }
    let upright = |g: &Glyph| g.face == glyphs[0].face && !g.part && g.dx == 0.0 && g.dy == 0.0;
    glyphs
        .iter()
        .all(upright)
        .then_some(Pairs { glyphs, advances })
}

fn shaped(text: &str, bold: bool) -> Option<Vec<Glyph>> {
    let mut shaping = Shaping::of(text, &[], None).ok()?;
    let whole = Stretch {
        from: 0,
        to: text.len(),
        bold,
        run: 0,
    };
    shaping.stretch(&whole).ok()?;
    Some(shaping.glyphs)
}

impl Pairs {
    /// Sets a word at its place in a run if it can; a space after it belongs to it.
    pub(super) fn set(&self, word: &str, at: usize, run: usize, out: &mut Vec<Glyph>) -> bool {
        let before = out.len();
        let whole = self.symbols(word, at, run, out);
        if whole.is_none() {
            out.truncate(before);
        }
        whole.is_some()
    }

    fn symbols(&self, word: &str, at: usize, run: usize, out: &mut Vec<Glyph>) -> Option<()> {
        let mut from = 0;
        let mut here = first(word);
        while from < word.len() {
            let one = here?;
            let glyph = self.glyphs[one];
            let to = from + glyph.end;
            // What follows the last is a space, or as far from it as one.
            here = match to < word.len() {
                true => first(&word[to..]),
                false => Some(0),
            };
            out.push(Glyph {
                run,
                advance: self.advances[one * self.glyphs.len() + here?]?,
                start: at + from,
                end: at + to,
                ..glyph
            });
            from = to;
        }
        Some(())
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use crate::template::{LETTERS, PARTS, WORDS};
    use proptest::prelude::*;

    /// What the table and the shaper give for the same text.
    fn both(text: &str, bold: bool) -> [Option<Vec<Glyph>>; 2] {
        let whole = Stretch {
            from: 0,
            to: text.len(),
            bold,
            run: 0,
        };
        [true, false].map(|words| {
            let mut shaping = Shaping::of(text, &[], None).expect("fonts");
            let set = match words {
                true => shaping.words(&whole),
                false => shaping.stretch(&whole),
            };
            set.ok().map(|()| shaping.glyphs)
        })
    }

    #[test]
    fn the_words_of_the_letters_are_set_as_they_are_shaped() {
        let parts = PARTS.iter().map(|(_, text)| text);
        let texts = LETTERS.iter().chain(parts).chain([&WORDS]);
        let words = texts.flat_map(|text| text.split_whitespace());
        let bare = words.map(|word| word.trim_matches(['*', '#', '|']));
        let plain = |word: &&str| word.chars().all(|c| EVERYDAY.contains(c));
        let words: Vec<&str> = bare.filter(plain).collect();
        let text = words.join(" ");
        let table = pairs(false).expect("a table");
        let set = |word: &&&str| table.set(word, 0, 0, &mut Vec::new());
        let (set, all) = (words.iter().filter(set).count(), words.len());
        assert!(all > 10_000 && set == all, "{set} of {all}");
        for bold in [false, true] {
            let [table, shaped] = both(&text, bold);
            assert!(table.is_some() && table == shaped, "{bold}");
        }
    }

    /// The everyday ones, some more that the fonts join, and some that only another face or a shaper sets. All
    /// of one script: a sign after a word of another is set with its own word, and not with that one.
    fn letters() -> Vec<char> {
        EVERYDAY
            .chars()
            .chain("fft \u{E9}\u{141}\u{A0}\u{2010}\u{301}\u{327}\n".chars())
            .collect()
    }

    proptest! {
        #[test]
        fn text_is_set_from_the_table_as_it_is_shaped(
            text in proptest::collection::vec(proptest::sample::select(letters()), 0..60),
            bold: bool,
        ) {
            let text: String = text.into_iter().collect();
            let [table, shaped] = both(&text, bold);
            prop_assert_eq!(table, shaped);
        }
    }
}
