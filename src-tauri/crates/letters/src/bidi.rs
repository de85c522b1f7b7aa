//! Right to left: which way each stretch of a paragraph runs (UAX #9), and where it stands on its line.
//!
//! Text without a right-to-left letter never comes here. A line runs the way in which most of its letters
//! run, not the way of the first one: an English sentence that begins with an Arabic name is English.

use crate::{lines::Line, shape::Shaped};
use std::ops::Range;
use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo, bidi_class};

/// A stretch of a line that runs one way.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// In the order in which they are read.
    pub glyphs: Range<usize>,
    /// Where the first glyph begins, in em from the left end of what is seen of the line: its left end,
    /// or its right end where it runs from right to left.
    pub x: f32,
    pub rtl: bool,
}

/// Whether anything in it runs from right to left.
pub(crate) fn any(text: &str) -> bool {
    // No letter before the Hebrew ones runs from right to left, and most text has none after them.
    !text.is_ascii()
        && text
            .chars()
            .any(|c| c >= '\u{590}' && strong(c) == Some(true))
}

/// Whether it runs from right to left as a whole.
pub(crate) fn rtl(text: &str) -> bool {
    any(text) && most(text)
}

/// Signs that say how what stands beside them runs, and print nothing. Those that turn letters round are
/// not among them: a name must not read otherwise on paper than on the screen.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}'
    )
}

/// The other one of a pair: set from right to left, one looks as the other.
pub(crate) fn mirrored(c: char) -> Option<char> {
    const PAIRS: [(char, char); 6] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('<', '>'),
        ('\u{AB}', '\u{BB}'),
        ('\u{2039}', '\u{203A}'),
    ];
    PAIRS.into_iter().find_map(|(one, other)| match c {
        c if c == one => Some(other),
        c if c == other => Some(one),
        _ => None,
    })
}

/// The level of each byte: an odd one runs from right to left. Empty where nothing does.
pub(crate) fn levels(text: &str) -> Vec<Level> {
    match any(text) {
        true => hard_lines(text).flat_map(|(_, it)| it.levels).collect(),
        false => Vec::new(),
    }
}

/// Says of each line where its pieces stand.
pub(crate) fn order(shaped: &Shaped, lines: &mut [Line]) {
    if !any(&shaped.text) {
        return;
    }
    for (at, info) in hard_lines(&shaped.text) {
        let within = at..at + info.text.len();
        let of_these = |line: &&mut Line| {
            let first = shaped.glyphs.get(line.glyphs.start);
            !line.glyphs.is_empty() && first.is_some_and(|g| within.contains(&g.start))
        };
        for line in lines.iter_mut().filter(of_these) {
            line.pieces = pieces(shaped, line, at, &info);
        }
    }
}

/// The pieces of a line in the order in which they are read.
fn pieces(shaped: &Shaped, line: &Line, at: usize, info: &ParagraphBidiInfo) -> Vec<Piece> {
    let glyphs = &shaped.glyphs[line.glyphs.clone()];
    let width = |range: &Range<usize>| -> f32 {
        let glyphs = &shaped.glyphs[range.clone()];
        glyphs.iter().map(|g| g.advance).sum()
    };
    let bytes = glyphs[0].start - at..glyphs[glyphs.len() - 1].end - at;
    let (levels, runs) = info.visual_runs(bytes);
    let mut out = Vec::new();
    // The space that ends a line from right to left stands left of what is seen of it.
    let mut x = match info.paragraph_level.is_rtl() {
        true => line.width - width(&line.glyphs),
        false => 0.0,
    };
    for run in runs {
        let place = |byte| line.glyphs.start + glyphs.partition_point(|g| g.start < byte + at);
        let range = place(run.start)..place(run.end);
        let rtl = levels[run.start].is_rtl();
        let next = x + width(&range);
        out.push(Piece {
            glyphs: range,
            x: if rtl { next } else { x },
            rtl,
        });
        x = next;
    }
    out.sort_by_key(|piece| piece.glyphs.start);
    out
}

/// Each line that was ended by hand, with the byte at which it begins.
fn hard_lines(text: &str) -> impl Iterator<Item = (usize, ParagraphBidiInfo<'_>)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let level = if most(line) {
            Level::rtl()
        } else {
            Level::ltr()
        };
        (start, ParagraphBidiInfo::new(line, Some(level)))
    })
}

/// Whether more letters run from right to left than from left to right; of equal numbers the first counts.
fn most(text: &str) -> bool {
    let mut letters = text.chars().filter_map(strong).peekable();
    let first = letters.peek().copied().unwrap_or_default();
    let (all, rtl) = letters.fold((0, 0), |(all, rtl), it| (all + 1, rtl + usize::from(it)));
    rtl * 2 > all || rtl * 2 == all && first
}

