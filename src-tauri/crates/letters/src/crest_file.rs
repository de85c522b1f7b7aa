//! Reading a crest from a file that somebody chose: PNG, or SVG drawn as pixels.

mod pixels;
mod svg;

pub(crate) use pixels::{Pixels, compressed};

/// Why a file is no crest, in words for who chose it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CrestError {
    /// Another kind of file.
    #[error("This is no PNG or SVG file. Choose one, or ask who designed the crest for one.")]
    Unknown,
    /// More bytes or pixels than a crest needs.
    #[error(
        "This picture is too large. Choose a file of at most 4 MB, and at most 8,000 dots wide and high."
    )]
    TooLarge,
    /// It begins like one and cannot be read.
    #[error("This file is damaged. Ask for another copy of it.")]
    Broken,
    /// It shows something that stands elsewhere.
    #[error(
        "This SVG loads \u{201c}{0}\u{201d} from outside, and a letter loads nothing. Ask for one that holds everything."
    )]
    Outside(String),
    /// It has something in it that would be missing on the letter.
    #[error(
        "This SVG holds {0}, which would be missing on the letter. Ask for one in which everything is drawn as shapes, or for a PNG."
    )]
    NotDrawn(&'static str),
    /// Nothing would be seen on white paper.
    #[error("There is nothing to be seen in this picture on white paper.")]
    Empty,
}

/// The most bytes of a file.
const BYTES: usize = 4 << 20;
/// The most pixels of a side.
const SIDE: u32 = 8_000;

/// The pixels of a file, no more of them than `most` in width and height.
pub(crate) fn read(bytes: &[u8], most: (u32, u32)) -> Result<Pixels, CrestError> {
    if bytes.len() > BYTES {
        return Err(CrestError::TooLarge);
    }
    let pixels = match bytes {
        [0x89, b'P', b'N', b'G', ..] => Pixels::of_png(bytes)?.within(most),
        _ => svg::drawn(bytes, most)?,
    };
    match pixels.blank() {
        true => Err(CrestError::Empty),
        false => Ok(pixels),
    }
}

/// The size that fits, no larger than it is.
fn fitting((width, height): (f32, f32), most: (u32, u32)) -> (u32, u32) {
    let scale = (most.0 as f32 / width).min(most.1 as f32 / height);
    let side = |length: f32| ((length * scale).round() as u32).max(1);
    (side(width), side(height))
}

#[cfg(test)]
mod tests {
    use super::{CrestError, read};

    const MOST: (u32, u32) = (40, 40);

    fn svg(inside: &str) -> Vec<u8> {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
             width=\"20\" height=\"10\">{inside}</svg>"
        )
        .into_bytes()
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said() {
        let shape = "<rect width=\"9\" height=\"9\"/>";
        let cases: &[(Vec<u8>, CrestError)] = &[
            (b"GIF89a".to_vec(), CrestError::Unknown),
            (b"<html></html>".to_vec(), CrestError::Unknown),
            (Vec::new(), CrestError::Unknown),
            (vec![b' '; super::BYTES + 1], CrestError::TooLarge),
            (b"\x89PNG\r\n\x1a\nnothing".to_vec(), CrestError::Broken),
            (
                b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g>".to_vec(),
                CrestError::Broken,
            ),
            (svg(""), CrestError::Empty),
            (
                svg("<rect width=\"9\" height=\"9\" fill=\"white\"/>"),
                CrestError::Empty,
            ),
            (
                svg(&format!("{shape}<text>FC</text>")),
                CrestError::NotDrawn("text"),
            ),
            (
                svg(&format!(
                    "{shape}<image xlink:href=\"data:image/png;base64,AA\"/>"
                )),
                CrestError::NotDrawn("a picture"),
            ),
            (
                svg(&format!("{shape}<use xlink:href=\"other.svg#a\"/>")),
                CrestError::Outside("other.svg#a".into()),
            ),
            (
                svg(&format!(
                    "<style>@import url(https://a.example/b.css);</style>{shape}"
                )),
                CrestError::Outside("https://a.example/b.css".into()),
            ),
            (
                svg("<rect width=\"9\" height=\"9\" fill=\"url('a.svg#b')\"/>"),
                CrestError::Outside("a.svg#b".into()),
            ),
        ];
        for (bytes, expected) in cases {
            let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
            assert_eq!(read(bytes, MOST).err().as_ref(), Some(expected), "{shown}");
        }
    }

    #[test]
    fn a_few_lines_that_show_one_another_again_are_too_much() {
        let mut inside = "<defs><g id=\"g0\"><rect width=\"9\" height=\"9\"/></g>".to_owned();
        for n in 1..12 {
            let again = format!("<use xlink:href=\"#g{}\"/>", n - 1).repeat(10);
            inside += &format!("<g id=\"g{n}\">{again}</g>");
        }
        let endless = "<g id=\"a\"><use href=\"#a\"/><rect width=\"9\" height=\"9\"/></g>";
        for shown in [
            inside + "</defs><use xlink:href=\"#g11\"/>",
            endless.to_owned(),
        ] {
            assert_eq!(read(&svg(&shown), MOST), Err(CrestError::TooLarge));
        }
    }

    #[test]
    fn an_svg_is_drawn_on_white_as_large_as_there_is_room() {
        let defs =
            "<defs><linearGradient id=\"g\"><stop stop-color=\"#f00\"/></linearGradient></defs>";
        let shape = "<rect width=\"10\" height=\"10\" fill=\"url(#g)\"/>";
        let pixels = read(&svg(&format!("{defs}{shape}")), MOST).expect("a crest");
        assert_eq!((pixels.width, pixels.height), (40, 20));
        assert_eq!(pixels.at(5, 5), [255, 0, 0]);
        assert_eq!(pixels.at(35, 5), [255, 255, 255]);
    }
}
