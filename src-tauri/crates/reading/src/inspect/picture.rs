//! A picture, and what the camera or the program wrote beside it.

use super::Concealed;
use super::found::Found;
use super::xmp::{self, Properties};
use exif::{Exif, In, Reader, Tag};
use std::io::Cursor;

const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";
const JPEG: &[u8] = &[0xFF, 0xD8];

pub(super) fn read(bytes: &[u8], found: &mut Found) {
    let why = "Words in a picture cannot be searched.";
    found.hides(Concealed::Picture, "", why);
    beside(bytes, "", found);
}

/// What is beside the picture; `place` is where the picture is.
pub(super) fn beside(bytes: &[u8], place: &str, found: &mut Found) {
    let mut properties = Properties::default();
    if let Some(xmp) = xmp::within(bytes) {
        properties.add_xmp(xmp);
    }
    let exif = Reader::new()
        .read_from_container(&mut Cursor::new(bytes))
        .ok();
    if let Some(exif) = exif {
        told(&exif, &mut properties, (place, found));
    }
    if bytes.starts_with(PNG) {
        chunks(bytes, &mut properties, (place, found));
    } else if bytes.starts_with(JPEG) {
        segments(bytes, &mut properties);
    }
    properties.tell(place, found);
}

/// How a picture is made up, which says nothing of anybody.
const OF_PICTURE: [Tag; 22] = [
    Tag::ImageWidth,
    Tag::ImageLength,
    Tag::BitsPerSample,
    Tag::Compression,
    Tag::PhotometricInterpretation,
    Tag::StripOffsets,
    Tag::StripByteCounts,
    Tag::RowsPerStrip,
    Tag::SamplesPerPixel,
    Tag::PlanarConfiguration,
    Tag::Orientation,
    Tag::XResolution,
    Tag::YResolution,
    Tag::ResolutionUnit,
    Tag::YCbCrPositioning,
    Tag::ColorSpace,
    Tag::PixelXDimension,
    Tag::PixelYDimension,
    Tag::ExifVersion,
    Tag::FlashpixVersion,
    Tag::ComponentsConfiguration,
    Tag::TileOffsets,
];

fn told(exif: &Exif, properties: &mut Properties, (place, found): (&str, &mut Found)) {
    let mut taken = Vec::new();
    for field in exif.fields() {
        let said = format!("{}: {}", field.tag, field.display_value());
        match field.tag {
            Tag(exif::Context::Gps, _) => taken.push(said),
            tag if OF_PICTURE.contains(&tag) || field.ifd_num != In::PRIMARY => {}
            Tag::DateTime | Tag::DateTimeOriginal | Tag::DateTimeDigitized => {
                properties.add("created", &field.display_value().to_string());
            }
            Tag::Software => properties.add("Software", &field.display_value().to_string()),
            Tag::MakerNote => properties.add("MakerNote", "notes of the camera's maker"),
            tag => properties.add(&tag.to_string(), &field.display_value().to_string()),
        }
    }
    found.hides_text(Concealed::PlaceTaken, place, &taken.join("; "));
    let small = exif.get_field(Tag::JPEGInterchangeFormat, In::THUMBNAIL);
    if small.is_some() {
        found.hides(
            Concealed::Preview,
            place,
            "A small picture within the picture.",
        );
    }
}

/// Words in chunks of a PNG, and bytes behind its end.
fn chunks(bytes: &[u8], properties: &mut Properties, (place, found): (&str, &mut Found)) {
    let mut rest = &bytes[PNG.len()..];
    while let Some((head, body)) = rest.split_at_checked(8) {
        let (length, kind) = head.split_at(4);
        let length = length
            .iter()
            .fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte));
        let Some((data, after)) = body.split_at_checked(length) else {
            return;
        };
        match kind {
            b"tEXt" => keyword(data, properties),
            b"iTXt" | b"zTXt" => packed(data, properties),
            b"eXIf" | b"tIME" => {}
            _ => {}
        }
        rest = after.get(4..).unwrap_or_default();
        if kind == b"IEND" {
            break;
        }
    }
    if !rest.is_empty() {
        let words =
            "More of a picture stands behind its end, as where it was cut to a smaller one.";
        found.hides(Concealed::EarlierVersion, place, words);
    }
}

fn keyword(data: &[u8], properties: &mut Properties) {
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let mut next = || crate::text::decode(parts.next().unwrap_or_default(), true);
    let (name, value) = (next(), next());
    properties.add(&name, &value);
}

/// Words that may be packed: XMP is read apart, and of the others that they are there is told.
fn packed(data: &[u8], properties: &mut Properties) {
    let name = data.split(|byte| *byte == 0).next().unwrap_or_default();
    let name = crate::text::decode(name, true);
    let rest = data.get(name.len()..).unwrap_or_default();
    match rest {
        _ if name.starts_with("XML:com.adobe.xmp") && xmp::within(data).is_some() => {}
        // Not packed: two flags, a language and a translated name, then the words.
        [0, 0, 0, rest @ ..] => {
            let words = rest.splitn(3, |byte| *byte == 0).nth(2).unwrap_or_default();
            properties.add(&name, &crate::text::decode(words, true));
        }
        _ => properties.add(&name, "words that are packed and could not be read"),
    }
}

/// Remarks in a JPEG.
fn segments(bytes: &[u8], properties: &mut Properties) {
    let mut rest = &bytes[JPEG.len()..];
    while let [0xFF, marker, high, low, after @ ..] = rest {
        let length = (usize::from(*high) << 8) | usize::from(*low);
        let Some((data, next)) = length
            .checked_sub(2)
            .and_then(|length| after.split_at_checked(length))
        else {
            return;
        };
        match marker {
            0xFE => properties.add("Comment", &crate::text::decode(data, true)),
            // Where the picture itself begins.
            0xDA => return,
            _ => {}
        }
        rest = next;
    }
}
