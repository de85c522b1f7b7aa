//! How things are drawn at a moment: where, in which colour, in which letters.

use super::font::Font;
use super::shape::{Area, Matrix, ONE, millionths};
use lopdf::Object;
use std::rc::Rc;

/// Red, green and blue in thousandths.
pub(super) type Colour = [i64; 3];

/// Whether two colours can be told apart.
pub(super) fn alike(one: Colour, other: Colour) -> bool {
    /// The largest difference that nobody sees on paper.
    const NEAR: i64 = 60;
    one.iter()
        .zip(other)
        .all(|(one, other)| (one - other).abs() <= NEAR)
}

/// How things are drawn.
#[derive(Clone)]
pub(super) struct State<'d> {
    pub(super) matrix: Matrix,
    pub(super) clip: Area,
    /// The colour that fills; none for a pattern.
    pub(super) fill: Option<Colour>,
    /// In millionths.
    pub(super) alpha: i64,
    /// Whether what is filled hides what is below it, as far as its alpha says.
    pub(super) plain: bool,
    /// Whether it stands on a layer that is off.
    pub(super) off: bool,
    pub(super) font: Option<Rc<Font<'d>>>,
    /// In thousandths of a point, as all that follow but the last.
    pub(super) size: i64,
    pub(super) between_letters: i64,
    pub(super) between_words: i64,
    pub(super) leading: i64,
    pub(super) rise: i64,
    pub(super) mode: i64,
    /// In millionths.
    pub(super) stretch: i64,
}

impl State<'_> {
    pub(super) fn begin(clip: Area) -> Self {
        Self {
            matrix: Matrix::IDENTITY,
            clip,
            fill: Some([0; 3]),
            alpha: ONE,
            plain: true,
            off: false,
            font: None,
            size: 0,
            between_letters: 0,
            between_words: 0,
            leading: 0,
            rise: 0,
            mode: 0,
            stretch: ONE,
        }
    }

    /// Whether what is filled now hides what is below it.
    pub(super) fn hides(&self) -> bool {
        self.plain && !self.off && self.alpha >= ONE * 9 / 10
    }

    /// Takes the colour that fills from what an operator is given.
    pub(super) fn paint(&mut self, given: &[Object]) {
        let parts: Vec<i64> = given.iter().map(|it| millionths(it) / 1000).collect();
        self.fill = match parts.as_slice() {
            _ if given.last().is_some_and(|it| it.as_name().is_ok()) => None,
            [grey] => Some([*grey; 3]),
            [red, green, blue] => Some([*red, *green, *blue]),
            [cyan, magenta, yellow, black] => {
                Some([cyan, magenta, yellow].map(|ink| (1000 - ink - black).max(0)))
            }
            _ => None,
        };
    }
}
