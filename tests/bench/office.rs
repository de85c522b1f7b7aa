//! A demonstration office of 100,000 cases: made, opened, and asked, at the door of the desk.

use crate::at_desk::AtDesk;
use crate::figure::{Figure, ms, spread};
use crate::timeline;
use chrono::NaiveDate;
use desk::demo::{Over, PASSPHRASE, SEED, Wanted, make};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const CASES: u32 = 100_000;
const RUNS: usize = 300;

/// The folder of the office, how long opening it took, and the figures.
pub fn figures() -> (TempDir, Duration, Vec<Figure>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Fenland.rightsdesk");
    let today: NaiveDate = "2026-11-23".parse().unwrap();
    let began = Instant::now();
    make(
        &path,
        &Wanted {
            cases: CASES,
            seed: SEED,
            today,
            over: Over::Years,
            passphrase: PASSPHRASE,
        },
        &mut |_, _| true,
    )
    .unwrap();
    let made = began.elapsed().as_secs_f64();

    let mut desk = AtDesk::beside(path, today);
    let opened = {
        let began = Instant::now();
        desk.sign_in("Asha Nair");
        desk.ask("today", json!({}));
        began.elapsed()
    };
    desk.sign_in("Helen Marsh");
    let mut figures = vec![
        Figure::less("100,000 cases made", made, "s", 60.0, "the aim"),
        Figure::less(
            "opened to a filled Today",
            ms(opened),
            "ms",
            150.0,
            "the aim",
        ),
    ];
    figures.extend(desk.spread("board", 30.0, 50.0, |_| ("board", json!({}))));
    let page = |at: usize| ("register", json!({ "limit": 50, "sort": SORTS[at % 4] }));
    figures.extend(desk.spread("register page", 15.0, 50.0, page));
    let cases = desk.ask("register", json!({ "limit": 200, "sort": "last-day" }));
    let references: Vec<Value> = cases["cases"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| case["reference"].clone())
        .collect();
    figures.extend(desk.spread("case page", 15.0, 50.0, |at| {
        ("case", json!({ "case": references[at % references.len()] }))
    }));
    let search = |at: usize| {
        (
            "register",
            json!({ "text": TYPED[at % TYPED.len()], "limit": 50 }),
        )
    };
    figures.extend(desk.spread("search as you type", 15.0, 50.0, search));
    figures.extend(timeline::figures(&mut desk, &references[0]));
    (folder, opened, figures)
}

const SORTS: [&str; 4] = [
    "received-newest",
    "received-oldest",
    "last-day",
    "reference",
];

/// From one letter to a phrase, common and rare.
const TYPED: [&str; 14] = [
    "s",
    "th",
    "thi",
    "thistle",
    "thistlewood",
    "willow drove",
    "fen-26",
    "FEN-25-0557",
    "custody",
    "custody may 2025",
    "nguyễn",
    "solicitor authority",
    "zz",
    "marian thistlewood willow",
];

impl AtDesk {
    /// Median and 99th percentile of a call, each beside what it is held against.
    pub fn spread(
        &mut self,
        what: &str,
        median: f64,
        high: f64,
        call: impl Fn(usize) -> (&'static str, Value),
    ) -> Vec<Figure> {
        (0..10).for_each(|at| drop(self.ask(call(at).0, call(at).1)));
        let (middle, top) = spread(RUNS, |at| {
            let (name, args) = call(at);
            self.ask(name, args);
        });
        vec![
            Figure::less(&format!("{what}, median"), middle, "ms", median, "the aim"),
            Figure::less(
                &format!("{what}, 99th percentile"),
                top,
                "ms",
                high,
                "the aim",
            ),
        ]
    }
}
