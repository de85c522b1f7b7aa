//! A JPEG as it stands in a PDF: its pixels untouched, and what was noted beside them left out.

use super::jpeg_image;
use crate::draw::Picture;

const BROKEN: &str = "the picture is damaged.";
const PRESS: &str = "its colours are those of a printing press (CMYK). Save it as an ordinary JPEG, with red, green and blue.";

/// What the segments before the pixels say.
#[derive(Default)]
struct Header {
    size: Option<(u32, u32)>,
    colours: u8,
    /// Clockwise, in degrees.
    turn: u32,
    /// The file without its notes, up to the pixels.
    kept: Vec<u8>,
}

/// Reads a JPEG.
pub(super) fn picture(bytes: &[u8]) -> Result<Picture, &'static str> {
    let mut header = Header {
        kept: vec![0xFF, 0xD8],
        ..Header::default()
    };
    let mut rest = bytes.get(2..).ok_or(BROKEN)?;
    loop {
        let (marker, segment, after) = segment(rest).ok_or(BROKEN)?;
        header.take(marker, segment)?;
        if marker == PIXELS {
            header.kept.extend_from_slice(after);
            break;
        }
        rest = after;
    }
    let size = header
        .size
        .filter(|(width, height)| *width > 0 && *height > 0);
    let size = size.ok_or(BROKEN)?;
    let colours = match header.colours {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => return Err(PRESS),
    };
    let end = header
        .kept
        .windows(2)
        .rposition(|pair| pair == [0xFF, 0xD9]);
    header.kept.truncate(end.ok_or(BROKEN)? + 2);
    Ok(super::picture(
        jpeg_image(size, colours, header.kept),
        size,
        header.turn,
    ))
}

/// Start of scan: the pixels follow.
const PIXELS: u8 = 0xDA;

/// The marker, the content and what comes after a segment.
fn segment(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let [0xFF, marker, high, low, ..] = *bytes else {
        return None;
    };
    let length = usize::from(u16::from_be_bytes([high, low]));
    Some((marker, bytes.get(4..2 + length)?, bytes.get(2 + length..)?))
}

impl Header {
    fn take(&mut self, marker: u8, segment: &[u8]) -> Result<(), &'static str> {
        match marker {
            // A frame, but for tables of codes (C4), a reserved marker (C8) and arithmetic coding (CC).
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                let [8, h, l, w, v, colours, ..] = *segment else {
                    return Err(BROKEN);
                };
                let side = |high, low| u32::from(u16::from_be_bytes([high, low]));
                self.size = Some((side(w, v), side(h, l)));
                self.colours = colours;
            }
            0xE1 => self.turn = turn(segment).unwrap_or(self.turn),
            _ => {}
        }
        // Notes of the camera and of programs; the one kept (EE) says what the colours mean.
        if !matches!(marker, 0xE1..=0xED | 0xEF | 0xFE) {
            let length = (segment.len() + 2) as u16;
            self.kept.extend([0xFF, marker]);
            self.kept.extend(length.to_be_bytes());
            self.kept.extend_from_slice(segment);
        }
        Ok(())
    }
}

/// How the camera was held, from the notes (Exif, tag 0112); turned over is not told.
fn turn(notes: &[u8]) -> Option<u32> {
    let tiff = notes.strip_prefix(b"Exif\0\0")?;
    let big = tiff.starts_with(b"MM");
    let short = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if big {
            u16::from_be_bytes(bytes)
        } else {
            u16::from_le_bytes(bytes)
        })
    };
    let long = |at: usize| {
        let (one, two) = (u32::from(short(at)?), u32::from(short(at + 2)?));
        Some(if big {
            one << 16 | two
        } else {
            two << 16 | one
        })
    };
    let first = long(4)? as usize;
    let entries = usize::from(short(first)?);
    let entry = (0..entries)
        .map(|n| first + 2 + 12 * n)
        .find(|at| short(*at) == Some(0x0112))?;
    match short(entry + 8)? {
        3 => Some(180),
        6 => Some(90),
        8 => Some(270),
        _ => Some(0),
    }
}
