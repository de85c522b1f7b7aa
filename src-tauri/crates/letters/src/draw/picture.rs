//! Pictures on to the page: images, and pages of other files.

use super::{Owner, Pen, glyphs::rounded};
use crate::structure::NodeId;
use lopdf::{Document, Stream};
use std::sync::Arc;

/// Something that is drawn as it is.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    /// An image or a form.
    pub content: Stream,
    /// Its width and height in its own units.
    pub unit: (f32, f32),
    /// The largest it is shown, in points, before it is turned.
    pub size: (f32, f32),
    /// How far it is turned clockwise, in degrees: a multiple of 90.
    pub turn: u32,
    /// The file that holds what it refers to.
    pub source: Option<Arc<Document>>,
}

impl Picture {
    /// Width and height as it is shown.
    pub(crate) fn shown(&self) -> (f32, f32) {
        match self.turn {
            90 | 270 => (self.size.1, self.size.0),
            _ => self.size,
        }
    }

    /// From its own units to the sheet.
    fn matrix(&self, [left, bottom, right, top]: [f32; 4]) -> [f32; 6] {
        let (x, y) = (right - left, top - bottom);
        let (width, height) = self.unit;
        match self.turn {
            90 => [0.0, -y / width, x / height, 0.0, left, top],
            180 => [-x / width, 0.0, 0.0, -y / height, right, top],
            270 => [0.0, y / width, -x / height, 0.0, right, bottom],
            _ => [x / width, 0.0, 0.0, y / height, left, bottom],
        }
    }
}

impl Pen {
    /// Draws a picture under its element: `bounds` are left, bottom, right and top, in points from the
    /// bottom left.
    pub(crate) fn picture(&mut self, node: NodeId, picture: Picture, bounds: [f32; 4]) {
        let number = self.pictures.len();
        let matrix = picture.matrix(bounds.map(rounded));
        self.pictures.push(picture);
        if let Some(page) = self.pages.last_mut() {
            page.pictures.insert(number);
        }
        self.belong_to(Owner::Nobody);
        self.begin_content(node);
        if let Some(content) = self.content() {
            content.picture(&name(number), matrix);
            content.end();
        }
    }
}

/// What a picture of the file is called on its pages.
pub(crate) fn name(number: usize) -> String {
    format!("P{number}")
}
