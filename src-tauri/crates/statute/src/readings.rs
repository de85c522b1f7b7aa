//! What another reading of the law would give.

use chrono::NaiveDate;

use crate::FactError;
use crate::calendar::Calendar;
use crate::clock::{Clock, ClockFunction, Period};
use crate::course::{Course, End};
use crate::days::{minus, plus};
use crate::known::Known;
use crate::pauses::{Block, Question, Reach, blocks, carry};
use crate::reading_rule::{OtherCount, ReadingRule, ReadingWhen};
use crate::reckon::Reckoned;
use crate::reckoning::Extension;
use crate::working::Reading;

/// The other readings that matter to this reckoning.
pub(crate) fn readings(clock: &Clock, reckoned: &Reckoned, cal: &Calendar) -> Vec<Reading> {
    let Reckoned {
        known,
        course: Some(course),
        ..
    } = reckoned
    else {
        return Vec::new();
    };
    let matters = |when| {
        let Some(last) = course.standing.end.last() else {
            return when == ReadingWhen::QuestionAfterCount && after_count(course);
        };
        match when {
            ReadingWhen::Always => course.exam.is_none(),
            ReadingWhen::Paused => course.standing.end != unpaused(course),
            ReadingWhen::Results => course.exam.is_some(),
            ReadingWhen::Clarified => clock.pause.is_none() && !known.questions.is_empty(),
            ReadingWhen::BankHoliday => cal.holiday_name(last).is_some(),
            ReadingWhen::StartMoved => course.starts != known.origin,
            ReadingWhen::QuestionAfterCount => after_count(course),
        }
    };
    let readings = clock
        .readings
        .iter()
        .filter(|reading| matters(reading.when) && in_its_time(reading, known));
    readings
        .map(|reading| Reading {
            rule: reading.clone(),
            gives: other(clock, known, course, reading, cal).ok().flatten(),
        })
        .collect()
}

/// Guidance says how to treat what happened while it stood: what reached the office, and, where it
/// is about questions, what was asked.
fn in_its_time(reading: &ReadingRule, known: &Known) -> bool {
    match reading.when {
        ReadingWhen::Clarified => !its_questions(reading, known).is_empty(),
        _ => reading.stands_on(known.origin),
    }
}

/// The questions that a reading has something to say about.
fn its_questions(reading: &ReadingRule, known: &Known) -> Vec<Question> {
    let questions = known.questions.iter().copied();
    questions
        .filter(|question| {
            reading.when != ReadingWhen::Clarified || reading.stands_on(question.asked)
        })
        .collect()
}

/// Whether a question was asked after the count had run out and keeps the time from its end.
fn after_count(course: &Course) -> bool {
    match course.standing.end {
        End::On { unrolled, last } => {
            let between = |block: &Block| unrolled < block.from && block.from <= last;
            course.blocks.iter().any(between)
        }
        End::Stands { days_left, .. } => days_left == 0,
    }
}

/// An end that no pause has moved.
const fn unpaused(course: &Course) -> End {
    match course.standing.end {
        End::On { last, .. } => End::On {
            unrolled: course.standing.base,
            last,
        },
        stands @ End::Stands { .. } => stands,
    }
}

/// What the other reading gives: with the extension only where the notice was in time by it too.
fn other(
    clock: &Clock,
    known: &Known,
    course: &Course,
    reading: &ReadingRule,
    cal: &Calendar,
) -> Result<Option<NaiveDate>, FactError> {
    let ends = |length| end(clock, known, course, reading, length, cal);
    let ordinary = ends(clock.period.length)?;
    match (&clock.extension, course.extension) {
        (Some(more), Extension::Effective { given }) => match ordinary {
            Some(by) if given > by => Ok(Some(by)),
            _ => ends(more.length),
        },
        _ => Ok(ordinary),
    }
}

fn end(
    clock: &Clock,
    known: &Known,
    course: &Course,
    reading: &ReadingRule,
    length: u32,
    cal: &Calendar,
) -> Result<Option<NaiveDate>, FactError> {
    let count = reading.count;
    let from = if count.from_first {
        known.origin
    } else {
        course.starts
    };
    let starts = plus(from, u64::from(count.start_later))?;
    let base = base(clock, course, starts, length, count);
    let base = base.ok_or(FactError::OutOfRange { from: starts })?;
    let base = plus(base, u64::from(count.end_later))?;
    let pausing = count.pauses || clock.pause.is_some();
    let pausing = pausing && course.exam.is_none();
    let blocks = if pausing {
        blocks(&its_questions(reading, known), starts)?
    } else {
        Vec::new()
    };
    let Reach::Ends(end) = carry(base, &blocks)? else {
        return Ok(None);
    };
    let passed = u64::try_from(blocks.iter().filter(|block| block.from <= end).count());
    let sooner = u64::from(count.end_sooner_each_pause) * passed.unwrap_or_default();
    Ok(moved(minus(end, sooner)?, count, cal))
}

/// The end after it was moved off days on which nothing can be done.
fn moved(end: NaiveDate, count: OtherCount, cal: &Calendar) -> Option<NaiveDate> {
    if count.rolls {
        return cal.roll_forward(end);
    }
    let mut end = end;
    while count.past_holidays && cal.holiday_name(end).is_some() {
        end = end.succ_opt()?;
    }
    Some(end)
}

/// The end of the period before any pause.
fn base(
    clock: &Clock,
    course: &Course,
    starts: NaiveDate,
    length: u32,
    count: OtherCount,
) -> Option<NaiveDate> {
    let function = |function: ClockFunction| match count.first_day_counts {
        true => function.beginning_with(),
        false => function,
    };
    match (&clock.exam, course.exam) {
        (Some(rule), Some(exam)) => {
            let end = |from, period: &Period| function(period.function).end(from, period.length);
            let results = end(exam.announced, &rule.from_announcement)?;
            Some(end(starts, &rule.from_start)?.min(results))
        }
        _ => function(clock.period.function).end(starts, length),
    }
}
