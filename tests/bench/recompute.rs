//! A bank holiday that moves last days: every open case reckoned anew, from its stored events to the
//! preview.

use crate::at_desk::AtDesk;
use crate::figure::Figure;
use chrono::NaiveDate;
use desk::demo::{Over, PASSPHRASE, SEED, Wanted, make};
use serde_json::json;
use std::fs;
use std::time::Instant;

/// Over how many days the requests came, so that hardly one is answered.
const DAYS: u64 = 25;

/// A million in 20 seconds is the aim.
const A_SECOND: f64 = 50_000.0;

/// Megabytes that it may take.
const MEMORY_MB: f64 = 500.0;

/// The figures of an office of so many cases.
pub fn figures(cases: u32) -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let office = folder.path().join("Fenland.rightsdesk");
    let today: NaiveDate = "2026-11-23".parse().unwrap();
    let wanted = Wanted {
        cases,
        seed: SEED,
        today,
        over: Over::Days(DAYS),
        passphrase: PASSPHRASE,
    };
    make(&office, &wanted, &mut |_, _| true).unwrap();
    let mut desk = AtDesk::beside(office, today);
    desk.sign_in("Ruth Ellery");
    forget_peak();
    let day = json!({ "day": "11", "month": "12", "year": "2026" });
    let change =
        json!({ "on": day, "name": "A day more", "basis": "the bench", "instead_of": null });
    let began = Instant::now();
    let moves = desk.ask("preview-holiday", change);
    let took = began.elapsed().as_secs_f64();
    let open = moves["cases"].as_f64().unwrap();
    let what = format!("reckoned anew, {open} open, {} moved", moves["count"]);
    let mut figures = vec![Figure::more(&what, open / took, "/s", A_SECOND, "the aim")];
    figures.extend(peak_mb().map(|peak| {
        Figure::less(
            "memory at its peak meanwhile",
            peak,
            "MB",
            MEMORY_MB,
            "the aim",
        )
    }));
    figures
}

/// Begins the peak of this process anew, where the system can (Linux, proc(5): clear_refs).
fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// The most memory that this process held since, in megabytes.
fn peak_mb() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kib * 1024.0 / 1e6)
}
