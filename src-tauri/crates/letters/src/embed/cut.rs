//! Fonts cut down and compressed, with what a file says of their glyphs. Letter after letter uses the same
//! ones, so that the last cuts are kept: of the letters they tell no more than that.

use super::font::{readings, widths};
use crate::{
    draw::{Shown, Used},
    error::LetterError,
    faces::Face,
    squeeze::squeezed,
    tag::{fault, fnv},
};
use lopdf::{Dictionary, Object, Stream, dictionary};
use std::sync::{Arc, Mutex, PoisonError};

/// A font with some of its glyphs.
pub(super) struct Cut {
    /// Six letters that name the subset, made from its bytes.
    pub tag: String,
    /// The font file, compressed.
    pub program: Stream,
    /// See [`widths`].
    pub widths: Vec<Object>,
    /// How each glyph reads, compressed.
    pub readings: Stream,
}

/// A cut, by its face, the glyphs in their order, and what they show.
type Kept = (usize, Vec<u16>, Vec<Option<Shown>>, Arc<Cut>);

/// How many cuts are kept: some kinds of letters in two weights.
const MOST: usize = 24;

static KEPT: Mutex<Vec<Kept>> = Mutex::new(Vec::new());

/// Forgets the cuts: of a short name in letters that few have, the glyphs are nearly the name.
pub(crate) fn forget() {
    let mut all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    all.clear();
}

/// The face with the glyphs that are used, alone.
pub(super) fn cut(number: usize, face: &Face, used: &Used) -> Result<Arc<Cut>, LetterError> {
    let key: Vec<u16> = used.glyphs.remapped_gids().collect();
    if let Some(cut) = kept(number, &key, &used.shown) {
        return Ok(cut);
    }
    let cut = Arc::new(anew(face, used)?);
    keep((number, key, used.shown.clone(), Arc::clone(&cut)));
    Ok(cut)
}

fn kept(number: usize, key: &[u16], shown: &[Option<Shown>]) -> Option<Arc<Cut>> {
    let all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let found = all
        .iter()
        .find(|(face, glyphs, read, _)| *face == number && glyphs == key && read == shown);
    found.map(|(.., cut)| Arc::clone(cut))
}

/// Keeps a cut in place of the oldest.
fn keep(cut: Kept) {
    let mut all = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= MOST {
        all.remove(0);
    }
    all.push(cut);
}

fn anew(face: &Face, used: &Used) -> Result<Cut, LetterError> {
    let program = subsetter::subset(face.data, 0, &used.glyphs).map_err(fault)?;
    let tag = tag(&program);
    let length = dictionary! { "Length1" => program.len() as i64 };
    let readings = Stream::new(Dictionary::new(), readings(face, used).into_bytes());
    Ok(Cut {
        tag,
        program: squeezed(Stream::new(length, program))?,
        widths: widths(used),
        readings: squeezed(readings)?,
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