/// Whether a letter runs from right to left; `None` for what takes the direction of its neighbours.
fn strong(c: char) -> Option<bool> {
    match bidi_class(c) {
        BidiClass::L => Some(false),
        BidiClass::R | BidiClass::AL => Some(true),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::{mirrored, order, rtl};
    use crate::{blocks::Run, faces::fonts, frame::ENGLISH, lines::lines, shape::shape};

    /// What the eye sees of each line from left to right, as the glyphs show it.
    fn seen(runs: &[Run], measure: f32) -> Vec<String> {
        let shaped = shape(runs, false, ENGLISH).expect("it is set");
        let mut lines = lines(&shaped, measure);
        order(&shaped, &mut lines);
        let glyph = |n: usize, rtl: bool| {
            let g = &shaped.glyphs[n];
            let text = &shaped.text[g.start..g.end];
            let map = fonts().expect("fonts").faces[g.face].font.charmap();
            let turned = text.chars().next().and_then(mirrored).filter(|_| rtl);
            let shows = |c: &char| {
                map.map_unicode(*c)
                    .is_some_and(|id| id.to_u32() == u32::from(g.id))
            };
            turned.filter(shows).map_or(text.to_owned(), String::from)
        };
        let line = |line: &crate::lines::Line| {
            let width = |piece: &super::Piece| {
                let glyphs = &shaped.glyphs[piece.glyphs.clone()];
                glyphs.iter().map(|g| g.advance).sum::<f32>()
            };
            let left = |piece: &super::Piece| piece.x - f32::from(piece.rtl) * width(piece);
            let mut pieces = line.pieces.clone();
            pieces.sort_by(|a, b| left(a).total_cmp(&left(b)));
            let mut end = pieces.first().map_or(0.0, left);
            for piece in &pieces {
                assert!((left(piece) - end).abs() < 0.001, "a gap at {end}");
                end += width(piece);
            }
            // A line from right to left ends where its measure does: its last space is left of it.
            assert!(!shaped.rtl || pieces.is_empty() || (end - line.width).abs() < 0.001);
            let text = |p: &super::Piece| {
                let mut glyphs: Vec<String> = p.glyphs.clone().map(|n| glyph(n, p.rtl)).collect();
                if p.rtl {
                    glyphs.reverse();
                }
                glyphs.concat()
            };
            pieces
                .iter()
                .map(text)
                .collect::<String>()
                .trim()
                .to_owned()
        };
        lines.iter().map(line).collect()
    }

    #[test]
    fn what_runs_from_right_to_left_is_drawn_so() {
        let cases: &[(&str, &[&str])] = &[
            ("שלום", &["םולש"]),
            ("Dear שלום לך, hello", &["Dear ךל םולש, hello"]),
            ("שלום (א) 12/05/2026 [ב].", &[".[ב] 12/05/2026 (א) םולש"]),
            ("רחוב הגפן Fenland FN3 כן", &["ןכ Fenland FN3 ןפגה בוחר"]),
            (
                "Number 15\nרחוב 15, א\nFN3",
                &["Number 15", "א ,15 בוחר", "FN3"],
            ),
        ];
        for (text, expected) in cases {
            let lines = seen(&[Run::new(*text, false)], f32::INFINITY);
            assert_eq!(lines.len(), expected.len(), "{text}");
            for (line, expected) in lines.iter().zip(*expected) {
                // A line without a letter from right to left has no pieces to be seen here.
                assert!(
                    line == expected || line.is_empty() && expected.is_ascii(),
                    "{text}: {line}"
                );
            }
        }
        let bold = [
            Run::new("אב ", false),
            Run::new("גד", true),
            Run::new(" הו", false),
        ];
        assert_eq!(seen(&bold, f32::INFINITY), ["וה דג בא"]);
    }

    #[test]
    fn a_line_is_broken_where_it_is_read_and_begins_at_the_right() {
        assert_eq!(
            seen(&[Run::new("אאאא בבבב גגגג דדדד", false)], 6.0),
            ["בבבב אאאא", "דדדד גגגג"]
        );
        let long = "א".repeat(40);
        let lines = seen(&[Run::new(&long, false)], 6.0);
        assert!(lines.len() > 3 && lines.concat() == long);
    }

    #[test]
    fn a_line_runs_as_most_of_its_letters_do() {
        for (text, expected) in [
            ("Marian Thistlewood", false),
            ("\u{639}\u{645}\u{631}", true),
            ("\u{639}\u{645}\u{631} asked for a copy", false),
            ("Mr \u{639}\u{645}\u{631} \u{628}\u{646}", true),
            ("\u{5D0}b", true),
            ("b\u{5D0}", false),
            ("12 (3)", false),
            ("\u{200F}1.", true),
        ] {
            assert_eq!(rtl(text), expected, "{text}");
        }
    }
}
