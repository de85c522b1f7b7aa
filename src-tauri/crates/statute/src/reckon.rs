//! From facts to days.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::clock::Clock;
use crate::course::{Course, End, course, extension, target};
use crate::days::plus;
use crate::known::{Known, gather, governing_day};
use crate::reckoning::{ClockState, Extension, OpenPause, Reckoning};
use crate::warnings::{Told, warnings};
use crate::{Fact, FactError, FactKind, Rule};

/// Reckons the clock of one part of a case: where it stands and the days that follow.
///
/// Pure: the same rule, facts and calendar always give the same days, in whatever order the facts
/// come. No day is a promise about today; compare `last_day` with today to know what is overdue.
///
/// # Errors
/// When the facts contradict each other, or a day runs off the end of the calendar of the world.
///
/// ```
/// use statute::{Fact, FactKind, Jurisdiction, Law, reckon};
/// # let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
/// let law = Law::shipped();
/// let received = day("2026-11-25");
/// let rule = law.rule(&"uk-gdpr".into(), &"access".into(), received).unwrap();
/// let calendar = law.calendar(Jurisdiction::EnglandAndWales);
/// let reckoning = reckon(rule, &[Fact::new(FactKind::Received, received)], calendar).unwrap();
/// // 25 December is Christmas Day; the next working day is Tuesday 29.
/// assert_eq!(reckoning.last_day, Some(day("2026-12-29")));
/// ```
pub fn reckon(rule: &Rule, facts: &[Fact], cal: &Calendar) -> Result<Reckoning, FactError> {
    reckon_clock(rule, &rule.clock, facts, cal)
}

/// Reckons one of the rule's further clocks as [`reckon`] does its first.
///
/// # Errors
/// Where [`reckon`] gives one, and when the fact that starts this clock is not there.
pub fn reckon_clock(
    rule: &Rule,
    clock: &Clock,
    facts: &[Fact],
    cal: &Calendar,
) -> Result<Reckoning, FactError> {
    Ok(Reckoned::new(rule, clock, facts, cal)?.reckoning)
}

/// A reckoning with the facts and the course that led to it.
pub(crate) struct Reckoned {
    pub(crate) known: Known,
    pub(crate) course: Option<Course>,
    pub(crate) reckoning: Reckoning,
    /// The day that chooses the version of the law.
    pub(crate) governing: NaiveDate,
}

impl Reckoned {
    pub(crate) fn new(
        rule: &Rule,
        clock: &Clock,
        facts: &[Fact],
        cal: &Calendar,
    ) -> Result<Self, FactError> {
        let known = gather(facts, clock.start.origin())?;
        let mut reckoning = blank();
        let mut course = None;
        let governing = governing_day(rule.governed_by, facts)?;
        if rule.governs(governing) {
            course = run(&mut reckoning, clock, &known, cal)?;
            let told = Told {
                rule,
                clock,
                facts,
                known: &known,
                cal,
            };
            reckoning.warnings = warnings(&told, course.as_ref(), &reckoning)?;
        }
        Ok(Self {
            known,
            course,
            reckoning,
            governing,
        })
    }
}

const fn blank() -> Reckoning {
    Reckoning {
        state: ClockState::NotInForce,
        starts: None,
        last_day: None,
        unadjusted: None,
        target: None,
        extension_notice_by: None,
        extension: Extension::NotGiven,
        open_pause: None,
        warnings: Vec::new(),
    }
}

/// Fills in the state and the days, and hands back the course they come from.
fn run(
    reckoning: &mut Reckoning,
    clock: &Clock,
    known: &Known,
    cal: &Calendar,
) -> Result<Option<Course>, FactError> {
    reckoning.extension = extension(clock.extension.as_ref(), known, None);
    if let Some((state, _)) = awaited(clock, known) {
        reckoning.state = state;
        return Ok(None);
    }
    let starts = start(clock, known).0;
    reckoning.starts = Some(starts);
    reckoning.state = ClockState::NoFixedPeriod;
    let course = course(clock, known, starts, cal)?;
    reckoning.starts = course
        .as_ref()
        .map_or(reckoning.starts, |course| Some(course.starts));
    match &course {
        Some(course) => days(reckoning, clock, known, course, cal),
        None => reckoning.target = aim(clock, starts, cal),
    }
    Ok(course)
}

fn days(reckoning: &mut Reckoning, clock: &Clock, known: &Known, course: &Course, cal: &Calendar) {
    reckoning.extension = course.extension;
    reckoning.extension_notice_by = notice_by(clock, course);
    match course.standing.end {
        End::Stands {
            standing,
            days_left,
        } => {
            reckoning.state = ClockState::Paused;
            reckoning.open_pause = Some(OpenPause {
                since: standing.since,
                waiting_since: standing.waiting_since,
                days_left,
            });
        }
        End::On { unrolled, last } => {
            reckoning.state = ClockState::Running;
            reckoning.last_day = Some(last);
            reckoning.unadjusted = clock.roll.as_ref().map(|_| unrolled);
            reckoning.target = target(clock, known, course, cal);
        }
    }
}

/// What the office aims at where the law fixes no day.
pub(crate) fn aim(clock: &Clock, starts: NaiveDate, cal: &Calendar) -> Option<NaiveDate> {
    let aim = clock.aim.as_ref();
    let days = u64::from(aim.filter(|_| clock.deadline.is_the_offices())?.days);
    cal.roll_back(plus(starts, days).ok()?)
}

/// The last day for an extension notice, where there can be an extension.
pub(crate) fn notice_by(clock: &Clock, course: &Course) -> Option<NaiveDate> {
    let possible = clock.extension.is_some() && course.exam.is_none();
    course.ordinary.end.last().filter(|_| possible)
}

/// What the time still waits for before it can start: a fee before identity.
pub(crate) fn awaited(clock: &Clock, known: &Known) -> Option<(ClockState, NaiveDate)> {
    let fee = clock.start.fee.as_ref().and(known.fee.awaited());
    let identity = clock.start.identity.as_ref().and(known.identity.awaited());
    fee.map(|asked| (ClockState::AwaitingFee, asked))
        .or(identity.map(|asked| (ClockState::AwaitingIdentity, asked)))
}

/// "the relevant time" is "the latest of" receipt of the request, of the information asked for to
/// prove identity, and of the fee: UK GDPR article 12A(2), DPA 2018 section 54(3); "the relevant
/// day", DPA 1998 section 7(10). Says also which of them it is.
pub(crate) fn start(clock: &Clock, known: &Known) -> (NaiveDate, FactKind) {
    let mut latest = (known.origin, clock.start.origin());
    let identity = clock.start.identity.as_ref().and(known.identity.met);
    let fee = clock.start.fee.as_ref().and(known.fee.met);
    for (met, kind) in [
        (identity, FactKind::IdentityProved),
        (fee, FactKind::FeePaid),
    ] {
        if let Some(met) = met.filter(|met| *met > latest.0) {
            latest = (met, kind);
        }
    }
    latest
}
