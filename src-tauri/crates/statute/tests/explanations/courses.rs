//! The courses of facts whose explanations are kept.

use chrono::{Datelike, Days, Months, NaiveDate};
use statute::FactKind::{self, *};
use statute::{
    Clock, ClockFunction, Deadline, Fact, GovernedBy, Jurisdiction, Law, Rule, reckon_clock,
};

/// What becomes of a request, in days after its receipt.
pub struct Course {
    pub name: &'static str,
    /// Whether a clock has a rule for it.
    pub suits: fn(&Clock) -> bool,
    pub then: &'static [(FactKind, u64)],
    pub comes: Comes,
    /// Whether it is told of a version too whose clocks are those of the version before.
    pub always: bool,
}

/// When a request comes.
#[derive(Clone, Copy, PartialEq)]
pub enum Comes {
    /// Ten days into the version.
    Tenth,
    /// On the first day from then whose last day falls on a bank holiday.
    ToEndOnAHoliday,
    /// On the first day from then whose date the next month has not.
    AtAMonthsEnd,
    /// On the day before the version.
    TooSoon,
    /// Days before the bank holidays end that are known.
    AtTheCalendarsEnd,
}

const fn course(
    name: &'static str,
    suits: fn(&Clock) -> bool,
    then: &'static [(FactKind, u64)],
) -> Course {
    let comes = Comes::Tenth;
    Course {
        name,
        suits,
        then,
        comes,
        always: false,
    }
}

const fn always(course: Course) -> Course {
    let always = true;
    Course { always, ..course }
}

const fn coming(comes: Comes, course: Course) -> Course {
    Course { comes, ..course }
}

const fn any(_: &Clock) -> bool {
    true
}

const fn period(clock: &Clock) -> bool {
    clock.period.length > 0
}

fn months(clock: &Clock) -> bool {
    clock.period.function == ClockFunction::MonthsArt3
}

const fn rolls(clock: &Clock) -> bool {
    clock.roll.is_some()
}

fn acknowledging(clock: &Clock) -> bool {
    clock.deadline == Deadline::Acknowledgement
}

const fn identity(clock: &Clock) -> bool {
    clock.start.identity.is_some()
}

const fn fee(clock: &Clock) -> bool {
    clock.start.fee.is_some()
}

const fn pause(clock: &Clock) -> bool {
    clock.pause.is_some()
}

const fn extension(clock: &Clock) -> bool {
    clock.extension.is_some()
}

const fn exam(clock: &Clock) -> bool {
    clock.exam.is_some()
}

pub const COURSES: &[Course] = &[
    always(course("plain", any, &[])),
    coming(
        Comes::ToEndOnAHoliday,
        course("ends on a bank holiday", period, &[]),
    ),
    coming(
        Comes::AtAMonthsEnd,
        course("from a month's end", months, &[]),
    ),
    coming(Comes::TooSoon, course("the day before", any, &[])),
    always(coming(
        Comes::AtTheCalendarsEnd,
        course("past the known bank holidays", rolls, &[]),
    )),
    course("identity asked, not met", identity, &[(IdentityAsked, 2)]),
    course(
        "identity asked and met",
        identity,
        &[(IdentityAsked, 2), (IdentityProved, 9)],
    ),
    course(
        "identity asked and met at once",
        identity,
        &[(IdentityAsked, 0), (IdentityProved, 0)],
    ),
    course("identity unasked", identity, &[(IdentityProved, 9)]),
    course(
        "identity asked late",
        identity,
        &[(IdentityAsked, 20), (IdentityProved, 25)],
    ),
    course(
        "identity asked after the end",
        identity,
        &[(IdentityAsked, 50), (IdentityProved, 55)],
    ),
    course(
        "identity asked late, clarification asked",
        |clock| identity(clock) && pause(clock),
        &[
            (ClarificationAsked, 5),
            (IdentityAsked, 20),
            (IdentityProved, 25),
        ],
    ),
    course(
        "fee asked, not paid, nor identity",
        fee,
        &[(FeeAsked, 2), (IdentityAsked, 3)],
    ),
    course("fee asked and paid", fee, &[(FeeAsked, 2), (FeePaid, 6)]),
    course("clarification asked", pause, &[(ClarificationAsked, 5)]),
    course(
        "clarification asked twice, answered once",
        pause,
        &[
            (ClarificationAsked, 5),
            (ClarificationAsked, 8),
            (ClarificationAnswered, 9),
        ],
    ),
    course(
        "clarified",
        pause,
        &[(ClarificationAsked, 5), (ClarificationAnswered, 12)],
    ),
    course(
        "clarified on the same day",
        pause,
        &[(ClarificationAsked, 5), (ClarificationAnswered, 5)],
    ),
    course(
        "clarified twice",
        pause,
        &[
            (ClarificationAsked, 0),
            (ClarificationAnswered, 3),
            (ClarificationAsked, 10),
            (ClarificationAnswered, 17),
        ],
    ),
    course(
        "clarified by the day after",
        pause,
        &[(ClarificationAsked, 0), (ClarificationAnswered, 1)],
    ),
    course(
        "clarified before identity came",
        pause,
        &[
            (IdentityAsked, 2),
            (ClarificationAsked, 3),
            (ClarificationAnswered, 5),
            (IdentityProved, 9),
        ],
    ),
    course(
        "clarification asked on the last day",
        pause,
        &[(ClarificationAsked, 29)],
    ),
    course(
        "clarified on the last day",
        pause,
        &[(ClarificationAsked, 29), (ClarificationAnswered, 31)],
    ),
    course(
        "clarified too late",
        pause,
        &[(ClarificationAsked, 50), (ClarificationAnswered, 55)],
    ),
    course("extended", extension, &[(ExtensionNotice, 20)]),
    course(
        "extended, clarification asked",
        |clock| pause(clock) && extension(clock),
        &[(ExtensionNotice, 20), (ClarificationAsked, 22)],
    ),
    coming(
        Comes::AtAMonthsEnd,
        course(
            "extended from a month's end",
            extension,
            &[(ExtensionNotice, 20)],
        ),
    ),
    course("extended late", extension, &[(ExtensionNotice, 45)]),
    course(
        "extended without reasons",
        extension,
        &[(ExtensionNoticeWithoutReasons, 20)],
    ),
    course("results soon", exam, &[(ResultsAnnounced, 30)]),
    course("results late", exam, &[(ResultsAnnounced, 140)]),
    course(
        "results, clarification and extension",
        exam,
        &[
            (ClarificationAsked, 5),
            (ExtensionNotice, 20),
            (ResultsAnnounced, 30),
        ],
    ),
    course("results already out", exam, &[(ResultsAnnounced, 0)]),
    course("answered", acknowledging, &[(Acknowledged, 2)]),
    course("all that this clock has no rule for", any, &[]),
];

