//! The clock of a part, with its working.

use super::{part::days_between, then};
use crate::room::Room;
use crate::wire::{
    ClockRef, ClockView, DeadlineView, MarkView, ProvisionView, ReadingView, ShutDay, SpanView,
    StepView, Supposed, Supposition, WhatIf,
};
use crate::{Failure, Moment};
use casework::{Case, FactEntry, FactId, Part, PartId, Refusal};
use chrono::{Days, NaiveDate};
use statute::{Clock, Extension, Fact, FactKind, Law, Reckoning, Rule, Working};

/// Days around the marked ones that the picture of the time shows.
const MARGIN: Days = Days::new(3);
/// The picture never spans more than about four years, whatever the case.
const WIDEST: u64 = 1500;

/// The clock of a part: the one that it is due by, or that of another of its deadlines.
pub(crate) fn clock(room: &mut Room, args: ClockRef, now: &Moment) -> Result<ClockView, Failure> {
    let case = room.case(args.case)?;
    let part = part_of(&case, args.part)?;
    let rule = case.rule(part, room.law()).map_err(Refusal::from)?;
    let clock = match &args.deadline {
        None => case.due_clock(part, rule),
        Some(name) => named(rule, name)?,
    };
    let told = Told::new(room, &case, part, rule);
    let mut view = told.view(clock, now)?;
    if args.deadline.is_none() {
        view.then = then::working(&told, clock)?;
    }
    Ok(view)
}

/// What if: the working as it is, and as it would be. Nothing is saved.
pub(crate) fn what_if(room: &mut Room, args: WhatIf, now: &Moment) -> Result<Supposition, Failure> {
    let case = room.case(args.case)?;
    let part = part_of(&case, args.part)?;
    let rule = case.rule(part, room.law()).map_err(Refusal::from)?;
    let is = Told::new(room, &case, part, rule).view(case.due_clock(part, rule), now)?;
    let imagined = supposed(&case, part.id, &args.changes)?;
    let would = would_govern(room, part, &imagined).map_err(|problem| problem.to_string());
    let would = would.and_then(|rule| {
        let clock = imagined.due_clock(part, rule);
        let view = Told::new(room, &imagined, part, rule).view(clock, now);
        view.map(|view| (rule, view))
            .map_err(|failure| failure.message)
    });
    Ok(match would {
        Ok((governs, would)) => Supposition {
            is,
            law: if governs.regime == rule.regime {
                String::new()
            } else {
                room.law_name(&governs.regime)
            },
            would: Some(would),
            problem: String::new(),
        },
        Err(problem) => Supposition {
            is,
            would: None,
            law: String::new(),
            problem,
        },
    })
}

/// The rule that would govern: the part's own law where it knows the day, else the one that the
/// law gives for the same purpose.
fn would_govern(room: &Room, part: &Part, imagined: &Case) -> Result<&'static Rule, Refusal> {
    let law = room.law();
    let day = law.governing_day(&part.right, &imagined.facts_of(part.id))?;
    if let Ok(rule) = law.rule(&part.regime, &part.right, day) {
        return Ok(rule);
    }
    let choice = law.choose(&part.right, day, part.purpose)?;
    Ok(law.rule(&choice.regime, &part.right, day)?)
}

/// The case as it would be with the changes that are tried. It is never stored.
fn supposed(case: &Case, part: PartId, changes: &[Supposed]) -> Result<Case, Failure> {
    let mut imagined = case.clone();
    for (at, change) in changes.iter().enumerate() {
        let on = tried_day(at, change)?;
        let known = imagined
            .facts
            .iter_mut()
            .find(|entry| Some(entry.id) == change.fact);
        match (known, on, change.kind) {
            (Some(entry), Some(on), _) => entry.on = on,
            (Some(entry), None, _) => entry.withdrawn = true,
            (None, Some(on), Some(kind)) => imagined.facts.push(added(at, kind, part, on)),
            _ => {}
        }
    }
    Ok(imagined)
}

fn tried_day(at: usize, change: &Supposed) -> Result<Option<NaiveDate>, Failure> {
    if change.on.is_empty() {
        return Ok(None);
    }
    let read = change.on.read("the day to try");
    let field = format!("changes.{at}.on");
    read.map(Some)
        .map_err(|message| Failure::of_field(&field, message))
}

fn added(at: usize, kind: FactKind, part: PartId, on: NaiveDate) -> FactEntry {
    FactEntry {
        id: FactId(u32::MAX - u32::try_from(at).unwrap_or_default()),
        kind,
        part: Some(part),
        on,
        detail: String::new(),
        by: None,
        ground: None,
        withdrawn: false,
    }
}

const fn extension(given: &Extension) -> &'static str {
    match given {
        Extension::NotGiven => "not-given",
        Extension::Effective { .. } => "effective",
        Extension::Late { .. } => "late",
        Extension::WithoutReasons { .. } => "without-reasons",
        Extension::NotAvailable { .. } => "not-available",
    }
}

