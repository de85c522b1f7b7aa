//! The schedule that goes with what is disclosed: what is sent, item by item, under the letterhead.

use crate::{
    blocks::{Block, blocks},
    error::LetterError,
    frame::{ENGLISH, frame},
    head::{About, Head},
    pdf::{draw, top},
    render::environment,
};
use chrono::NaiveDate;
use serde::Serialize;

/// The words round the items.
const SHIPPED: &str = include_str!("../../../../assets/messages/schedule.md");

/// The schedule of what is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Schedule {
    /// The day of the letter that it goes with.
    pub letter_of: NaiveDate,
    /// What is sent, in its order.
    pub items: Vec<ScheduleItem>,
}

/// An item that is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScheduleItem {
    /// Its number.
    pub number: u32,
    /// What it is.
    pub title: String,
    /// Its day.
    pub dated: Option<NaiveDate>,
    /// How long it is: "3 pages".
    pub length: String,
    /// Whether parts of it are covered.
    pub covered: bool,
    /// The name of the file.
    pub file: String,
}

/// Sets the schedule: tagged PDF/UA-1 and PDF/A-2a on A4, as a letter is. The same schedule and head give
/// the same bytes.
///
/// # Errors
///
/// [`LetterError::EmptyAddress`] where the office has none; [`LetterError::MissingGlyph`].
pub fn schedule(schedule: &Schedule, head: &Head) -> Result<Vec<u8>, LetterError> {
    let frame = &frame(ENGLISH)?;
    let text = environment().render_named_str("schedule.md", SHIPPED, schedule);
    let text = text.map_err(|error| LetterError::Template {
        template: "schedule.md".into(),
        reason: error.to_string(),
    })?;
    let blocks = blocks(&text);
    let (mut flow, fixed) = top(head, frame)?;
    flow.section(&blocks)?;
    let about = About {
        title: format!("{} ({})", title(&blocks), head.reference),
        author: format!("{}, {}", head.office.name, head.office.department),
        creator: frame.creator.to_owned(),
        date: head.date,
        language: frame.language,
        conforms: true,
    };
    draw(flow, &fixed, head, frame, &about, &[])
}

/// The words of the heading.
fn title(blocks: &[Block]) -> String {
    let heading = blocks.iter().find_map(|block| match block {
        Block::Heading(1, runs) => Some(runs),
        _ => None,
    });
    let runs = heading.into_iter().flatten();
    runs.map(|run| run.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_stands_in_its_cell() {
        let item = |number: u32, dated: Option<NaiveDate>| ScheduleItem {
            number,
            title: "A | B *c* [d]".into(),
            dated,
            length: "3 pages".into(),
            covered: number == 2,
            file: "001 A.pdf".into(),
        };
        let day = NaiveDate::from_ymd_opt(2025, 5, 9);
        let values = Schedule {
            letter_of: day.unwrap(),
            items: vec![item(1, day), item(2, None)],
        };
        let text = environment()
            .render_named_str("schedule.md", SHIPPED, &values)
            .unwrap();
        let Some(Block::Table { head, rows, .. }) = blocks(&text).pop() else {
            panic!("{text}");
        };
        let said = |row: &Vec<crate::blocks::Runs>| -> Vec<String> {
            let cell =
                |runs: &crate::blocks::Runs| runs.iter().map(|it| it.text.as_str()).collect();
            row.iter().map(cell).collect()
        };
        assert_eq!(head.len(), 6);
        assert_eq!(
            said(&rows[0]),
            [
                "1",
                "A | B *c* [d]",
                "9 May 2025",
                "3 pages",
                "in full",
                "001 A.pdf"
            ]
        );
        assert_eq!(
            said(&rows[1])[2..5],
            ["not dated", "3 pages", "with parts covered"]
        );
    }
}
