//! From the start of the process to a first screen that can be used, and from a key in a letter to its page.

use crate::figure::Figure;
use crate::typing;
use rightsdesk_tests::{Start, Window};
use std::time::Instant;

const RUNS: usize = 5;

/// The median of some starts; nothing where the window cannot be driven here.
pub fn figures() -> Vec<Figure> {
    if std::env::var_os("RIGHTSDESK_PROGRAM").is_none() {
        eprintln!("The window cannot be driven here: its start was not measured.");
        return Vec::new();
    }
    let mut times: Vec<f64> = (0..RUNS).map(|_| start()).collect();
    times.sort_by(f64::total_cmp);
    let start = Figure::less(
        "window: start to first screen",
        times[RUNS / 2],
        "s",
        1.5,
        "the aim",
    );
    let typed = Figure::less(
        "letter: key to picture",
        typing::median(),
        "ms",
        100.0,
        "the aim",
    );
    vec![start, typed]
}

/// The page knows when its process began to load it; the rest is the start of the process itself,
/// which the driver sees. Both are counted.
fn start() -> f64 {
    let began = Instant::now();
    let window = Window::open(&Start::default());
    window.script("return document.querySelector('h1') !== null", Vec::new());
    began.elapsed().as_secs_f64()
}
