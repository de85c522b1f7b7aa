//! The XML within Office files and metadata, as what begins, what stands there and what ends. Prefixes are
//! left off: programs choose them as they like.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// How deep elements may stand in one another.
const DEEPEST: usize = 256;

/// A piece of a text in XML.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// An element begins.
    Begins(&'a Element),
    /// Text.
    Says(&'a str),
    /// An element ends.
    Ends(&'a str),
}

/// An element, its name and attributes without prefixes.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
}

impl Element {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the attribute says yes.
    pub(super) fn is(&self, name: &str) -> bool {
        matches!(self.get(name), Some("1" | "true" | "on"))
    }
}

/// Gives every piece to `take`; `None` where it is no sound XML, after what was read of it.
pub(super) fn pieces(bytes: &[u8], mut take: impl FnMut(Piece<'_>)) -> Option<()> {
    let text = crate::text::decode(bytes, true);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut depth = 0_usize;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                depth += 1;
                (depth <= DEEPEST).then_some(())?;
                take(Piece::Begins(&element(&start)));
            }
            Event::Empty(start) => {
                let element = element(&start);
                take(Piece::Begins(&element));
                take(Piece::Ends(&element.name));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Piece::Ends(&local(end.name().into_inner())));
            }
            Event::Text(said) => take(Piece::Says(&said)),
            Event::CData(said) => take(Piece::Says(&said)),
            Event::GeneralRef(name) => {
                if let Some(said) = reference(&name) {
                    take(Piece::Says(&said));
                }
            }
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let mut attributes = start.attributes();
    Element {
        name: local(start.name().into_inner()),
        attributes: attributes
            .with_checks(false)
            .flatten()
            .filter(|it| !it.key.into_inner().starts_with("xmlns"))
            .map(|it| (local(it.key.into_inner()), unescaped(&it.value)))
            .collect(),
    }
}

fn local(name: &str) -> String {
    let bare = name.rsplit_once(':').map(|(_, bare)| bare);
    bare.unwrap_or(name).to_owned()
}

fn unescaped(value: &str) -> String {
    match quick_xml::escape::unescape(value) {
        Ok(plain) => plain.into_owned(),
        Err(_) => value.to_owned(),
    }
}

/// `&amp;` and `&#8217;`.
fn reference(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return resolve_predefined_entity(name).map(str::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).map(String::from)
}
