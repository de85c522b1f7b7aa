//! printpdf's part, the pages; and the fonts, cut down to what is used.

pub(crate) mod cut;
mod font;

use crate::{draw::Pen, error::LetterError, faces::fonts, head::About, tag};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

/// Writes the document that was drawn.
pub(crate) fn write(mut pen: Pen, about: &About) -> Result<Vec<u8>, LetterError> {
    let mut document = PdfDocument::new(&about.title);
    let size = (Mm(pen.size_mm.0), Mm(pen.size_mm.1));
    let blank = |_| PdfPage::new(size.0, size.1, Vec::new());
    document.pages = pen.pages.iter().map(blank).collect();
    let mut written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    fill(&mut written, &mut pen)?;
    embed(&mut written, &pen)?;
    tag::finish(written, pen, about)
}

/// Puts what was drawn on the pages.
fn fill(d: &mut Document, pen: &mut Pen) -> Result<(), LetterError> {
    let pages: Vec<ObjectId> = d.page_iter().collect();
    for (id, page) in pages.into_iter().zip(&mut pen.pages) {
        let shown = d.get_dictionary(id).and_then(|it| it.get(b"Contents"));
        let shown = shown.and_then(Object::as_reference).map_err(tag::fault)?;
        let content = std::mem::take(&mut page.content);
        d.set_object(shown, Stream::new(Dictionary::new(), content.into_bytes()));
    }
    Ok(())
}

/// Adds the fonts that are used to the one list of fonts that all pages share.
fn embed(d: &mut Document, pen: &Pen) -> Result<(), LetterError> {
    let mut named = Dictionary::new();
    for (n, (face, used)) in fonts()?.faces.iter().zip(&pen.used).enumerate() {
        if !used.is_empty() {
            named.set(font_name(n), font::add(d, n, face, used)?);
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
pub(crate) fn font_name(face: usize) -> String {
    format!("F{face}")
}
