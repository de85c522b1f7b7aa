//! The glyphs of a face that a letter uses.

use crate::faces::Face;
use std::borrow::Cow;
use subsetter::GlyphRemapper;

/// The glyphs of one face that a letter uses.
pub(crate) struct Used {
    /// Their new numbers, after those of the face's everyday glyphs.
    pub glyphs: GlyphRemapper,
    /// Those that are shown, or may be in any letter, at their new numbers.
    pub shown: Vec<Option<Shown>>,
    /// Whether any is.
    any: bool,
    /// The new numbers by the old ones, which most glyphs of a letter have been given before.
    numbers: Vec<Option<u16>>,
}

/// A glyph that is shown.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shown {
    /// In whole thousandths of the em, as the file has it.
    pub width: i64,
    /// How it reads when the text is copied or spoken.
    pub reading: Cow<'static, str>,
}

impl Used {
    pub(super) fn of(face: &Face) -> Used {
        Used {
            glyphs: face.everyday.clone(),
            shown: face.everyday_shown.clone(),
            any: false,
            numbers: Vec::new(),
        }
    }

    /// Notes the glyphs of these letters, which go into every file, with how each reads.
    pub(crate) fn everyday(face: &mut Face, letters: &'static str) {
        let map = face.font.charmap();
        let glyph = |c| u16::try_from(map.map_unicode(c)?.to_u32()).ok();
        let all = letters.char_indices();
        let all: Vec<_> = all
            .filter_map(|(at, c)| Some((at..at + c.len_utf8(), glyph(c)?)))
            .collect();
        let glyphs: Vec<u16> = all.iter().map(|(_, glyph)| *glyph).collect();
        let mut used = Used {
            glyphs: GlyphRemapper::new_from_glyphs(&glyphs),
            shown: Vec::new(),
            any: false,
            numbers: Vec::new(),
        };
        for (reads, glyph) in all {
            used.show(face, glyph).1.reading = letters[reads].into();
        }
        (face.everyday, face.everyday_shown) = (used.glyphs, used.shown);
    }

    /// Whether the letter shows nothing of the face.
    pub(crate) fn is_empty(&self) -> bool {
        !self.any
    }

    /// Those that are shown, in the order of their new numbers.
    pub(crate) fn shown(&self) -> impl Iterator<Item = (u16, &Shown)> {
        let numbered = (0..).zip(&self.shown);
        numbered.filter_map(|(id, glyph)| Some((id, glyph.as_ref()?)))
    }

    /// The new number of a glyph that is now shown, and what is noted of it.
    pub(super) fn show(&mut self, face: &Face, glyph: u16) -> (u16, &mut Shown) {
        let id = self.number(face, glyph);
        let place = usize::from(id);
        if self.shown.len() <= place {
            self.shown.resize_with(place + 1, || None);
        }
        let shown = self.shown[place].get_or_insert_with(|| Shown {
            width: width(face, glyph),
            reading: Cow::Borrowed(""),
        });
        (id, shown)
    }

    fn number(&mut self, face: &Face, glyph: u16) -> u16 {
        if !std::mem::replace(&mut self.any, true) {
            self.numbers.resize(face.widths.len(), None);
        }
        let place = usize::from(glyph);
        if let Some(Some(number)) = self.numbers.get(place) {
            return *number;
        }
        let number = self.glyphs.remap(glyph);
        if let Some(known) = self.numbers.get_mut(place) {
            *known = Some(number);
        }
        number
    }
}

fn width(face: &Face, glyph: u16) -> i64 {
    let units = face.widths.get(usize::from(glyph));
    units.map_or(0, |units| (f32::from(*units) * 1000.0 / face.em) as i64)
}
