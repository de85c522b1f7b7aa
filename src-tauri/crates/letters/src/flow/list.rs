//! Lists: each item beside its sign or number, on the side on which the item begins.

use super::{Column, Flow, Placed, Row};
use crate::{
    blocks::{Block, Run},
    error::LetterError,
    structure::NodeId,
};

impl Flow {
    pub(super) fn list(
        &mut self,
        first: Option<u64>,
        items: &[Vec<Block>],
        node: NodeId,
        column: Column,
    ) -> Result<(), LetterError> {
        let list = self
            .tree
            .add(node, if first.is_some() { "OL" } else { "UL" });
        for (n, item) in (0..).zip(items) {
            let li = self.tree.add(list, "LI");
            let rtl = item.first().is_some_and(Block::right_to_left);
            let label = label(first.map(|first| first + n), rtl);
            let lbl = self.tree.add(li, "Lbl");
            let body = self.tree.add(li, "LBody");
            let label = self.set(
                &[Run::new(label, false)],
                self.sizes.body,
                self.sizes.indent * 2.0,
            )?;
            let from = self.rows.len();
            let x = self.start(label, 0, column);
            self.blocks(item, body, set_in(column, self.sizes.indent, rtl))?;
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
                    x,
                    y: 0.0,
                    node: lbl,
                },
            );
        }
        Ok(())
    }
}

/// The sign or the number before an item of a list.
fn label(number: Option<u64>, rtl: bool) -> String {
    let label = number.map_or("\u{2022}".to_owned(), |number| format!("{number}."));
    match rtl {
        true => format!("\u{200F}{label}"),
        false => label,
    }
}

/// The column of an item, clear of its label.
fn set_in(column: Column, indent: f32, rtl: bool) -> Column {
    let Column { left, right } = column;
    match rtl {
        true => Column {
            left,
            right: right - indent,
        },
        false => Column {
            left: left + indent,
            right,
        },
    }
}
