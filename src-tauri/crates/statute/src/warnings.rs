//! What a person should know before relying on a reckoning.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::clock::Clock;
use crate::course::{Course, End, course, target};
use crate::deadline::Deadline;
use crate::known::{Asked, Known};
use crate::pauses::Question;
use crate::reckon::{awaited, start};
use crate::reckoning::{ClockState, Reckoning, Warning};
use crate::right::GovernedBy;
use crate::{Fact, FactError, FactKind, Rule};

#[path = "warnings_about.rs"]
mod about;

/// What there is to warn about: a clock and the facts it was told.
pub(crate) struct Told<'a> {
    pub(crate) rule: &'a Rule,
    pub(crate) clock: &'a Clock,
    pub(crate) facts: &'a [Fact],
    pub(crate) known: &'a Known,
    pub(crate) cal: &'a Calendar,
}

/// Every warning that the facts and the days call for, in a fixed order.
pub(crate) fn warnings(
    told: &Told<'_>,
    course: Option<&Course>,
    reckoning: &Reckoning,
) -> Result<Vec<Warning>, FactError> {
    let Told {
        clock, known, cal, ..
    } = *told;
    let mut found = Vec::new();
    about::law_assumed(told, &mut found);
    about::out_of_time(told, &mut found);
    asked_late(told, &mut found)?;
    not_asked(clock, known, &mut found);
    also_awaited(clock, known, &mut found);
    without_effect(told, course, &mut found);
    if let Some(course) = course {
        questions_without_effect(known, course, &mut found);
        results_already_out(clock, known, course, &mut found);
    }
    acknowledged_late(clock, known, reckoning, &mut found);
    bare_notice_beside(clock, known, &mut found);
    beyond_calendar(clock, reckoning, cal, &mut found);
    Ok(found)
}

/// "Ask for identity late: the words still restart the clock; warn": the time from receipt is what
/// a careful office works to.
fn asked_late(told: &Told<'_>, found: &mut Vec<Warning>) -> Result<(), FactError> {
    let (start, known) = (&told.clock.start, told.known);
    let kinds = [
        (&start.fee, known.fee, FactKind::FeeAsked),
        (&start.identity, known.identity, FactKind::IdentityAsked),
    ];
    for (point, Asked { first_asked, .. }, asked) in kinds {
        let Some((prompt, on)) = point
            .as_ref()
            .and_then(|point| point.prompt_days)
            .zip(first_asked)
        else {
            continue;
        };
        if on.signed_duration_since(known.origin).num_days() > i64::from(prompt) {
            found.extend(late(told, asked, on)?);
        }
    }
    Ok(())
}

/// The time from receipt alone, with every pause and extension that it would have had.
fn late(told: &Told<'_>, asked: FactKind, on: NaiveDate) -> Result<Option<Warning>, FactError> {
    let Told {
        clock, known, cal, ..
    } = *told;
    let from_receipt = course(clock, known, known.origin, cal)?;
    Ok(from_receipt.map(|course| match course.standing.end {
        End::On { last, .. } if on > last => Warning::AskedAfterEnd {
            asked,
            on,
            ended: last,
        },
        _ => Warning::AskedLate {
            asked,
            on,
            work_to: target(clock, known, &course, cal),
        },
    }))
}

/// "the information (if any) requested", "the fee (if any) charged": article 12A(2), section 54(3).
fn not_asked(clock: &Clock, known: &Known, found: &mut Vec<Warning>) {
    let asked = match start(clock, known).1 {
        FactKind::IdentityProved => known.identity,
        FactKind::FeePaid => known.fee,
        _ => return,
    };
    if let (None, Some(on)) = (asked.first_asked, asked.met) {
        let fact = start(clock, known).1;
        found.push(Warning::NotAsked { fact, on });
    }
}

fn acknowledged_late(
    clock: &Clock,
    known: &Known,
    reckoning: &Reckoning,
    found: &mut Vec<Warning>,
) {
    match (known.acknowledged, reckoning.last_day) {
        (Some(on), Some(by)) if clock.deadline == Deadline::Acknowledgement && on > by => {
            found.push(Warning::AcknowledgedLate { on, by });
        }
        _ => {}
    }
}

