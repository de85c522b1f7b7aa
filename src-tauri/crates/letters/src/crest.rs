//! The crest in the letterhead: pixels on white, as a PNG that goes into the PDF as it is.

use crate::{
    crest_file::{self, CrestError, Pixels},
    draw::Picture,
    sheet,
};
use lopdf::{Stream, dictionary};
use std::sync::Arc;

/// A crest, ready to be printed. It costs little to clone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crest {
    png: Arc<[u8]>,
    width: u32,
    height: u32,
}

/// The room for it, in millimetres: above the window of the envelope, in every print.
const HEIGHT_MM: f32 = 18.0;
/// See [`HEIGHT_MM`].
const WIDTH_MM: f32 = 27.0;
/// Finer than 400 dots an inch no printer shows.
const DOTS_A_MM: f32 = 400.0 / 25.4;

impl Crest {
    /// Reads a PNG or SVG file. What is see-through shows white paper.
    ///
    /// # Errors
    ///
    /// [`CrestError`], in words for who chose the file.
    pub fn from_file(bytes: &[u8]) -> Result<Crest, CrestError> {
        let most = (
            (WIDTH_MM * DOTS_A_MM) as u32,
            (HEIGHT_MM * DOTS_A_MM) as u32,
        );
        Crest::from_png(crest_file::read(bytes, most)?.png()?)
    }

    /// A crest as [`Crest::png`] gave it.
    ///
    /// # Errors
    ///
    /// [`CrestError::Broken`]: it is none of ours.
    pub fn from_png(png: Vec<u8>) -> Result<Crest, CrestError> {
        let (width, height) = Pixels::size_of(&png).ok_or(CrestError::Broken)?;
        Ok(Crest {
            png: png.into(),
            width,
            height,
        })
    }

    /// The crest as a PNG file.
    pub fn png(&self) -> &[u8] {
        &self.png
    }

    /// Left, bottom, right, top; points from the bottom left of the sheet.
    pub(crate) fn bounds(&self) -> [f32; 4] {
        let (width, height) = (self.width as f32, self.height as f32);
        let scale = (sheet::mm(WIDTH_MM) / width).min(sheet::mm(HEIGHT_MM) / height);
        let top = sheet::mm(sheet::HEIGHT_MM) - sheet::HEAD_TOP;
        let right = sheet::LEFT + width * scale;
        [sheet::LEFT, top - height * scale, right, top]
    }

    /// As it is drawn.
    pub(crate) fn picture(&self) -> Picture {
        Picture {
            content: image((self.width, self.height), &self.png),
            unit: (1.0, 1.0),
            size: (self.width as f32, self.height as f32),
            turn: 0,
            source: None,
        }
    }
}

/// An image as the PDF holds it: the compressed pixels of a PNG that was written here.
pub(crate) fn image((width, height): (u32, u32), png: &[u8]) -> Stream {
    let (width, height) = (i64::from(width), i64::from(height));
    let rows = dictionary! {
        "Predictor" => 15, "Colors" => 3, "BitsPerComponent" => 8, "Columns" => width,
    };
    let image = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height,
        "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8, "Filter" => "FlateDecode",
        "DecodeParms" => rows,
    };
    Stream::new(image, crest_file::compressed(png))
}
