//! The register by the page, its counts, Today and the board.

use super::made_up::{ASHA, case_id, day, histories, logged, note, now, office, person};
use casework::{Decision, Event, PartId, Role, Standing};
use proptest::prelude::*;
use std::cell::RefCell;
use store::{
    Board, Counts, Cursor, Effort, Filter, Holder, Office, Order, PageRequest, RegisterRow,
};
use tempfile::{TempDir, tempdir};

fn filled(cases: usize) -> (TempDir, Office) {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    let tom = office
        .add_person(
            person(2, "Tom", Role::Caseworker),
            "x",
            Effort::Demonstration,
            now(),
        )
        .unwrap();
    let signers = [office.signer().clone(), tom];
    office
        .import(
            histories(cases, 5, &signers),
            cases as u64,
            &signers,
            &mut store::unwatched,
        )
        .unwrap();
    (folder, office)
}

fn walk(
    office: &Office,
    filter: &Filter,
    order: Order,
    descending: bool,
    limit: usize,
    backwards: bool,
) -> Vec<RegisterRow> {
    let mut from: Option<Cursor> = None;
    let mut rows = Vec::new();
    loop {
        let request = PageRequest {
            filter: filter.clone(),
            order,
            descending,
            from: from.clone(),
            backwards,
            limit,
        };
        let page = office.page(&request).unwrap();
        assert!(page.rows.len() <= limit);
        let next = if backwards { page.before } else { page.after };
        if backwards {
            rows.splice(0..0, page.rows)
        } else {
            rows.splice(rows.len().., page.rows)
        };
        match next {
            Some(next) => from = Some(next),
            None => return rows,
        }
    }
}

fn key(row: &RegisterRow, order: Order) -> String {
    match order {
        Order::Received => row.received.to_string(),
        Order::LastDay => row
            .last_day
            .map_or("9999-12-31".into(), |day| day.to_string()),
        Order::Reference => row.reference.clone(),
    }
}

fn passes(row: &RegisterRow, filter: &Filter) -> bool {
    let within = |day: Option<chrono::NaiveDate>,
                  from: Option<chrono::NaiveDate>,
                  to: Option<chrono::NaiveDate>| {
        (from.is_none() && to.is_none())
            || day.is_some_and(|day| {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            })
    };
    (filter.standings.is_empty() || filter.standings.contains(&row.standing))
        && (filter.regimes.is_empty()
            || row
                .parts
                .iter()
                .any(|part| filter.regimes.contains(&part.regime)))
        && (filter.holders.is_empty() || filter.holders.contains(&row.allocated_to.into()))
        && within(Some(row.received), filter.received_from, filter.received_to)
        && within(row.last_day, filter.last_day_from, filter.last_day_to)
        && within(row.answered, filter.answered_from, filter.answered_to)
        && filter
            .in_time
            .is_none_or(|in_time| row.in_time == Some(in_time))
}

fn days() -> impl Strategy<Value = Option<chrono::NaiveDate>> {
    prop::option::of((0u64..3100).prop_map(|days| day("2018-06-01") + chrono::Days::new(days)))
}

prop_compose! {
    fn filters()(
        standings in prop::sample::subsequence(Standing::ALL.to_vec(), 0..4),
        regimes in prop::sample::subsequence(vec!["uk-gdpr", "dpa-2018-part-3", "dpa-1998"], 0..3),
        holders in prop::sample::subsequence(vec![Holder::Nobody, Holder::Person(ASHA)], 0..2),
        received in (days(), days()), last in (days(), days()), answered in (days(), days()),
        in_time in prop::option::of(any::<bool>()), asked in 0..4,
    ) -> Filter {
        let (received, last, answered) = (
            if asked == 1 { received } else { (None, None) },
            if asked == 2 { last } else { (None, None) },
            if asked == 3 { answered } else { (None, None) },
        );
        Filter {
            standings, holders, in_time: in_time.filter(|_| asked == 3), rights: Vec::new(),
            regimes: regimes.into_iter().map(Into::into).collect(),
            received_from: received.0, received_to: received.1, last_day_from: last.0, last_day_to: last.1,
            answered_from: answered.0, answered_to: answered.1,
        }
    }
}

thread_local! {
    static OFFICE: RefCell<Option<(TempDir, Office, Vec<RegisterRow>)>> = const { RefCell::new(None) };
}

