//! The address alone, for an envelope without a window: a DL envelope (110 by 220 mm) or a label (99.1 by
//! 67.7 mm). It is the block that the window of the letter shows. Nothing else stands there, so that
//! nobody on the way learns who writes.

use crate::{
    blocks::Run,
    context::Recipient,
    draw::Pen,
    embed::write,
    error::LetterError,
    flow::{Flow, Placed},
    frame::{ENGLISH, frame},
    head::About,
    lines::lines,
    print::Print,
    shape::shape,
    sheet::{HEIGHT_MM, Style, mm, style},
    structure::Tree,
};
use serde::{Deserialize, Serialize};

/// What an address is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stationery {
    /// A DL envelope.
    Envelope,
    /// A label.
    Label,
}

/// Where the address stands, in millimetres from the upper left corner.
struct Place {
    width: f32,
    height: f32,
    left: f32,
    top: f32,
    /// Free at the right edge and at the lower one.
    margin: f32,
    called: &'static str,
}

impl Stationery {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Envelope, Self::Label];

    /// An envelope keeps its upper 40 mm for the stamp and the postmark, and 15 mm at the edges for machines
    /// that read it.
    const fn place(self) -> Place {
        match self {
            Self::Envelope => Place {
                width: 220.0,
                height: 110.0,
                left: 90.0,
                top: 42.0,
                margin: 15.0,
                called: "a DL envelope",
            },
            Self::Label => Place {
                width: 99.1,
                height: 67.7,
                left: 10.0,
                top: 10.0,
                margin: 8.0,
                called: "a label",
            },
        }
    }
}

/// Print that is tried, the largest first. Smaller is not read by machines.
const SIZES: [f32; 4] = [14.0, 12.0, 11.0, 10.0];

/// The address on its own page, of the size of the envelope or label: tagged PDF/UA-1 and PDF/A-2a. The same
/// address gives the same bytes.
///
/// # Errors
///
/// [`LetterError::EmptyAddress`], [`LetterError::MissingGlyph`], and [`LetterError::LongAddress`] where
/// it does not fit.
pub fn envelope(recipient: &Recipient, on: Stationery) -> Result<Vec<u8>, LetterError> {
    recipient.complete()?;
    let place = on.place();
    let frame = &frame(ENGLISH)?;
    let mut flow = Flow::new(Print::Ordinary, frame.language);
    let placed = block(&mut flow, recipient, &place)?;
    let mut pen = Pen::new(std::mem::replace(&mut flow.tree, Tree::new()))?;
    pen.size_mm = (place.width, place.height);
    pen.new_page();
    placed
        .iter()
        .for_each(|line| pen.text(&flow.paras, line, 0.0, false));
    pen.end_page();
    let about = About {
        title: recipient.name.trim().to_owned(),
        author: frame.creator.to_owned(),
        creator: frame.creator.to_owned(),
        date: None,
        language: frame.language,
        conforms: true,
    };
    write(pen, &about)
}

/// Sets the block in the largest print in which it fits.
fn block(
    flow: &mut Flow,
    recipient: &Recipient,
    place: &Place,
) -> Result<Vec<Placed>, LetterError> {
    let text = recipient.block();
    let runs = [Run::new(text.join("\n"), false)];
    let measure = mm(place.width - place.left - place.margin);
    let room = mm(place.height - place.top - place.margin);
    let fitting = fitting(&runs, measure, room)?;
    let style = fitting.ok_or(LetterError::LongAddress { on: place.called })?;
    let node = flow.tree.add(0, "P");
    let para = flow.set(&runs, style, measure)?;
    // The pen counts from the upper edge of A4.
    let top = mm(HEIGHT_MM - place.height + place.top);
    let line = |line: usize| Placed {
        para,
        line,
        x: mm(place.left),
        y: top + line as f32 * style.lead,
        node,
    };
    Ok((0..flow.paras[para].lines.len()).map(line).collect())
}

/// The largest print in which the lines fit; a line that is too wide goes on in the next.
fn fitting(runs: &[Run], measure: f32, room: f32) -> Result<Option<Style>, LetterError> {
    let shaped = shape(runs, false, ENGLISH)?;
    let fits = |size: &f32| lines(&shaped, measure / size).len() as f32 * size * LEAD <= room;
    let size = SIZES.into_iter().find(fits);
    Ok(size.map(|size| style(size, size * LEAD, 0.0, false)))
}

/// From line to line, for each point of print.
const LEAD: f32 = 1.25;
