//! Fields of a form: widgets that look the same in every viewer, held by one field that names the form.
//!
//! Each has its look with it, because a viewer need not make one (and PDF/A lets none be asked for); what
//! somebody types is set by their viewer in Helvetica, which every viewer has, so that no whole font needs
//! to travel with a form.

use super::{Ids, PRINTED, fault, metadata::text};
use crate::{
    draw::{Action, Page},
    error::LetterError,
    form::{Widget, WidgetKind},
};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// The fields of a form, and the one that holds them.
pub(super) struct Fields<'a> {
    widgets: &'a [Widget],
    holder: Option<ObjectId>,
}

/// ISO 32000-1, table 228: a field of several lines.
const SEVERAL_LINES: i64 = 1 << 12;

const EDGE: f32 = 0.75;

impl<'a> Fields<'a> {
    pub(super) fn new(widgets: &'a [Widget], holder: Option<ObjectId>) -> Self {
        Self { widgets, holder }
    }

    /// The widget of a field, at its rectangle.
    pub(super) fn widget(&self, d: &mut Document, at: usize, rect: [f32; 4]) -> Dictionary {
        let Some(widget) = self.widgets.get(at) else {
            return Dictionary::new();
        };
        let size = (rect[2] - rect[0], rect[3] - rect[1]);
        let mut it = dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "F" => PRINTED,
            "T" => text(&widget.name), "TU" => text(&widget.words),
            "DA" => Object::string_literal(typed(widget.size)),
            "MK" => dictionary! { "BC" => greys(&[INK, INK, INK]), "BG" => greys(&[1.0, 1.0, 1.0]) },
            "BS" => dictionary! { "W" => EDGE, "S" => "S" },
        };
        if let Some(holder) = self.holder {
            it.set("Parent", holder);
        }
        match widget.kind {
            WidgetKind::Tick => tick(d, &mut it, size),
            kind => words(d, &mut it, kind, size),
        }
        it
    }
}

const INK: f32 = 0.2;

fn greys(all: &[f32]) -> Vec<Object> {
    all.iter().map(|it| Object::Real(*it)).collect()
}

/// How a viewer sets what is typed.
fn typed(size: f32) -> String {
    format!("/Helv {size} Tf 0 g")
}

fn words(d: &mut Document, it: &mut Dictionary, kind: WidgetKind, size: (f32, f32)) {
    it.set("FT", "Tx");
    let flags = match kind {
        WidgetKind::Lines => SEVERAL_LINES,
        _ => 0,
    };
    it.set("Ff", flags);
    if let WidgetKind::Few(most) = kind {
        it.set("MaxLen", i64::from(most));
    }
    let look = look(d, size, "/Tx BMC\nEMC\n");
    it.set("AP", dictionary! { "N" => look });
}

/// The name of a box that is ticked.
const TICKED: &str = "Yes";

fn tick(d: &mut Document, it: &mut Dictionary, size: (f32, f32)) {
    let (w, h) = size;
    let mark = format!(
        "q 1.6 w 1 J 0 0 0 RG {} {} m {} {} l {} {} l S Q\n",
        w * 0.22,
        h * 0.5,
        w * 0.42,
        h * 0.27,
        w * 0.78,
        h * 0.76
    );
    let (on, off) = (look(d, size, &mark), look(d, size, ""));
    let looks = dictionary! { TICKED => on, "Off" => off };
    it.set("FT", "Btn");
    it.set("V", "Off");
    it.set("AS", "Off");
    it.set("AP", dictionary! { "N" => looks });
}

/// What is seen of a field: its box, and what is in it.
fn look(d: &mut Document, (w, h): (f32, f32), within: &str) -> ObjectId {
    let (edge, wide, high) = (EDGE / 2.0, w - EDGE, h - EDGE);
    let drawn = format!(
        "q 1 1 1 rg {INK} {INK} {INK} RG {EDGE} w {edge} {edge} {wide} {high} re B Q\n{within}"
    );
    let form = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "Resources" => Dictionary::new(),
        "BBox" => greys(&[0.0, 0.0, w, h]),
    };
    d.add_object(Stream::new(form, drawn.into_bytes()))
}

/// The field that holds the others, and the form that is in the file.
pub(super) fn hold(
    d: &mut Document,
    name: String,
    holder: ObjectId,
    pages: &[Page],
    ids: &Ids,
) -> Result<(), LetterError> {
    let all = pages.iter().zip(&ids.annotations);
    let fields = all.flat_map(|(page, ids)| page.annotations.iter().zip(ids));
    let filled = fields.filter(|(it, _)| matches!(it.action, Action::Fill(_)));
    let kids: Vec<Object> = filled.map(|(_, id)| Object::Reference(*id)).collect();
    d.set_object(holder, dictionary! { "T" => text(&name), "Kids" => kids });
    let font = d.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let form = dictionary! {
        "Fields" => vec![Object::Reference(holder)],
        "DA" => Object::string_literal(typed(12.0)),
        "DR" => dictionary! { "Font" => dictionary! { "Helv" => font } },
    };
    let form = d.add_object(form);
    d.catalog_mut().map_err(fault)?.set("AcroForm", form);
    Ok(())
}
