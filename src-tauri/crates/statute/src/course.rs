//! The course of the time: every day a reckoning turns on, worked out once for `reckon` and
//! `explain` alike.

use chrono::NaiveDate;

use crate::FactError;
use crate::calendar::Calendar;
use crate::clock::{Clock, ClockFunction, ExtensionRule};
use crate::days::{count, minus, plus};
use crate::known::Known;
use crate::pauses::{Block, Reach, Standing, blocks, carry};
use crate::reckoning::Extension;

/// The time of one case from its start.
#[derive(Debug, Clone)]
pub(crate) struct Course {
    pub(crate) starts: NaiveDate,
    pub(crate) blocks: Vec<Block>,
    /// The end of the ordinary period and, with an extension or results, of the one that stands.
    pub(crate) ordinary: Stretch,
    pub(crate) standing: Stretch,
    pub(crate) extension: Extension,
    pub(crate) exam: Option<Exam>,
}

/// One length of time from its start to its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// The end before any pause.
    pub(crate) base: NaiveDate,
    pub(crate) end: End,
}

/// How a stretch ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// The count ends on the first, and the time with the second.
    On {
        unrolled: NaiveDate,
        last: NaiveDate,
    },
    /// A question is open.
    Stands { standing: Standing, days_left: u64 },
}

impl End {
    /// The last day, unless a question is open.
    pub(crate) const fn last(self) -> Option<NaiveDate> {
        match self {
            Self::On { last, .. } => Some(last),
            Self::Stands { .. } => None,
        }
    }
}

/// The two ends that examination results set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exam {
    pub(crate) announced: NaiveDate,
    pub(crate) from_start: NaiveDate,
    pub(crate) from_announcement: NaiveDate,
}

/// The course of the time from `starts`; none where the law fixes no period.
pub(crate) fn course(
    clock: &Clock,
    known: &Known,
    starts: NaiveDate,
    cal: &Calendar,
) -> Result<Option<Course>, FactError> {
    if clock.period.function == ClockFunction::None {
        return Ok(None);
    }
    let from = exam_start(clock, known, starts);
    if let Some(exam) = exam(clock, known, from)? {
        return by_results(clock, known, from, exam, cal).map(Some);
    }
    let pausing = clock.pause.is_some();
    let blocks = if pausing {
        blocks(&known.questions, starts)?
    } else {
        Vec::new()
    };
    let ordinary = stretch(clock, starts, clock.period.length, &blocks, cal)?;
    let extension = extension(clock.extension.as_ref(), known, ordinary.end.last());
    let standing = match (&clock.extension, extension) {
        (Some(rule), Extension::Effective { .. }) => {
            stretch(clock, starts, rule.length, &blocks, cal)?
        }
        _ => ordinary,
    };
    Ok(Some(Course {
        starts,
        blocks,
        ordinary,
        standing,
        extension,
        exam: None,
    }))
}

/// The time that examination results set: the sooner of two ends. It takes the place of the
/// ordinary period, so nothing pauses or extends it.
fn by_results(
    clock: &Clock,
    known: &Known,
    starts: NaiveDate,
    exam: Exam,
    cal: &Calendar,
) -> Result<Course, FactError> {
    let base = exam.from_start.min(exam.from_announcement);
    Ok(Course {
        starts,
        blocks: Vec::new(),
        ordinary: stretch(clock, starts, clock.period.length, &[], cal)?,
        standing: Stretch {
            base,
            end: settle(clock, base, &[], cal)?,
        },
        extension: extension(None, known, None),
        exam: Some(exam),
    })
}

/// A period of the clock's kind from `starts`, past its pauses, rolled once at the end.
pub(crate) fn stretch(
    clock: &Clock,
    starts: NaiveDate,
    length: u32,
    blocks: &[Block],
    cal: &Calendar,
) -> Result<Stretch, FactError> {
    let base = end_of(clock.period.function, starts, length)?;
    let end = match carry(base, blocks)? {
        Reach::Ends(unrolled) => settle(clock, unrolled, blocks, cal)?,
        Reach::Stands {
            standing,
            days_left,
        } => End::Stands {
            standing,
            days_left,
        },
    };
    Ok(Stretch { base, end })
}

