//! What the codes of a font stand for, and how wide they are.

use super::shape::{ONE, millionths};
use super::tree::Tree;
use lopdf::{Dictionary, Encoding, Object};
use std::collections::BTreeMap;

/// The most that the description of a font may unpack to, in bytes.
const MOST_CMAP: usize = 4 << 20;
/// The most widths that are taken in of a composed font, near enough.
const MOST_WIDTHS: usize = 4 << 20;
/// The width of a letter where the font does not say, in thousandths of its size.
const USUAL: i64 = 500;

/// A font.
pub(super) struct Font<'d> {
    encoding: Option<Encoding<'d>>,
    /// Bytes of a code.
    pub(super) code: usize,
    widths: BTreeMap<u32, i64>,
    otherwise: i64,
    /// What a width of one comes to, in millionths of the size.
    unit: i64,
}

impl<'d> Font<'d> {
    /// `bare` is the same font, made so that it says what its codes stand for by its own table alone.
    pub(super) fn read(tree: Tree<'d>, font: &'d Dictionary, bare: &'d Dictionary) -> Self {
        let composed = tree.name(font, b"Subtype") == Some(b"Type0");
        let (widths, otherwise) = match composed {
            true => of_descendant(tree, font),
            false => of_simple(tree, font),
        };
        let matrix = tree.array(font, b"FontMatrix");
        let unit = matrix.and_then(|it| it.first()).map(millionths);
        Self {
            encoding: bare
                .get_font_encoding_with_limit(tree.document, MOST_CMAP)
                .ok(),
            code: if composed { 2 } else { 1 },
            widths,
            otherwise,
            unit: unit.filter(|unit| *unit != 0).unwrap_or(ONE / 1000),
        }
    }

    /// The width of a code, in millionths of the size.
    pub(super) fn width(&self, code: u32) -> i64 {
        let width = self.widths.get(&code).copied().unwrap_or(self.otherwise);
        let most = 100 * ONE;
        width.saturating_mul(self.unit).clamp(-most, most)
    }

    /// What a code stands for; none where that cannot be told.
    pub(super) fn letters(&self, code: &[u8]) -> Option<String> {
        let letters = self.encoding.as_ref()?.bytes_to_string(code).ok()?;
        let told = !letters.is_empty() && !letters.contains('\u{FFFD}');
        told.then_some(letters)
    }
}

fn of_simple(tree: Tree<'_>, font: &Dictionary) -> (BTreeMap<u32, i64>, i64) {
    let first = tree.number(font, b"FirstChar").unwrap_or(0);
    let first = u32::try_from(first).unwrap_or(0);
    let list = tree.array(font, b"Widths").map_or(&[][..], Vec::as_slice);
    let widths = (first..).zip(list.iter().take(256).map(|it| width(tree, it)));
    let descriptor = tree.dictionary(font, b"FontDescriptor");
    let missing = descriptor.and_then(|it| tree.number(it, b"MissingWidth"));
    let fixed = tree
        .name(font, b"BaseFont")
        .is_some_and(|name| name.starts_with(b"Courier"));
    let usual = if fixed { 600 } else { USUAL };
    (widths.collect(), missing.unwrap_or(usual))
}

/// The widths of a composed font: `[first [w w w] from to w ...]`.
fn of_descendant(tree: Tree<'_>, font: &Dictionary) -> (BTreeMap<u32, i64>, i64) {
    let mut widths = BTreeMap::new();
    let descendants = tree.array(font, b"DescendantFonts");
    let Some(font) = descendants
        .and_then(|it| it.first())
        .and_then(|it| tree.object(it).as_dict().ok())
    else {
        return (widths, 1000);
    };
    let mut list = tree
        .array(font, b"W")
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .map(|it| tree.object(it));
    let mut left = MOST_WIDTHS;
    while let (Some(first), Some(next)) = (list.next().map(code), list.next()) {
        if left == 0 {
            break;
        }
        left -= 1;
        match next {
            Object::Array(each) => {
                widths.extend((first..).zip(each.iter().map(|it| width(tree, it))));
            }
            last => {
                let Some(wide) = list.next().map(|it| width(tree, it)) else {
                    break;
                };
                let last = code(last);
                left = left.saturating_sub(usize::try_from(last).unwrap_or(0));
                widths.extend((first..=last).map(|code| (code, wide)));
            }
        }
    }
    (widths, tree.number(font, b"DW").unwrap_or(1000))
}

fn width(tree: Tree<'_>, object: &Object) -> i64 {
    millionths(tree.object(object)) / ONE
}

/// A code is of two bytes.
fn code(object: &Object) -> u32 {
    let code = millionths(object) / ONE;
    u32::try_from(code).unwrap_or(0).min(0xFFFF)
}