/// The day of receipt; none where the version has no such day.
pub fn receipt(rule: &Rule, clock: &Clock, course: &Course) -> Option<NaiveDate> {
    let tenth = rule.from + Days::new(10);
    let calendar = Law::shipped().calendar(Jurisdiction::EnglandAndWales);
    let holiday = |day: &NaiveDate| {
        let found = reckon_clock(rule, clock, &facts(rule, clock, course, *day), calendar);
        let found = found.ok().and_then(|it| it.unadjusted.or(it.last_day));
        found.is_some_and(|end| calendar.holiday_name(end).is_some())
    };
    let governed = |day: &NaiveDate| rule.governs(*day);
    let mut days = tenth.iter_days().take(400).take_while(governed);
    match course.comes {
        Comes::Tenth => Some(tenth),
        Comes::ToEndOnAHoliday => days.find(holiday),
        Comes::AtAMonthsEnd => days.find(|day| (*day + Months::new(1)).day() < day.day()),
        Comes::TooSoon => rule.from.pred_opt(),
        Comes::AtTheCalendarsEnd => {
            let end = NaiveDate::from_ymd_opt(calendar.last_year(), 12, 20);
            end.filter(governed)
        }
    }
}

/// The facts of a course, with those that the right cannot do without.
pub fn facts(rule: &Rule, clock: &Clock, course: &Course, received: NaiveDate) -> Vec<Fact> {
    let on = |&(kind, after): &(FactKind, u64)| Fact::new(kind, received + Days::new(after));
    let mut facts = vec![Fact::new(Received, received)];
    facts.extend(course.then.iter().map(on));
    match rule.governed_by {
        GovernedBy::Decision => facts.push(Fact::new(DecisionTaken, received)),
        GovernedBy::Act => facts.push(Fact::new(ActOrOmission, received)),
        GovernedBy::Received => {}
    }
    if clock.start.origin() == DecisionNotified {
        facts.push(Fact::new(DecisionNotified, received));
    }
    if course.name.starts_with("all that") {
        facts.extend(
            IDLE.iter()
                .filter(|(has, _)| !has(clock))
                .map(|(_, fact)| on(fact)),
        );
    }
    facts
}

/// A fact of each kind that only some clocks have a rule for.
type Idle = (fn(&Clock) -> bool, (FactKind, u64));
const IDLE: &[Idle] = &[
    (fee, (FeeAsked, 1)),
    (identity, (IdentityAsked, 2)),
    (pause, (ClarificationAsked, 3)),
    (extension, (ExtensionNotice, 4)),
    (exam, (ResultsAnnounced, 5)),
];
