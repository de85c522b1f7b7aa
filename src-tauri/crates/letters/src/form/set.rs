//! Fields set in the flow: label, what is said of it, and the place to fill in, kept together.

use super::fields::{FieldKind, FormField, PARTS_OF_DATE, Width, words};
use crate::{
    blocks::Run,
    error::LetterError,
    flow::{Blank, Flow, Placed, Row},
    sheet::{self, mm},
};

/// A place to fill in, as a viewer needs to know it.
#[derive(Debug, Clone)]
pub(crate) struct Widget {
    pub name: String,
    /// What a screen reader says.
    pub words: String,
    pub kind: WidgetKind,
    /// Of what is typed, in points.
    pub size: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WidgetKind {
    Line,
    Lines,
    /// So many characters at most.
    Few(u8),
    Tick,
}

/// How wide day, month and year are: two, two and four figures.
const DATE: [(u8, f32); 3] = [(2, 3.0), (2, 3.0), (4, 4.5)];

impl Flow {
    /// Sets a field.
    pub(super) fn field(&mut self, field: &'static FormField) -> Result<(), LetterError> {
        let from = self.rows.len();
        match field.kind {
            FieldKind::Tick => self.tick(field)?,
            FieldKind::Date => {
                self.head_of(field)?;
                self.date(field)?;
            }
            FieldKind::Line | FieldKind::Lines => {
                self.head_of(field)?;
                self.box_of(field);
            }
        }
        let last = self.rows.len().saturating_sub(1);
        self.rows[from..last]
            .iter_mut()
            .for_each(|row| row.keep = true);
        Ok(())
    }

    /// The label, and what is said of the field.
    fn head_of(&mut self, field: &FormField) -> Result<(), LetterError> {
        let label = sheet::Style {
            bold: true,
            ..self.sizes.body
        };
        self.words_of(&field.label, label)?;
        let said = field.said()?;
        if !said.is_empty() {
            self.words_of(
                &said,
                sheet::Style {
                    above: 0.0,
                    ..self.sizes.cell
                },
            )?;
        }
        Ok(())
    }

    fn words_of(&mut self, text: &str, style: sheet::Style) -> Result<(), LetterError> {
        let runs = vec![Run::new(text, style.bold)];
        self.para(&runs, 0, self.column(), style)
    }

    /// The height of a line to fill in.
    fn line_height(&self) -> f32 {
        self.sizes.body.lead * 1.6
    }

    fn box_of(&mut self, field: &FormField) {
        let lines = f32::from(field.lines.max(1));
        let (kind, height) = match field.kind {
            FieldKind::Lines => (WidgetKind::Lines, lines * self.sizes.body.size * 1.25 + 8.0),
            _ => (WidgetKind::Line, self.line_height()),
        };
        let width = match field.width {
            Width::Short => mm(40.0),
            Width::Half => self.sizes.measure / 2.0,
            Width::Full => self.sizes.measure,
        };
        let blank = self.blank(
            (field.name(), field.label.clone()),
            kind,
            [sheet::LEFT, width, height],
        );
        self.rows.push(Row {
            above: 3.0,
            height,
            blanks: vec![blank],
            ..Row::default()
        });
    }

    /// Three fields in a row, each with what it is above it.
    fn date(&mut self, field: &FormField) -> Result<(), LetterError> {
        let (style, height) = (self.sizes.cell, self.line_height());
        let mut row = Row {
            above: 3.0,
            height: style.lead + height,
            ..Row::default()
        };
        let mut x = sheet::LEFT;
        for ((part, word), (most, wide)) in PARTS_OF_DATE
            .into_iter()
            .zip(words()?.parts_of_date())
            .zip(DATE)
        {
            let node = self.tree.add(0, "P");
            let para = self.set(&[Run::new(word, false)], style, sheet::MEASURE)?;
            row.texts.push(Placed {
                para,
                line: 0,
                x,
                y: 0.0,
                node,
            });
            let named = (
                format!("{}:{part}", field.name()),
                format!("{}: {word}", field.label),
            );
            let width = wide * self.sizes.body.size;
            let mut blank = self.blank(named, WidgetKind::Few(most), [x, width, height]);
            blank.y = style.lead;
            row.blanks.push(blank);
            x += width + sheet::GUTTER;
        }
        self.rows.push(row);
        Ok(())
    }

    /// A box to tick, and beside it what that says.
    fn tick(&mut self, field: &FormField) -> Result<(), LetterError> {
        let style = self.sizes.body;
        let side = style.size * 1.3;
        let named = (field.name(), field.label.clone());
        let blank = self.blank(named, WidgetKind::Tick, [sheet::LEFT, side, side]);
        let from = self.rows.len();
        let mut column = self.column();
        column.left += side + 8.0;
        let node = self.tree.add(0, "P");
        self.lines_of(&vec![Run::new(&field.label, false)], style, node, column)?;
        if let Some(row) = self.rows.get_mut(from) {
            row.above += 3.0;
            row.height = row.height.max(side);
            row.blanks.push(blank);
        }
        Ok(())
    }

    /// A place to fill in: its left edge, width and height.
    fn blank(
        &mut self,
        (name, words): (String, String),
        kind: WidgetKind,
        [x, width, height]: [f32; 3],
    ) -> Blank {
        let node = self.tree.add(0, "Form");
        self.widgets.push(Widget {
            name,
            words,
            kind,
            size: self.sizes.body.size,
        });
        Blank {
            x,
            y: 0.0,
            width,
            height,
            widget: self.widgets.len() - 1,
            node,
        }
    }
}
