//! A figure and what it is held against.

use serde::Serialize;
use std::time::{Duration, Instant};

/// A figure of this run.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// What was measured.
    pub what: String,
    /// How much.
    pub value: f64,
    /// Of what: `ms`, `s`, `/s`, `kB`, `MB`.
    pub unit: &'static str,
    /// What it is held against, in the same unit.
    pub baseline: f64,
    /// What that is.
    pub against: &'static str,
    /// How many times better than the baseline; under 1 is worse.
    pub ratio: f64,
}

impl Figure {
    /// A figure of which less is better.
    pub fn less(
        what: &str,
        value: f64,
        unit: &'static str,
        baseline: f64,
        against: &'static str,
    ) -> Self {
        Self {
            what: what.into(),
            value,
            unit,
            baseline,
            against,
            ratio: baseline / value,
        }
    }

    /// A figure of which more is better.
    pub fn more(
        what: &str,
        value: f64,
        unit: &'static str,
        baseline: f64,
        against: &'static str,
    ) -> Self {
        Self {
            what: what.into(),
            value,
            unit,
            baseline,
            against,
            ratio: value / baseline,
        }
    }
}

/// A line for a person.
pub fn print(figure: &Figure) {
    let Figure {
        what,
        value,
        unit,
        baseline,
        against,
        ratio,
    } = figure;
    println!("{what:<46} {value:>12.2} {unit:<3} {ratio:>8.1} × {against} ({baseline} {unit})");
}

/// Median and 99th percentile of so many runs, in milliseconds.
pub fn spread(runs: usize, mut run: impl FnMut(usize)) -> (f64, f64) {
    let mut times: Vec<Duration> = (0..runs)
        .map(|at| {
            let began = Instant::now();
            run(at);
            began.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |share: f64| ms(times[((times.len() - 1) as f64 * share).round() as usize]);
    (at(0.5), at(0.99))
}

/// A duration in milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
