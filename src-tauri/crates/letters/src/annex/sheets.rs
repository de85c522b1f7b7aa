//! The sheets of the annexes: a heading on the first of each, and what is shown as large as it fits.

use super::{Annex, Content};
use crate::{
    blocks::Run,
    draw::Picture,
    error::LetterError,
    flow::{Flow, Heading, Placed},
    frame::Frame,
    sheet,
    structure::{Figure, NodeId},
};

/// A heading, with its lines.
type Headed = (Heading, Vec<Placed>);

/// A sheet of an annex.
pub(crate) struct Sheet {
    /// On the first sheet of an annex.
    pub heading: Option<Headed>,
    pub node: NodeId,
    pub picture: Picture,
    /// Left, bottom, right, top; points from the bottom left.
    pub bounds: [f32; 4],
}

/// Lays the annexes out.
pub(crate) fn sheets(
    flow: &mut Flow,
    annexes: &[Annex],
    frame: &Frame,
) -> Result<Vec<Sheet>, LetterError> {
    let mut out = Vec::new();
    for (n, annex) in (0..).zip(annexes) {
        let all: Vec<(Picture, String)> = match &annex.content {
            Content::Picture(picture, words) => vec![(picture.as_ref().clone(), words.clone())],
            Content::Pages(pages) => numbered(pages, &annex.title, frame),
        };
        for (at, (picture, alternative)) in all.into_iter().enumerate() {
            let mut top = flow.sizes.next_top;
            let mut headed = None;
            if at == 0 {
                let (heading, end) = heading(flow, &titled(frame, n, &annex.title))?;
                (headed, top) = (Some(heading), end);
            }
            let bounds = fitted(picture.shown(), top);
            let figure = Figure {
                alternative,
                bounds,
            };
            out.push(Sheet {
                heading: headed,
                node: flow.tree.add_figure(0, figure),
                picture,
                bounds,
            });
        }
    }
    Ok(out)
}

/// "Annex B: Map of the area".
fn titled(frame: &Frame, n: u32, title: &str) -> String {
    frame
        .annex
        .replace("{letter}", &letters(n))
        .replace("{title}", title)
}

/// A to Z, then AA.
fn letters(n: u32) -> String {
    let last = char::from_u32(u32::from('A') + n % 26).map(String::from);
    let before = (n / 26).checked_sub(1).map(letters);
    before.unwrap_or_default() + &last.unwrap_or_default()
}

/// "Page 2 of 5 of the report".
fn numbered(pages: &[Picture], title: &str, frame: &Frame) -> Vec<(Picture, String)> {
    let words = |n: usize| {
        let words = frame
            .annex_page
            .replace("{pages}", &pages.len().to_string());
        words
            .replace("{page}", &n.to_string())
            .replace("{title}", title)
    };
    (1..)
        .zip(pages)
        .map(|(n, page)| (page.clone(), words(n)))
        .collect()
}

/// Sets a heading at the top of a sheet; gives where it ends.
fn heading(flow: &mut Flow, text: &str) -> Result<(Headed, f32), LetterError> {
    let node = flow.tree.add(0, "H1");
    let style = flow.sizes.h1;
    let para = flow.set(&[Run::new(text, true)], style, sheet::MEASURE)?;
    let column = crate::flow::Column {
        left: sheet::LEFT,
        right: sheet::RIGHT,
    };
    let mut y = flow.sizes.next_top;
    let mut lines = Vec::new();
    for line in 0..flow.paras[para].lines.len() {
        lines.push(Placed {
            para,
            line,
            x: flow.start(para, line, column),
            y,
            node,
        });
        y += style.lead;
    }
    let heading = Heading {
        level: 1,
        text: text.to_owned(),
        node,
    };
    Ok(((heading, lines), y + flow.sizes.body.above))
}

/// As large as there is room below `top`, in the middle, and no larger than it is.
fn fitted((width, height): (f32, f32), top: f32) -> [f32; 4] {
    let room = (sheet::MEASURE, sheet::BOTTOM - top);
    let scale = (room.0 / width).min(room.1 / height).min(1.0);
    let left = sheet::LEFT + (room.0 - width * scale) / 2.0;
    let upper = sheet::mm(sheet::HEIGHT_MM) - top;
    [left, upper - height * scale, left + width * scale, upper]
}
