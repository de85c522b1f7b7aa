//! What printpdf cannot say, said with lopdf: structure tree, language, links, metadata, colour
//! profile. The result claims PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), and the tests hold
//! it to that.

mod fields;
mod metadata;
mod outline;
mod reached;
mod taken;

use crate::{
    draw::{Action, Page, Pen, Picture, picture_name},
    error::LetterError,
    head::About,
    squeeze::squeeze,
    structure::{Kid, Tree},
};
use fields::{Fields, hold};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use metadata::{catalog, identify, information, text};
pub(crate) use metadata::{fnv, utf16};
pub(crate) use outline::Bookmark;
use outline::outline;
use reached::prune;
use taken::Taken;

/// Object numbers of what hangs together.
struct Ids {
    pages: Vec<ObjectId>,
    nodes: Vec<ObjectId>,
    annotations: Vec<Vec<ObjectId>>,
    root: ObjectId,
}

/// Adds everything and writes the file.
pub(crate) fn finish(mut d: Document, pen: Pen, about: &About) -> Result<Vec<u8>, LetterError> {
    let Pen {
        tree,
        pages,
        pictures,
        bookmarks,
        form,
        widgets,
        ..
    } = pen;
    d.version = "1.7".into();
    let mut ids = Ids {
        pages: d.get_pages().into_values().collect(),
        nodes: tree.0.iter().map(|_| d.new_object_id()).collect(),
        annotations: Vec::new(),
        root: d.new_object_id(),
    };
    show(&mut d, &pages, pictures, &ids)?;
    let form = form.map(|name| (name, d.new_object_id()));
    let holder = form.as_ref().map(|(_, id)| *id);
    annotations(&mut d, &pages, &Fields::new(&widgets, holder), &mut ids)?;
    if let Some((name, id)) = form {
        hold(&mut d, name, id, &pages, &ids)?;
    }
    elements(&mut d, &tree, &ids);
    parents(&mut d, &pages, &ids);
    outline(&mut d, &bookmarks, &ids)?;
    catalog(&mut d, about, &ids)?;
    information(&mut d, about)?;
    prune(&mut d);
    squeeze(&mut d)?;
    identify(&mut d);
    let mut out = Vec::with_capacity(LETTER);
    d.save_to(&mut out)
        .map_err(|e| LetterError::Pdf(e.to_string()))?;
    Ok(out)
}

/// How many bytes a letter has, or nearly.
const LETTER: usize = 48 * 1024;

/// Adds the pictures to the pages that show them.
fn show(
    d: &mut Document,
    pages: &[Page],
    pictures: Vec<Picture>,
    ids: &Ids,
) -> Result<(), LetterError> {
    let mut taken = Taken::default();
    let pictures: Vec<ObjectId> = pictures
        .into_iter()
        .map(|it| {
            let content = match &it.source {
                Some(source) => taken.over(d, source, it.content.into()),
                None => it.content.into(),
            };
            d.add_object(content)
        })
        .collect();
    for (page, id) in pages
        .iter()
        .zip(&ids.pages)
        .filter(|(page, _)| !page.pictures.is_empty())
    {
        let named = page
            .pictures
            .iter()
            .map(|n| (picture_name(*n).into_bytes(), pictures[*n].into()));
        let named: Dictionary = named.collect();
        let page = d.get_dictionary(*id).map_err(fault)?;
        let resources = page
            .get(b"Resources")
            .and_then(Object::as_reference)
            .map_err(fault)?;
        d.get_dictionary_mut(resources)
            .map_err(fault)?
            .set("XObject", named);
    }
    Ok(())
}

