//! A file as a screen reader takes it: element by element of the structure, each with its words.

use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};
use std::collections::BTreeMap;

/// What a file says.
pub struct Spoken {
    /// All the words, in the order in which they are read.
    pub text: String,
    /// The elements, in that order.
    pub elements: Vec<Element>,
}

/// An element of the structure.
#[derive(Debug, Default)]
pub struct Element {
    pub tag: String,
    /// Its words, with those of the elements within.
    pub text: String,
    pub rtl: bool,
    /// Points from the left edge: of its first piece, and of its last.
    pub left: f32,
    pub last_left: f32,
    /// Points from the bottom: of the baseline of its first line, and of its last.
    pub top: f32,
    pub last_top: f32,
    /// The language that it says it is in.
    pub language: Option<String>,
    /// What a picture is in words, and where it stands: left, bottom, right, top.
    pub alternative: Option<String>,
    pub bounds: Option<[f32; 4]>,
    /// Size of its letters, in points.
    pub size: f32,
}

/// The words of a piece of marked content, and where it begins.
#[derive(Debug, Default, Clone)]
struct Content {
    text: String,
    places: Vec<[f32; 2]>,
    size: f32,
}

/// Page and number.
type Contents = BTreeMap<(ObjectId, i64), Content>;

/// Reads a file.
pub fn spoken(bytes: &[u8]) -> Spoken {
    let document = Document::load_mem(bytes).expect("it loads");
    let contents = document
        .page_iter()
        .flat_map(|page| contents(&document, page))
        .collect();
    let root = document
        .catalog()
        .and_then(|it| it.get_deref(b"StructTreeRoot", &document));
    let root = root.and_then(Object::as_dict).expect("a structure");
    let mut elements = Vec::new();
    let text = kids(&document, root)
        .into_iter()
        .map(|kid| element(&document, &contents, kid, &mut elements))
        .collect();
    Spoken { text, elements }
}

fn kids<'a>(document: &'a Document, of: &'a Dictionary) -> Vec<&'a Object> {
    match of.get_deref(b"K", document) {
        Ok(Object::Array(kids)) => kids.iter().collect(),
        Ok(_) => of.get(b"K").into_iter().collect(),
        Err(_) => Vec::new(),
    }
}

/// Notes an element and what is within; gives its words.
fn element(
    document: &Document,
    contents: &Contents,
    kid: &Object,
    out: &mut Vec<Element>,
) -> String {
    let Ok(it) = document.dereference(kid).and_then(|(_, it)| it.as_dict()) else {
        return String::new();
    };
    let text = |key| it.get(key).ok().and_then(|it| decode_text_string(it).ok());
    let name = |it: &Dictionary, key| {
        it.get(key)
            .and_then(Object::as_name)
            .unwrap_or_default()
            .to_vec()
    };
    let mut own = Element {
        tag: String::from_utf8(name(it, b"S")).expect("a name"),
        rtl: it
            .get(b"A")
            .and_then(Object::as_dict)
            .is_ok_and(|it| name(it, b"WritingMode") == b"RlTb"),
        language: text(b"Lang"),
        alternative: text(b"Alt"),
        bounds: bounds(it),
        ..Element::default()
    };
    let place = out.len();
    out.push(Element::default());
    let mut places: Vec<[f32; 2]> = Vec::new();
    for kid in kids(document, it) {
        let page = |it: &Dictionary| it.get(b"Pg").and_then(Object::as_reference);
        let at = match kid {
            Object::Integer(number) => page(it).ok().map(|page| (page, *number)),
            Object::Dictionary(it) if it.has(b"MCID") => {
                let number = it.get(b"MCID").and_then(Object::as_i64);
                page(it).ok().zip(number.ok())
            }
            _ => None,
        };
        match at {
            Some(at) => {
                let content = contents.get(&at).expect("what is named is there");
                own.text.push_str(&content.text);
                places.extend(&content.places);
                own.size = content.size;
            }
            None => own.text += &element(document, contents, kid, out),
        }
    }
    [own.left, own.top] = places.first().copied().unwrap_or_default();
    [own.last_left, own.last_top] = places.last().copied().unwrap_or_default();
    let text = own.text.clone();
    out[place] = own;
    text
}

fn bounds(element: &Dictionary) -> Option<[f32; 4]> {
    let attributes = element.get(b"A").and_then(Object::as_dict).ok()?;
    let bounds = attributes.get(b"BBox").and_then(Object::as_array).ok()?;
    let bounds: Vec<f32> = bounds.iter().filter_map(|it| it.as_float().ok()).collect();
    bounds.try_into().ok()
}

fn contents(document: &Document, page: ObjectId) -> Vec<((ObjectId, i64), Content)> {
    let fonts = document.get_page_fonts(page).expect("fonts");
    let encodings: BTreeMap<_, _> = fonts
        .iter()
        .map(|(name, font)| (name, font.get_font_encoding(document).expect("an encoding")))
        .collect();
    let content = document.get_and_decode_page_content(page).expect("content");
    let mut out: BTreeMap<i64, Content> = BTreeMap::new();
    // For each mark that is open: its number, and whether it says how its content reads.
    let mut open: Vec<(Option<i64>, bool)> = Vec::new();
    let (mut font, mut size) = (Vec::new(), 0.0);
    for it in &content.operations {
        let number = open.iter().rev().find_map(|(number, _)| *number);
        match it.operator.as_str() {
            "BDC" => {
                let properties = it.operands[1].as_dict().expect("properties");
                let says = properties.get(b"ActualText").ok();
                open.push((
                    properties.get(b"MCID").and_then(Object::as_i64).ok(),
                    says.is_some(),
                ));
                if let Some(content) = number.and_then(|number| out.get_mut(&number)) {
                    content.text += &says
                        .map(|says| decode_text_string(says).expect("text"))
                        .unwrap_or_default();
                }
                if let Some((Some(number), _)) = open.last() {
                    out.insert(*number, Content::default());
                }
            }
            "BMC" => open.push((None, false)),
            "EMC" => drop(open.pop()),
            "Tf" => {
                font = it.operands[0].as_name().expect("a font").to_vec();
                size = it.operands[1].as_float().expect("a size");
            }
            "Tm" => {
                if let Some(content) = number.and_then(|number| out.get_mut(&number)) {
                    let at = |n: usize| it.operands[n].as_float().expect("a place");
                    content.places.push([at(4), at(5)]);
                    content.size = size;
                }
            }
            "Tj" | "TJ" if open.iter().all(|(_, says)| !says) => {
                let Some(content) = number.and_then(|number| out.get_mut(&number)) else {
                    continue;
                };
                let shown = it.operands[0]
                    .as_array()
                    .map_or(&it.operands[..1], Vec::as_slice);
                for bytes in shown.iter().filter_map(|it| it.as_str().ok()) {
                    content.text += &Document::decode_text(&encodings[&font], bytes).expect("text");
                }
            }
            _ => {}
        }
    }
    out.into_iter()
        .map(|(number, content)| ((page, number), content))
        .collect()
}
