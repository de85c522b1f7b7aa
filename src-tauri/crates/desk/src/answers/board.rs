//! The supervisor's deadline board.

use super::part::days_between;
use super::register::query;
use super::session::small;
use super::{lines, lost};
use crate::room::Room;
use crate::wire::{AgeBand, Board, BoardDay, BoardWeek, Figure, Load, Month, Nothing};
use crate::{Failure, Moment};
use casework::Standing;
use chrono::{Datelike, Days, NaiveDate};
use store::{Board as Figures, Filter, Holder, Order, PageRequest};

/// How many overdue cases the board lists itself.
const LATE_SHOWN: usize = 50;
const WEEKS: u64 = 8;
const WEEK: u64 = 7;

/// The board.
pub(crate) fn board(room: &mut Room, _: Nothing, now: &Moment) -> Result<Board, Failure> {
    let figures = room.office().board(now.today, room.soon_until(now.today))?;
    let soon_from = now.today.succ_opt().unwrap_or(now.today);
    let since = |day: Option<NaiveDate>| day.map(|day| days_between(day, now.today));
    Ok(Board {
        today: now.today,
        open: figure(figures.open, Figures::open()),
        overdue: figure(figures.overdue, figures.late()),
        oldest_late: since(figures.most_overdue),
        due_today: figure(figures.due_today, Figures::due(now.today, now.today)),
        soon: figure(figures.due_soon, Figures::due(soon_from, figures.soon)),
        paused: figure(figures.paused, Figures::standing(Standing::Paused)),
        longest_paused: since(figures.paused_since),
        not_yet_valid: figure(
            figures.not_yet_valid,
            Figures::standing(Standing::NotYetValid),
        ),
        extended: figure(figures.extended, Figures::standing(Standing::Extended)),
        unallocated: figure(figures.unallocated, Figures::held_by(Holder::Nobody)),
        oldest_unallocated: since(figures.oldest_unallocated),
        late: late(room, &figures, now)?,
        weeks: weeks(room, &figures),
        ages: ages(&figures),
        load: figures
            .load
            .iter()
            .map(|load| load_of(room, &figures, load))
            .collect(),
        months: figures.answered.iter().map(month).collect(),
        logged_late: lost::lately(room, now)?,
    })
}

fn figure(count: u64, filter: Filter) -> Figure {
    Figure {
        count: small(count),
        cases: query(filter),
    }
}

fn late(
    room: &Room,
    figures: &Figures,
    now: &Moment,
) -> Result<Vec<crate::wire::CaseLine>, Failure> {
    let request = PageRequest {
        filter: figures.late(),
        order: Order::LastDay,
        limit: LATE_SHOWN,
        ..PageRequest::default()
    };
    let page = room.office().page(&request)?;
    Ok(page
        .rows
        .iter()
        .map(|row| lines::line(row, Vec::new(), room, now))
        .collect())
}

fn weeks(room: &Room, figures: &Figures) -> Vec<BoardWeek> {
    let monday = figures.today - Days::new(figures.today.weekday().num_days_from_monday().into());
    (0..WEEKS)
        .map(|week| week_from(room, figures, monday + Days::new(week * WEEK)))
        .collect()
}

fn week_from(room: &Room, figures: &Figures, monday: NaiveDate) -> BoardWeek {
    let days: Vec<BoardDay> = monday
        .iter_days()
        .take(7)
        .map(|day| day_of(room, figures, day))
        .collect();
    let sunday = monday + Days::new(WEEK - 1);
    let all = days.iter().map(|day| u64::from(day.due.count)).sum();
    BoardWeek {
        monday,
        days,
        all: figure(all, Figures::due(monday, sunday)),
    }
}

fn day_of(room: &Room, figures: &Figures, day: NaiveDate) -> BoardDay {
    let calendar = room.calendar();
    let due = figures.due_by_day.get(&day).copied().unwrap_or(0);
    BoardDay {
        day,
        working: calendar.is_working_day(day),
        holiday: calendar.holiday_name(day).unwrap_or_default().to_owned(),
        due: figure(due, Figures::due(day, day)),
    }
}

fn ages(figures: &Figures) -> Vec<AgeBand> {
    let small = |months: u32| u8::try_from(months).unwrap_or(u8::MAX);
    let following = figures
        .ages
        .iter()
        .skip(1)
        .map(|band| Some(small(band.months)))
        .chain([None]);
    let bands = figures.ages.iter().zip(following);
    bands
        .map(|(band, to_months)| AgeBand {
            from_months: small(band.months),
            to_months,
            cases: figure(band.cases, Figures::aged(band)),
        })
        .collect()
}

fn load_of(room: &Room, figures: &Figures, load: &store::Load) -> Load {
    let person = match load.holder {
        Holder::Nobody => None,
        Holder::Person(person) => Some(person),
    };
    let held = Figures::held_by(load.holder);
    let ending = |from: Option<NaiveDate>, to: Option<NaiveDate>| Filter {
        last_day_from: from,
        last_day_to: to,
        ..held.clone()
    };
    let stopped = Filter {
        standings: vec![Standing::Paused, Standing::NotYetValid, Standing::NoLastDay],
        ..held.clone()
    };
    Load {
        person,
        name: person
            .map(|person| room.name_of(person))
            .unwrap_or_default(),
        open: figure(load.open(), held.clone()),
        late: figure(load.late, ending(None, figures.today.pred_opt())),
        soon: figure(load.soon, ending(Some(figures.today), Some(figures.soon))),
        later: figure(load.later, ending(figures.soon.succ_opt(), None)),
        stopped: figure(load.stopped, stopped),
    }
}

fn month(month: &store::Month) -> Month {
    Month {
        month: month.first,
        in_time: figure(month.in_time, Figures::answered_in(month, true)),
        late: figure(month.late, Figures::answered_in(month, false)),
    }
}
