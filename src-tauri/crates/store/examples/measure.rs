//! How long the store takes at a size: `cargo run --release -p store --example measure -- 100000`.

#[path = "../src/tests/made_up.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    reason = "made-up cases, shared with the tests"
)]
mod made_up;

use made_up::{Dice, day, histories, now, office, person, unlock};
use std::time::{Duration, Instant};
use store::{Board, Effort, Filter, Holder, Office, Order, PageRequest};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count: usize = std::env::args()
        .nth(1)
        .map_or(Ok(10_000), |text| text.parse())?;
    let at = std::env::temp_dir().join(format!("measure-{}.rightsdesk", std::process::id()));
    let (mut office, _) = office(&at);
    fill(&mut office, count)?;
    drop(office);
    if std::env::args().any(|word| word == "--keep") {
        println!("{}", at.display());
        return Ok(());
    }
    let begun = Instant::now();
    let mut office = unlock(&at)?;
    println!("open            {:>9.2?}", begun.elapsed());
    read(&office)?;
    write(&mut office)?;
    whole(&mut office)?;
    derive(&mut office)?;
    drop(office);
    println!(
        "size            {:>6} MB",
        std::fs::metadata(at.join("office.db"))?.len() / 1_000_000
    );
    Ok(std::fs::remove_dir_all(&at)?)
}

/// What deriving a key costs in a real office.
fn derive(office: &mut Office) -> store::Result<()> {
    office.change_passphrase(made_up::PASSPHRASE, made_up::PASSPHRASE, Effort::Full)?;
    time("derive a key, twice", 3, || {
        office
            .change_passphrase(made_up::PASSPHRASE, made_up::PASSPHRASE, Effort::Full)
            .map(|()| 1)
    })
}

fn fill(office: &mut Office, count: usize) -> store::Result<()> {
    let mut signers = vec![office.signer().clone()];
    for number in 2..=20 {
        let new = person(
            number,
            &format!("Caseworker {number}"),
            casework::Role::Caseworker,
        );
        signers.push(office.add_person(new, "x", Effort::Demonstration, now())?);
    }
    let begun = Instant::now();
    let imported = office.import(
        histories(count, 7, &signers),
        count as u64,
        &signers,
        &mut |_, _| true,
    )?;
    println!(
        "import          {:>9.2?}  {} cases, {} events",
        begun.elapsed(),
        imported.cases,
        imported.events
    );
    Ok(())
}

fn read(office: &Office) -> store::Result<()> {
    let today = day("2026-11-23");
    let asha = office.person();
    let first = |request: PageRequest| {
        office
            .page(&PageRequest {
                limit: 50,
                ..request
            })
            .map(|page| page.rows.len())
    };
    time("today, cold", 1, || {
        office.open_cases_of(asha).map(|rows| rows.len())
    })?;
    time("board, cold", 1, || {
        office
            .board(today, today + chrono::Days::new(7))
            .map(|board| usize::try_from(board.open).unwrap_or(0))
    })?;
    time("today", 100, || {
        office.open_cases_of(asha).map(|rows| rows.len())
    })?;
    time("board", 100, || {
        office
            .board(today, today + chrono::Days::new(7))
            .map(|board| usize::try_from(board.open).unwrap_or(0))
    })?;
    let received = PageRequest {
        descending: true,
        ..PageRequest::default()
    };
    let closed = Filter {
        standings: vec![casework::Standing::ClosedLate],
        ..Filter::default()
    };
    let running = Filter {
        standings: vec![casework::Standing::Running],
        ..Filter::default()
    };
    let months = Filter {
        received_from: Some(day("2024-01-01")),
        received_to: Some(day("2024-12-31")),
        ..Filter::default()
    };
    let nobody = Filter {
        regimes: vec!["dpa-1998".into()],
        ..Filter::default()
    };
    for (name, filter) in [
        ("all", Filter::default()),
        ("open", Board::open()),
        ("running", running),
        ("closed late", closed),
        (
            "one holder",
            Filter {
                holders: vec![Holder::Person(asha)],
                ..Filter::default()
            },
        ),
        ("a year", months),
        ("none", nobody),
    ] {
        for order in [Order::Received, Order::LastDay, Order::Reference] {
            for descending in [false, true] {
                let request = PageRequest {
                    filter: filter.clone(),
                    order,
                    descending,
                    ..received.clone()
                };
                time(&format!("page {name} {order:?} {descending}"), 50, || {
                    first(request.clone())
                })?;
            }
        }
        time(&format!("counts {name}"), 50, || {
            office
                .counts(&filter)
                .map(|counts| usize::try_from(counts.total).unwrap_or(0))
        })?;
    }
    for typed in [
        "s",
        "a b",
        "th",
        "thi",
        "thistlewood",
        "marian thistlewood",
        "FEN-24-0633",
        "0633",
        "custody",
        "custo",
        "cus",
        "inter officer",
        "FN1",
        "zzzz",
        "1",
        "thistlewood zzz",
        "14 sluice lane",
    ] {
        time(&format!("search {typed}"), 50, || {
            office
                .search(typed, &Filter::default(), 50)
                .map(|found| found.hits.len())
        })?;
    }
    time("search s, open", 50, || {
        office
            .search("s", &Board::open(), 50)
            .map(|found| found.hits.len())
    })?;
    time("similar", 50, || {
        office
            .similar("Thistlewood, Marian", None, "14 Sluice Lane", 5)
            .map(|alike| alike.len())
    })?;
    let mut dice = Dice(3);
    let page = office.page(&PageRequest {
        limit: 1000,
        ..PageRequest::default()
    })?;
    time("case", 200, || {
        office
            .case(page.rows[dice.roll(page.rows.len())].case)
            .map(|case| case.notes.len())
    })
}

fn write(office: &mut Office) -> store::Result<()> {
    let page = office.page(&PageRequest {
        limit: 200,
        descending: true,
        ..PageRequest::default()
    })?;
    let mut rows = page.rows.iter();
    time("append a note", 100, || {
        let Some(row) = rows.next() else { return Ok(0) };
        office
            .append_case(
                row.case,
                row.sequence,
                &[made_up::note("the neighbour telephoned")],
                now(),
            )
            .map(|_| 1)
    })
}

fn whole(office: &mut Office) -> store::Result<()> {
    time("seal", 1, || office.seal(now()).map(|_| 1))?;
    time("verify", 1, || {
        office
            .verify(&mut |_, _| true)
            .map(|verified| verified.findings.len())
    })?;
    time("backup", 1, || {
        office.backup(None, now(), &mut |_, _| true).map(|_| 1)
    })?;
    time("rebuild", 1, || {
        office.rebuild(&mut |_, _| true).map(|()| 1)
    })
}

/// Median and slowest of `times` runs.
fn time(
    name: &str,
    times: usize,
    mut run: impl FnMut() -> store::Result<usize>,
) -> store::Result<()> {
    let mut took: Vec<Duration> = Vec::new();
    let mut result = 0;
    for _ in 0..times {
        let begun = Instant::now();
        result = run()?;
        took.push(begun.elapsed());
    }
    took.sort();
    println!(
        "{name:36} {:>9.2?} {:>9.2?}  -> {result}",
        took[took.len() / 2],
        took[took.len() - 1]
    );
    Ok(())
}
