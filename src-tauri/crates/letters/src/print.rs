//! How a letter is set: ordinary print, one of the two large prints that people ask for, or easy read.

use crate::sheet::{self, Style, mm, style};
use serde::{Deserialize, Serialize};

/// How a letter is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Print {
    /// Twelve points: the least that clear-print guidance asks for.
    #[default]
    Ordinary,
    /// Sixteen points.
    Large,
    /// Twenty points.
    Larger,
    /// Sixteen points in short lines, each sentence on its own, tables told as lists.
    EasyRead,
}

impl Print {
    /// Every print.
    pub const ALL: [Self; 4] = [Self::Ordinary, Self::Large, Self::Larger, Self::EasyRead];

    pub(crate) const fn sizes(self) -> &'static Sizes {
        match self {
            Self::Ordinary => &ORDINARY,
            Self::Large => &LARGE,
            Self::Larger => &LARGER,
            Self::EasyRead => &EASY,
        }
    }
}

/// The size of each kind of text, and how far a list is set in, in points.
#[derive(Debug)]
pub(crate) struct Sizes {
    /// Running text.
    pub body: Style,
    /// The letter's subject line.
    pub h1: Style,
    /// A heading within the letter.
    pub h2: Style,
    /// A heading within a section.
    pub h3: Style,
    /// A list item after another.
    pub item: Style,
    /// A table cell, and its column's head.
    pub cell: Style,
    /// The public body's name in the letterhead.
    pub body_name: Style,
    /// The office's address in the letterhead.
    pub office: Style,
    /// The department in the letterhead, and the reference block.
    pub address: Style,
    /// Head and foot of the page.
    pub edge: Style,
    /// How far a list is set in: there is room for the number of an item.
    pub indent: f32,
    /// Width of the text.
    pub measure: f32,
    /// Top of the text on the pages after the first: clear of the line that heads them.
    pub next_top: f32,
}

const ORDINARY: Sizes = Sizes {
    body: style(12.0, 15.5, 7.0, false),
    h1: style(16.0, 20.0, 11.0, true),
    h2: style(13.0, 16.5, 12.0, true),
    h3: style(12.0, 15.5, 9.0, true),
    item: style(12.0, 15.5, 3.0, false),
    cell: style(11.0, 14.0, 4.0, false),
    body_name: style(15.0, 19.0, 0.0, true),
    office: style(10.5, 14.0, 0.0, false),
    address: style(12.0, 15.0, 0.0, false),
    edge: style(10.0, 13.0, 0.0, false),
    indent: 18.0,
    measure: sheet::MEASURE,
    next_top: mm(28.0),
};

const LARGE: Sizes = Sizes {
    body: style(16.0, 21.0, 10.0, false),
    h1: style(20.0, 25.0, 14.0, true),
    h2: style(18.0, 23.0, 16.0, true),
    h3: style(16.0, 21.0, 12.0, true),
    item: style(16.0, 21.0, 5.0, false),
    cell: style(16.0, 20.5, 5.0, false),
    body_name: style(20.0, 25.0, 0.0, true),
    office: style(16.0, 20.5, 0.0, false),
    address: style(16.0, 20.5, 0.0, false),
    edge: style(16.0, 20.0, 0.0, false),
    indent: 27.0,
    measure: sheet::MEASURE,
    next_top: mm(30.0),
};

const LARGER: Sizes = Sizes {
    body: style(20.0, 26.0, 12.0, false),
    h1: style(24.0, 30.0, 16.0, true),
    h2: style(22.0, 28.0, 20.0, true),
    h3: style(20.0, 26.0, 15.0, true),
    item: style(20.0, 26.0, 6.0, false),
    cell: style(20.0, 25.5, 6.0, false),
    body_name: style(24.0, 30.0, 0.0, true),
    office: style(20.0, 25.5, 0.0, false),
    address: style(20.0, 25.5, 0.0, false),
    edge: style(20.0, 24.0, 0.0, false),
    indent: 34.0,
    measure: sheet::MEASURE,
    next_top: mm(32.0),
};

/// Large print with more room in it: some fifty letters a line, and a clear space round each sentence.
const EASY: Sizes = Sizes {
    body: style(16.0, 23.0, 15.0, false),
    h1: style(24.0, 30.0, 20.0, true),
    h2: style(20.0, 26.0, 24.0, true),
    h3: style(18.0, 24.0, 20.0, true),
    item: style(16.0, 23.0, 10.0, false),
    measure: mm(128.0),
    ..LARGE
};
