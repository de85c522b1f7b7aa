//! What printpdf cannot say, said with lopdf: structure tree, language, links, metadata, colour
//! profile. The result claims PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), and the tests hold
//! it to that.

use crate::{
    draw::{Annotation, Page},
    error::LetterError,
    pdf::About,
    squeeze::squeeze,
    structure::{Kid, Tree},
    xmp::{LANGUAGE, PRODUCER, xmp},
};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

const SRGB: &[u8] = include_bytes!("../../../../assets/fonts/sRGB-v2-magic.icc");

/// Object numbers of what hangs together.
struct Ids {
    pages: Vec<ObjectId>,
    nodes: Vec<ObjectId>,
    annotations: Vec<Vec<ObjectId>>,
    root: ObjectId,
}

/// Adds everything and writes the file.
pub(crate) fn finish(
    mut d: Document,
    tree: &Tree,
    pages: &[Page],
    about: &About,
) -> Result<Vec<u8>, LetterError> {
    d.version = "1.7".into();
    let mut ids = Ids {
        pages: d.get_pages().into_values().collect(),
        nodes: tree.0.iter().map(|_| d.new_object_id()).collect(),
        annotations: Vec::new(),
        root: d.new_object_id(),
    };
    annotations(&mut d, pages, &mut ids)?;
    elements(&mut d, tree, &ids);
    parents(&mut d, pages, &ids);
    catalog(&mut d, about, &ids)?;
    information(&mut d, about, pages)?;
    d.prune_objects();
    squeeze(&mut d)?;
    let mut out = Vec::new();
    d.save_to(&mut out)
        .map_err(|e| LetterError::Pdf(e.to_string()))?;
    Ok(out)
}

fn annotations(d: &mut Document, pages: &[Page], ids: &mut Ids) -> Result<(), LetterError> {
    let mut key = pages.len() as i64;
    for (n, page) in pages.iter().enumerate() {
        let mut made = Vec::new();
        for a in &page.annotations {
            made.push(d.add_object(annotation(a, ids.pages[n], key)));
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

fn annotation(a: &Annotation, page: ObjectId, key: i64) -> Dictionary {
    dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "P" => page, "F" => 4, "StructParent" => key,
        "Rect" => a.rect.iter().map(|x| Object::Real(*x)).collect::<Vec<_>>(),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "Contents" => text(&a.words),
        "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal(a.uri.as_str()) },
    }
}

fn elements(d: &mut Document, tree: &Tree, ids: &Ids) {
    for (n, node) in tree.0.iter().enumerate() {
        let home = node.kids.iter().find_map(|k| match k {
            Kid::Content(page, _) => Some(*page),
            _ => None,
        });
        let kids: Vec<Object> = node.kids.iter().map(|kid| hung(*kid, home, ids)).collect();
        let parent = if n == 0 {
            ids.root
        } else {
            ids.nodes[node.parent]
        };
        let mut element =
            dictionary! { "Type" => "StructElem", "S" => node.tag, "P" => parent, "K" => kids };
        if let Some(page) = home {
            element.set("Pg", ids.pages[page]);
        }
        if let Some((owner, key, value)) = node.attribute {
            element.set("A", dictionary! { "O" => owner, key => value });
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

fn catalog(d: &mut Document, about: &About, ids: &Ids) -> Result<(), LetterError> {
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        xmp(about).into_bytes(),
    );
    let metadata = d.add_object(packet.with_compression(false));
    let profile = d.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    let colour = Object::string_literal("sRGB IEC61966-2.1");
    let intent = d.add_object(dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFA1", "OutputConditionIdentifier" => colour.clone(),
        "Info" => colour, "DestOutputProfile" => profile,
    });
    let catalog = d.catalog_mut().map_err(fault)?;
    catalog.set("Lang", Object::string_literal(LANGUAGE));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", ids.root);
    catalog.set("Metadata", metadata);
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("OutputIntents", references(&[intent]));
    Ok(())
}

/// The properties, equal to the metadata packet, and an identifier made from the content, so that
/// the same letter is the same file.
fn information(d: &mut Document, about: &About, pages: &[Page]) -> Result<(), LetterError> {
    let mut info = dictionary! {
        "Title" => text(&about.title), "Author" => text(&about.author),
        "Creator" => text(&about.creator), "Producer" => text(PRODUCER),
    };
    if let Some(date) = about.date {
        let date = Object::string_literal(date.format("D:%Y%m%d").to_string());
        info.set("CreationDate", date.clone());
        info.set("ModDate", date);
    }
    let id = d
        .trailer
        .get(b"Info")
        .and_then(Object::as_reference)
        .map_err(fault)?;
    d.set_object(id, info);
    let drawn: Vec<_> = pages.iter().map(|page| &page.ops).collect();
    let seed = fnv(format!("{about:?}{drawn:?}").as_bytes());
    let mark = Object::String(
        [seed.to_be_bytes(), seed.rotate_left(23).to_be_bytes()].concat(),
        StringFormat::Hexadecimal,
    );
    d.trailer.set("ID", vec![mark.clone(), mark]);
    Ok(())
}

/// FNV-1a: a short name for some bytes, where nothing secret hangs on it.
pub(crate) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |h, b| {
        (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn references(ids: &[ObjectId]) -> Object {
    ids.iter()
        .map(|id| Object::Reference(*id))
        .collect::<Vec<_>>()
        .into()
}

/// A text string as PDF writes it: ASCII as it is, anything else UTF-16.
fn text(s: &str) -> Object {
    if s.is_ascii() {
        return Object::string_literal(s);
    }
    let units = s.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String(
        [0xFE, 0xFF].into_iter().chain(units).collect(),
        StringFormat::Hexadecimal,
    )
}

pub(crate) fn fault(e: impl std::fmt::Display) -> LetterError {
    LetterError::Pdf(e.to_string())
}
