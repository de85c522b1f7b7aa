//! Earlier versions of a PDF within it: a change may be written behind what there was.

use super::{Concealed, load, pages};
use super::{bare_fonts, paint::Painter, tree::Tree};
use crate::inspect::found::Found;
use crate::pdf::find;

/// The most versions whose words are read.
const MOST: usize = 4;
/// What closes a version.
const END: &[u8] = b"%%EOF";

/// Looks for versions before the last, and says whether there are any; `shown` is what the last one holds.
pub(super) fn read(bytes: &[u8], shown: &str, found: &mut Found) -> bool {
    let ends = ends(bytes);
    let earlier = ends.len().saturating_sub(1);
    if earlier == 0 {
        return false;
    }
    let mut gone = Vec::new();
    for (at, end) in ends.iter().take(earlier.min(MOST)).enumerate() {
        let mut inner = Found::default();
        let Some(document) = load(&bytes[..*end]) else {
            continue;
        };
        let tree = Tree {
            document: &document,
        };
        let bare = bare_fonts(tree);
        pages::read(&mut Painter::new(tree, &bare), &mut inner);
        for passage in inner.done().texts {
            let lines = passage.text.lines().map(str::trim);
            gone.extend(
                lines
                    .filter(|line| !shown.contains(line))
                    .map(str::to_owned),
            );
            let place = format!(
                "Earlier version {}, {}",
                at + 1,
                passage.place.to_lowercase()
            );
            found.text(&place, &passage.text);
        }
    }
    let count = match earlier {
        1 => "An earlier version".to_owned(),
        more => format!("{more} earlier versions"),
    };
    let words = match gone.join(" ") {
        gone if gone.is_empty() => count,
        gone => format!("{count}: {gone}"),
    };
    found.hides(Concealed::EarlierVersion, "", &words);
    true
}

/// Where each version ends. A file that is made to be read from the net has an end that says nothing near
/// its start, which is no version.
fn ends(bytes: &[u8]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], END) {
        let end = from + at + END.len();
        if tells_place(&bytes[from..from + at]) {
            ends.push(end);
        }
        from = end;
    }
    ends
}

/// Whether what is before an end says where the table of objects is.
fn tells_place(before: &[u8]) -> bool {
    let near = &before[before.len().saturating_sub(64)..];
    let Some(at) = find(near, b"startxref") else {
        return false;
    };
    let digits = near[at + b"startxref".len()..].trim_ascii();
    digits.iter().any(|digit| (b'1'..=b'9').contains(digit))
}
