//! Drawing pages: rows become page operations, and every stretch of them is tied to the structure
//! element it belongs to, or marked as an artifact (rules, repeated heads, page numbers).

mod content;
mod glyphs;
mod picture;
mod text;
mod used;

use crate::{
    embed::font_name,
    error::LetterError,
    faces::{Fonts, fonts},
    flow::Blank,
    form::Widget,
    sheet,
    structure::{Kid, NodeId, Tree},
    tag::Bookmark,
};
pub(crate) use content::Content;
use content::Property;
use glyphs::rounded;
pub(crate) use picture::{Picture, name as picture_name};
use std::collections::{BTreeMap, BTreeSet};
pub(crate) use used::{Shown, Used};

/// Something that a reader can act on: its rectangle on a page.
pub(crate) struct Annotation {
    /// Left, bottom, right, top; points from the bottom left.
    pub rect: [f32; 4],
    pub node: NodeId,
    pub action: Action,
}

/// What a reader can do there.
pub(crate) enum Action {
    /// Follow a link to an address; what the link says.
    Follow(String, String),
    /// Fill in a field, by its place among those of the form.
    Fill(usize),
}

/// A drawn page.
#[derive(Default)]
pub(crate) struct Page {
    pub content: Content,
    /// Structure element of each numbered piece of content.
    pub parents: Vec<NodeId>,
    pub annotations: Vec<Annotation>,
    /// The pictures on it, by their places among those of the file.
    pub pictures: BTreeSet<usize>,
}

/// What the open marked content belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Owner {
    Nobody,
    Node(NodeId),
    Artifact,
}

/// The pages while they are drawn.
pub(crate) struct Pen {
    pub pages: Vec<Page>,
    pub used: Vec<Used>,
    pub tree: Tree,
    pub pictures: Vec<Picture>,
    pub bookmarks: Vec<Bookmark>,
    /// What a form is called, and its places to fill in.
    pub form: Option<String>,
    pub widgets: Vec<Widget>,
    /// Width and height of the pages, in millimetres.
    pub size_mm: (f32, f32),
    fonts: &'static Fonts,
    owner: Owner,
    font: Option<(usize, f32)>,
    blue: bool,
    /// Structure elements of links and languages: paragraph, run and tag.
    runs: BTreeMap<(usize, usize, &'static str), NodeId>,
    /// Underlines of the page, drawn last.
    underlines: Vec<[f32; 3]>,
}

const INK: [f32; 3] = [0.0, 0.0, 0.0];
const LINK: [f32; 3] = [0.07, 0.27, 0.42];
const RULE: [f32; 3] = [0.45, 0.45, 0.45];

impl Pen {
    pub(crate) fn new(tree: Tree) -> Result<Pen, LetterError> {
        let fonts = fonts()?;
        let used = fonts.faces.iter().map(Used::of).collect();
        Ok(Pen {
            pages: Vec::new(),
            used,
            tree,
            pictures: Vec::new(),
            bookmarks: Vec::new(),
            form: None,
            widgets: Vec::new(),
            size_mm: (sheet::WIDTH_MM, sheet::HEIGHT_MM),
            fonts,
            owner: Owner::Nobody,
            font: None,
            blue: false,
            runs: BTreeMap::new(),
            underlines: Vec::new(),
        })
    }

    pub(crate) fn new_page(&mut self) {
        self.end_page();
        self.pages.push(Page::default());
    }

    /// Closes what is open and draws the underlines.
    pub(crate) fn end_page(&mut self) {
        for [x, y, width] in std::mem::take(&mut self.underlines) {
            self.rule(x, y, width, 0.6, LINK);
        }
        self.belong_to(Owner::Nobody);
        (self.font, self.blue) = (None, false);
    }

    /// A horizontal rule at the baseline `y`, as an artifact.
    pub(crate) fn rule(&mut self, x: f32, y: f32, width: f32, thickness: f32, colour: [f32; 3]) {
        self.belong_to(Owner::Nobody);
        let Some(content) = self.content() else {
            return;
        };
        content.begin("Artifact", Property::Type("Layout"));
        content.line(colour, thickness, [x, y], [x + width, y]);
        content.end();
    }

    /// A place to fill in; `top` is the top of its row. What is seen of it is drawn with the field.
    pub(crate) fn blank(&mut self, blank: &Blank, top: f32) {
        let upper = sheet::mm(sheet::HEIGHT_MM) - (top + blank.y);
        let rect = [blank.x, upper - blank.height, blank.x + blank.width, upper];
        self.act(rect, blank.node, Action::Fill(blank.widget));
    }

    /// Notes something that a reader can act on, under its element.
    fn act(&mut self, rect: [f32; 4], node: NodeId, action: Action) {
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let place = page.annotations.len();
        let rect = rect.map(rounded);
        page.annotations.push(Annotation { rect, node, action });
        let kid = Kid::Annotation(self.pages.len() - 1, place);
        self.tree.0[node].kids.push(kid);
    }

    /// The rule under a row of a table.
    pub(crate) fn row_rule(&mut self, bottom: f32, thickness: f32) {
        self.rule(
            sheet::LEFT,
            sheet::mm(sheet::HEIGHT_MM) - bottom,
            sheet::MEASURE,
            thickness,
            RULE,
        );
    }

    fn belong_to(&mut self, owner: Owner) {
        if owner == self.owner {
            return;
        }
        if self.owner != Owner::Nobody {
            if let Some(content) = self.content() {
                content.end_text();
                content.end();
            }
            (self.font, self.blue) = (None, false);
        }
        self.owner = owner;
        match owner {
            Owner::Nobody => return,
            Owner::Node(node) => self.begin_content(node),
            Owner::Artifact => {
                if let Some(content) = self.content() {
                    content.begin("Artifact", Property::Type("Pagination"));
                }
            }
        }
        if let Some(content) = self.content() {
            content.begin_text();
            content.fill(INK);
        }
    }

    fn begin_content(&mut self, node: NodeId) {
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let number = page.parents.len() as i64;
        page.parents.push(node);
        let element = &mut self.tree.0[node];
        page.content.begin(element.tag, Property::Number(number));
        element
            .kids
            .push(Kid::Content(self.pages.len() - 1, number));
    }

    fn set_font(&mut self, face: usize, size: f32) {
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            if let Some(content) = self.content() {
                content.font(&font_name(face), size);
            }
        }
    }

    fn set_blue(&mut self, blue: bool) {
        if self.blue != blue {
            self.blue = blue;
            if let Some(content) = self.content() {
                content.fill(if blue { LINK } else { INK });
            }
        }
    }

    fn content(&mut self) -> Option<&mut Content> {
        self.pages.last_mut().map(|page| &mut page.content)
    }
}
