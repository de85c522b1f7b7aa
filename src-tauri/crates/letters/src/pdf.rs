//! From a draft and its head to the bytes of a PDF.

use crate::{
    blocks::{Run, blocks},
    context::{LetterContext, Office, Recipient},
    draft::{Draft, Place},
    draw::{Pen, font_id},
    error::LetterError,
    faces::fonts,
    findings::{Finding, findings},
    flow::{Flow, Placed},
    frame::{Frame, frame},
    lines::lines,
    pages::{At, paginate},
    shape::shape,
    sheet::{self, Style},
    tag,
};
use chrono::NaiveDate;
use printpdf::{Mm, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};
use serde::{Deserialize, Serialize};

/// What stands above the text of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The letterhead.
    pub office: Office,
    /// Who it goes to: the lines in the envelope's window.
    pub recipient: Recipient,
    /// The case reference.
    pub reference: String,
    /// The day of the letter. `None` until it is issued: the place is kept for it, and prompts may
    /// still stand in the text.
    pub date: Option<NaiveDate>,
}

impl Head {
    /// The head of a letter that has not been issued.
    pub fn of(context: &LetterContext) -> Head {
        Head {
            office: context.office.clone(),
            recipient: context.recipient.clone(),
            reference: context.case.reference.clone(),
            date: None,
        }
    }

    /// The head of a letter issued on a day.
    pub fn issued(self, on: NaiveDate) -> Head {
        Head {
            date: Some(on),
            ..self
        }
    }
}

/// What the PDF says about itself.
#[derive(Debug)]
pub(crate) struct About {
    pub title: String,
    pub author: String,
    pub creator: String,
    pub date: Option<NaiveDate>,
}

/// Sets a letter: tagged PDF/UA-1 and PDF/A-2a on A4, with embedded fonts. The same draft and head
/// give the same bytes.
///
/// # Errors
///
/// [`LetterError::EmptyAddress`], [`LetterError::MissingGlyph`], and [`LetterError::LeftOver`] for
/// a typed `{{ placeholder }}` always, for a prompt such as `[say which]` once there is a date.
pub fn pdf(draft: &Draft, head: &Head) -> Result<Vec<u8>, LetterError> {
    head.recipient.complete()?;
    if head
        .office
        .address
        .iter()
        .all(|line| line.trim().is_empty())
    {
        return Err(LetterError::EmptyAddress {
            whose: "the office\u{2019}s address",
        });
    }
    nothing_left_over(draft, head)?;
    let frame = frame()?;
    let mut flow = Flow::new();
    let fixed = letterhead(&mut flow, head, frame)?;
    let first_top = fixed.iter().map(|(_, bottom)| *bottom).fold(0.0, f32::max);
    for section in &draft.sections {
        if section.place == Place::Head || section.text.trim().is_empty() {
            continue;
        }
        let heading = section
            .heading
            .as_ref()
            .map(|h| format!("{} {}\n\n", "#".repeat(h.level.into()), h.text));
        let blocks = blocks(&(heading.unwrap_or_default() + &section.text));
        match section.place {
            Place::SignOff => flow.sign_off(&blocks)?,
            _ => flow.blocks(&blocks, 0, sheet::LEFT)?,
        }
    }
    let fixed: Vec<Placed> = fixed.into_iter().map(|(placed, _)| placed).collect();
    draw(
        flow,
        &fixed,
        first_top,
        head,
        frame,
        &about(draft, head, frame),
    )
}

fn nothing_left_over(draft: &Draft, head: &Head) -> Result<(), LetterError> {
    let left = findings(draft, head)
        .into_iter()
        .find_map(|finding| match finding {
            Finding::LeftOver { section, text } if head.date.is_some() || text.starts_with('{') => {
                Some((section, text))
            }
            _ => None,
        });
    let Some((id, text)) = left else {
        return Ok(());
    };
    let section = draft
        .sections
        .iter()
        .find(|s| s.id == id)
        .map_or(id, |s| s.label.clone());
    Err(LetterError::LeftOver { section, text })
}

