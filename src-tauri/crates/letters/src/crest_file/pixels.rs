//! Pixels on white paper: from a PNG, made fewer, and as a PNG that can stand in a PDF.

use super::{CrestError, SIDE, fitting};
use png::{BitDepth, ColorType, Decoder, Encoder, Filter, Transformations};
use std::io::Cursor;

/// Red, green and blue of each pixel, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pixels {
    pub(crate) width: u32,
    pub(crate) height: u32,
    rgb: Vec<u8>,
}

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

impl Pixels {
    /// Decodes a PNG of any kind.
    pub(crate) fn of_png(bytes: &[u8]) -> Result<Pixels, CrestError> {
        let broken = |_| CrestError::Broken;
        let mut decoder = Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().map_err(broken)?;
        let (width, height) = (reader.info().width, reader.info().height);
        if width.max(height) > SIDE {
            return Err(CrestError::TooLarge);
        }
        let mut data = vec![0; reader.output_buffer_size().ok_or(CrestError::TooLarge)?];
        let frame = reader.next_frame(&mut data).map_err(broken)?;
        let data = &data[..frame.buffer_size()];
        let rgba: Vec<u8> = match frame.color_type {
            ColorType::Rgba => data.to_vec(),
            ColorType::Rgb => data
                .chunks_exact(3)
                .flat_map(|p| [p[0], p[1], p[2], 255])
                .collect(),
            ColorType::GrayscaleAlpha => data
                .chunks_exact(2)
                .flat_map(|p| [p[0], p[0], p[0], p[1]])
                .collect(),
            _ => data.iter().flat_map(|p| [*p, *p, *p, 255]).collect(),
        };
        Ok(Pixels::on_white((width, height), &rgba))
    }

    /// Red, green, blue and opacity of each pixel, laid on white.
    pub(super) fn on_white((width, height): (u32, u32), rgba: &[u8]) -> Pixels {
        let laid = |p: &[u8]| {
            let (opacity, white) = (u32::from(p[3]), 255 * (255 - u32::from(p[3])));
            [p[0], p[1], p[2]].map(|part| ((u32::from(part) * opacity + white + 127) / 255) as u8)
        };
        Pixels {
            width,
            height,
            rgb: rgba.chunks_exact(4).flat_map(laid).collect(),
        }
    }

    /// Whether nothing would be seen of it.
    pub(super) fn blank(&self) -> bool {
        self.rgb.iter().all(|part| *part > 250)
    }

    /// The same in no more pixels than `most`.
    pub(crate) fn within(self, most: (u32, u32)) -> Pixels {
        let (width, height) = fitting((self.width as f32, self.height as f32), most);
        if width >= self.width {
            return self;
        }
        let (from, to) = (self.width as usize, width as usize);
        let rows = self.rgb.chunks_exact(3 * from);
        let narrow: Vec<u8> = rows.flat_map(|row| averaged(row, 3, from, to)).collect();
        let rgb = averaged(&narrow, 3 * to, self.height as usize, height as usize);
        Pixels { width, height, rgb }
    }

    /// As a PNG whose compressed pixels do not end in a carriage return, which a strict PDF/A reader would
    /// take for a part of the line end after them.
    pub(crate) fn png(&self) -> Result<Vec<u8>, CrestError> {
        let filters = [Filter::Adaptive, Filter::Paeth, Filter::Up, Filter::Sub];
        for filter in filters {
            let png = self.written(filter).map_err(|_| CrestError::Broken)?;
            if !compressed(&png).ends_with(b"\r") {
                return Ok(png);
            }
        }
        Err(CrestError::Broken)
    }