fn annotations(
    d: &mut Document,
    pages: &[Page],
    fields: &Fields,
    ids: &mut Ids,
) -> Result<(), LetterError> {
    let mut key = pages.len() as i64;
    for (n, page) in pages.iter().enumerate() {
        let mut made = Vec::new();
        for a in &page.annotations {
            let mut it = match &a.action {
                Action::Follow(uri, words) => link(uri, words),
                Action::Fill(at) => fields.widget(d, *at, a.rect),
            };
            let rect = a.rect.iter().map(|x| Object::Real(*x));
            it.set("Rect", rect.collect::<Vec<_>>());
            it.set("P", ids.pages[n]);
            it.set("StructParent", key);
            made.push(d.add_object(it));
            key += 1;
        }
        let dictionary = d.get_dictionary_mut(ids.pages[n]).map_err(fault)?;
        dictionary.remove(b"Annots");
        dictionary.set("Tabs", "S");
        dictionary.set("StructParents", n as i64);
        if !made.is_empty() {
            dictionary.set("Annots", references(&made));
        }
        ids.annotations.push(made);
    }
    Ok(())
}

fn link(uri: &str, words: &str) -> Dictionary {
    dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "F" => PRINTED,
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "Contents" => text(words),
        "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(uri) },
    }
}

/// An annotation that is printed with its page.
const PRINTED: i64 = 4;

fn elements(d: &mut Document, tree: &Tree, ids: &Ids) {
    for (n, node) in tree.0.iter().enumerate() {
        let home = node.kids.iter().find_map(|k| match k {
            Kid::Content(page, _) => Some(*page),
            _ => None,
        });
        // One kid stands alone, and no element says that it is one: a letter has hundreds.
        let kids: Object = match node.kids.as_slice() {
            [only] => hung(*only, home, ids),
            all => all
                .iter()
                .map(|kid| hung(*kid, home, ids))
                .collect::<Vec<_>>()
                .into(),
        };
        let parent = if n == 0 {
            ids.root
        } else {
            ids.nodes[node.parent]
        };
        let mut element = dictionary! { "S" => node.tag, "P" => parent, "K" => kids };
        if let Some(page) = home {
            element.set("Pg", ids.pages[page]);
        }
        if let Some((owner, key, value)) = node.attribute {
            element.set("A", dictionary! { "O" => owner, key => value });
        }
        if let Some(language) = &node.language {
            element.set("Lang", Object::string_literal(language.as_str()));
        }
        if let Some(figure) = &node.figure {
            let bounds: Vec<Object> = figure.bounds.iter().map(|x| Object::Real(*x)).collect();
            element.set("Alt", text(&figure.alternative));
            element.set(
                "A",
                dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds },
            );
        }
        d.set_object(ids.nodes[n], element);
    }
}

fn hung(kid: Kid, home: Option<usize>, ids: &Ids) -> Object {
    match kid {
        Kid::Node(node) => ids.nodes[node].into(),
        Kid::Content(page, number) if Some(page) == home => number.into(),
        Kid::Content(page, number) => dictionary! { "Type" => "MCR", "Pg" => ids.pages[page], "MCID" => number }.into(),
        Kid::Annotation(page, n) => {
            dictionary! { "Type" => "OBJR", "Pg" => ids.pages[page], "Obj" => ids.annotations[page][n] }.into()
        }
    }
}

/// The way back: from the content of each page, and from each link, to its element.
fn parents(d: &mut Document, pages: &[Page], ids: &Ids) {
    let mut numbers: Vec<Object> = Vec::new();
    let mut links = Vec::new();
    for (n, page) in pages.iter().enumerate() {
        let elements: Vec<ObjectId> = page.parents.iter().map(|node| ids.nodes[*node]).collect();
        numbers.extend([Object::from(n as i64), references(&elements)]);
        links.extend(page.annotations.iter().map(|a| ids.nodes[a.node]));
    }
    let next = (pages.len() + links.len()) as i64;
    for (key, element) in (pages.len() as i64..).zip(links) {
        numbers.extend([Object::from(key), element.into()]);
    }
    let tree = d.add_object(dictionary! { "Nums" => numbers });
    let root = dictionary! {
        "Type" => "StructTreeRoot", "K" => references(&ids.nodes[..1]),
        "ParentTree" => tree, "ParentTreeNextKey" => next,
    };
    d.set_object(ids.root, root);
}

fn references(ids: &[ObjectId]) -> Object {
    ids.iter()
        .map(|id| Object::Reference(*id))
        .collect::<Vec<_>>()
        .into()
}

pub(crate) fn fault(e: impl std::fmt::Display) -> LetterError {
    LetterError::Pdf(e.to_string())
}
