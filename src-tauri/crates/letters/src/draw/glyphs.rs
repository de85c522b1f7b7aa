//! Glyph by glyph where kerning puts them, each with its reading.

use super::{
    Owner, Pen,
    content::{Glyphs, Property},
};
use crate::{bidi::mirrored, faces::Face, flow::Para, shape::Glyph, tag::utf16};
use std::ops::Range;
use unicode_bidi::{BidiClass, bidi_class};
use unicode_normalization::UnicodeNormalization;

impl Pen {
    /// Draws glyphs from `x` to the right; gives where the next one begins.
    pub(super) fn rightwards(
        &mut self,
        para: &Para,
        run: &Range<usize>,
        [mut x, y]: [f32; 2],
    ) -> f32 {
        for glyphs in para.shaped.glyphs[run.clone()].chunk_by(same) {
            self.show(para, glyphs, [x, y], false);
            x += glyphs.iter().map(|g| g.advance).sum::<f32>() * para.style.size;
        }
        x
    }

    /// Draws glyphs from `x` to the left; gives where the next one begins. They stand in the file in the
    /// order in which they are read. An Arabic letter is a stroke and its dots, and the same stroke is
    /// part of several letters, while the file has one reading a glyph: so each letter says how it reads.
    pub(super) fn leftwards(
        &mut self,
        para: &Para,
        run: &Range<usize>,
        [mut x, y]: [f32; 2],
    ) -> f32 {
        for letter in para.shaped.glyphs[run.clone()].chunk_by(|a, b| a.start == b.start) {
            let text = &para.shaped.text[letter[0].start..letter[0].end];
            let says = !self.says_itself(letter, text);
            for (n, g) in letter.iter().enumerate() {
                x -= g.advance * para.style.size;
                if says {
                    self.begin_reading(if n == 0 { text } else { "" });
                }
                self.show(para, std::slice::from_ref(g), [x, y], true);
                if let Some(content) = self.content().filter(|_| says) {
                    content.end();
                }
            }
        }
        x
    }

    fn says_itself(&self, letter: &[Glyph], text: &str) -> bool {
        let joins = |c: char| bidi_class(c) == BidiClass::AL;
        let own = |c: &char| own(&self.fonts.faces[letter[0].face], &letter[0], *c);
        let mut chars = text.chars();
        let first = chars.next().filter(|c| !joins(*c)).filter(own);
        letter.len() == 1 && first.is_some() && chars.next().is_none()
    }

    fn begin_reading(&mut self, text: &str) {
        if let Some(content) = self.content() {
            content.begin("Span", Property::Reads(&utf16(text)));
        }
    }

    /// Draws glyphs of one face that stand at one height, with the space to leave where one does not stand
    /// where the one before it ends.
    fn show(&mut self, para: &Para, glyphs: &[Glyph], [x, y]: [f32; 2], rtl: bool) {
        let size = para.style.size;
        let link = para.shaped.links[glyphs[0].run].is_some();
        self.set_font(glyphs[0].face, size);
        self.set_blue(link && self.owner != Owner::Artifact);
        let mut shown = Glyphs::new(glyphs.len());
        for (n, g) in glyphs.iter().enumerate() {
            let next = glyphs.get(n + 1);
            // An accent is set beside the pen: what follows it is not.
            let aside = next.map_or(0.0, |next| next.dx - g.dx);
            let (id, space) = self.used(para, g, aside, rtl);
            shown.push(id);
            if next.is_some() {
                shown.space(space);
            }
        }
        let start = [x + glyphs[0].dx * size, y + glyphs[0].dy * size];
        if let Some(content) = self.content() {
            content.show(start, shown);
        }
    }

    /// Notes a glyph; gives its number, and how much less than its width the pen must move to where the
    /// next one is set, which is `aside` of where this one ends.
    fn used(&mut self, para: &Para, g: &Glyph, aside: f32, rtl: bool) -> (u16, f32) {
        let face = &self.fonts.faces[g.face];
        let (id, shown) = self.used[g.face].show(face, g.id);
        let text = &para.shaped.text[g.start..g.end];
        // Most glyphs are letters that read as they stand, and have been shown before.
        if g.part || rtl || shown.reading != text {
            shown.reading = reading(face, g, text, rtl).into();
        }
        // The file gives widths in whole thousandths: what kerning and rounding leave over goes
        // into the space after the glyph.
        let space = match rtl {
            true => 0.0,
            false => shown.width as f32 - (g.advance + aside) * 1000.0,
        };
        (id, space)
    }
}

/// Whether one operation can show both: one face, one height above the line.
fn same(one: &Glyph, other: &Glyph) -> bool {
    let key = |g: &Glyph| (g.face, g.dy.to_bits());
    key(one) == key(other)
}

/// Whether the glyph is the one that the face has for a character.
fn own(face: &Face, g: &Glyph, c: char) -> bool {
    let id = face.font.charmap().map_unicode(c);
    id.is_some_and(|id| id.to_u32() == u32::from(g.id))
}

/// How a glyph reads when the text is copied or spoken. The file has one reading a glyph, so the O
/// that was taken from an accented letter must read as O, and the bracket that was turned round as what
/// it looks like.
fn reading(face: &Face, g: &Glyph, text: &str, rtl: bool) -> String {
    let turned = text.chars().next().and_then(mirrored);
    if let Some(turned) = turned.filter(|c| rtl && own(face, g, *c)) {
        return turned.to_string();
    }
    if !g.part {
        return printable(text);
    }
    match text.nfd().find(|c| own(face, g, *c)) {
        Some(letter) => letter.to_string(),
        None if rtl && g.advance > 0.0 => text.to_owned(),
        None if rtl => UNSEEN.into(),
        None => String::new(),
    }
}

/// What the dots of a letter read as: nothing that anybody sees.
const UNSEEN: char = '\u{34F}';

fn printable(text: &str) -> String {
    text.replace(['\u{A0}', '\u{202F}', '\u{2007}'], " ")
        .replace(['\u{2010}', '\u{2011}'], "-")
}

/// Hundredths are finer than any printer, and make for short and equal numbers.
pub(super) fn rounded(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}
