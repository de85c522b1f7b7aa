//! A thousand letters, as when a batch is answered: in a process of its own, so that its memory is known.

use crate::figure::Figure;
use crate::letter;
use std::process::{Command, exit};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

const LETTERS: usize = 1_000;
const CORES: usize = 2;

/// The option by which the bench starts itself for this.
pub const OPTION: &str = "--thousand";

/// How long they take, the largest of them, and the most memory that was in use.
pub fn figures() -> Vec<Figure> {
    let itself = std::env::current_exe().unwrap();
    let made = Command::new(itself).arg(OPTION).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    let told = String::from_utf8(made.stdout).unwrap();
    let told: Vec<f64> = told
        .split_whitespace()
        .filter_map(|it| it.parse().ok())
        .collect();
    let aims = [
        ("1,000 letters on two cores", "s", 2.0),
        ("the largest of them", "kB", 45.0),
        ("memory for them", "MB", 40.0),
    ];
    let figures = aims.into_iter().zip(told);
    figures
        .map(|((what, unit, aim), value)| Figure::less(what, value, unit, aim, "the aim"))
        .collect()
}

/// Makes them and prints seconds, kilobytes and, where the system tells, megabytes; then ends.
pub fn make() -> ! {
    let (next, largest) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= LETTERS {
                break;
            }
            largest.fetch_max(letter::made(number).len(), Ordering::Relaxed);
        }
    };
    let began = Instant::now();
    thread::scope(|scope| (0..CORES).for_each(|_| drop(scope.spawn(work))));
    let took = began.elapsed().as_secs_f64();
    print!("{took} {}", largest.into_inner() as f64 / 1000.0);
    if let Some(peak) = peak() {
        print!(" {peak}");
    }
    println!();
    exit(0)
}

/// The most memory that this process had in use, in megabytes.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kibibytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024.0 / 1e6)
}
