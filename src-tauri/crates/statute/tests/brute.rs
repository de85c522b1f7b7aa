//! A second reckoner that shares nothing with the first: it reads the words of Regulation 1182/71
//! article 3 and of the 1998 Act, walks from day to day, and looks each one up. It knows no pack;
//! what each law says of start, pause and extension stands here once more, in `Law`.
//!
//! Every day of receipt from 1998 to 2028 is tried with many courses of events: more than five
//! million comparisons in a release build (`cargo test --release --package statute --test brute`),
//! a sample of the days otherwise.
#![allow(clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use statute::{Fact, FactKind, Jurisdiction, Law as Packs, reckon};

/// Days that are not working days for a reason other than the weekend.
fn holidays(place: &str) -> BTreeSet<NaiveDate> {
    include_str!("../../../../assets/calendars/bank-holidays.csv")
        .lines()
        .filter(|line| line.contains(place))
        .filter_map(|line| line.split(',').find_map(|cell| cell.trim().parse().ok()))
        .collect()
}

/// What a law says of the time, in the words of the Act and not of a pack.
#[derive(Clone, Copy)]
struct Law {
    regime: &'static str,
    right: &'static str,
    first: (i32, u32, u32),
    last: (i32, u32, u32),
    time: Time,
    identity: bool,
    fee: bool,
    pause: bool,
    extension: bool,
}

#[derive(Clone, Copy)]
enum Time {
    /// "forty days … beginning with the relevant day"
    DaysBeginningWith(u32),
    /// "within twenty-one days of receiving"
    DaysOfReceiving(u32),
    /// "the period of one month beginning with the relevant time", by the Regulation
    Month,
    /// "the period of 30 days beginning when the complaint is received", by the Regulation
    Days(u32),
}

const ALWAYS: (i32, u32, u32) = (2028, 10, 31);

const fn law(regime: &'static str, right: &'static str, first: (i32, u32, u32), time: Time) -> Law {
    Law {
        regime,
        right,
        first,
        last: ALWAYS,
        time,
        identity: true,
        fee: true,
        pause: false,
        extension: false,
    }
}

const LAWS: [Law; 11] = [
    Law {
        last: (2018, 5, 24),
        ..law(
            "dpa-1998",
            "access",
            (2000, 3, 1),
            Time::DaysBeginningWith(40),
        )
    },
    Law {
        last: (2018, 5, 24),
        identity: false,
        fee: false,
        ..law(
            "dpa-1998",
            "prevent-processing",
            (2000, 3, 1),
            Time::DaysOfReceiving(21),
        )
    },
    Law {
        last: (2026, 2, 4),
        fee: false,
        extension: true,
        ..law("uk-gdpr", "access", (2018, 5, 25), Time::Month)
    },
    Law {
        pause: true,
        extension: true,
        ..law("uk-gdpr", "access", (2026, 2, 5), Time::Month)
    },
    Law {
        extension: true,
        ..law("uk-gdpr", "erasure", (2026, 2, 5), Time::Month)
    },
    Law {
        extension: true,
        ..law("uk-gdpr", "objection", (2026, 2, 5), Time::Month)
    },
    Law {
        last: (2026, 2, 4),
        ..law("dpa-2018-part-3", "access", (2018, 5, 25), Time::Month)
    },
    Law {
        pause: true,
        extension: true,
        ..law("dpa-2018-part-3", "access", (2026, 2, 5), Time::Month)
    },
    Law {
        extension: true,
        ..law(
            "dpa-2018-part-3",
            "rectification",
            (2026, 2, 5),
            Time::Month,
        )
    },
    Law {
        extension: true,
        ..law("dpa-2018-part-3", "erasure", (2026, 2, 5), Time::Month)
    },
    Law {
        identity: false,
        fee: false,
        ..law("dpa-2018", "complaint", (2026, 6, 19), Time::Days(30))
    },
];

