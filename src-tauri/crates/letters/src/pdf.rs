//! From a draft and its head to the bytes of a PDF.

use crate::{
    annex::{Annex, Sheet, sheets},
    blocks::blocks,
    draft::{Draft, Place},
    draw::Pen,
    embed::write,
    error::LetterError,
    findings::left_over,
    flow::{Flow, Heading, Placed},
    frame::{Frame, frame},
    head::{About, Head, about},
    letterhead::{edges, letterhead},
    pages::{At, paginate},
    sheet,
    structure::Tree,
    tag::Bookmark,
};

/// Sets a letter: tagged PDF/UA-1 and PDF/A-2a on A4, with embedded fonts. The same draft and head
/// give the same bytes.
///
/// # Errors
///
/// [`LetterError::EmptyAddress`], [`LetterError::MissingGlyph`], and [`LetterError::LeftOver`] for
/// a typed `{{ placeholder }}` always, for a prompt such as `[say which]` once there is a date.
pub fn pdf(draft: &Draft, head: &Head) -> Result<Vec<u8>, LetterError> {
    pdf_with_annexes(draft, head, &[])
}

/// The same with what goes with the letter after it, each under a heading. With the pages of another PDF
/// it is tagged as ever, but claims neither standard: what is in them was made elsewhere.
///
/// # Errors
///
/// Those of [`pdf`].
pub fn pdf_with_annexes(
    draft: &Draft,
    head: &Head,
    annexes: &[Annex],
) -> Result<Vec<u8>, LetterError> {
    head.recipient.complete()?;
    nothing_left_over(draft, head)?;
    let frame = &frame(&draft.language)?;
    let (mut flow, fixed) = top(head, frame)?;
    for section in &draft.sections {
        if section.place == Place::Head || section.text.trim().is_empty() {
            continue;
        }
        let blocks = blocks(&section.markdown());
        match section.place {
            Place::SignOff => flow.sign_off(&blocks)?,
            _ => flow.section(&blocks)?,
        }
    }
    let about = About {
        conforms: annexes.iter().all(Annex::conforms),
        ..about(draft, head, frame)
    };
    draw(flow, &fixed, head, frame, &about, annexes)
}

/// What stands above the text, with the bottom edge of what each line needs.
pub(crate) type Fixed = Vec<(Placed, f32)>;

/// Begins the first page: the letterhead of an office that has an address.
pub(crate) fn top(head: &Head, frame: &Frame) -> Result<(Flow, Fixed), LetterError> {
    let blank = |line: &String| line.trim().is_empty();
    if head.office.address.iter().all(blank) {
        return Err(LetterError::EmptyAddress {
            whose: "the office\u{2019}s address",
        });
    }
    let mut flow = Flow::new(head.print, frame.language);
    let fixed = letterhead(&mut flow, head, frame)?;
    Ok((flow, fixed))
}

fn nothing_left_over(draft: &Draft, head: &Head) -> Result<(), LetterError> {
    let dated = head.date.is_some();
    match left_over(draft).find(|(_, text)| dated || text.starts_with('{')) {
        Some((section, text)) => Err(LetterError::LeftOver {
            section: section.label.clone(),
            text,
        }),
        None => Ok(()),
    }
}

/// Cuts what is set into pages and draws them.
pub(crate) fn draw(
    mut flow: Flow,
    fixed: &[(Placed, f32)],
    head: &Head,
    frame: &Frame,
    about: &About,
    annexes: &[Annex],
) -> Result<Vec<u8>, LetterError> {
    let first_top = fixed.iter().map(|(_, bottom)| *bottom).fold(0.0, f32::max);
    let cut = paginate(&flow.rows, first_top, flow.sizes.next_top);
    let sheets = sheets(&mut flow, annexes, frame)?;
    let count = cut.len() + sheets.len();
    let edges = edges(&mut flow, head, frame, count)?;
    let mut pen = Pen::new(std::mem::replace(&mut flow.tree, Tree::new()))?;
    (pen.form, pen.widgets) = (flow.form.take(), std::mem::take(&mut flow.widgets));
    for (n, page) in cut.iter().enumerate() {
        pen.new_page();
        if n == 0 {
            for (node, picture, bounds) in std::mem::take(&mut flow.pictures) {
                pen.picture(node, picture, bounds);
            }
            fixed
                .iter()
                .for_each(|(placed, _)| pen.text(&flow.paras, placed, 0.0, false));
        }
        page.iter().for_each(|at| row(&mut pen, &flow, at));
        if count >= LONG || !annexes.is_empty() {
            let marks = page.iter().filter_map(|at| bookmark(&flow, at, n));
            pen.bookmarks.extend(marks);
        }
        edges[n]
            .iter()
            .for_each(|placed| pen.text(&flow.paras, placed, 0.0, true));
    }
    for (n, sheet) in (cut.len()..).zip(sheets) {
        pen.new_page();
        annexed(&mut pen, &flow, sheet, n);
        edges[n]
            .iter()
            .for_each(|placed| pen.text(&flow.paras, placed, 0.0, true));
    }
    pen.end_page();
    write(pen, about)
}

/// Draws a sheet of an annex.
fn annexed(pen: &mut Pen, flow: &Flow, sheet: Sheet, page: usize) {
    if let Some((heading, lines)) = &sheet.heading {
        let lines = lines.iter();
        lines.for_each(|placed| pen.text(&flow.paras, placed, 0.0, false));
        pen.bookmarks
            .push(marked(heading, page, flow.sizes.next_top));
    }
    pen.picture(sheet.node, sheet.picture, sheet.bounds);
}

/// A letter of so many pages has bookmarks.
const LONG: usize = 3;

fn bookmark(flow: &Flow, at: &At, page: usize) -> Option<Bookmark> {
    let heading = flow.headings.get(flow.rows[at.row].heading?)?;
    Some(marked(heading, page, at.y))
}

fn marked(heading: &Heading, page: usize, y: f32) -> Bookmark {
    Bookmark {
        level: heading.level,
        title: heading.text.clone(),
        page,
        top: sheet::mm(sheet::HEIGHT_MM) - y,
        node: heading.node,
    }
}

fn row(pen: &mut Pen, flow: &Flow, at: &At) {
    let row = &flow.rows[at.row];
    row.texts
        .iter()
        .for_each(|placed| pen.text(&flow.paras, placed, at.y, at.again));
    row.blanks.iter().for_each(|blank| pen.blank(blank, at.y));
    if let Some(thickness) = row.rule {
        pen.row_rule(at.y + row.height, thickness);
    }
}
