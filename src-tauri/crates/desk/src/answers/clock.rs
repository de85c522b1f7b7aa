//! The clock of a part, with its working.

use crate::room::Room;
use crate::wire::{ClockView, MarkView, PartRef, ReadingView, ShutDay, SpanView, StepView};
use crate::{Failure, Moment};
use casework::{Case, Part, Refusal};
use chrono::{Days, NaiveDate};
use statute::{Reckoning, Working};

/// Days around the marked ones that the picture of the time shows.
const MARGIN: Days = Days::new(3);
/// The picture never spans more than about four years, whatever the case.
const WIDEST: u64 = 1500;

/// The clock of a part.
pub(crate) fn clock(room: &mut Room, args: PartRef, now: &Moment) -> Result<ClockView, Failure> {
    let case = room.case(args.case)?;
    let part = case
        .part(args.part)
        .ok_or_else(|| Failure::new("not-found", "The case has no such part."))?;
    let rule = case.rule(part, room.law()).map_err(Refusal::from)?;
    let working = case
        .explain(part, rule, room.calendar())
        .map_err(Refusal::from)?;
    Ok(view(room, &case, part, &working, now))
}

fn view(room: &Room, case: &Case, part: &Part, working: &Working, now: &Moment) -> ClockView {
    let marks = marks(case, part, &working.reckoning, now);
    let picture = picture(&marks, working, now.today);
    ClockView {
        part: part.id,
        today: now.today,
        picture,
        spans: working.spans.iter().map(span).collect(),
        shut: shut(room, picture),
        marks,
        steps: working.steps.iter().map(step).collect(),
        readings: working.readings.iter().map(reading).collect(),
        warnings: working.cautions.clone(),
    }
}

fn marks(case: &Case, part: &Part, clock: &Reckoning, now: &Moment) -> Vec<MarkView> {
    let counting = case.facts.iter().filter(|entry| entry.counts_for(part.id));
    let mut marks: Vec<MarkView> = counting
        .map(|entry| MarkView {
            kind: entry.kind.as_str().to_owned(),
            on: entry.on,
        })
        .collect();
    let days = [
        ("relevant-day", clock.starts),
        ("last-day", clock.last_day),
        ("cautious-day", clock.target),
        ("notice-by", clock.extension_notice_by),
        ("answered", part.answered),
        ("today", Some(now.today)),
    ];
    marks.extend(days.into_iter().filter_map(|(kind, on)| {
        Some(MarkView {
            kind: kind.to_owned(),
            on: on?,
        })
    }));
    marks.sort_by_key(|mark| mark.on);
    marks
}

/// From a little before the first marked day to a little after the last. Today is marked, but a
/// case that ended long ago is not drawn up to it.
fn picture(marks: &[MarkView], working: &Working, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let own = marks
        .iter()
        .filter(|mark| mark.kind != "today")
        .map(|mark| mark.on);
    let days: Vec<NaiveDate> = own
        .chain(
            working
                .spans
                .iter()
                .flat_map(|span| [Some(span.from), span.to])
                .flatten(),
        )
        .collect();
    let first = days.iter().min().copied().unwrap_or(today);
    let last = days.iter().max().copied().unwrap_or(today);
    let near = last
        .checked_add_days(Days::new(60))
        .is_some_and(|end| today <= end);
    let last = if near { last.max(today) } else { last };
    let widest = first.checked_add_days(Days::new(WIDEST)).unwrap_or(last);
    (
        first.checked_sub_days(MARGIN).unwrap_or(first),
        last.min(widest).checked_add_days(MARGIN).unwrap_or(last),
    )
}

fn shut(room: &Room, (first, last): (NaiveDate, NaiveDate)) -> Vec<ShutDay> {
    let calendar = room.calendar();
    first
        .iter_days()
        .take_while(|day| *day <= last)
        .filter(|day| !calendar.is_working_day(*day))
        .map(|day| ShutDay {
            day,
            holiday: calendar.holiday_name(day).unwrap_or_default().to_owned(),
        })
        .collect()
}

fn span(span: &statute::Span) -> SpanView {
    SpanView {
        kind: crate::words::word(&span.kind),
        from: span.from,
        to: span.to,
        days: span.days,
    }
}

fn step(step: &statute::Step) -> StepView {
    StepView {
        title: step.title.clone(),
        sentence: step.sentence.clone(),
        citation: step.citation.clone(),
        days: step.days,
        date: step.date,
    }
}

fn reading(reading: &statute::Reading) -> ReadingView {
    let rule = &reading.rule;
    ReadingView {
        followed: rule.followed.to_string(),
        other: rule.other.to_string(),
        gives: reading.gives,
        why: rule.why.to_string(),
        citation: rule.citation.to_string(),
    }
}
