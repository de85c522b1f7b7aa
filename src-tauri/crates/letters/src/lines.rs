//! From shaped text to lines: broken where Unicode (UAX #14) allows, aligned on one side and without
//! hyphenation, as guidance on readable letters asks.

use crate::{
    bidi::Piece,
    shape::{Glyph, Shaped},
};
use std::ops::Range;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// A line: its glyphs, and its width in em without the spaces at its end.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub glyphs: Range<usize>,
    pub width: f32,
    /// The stretches of a line that does not run from left to right throughout.
    pub pieces: Vec<Piece>,
}

/// Breaks greedily at `measure` (em). A word wider than that is broken where it must be.
pub(crate) fn lines(shaped: &Shaped, measure: f32) -> Vec<Line> {
    let mut breaker = Breaker {
        glyphs: &shaped.glyphs,
        measure,
        out: Vec::new(),
        start: 0,
        at: 0,
        width: 0.0,
        inked: 0.0,
    };
    for (end, kind) in breaks(&shaped.text) {
        breaker.word(&shaped.text, end);
        if kind == BreakOpportunity::Mandatory {
            breaker.end_line(breaker.at);
        }
    }
    breaker.out
}

/// Where a line may end: not within a telephone number, nor between a day and its month.
fn breaks(text: &str) -> impl Iterator<Item = (usize, BreakOpportunity)> {
    linebreaks(text).filter(|(at, kind)| *kind == BreakOpportunity::Mandatory || !held(text, *at))
}

fn held(text: &str, at: usize) -> bool {
    let Some(before) = text[..at].strip_suffix(' ') else {
        return false;
    };
    let digits = before
        .chars()
        .rev()
        .take_while(char::is_ascii_digit)
        .count();
    match text[at..].chars().next() {
        Some(c) if c.is_ascii_digit() => digits > 0,
        Some(c) if c.is_uppercase() => (1..=2).contains(&digits),
        _ => false,
    }
}

/// Widths of the widest line and the widest word, in em, if nothing had to be broken.
pub(crate) fn extent(shaped: &Shaped) -> (f32, f32) {
    let widest = |lines: Vec<Line>| lines.iter().map(|l| l.width).fold(0.0, f32::max);
    (widest(lines(shaped, f32::INFINITY)), widest_word(shaped))
}

fn widest_word(shaped: &Shaped) -> f32 {
    let mut at = 0;
    let mut widest: f32 = 0.0;
    for (end, _) in breaks(&shaped.text) {
        let from = at;
        at += shaped.glyphs[at..]
            .iter()
            .take_while(|g| g.start < end)
            .count();
        widest = widest.max(ink(&shaped.text, &shaped.glyphs[from..at]).1);
    }
    widest
}

/// Advance of some glyphs: all of it, and up to the last one that is no space.
fn ink(text: &str, glyphs: &[Glyph]) -> (f32, f32) {
    glyphs.iter().fold((0.0, 0.0), |(all, inked), g| {
        let all = all + g.advance;
        (
            all,
            if text[g.start..].starts_with(' ') {
                inked
            } else {
                all
            },
        )
    })
}

struct Breaker<'a> {
    glyphs: &'a [Glyph],
    measure: f32,
    out: Vec<Line>,
    /// First glyph of the open line.
    start: usize,
    /// First glyph not yet looked at.
    at: usize,
    width: f32,
    inked: f32,
}

impl Breaker<'_> {
    /// Takes the glyphs up to a place where the line may end.
    fn word(&mut self, text: &str, end: usize) {
        let from = self.at;
        self.at += self.glyphs[from..]
            .iter()
            .take_while(|g| g.start < end)
            .count();
        let (all, inked) = ink(text, &self.glyphs[from..self.at]);
        if self.width + inked > self.measure && from > self.start {
            self.end_line(from);
        }
        match inked > self.measure {
            true => self.tear(from),
            false => {
                self.inked = self.width + inked;
                self.width += all;
            }
        }
    }

    /// Breaks a word that is wider than the line, never between a letter and its accent.
    fn tear(&mut self, from: usize) {
        for i in from..self.at {
            let advance = self.glyphs[i].advance;
            let whole = i > self.start && self.glyphs[i].start > self.glyphs[i - 1].start;
            if whole && self.width + advance > self.measure {
                self.end_line(i);
            }
            self.width += advance;
            self.inked = self.width;
        }
    }

    fn end_line(&mut self, end: usize) {
        self.out.push(Line {
            glyphs: self.start..end,
            width: self.inked,
            pieces: Vec::new(),
        });
        self.start = end;
        self.width = 0.0;
        self.inked = 0.0;
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::held;

    #[test]
    fn numbers_stay_with_what_they_belong_to() {
        let cases = [
            ("on 9 |May", true),
            ("on |9 May", false),
            ("0303 |123 1113", true),
            ("9 May |2025", false),
            ("in 2025 |May", false),
            ("9 |items", false),
            ("section 45 |of", false),
        ];
        for (case, expected) in cases {
            let at = case.find('|').expect("a bar");
            assert_eq!(held(&case.replace('|', ""), at), expected, "{case}");
        }
    }
}