fn about(draft: &Draft, head: &Head, frame: &Frame) -> About {
    let subject = draft
        .sections
        .iter()
        .filter_map(|s| s.heading.as_ref())
        .find(|h| h.level == 1);
    let subject = subject
        .map(|h| crate::words::plain(&h.text))
        .unwrap_or_default();
    About {
        title: format!("{subject} ({})", head.reference).trim().to_owned(),
        author: format!("{}, {}", head.office.name, head.office.department),
        creator: frame.creator.clone(),
        date: head.date,
    }
}

/// The letterhead, the recipient in the window, and the reference block, each line with the
/// bottom edge of what it needs.
fn letterhead(
    flow: &mut Flow,
    head: &Head,
    frame: &Frame,
) -> Result<Vec<(Placed, f32)>, LetterError> {
    let mut out = Vec::new();
    let office = &head.office;
    let left = [
        (office.name.as_str(), sheet::BODY_NAME),
        (office.department.as_str(), sheet::ADDRESS),
    ];
    let mut y = sheet::HEAD_TOP;
    for (text, style) in left.into_iter().filter(|(text, _)| !text.trim().is_empty()) {
        y = put(
            flow,
            &mut out,
            &[Run::new(text, style.bold)],
            style,
            (sheet::LEFT, y),
            HALF,
            false,
        )?;
    }
    let contact = office
        .address
        .iter()
        .chain([&office.telephone, &office.email]);
    put(
        flow,
        &mut out,
        &stacked(contact),
        sheet::OFFICE,
        (sheet::RIGHT - HALF, sheet::HEAD_TOP),
        HALF,
        true,
    )?;
    let to = stacked(std::iter::once(&head.recipient.name).chain(&head.recipient.address));
    let lines = extent_of(&to, sheet::ADDRESS, sheet::WINDOW_WIDTH)?;
    let top = (sheet::WINDOW_BOTTOM - lines).clamp(sheet::WINDOW_HIGHEST, sheet::WINDOW_TOP);
    let y = put(
        flow,
        &mut out,
        &to,
        sheet::ADDRESS,
        (sheet::LEFT, top),
        sheet::WINDOW_WIDTH,
        false,
    )?;
    let y = sheet::REFERENCE_TOP.max(y + sheet::ADDRESS.lead);
    let date = head.date.map_or(frame.day_of_issue.clone(), |d| {
        d.format("%-d %B %Y").to_string()
    });
    let y = put(
        flow,
        &mut out,
        &labelled(&frame.date, &date),
        sheet::ADDRESS,
        (sheet::LEFT, y),
        sheet::MEASURE,
        false,
    )?;
    put(
        flow,
        &mut out,
        &labelled(&frame.our_reference, &head.reference),
        sheet::ADDRESS,
        (sheet::LEFT, y),
        sheet::MEASURE,
        false,
    )?;
    Ok(out)
}

/// Height of a paragraph.
fn extent_of(runs: &[Run], style: Style, measure: f32) -> Result<f32, LetterError> {
    let lines = lines(&shape(runs, style.bold)?, measure / style.size).len();
    Ok(lines as f32 * style.lead)
}

/// Each half of the letterhead.
const HALF: f32 = sheet::MEASURE / 2.0 - sheet::GUTTER;

fn stacked<'a>(lines: impl Iterator<Item = &'a String>) -> Vec<Run> {
    let lines: Vec<&str> = lines.map(|l| l.trim()).filter(|l| !l.is_empty()).collect();
    vec![Run::new(lines.join("\n"), false)]
}

fn labelled(label: &str, value: &str) -> Vec<Run> {
    vec![Run::new(format!("{label} "), false), Run::new(value, true)]
}

/// Sets a paragraph at a fixed place; gives its bottom edge.
fn put(
    flow: &mut Flow,
    out: &mut Vec<(Placed, f32)>,
    runs: &[Run],
    style: Style,
    (x, y): (f32, f32),
    measure: f32,
    right: bool,
) -> Result<f32, LetterError> {
    let node = flow.tree.add(0, "P");
    let para = flow.set(runs, style, measure)?;
    let mut y = y;
    for (line, l) in flow.paras[para].lines.iter().enumerate() {
        let x = if right {
            x + measure - l.width * style.size
        } else {
            x
        };
        out.push((
            Placed {
                para,
                line,
                x,
                y,
                node,
            },
            y + style.lead,
        ));
        y += style.lead;
    }
    Ok(y)
}

