//! Where things stand on a page, in thousandths of a point; what turns and stretches them in millionths.
//! Whole numbers that stay within limits: a file may say any number, and what the library reads of it
//! with a point is made whole at once.

use lopdf::Object;

/// One, of what turns and stretches.
pub(super) const ONE: i64 = 1_000_000;
/// The largest number of either kind, so that no product leaves the range of whole numbers.
const MOST: i64 = 1_000_000_000;

fn held(number: i64) -> i64 {
    number.clamp(-MOST, MOST)
}

/// A number as the file has it, in millionths; zero for anything else.
pub(super) fn millionths(object: &Object) -> i64 {
    match object {
        Object::Integer(number) => held(number.saturating_mul(ONE)),
        Object::Real(number) => held((number * 1_000_000.0) as i64),
        _ => 0,
    }
}

/// A number as the file has it, in thousandths.
pub(super) fn thousandths(object: &Object) -> i64 {
    match object {
        Object::Integer(number) => held(number.saturating_mul(1000)),
        Object::Real(number) => held((number * 1000.0) as i64),
        _ => 0,
    }
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) x: i64,
    pub(super) y: i64,
}

/// What turns, stretches and moves.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matrix {
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
}

impl Matrix {
    pub(super) const IDENTITY: Self = Self {
        a: ONE,
        b: 0,
        c: 0,
        d: ONE,
        e: 0,
        f: 0,
    };

    pub(super) fn of(numbers: &[Object]) -> Self {
        let [a, b, c, d, e, f] = numbers else {
            return Self::IDENTITY;
        };
        Self {
            a: millionths(a),
            b: millionths(b),
            c: millionths(c),
            d: millionths(d),
            e: thousandths(e),
            f: thousandths(f),
        }
    }

    pub(super) fn moved(x: i64, y: i64) -> Self {
        Self {
            e: held(x),
            f: held(y),
            ..Self::IDENTITY
        }
    }

    /// This, and then `outer`.
    pub(super) fn then(self, outer: Self) -> Self {
        let sum = |one: i64, by: i64, two: i64, with: i64| held((one * by + two * with) / ONE);
        Self {
            a: sum(self.a, outer.a, self.b, outer.c),
            b: sum(self.a, outer.b, self.b, outer.d),
            c: sum(self.c, outer.a, self.d, outer.c),
            d: sum(self.c, outer.b, self.d, outer.d),
            e: held(sum(self.e, outer.a, self.f, outer.c) + outer.e),
            f: held(sum(self.e, outer.b, self.f, outer.d) + outer.f),
        }
    }

    pub(super) fn apply(self, point: Point) -> Point {
        let moved = Self::moved(point.x, point.y).then(self);
        Point {
            x: moved.e,
            y: moved.f,
        }
    }
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    left: i64,
    bottom: i64,
    right: i64,
    top: i64,
}

impl Area {
    pub(super) const EVERYWHERE: Self = Self {
        left: -MOST,
        bottom: -MOST,
        right: MOST,
        top: MOST,
    };

    /// The smallest that holds these points; none where there is none.
    pub(super) fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        let start = Self {
            left: first.x,
            bottom: first.y,
            right: first.x,
            top: first.y,
        };
        Some(points.fold(start, |area, point| Self {
            left: area.left.min(point.x),
            bottom: area.bottom.min(point.y),
            right: area.right.max(point.x),
            top: area.top.max(point.y),
        }))
    }

    /// The rectangle that the file gives as two corners.
    pub(super) fn of(numbers: &[Object]) -> Option<Self> {
        let [x, y, other_x, other_y] = numbers else {
            return None;
        };
        let point = |x, y| Point {
            x: thousandths(x),
            y: thousandths(y),
        };
        Self::around([point(x, y), point(other_x, other_y)])
    }

    pub(super) fn both(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        }
    }

    /// What it takes, in square points.
    pub(super) fn size(self) -> i64 {
        let side = |from: i64, to: i64| (to - from).max(0) / 1000;
        side(self.left, self.right).saturating_mul(side(self.bottom, self.top))
    }

    pub(super) fn holds(self, point: Point) -> bool {
        (self.left..=self.right).contains(&point.x) && (self.bottom..=self.top).contains(&point.y)
    }

    pub(super) fn corners(self) -> [Point; 4] {
        let point = |x, y| Point { x, y };
        [
            point(self.left, self.bottom),
            point(self.right, self.bottom),
            point(self.right, self.top),
            point(self.left, self.top),
        ]
    }
}