/// Days after receipt on which things happen.
#[derive(Clone, Copy, Default)]
struct Events {
    identity: Option<(u64, u64)>,
    fee: Option<(u64, u64)>,
    questions: [Option<(u64, Option<u64>)>; 2],
    notice: Option<u64>,
}

fn courses() -> Vec<Events> {
    let mut all = Vec::new();
    let asked = [None, Some((0, 0)), Some((1, 9)), Some((6, 36))];
    let first = [
        None,
        Some((0, Some(0))),
        Some((3, Some(10))),
        Some((12, Some(12))),
        Some((28, Some(40))),
        Some((20, None)),
    ];
    let second = [
        None,
        Some((8, Some(15))),
        Some((30, Some(33))),
        Some((95, Some(99))),
    ];
    let notices = [
        None,
        Some(5),
        Some(27),
        Some(30),
        Some(31),
        Some(34),
        Some(50),
    ];
    for identity in asked {
        for one in first {
            for two in second {
                for notice in notices {
                    all.push(Events {
                        identity,
                        questions: [one, two],
                        notice,
                        ..Events::default()
                    });
                }
            }
        }
    }
    all.extend(asked.into_iter().flatten().map(|fee| Events {
        fee: Some(fee),
        identity: Some((2, 4)),
        ..Events::default()
    }));
    all
}

/// What the walk comes to.
#[derive(Debug, PartialEq, Eq)]
enum Walk {
    LastDay(NaiveDate),
    StandsStill,
}

struct Walker<'a> {
    law: Law,
    holidays: &'a BTreeSet<NaiveDate>,
    /// Days that a question takes out of the count; the open one from a day on.
    paused: BTreeSet<NaiveDate>,
    open: Option<NaiveDate>,
}

impl Walker<'_> {
    fn counts(&self, day: NaiveDate) -> Option<bool> {
        if self.open.is_some_and(|open| day >= open) {
            return None;
        }
        Some(!self.paused.contains(&day))
    }

    fn working(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.holidays.contains(&day)
    }

    /// The number of days from `start`, not counted itself, to the same date so many months on, or
    /// to the last day of a month that has no such date: found by walking.
    fn days_of_months(start: NaiveDate, months: u32) -> u32 {
        let (mut day, mut begun, mut walked) = (start, 0, 0);
        loop {
            day = day.succ_opt().expect("a day");
            walked += 1;
            begun += u32::from(day.day() == 1);
            let ends_month = day.succ_opt().expect("a day").day() == 1;
            let same = day.day() == start.day() || (ends_month && day.day() < start.day());
            if begun == months && same {
                return walked;
            }
        }
    }

    /// Walks until so many days have counted, then on to a working day where the law says so.
    fn walk(&self, start: NaiveDate, days: u32, rolls: bool) -> Walk {
        let (mut day, mut counted) = (start, 0);
        while counted < days {
            day = day.succ_opt().expect("a day");
            match self.counts(day) {
                None => return Walk::StandsStill,
                Some(counts) => counted += u32::from(counts),
            }
        }
        while rolls && !self.working(day) {
            day = day.succ_opt().expect("a day");
            loop {
                match self.counts(day) {
                    None => return Walk::StandsStill,
                    Some(true) => break,
                    Some(false) => day = day.succ_opt().expect("a day"),
                }
            }
        }
        Walk::LastDay(day)
    }

    fn end(&self, start: NaiveDate, notice: Option<NaiveDate>) -> Walk {
        let months = |count| self.walk(start, Self::days_of_months(start, count), true);
        match self.law.time {
            Time::DaysBeginningWith(days) => self.walk(start, days - 1, false),
            Time::DaysOfReceiving(days) => self.walk(start, days, false),
            Time::Days(days) => self.walk(start, days, true),
            Time::Month => {
                let ordinary = months(1);
                let given = match (notice, &ordinary) {
                    (None, _) => false,
                    (Some(notice), Walk::LastDay(last)) => notice <= *last,
                    (Some(_), Walk::StandsStill) => true,
                };
                if given && self.law.extension {
                    months(3)
                } else {
                    ordinary
                }
            }
        }
    }
}

