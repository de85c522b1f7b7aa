//! The picture of the time: stretches that follow each other without a gap.

use chrono::NaiveDate;

use crate::clock::Clock;
use crate::course::{Course, End};
use crate::days::{count, plus};
use crate::reckon::Reckoned;
use crate::reckoning::ClockState;
use crate::working::{Span, SpanKind};

/// The stretches from receipt to the last day, or to the point where the time stands still.
pub(crate) fn spans(clock: &Clock, reckoned: &Reckoned) -> Vec<Span> {
    let origin = reckoned.known.origin;
    match (&reckoned.course, reckoned.reckoning.starts) {
        _ if reckoned.reckoning.state == ClockState::NotInForce => Vec::new(),
        (Some(course), _) => {
            let first_counted = clock.period.function.counts_first_day();
            draw(course, origin, first_counted).unwrap_or_default()
        }
        (None, starts) => vec![Span {
            kind: if starts.is_some() {
                SpanKind::Counted
            } else {
                SpanKind::NotStarted
            },
            from: starts.unwrap_or(origin),
            to: None,
            days: None,
        }],
    }
}

/// Stretches drawn so far, and the day that comes next.
struct Drawn {
    spans: Vec<Span>,
    next: NaiveDate,
}

impl Drawn {
    /// Draws to `to`, unless that is already past.
    fn to(&mut self, kind: SpanKind, to: NaiveDate) -> Option<()> {
        if to < self.next {
            return Some(());
        }
        let days = Some(count(self.next, to));
        self.spans.push(Span {
            kind,
            from: self.next,
            to: Some(to),
            days,
        });
        self.next = to.succ_opt()?;
        Some(())
    }

    fn open(&mut self) {
        self.spans.push(Span {
            kind: SpanKind::Paused,
            from: self.next,
            to: None,
            days: None,
        });
    }
}

fn draw(course: &Course, origin: NaiveDate, first_counted: bool) -> Option<Vec<Span>> {
    let mut drawn = Drawn {
        spans: Vec::with_capacity(4),
        next: origin,
    };
    let starts = course.starts;
    let before = if first_counted {
        starts.pred_opt()?
    } else {
        starts
    };
    drawn.to(SpanKind::NotStarted, before)?;
    let mut ordinary = course.ordinary.base;
    let mut end = course.standing.base;
    for block in &course.blocks {
        if block.from > end {
            break;
        }
        let day_before = block.from.pred_opt()?;
        drawn.to(SpanKind::Counted, day_before.min(ordinary))?;
        drawn.to(SpanKind::Extension, day_before)?;
        let Some(to) = block.to else {
            drawn.open();
            return Some(drawn.spans);
        };
        drawn.to(SpanKind::Paused, to)?;
        let days = count(block.from, to);
        if block.from <= ordinary {
            ordinary = plus(ordinary, days).ok()?;
        }
        end = plus(end, days).ok()?;
    }
    drawn.to(SpanKind::Counted, end.min(ordinary))?;
    drawn.to(SpanKind::Extension, end)?;
    rolled(&mut drawn, course, end)?;
    Some(drawn.spans)
}

/// From the end of the count to the last day, across questions asked in between.
fn rolled(drawn: &mut Drawn, course: &Course, end: NaiveDate) -> Option<()> {
    for block in course.blocks.iter().filter(|block| block.from > end) {
        if course
            .standing
            .end
            .last()
            .is_some_and(|last| block.from > last)
        {
            break;
        }
        drawn.to(SpanKind::Rolled, block.from.pred_opt()?)?;
        match (block.to, course.standing.end) {
            (Some(to), _) => drawn.to(SpanKind::Paused, to)?,
            (None, End::Stands { .. }) => {
                drawn.open();
                return Some(());
            }
            (None, End::On { .. }) => {}
        }
    }
    course
        .standing
        .end
        .last()
        .map_or(Some(()), |last| drawn.to(SpanKind::Rolled, last))
}
