//! Cutting rows into pages: greedy, never parting what is kept together unless it is taller than a
//! page. Every row is placed exactly once, so it ends; the head of a table is placed again on each
//! page that begins within the table.

use crate::{flow::Row, sheet};

/// A row on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct At {
    pub row: usize,
    /// Points from the top of the sheet.
    pub y: f32,
    /// A table's head shown again: for the eye alone.
    pub again: bool,
}

/// Cuts the rows; the first page's text begins at `first_top`, that of the others at `next_top`.
pub(crate) fn paginate(rows: &[Row], first_top: f32, next_top: f32) -> Vec<Vec<At>> {
    let mut cutter = Cutter {
        rows,
        pages: vec![Vec::new()],
        y: first_top,
        next_top,
        fresh: false,
    };
    let mut from = 0;
    while from < rows.len() {
        let kept = rows[from..].iter().take_while(|row| row.keep).count();
        let to = rows.len().min(from + kept + 1);
        cutter.group(from, to);
        from = to;
    }
    cutter.pages
}

struct Cutter<'a> {
    rows: &'a [Row],
    pages: Vec<Vec<At>>,
    y: f32,
    next_top: f32,
    /// Whether the page that is open has nothing on it.
    fresh: bool,
}

impl Cutter<'_> {
    fn group(&mut self, from: usize, to: usize) {
        let height = self.height(from, to);
        if !self.fits(height) && self.height_on_new_page(from, to) <= sheet::BOTTOM - self.next_top
        {
            self.new_page(from);
        }
        for row in from..to {
            if !self.fits(self.height(row, row + 1)) {
                self.new_page(row);
            }
            self.place(row, false);
        }
    }

    fn fits(&self, height: f32) -> bool {
        self.fresh || self.y + height <= sheet::BOTTOM
    }

    fn height(&self, from: usize, to: usize) -> f32 {
        self.rows[from..to].iter().map(|r| r.above + r.height).sum()
    }

    fn height_on_new_page(&self, from: usize, to: usize) -> f32 {
        let head = self.repeated(from).map_or(0.0, |(a, b)| self.height(a, b));
        head + self.height(from, to) - self.rows[from].above
    }

    /// A head that takes more than a third of the page is not shown again.
    fn repeated(&self, row: usize) -> Option<(usize, usize)> {
        let third = (sheet::BOTTOM - self.next_top) / 3.0;
        self.rows[row]
            .head
            .filter(|(from, to)| self.height(*from, *to) < third)
    }

    fn new_page(&mut self, row: usize) {
        self.pages.push(Vec::new());
        self.y = self.next_top;
        self.fresh = true;
        if let Some((from, to)) = self.repeated(row) {
            (from..to).for_each(|row| self.place(row, true));
        }
    }

    fn place(&mut self, row: usize, again: bool) {
        let r = &self.rows[row];
        let y = self.y + if self.fresh { 0.0 } else { r.above };
        self.pages
            .last_mut()
            .into_iter()
            .for_each(|page| page.push(At { row, y, again }));
        self.y = y + r.height;
        self.fresh = false;
    }
}
