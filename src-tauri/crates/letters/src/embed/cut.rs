//! Fonts cut down and compressed. Letter after letter uses the same glyphs, so that the last cuts are
//! kept: of the letters they tell no more than that.

use crate::{
    error::LetterError,
    faces::Face,
    squeeze::squeezed,
    tag::{fault, fnv},
};
use lopdf::{Stream, dictionary};
use std::sync::{Arc, Mutex, PoisonError};
use subsetter::GlyphRemapper;

/// A font with some of its glyphs.
pub(super) struct Cut {
    /// Six letters that name the subset, made from its bytes.
    pub tag: String,
    /// The font file, compressed.
    pub program: Stream,
}

/// A cut, by its face and the glyphs in their order.
type Kept = (usize, Vec<u16>, Arc<Cut>);

/// How many cuts are kept: some kinds of letters in two weights.
const MOST: usize = 24;

static KEPT: Mutex<Vec<Kept>> = Mutex::new(Vec::new());

/// Forgets the cuts: of a short name in letters that few have, the glyphs are nearly the name.
pub(crate) fn forget() {
    let mut all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    all.clear();
}

/// The face with these glyphs alone.
pub(super) fn cut(
    number: usize,
    face: &Face,
    glyphs: &GlyphRemapper,
) -> Result<Arc<Cut>, LetterError> {
    let key: Vec<u16> = glyphs.remapped_gids().collect();
    if let Some(cut) = kept(number, &key) {
        return Ok(cut);
    }
    let cut = Arc::new(anew(face, glyphs)?);
    keep((number, key, Arc::clone(&cut)));
    Ok(cut)
}

fn kept(number: usize, key: &[u16]) -> Option<Arc<Cut>> {
    let all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let found = all
        .iter()
        .find(|(face, glyphs, _)| *face == number && glyphs == key);
    found.map(|(_, _, cut)| Arc::clone(cut))
}

/// Keeps a cut in place of the oldest.
fn keep(cut: Kept) {
    let mut all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= MOST {
        all.remove(0);
    }
    all.push(cut);
}

fn anew(face: &Face, glyphs: &GlyphRemapper) -> Result<Cut, LetterError> {
    let program = subsetter::subset(face.data, 0, glyphs).map_err(fault)?;
    let tag = tag(&program);
    let length = dictionary! { "Length1" => program.len() as i64 };
    Ok(Cut {
        tag,
        program: squeezed(Stream::new(length, program))?,
    })
}

fn tag(bytes: &[u8]) -> String {
    let mut hash = fnv(bytes);
    let letter = |_| {
        let letter = char::from(b'A' + (hash % 26) as u8);
        hash /= 26;
        letter
    };
    (0..6).map(letter).collect()
}
