//! A notice as a PDF: no recipient and no window, the office's name above, the version on every page.

use crate::{
    blocks::{Run, blocks},
    context::{Office, Recipient},
    draft::Draft,
    error::LetterError,
    flow::{Flow, Placed},
    frame::frame,
    head::{About, Head},
    pdf::{Fixed, draw},
    print::Print,
    sheet,
};
use chrono::NaiveDate;

/// Sets a notice: tagged PDF/UA-1 and PDF/A-2a on A4, as a letter is. The version stands at the foot of
/// every page. The same notice gives the same bytes.
///
/// # Errors
/// [`LetterError::MissingGlyph`].
pub fn notice_pdf(draft: &Draft, office: &Office, day: NaiveDate) -> Result<Vec<u8>, LetterError> {
    let frame = &frame(&draft.language)?;
    let mut flow = Flow::new(Print::Ordinary, frame.language);
    let fixed = masthead(&mut flow, office)?;
    for section in &draft.sections {
        flow.section(&blocks(&section.markdown()))?;
    }
    let head = Head {
        office: office.clone(),
        recipient: Recipient::default(),
        reference: super::version(draft),
        date: Some(day),
        print: Print::Ordinary,
        crest: None,
    };
    let title = draft.sections.iter().find_map(|it| it.heading.as_ref());
    let about = About {
        title: title
            .map(|it| crate::words::plain(&it.text))
            .unwrap_or_default(),
        author: format!("{}, {}", office.name, office.department),
        creator: frame.creator.to_owned(),
        date: Some(day),
        language: frame.language,
        conforms: true,
    };
    draw(flow, &fixed, &head, frame, &about, &[])
}

/// The office's name and department above the text of the first page.
fn masthead(flow: &mut Flow, office: &Office) -> Result<Fixed, LetterError> {
    let (mut out, mut y) = (Fixed::new(), sheet::HEAD_TOP);
    let lines = [
        (office.name.as_str(), flow.sizes.body_name),
        (office.department.as_str(), flow.sizes.address),
    ];
    for (text, style) in lines
        .into_iter()
        .filter(|(text, _)| !text.trim().is_empty())
    {
        let node = flow.tree.add(0, "P");
        let para = flow.set(&[Run::new(text, style.bold)], style, sheet::MEASURE)?;
        for line in 0..flow.paras[para].lines.len() {
            let placed = Placed {
                para,
                line,
                x: sheet::LEFT,
                y,
                node,
            };
            y += style.lead;
            out.push((placed, y + style.lead));
        }
    }
    Ok(out)
}
