//! The steps of a working, in the order in which a person would reckon.

use chrono::{Datelike, NaiveDate};

use crate::calendar::Calendar;
use crate::clock::{Clock, ClockFunction, Period, StartPoint};
use crate::course::{Course, End, Exam, length_of};
use crate::known::{Asked, Known};
use crate::reckon::{Reckoned, aim, awaited, start};
use crate::reckoning::ClockState;
use crate::template::Given;
use crate::words::StepKey;
use crate::working::Step;
use crate::{FactKind, Rule};

/// The steps that lead to a reckoning.
pub(crate) fn steps(rule: &Rule, clock: &Clock, reckoned: &Reckoned, cal: &Calendar) -> Vec<Step> {
    let mut written = Written {
        rule,
        clock,
        steps: Vec::with_capacity(6),
    };
    let known = &reckoned.known;
    if reckoned.reckoning.state == ClockState::NotInForce {
        let given = Given {
            date: Some(reckoned.governing),
            ..Given::default()
        };
        written.add(
            StepKey::NotInForce,
            reckoned.governing,
            &rule.citation,
            None,
            &given,
        );
        return written.steps;
    }
    let citation = clock.start.origin_citation();
    let origin = match clock.start.origin() {
        FactKind::DecisionNotified => StepKey::DecisionNotified,
        _ => StepKey::Received,
    };
    written.add(origin, known.origin, citation, None, &Given::default());
    match (awaited(clock, known), &reckoned.course) {
        (Some((state, asked)), _) => written.awaiting(state, asked),
        (None, Some(course)) => written.course(known, course, cal),
        (None, None) => {
            if start(clock, known).1 != FactKind::Received {
                written.relevant_day(known);
            }
            let citation = &clock.period.citation;
            let starts = start(clock, known).0;
            written.add(StepKey::NoPeriod, starts, citation, None, &Given::default());
            written.aim(starts, cal);
        }
    }
    written.steps
}

/// The steps written so far.
pub(crate) struct Written<'r> {
    pub(crate) rule: &'r Rule,
    pub(crate) clock: &'r Clock,
    steps: Vec<Step>,
}

impl Written<'_> {
    pub(crate) fn add(
        &mut self,
        key: StepKey,
        date: NaiveDate,
        citation: &str,
        days: Option<u64>,
        given: &Given<'_>,
    ) {
        let (title, sentence) = self.rule.words.step(
            key,
            &Given {
                request: &self.rule.called,
                ..*given
            },
        );
        self.steps.push(Step {
            date,
            title,
            sentence,
            citation: citation.to_owned(),
            days,
        });
    }

    /// What the office aims at where the law fixes no day.
    fn aim(&mut self, starts: NaiveDate, cal: &Calendar) {
        let Some((rule, day)) = self.clock.aim.as_ref().zip(aim(self.clock, starts, cal)) else {
            return;
        };
        let number = u64::from(rule.days);
        let given = Given {
            number,
            ..Given::default()
        };
        self.add(StepKey::Aim, day, &rule.citation, None, &given);
    }

    fn awaiting(&mut self, state: ClockState, asked: NaiveDate) {
        let start = &self.clock.start;
        let (key, point) = match state {
            ClockState::AwaitingFee => (StepKey::AwaitingFee, &start.fee),
            _ => (StepKey::AwaitingIdentity, &start.identity),
        };
        let citation = point.as_ref().map_or("", |point| &point.citation);
        self.add(
            key,
            asked,
            citation,
            None,
            &Given {
                from: Some(asked),
                ..Given::default()
            },
        );
    }

    fn course(&mut self, known: &Known, course: &Course, cal: &Calendar) {
        if course.starts == start(self.clock, known).0 {
            self.relevant_day(known);
        }
        match course.exam {
            Some(exam) => self.exam(course, exam),
            None => {
                self.period(course);
                self.extension(course);
            }
        }
        self.pauses(course);
        if let End::On { unrolled, last } = course.standing.end {
            self.roll(course, unrolled, last, cal);
        }
    }

    fn relevant_day(&mut self, known: &Known) {
        let points = &self.clock.start;
        let (day, kind) = start(self.clock, known);
        let (key, asked, point) = match kind {
            FactKind::IdentityProved => match known.identity.first_asked {
                asked @ Some(_) => (StepKey::RelevantIdentity, asked, points.identity.as_ref()),
                None => (
                    StepKey::RelevantIdentityUnasked,
                    None,
                    points.identity.as_ref(),
                ),
            },
            FactKind::FeePaid => match known.fee.first_asked {
                asked @ Some(_) => (StepKey::RelevantFee, asked, points.fee.as_ref()),
                None => (StepKey::RelevantFeeUnasked, None, points.fee.as_ref()),
            },
            FactKind::DecisionNotified => return,
            _ => (received(self.clock, known), None, points.received.as_ref()),
        };
        let citation = point.map_or("", |point| &point.citation);
        self.add(
            key,
            day,
            citation,
            None,
            &Given {
                from: asked,
                ..Given::default()
            },
        );
    }

    fn period(&mut self, course: &Course) {
        let Period {
            function,
            length,
            citation,
        } = &self.clock.period;
        let (starts, end) = (course.starts, course.ordinary.base);
        let short = starts.day() != end.day();
        let key = match (function, length) {
            (ClockFunction::InclDays, _) if self.clock.roll.is_none() => StepKey::DaysIncludedFixed,
            (ClockFunction::InclDays, _) => StepKey::DaysIncluded,
            (ClockFunction::AfterDays, _) => StepKey::DaysAfter,
            (ClockFunction::InclMonths, _) => StepKey::MonthsIncluded,
            (_, 1) if short => StepKey::OneMonthShort,
            (_, 1) => StepKey::OneMonth,
            _ if short => StepKey::MonthsShort,
            _ => StepKey::Months,
        };
        let given = Given {
            number: u64::from(*length),
            ..Given::default()
        };
        let days = Some(length_of(*function, starts, end));
        self.add(key, end, citation, days, &given);
    }

    fn exam(&mut self, course: &Course, exam: Exam) {
        let Some(rule) = self.clock.exam.as_ref() else {
            return;
        };
        let (from_start, from_announcement) = match rule.from_receipt {
            true => (
                StepKey::ExamFromReceipt,
                StepKey::ExamFromAnnouncementAfterReceipt,
            ),
            false => (StepKey::ExamFromStart, StepKey::ExamFromAnnouncement),
        };
        let (key, period, other) = if exam.from_start < exam.from_announcement {
            (from_start, &rule.from_start, exam.from_announcement)
        } else {
            (from_announcement, &rule.from_announcement, exam.from_start)
        };
        let number = u64::from(period.length);
        let given = Given {
            from: Some(exam.announced),
            to: Some(other),
            number,
            ..Given::default()
        };
        let end = course.standing.base;
        let days = Some(length_of(self.clock.period.function, course.starts, end));
        self.add(key, end, &period.citation, days, &given);
    }
}

/// Why the time runs from the day of receipt: nothing was needed, or it came on that day.
fn received(clock: &Clock, known: &Known) -> StepKey {
    let came = |point: &Option<StartPoint>, asked: Asked| {
        point.is_some() && asked.met == Some(known.origin)
    };
    let identity = came(&clock.start.identity, known.identity);
    match (identity, came(&clock.start.fee, known.fee)) {
        (false, false) => StepKey::RelevantReceived,
        (true, false) => StepKey::RelevantIdentityAtOnce,
        (false, true) => StepKey::RelevantFeeAtOnce,
        (true, true) => StepKey::RelevantBothAtOnce,
    }
}
