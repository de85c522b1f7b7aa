//! Tables: rows of cells become rows of the page.

use super::{Column, Flow, Placed, Row, widow};
use crate::{
    blocks::{Runs, rtl},
    error::LetterError,
    frame::ENGLISH,
    lines::extent,
    shape::shape,
    sheet::{self, Style},
    structure::NodeId,
    table::columns,
};

impl Flow {
    pub(super) fn table(
        &mut self,
        right: &[bool],
        head: &[Runs],
        rows: &[Vec<Runs>],
        node: NodeId,
        column: Column,
    ) -> Result<(), LetterError> {
        let widths = widths(head, rows, self.sizes.cell.size, column.width())?;
        let grid = Grid {
            widths: &widths,
            right,
            column,
            rtl: head.first().is_some_and(|cell| rtl(cell)),
        };
        let table = self.tree.add(node, "Table");
        let from = self.rows.len();
        self.table_row(head, &grid, (table, "TH"))?;
        let to = self.rows.len();
        self.rows[from..to]
            .iter_mut()
            .for_each(|row| row.keep = true);
        self.rows[from].above = self.sizes.body.above;
        for row in rows {
            let start = self.rows.len();
            self.table_row(row, &grid, (table, "TD"))?;
            self.rows[start..]
                .iter_mut()
                .for_each(|row| row.head = Some((from, to)));
        }
        Ok(())
    }

    /// A table row becomes as many rows as its tallest cell has lines: kept together when short,
    /// so that a row taller than a page still finds its way on to the next.
    fn table_row(
        &mut self,
        cells: &[Runs],
        grid: &Grid,
        (table, tag): (NodeId, &'static str),
    ) -> Result<(), LetterError> {
        let tr = self.tree.add(table, "TR");
        let style = Style {
            bold: tag == "TH",
            ..self.sizes.cell
        };
        let mut placed = Vec::new();
        for (n, (cell, width)) in grid.cells().zip(grid.widths).enumerate() {
            let node = self.tree.add(tr, tag);
            let para = self.set(cells.get(n).map_or(&[], Vec::as_slice), style, *width)?;
            if self.paras[para].shaped.rtl {
                self.tree.right_to_left(node);
            }
            let right = grid.right.get(n).copied().unwrap_or_default();
            placed.push((para, node, cell, right));
        }
        let count = placed
            .iter()
            .map(|(para, ..)| self.paras[*para].lines.len())
            .max()
            .unwrap_or(0)
            .max(1);
        for line in 0..count {
            let texts = placed
                .iter()
                .filter_map(|cell| self.cell_line(*cell, line))
                .collect();
            let (first, last) = (line == 0, line + 1 == count);
            self.rows.push(Row {
                above: if first { style.above } else { 0.0 },
                height: style.lead + if last { style.above } else { 0.0 },
                keep: if count <= SHORT {
                    !last
                } else {
                    widow(line, count)
                },
                texts,
                rule: last.then_some(if tag == "TH" { 1.0 } else { 0.5 }),
                ..Row::default()
            });
        }
        Ok(())
    }

    fn cell_line(
        &self,
        (para, node, cell, right): (usize, NodeId, Column, bool),
        line: usize,
    ) -> Option<Placed> {
        let ink = self.paras[para].lines.get(line)?.width * self.sizes.cell.size;
        let x = match right {
            true => cell.right - ink,
            false => self.start(para, line, cell),
        };
        Some(Placed {
            para,
            line,
            x,
            y: 0.0,
            node,
        })
    }
}

/// Where the cells of a table stand.
struct Grid<'a> {
    widths: &'a [f32],
    /// The columns of figures.
    right: &'a [bool],
    column: Column,
    /// Whether the first column is the one on the right.
    rtl: bool,
}

impl Grid<'_> {
    fn cells(&self) -> impl Iterator<Item = Column> {
        let Column { left, right } = self.column;
        let mut x = left;
        self.widths.iter().map(move |width| {
            let (from, to) = (x, x + width);
            x = to + sheet::GUTTER;
            match self.rtl {
                true => Column {
                    left: left + right - to,
                    right: left + right - from,
                },
                false => Column {
                    left: from,
                    right: to,
                },
            }
        })
    }
}

/// A table row of so many lines is never torn.
const SHORT: usize = 12;

fn widths(
    head: &[Runs],
    rows: &[Vec<Runs>],
    size: f32,
    measure: f32,
) -> Result<Vec<f32>, LetterError> {
    let (mut wide, mut narrow) = (vec![0.0_f32; head.len()], vec![0.0_f32; head.len()]);
    for (n, row) in std::iter::once(head)
        .chain(rows.iter().map(Vec::as_slice))
        .enumerate()
    {
        for (column, cell) in row.iter().enumerate().take(head.len()) {
            let (widest, word) = extent(&shape(cell, n == 0, ENGLISH)?);
            // A hair more than measured, so that rounding never breaks a line that fits.
            wide[column] = wide[column].max(widest * size + 0.1);
            narrow[column] = narrow[column].max(word * size + 0.1);
        }
    }
    let gutters = sheet::GUTTER * head.len().saturating_sub(1) as f32;
    Ok(columns(&wide, &narrow, measure - gutters))
}
