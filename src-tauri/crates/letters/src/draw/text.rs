//! Lines of text on to the page: glyph by glyph where kerning puts them, each with its reading, and
//! links with their rectangles.

use super::{Annotation, Owner, Pen};
use crate::{
    faces::Face,
    flow::{Para, Placed},
    shape::Glyph,
    sheet,
    structure::{Kid, NodeId},
};
use printpdf::{Codepoint, Op, Pt, TextItem, TextMatrix};
use unicode_normalization::UnicodeNormalization;

impl Pen {
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

    fn codepoint(&mut self, para: &Para, g: &Glyph) -> Codepoint {
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
        Codepoint::with_cid(
            id,
            offset,
            reading(face, g, &para.shaped.text[g.start..g.end]),
        )
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

/// How a glyph reads when the text is copied or spoken. The file has one reading a glyph, so the O
/// that was taken from an accented letter must read as O.
fn reading(face: &Face, g: &Glyph, text: &str) -> String {
    let own = |c: &char| {
        face.font
            .charmap()
            .map_unicode(*c)
            .is_some_and(|id| id.to_u32() == u32::from(g.id))
    };
    match g.part {
        true => text.nfd().find(own).map(String::from).unwrap_or_default(),
        false => text
            .replace(['\u{A0}', '\u{202F}', '\u{2007}'], " ")
            .replace(['\u{2010}', '\u{2011}'], "-"),
    }
}

/// Hundredths are finer than any printer, and make for short and equal numbers.
pub(super) fn rounded(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}
