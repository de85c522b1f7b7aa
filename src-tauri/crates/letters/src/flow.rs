//! From blocks to rows: strips of the full width of the text that a page takes whole. What may not
//! be parted (a heading and its text, the first two lines of a paragraph, a signature) is tied row
//! to row with `keep`; breaking pages then needs to know nothing of blocks.

mod grid;

use crate::{
    blocks::{Block, Run, Runs},
    error::LetterError,
    lines::{Line, lines},
    print::{Print, Sizes},
    shape::{Shaped, shape},
    sheet::{self, Style},
    structure::{NodeId, Tree},
};

/// A shaped paragraph broken into lines.
pub(crate) struct Para {
    pub shaped: Shaped,
    pub lines: Vec<Line>,
    pub style: Style,
}

/// A line of text at its place in a row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed {
    pub para: usize,
    pub line: usize,
    /// Points from the left edge of the sheet.
    pub x: f32,
    /// Points from the top of the row to the top of the line.
    pub y: f32,
    pub node: NodeId,
}

/// A strip of the page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    /// Space above, left out at the top of a page.
    pub above: f32,
    pub height: f32,
    /// Whether the next row must stand on the same page.
    pub keep: bool,
    pub texts: Vec<Placed>,
    /// Thickness of a rule along the bottom.
    pub rule: Option<f32>,
    /// Rows to repeat when a page begins with this one: the head of its table.
    pub head: Option<(usize, usize)>,
}

/// All that is set, before it is cut into pages.
pub(crate) struct Flow {
    pub paras: Vec<Para>,
    pub rows: Vec<Row>,
    pub tree: Tree,
    pub sizes: &'static Sizes,
    deepest_heading: u8,
}

impl Flow {
    pub(crate) fn new(print: Print) -> Flow {
        Flow {
            sizes: print.sizes(),
            paras: Vec::new(),
            rows: Vec::new(),
            tree: Tree::new(),
            deepest_heading: 0,
        }
    }

    /// Sets blocks under a node, from `left`.
    pub(crate) fn blocks(
        &mut self,
        blocks: &[Block],
        node: NodeId,
        left: f32,
    ) -> Result<(), LetterError> {
        blocks.iter().try_for_each(|block| match block {
            Block::Heading(level, runs) => self.heading(*level, runs, node, left),
            Block::Para(runs) => self.para(runs, node, left, self.sizes.body),
            Block::List { first, items } => self.list(*first, items, node, left),
            Block::Table { right, head, rows } => self.table(right, head, rows, node, left),
        })
    }

    /// The signature: kept together, with the paragraph before it, and with room to sign after its
    /// first line.
    pub(crate) fn sign_off(&mut self, blocks: &[Block]) -> Result<(), LetterError> {
        self.rows
            .last_mut()
            .into_iter()
            .for_each(|row| row.keep = true);
        let from = self.rows.len();
        for (n, block) in blocks.iter().enumerate() {
            let start = self.rows.len();
            self.blocks(std::slice::from_ref(block), 0, sheet::LEFT)?;
            if let Some(row) = self.rows.get_mut(start).filter(|_| n > 0) {
                row.above = if n == 1 { sheet::SIGNATURE } else { 0.0 };
            }
        }
        let last = self.rows.len().saturating_sub(1);
        self.rows[from..]
            .iter_mut()
            .take(last.saturating_sub(from))
            .for_each(|row| row.keep = true);
        Ok(())
    }

    /// A heading keeps with what follows. A level is never skipped, whatever was typed: PDF/UA.
    fn heading(
        &mut self,
        level: u8,
        runs: &Runs,
        node: NodeId,
        left: f32,
    ) -> Result<(), LetterError> {
        let level = level.clamp(1, self.deepest_heading + 1);
        self.deepest_heading = level;
        let (style, tag) = match level {
            1 => (self.sizes.h1, "H1"),
            2 => (self.sizes.h2, "H2"),
            _ => (self.sizes.h3, "H3"),
        };
        let node = self.tree.add(node, tag);
        let from = self.rows.len();
        self.lines_of(runs, style, node, left, sheet::RIGHT - left)?;
        self.rows[from..].iter_mut().for_each(|row| row.keep = true);
        Ok(())
    }

    fn para(
        &mut self,
        runs: &Runs,
        node: NodeId,
        left: f32,
        style: Style,
    ) -> Result<(), LetterError> {
        let node = self.tree.add(node, "P");
        self.lines_of(runs, style, node, left, sheet::RIGHT - left)
    }

    fn lines_of(
        &mut self,
        runs: &Runs,
        style: Style,
        node: NodeId,
        left: f32,
        measure: f32,
    ) -> Result<(), LetterError> {
        let para = self.set(runs, style, measure)?;
        let count = self.paras[para].lines.len();
        for line in 0..count {
            let above = if line == 0 { style.above } else { 0.0 };
            let texts = vec![Placed {
                para,
                line,
                x: left,
                y: 0.0,
                node,
            }];
            self.rows.push(Row {
                above,
                height: style.lead,
                keep: widow(line, count),
                texts,
                ..Row::default()
            });
        }
        Ok(())
    }

    /// Shapes and breaks; gives the index of the paragraph.
    pub(crate) fn set(
        &mut self,
        runs: &[Run],
        style: Style,
        measure: f32,
    ) -> Result<usize, LetterError> {
        let shaped = shape(runs, style.bold)?;
        let lines = lines(&shaped, measure / style.size);
        self.paras.push(Para {
            shaped,
            lines,
            style,
        });
        Ok(self.paras.len() - 1)
    }

    fn list(
        &mut self,
        first: Option<u64>,
        items: &[Vec<Block>],
        node: NodeId,
        left: f32,
    ) -> Result<(), LetterError> {
        let list = self
            .tree
            .add(node, if first.is_some() { "OL" } else { "UL" });
        for (n, item) in (0..).zip(items) {
            let li = self.tree.add(list, "LI");
            let label = first.map_or("\u{2022}".to_owned(), |first| format!("{}.", first + n));
            let lbl = self.tree.add(li, "Lbl");
            let body = self.tree.add(li, "LBody");
            let label = self.set(
                &[Run::new(label, false)],
                self.sizes.body,
                self.sizes.indent * 2.0,
            )?;
            let from = self.rows.len();
            self.blocks(item, body, left + self.sizes.indent)?;
            if self.rows.len() == from {
                self.rows.push(Row {
                    height: self.sizes.body.lead,
                    ..Row::default()
                });
            }
            let row = &mut self.rows[from];
            row.above = if n == 0 {
                row.above
            } else {
                self.sizes.item.above
            };
            row.texts.insert(
                0,
                Placed {
                    para: label,
                    line: 0,
                    x: left,
                    y: 0.0,
                    node: lbl,
                },
            );
        }
        Ok(())
    }
}

/// Whether this line must stay with the next, so that no line of a paragraph stands alone at the
/// foot or the head of a page.
fn widow(line: usize, count: usize) -> bool {
    line + 1 < count && (line == 0 || line + 2 == count)
}
