//! printpdf's part, the pages; and the fonts, cut down to what is used.

pub(crate) mod cut;
mod font;

use crate::{draw::Pen, error::LetterError, faces::fonts, head::About, tag};
use lopdf::{Dictionary, Document, Object};
use printpdf::{FontId, Mm, PdfDocument, PdfPage, PdfSaveOptions};

/// Writes the document that was drawn.
pub(crate) fn write(mut pen: Pen, about: &About) -> Result<Vec<u8>, LetterError> {
    let mut document = PdfDocument::new(&about.title);
    let size = (Mm(pen.size_mm.0), Mm(pen.size_mm.1));
    document.pages = pen
        .pages
        .iter_mut()
        .map(|p| PdfPage::new(size.0, size.1, std::mem::take(&mut p.ops)))
        .collect();
    let options = PdfSaveOptions {
        // Every operator is ours, also those for pictures and strings of glyphs, which printpdf does
        // not know.
        secure: false,
        ..PdfSaveOptions::default()
    };
    let mut written = document.to_lopdf_document(&options, &mut Vec::new());
    embed(&mut written, &pen)?;
    tag::finish(written, pen, about)
}

/// Adds the fonts that are used to the one list of fonts that all pages share.
fn embed(d: &mut Document, pen: &Pen) -> Result<(), LetterError> {
    let mut named = Dictionary::new();
    for (n, (face, used)) in fonts()?.faces.iter().zip(&pen.used).enumerate() {
        if !used.is_empty() {
            named.set(font_id(n).0, font::add(d, n, face, used)?);
        }
    }
    let Some(page) = d.page_iter().next() else {
        return Ok(());
    };
    let shared = |d: &Document, holder, key| {
        let holder = d.get_dictionary(holder).map_err(tag::fault)?;
        let list = holder.get(key).and_then(Object::as_reference);
        list.map_err(tag::fault)
    };
    let resources = shared(d, page, b"Resources".as_slice())?;
    let list = shared(d, resources, b"Font".as_slice())?;
    d.set_object(list, named);
    Ok(())
}

/// Resource name of a face.
pub(crate) fn font_id(face: usize) -> FontId {
    FontId(format!("F{face}"))
}