/// What every filter, order and page size must give is what sorting and filtering in memory gives.
fn agrees(filter: &Filter, order: Order, descending: bool, limit: usize) {
    OFFICE.with_borrow_mut(|kept| {
        let (_, office, all) = kept.get_or_insert_with(|| {
            let (folder, office) = filled(400);
            let all = walk(
                &office,
                &Filter::default(),
                Order::Received,
                false,
                1000,
                false,
            );
            (folder, office, all)
        });
        let mut expected: Vec<&RegisterRow> =
            all.iter().filter(|row| passes(row, filter)).collect();
        expected.sort_by_key(|row| (key(row, order), row.reference.clone()));
        if descending {
            expected.reverse();
        }
        let forwards = walk(office, filter, order, descending, limit, false);
        assert_eq!(
            forwards
                .iter()
                .map(|row| &row.reference)
                .collect::<Vec<_>>(),
            expected
                .iter()
                .map(|row| &row.reference)
                .collect::<Vec<_>>()
        );
        assert_eq!(
            walk(office, filter, order, descending, limit, true),
            forwards
        );
        let Counts {
            total,
            standings,
            holders,
            ..
        } = office.counts(filter).unwrap();
        assert_eq!(total, forwards.len() as u64);
        let others = Filter {
            standings: Vec::new(),
            ..filter.clone()
        };
        let of = |standing| {
            all.iter()
                .filter(|row| row.standing == standing && passes(row, &others))
                .count() as u64
        };
        assert!(
            Standing::ALL.into_iter().all(|standing| standings
                .get(&standing)
                .copied()
                .unwrap_or(0)
                == of(standing))
        );
        let others = Filter {
            holders: Vec::new(),
            ..filter.clone()
        };
        let asha = all
            .iter()
            .filter(|row| row.allocated_to == Some(ASHA) && passes(row, &others))
            .count() as u64;
        assert_eq!(
            holders.get(&Holder::Person(ASHA)).copied().unwrap_or(0),
            asha
        );
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn pages_and_counts_agree_with_sorting_in_memory(
        filter in filters(), descending in any::<bool>(), limit in 1usize..120,
        order in prop::sample::select(vec![Order::Received, Order::LastDay, Order::Reference]),
    ) {
        agrees(&filter, order, descending, limit);
    }
}

#[test]
fn the_walk_agrees_as_well() {
    for order in [Order::Received, Order::LastDay, Order::Reference] {
        for descending in [false, true] {
            let (_folder, office) = filled(60);
            let request = PageRequest {
                order,
                descending,
                limit: 100,
                ..PageRequest::default()
            };
            let tallies = request.filter.tallies(&office.db).unwrap();
            let walked = crate::page::walk(&office.db, &request, &tallies).unwrap();
            let gathered = crate::page::gather(&office.db, &request, &tallies).unwrap();
            assert_eq!(walked.len(), 60);
            assert_eq!(walked, gathered);
        }
    }
}

fn with_cases(cases: &[(&str, Option<&str>)]) -> (TempDir, Office) {
    let folder = tempdir().unwrap();
    let (mut office, _) = office(&folder.path().join("fen.rightsdesk"));
    for ((received, answered), number) in cases.iter().zip(1..) {
        let begun = logged(&format!("FEN-26-{number:04}"), "Thistlewood", day(received));
        let mut events = vec![Event::RequestLogged(Box::new(begun)), note("x")];
        if number % 2 == 1 {
            events.push(Event::Allocated {
                before: None,
                after: Some(ASHA),
            });
        }
        if let Some(on) = answered.map(day) {
            let decision = Decision {
                outcome: "disclosed".into(),
                exemptions: Vec::new(),
                reasons: String::new(),
                on,
                to_sign: false,
                sealed: None,
            };
            events.push(Event::DecisionRecorded {
                part: PartId('A'),
                decision,
            });
            events.push(Event::PartAnswered {
                part: PartId('A'),
                on,
                how: "by hand".into(),
                due: None,
                law: String::new(),
            });
            events.push(Event::Closed {
                on,
                late: String::new(),
            });
        }
        office
            .append_case(case_id(number), 0, &events, now())
            .unwrap();
    }
    (folder, office)
}

/// Every figure of the board opens to as many cases as it says.
#[test]
fn every_figure_opens_to_its_cases() {
    let today = day("2026-11-23");
    let (_folder, office) = with_cases(&[
        ("2026-08-10", None),
        ("2026-10-12", None),
        ("2026-10-23", None),
        ("2026-10-30", None),
        ("2026-11-20", None),
        ("2026-11-20", None),
        ("2026-09-01", Some("2026-09-20")),
        ("2026-07-01", Some("2026-10-20")),
    ]);
    let board = office.board(today, day("2026-11-30")).unwrap();
    let count = |filter: &Filter| office.counts(filter).unwrap().total;
    assert_eq!(
        (board.open, board.overdue, board.due_today, board.due_soon),
        (6, 2, 1, 1)
    );
    assert_eq!(
        (board.unallocated, board.oldest_unallocated),
        (3, Some(day("2026-10-12")))
    );
    assert_eq!(board.most_overdue, Some(day("2026-09-10")));
    assert_eq!(count(&Board::open()), board.open);
    assert_eq!(count(&board.late()), board.overdue);
    assert_eq!(count(&Board::due(today, today)), board.due_today);
    assert_eq!(count(&Board::held_by(Holder::Nobody)), board.unallocated);
    assert_eq!(count(&Board::standing(Standing::Running)), 6);
    assert_eq!(
        board.ages.iter().map(|band| band.cases).sum::<u64>(),
        board.open
    );
    for band in &board.ages {
        assert_eq!(count(&Board::aged(band)), band.cases, "{band:?}");
    }
    for load in &board.load {
        assert_eq!(count(&Board::held_by(load.holder)), load.open(), "{load:?}");
    }
    for (day, cases) in &board.due_by_day {
        assert_eq!(count(&Board::due(*day, *day)), *cases, "{day}");
    }
    assert_eq!(board.answered.len(), 12);
    assert_eq!(
        board
            .answered
            .iter()
            .map(|month| (month.in_time, month.late))
            .filter(|sum| *sum != (0, 0))
            .collect::<Vec<_>>(),
        [(1, 0), (0, 1)]
    );
    for month in &board.answered {
        assert_eq!(
            count(&Board::answered_in(month, true)),
            month.in_time,
            "{month:?}"
        );
        assert_eq!(
            count(&Board::answered_in(month, false)),
            month.late,
            "{month:?}"
        );
    }
}

#[test]
fn today_is_what_a_person_has_by_last_day() {
    let (_folder, office) = with_cases(&[
        ("2026-11-20", None),
        ("2026-11-01", None),
        ("2026-10-23", None),
        ("2026-09-01", None),
        ("2026-09-01", Some("2026-09-20")),
    ]);
    let references: Vec<String> = office
        .open_cases_of(ASHA)
        .unwrap()
        .into_iter()
        .map(|row| row.reference)
        .collect();
    assert_eq!(references, ["FEN-26-0003", "FEN-26-0001"]);
}
