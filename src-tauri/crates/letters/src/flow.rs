//! From blocks to rows: strips of the full width of the text that a page takes whole. What may not
//! be parted (a heading and its text, the first two lines of a paragraph, a signature) is tied row
//! to row with `keep`; breaking pages then needs to know nothing of blocks.

mod grid;
mod list;

use crate::{
    bidi,
    blocks::{Block, Run, Runs},
    draw::Picture,
    easy::easy,
    error::LetterError,
    form::Widget,
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

/// A heading, for the bookmarks.
pub(crate) struct Heading {
    pub level: u8,
    pub text: String,
    pub node: NodeId,
}

/// The strip of the sheet that a block is set in, in points from the left edge of the sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub left: f32,
    pub right: f32,
}

impl Column {
    fn width(self) -> f32 {
        self.right - self.left
    }
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

/// A place to fill in, within a row, in points as a line of text is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Blank {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    /// Its place among those of the form.
    pub widget: usize,
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
    /// Places to fill in.
    pub blanks: Vec<Blank>,
    /// Thickness of a rule along the bottom.
    pub rule: Option<f32>,
    /// The heading that begins with it, by its place among those of the letter.
    pub heading: Option<usize>,
    /// Rows to repeat when a page begins with this one: the head of its table.
    pub head: Option<(usize, usize)>,
}

/// All that is set, before it is cut into pages.
pub(crate) struct Flow {
    pub paras: Vec<Para>,
    pub rows: Vec<Row>,
    pub tree: Tree,
    /// What is drawn at a fixed place of the first page, such as the crest: element, picture and bounds.
    pub pictures: Vec<(NodeId, Picture, [f32; 4])>,
    /// What a form is called in its file.
    pub form: Option<String>,
    /// The places to fill in of a form.
    pub widgets: Vec<Widget>,
    pub sizes: &'static Sizes,
    print: Print,
    pub headings: Vec<Heading>,
    language: &'static str,
    deepest_heading: u8,
}

impl Flow {
    pub(crate) fn new(print: Print, language: &'static str) -> Flow {
        Flow {
            sizes: print.sizes(),
            print,
            paras: Vec::new(),
            rows: Vec::new(),
            tree: Tree::new(),
            pictures: Vec::new(),
            form: None,
            widgets: Vec::new(),
            headings: Vec::new(),
            language,
            deepest_heading: 0,
        }
    }

    /// Sets the blocks of a section.
    pub(crate) fn section(&mut self, blocks: &[Block]) -> Result<(), LetterError> {
        match self.print {
            Print::EasyRead => self.blocks(&easy(blocks), 0, self.column()),
            _ => self.blocks(blocks, 0, self.column()),
        }
    }

    pub(crate) fn column(&self) -> Column {
        Column {
            left: sheet::LEFT,
            right: sheet::LEFT + self.sizes.measure,
        }
    }

    /// Sets blocks under a node.
    fn blocks(
        &mut self,
        blocks: &[Block],
        node: NodeId,
        column: Column,
    ) -> Result<(), LetterError> {
        blocks.iter().try_for_each(|block| match block {
            Block::Heading(level, runs) => self.heading(*level, runs, node, column),
            Block::Para(runs) => self.para(runs, node, column, self.sizes.body),
            Block::List { first, items } => self.list(*first, items, node, column),
            Block::Table { right, head, rows } => self.table(right, head, rows, node, column),
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
            self.blocks(std::slice::from_ref(block), 0, self.column())?;
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
        column: Column,
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
        self.lines_of(runs, style, node, column)?;
        self.rows[from..].iter_mut().for_each(|row| row.keep = true);
        if let Some(row) = self.rows.get_mut(from) {
            row.heading = Some(self.headings.len());
            let text = runs.iter().map(|run| run.text.as_str()).collect::<String>();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.headings.push(Heading { level, text, node });
        }
        Ok(())
    }

    pub(crate) fn para(
        &mut self,
        runs: &Runs,
        node: NodeId,
        column: Column,
        style: Style,
    ) -> Result<(), LetterError> {
        let node = self.tree.add(node, "P");
        self.lines_of(runs, style, node, column)
    }

    pub(crate) fn lines_of(
        &mut self,
        runs: &Runs,
        style: Style,
        node: NodeId,
        column: Column,
    ) -> Result<(), LetterError> {
        let para = self.set(runs, style, column.width())?;
        if self.paras[para].shaped.rtl {
            self.tree.right_to_left(node);
        }
        let count = self.paras[para].lines.len();
        for line in 0..count {
            let x = self.start(para, line, column);
            let above = if line == 0 { style.above } else { 0.0 };
            let texts = vec![Placed {
                para,
                line,
                x,
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

    /// Where a line begins: what runs from right to left begins at the right.
    pub(crate) fn start(&self, para: usize, line: usize, column: Column) -> f32 {
        let para = &self.paras[para];
        match para.lines.get(line).filter(|_| para.shaped.rtl) {
            Some(line) => column.right - line.width * para.style.size,
            None => column.left,
        }
    }

    /// Shapes and breaks; gives the index of the paragraph.
    pub(crate) fn set(
        &mut self,
        runs: &[Run],
        style: Style,
        measure: f32,
    ) -> Result<usize, LetterError> {
        let shaped = shape(runs, style.bold, self.language)?;
        let mut lines = lines(&shaped, measure / style.size);
        bidi::order(&shaped, &mut lines);
        self.paras.push(Para {
            shaped,
            lines,
            style,
        });
        Ok(self.paras.len() - 1)
    }
}

/// Whether this line must stay with the next, so that no line of a paragraph stands alone at the
/// foot or the head of a page.
fn widow(line: usize, count: usize) -> bool {
    line + 1 < count && (line == 0 || line + 2 == count)
}
