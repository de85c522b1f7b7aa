//! Many letters as one file for the printer: page after page as they are, each letter beginning on a new sheet
//! of paper where both sides are printed. What is kept and sent is each letter itself; this is for paper alone,
//! and so has no tags.

use crate::LetterError;
use lopdf::{Document, Object, ObjectId, dictionary};

/// The letters one after the other. Where `duplex`, a letter of an odd number of pages is followed by an empty one.
///
/// # Errors
/// [`LetterError::Pdf`]: one of them is no PDF that can be read.
pub fn print_file(letters: &[Vec<u8>], duplex: bool) -> Result<Vec<u8>, LetterError> {
    let mut whole = Document::with_version("1.7");
    let root = whole.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for letter in letters {
        let pages = take(&mut whole, letter, root)?;
        let odd = duplex && pages.len() % 2 == 1;
        kids.extend(pages.into_iter().map(Object::Reference));
        if odd {
            kids.push(Object::Reference(empty(&mut whole, root)));
        }
    }
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    let pages = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
    whole.objects.insert(root, Object::Dictionary(pages));
    let catalog = whole.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    whole.trailer.set("Root", catalog);
    whole.prune_objects();
    let mut out = Vec::new();
    whole
        .save_to(&mut out)
        .map_err(|error| LetterError::Pdf(error.to_string()))?;
    Ok(out)
}

/// Takes the pages of a letter over, with what they are drawn of.
fn take(whole: &mut Document, letter: &[u8], root: ObjectId) -> Result<Vec<ObjectId>, LetterError> {
    let failed = |error: lopdf::Error| LetterError::Pdf(error.to_string());
    let mut document = Document::load_mem(letter).map_err(failed)?;
    document.renumber_objects_with(whole.max_id + 1);
    whole.max_id = document.max_id;
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    for page in &pages {
        let inherited = box_of(&document, *page);
        let page = document.get_dictionary_mut(*page).map_err(failed)?;
        page.set("MediaBox", inherited);
        page.set("Parent", root);
        for tagged in ["StructParents", "Tabs", "Annots"] {
            page.remove(tagged.as_bytes());
        }
    }
    whole.objects.extend(document.objects);
    Ok(pages)
}

fn a4() -> Object {
    Object::Array(vec![0.into(), 0.into(), 595.276.into(), 841.89.into()])
}

/// The size of a page, its own or that of the tree it hangs in.
fn box_of(document: &Document, page: ObjectId) -> Object {
    let own = |id: ObjectId| document.get_dictionary(id).ok();
    let parent = own(page).and_then(|it| it.get(b"Parent").and_then(Object::as_reference).ok());
    let found = [Some(page), parent].into_iter().flatten();
    let mut found = found.filter_map(|id| own(id)?.get(b"MediaBox").ok().cloned());
    found.next().unwrap_or_else(a4)
}

fn empty(whole: &mut Document, root: ObjectId) -> ObjectId {
    whole.add_object(dictionary! {
        "Type" => "Page", "Parent" => root, "MediaBox" => a4(), "Resources" => lopdf::Dictionary::new(),
    })
}
