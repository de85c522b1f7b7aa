//! Drawing pages: rows become page operations, and every stretch of them is tied to the structure
//! element it belongs to, or marked as an artifact (rules, repeated heads, page numbers).

use crate::{
    error::LetterError,
    faces::{Fonts, fonts},
    flow::{Para, Placed},
    sheet,
    structure::{Kid, NodeId, Tree},
};
use printpdf::{
    Codepoint, Color, DictItem, FontId, Line, LinePoint, Op, PdfFontHandle, Point, Pt, Rgb,
    TextItem, TextMatrix,
};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// A link's rectangle on a page.
pub(crate) struct Annotation {
    /// Left, bottom, right, top; points from the bottom left.
    pub rect: [f32; 4],
    pub uri: String,
    pub node: NodeId,
    /// What the link says.
    pub words: String,
}

/// A drawn page.
#[derive(Default)]
pub(crate) struct Page {
    pub ops: Vec<Op>,
    /// Structure element of each numbered piece of content.
    pub parents: Vec<NodeId>,
    pub annotations: Vec<Annotation>,
}

/// The glyphs of one face that the letter uses, with their new numbers and their widths.
#[derive(Default)]
pub(crate) struct Used {
    pub glyphs: GlyphRemapper,
    pub widths: BTreeMap<u16, u16>,
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
    fonts: &'static Fonts,
    owner: Owner,
    font: Option<(usize, f32)>,
    blue: bool,
    /// Structure element of each link: paragraph and run.
    links: BTreeMap<(usize, usize), NodeId>,
    /// Underlines of the page, drawn last.
    underlines: Vec<[f32; 3]>,
}

const INK: [f32; 3] = [0.0, 0.0, 0.0];
const LINK: [f32; 3] = [0.07, 0.27, 0.42];
const RULE: [f32; 3] = [0.45, 0.45, 0.45];

impl Pen {
    pub(crate) fn new(tree: Tree) -> Result<Pen, LetterError> {
        let fonts = fonts()?;
        let used = fonts.faces.iter().map(|_| Used::default()).collect();
        Ok(Pen {
            pages: Vec::new(),
            used,
            tree,
            fonts,
            owner: Owner::Nobody,
            font: None,
            blue: false,
            links: BTreeMap::new(),
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

    /// Draws a line of text; `artifact` when it is for the eye alone. `top` is the top of the row.
    pub(crate) fn text(&mut self, paras: &[Para], placed: &Placed, top: f32, artifact: bool) {
        let para = &paras[placed.para];
        let Some(line) = para.lines.get(placed.line) else {
            return;
        };
        let baseline = sheet::mm(sheet::HEIGHT_MM) - (top + placed.y + self.baseline(para));
        let (mut x, mut from) = (placed.x, line.glyphs.start);
        let end = line.glyphs.end;
        while from < end {
            let to = same(para, from, end);
            let owner = match artifact {
                true => Owner::Artifact,
                false => Owner::Node(self.node(para, placed, from)),
            };
            self.belong_to(owner);
            x = self.stretch(para, placed.para, (from, to), [x, baseline], artifact);
            from = to;
        }
    }

    /// Where the baseline stands below the top of the line: the text in the middle of its leading.
    fn baseline(&self, para: &Para) -> f32 {
        let face = &self.fonts.faces[0];
        let (ascent, descent) = (
            face.ascent * para.style.size,
            face.descent * para.style.size,
        );
        (para.style.lead - ascent - descent) / 2.0 + ascent
    }

    fn node(&mut self, para: &Para, placed: &Placed, glyph: usize) -> NodeId {
        let run = para.shaped.glyphs[glyph].run;
        if para.shaped.links[run].is_none() {
            return placed.node;
        }
        let tree = &mut self.tree;
        *self
            .links
            .entry((placed.para, run))
            .or_insert_with(|| tree.add(placed.node, "Link"))
    }

    /// Draws glyphs of one face and run; gives where the next one stands.
    fn stretch(
        &mut self,
        para: &Para,
        number: usize,
        (from, to): (usize, usize),
        [x, y]: [f32; 2],
        artifact: bool,
    ) -> f32 {
        let size = para.style.size;
        let glyphs = &para.shaped.glyphs[from..to];
        let link = para.shaped.links[glyphs[0].run]
            .as_ref()
            .filter(|_| !artifact);
        self.set_font(glyphs[0].face, size);
        self.set_blue(link.is_some());
        let start = Pt(rounded(x + glyphs[0].dx * size));
        let matrix = TextMatrix::Translate(start, Pt(rounded(y + glyphs[0].dy * size)));
        let items: Vec<Codepoint> = glyphs.iter().map(|g| self.codepoint(para, g)).collect();
        self.push(Op::SetTextMatrix { matrix });
        self.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(items)],
        });
        let width: f32 = glyphs.iter().map(|g| g.advance).sum::<f32>() * size;
        if let Some(uri) = link {
            self.link(para, number, (from, to), [x, y, width], uri.clone());
        }
        x + width
    }

    fn codepoint(&mut self, para: &Para, g: &crate::shape::Glyph) -> Codepoint {
        let face = &self.fonts.faces[g.face];
        let width = face
            .described
            .glyph_widths
            .get(&g.id)
            .copied()
            .unwrap_or_default();
        let used = &mut self.used[g.face];
        let id = used.glyphs.remap(g.id);
        used.widths.insert(id, width);
        // The file gives widths in whole thousandths: what kerning and rounding leave over goes
        // into the space after the glyph.
        let file_width = (f32::from(width) * 1000.0 / face.em).trunc();
        let offset = rounded(file_width - g.advance * 1000.0);
        Codepoint::with_cid(id, offset, spoken(&para.shaped.text[g.start..g.end]))
    }

