//! The catalog, the properties and the identifier of the file.

use super::{Ids, fault, references};
use crate::{
    error::LetterError,
    head::About,
    squeeze::squeezed,
    xmp::{PRODUCER, xmp},
};
use lopdf::{Document, Object, Stream, StringFormat, dictionary};
use std::sync::OnceLock;

/// sRGB, so that colours mean the same on every screen and printer.
const SRGB: &[u8] = include_bytes!("../../../../../assets/fonts/sRGB-v2-magic.icc");

pub(super) fn catalog(d: &mut Document, about: &About, ids: &Ids) -> Result<(), LetterError> {
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(about).into_bytes(),
    );
    let metadata = d.add_object(packet.with_compression(false));
    let profile = d.add_object(profile()?);
    let colour = Object::string_literal("sRGB IEC61966-2.1");
    let intent = d.add_object(dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => colour.clone(),
        "Info" => colour, "DestOutputProfile" => profile,
    });
    let catalog = d.catalog_mut().map_err(fault)?;
    catalog.set("Lang", Object::string_literal(about.language));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", ids.root);
    catalog.set("Metadata", metadata);
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("OutputIntents", references(&[intent]));
    Ok(())
}

/// Compressed once in the life of the program.
fn profile() -> Result<Stream, LetterError> {
    static PACKED: OnceLock<Stream> = OnceLock::new();
    if let Some(packed) = PACKED.get() {
        return Ok(packed.clone());
    }
    let packed = squeezed(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()))?;
    Ok(PACKED.get_or_init(|| packed).clone())
}

/// The properties, equal to the metadata packet.
pub(super) fn information(d: &mut Document, about: &About) -> Result<(), LetterError> {
    let mut info = dictionary! {
        "Title" => text(&about.title), "Author" => text(&about.author),
        "Creator" => text(&about.creator), "Producer" => text(PRODUCER),
    };
    if let Some(date) = about.date {
        let date = Object::string_literal(date.format("D:%Y%m%d").to_string());
        info.set("CreationDate", date.clone());
        info.set("ModDate", date);
    }
    let id = d
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .map_err(fault)?;
    d.set_object(id, info);
    Ok(())
}

/// An identifier made from the content, so that the same letter is the same file.
pub(super) fn identify(d: &mut Document) {
    let streams = d.objects.values().filter_map(|o| o.as_stream().ok());
    let seed = streams.fold(0, |seed: u64, s| seed.rotate_left(7) ^ fnv(&s.content));
    let bytes = [seed.to_be_bytes(), seed.rotate_left(23).to_be_bytes()].concat();
    let mark = Object::String(bytes, StringFormat::Hexadecimal);
    d.trailer.set("ID", vec![mark.clone(), mark]);
}

/// After FNV-1a, eight bytes at a time and folded: a short name for some bytes, where nothing secret hangs on
/// it.
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    let step = |h: u64, word: u64| {
        let h = (h ^ word).wrapping_mul(0x0100_0000_01b3);
        h ^ (h >> 32)
    };
    let (words, rest) = bytes.as_chunks::<8>();
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    let so_far = words.fold(0xcbf2_9ce4_8422_2325, step);
    rest.iter().map(|b| u64::from(*b)).fold(so_far, step)
}

/// A text string as PDF writes it: ASCII as it is, anything else UTF-16.
pub(super) fn text(s: &str) -> Object {
    if s.is_ascii() {
        return Object::string_literal(s);
    }
    Object::String(utf16(s), StringFormat::Hexadecimal)
}

/// A text string of any letters, as PDF writes it.
pub(crate) fn utf16(s: &str) -> Vec<u8> {
    let units = s.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}