fn draw(
    mut flow: Flow,
    fixed: &[Placed],
    first_top: f32,
    head: &Head,
    frame: &Frame,
    about: &About,
) -> Result<Vec<u8>, LetterError> {
    let cut = paginate(&flow.rows, first_top);
    let edges = edges(&mut flow, head, frame, cut.len())?;
    let mut pen = Pen::new(std::mem::replace(
        &mut flow.tree,
        crate::structure::Tree::new(),
    ))?;
    for (n, page) in cut.iter().enumerate() {
        pen.new_page();
        if n == 0 {
            fixed
                .iter()
                .for_each(|placed| pen.text(&flow.paras, placed, 0.0, false));
        }
        page.iter().for_each(|at| row(&mut pen, &flow, at));
        edges[n]
            .iter()
            .for_each(|placed| pen.text(&flow.paras, placed, 0.0, true));
    }
    pen.end_page();
    write(pen, about)
}

fn row(pen: &mut Pen, flow: &Flow, at: &At) {
    let row = &flow.rows[at.row];
    row.texts
        .iter()
        .for_each(|placed| pen.text(&flow.paras, placed, at.y, at.again));
    if let Some(thickness) = row.rule {
        pen.row_rule(at.y + row.height, thickness);
    }
}

/// Head and foot of every page. The first page has the letterhead instead of a head.
fn edges(
    flow: &mut Flow,
    head: &Head,
    frame: &Frame,
    count: usize,
) -> Result<Vec<Vec<Placed>>, LetterError> {
    let mut out = Vec::new();
    for n in 1..=count {
        let number = frame
            .page_of_pages
            .replace("{pages}", &count.to_string())
            .replace("{page}", &n.to_string());
        let mut page = Vec::new();
        edge(flow, &mut page, &head.reference, sheet::FOOT_TOP, false)?;
        edge(flow, &mut page, &number, sheet::FOOT_TOP, true)?;
        if n > 1 {
            edge(flow, &mut page, &head.office.name, sheet::HEAD_TOP, false)?;
            edge(flow, &mut page, &head.recipient.name, sheet::HEAD_TOP, true)?;
        }
        out.push(page);
    }
    Ok(out)
}

fn edge(
    flow: &mut Flow,
    out: &mut Vec<Placed>,
    text: &str,
    y: f32,
    right: bool,
) -> Result<(), LetterError> {
    let para = flow.set(&[Run::new(text, false)], sheet::EDGE, HALF)?;
    let Some(line) = flow.paras[para].lines.first() else {
        return Ok(());
    };
    let x = if right {
        sheet::RIGHT - line.width * sheet::EDGE.size
    } else {
        sheet::LEFT
    };
    out.push(Placed {
        para,
        line: 0,
        x,
        y,
        node: 0,
    });
    Ok(())
}

/// printpdf's part: the fonts cut down to what is used, and the pages.
fn write(mut pen: Pen, about: &About) -> Result<Vec<u8>, LetterError> {
    let mut document = PdfDocument::new(&about.title);
    for (n, (face, used)) in fonts()?.faces.iter().zip(&pen.used).enumerate() {
        if used.widths.is_empty() {
            continue;
        }
        let mut font = face.described.clone();
        font.original_bytes = subsetter::subset(face.data, 0, &used.glyphs).map_err(tag::fault)?;
        font.font_name = Some(format!(
            "{}+{}",
            subset_tag(&font.original_bytes),
            face.name
        ));
        font.glyph_widths.clone_from(&used.widths);
        document
            .resources
            .fonts
            .map
            .insert(font_id(n), PdfFont::new(font));
    }
    let size = (Mm(sheet::WIDTH_MM), Mm(sheet::HEIGHT_MM));
    document.pages = pen
        .pages
        .iter_mut()
        .map(|p| PdfPage::new(size.0, size.1, p.ops.clone()))
        .collect();
    let written = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    tag::finish(written, &pen.tree, &pen.pages, about)
}

/// Six letters that name a subset, made from its bytes.
fn subset_tag(bytes: &[u8]) -> String {
    let mut hash = tag::fnv(bytes);
    let letter = |_| {
        let letter = char::from(b'A' + (hash % 26) as u8);
        hash /= 26;
        letter
    };
    (0..6).map(letter).collect()
}
