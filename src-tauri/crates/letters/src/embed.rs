//! printpdf's part: the fonts cut down to what is used, and the pages.

use crate::{draw::Pen, error::LetterError, faces::fonts, head::About, tag};
use printpdf::{FontId, Mm, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};

/// Writes the document that was drawn.
pub(crate) fn write(mut pen: Pen, about: &About) -> Result<Vec<u8>, LetterError> {
    let mut document = PdfDocument::new(&about.title);
    for (n, (face, used)) in fonts()?.faces.iter().zip(&pen.used).enumerate() {
        if used.widths.is_empty() {
            continue;
        }
        let mut font = face.described.clone();
        font.original_bytes = subsetter::subset(face.data, 0, &used.glyphs).map_err(tag::fault)?;
        font.font_name = Some(format!(
            "{}+{}",
            subset_tag(&font.original_bytes),
            face.name
        ));
        font.glyph_widths.clone_from(&used.widths);
        document
            .resources
            .fonts
            .map
            .insert(font_id(n), PdfFont::new(font));
    }
    let size = (Mm(pen.size_mm.0), Mm(pen.size_mm.1));
    document.pages = pen
        .pages
        .iter_mut()
        .map(|p| PdfPage::new(size.0, size.1, std::mem::take(&mut p.ops)))
        .collect();
    let options = PdfSaveOptions {
        // Every operator is ours, also the one for pictures, which printpdf does not know.
        secure: false,
        ..PdfSaveOptions::default()
    };
    let written = document.to_lopdf_document(&options, &mut Vec::new());
    tag::finish(written, pen, about)
}

/// Six letters that name a subset, made from its bytes.
fn subset_tag(bytes: &[u8]) -> String {
    let mut hash = tag::fnv(bytes);
    let letter = |_| {
        let letter = char::from(b'A' + (hash % 26) as u8);
        hash /= 26;
        letter
    };
    (0..6).map(letter).collect()
}

/// Resource name of a face.
pub(crate) fn font_id(face: usize) -> FontId {
    FontId(format!("F{face}"))
}
