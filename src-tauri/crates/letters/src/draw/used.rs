//! The glyphs of a face that a letter uses.

use crate::faces::Face;
use subsetter::GlyphRemapper;

/// The glyphs of one face that a letter uses.
pub(crate) struct Used {
    /// Their new numbers, after those of the face's everyday glyphs.
    pub glyphs: GlyphRemapper,
    /// Those that are shown, at their new numbers.
    shown: Vec<Option<Shown>>,
}

/// A glyph that is shown.
pub(crate) struct Shown {
    /// In whole thousandths of the em, as the file has it.
    pub width: i64,
    /// How it reads when the text is copied or spoken.
    pub reading: String,
}

impl Used {
    pub(super) fn of(face: &Face) -> Used {
        Used {
            glyphs: face.everyday.clone(),
            shown: Vec::new(),
        }
    }

    /// Whether the letter shows nothing of the face.
    pub(crate) fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// Those that are shown, in the order of their new numbers.
    pub(crate) fn shown(&self) -> impl Iterator<Item = (u16, &Shown)> {
        let numbered = (0..).zip(&self.shown);
        numbered.filter_map(|(id, glyph)| Some((id, glyph.as_ref()?)))
    }

    /// The new number of a glyph that is now shown, and what is noted of it.
    pub(super) fn show(&mut self, face: &Face, glyph: u16) -> (u16, &mut Shown) {
        let id = self.glyphs.remap(glyph);
        let place = usize::from(id);
        if self.shown.len() <= place {
            self.shown.resize_with(place + 1, || None);
        }
        let shown = self.shown[place].get_or_insert_with(|| Shown {
            width: width(face, glyph),
            reading: String::new(),
        });
        (id, shown)
    }
}

fn width(face: &Face, glyph: u16) -> i64 {
    let units = face.described.glyph_widths.get(&glyph);
    units.map_or(0, |units| (f32::from(*units) * 1000.0 / face.em) as i64)
}
