//! What a PDF says of a font: its widths, how its glyphs read, and its measures.

use super::cut::cut;
use crate::{draw::Used, error::LetterError, faces::Face};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use printpdf::ToUnicodeCMap;

/// Adds a face with the glyphs that are used.
pub(super) fn add(
    d: &mut Document,
    number: usize,
    face: &Face,
    used: &Used,
) -> Result<ObjectId, LetterError> {
    let cut = cut(number, face, used)?;
    let name = Object::Name(format!("{}+{}", cut.tag, face.name).into_bytes());
    let program = d.add_object(cut.program.clone());
    let described = d.add_object(descriptor(face, &name, program));
    let descendant = dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => name.clone(),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"), "Supplement" => 0,
        },
        "W" => cut.widths.clone(), "CIDToGIDMap" => "Identity", "FontDescriptor" => described,
    };
    let readings = d.add_object(cut.readings.clone());
    Ok(d.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name, "Encoding" => "Identity-H",
        "ToUnicode" => readings, "DescendantFonts" => vec![descendant.into()],
    }))
}

/// Measures are in thousandths of the em, as a PDF has them.
fn descriptor(face: &Face, name: &Object, program: ObjectId) -> Dictionary {
    let scaled = |units: f32| (units * 1000.0 / face.em).round() as i64;
    let bounds = face.bounds.map(|corner| scaled(f32::from(corner)).into());
    let (ascent, descent) = (face.ascent * face.em, face.descent * face.em);
    dictionary! {
        "Type" => "FontDescriptor", "FontName" => name.clone(), "FontBBox" => bounds.to_vec(),
        "Ascent" => scaled(ascent), "Descent" => -scaled(descent), "CapHeight" => scaled(ascent),
        "ItalicAngle" => 0, "Flags" => NONSYMBOLIC, "StemV" => stem(face.weight),
        "FontFile2" => program,
    }
}

/// Of the flags of a font, the one for ordinary letters.
const NONSYMBOLIC: i64 = 1 << 5;

/// Thickness of an upright stroke: no font file has it, so it is estimated from the weight, as other
/// writers of PDF do.
fn stem(weight: u16) -> i64 {
    50 + (f32::from(weight) / 65.0).powi(2).round() as i64
}

/// Stretches of glyphs that follow one another, each with the width of every glyph in it.
pub(super) fn widths(used: &Used) -> Vec<Object> {
    let all: Vec<_> = used.shown().collect();
    let stretches = all.chunk_by(|(one, _), (next, _)| one + 1 == *next);
    stretches
        .flat_map(|stretch| {
            let widths = stretch.iter().map(|(_, glyph)| Object::from(glyph.width));
            [
                Object::from(i64::from(stretch[0].0)),
                widths.collect::<Vec<_>>().into(),
            ]
        })
        .collect()
}

/// How each glyph reads, as PDF writes it.
pub(super) fn readings(face: &Face, used: &Used) -> String {
    let reading = |text: &str| text.chars().map(u32::from).collect();
    let mappings = used
        .shown()
        .map(|(id, glyph)| (id.into(), reading(&glyph.reading)));
    let map = ToUnicodeCMap {
        mappings: mappings.collect(),
    };
    map.to_cmap_string(face.name)
}
