//! The reference as a barcode that any scanner on a desk types: Code 128 (ISO/IEC 15417), set B.

use crate::{draw::Picture, error::LetterError, sheet::mm};
use barcoders::sym::code128::Code128;
use lopdf::{Stream, dictionary};

/// What chooses set B, as the library wants it.
const SET_B: char = '\u{0181}';
/// Clear modules that the standard asks for at either end.
const QUIET: usize = 10;
/// The widest module, and the widest the whole may be, in points.
const MODULE: f32 = mm(0.33);
const WIDEST: f32 = mm(150.0);
/// Height, in points.
pub(super) const HEIGHT: f32 = mm(10.0);

/// A barcode and its width in points.
///
/// # Errors
/// [`LetterError::Pdf`] for what is not plain ASCII.
pub(super) fn barcode(text: &str) -> Result<(Picture, f32), LetterError> {
    let code = Code128::new(format!("{SET_B}{text}"));
    let code = code.map_err(|error| LetterError::Pdf(error.to_string()))?;
    let bars = code.encode();
    let modules = bars.len() + 2 * QUIET;
    let width = (modules as f32 * MODULE).min(WIDEST);
    let picture = Picture {
        content: image(&bars, modules),
        unit: (1.0, 1.0),
        size: (width, HEIGHT),
        turn: 0,
        source: None,
    };
    Ok((picture, width))
}

/// One line of dots, black where there is a bar; the page stretches it.
fn image(bars: &[u8], modules: usize) -> Stream {
    let mut dots = vec![0xFF_u8; modules.div_ceil(8)];
    for (at, _) in bars.iter().enumerate().filter(|(_, bar)| **bar == 1) {
        let at = at + QUIET;
        dots[at / 8] &= !(0x80 >> (at % 8));
    }
    let image = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => modules as i64, "Height" => 1,
        "ColorSpace" => "DeviceGray", "BitsPerComponent" => 1,
    };
    Stream::new(image, dots)
}
