//! An SVG drawn as pixels. What would be missing on the letter is an error: pictures and text in it are
//! not drawn, and nothing is loaded.

use super::{CrestError, Pixels, SIDE, fitting};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, roxmltree};
use roxmltree::{Document, Node, ParsingOptions};

pub(super) fn drawn(bytes: &[u8], most: (u32, u32)) -> Result<Pixels, CrestError> {
    let text = std::str::from_utf8(bytes).map_err(|_| CrestError::Unknown)?;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if !text.starts_with('<') || !text.contains("<svg") {
        return Err(CrestError::Unknown);
    }
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|_| CrestError::Broken)?;
    document.descendants().try_for_each(allowed)?;
    if weight(&document, document.root_element(), 0) > SHAPES {
        return Err(CrestError::TooLarge);
    }
    let tree = Tree::from_xmltree(&document, &Options::default());
    let tree = tree.map_err(|_| CrestError::Broken)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    if width.max(height) > SIDE as f32 * 100.0 {
        return Err(CrestError::TooLarge);
    }
    let size = fitting((width, height), most);
    let mut canvas = Pixmap::new(size.0, size.1).ok_or(CrestError::Broken)?;
    canvas.fill(Color::WHITE);
    let scale = Transform::from_scale(size.0 as f32 / width, size.1 as f32 / height);
    resvg::render(&tree, scale, &mut canvas.as_mut());
    Ok(Pixels::on_white(size, canvas.data()))
}

/// The most shapes that are drawn, those that are shown again counted again.
const SHAPES: u64 = 100_000;
/// How far what is shown again may show something again.
const DEEPEST: u32 = 32;

/// How much is drawn: a few lines that show one another again can be more than anything can draw.
fn weight(document: &Document, node: Node, depth: u32) -> u64 {
    if depth > DEEPEST {
        return SHAPES + 1;
    }
    let mut total: u64 = 0;
    for it in node.descendants().filter(Node::is_element) {
        total += 1;
        let shown = it
            .attributes()
            .find(|a| a.name() == "href" && it.has_tag_name((SVG, "use")));
        let id = shown.and_then(|a| a.value().strip_prefix('#'));
        let again = id.and_then(|id| {
            document
                .descendants()
                .find(|it| it.attribute("id") == Some(id))
        });
        if let Some(again) = again {
            total += weight(document, again, depth + 1);
        }
        if total > SHAPES {
            return total;
        }
    }
    total
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn allowed(node: Node) -> Result<(), CrestError> {
    match node.tag_name().name() {
        "text" => return Err(CrestError::NotDrawn("text")),
        "image" | "feImage" => return Err(CrestError::NotDrawn("a picture")),
        "foreignObject" => return Err(CrestError::NotDrawn("a web page")),
        "style" => inside(node.text().unwrap_or_default())?,
        _ => {}
    }
    for attribute in node.attributes() {
        let value = attribute.value();
        let drawn = node.is_element() && node.tag_name().name() != "a";
        if attribute.name() == "href" && drawn && !value.starts_with('#') {
            return Err(CrestError::Outside(value.to_owned()));
        }
        inside(value)?;
    }
    Ok(())
}

/// Whether everything that `url(…)` and `@import` speak of is in the file.
fn inside(text: &str) -> Result<(), CrestError> {
    let quoted = |text: &str| {
        let end = text.find([')', ';', '}']).unwrap_or(text.len());
        text[..end].trim().trim_matches(['"', '\'']).to_owned()
    };
    let imported = text.split("@import").skip(1).map(|rest| {
        let rest = rest.trim_start();
        quoted(rest.strip_prefix("url(").unwrap_or(rest))
    });
    let shown = text.split("url(").skip(1).map(quoted);
    let outside = imported
        .chain(shown.filter(|url| !url.starts_with('#')))
        .next();
    outside.map_or(Ok(()), |url| Err(CrestError::Outside(url)))
}
