//! A form as a PDF: the office above, the reference with its barcode, the text, and the fields.

use super::{
    Form, FormContext, FormName, Values, barcode,
    fields::{field, named, words},
};
use crate::{
    Office,
    blocks::{Block, Run, Runs, blocks},
    draft::Section,
    error::LetterError,
    flow::{Flow, Placed},
    frame::{Frame, frame},
    head::{About, Head},
    letterhead::masthead,
    pdf::{Fixed, draw},
    render::Filled,
    sheet,
    structure::Figure,
};
use minijinja::Value;

/// Sets a form: a fillable A4 PDF, tagged as PDF/UA-1 and PDF/A-2a, as a letter is. Its fields are held by
/// one that is called as [`FormName::written`] says. The same form and context give the same bytes.
///
/// # Errors
/// [`LetterError::MissingGlyph`]; [`LetterError::Pdf`] for a reference that no barcode can hold.
pub fn form_pdf(form: &Form, context: &FormContext) -> Result<Vec<u8>, LetterError> {
    let frame = &frame(&form.template.language)?;
    let head = context.head();
    let mut flow = Flow::new(context.print, frame.language);
    flow.form = Some(
        FormName {
            form: form.id().to_owned(),
            version: form.version(),
            reference: context.reference.clone(),
        }
        .written(),
    );
    let fixed = top(&mut flow, &head, frame)?;
    for section in sections(form, &context.office)? {
        for block in blocks(&section.markdown()) {
            match id(&block) {
                Some(id) => flow.field(field(&id, form.id())?)?,
                None => flow.section(&[block])?,
            }
        }
    }
    let about = About {
        title: form.title().to_owned(),
        author: format!("{}, {}", context.office.name, context.office.department),
        creator: frame.creator.to_owned(),
        date: None,
        language: frame.language,
        conforms: true,
    };
    draw(flow, &fixed, &head, frame, &about, &[])
}

/// The text of a form, with the office's own values in it.
pub(super) fn sections(form: &Form, office: &Office) -> Result<Vec<Section>, LetterError> {
    let filled = Filled::of(&form.template, Value::from_serialize(Values { office }));
    crate::draft_text::sections(&filled.body()?).map_err(|reason| LetterError::Template {
        template: form.id().to_owned(),
        reason,
    })
}

/// The id of the field that a block is.
fn id(block: &Block) -> Option<String> {
    let Block::Para(runs) = block else {
        return None;
    };
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    named(&text).map(str::to_owned)
}

/// The letterhead, and below it the reference with its barcode.
fn top(flow: &mut Flow, head: &Head, frame: &Frame) -> Result<Fixed, LetterError> {
    let mut out = Fixed::new();
    let below = masthead(flow, head, frame, &mut out)? + sheet::mm(5.0);
    let (picture, width) = barcode::barcode(&head.reference)?;
    let top = sheet::mm(sheet::HEIGHT_MM) - below;
    let bounds = [sheet::LEFT, top - barcode::HEIGHT, sheet::LEFT + width, top];
    let alternative = words()?.barcode.replace("{reference}", &head.reference);
    let node = flow.tree.add_figure(
        0,
        Figure {
            alternative,
            bounds,
        },
    );
    flow.pictures.push((node, picture, bounds));
    let style = flow.sizes.edge;
    let runs: Runs = vec![Run::new(&head.reference, false)];
    let node = flow.tree.add(0, "P");
    let para = flow.set(&runs, style, sheet::MEASURE)?;
    let y = below + barcode::HEIGHT + 2.0;
    let placed = Placed {
        para,
        line: 0,
        x: sheet::LEFT,
        y,
        node,
    };
    out.push((placed, y + style.lead));
    Ok(out)
}
