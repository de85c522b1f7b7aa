//! Pictures on to the page.

use super::{Owner, Pen, glyphs::rounded};
use crate::structure::NodeId;
use lopdf::Stream;
use printpdf::{CurTransMat, DictItem, Op};

impl Pen {
    /// Draws a picture under its element: `bounds` are left, bottom, right and top, in points from the
    /// bottom left.
    pub(crate) fn picture(&mut self, node: NodeId, picture: Stream, bounds: [f32; 4]) {
        let number = self.pictures.len();
        self.pictures.push(picture);
        if let Some(page) = self.pages.last_mut() {
            page.pictures.insert(number);
        }
        let [left, bottom, right, top] = bounds.map(rounded);
        let matrix = CurTransMat::Raw([right - left, 0.0, 0.0, top - bottom, left, bottom]);
        self.belong_to(Owner::Nobody);
        self.begin_content(node);
        self.push(Op::SaveGraphicsState);
        self.push(Op::SetTransformationMatrix { matrix });
        self.push(Op::Unknown {
            key: "Do".into(),
            value: vec![DictItem::Name(name(number).into_bytes())],
        });
        self.push(Op::RestoreGraphicsState);
        self.push(Op::EndMarkedContentWithProperties);
    }
}

/// What a picture of the file is called on its pages.
pub(crate) fn name(number: usize) -> String {
    format!("P{number}")
}
