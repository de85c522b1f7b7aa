//! The pages of a PDF, each as a form that another page can show.

use crate::draw::Picture;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};
use std::sync::Arc;

const BROKEN: &str = "the PDF is damaged. Open it in the program that made it, and save it again.";
const LOCKED: &str = "the PDF asks for a password. Save a copy without one.";
const LAYERS: &str = "the PDF has layers, some of which may be hidden. Print it to a new PDF, look at that, and take it.";

/// The most bytes of the drawing of a page.
const MOST: usize = 64 << 20;
/// The longest side of a page, in points: what the standard allows.
const SIDE: f32 = 14_400.0;

/// Reads the pages of a file.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Picture>, &'static str> {
    let options = LoadOptions {
        max_decompressed_size: Some(MOST),
        ..LoadOptions::default()
    };
    let read = Document::load_mem_with_options(bytes, options);
    let document = read.map_err(|_| match asks(bytes) {
        true => LOCKED,
        false => BROKEN,
    })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(LOCKED);
    }
    let catalog = document.catalog().map_err(|_| BROKEN)?;
    if catalog.has(b"OCProperties") {
        return Err(LAYERS);
    }
    let document = Arc::new(document);
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    if pages.is_empty() {
        return Err(BROKEN);
    }
    let pages = pages
        .into_iter()
        .map(|page| form(&document, page).ok_or(BROKEN));
    pages.collect()
}

/// Whether a file that cannot be read is under a password.
fn asks(bytes: &[u8]) -> bool {
    bytes.windows(8).any(|word| word == b"/Encrypt")
}

fn form(document: &Arc<Document>, page: ObjectId) -> Option<Picture> {
    let [left, bottom, right, top] = bounds(document, page)?;
    let resources = inherited(document, page, b"Resources").and_then(|it| it.as_dict().ok());
    let turn = inherited(document, page, b"Rotate").map_or(Some(0), |it| it.as_i64().ok())?;
    let bounds: Vec<Object> = [left, bottom, right, top].map(Object::Real).into();
    let origin: Vec<Object> = [1.0, 0.0, 0.0, 1.0, -left, -bottom]
        .map(Object::Real)
        .into();
    let mut form = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds, "Matrix" => origin,
        "Resources" => resources.cloned().unwrap_or_default(),
    };
    let dictionary = document.get_dictionary(page).ok()?;
    if let Ok(group) = dictionary.get_deref(b"Group", document) {
        form.set("Group", group.clone());
    }
    let size = (right - left, top - bottom);
    Some(Picture {
        content: Stream::new(form, drawing(document, page)?),
        unit: size,
        size,
        turn: u32::try_from(turn.rem_euclid(360)).ok()? / 90 * 90,
        source: Some(Arc::clone(document)),
    })
}

/// What is drawn on a page. The numbers by which its own structure knew its parts mean something else in
/// the letter, and what was for the eye alone there is part of a picture here: both are given other names,
/// which nothing reads.
fn drawing(document: &Document, page: ObjectId) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for id in document.get_page_contents(page) {
        let stream = document.get_object(id).and_then(Object::as_stream).ok()?;
        let content = match stream.dict.has(b"Filter") {
            true => stream.decompressed_content_with_limit(MOST).ok()?,
            false => stream.content.clone(),
        };
        out.extend(content);
        out.push(b'\n');
    }
    rename(&mut out, b"/MCID", b"/Part");
    rename(&mut out, b"/Artifact", b"/Ornament");
    Some(out)
}

/// Puts one name in the place of another of the same length.
fn rename(content: &mut [u8], name: &[u8], other: &[u8]) {
    let mut from = 0;
    while let Some(at) = content[from..]
        .windows(name.len())
        .position(|word| word == name)
    {
        content[from + at..from + at + name.len()].copy_from_slice(other);
        from += at + name.len();
    }
}

/// What is shown of a page: left, bottom, right, top.
fn bounds(document: &Document, page: ObjectId) -> Option<[f32; 4]> {
    let media = rectangle(document, inherited(document, page, b"MediaBox")?)?;
    let crop = inherited(document, page, b"CropBox").and_then(|it| rectangle(document, it));
    let crop = crop.unwrap_or(media);
    let shown = [
        media[0].max(crop[0]),
        media[1].max(crop[1]),
        media[2].min(crop[2]),
        media[3].min(crop[3]),
    ];
    let fits = |length: f32| length > 1.0 && length <= SIDE;
    (fits(shown[2] - shown[0]) && fits(shown[3] - shown[1])).then_some(shown)
}

fn rectangle(document: &Document, object: &Object) -> Option<[f32; 4]> {
    let numbers = object.as_array().ok()?.iter();
    let number = |it: &Object| document.dereference(it).ok()?.1.as_float().ok();
    let [a, b, c, d]: [f32; 4] = numbers
        .filter_map(number)
        .collect::<Vec<_>>()
        .try_into()
        .ok()?;
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

/// What a page says of itself, or a branch of the tree that it hangs on.
fn inherited<'a>(document: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node: &Dictionary = document.get_dictionary(page).ok()?;
    for _ in 0..DEEPEST {
        if let Ok(found) = node.get_deref(key, document) {
            return Some(found);
        }
        node = node.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}

/// How far from the root of its tree a page may hang.
const DEEPEST: usize = 64;
