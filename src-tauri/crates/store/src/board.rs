//! The deadline board: what is late, what falls due and who has it, on a day that is given.

use crate::{
    error::Result,
    filter::{Filter, Holder},
    office::Office,
    tables::{register::NO_END, tally},
};
use casework::Standing;
use chrono::{Datelike, Days, Months, NaiveDate};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, HashMap};

/// How many days the calendar of the board covers, from the Monday of this week.
const CALENDAR_DAYS: u64 = 8 * 7;

/// Where the age bands begin, in months since receipt.
const BANDS: [u32; 5] = [0, 1, 2, 4, 6];

/// How many months back the share answered in time goes.
const MONTHS: u32 = 12;

/// Every figure of the board. [`Board::late`] and its like give the filter of the cases behind one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The day that it is for.
    pub today: NaiveDate,
    /// The last day that counts as soon.
    pub soon: NaiveDate,
    /// Cases that still owe an answer.
    pub open: u64,
    /// Their last day has passed.
    pub overdue: u64,
    /// The earliest of those last days.
    pub most_overdue: Option<NaiveDate>,
    /// Their last day is today.
    pub due_today: u64,
    /// Their last day is after today and counts as soon.
    pub due_soon: u64,
    /// Paused.
    pub paused: u64,
    /// Since when the one paused longest stands.
    pub paused_since: Option<NaiveDate>,
    /// Not yet valid.
    pub not_yet_valid: u64,
    /// Extended.
    pub extended: u64,
    /// With nobody.
    pub unallocated: u64,
    /// When the oldest of those was received.
    pub oldest_unallocated: Option<NaiveDate>,
    /// How many end on each day of eight weeks from the Monday of this week; a day without any is left
    /// out.
    pub due_by_day: BTreeMap<NaiveDate, u64>,
    /// Open cases by age since receipt, youngest first.
    pub ages: Vec<AgeBand>,
    /// Open cases by holder, most first.
    pub load: Vec<Load>,
    /// Answers of the last twelve whole months, oldest first.
    pub answered: Vec<Month>,
}

/// Open cases of one age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeBand {
    /// At least so many months old.
    pub months: u32,
    /// Received on or after this day; `None` for the oldest.
    pub from: Option<NaiveDate>,
    /// Received on or before this day.
    pub to: NaiveDate,
    /// How many.
    pub cases: u64,
}

/// The open cases of one holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// Who.
    pub holder: Holder,
    /// Overdue.
    pub late: u64,
    /// Due today or soon.
    pub soon: u64,
    /// Due later.
    pub later: u64,
    /// The clock does not run: paused or not yet valid.
    pub stopped: u64,
}

impl Load {
    /// All of them.
    pub fn open(&self) -> u64 {
        self.late + self.soon + self.later + self.stopped
    }
}

/// The answers of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// Cases answered, every answer in time.
    pub in_time: u64,
    /// Cases answered, an answer late.
    pub late: u64,
}

/// What the board needs of an open case.
struct Open {
    standing: Standing,
    holder: Holder,
    received: NaiveDate,
    ends: Option<NaiveDate>,
}

impl Office {
    /// The board on the day `today`. What ends after it and no later than `soon` is due soon: how many
    /// days that is, is the office's to say.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn board(&self, today: NaiveDate, soon: NaiveDate) -> Result<Board> {
        let cases = open_cases(&self.db)?;
        let ended = |case: &&Open| case.ends.is_some_and(|day| day < today);
        let count =
            |test: &dyn Fn(&Open) -> bool| cases.iter().filter(|case| test(case)).count() as u64;
        let standing = |standing| count(&|case| case.standing == standing);
        let free = || cases.iter().filter(|case| case.holder == Holder::Nobody);
        Ok(Board {
            today,
            soon,
            open: cases.len() as u64,
            overdue: cases.iter().filter(ended).count() as u64,
            most_overdue: cases
                .iter()
                .filter(ended)
                .filter_map(|case| case.ends)
                .min(),
            due_today: count(&|case| case.ends == Some(today)),
            due_soon: count(&|case| case.ends.is_some_and(|day| today < day && day <= soon)),
            paused: standing(Standing::Paused),
            paused_since: paused_since(&self.db)?,
            not_yet_valid: standing(Standing::NotYetValid),
            extended: standing(Standing::Extended),
            unallocated: free().count() as u64,
            oldest_unallocated: free().map(|case| case.received).min(),
            due_by_day: due_by_day(&cases, today),
            ages: ages(&cases, today),
            load: load(&cases, today, soon),
            answered: answered(&self.db, today)?,
        })
    }
}

impl Board {
    /// The open cases.
    pub fn open() -> Filter {
        let standings = Standing::ALL.into_iter().filter(|standing| standing.open());
        Filter {
            standings: standings.collect(),
            ..Filter::default()
        }
    }

    /// The cases that are overdue on the day of the board.
    pub fn late(&self) -> Filter {
        Filter {
            last_day_to: self.today.pred_opt(),
            ..Self::open()
        }
    }

    /// The cases that end between two days.
    pub fn due(from: NaiveDate, to: NaiveDate) -> Filter {
        Filter {
            last_day_from: Some(from),
            last_day_to: Some(to),
            ..Self::open()
        }
    }

