//! Everyday English is set from a table: which glyph each character has, and how far the pen moves on from
//! it before each other one. The fonts kern pairs of letters and join few, so that it gives what shaping
//! gives, and much sooner; what they join, such as ff, is shaped.
//!
//! The table is made once from the fonts alone: nothing of a case stays behind here.

use super::{Glyph, Shaping, segments::Stretch};
use crate::faces::EVERYDAY;
use std::sync::LazyLock;

/// One weight.
pub(super) struct Pairs {
    /// In the order of [`EVERYDAY`].
    glyphs: Vec<Glyph>,
    /// For each two characters the advance of the first, in em; none where the two are joined.
    advances: Vec<Option<f32>>,
}

/// Places of characters in [`EVERYDAY`], with the space at 0.
struct Places {
    ascii: [Option<u8>; 128],
    others: Vec<(char, u8)>,
}

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    let (ascii, others) = (0..).zip(EVERYDAY.chars()).fold(
        ([None; 128], Vec::new()),
        |(mut ascii, mut others), (place, c)| {
            match ascii.get_mut(c as usize) {
                Some(at) => *at = Some(place),
                None => others.push((c, place)),
            }
            (ascii, others)
        },
    );
    Places { ascii, others }
});

fn place(c: char) -> Option<usize> {
    let place = match PLACES.ascii.get(c as usize) {
        Some(place) => *place,
        None => {
            let mut others = PLACES.others.iter();
            others.find(|(other, _)| *other == c).map(|(_, at)| *at)
        }
    };
    place.map(usize::from)
}

/// The table of a weight; none where its first face lacks one of the characters.
pub(super) fn pairs(bold: bool) -> Option<&'static Pairs> {
    static BOTH: LazyLock<[Option<Pairs>; 2]> = LazyLock::new(|| [made(false), made(true)]);
    BOTH[usize::from(bold)].as_ref()
}

/// Shapes every pair, each between spaces, and reads off what came of it.
fn made(bold: bool) -> Option<Pairs> {
    let all: Vec<char> = EVERYDAY.chars().collect();
    let each = |one: &char| all.iter().map(|other| [*one, *other]).collect::<Vec<_>>();
    let both: Vec<[char; 2]> = all.iter().flat_map(each).collect();
    let text: String = both
        .iter()
        .flat_map(|[one, other]| [*one, *other, ' '])
        .collect();
    let mut shaping = Shaping::of(&text, &[], None).ok()?;
    let whole = Stretch {
        from: 0,
        to: text.len(),
        bold,
        run: 0,
    };
    shaping.stretch(&whole).ok()?;
    let shaped = shaping.glyphs;
    let mut at = 0;
    let mut alone = Vec::with_capacity(all.len());
    let mut advances = Vec::with_capacity(both.len());
    for [one, other] in both {
        let found = shaped.binary_search_by_key(&at, |g| g.start).ok();
        let glyph = found
            .map(|n| shaped[n])
            .filter(|g| g.end == at + one.len_utf8());
        if other == ' ' {
            alone.push(Glyph {
                start: 0,
                end: one.len_utf8(),
                ..glyph?
            });
        }
        advances.push(glyph.map(|g| g.advance));
        at += one.len_utf8() + other.len_utf8() + 1;
    }
    let upright = |g: &Glyph| g.face == alone[0].face && !g.part && g.dx == 0.0 && g.dy == 0.0;
    alone.iter().all(upright).then_some(Pairs {
        glyphs: alone,
        advances,
    })
}

impl Pairs {
    /// Sets a word at its place in a run if it can; a space after it belongs to it.
    pub(super) fn set(&self, word: &str, mut at: usize, run: usize, out: &mut Vec<Glyph>) -> bool {
        let before = out.len();
        let mut chars = word.chars().map(place).peekable();
        while let Some(one) = chars.next() {
            let next = chars.peek().copied().unwrap_or(Some(0));
            let advance = one
                .zip(next)
                .and_then(|(one, next)| self.advance(one, next));
            let (Some(one), Some(advance)) = (one, advance) else {
                out.truncate(before);
                return false;
            };
            let glyph = self.glyphs[one];
            let end = at + glyph.end;
            out.push(Glyph {
                run,
                advance,
                start: at,
                end,
                ..glyph
            });
            at = end;
        }
        true
    }

    fn advance(&self, one: usize, next: usize) -> Option<f32> {
        self.advances[one * self.glyphs.len() + next]
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use crate::template::{LETTERS, PARTS, WORDS};
    use proptest::prelude::*;

    /// What the table and the shaper give for the same text.
    fn both(text: &str, bold: bool) -> [Vec<Glyph>; 2] {
        let whole = Stretch {
            from: 0,
            to: text.len(),
            bold,
            run: 0,
        };
        [true, false].map(|words| {
            let mut shaping = Shaping::of(text, &[], None).expect("fonts");
            match words {
                true => shaping.words(&whole),
                false => shaping.stretch(&whole),
            }
            .expect("it is set");
            shaping.glyphs
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
        assert!(all > 10_000 && set * 100 > all * 97, "{set} of {all}");
        for bold in [false, true] {
            let [table, shaped] = both(&text, bold);
            assert!(table == shaped, "{bold}");
        }
    }

    /// The everyday ones, some more that the fonts join, and some that only another face or a shaper sets.
    fn letters() -> Vec<char> {
        EVERYDAY
            .chars()
            .chain("fft \u{E9}\u{141}\u{416}\n".chars())
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