fn brute(law: Law, received: NaiveDate, events: &Events, holidays: &BTreeSet<NaiveDate>) -> Walk {
    let on = |days: u64| received + Days::new(days);
    let identity = events.identity.filter(|_| law.identity);
    let fee = events.fee.filter(|_| law.fee);
    let late = [identity, fee]
        .into_iter()
        .flatten()
        .map(|(_, met)| met)
        .max();
    let start = on(late.unwrap_or(0));
    let mut walker = Walker {
        law,
        holidays,
        paused: BTreeSet::new(),
        open: None,
    };
    for (asked, answered) in events.questions.into_iter().flatten().filter(|_| law.pause) {
        match answered {
            Some(answered) => walker.paused.extend((asked..=answered).map(on)),
            None => walker.open = Some(on(asked)),
        }
    }
    walker.end(start, events.notice.map(on))
}

fn facts(received: NaiveDate, events: &Events) -> Vec<Fact> {
    let mut facts = vec![Fact::new(FactKind::Received, received)];
    let mut add = |kind, days| facts.push(Fact::new(kind, received + Days::new(days)));
    if let Some((asked, proved)) = events.identity {
        add(FactKind::IdentityAsked, asked);
        add(FactKind::IdentityProved, proved);
    }
    if let Some((asked, paid)) = events.fee {
        add(FactKind::FeeAsked, asked);
        add(FactKind::FeePaid, paid);
    }
    for (asked, answered) in events.questions.into_iter().flatten() {
        add(FactKind::ClarificationAsked, asked);
        if let Some(answered) = answered {
            add(FactKind::ClarificationAnswered, answered);
        }
    }
    if let Some(notice) = events.notice {
        add(FactKind::ExtensionNotice, notice);
    }
    facts
}

/// Questions that overlap so that "first question, first answer" is not what was meant are left to
/// the tests of pairing.
fn plain(events: &Events) -> bool {
    match events.questions {
        [Some((one, Some(answered))), Some((two, Some(_)))] => answered < two || two < one,
        [Some((_, None)), Some(_)] => false,
        _ => true,
    }
}

#[test]
fn a_walk_from_day_to_day_comes_to_the_same_last_day() {
    let step = if cfg!(debug_assertions) { 41 } else { 1 };
    let courses: Vec<Events> = courses().into_iter().filter(plain).collect();
    let places = [
        (Jurisdiction::EnglandAndWales, ",EW,"),
        (Jurisdiction::Scotland, ",S,"),
        (Jurisdiction::NorthernIreland, ",NI,"),
    ];
    let mut compared = 0_u64;
    for (place, name) in places {
        let holidays = holidays(name);
        assert!(
            holidays.len() > 200,
            "only {} holidays of {name}",
            holidays.len()
        );
        for law in LAWS {
            compared += compare(law, place, &holidays, &courses, step);
        }
    }
    println!("{compared} comparisons");
    let least = if cfg!(debug_assertions) {
        100_000
    } else {
        5_000_000
    };
    assert!(compared >= least, "only {compared} comparisons");
}

fn compare(
    law: Law,
    place: Jurisdiction,
    holidays: &BTreeSet<NaiveDate>,
    courses: &[Events],
    step: usize,
) -> u64 {
    let day = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).expect("a day");
    let packs = Packs::shipped();
    let mut compared = 0;
    for received in day(law.first)
        .iter_days()
        .take_while(|it| *it <= day(law.last))
        .step_by(step)
    {
        let rule = packs
            .rule(&law.regime.into(), &law.right.into(), received)
            .expect("a rule");
        for events in courses {
            let facts = facts(received, events);
            let found = reckon(rule, &facts, packs.calendar(place)).expect("a reckoning");
            let walked = match brute(law, received, events, holidays) {
                Walk::LastDay(last) => Some(last),
                Walk::StandsStill => None,
            };
            assert_eq!(
                found.last_day, walked,
                "{} {} in {place}, {facts:?}",
                law.regime, law.right
            );
            compared += 1;
        }
    }
    compared
}