    /// The open cases that stand so.
    pub fn standing(standing: Standing) -> Filter {
        Filter {
            standings: vec![standing],
            ..Filter::default()
        }
    }

    /// The open cases of a holder.
    pub fn held_by(holder: Holder) -> Filter {
        Filter {
            holders: vec![holder],
            ..Self::open()
        }
    }

    /// The open cases of an age.
    pub fn aged(band: &AgeBand) -> Filter {
        Filter {
            received_from: band.from,
            received_to: Some(band.to),
            ..Self::open()
        }
    }

    /// The cases answered in a month, in time or late.
    pub fn answered_in(month: &Month, in_time: bool) -> Filter {
        let last = month
            .first
            .checked_add_months(Months::new(1))
            .and_then(|next| next.pred_opt());
        Filter {
            answered_from: Some(month.first),
            answered_to: last,
            in_time: Some(in_time),
            ..Filter::default()
        }
    }
}

fn open_cases(db: &Connection) -> Result<Vec<Open>> {
    let mut list = db.prepare_cached("SELECT received, ends FROM register WHERE tally = ?1")?;
    let mut cases = Vec::new();
    for (id, tally, _) in tally::all(db)?
        .into_iter()
        .filter(|(_, tally, _)| tally.standing.open())
    {
        let mut rows = list.query([id])?;
        while let Some(row) = rows.next()? {
            let ends = (row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)? != NO_END)
                .then(|| row.get(1))
                .transpose()?;
            cases.push(Open {
                standing: tally.standing,
                holder: tally.person.into(),
                received: row.get(0)?,
                ends,
            });
        }
    }
    Ok(cases)
}

fn paused_since(db: &Connection) -> Result<Option<NaiveDate>> {
    let mut find = db.prepare_cached(
        "SELECT min(part.value ->> 'paused_since')
         FROM tally CROSS JOIN register ON register.tally = tally.id CROSS JOIN json_each(parts) AS part
         WHERE tally.standing = 'paused'",
    )?;
    Ok(find.query_row([], |row| row.get(0))?)
}

fn due_by_day(cases: &[Open], today: NaiveDate) -> BTreeMap<NaiveDate, u64> {
    let monday = today - Days::new(today.weekday().num_days_from_monday().into());
    let end = monday + Days::new(CALENDAR_DAYS);
    let mut days = BTreeMap::new();
    let within = cases
        .iter()
        .filter_map(|case| case.ends)
        .filter(|day| (monday..end).contains(day));
    within.for_each(|day| *days.entry(day).or_default() += 1);
    days
}

fn ages(cases: &[Open], today: NaiveDate) -> Vec<AgeBand> {
    let ago = |months: u32| {
        today
            .checked_sub_months(Months::new(months))
            .unwrap_or(today)
    };
    let bands = BANDS.iter().enumerate().map(|(at, &months)| {
        let (from, to) = (
            BANDS.get(at + 1).and_then(|&next| ago(next).succ_opt()),
            ago(months),
        );
        let inside = |day: NaiveDate| day <= to && from.is_none_or(|from| from <= day);
        AgeBand {
            months,
            from,
            to,
            cases: cases.iter().filter(|case| inside(case.received)).count() as u64,
        }
    });
    bands.collect()
}

fn load(cases: &[Open], today: NaiveDate, soon: NaiveDate) -> Vec<Load> {
    let mut by: HashMap<Holder, Load> = HashMap::new();
    for case in cases {
        let none = Load {
            holder: case.holder,
            late: 0,
            soon: 0,
            later: 0,
            stopped: 0,
        };
        let load = by.entry(case.holder).or_insert(none);
        match case.ends {
            None => load.stopped += 1,
            Some(day) if day < today => load.late += 1,
            Some(day) if day <= soon => load.soon += 1,
            Some(_) => load.later += 1,
        }
    }
    let mut load: Vec<Load> = by.into_values().collect();
    load.sort_by_key(|load| {
        (
            load.holder == Holder::Nobody,
            std::cmp::Reverse(load.open()),
            holder_order(load.holder),
        )
    });
    load
}

fn holder_order(holder: Holder) -> Option<casework::PersonId> {
    match holder {
        Holder::Nobody => None,
        Holder::Person(person) => Some(person),
    }
}

fn answered(db: &Connection, today: NaiveDate) -> Result<Vec<Month>> {
    let this = today.with_day(1).unwrap_or(today);
    let firsts = (1..=MONTHS)
        .rev()
        .filter_map(|back| this.checked_sub_months(Months::new(back)));
    let mut months: Vec<Month> = firsts
        .map(|first| Month {
            first,
            in_time: 0,
            late: 0,
        })
        .collect();
    let from = months.first().map_or(this, |month| month.first);
    // By day, as the index has them: sorting a year of answers by month would take longer than the board.
    let mut count = db.prepare_cached(
        "SELECT answered, in_time, count(*) FROM register
         WHERE answered >= ?1 AND answered < ?2 AND in_time IS NOT NULL GROUP BY answered, in_time",
    )?;
    let mut rows = count.query(params![from, this])?;
    while let Some(row) = rows.next()? {
        let (on, in_time, cases): (NaiveDate, bool, u64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if let Some(month) = months.iter_mut().rev().find(|month| month.first <= on) {
            *(if in_time {
                &mut month.in_time
            } else {
                &mut month.late
            }) += cases;
        }
    }
    Ok(months)
}
