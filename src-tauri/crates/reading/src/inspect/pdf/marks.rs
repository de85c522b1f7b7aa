//! What was drawn on a page, in its order: letters, and what covers them.

use super::shape::{Area, Outline, Point};
use super::state::{Colour, alike};
use crate::inspect::Concealed;

/// The most comparisons of a letter with what may cover it, on one page.
const MOST_COMPARED: usize = 60_000_000;

/// A letter, or the few that one code stands for.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub(super) text: String,
    /// Where the line stands at its beginning and its end.
    pub(super) from: Point,
    pub(super) to: Point,
    pub(super) centre: Point,
    /// In thousandths of a point.
    pub(super) height: i64,
    pub(super) colour: Option<Colour>,
    /// Why nobody sees it, whatever lies over it.
    pub(super) unseen: Option<Concealed>,
}

/// Something that hides what was drawn before it.
#[derive(Debug, Clone)]
pub(super) struct Cover {
    pub(super) outline: Outline,
    /// Its outline at most, within what it was cut to.
    pub(super) area: Area,
    /// None where it has no one colour.
    pub(super) colour: Option<Colour>,
    pub(super) picture: bool,
}

impl Cover {
    fn over(&self, point: Point) -> bool {
        self.area.holds(point) && self.outline.holds(point)
    }
}

/// What was drawn on a page.
#[derive(Debug, Default)]
pub(super) struct Marks {
    letters: Vec<(usize, Letter)>,
    covers: Vec<(usize, Cover)>,
}

impl Marks {
    fn next(&self) -> usize {
        self.letters.len() + self.covers.len()
    }

    pub(super) fn letter(&mut self, letter: Letter) {
        self.letters.push((self.next(), letter));
    }

    pub(super) fn cover(&mut self, cover: Cover) {
        self.covers.push((self.next(), cover));
    }

    /// Whether there is more than can be compared.
    pub(super) fn too_many(&self) -> bool {
        self.letters.len().saturating_mul(self.covers.len()) > MOST_COMPARED
    }

    /// All words, seen or not.
    pub(super) fn words(&self) -> String {
        written(self.letters.iter().map(|(_, letter)| letter))
    }

    /// The words that nobody sees, by the way in which they are hidden.
    pub(super) fn unseen(&self) -> Vec<(Concealed, String)> {
        let why = |(at, letter): &(usize, Letter)| match letter.text.trim() {
            "" => None,
            _ => letter.unseen.or_else(|| self.hidden(*at, letter)),
        };
        let told: Vec<Option<Concealed>> = self.letters.iter().map(why).collect();
        let mut kinds: Vec<Concealed> = told.iter().flatten().copied().collect();
        kinds.sort_unstable();
        kinds.dedup();
        let of = |kind: Concealed| {
            let all = self.letters.iter().zip(&told);
            let these = all.filter(|(_, own)| **own == Some(kind));
            written(these.map(|((_, letter), _)| letter))
        };
        kinds.into_iter().map(|kind| (kind, of(kind))).collect()
    }

    fn hidden(&self, at: usize, letter: &Letter) -> Option<Concealed> {
        let over = || {
            let all = self.covers.iter();
            all.filter(|(_, cover)| cover.over(letter.centre))
        };
        if let Some((_, cover)) = over().rfind(|(own, _)| *own > at) {
            return Some(match cover.picture {
                true => Concealed::TextUnderPicture,
                false => Concealed::CoveredText,
            });
        }
        let below = over().rfind(|(own, _)| *own < at);
        let ground = below.map_or(Some([1000; 3]), |(_, cover)| cover.colour);
        let same = letter.colour.zip(ground);
        same.is_some_and(|(own, ground)| alike(own, ground))
            .then_some(Concealed::PaleText)
    }
}

/// Letters as text: a gap between two is a blank, a leap is a new line.
fn written<'a>(letters: impl Iterator<Item = &'a Letter>) -> String {
    let mut text = String::new();
    let mut last: Option<Point> = None;
    for letter in letters {
        let gap = last.map_or(0, |last| {
            let (along, across) = (last.x - letter.from.x, last.y - letter.from.y);
            along.abs().max(across.abs())
        });
        if gap > letter.height.saturating_mul(2) {
            text.push('\n');
        } else if gap > letter.height / 5 {
            text.push(' ');
        }
        text.push_str(&letter.text);
        last = Some(letter.to);
    }
    text
}