/// The outline of something that is filled: one or more closed lines.
#[derive(Debug, Clone, Default)]
pub(super) struct Outline {
    pub(super) lines: Vec<Vec<Point>>,
    pub(super) even_odd: bool,
}

impl Outline {
    pub(super) fn is_empty(&self) -> bool {
        self.lines.iter().all(Vec::is_empty)
    }

    pub(super) fn area(&self) -> Option<Area> {
        Area::around(self.lines.iter().flatten().copied())
    }

    /// Whether the point is within what is filled.
    pub(super) fn holds(&self, point: Point) -> bool {
        let turns: i64 = self.lines.iter().map(|line| turns(line, point)).sum();
        match self.even_odd {
            true => turns % 2 != 0,
            false => turns != 0,
        }
    }
}

/// How often the line goes round the point.
fn turns(line: &[Point], point: Point) -> i64 {
    let next = line.iter().cycle().skip(1);
    let edges = line.iter().zip(next);
    edges.map(|(from, to)| crossing(*from, *to, point)).sum()
}

/// Whether an edge crosses the level of the point to its right: upwards 1, downwards -1.
fn crossing(from: Point, to: Point, point: Point) -> i64 {
    let (rises, falls) = (
        from.y <= point.y && to.y > point.y,
        from.y > point.y && to.y <= point.y,
    );
    if !rises && !falls {
        return 0;
    }
    // Numbers of up to a thousand million, so that neither product leaves the range.
    let side = (to.x - from.x).saturating_mul(point.y - from.y)
        - (point.x - from.x).saturating_mul(to.y - from.y);
    match (rises, side > 0) {
        (true, true) => 1,
        (false, false) if side < 0 => -1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: i64, y: i64) -> Point {
        Point { x, y }
    }

    #[test]
    fn a_frame_holds_what_is_in_its_bars_only() {
        let square =
            |from: i64, to: i64| vec![at(from, from), at(to, from), at(to, to), at(from, to)];
        let frame = Outline {
            lines: vec![square(0, 100), square(10, 90)],
            even_odd: true,
        };
        assert!(frame.holds(at(5, 50)) && frame.holds(at(95, 95)));
        assert!(!frame.holds(at(50, 50)) && !frame.holds(at(101, 50)));
        let turned: Vec<Point> = square(0, 100).into_iter().rev().collect();
        let solid = Outline {
            lines: vec![turned],
            even_odd: false,
        };
        assert!(solid.holds(at(50, 50)) && !solid.holds(at(50, 101)));
    }

    #[test]
    fn what_turns_and_moves_is_applied_in_order() {
        let turn = Matrix::of(&[
            0.into(),
            1.into(),
            (-1).into(),
            0.into(),
            0.into(),
            0.into(),
        ]);
        let moved = Matrix::moved(5000, 0).then(turn);
        assert_eq!(moved.apply(at(0, 0)), at(0, 5000));
        assert_eq!(
            turn.then(Matrix::moved(5000, 0)).apply(at(1000, 0)),
            at(5000, 1000)
        );
        let most = Matrix::of(&[
            i64::MAX.into(),
            0.into(),
            0.into(),
            1.into(),
            0.into(),
            0.into(),
        ]);
        most.then(most).apply(at(i64::MAX, i64::MIN));
    }
}
