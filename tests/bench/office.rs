//! A demonstration office of 100,000 cases: made, opened, and asked, at the door of the desk.

use crate::figure::{Figure, ms, spread};
use chrono::{DateTime, NaiveDate, Utc};
use desk::demo::{PASSPHRASE, SEED, Wanted, make};
use desk::{Desk, Moment};
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
            passphrase: PASSPHRASE,
        },
        &mut |_, _| true,
    )
    .unwrap();
    let made = began.elapsed().as_secs_f64();

    let at: DateTime<Utc> = "2026-11-23T09:30:00Z".parse().unwrap();
    let mut desk = At {
        desk: Desk::new(None),
        now: Moment::on(today, at),
    };
    let card = desk.ask("look-at-office", json!({ "path": path }));
    let person = |name: &str| {
        card["people"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["name"] == name)
            .unwrap()["id"]
            .clone()
    };
    let sign_in =
        |name: &str| json!({ "path": path, "person": person(name), "passphrase": PASSPHRASE });
    let opened = {
        let began = Instant::now();
        desk.ask("sign-in", sign_in("Asha Nair"));
        desk.ask("today", json!({}));
        began.elapsed()
    };
    desk.ask("sign-in", sign_in("Helen Marsh"));
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
    desk.ask("sign-in", sign_in("Ruth Ellery"));
    figures.push(desk.holiday());
    (folder, opened, figures)
}

/// Open cases that are reckoned anew in a second, from stored events to the preview of a bank
/// holiday: a million in 20 seconds is the aim.
const RECKONED_ANEW: f64 = 50_000.0;

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

struct At {
    desk: Desk,
    now: Moment,
}

impl At {
    fn ask(&mut self, call: &str, args: Value) -> Value {
        self.desk
            .call(call, &args, &self.now)
            .unwrap_or_else(|failure| panic!("{call}: {failure:?}"))
    }

    fn holiday(&mut self) -> Figure {
        let day = json!({ "day": "11", "month": "12", "year": "2026" });
        let change =
            json!({ "on": day, "name": "A day more", "basis": "the bench", "instead_of": null });
        let began = Instant::now();
        let moves = self.ask("preview-holiday", change);
        let cases = moves["cases"].as_f64().unwrap();
        Figure::more(
            &format!("open cases reckoned anew (of {cases})"),
            cases / began.elapsed().as_secs_f64(),
            "/s",
            RECKONED_ANEW,
            "the aim",
        )
    }

    fn spread(
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