fn bare_notice_beside(clock: &Clock, known: &Known, found: &mut Vec<Warning>) {
    if let (Some(_), Some(_), Some(on)) = (&clock.extension, known.notice, known.bare_notice) {
        found.push(Warning::NoticeWithoutReasons { on });
    }
}

fn also_awaited(clock: &Clock, known: &Known, found: &mut Vec<Warning>) {
    let identity = clock.start.identity.as_ref().and(known.identity.awaited());
    if let (Some((ClockState::AwaitingFee, _)), Some(on)) = (awaited(clock, known), identity) {
        found.push(Warning::AlsoAwaited {
            asked: FactKind::IdentityAsked,
            on,
        });
    }
}

/// Facts that this version of the law lets do nothing, or that a time set for results ignores.
fn without_effect(told: &Told<'_>, course: Option<&Course>, found: &mut Vec<Warning>) {
    let (clock, known) = (told.clock, told.known);
    let tells =
        told.rule.governed_by == GovernedBy::Decision || clock.start.decision_notified.is_some();
    let question = known.questions.first().map(|question| question.asked);
    let notice = known.notice.or(known.bare_notice);
    let facts = [
        (
            clock.start.fee.is_none(),
            FactKind::FeeAsked,
            known.fee.first_asked,
        ),
        (
            clock.start.identity.is_none(),
            FactKind::IdentityAsked,
            known.identity.first_asked,
        ),
        (
            clock.pause.is_none(),
            FactKind::ClarificationAsked,
            question,
        ),
        (clock.extension.is_none(), FactKind::ExtensionNotice, notice),
        (!tells, FactKind::DecisionNotified, known.decision),
        (
            clock.exam.is_none(),
            FactKind::ResultsAnnounced,
            known.results,
        ),
    ];
    let exam = course.is_some_and(|course| course.exam.is_some());
    for (idle, fact, on) in facts {
        match on {
            Some(on) if idle => found.push(Warning::NoEffect { fact, on }),
            Some(on) if exam && fixed_by_exam(fact) => {
                found.push(Warning::NoEffectOnExam { fact, on });
            }
            _ => {}
        }
    }
}

const fn fixed_by_exam(fact: FactKind) -> bool {
    matches!(
        fact,
        FactKind::ClarificationAsked | FactKind::ExtensionNotice
    )
}

fn questions_without_effect(known: &Known, course: &Course, found: &mut Vec<Warning>) {
    if course.blocks.is_empty() && known.questions.is_empty() {
        return;
    }
    let ended = course.standing.end.last();
    for &Question { asked, answered } in &known.questions {
        match (answered, ended) {
            (Some(answered), _) if answered <= course.starts => {
                found.push(Warning::AnsweredBeforeStart { asked, answered });
            }
            (_, Some(ended)) if asked > ended => {
                found.push(Warning::QuestionAfterEnd { asked, ended });
            }
            _ => {}
        }
    }
}

fn results_already_out(clock: &Clock, known: &Known, course: &Course, found: &mut Vec<Warning>) {
    if let (Some(_), Some(on), None) = (&clock.exam, known.results, course.exam) {
        found.push(Warning::ResultsAlreadyOut { on });
    }
}

/// Only the days that bank holidays can move are doubtful: an end that does not roll is not.
fn beyond_calendar(clock: &Clock, reckoning: &Reckoning, cal: &Calendar, found: &mut Vec<Warning>) {
    let rolled = clock.roll.as_ref().and(reckoning.last_day);
    let notice_by = clock.roll.as_ref().and(reckoning.extension_notice_by);
    let days = [reckoning.target, notice_by, rolled];
    if let Some(day) = days
        .into_iter()
        .flatten()
        .filter(|day| !cal.covers(*day))
        .max()
    {
        found.push(Warning::BeyondCalendar {
            day,
            last_year: cal.last_year(),
        });
    }
}
