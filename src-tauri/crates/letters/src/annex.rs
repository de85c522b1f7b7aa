//! What goes with a letter: a picture, or the pages of another PDF, each on a sheet of its own under the
//! head and over the foot of the letter.

mod jpeg;
mod pages;
mod sheets;

use crate::{
    crest_file::{CrestError, Pixels},
    draw::Picture,
    error::LetterError,
};
use lopdf::{Stream, dictionary};
use std::sync::Arc;

pub(crate) use sheets::{Sheet, sheets};

/// Something that goes with a letter. It costs little to clone.
#[derive(Debug, Clone)]
pub struct Annex {
    title: String,
    content: Content,
}

#[derive(Debug, Clone)]
enum Content {
    /// A picture, and what it shows in words.
    Picture(Arc<Picture>, String),
    Pages(Arc<Vec<Picture>>),
}

/// The finest picture that is worth its bytes: A4 at 300 dots an inch.
const FINEST: (u32, u32) = (2480, 3508);
/// A picture is not shown larger than at so many dots an inch.
const COARSEST: f32 = 100.0;

impl Annex {
    /// A PNG or JPEG picture; `alternative` says what it shows, for who cannot see it. What a camera
    /// noted beside the picture, such as where it was taken, is left behind.
    ///
    /// # Errors
    ///
    /// [`LetterError::Annex`], which names it.
    pub fn picture(title: &str, alternative: &str, bytes: &[u8]) -> Result<Annex, LetterError> {
        let picture = match bytes {
            [0x89, b'P', b'N', b'G', ..] => png(bytes).map_err(|error| why(&error).to_owned()),
            [0xFF, 0xD8, ..] => jpeg::picture(bytes).map_err(str::to_owned),
            _ => Err("it is neither a PNG nor a JPEG picture.".to_owned()),
        };
        let picture = picture.map_err(|reason| unfit(title, reason))?;
        Ok(Annex {
            title: title.trim().to_owned(),
            content: Content::Picture(Arc::new(picture), alternative.trim().to_owned()),
        })
    }

    /// The pages of a PDF. What is laid over them is left behind: notes, links, forms with what is typed
    /// in them; so are scripts and attached files.
    ///
    /// # Errors
    ///
    /// [`LetterError::Annex`], which names it.
    pub fn pages(title: &str, bytes: &[u8]) -> Result<Annex, LetterError> {
        let pages = pages::read(bytes).map_err(|reason| unfit(title, reason.to_owned()))?;
        Ok(Annex {
            title: title.trim().to_owned(),
            content: Content::Pages(Arc::new(pages)),
        })
    }

    /// Whether a letter with it can claim what a letter alone can: a PDF may bring fonts that are not in
    /// it, and colours that mean nothing certain.
    pub(crate) fn conforms(&self) -> bool {
        matches!(self.content, Content::Picture(..))
    }
}

fn unfit(title: &str, reason: String) -> LetterError {
    LetterError::Annex {
        title: title.trim().to_owned(),
        reason,
    }
}

fn why(error: &CrestError) -> &'static str {
    match error {
        CrestError::TooLarge => "the picture has more than 8,000 dots in width or height.",
        _ => "the picture is damaged.",
    }
}

fn png(bytes: &[u8]) -> Result<Picture, CrestError> {
    let pixels = Pixels::of_png(bytes)?.within(FINEST);
    let (width, height) = (pixels.width, pixels.height);
    let image = crate::crest::image((width, height), &pixels.png()?);
    Ok(picture(image, (width, height), 0))
}

/// An image of so many pixels, to be turned clockwise.
fn picture(image: Stream, (width, height): (u32, u32), turn: u32) -> Picture {
    let size = |dots: u32| dots as f32 * 72.0 / COARSEST;
    Picture {
        content: image,
        unit: (1.0, 1.0),
        size: (size(width), size(height)),
        turn,
        source: None,
    }
}

/// An image whose pixels are compressed as a JPEG.
fn jpeg_image((width, height): (u32, u32), colours: &str, data: Vec<u8>) -> Stream {
    let image = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
        "ColorSpace" => colours, "BitsPerComponent" => 8, "Filter" => "DCTDecode",
    };
    Stream::new(image, data)
}