    fn link(
        &mut self,
        para: &Para,
        number: usize,
        (from, to): (usize, usize),
        [x, y, width]: [f32; 3],
        uri: String,
    ) {
        let (size, run) = (para.style.size, para.shaped.glyphs[from].run);
        let text = |a: usize, b: usize| {
            &para.shaped.text[para.shaped.glyphs[a].start..para.shaped.glyphs[b].end]
        };
        let visible = text(from, to - 1);
        let spaces = para.shaped.glyphs[from..to]
            .iter()
            .rev()
            .take_while(|g| para.shaped.text[g.start..].starts_with(' '));
        let width = width - spaces.map(|g| g.advance).sum::<f32>() * size;
        let Some(node) = self.links.get(&(number, run)).copied() else {
            return;
        };
        let rect = [x, y - 0.25 * size, x + width, y + 0.85 * size].map(rounded);
        let words = visible.trim().to_owned();
        self.underlines.push([x, y - 0.12 * size, width]);
        if let Some(page) = self.pages.last_mut() {
            page.annotations.push(Annotation {
                rect,
                uri,
                node,
                words,
            });
            let place = page.annotations.len() - 1;
            self.tree.0[node]
                .kids
                .push(Kid::Annotation(self.pages.len() - 1, place));
        }
    }

    /// A horizontal rule at the baseline `y`, as an artifact.
    pub(crate) fn rule(&mut self, x: f32, y: f32, width: f32, thickness: f32, colour: [f32; 3]) {
        self.belong_to(Owner::Nobody);
        self.begin(
            "Artifact",
            BTreeMap::from([("Type".into(), DictItem::Name(b"Layout".to_vec()))]),
        );
        let point = |x: f32| LinePoint {
            p: Point {
                x: Pt(rounded(x)),
                y: Pt(rounded(y)),
            },
            bezier: false,
        };
        self.push(Op::SetOutlineColor { col: rgb(colour) });
        self.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        self.push(Op::DrawLine {
            line: Line {
                points: vec![point(x), point(x + width)],
                is_closed: false,
            },
        });
        self.push(Op::EndMarkedContentWithProperties);
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
            self.push(Op::EndTextSection);
            self.push(Op::EndMarkedContentWithProperties);
            (self.font, self.blue) = (None, false);
        }
        self.owner = owner;
        match owner {
            Owner::Nobody => return,
            Owner::Node(node) => self.begin_content(node),
            Owner::Artifact => self.begin(
                "Artifact",
                BTreeMap::from([("Type".into(), DictItem::Name(b"Pagination".to_vec()))]),
            ),
        }
        self.push(Op::StartTextSection);
        self.push(Op::SetFillColor { col: rgb(INK) });
    }

    fn begin_content(&mut self, node: NodeId) {
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        let number = page.parents.len() as i64;
        page.parents.push(node);
        self.tree.0[node]
            .kids
            .push(Kid::Content(self.pages.len() - 1, number));
        self.begin(
            self.tree.0[node].tag,
            BTreeMap::from([("MCID".into(), DictItem::Int(number))]),
        );
    }

    fn begin(&mut self, tag: &str, map: BTreeMap<String, DictItem>) {
        let properties = DictItem::Dict { map };
        self.push(Op::BeginMarkedContentWithProperties {
            tag: tag.into(),
            properties,
        });
    }

    fn set_font(&mut self, face: usize, size: f32) {
        if self.font != Some((face, size)) {
            self.font = Some((face, size));
            self.push(Op::SetFont {
                font: PdfFontHandle::External(font_id(face)),
                size: Pt(size),
            });
        }
    }

    fn set_blue(&mut self, blue: bool) {
        if self.blue != blue {
            self.blue = blue;
            self.push(Op::SetFillColor {
                col: rgb(if blue { LINK } else { INK }),
            });
        }
    }

    fn push(&mut self, op: Op) {
        if let Some(page) = self.pages.last_mut() {
            page.ops.push(op);
        }
    }
}

/// Resource name of a face.
pub(crate) fn font_id(face: usize) -> FontId {
    FontId(format!("F{face}"))
}

/// End of the glyphs that one operation can show: one face, one run, one height.
fn same(para: &Para, from: usize, end: usize) -> usize {
    let glyphs = &para.shaped.glyphs[..end];
    let key = |i: usize| {
        (
            glyphs[i].face,
            glyphs[i].run,
            glyphs[i].dx.to_bits(),
            glyphs[i].dy.to_bits(),
        )
    };
    (from + 1..end)
        .find(|i| key(*i) != key(from))
        .unwrap_or(end)
}

/// How a character reads when the text is copied or spoken.
fn spoken(text: &str) -> String {
    text.replace(['\u{A0}', '\u{202F}', '\u{2007}'], " ")
        .replace(['\u{2010}', '\u{2011}'], "-")
}

fn rgb([r, g, b]: [f32; 3]) -> Color {
    Color::Rgb(Rgb {
        r,
        g,
        b,
        icc_profile: None,
    })
}

/// Hundredths are finer than any printer, and make for short and equal numbers.
fn rounded(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}