fn part_of(case: &Case, part: PartId) -> Result<&Part, Failure> {
    case.part(part)
        .ok_or_else(|| Failure::new("not-found", "The case has no such part."))
}

fn named<'rule>(rule: &'rule Rule, deadline: &str) -> Result<&'rule Clock, Failure> {
    let known = deadline.parse().ok();
    known
        .and_then(|deadline| rule.clock_for(deadline))
        .ok_or_else(|| Failure::new("not-found", "The part has no such deadline."))
}

/// A part under a rule, with the facts that its clock is told.
pub(super) struct Told<'a> {
    pub(super) room: &'a Room,
    pub(super) case: &'a Case,
    pub(super) part: &'a Part,
    pub(super) rule: &'a Rule,
    facts: Vec<Fact>,
}

impl<'a> Told<'a> {
    fn new(room: &'a Room, case: &'a Case, part: &'a Part, rule: &'a Rule) -> Self {
        let facts = case.facts_of(part.id);
        Self {
            room,
            case,
            part,
            rule,
            facts,
        }
    }

    fn view(&self, clock: &Clock, now: &Moment) -> Result<ClockView, Failure> {
        let calendar = self.room.calendar();
        let working = statute::explain_clock(self.rule, clock, &self.facts, calendar)
            .map_err(Refusal::from)?;
        let marks = marks(&self.facts, self.part, &working.reckoning, now);
        let picture = picture(&marks, &working, now.today);
        Ok(ClockView {
            part: self.part.id,
            deadline: clock.deadline.to_string(),
            state: working.reckoning.state,
            last_day: working.reckoning.last_day,
            target: working.reckoning.target,
            days_left: working
                .reckoning
                .last_day
                .map(|day| days_between(now.today, day)),
            notice_by: working.reckoning.extension_notice_by,
            extension: extension(&working.reckoning.extension).to_owned(),
            deadlines: self
                .rule
                .clocks()
                .map(|clock| self.deadline(clock))
                .collect(),
            kinds: kinds(self.rule),
            today: now.today,
            picture,
            spans: working.spans.iter().map(span).collect(),
            shut: shut(self.room, picture),
            marks,
            steps: working.steps.iter().map(|step| self.step(step)).collect(),
            readings: working.readings.iter().map(|it| self.reading(it)).collect(),
            warnings: working.cautions.clone(),
            then: None,
        })
    }

    fn deadline(&self, clock: &Clock) -> DeadlineView {
        let calendar = self.room.calendar();
        let reckoned = statute::reckon_clock(self.rule, clock, &self.facts, calendar).ok();
        DeadlineView {
            deadline: clock.deadline.to_string(),
            state: reckoned.as_ref().map(|reckoned| reckoned.state),
            last_day: reckoned.and_then(|reckoned| reckoned.last_day),
        }
    }

    pub(super) fn step(&self, step: &statute::Step) -> StepView {
        StepView {
            title: step.title.clone(),
            sentence: step.sentence.clone(),
            citation: step.citation.clone(),
            law: self.law(&step.citation),
            days: step.days,
            date: step.date,
        }
    }

    fn reading(&self, reading: &statute::Reading) -> ReadingView {
        let rule = &reading.rule;
        ReadingView {
            followed: rule.followed.to_string(),
            other: rule.other.to_string(),
            gives: reading.gives,
            why: rule.why.to_string(),
            citation: rule.citation.to_string(),
            law: self.law(&rule.citation),
        }
    }

    /// The words of what a citation of the rule names.
    fn law(&self, citation: &str) -> Vec<ProvisionView> {
        provisions(self.room.law(), self.rule, self.case.received(), citation)
    }
}

/// The words of what a citation of a rule names, as they stood for what was received on that day.
pub(super) fn provisions(
    law: &Law,
    rule: &Rule,
    received: NaiveDate,
    citation: &str,
) -> Vec<ProvisionView> {
    let found = law.cited(&rule.regime, citation, received).into_iter();
    found
        .map(|provision| ProvisionView {
            name: format!("{} {}", provision.enactment, provision.id)
                .trim()
                .to_owned(),
            words: provision.words.trim().to_owned(),
            source: provision.source,
        })
        .collect()
}

fn kinds(rule: &Rule) -> Vec<FactKind> {
    let all = FactKind::ALL.into_iter();
    all.filter(|kind| *kind != FactKind::Received && rule.concerns(*kind))
        .collect()
}

fn marks(facts: &[Fact], part: &Part, clock: &Reckoning, now: &Moment) -> Vec<MarkView> {
    let mut marks: Vec<MarkView> = facts
        .iter()
        .map(|fact| MarkView {
            kind: fact.kind.as_str().to_owned(),
            on: fact.on,
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