/// "if the last day of a period expressed otherwise than in hours is a public holiday, Sunday or
/// Saturday, the period shall end with the expiry of the last hour of the following working day":
/// Regulation 1182/71 article 3(4). A working day on which a question is open does not count, so
/// the time does not end on it.
fn settle(
    clock: &Clock,
    unrolled: NaiveDate,
    blocks: &[Block],
    cal: &Calendar,
) -> Result<End, FactError> {
    let mut last = unrolled;
    while clock.roll.is_some() && !cal.is_working_day(last) {
        last = plus(last, 1)?;
        while let Some(block) = blocks.iter().find(|block| covers(block, last)) {
            let Some(to) = block.to else {
                return Ok(End::Stands {
                    standing: block.standing(),
                    days_left: 0,
                });
            };
            last = plus(to, 1)?;
        }
    }
    Ok(End::On { unrolled, last })
}

fn covers(block: &Block, day: NaiveDate) -> bool {
    block.from <= day && block.to.is_none_or(|to| day <= to)
}

/// A notice counts when it "is given before the end of" the ordinary period and states "the reasons
/// for the delay". Until that period has started, and while a question is open, it has no end: `by`
/// is none.
pub(crate) fn extension(
    rule: Option<&ExtensionRule>,
    known: &Known,
    by: Option<NaiveDate>,
) -> Extension {
    let reasoned = known.notice.map(|given| match (rule, by) {
        (None, _) => Extension::NotAvailable { given },
        (Some(_), Some(by)) if given > by => Extension::Late { given, by },
        (Some(_), _) => Extension::Effective { given },
    });
    let bare = known.bare_notice.map(|given| match rule {
        None => Extension::NotAvailable { given },
        Some(_) => Extension::WithoutReasons { given },
    });
    reasoned.or(bare).unwrap_or(Extension::NotGiven)
}

/// The day from which the time of examination results runs.
fn exam_start(clock: &Clock, known: &Known, starts: NaiveDate) -> NaiveDate {
    let from_receipt = clock.exam.as_ref().is_some_and(|rule| rule.from_receipt);
    if from_receipt { known.origin } else { starts }
}

/// What results do, when the request is complete before the day they are announced.
fn exam(clock: &Clock, known: &Known, starts: NaiveDate) -> Result<Option<Exam>, FactError> {
    let Some((rule, announced)) = clock.exam.as_ref().zip(known.results) else {
        return Ok(None);
    };
    if announced <= starts {
        return Ok(None);
    }
    let from_announcement = &rule.from_announcement;
    Ok(Some(Exam {
        announced,
        from_start: end_of(rule.from_start.function, starts, rule.from_start.length)?,
        from_announcement: end_of(
            from_announcement.function,
            announced,
            from_announcement.length,
        )?,
    }))
}

/// The day of the cautious target: so many days before the end of the count, and some for each
/// question asked before the time was over, back to a working day. None while a question is open,
/// nor where the time is the person's own.
pub(crate) fn target(
    clock: &Clock,
    known: &Known,
    course: &Course,
    cal: &Calendar,
) -> Option<NaiveDate> {
    let End::On { unrolled, last } = course.standing.end else {
        return None;
    };
    if !clock.deadline.is_the_offices() {
        return None;
    }
    let pausing = clock.pause.is_some() && course.exam.is_none();
    let asked = known
        .questions
        .iter()
        .filter(|question| pausing && question.asked <= last);
    let each = u64::from(clock.target.days_each_pause);
    let sooner = each.checked_mul(u64::try_from(asked.count()).ok()?)?;
    let sooner = sooner.checked_add(u64::from(clock.target.days))?;
    cal.roll_back(minus(unrolled, sooner).ok()?)
}

fn end_of(function: ClockFunction, day: NaiveDate, length: u32) -> Result<NaiveDate, FactError> {
    function
        .end(day, length)
        .ok_or(FactError::OutOfRange { from: day })
}

/// The days counted from `starts` to `end`, its own day being counted only where the law says so.
pub(crate) fn length_of(function: ClockFunction, starts: NaiveDate, end: NaiveDate) -> u64 {
    count(starts, end) - u64::from(!function.counts_first_day())
}
