//! What stands at fixed places: the letterhead, the recipient in the window, the reference block, and
//! the head and foot of every page.

use crate::{
    blocks::Run,
    error::LetterError,
    flow::{Flow, Placed},
    frame::{ENGLISH, Frame},
    head::Head,
    lines::{extent, lines},
    print::Print,
    shape::shape,
    sheet::{self, Style},
    structure::Figure,
};

/// The letterhead, the recipient in the window, and the reference block, each line with the
/// bottom edge of what it needs.
pub(crate) fn letterhead(
    flow: &mut Flow,
    head: &Head,
    frame: &Frame,
) -> Result<Vec<(Placed, f32)>, LetterError> {
    let mut out = Vec::new();
    let contact_end = masthead(flow, head, frame, &mut out)?;
    let sizes = flow.sizes;
    let to = vec![Run::new(head.recipient.block().join("\n"), false)];
    let lines = extent_of(&to, sheet::WINDOW, sheet::WINDOW_WIDTH)?;
    let top = (sheet::WINDOW_BOTTOM - lines).clamp(sheet::WINDOW_HIGHEST, sheet::WINDOW_TOP);
    let y = put(
        flow,
        &mut out,
        &to,
        sheet::WINDOW,
        (sheet::LEFT, top),
        sheet::WINDOW_WIDTH,
        false,
    )?;
    let y = sheet::REFERENCE_TOP
        .max(y + sheet::WINDOW.lead)
        .max(contact_end);
    let date = head
        .date
        .map_or(frame.day_of_issue.to_owned(), |on| frame.dates.date(on));
    let y = put(
        flow,
        &mut out,
        &labelled(frame.date, &date),
        sizes.address,
        (sheet::LEFT, y),
        sheet::MEASURE,
        false,
    )?;
    put(
        flow,
        &mut out,
        &labelled(frame.our_reference, &head.reference),
        sizes.address,
        (sheet::LEFT, y),
        sheet::MEASURE,
        false,
    )?;
    Ok(out)
}

/// The office's name, its crest and how to reach it; gives the bottom edge of what is lowest.
pub(crate) fn masthead(
    flow: &mut Flow,
    head: &Head,
    frame: &Frame,
    out: &mut Vec<(Placed, f32)>,
) -> Result<f32, LetterError> {
    let office = &head.office;
    let sizes = flow.sizes;
    let plain = Print::Ordinary.sizes();
    let left = [
        (office.name.as_str(), sizes.body_name, plain.body_name),
        (office.department.as_str(), sizes.address, plain.address),
    ];
    let mut y = sheet::HEAD_TOP;
    let beside = crest(flow, head, frame);
    for (text, style, least) in left
        .into_iter()
        .filter(|(text, ..)| !text.trim().is_empty())
    {
        let runs = [Run::new(text, style.bold)];
        let style = fitted(&runs, style, least, HALF - beside)?;
        let at = (sheet::LEFT + beside, y);
        y = put(flow, out, &runs, style, at, HALF - beside, false)?;
    }
    let contact = office
        .address
        .iter()
        .chain([&office.telephone, &office.email]);
    let contact = stacked(contact);
    let style = fitted(&contact, sizes.office, plain.office, HALF)?;
    let contact_end = put(
        flow,
        out,
        &contact,
        style,
        (sheet::RIGHT - HALF, sheet::HEAD_TOP),
        HALF,
        true,
    )?;
    Ok(contact_end.max(y))
}

/// Keeps room for the crest left of the office's name; gives how much.
fn crest(flow: &mut Flow, head: &Head, frame: &Frame) -> f32 {
    let Some(crest) = &head.crest else {
        return 0.0;
    };
    let bounds = crest.bounds();
    let figure = Figure {
        alternative: frame.crest.replace("{office}", &head.office.name),
        bounds,
    };
    let node = flow.tree.add_figure(0, figure);
    flow.pictures.push((node, crest.picture(), bounds));
    bounds[2] - bounds[0] + sheet::GUTTER
}

/// Height of a paragraph.
fn extent_of(runs: &[Run], style: Style, measure: f32) -> Result<f32, LetterError> {
    let lines = lines(&shape(runs, style.bold, ENGLISH)?, measure / style.size).len();
    Ok(lines as f32 * style.lead)
}

/// The style made smaller, down to `least`, so that no line is wider than `measure`.
fn fitted(runs: &[Run], style: Style, least: Style, measure: f32) -> Result<Style, LetterError> {
    let (widest, _) = extent(&shape(runs, style.bold, ENGLISH)?);
    // Half points, and a hair less than would fit, so that rounding never breaks a line.
    let fits = ((measure / widest.max(f32::EPSILON) - 0.01) * 2.0).floor() / 2.0;
    let size = style.size.min(fits.max(least.size));
    Ok(Style {
        size,
        lead: style.lead * size / style.size,
        ..style
    })
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

/// Head and foot of every page. The first page has the letterhead instead of a head.
pub(crate) fn edges(
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
    let runs = [Run::new(text, false)];
    let style = fitted(&runs, flow.sizes.edge, Print::Ordinary.sizes().edge, HALF)?;
    let para = flow.set(&runs, style, HALF)?;
    let Some(line) = flow.paras[para].lines.first() else {
        return Ok(());
    };
    let x = if right {
        sheet::RIGHT - line.width * style.size
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
