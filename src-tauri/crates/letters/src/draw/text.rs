//! Lines of text on to the page: piece by piece in the order in which they are read, each under the
//! element that it belongs to, and links with their rectangles.

use super::{Action, Owner, Pen};
use crate::{
    bidi::Piece,
    flow::{Para, Placed},
    shape::Glyph,
    sheet,
    structure::NodeId,
};
use std::ops::Range;

impl Pen {
    /// Draws a line of text; `artifact` when it is for the eye alone. `top` is the top of the row.
    pub(crate) fn text(&mut self, paras: &[Para], placed: &Placed, top: f32, artifact: bool) {
        let para = &paras[placed.para];
        let Some(line) = para.lines.get(placed.line) else {
            return;
        };
        let baseline = sheet::mm(sheet::HEIGHT_MM) - (top + placed.y + self.baseline(para));
        let whole = [Piece {
            glyphs: line.glyphs.clone(),
            x: 0.0,
            rtl: false,
        }];
        let pieces = match line.pieces.as_slice() {
            [] => &whole,
            pieces => pieces,
        };
        for piece in pieces {
            self.piece(para, placed, piece, baseline, artifact);
        }
    }

    /// Draws what runs one way, run by run.
    fn piece(
        &mut self,
        para: &Para,
        placed: &Placed,
        piece: &Piece,
        baseline: f32,
        artifact: bool,
    ) {
        let mut x = placed.x + piece.x * para.style.size;
        let mut from = piece.glyphs.start;
        let runs = para.shaped.glyphs[piece.glyphs.clone()].chunk_by(|a, b| a.run == b.run);
        for count in runs.map(<[Glyph]>::len) {
            let run = from..from + count;
            from = run.end;
            let owner = match artifact {
                true => Owner::Artifact,
                false => Owner::Node(self.node(para, placed, run.start)),
            };
            self.belong_to(owner);
            let link = para.shaped.links[para.shaped.glyphs[run.start].run]
                .as_ref()
                .filter(|_| !artifact);
            let end = match piece.rtl {
                true => self.leftwards(para, &run, [x, baseline]),
                false => self.rightwards(para, &run, [x, baseline]),
            };
            if let Some(uri) = link {
                let ends = [x.min(end), x.max(end), baseline];
                self.link(para, placed.para, &run, ends, uri.clone());
            }
            x = end;
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

    /// The element of a run: the paragraph's own, or a link or a language within it.
    fn node(&mut self, para: &Para, placed: &Placed, glyph: usize) -> NodeId {
        let run = para.shaped.glyphs[glyph].run;
        let mut node = placed.node;
        if let Some(language) = &para.shaped.languages[run] {
            node = self.within((placed.para, run), "Span", node);
            self.tree.0[node].language = Some(language.clone());
        }
        match para.shaped.links[run] {
            Some(_) => self.within((placed.para, run), "Link", node),
            None => node,
        }
    }

    /// The one element with this tag for a run.
    fn within(&mut self, (para, run): (usize, usize), tag: &'static str, parent: NodeId) -> NodeId {
        let tree = &mut self.tree;
        let made = self.runs.entry((para, run, tag));
        *made.or_insert_with(|| tree.add(parent, tag))
    }

    fn link(
        &mut self,
        para: &Para,
        number: usize,
        glyphs: &Range<usize>,
        [left, right, y]: [f32; 3],
        uri: String,
    ) {
        let (shaped, size) = (&para.shaped, para.style.size);
        let run = shaped.glyphs[glyphs.start].run;
        let Some(node) = self.runs.get(&(number, run, "Link")).copied() else {
            return;
        };
        let text =
            &shaped.text[shaped.glyphs[glyphs.start].start..shaped.glyphs[glyphs.end - 1].end];
        let blank = |g: &&Glyph| shaped.text[g.start..].starts_with(' ');
        let spaces = shaped.glyphs[glyphs.clone()].iter().rev().take_while(blank);
        let space = spaces.map(|g| g.advance).sum::<f32>() * size;
        let (x, width) = match crate::bidi::rtl(text) {
            true => (left + space, right - left - space),
            false => (left, right - left - space),
        };
        let rect = [x, y - 0.25 * size, x + width, y + 0.85 * size];
        let words = text.trim().to_owned();
        self.underlines.push([x, y - 0.12 * size, width]);
        self.act(rect, node, Action::Follow(uri, words));
    }
}