    fn written(&self, filter: Filter) -> Result<Vec<u8>, png::EncodingError> {
        let mut out = Vec::new();
        let mut encoder = Encoder::new(&mut out, self.width, self.height);
        encoder.set_color(ColorType::Rgb);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_filter(filter);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.rgb)?;
        writer.finish()?;
        Ok(out)
    }

    /// Width and height of a PNG as it is written here.
    pub(crate) fn size_of(png: &[u8]) -> Option<(u32, u32)> {
        let (_, head) = chunks(png).next().filter(|(kind, _)| *kind == b"IHDR")?;
        let side = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
        // Eight bits, red, green and blue, no interlacing.
        let ours = head.get(8..13)? == [8, 2, 0, 0, 0] && !compressed(png).is_empty();
        let (width, height) = (side(0)?, side(4)?);
        (ours && width > 0 && height > 0).then_some((width, height))
    }

    #[cfg(test)]
    pub(super) fn at(&self, x: u32, y: u32) -> [u8; 3] {
        let at = 3 * (y * self.width + x) as usize;
        [self.rgb[at], self.rgb[at + 1], self.rgb[at + 2]]
    }
}

/// The compressed pixels of a PNG.
pub(crate) fn compressed(png: &[u8]) -> Vec<u8> {
    let data = chunks(png).filter(|(kind, _)| *kind == b"IDAT");
    data.flat_map(|(_, data)| data).copied().collect()
}

/// The kind and the content of each chunk.
fn chunks(png: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = png.strip_prefix(SIGNATURE).unwrap_or_default();
    std::iter::from_fn(move || {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let chunk = (rest.get(4..8)?, rest.get(8..8 + length)?);
        rest = rest.get(12 + length..)?;
        Some(chunk)
    })
}

/// `from` items of `size` bytes as `to` items, each the average of those that it covers.
fn averaged(items: &[u8], size: usize, from: usize, to: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(size * to);
    for n in 0..to {
        // An item is `to` long and one of the new ones `from`, so that all is counted in whole numbers.
        let (start, end) = (n * from, (n + 1) * from);
        for byte in 0..size {
            let covered = start / to..end.div_ceil(to);
            let part = |at: usize| {
                let weight = end.min((at + 1) * to) - start.max(at * to);
                weight * usize::from(items[at * size + byte])
            };
            out.push(((covered.map(part).sum::<usize>() + from / 2) / from) as u8);
        }
    }
    out
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::{Pixels, averaged, compressed};

    #[test]
    fn fewer_pixels_are_averages() {
        assert_eq!(averaged(&[0, 100, 200, 100], 1, 4, 2), [50, 150]);
        assert_eq!(averaged(&[0, 90, 30], 1, 3, 2), [30, 50]);
        assert_eq!(averaged(&[1, 2, 3, 4], 2, 2, 1), [2, 3]);
    }

    #[test]
    fn a_png_of_any_kind_is_read_and_is_the_same_again() {
        for (colour, data, expected) in [
            (png::ColorType::Grayscale, vec![0, 255], [0, 0, 0]),
            (
                png::ColorType::GrayscaleAlpha,
                vec![0, 0, 0, 255],
                [255, 255, 255],
            ),
            (png::ColorType::Rgb, vec![1, 2, 3, 9, 9, 9], [1, 2, 3]),
            (
                png::ColorType::Rgba,
                vec![0, 0, 255, 51, 0, 0, 0, 255],
                [204, 204, 255],
            ),
        ] {
            let mut bytes = Vec::new();
            let mut encoder = png::Encoder::new(&mut bytes, 2, 1);
            encoder.set_color(colour);
            let mut writer = encoder.write_header().expect("a header");
            writer.write_image_data(&data).expect("pixels");
            writer.finish().expect("an end");
            let pixels = Pixels::of_png(&bytes).expect("a PNG");
            assert_eq!(pixels.at(0, 0), expected, "{colour:?}");
            let ours = pixels.png().expect("written");
            assert_eq!(Pixels::of_png(&ours).expect("read"), pixels);
            assert_eq!(Pixels::size_of(&ours), Some((2, 1)));
            assert!(!compressed(&ours).ends_with(b"\r"));
            assert!(Pixels::size_of(&ours[..40]).is_none());
        }
    }
}
