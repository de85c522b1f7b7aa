//! `cargo xtask check-calendars`: the bank holidays held against the lists that others keep.

use crate::differences::{Days, Difference, Explained, days, differences, explanations};
use crate::failed::Failed;
use crate::{places, python};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// gov.uk's own list as a package carries it, and one that reckons the days by itself. The newest of
/// both: a day that was proclaimed lately is what this looks for.
const PACKAGES: &[&str] = &["govuk-bank-holidays", "holidays"];
const OURS: &str = "bank-holidays.csv";
const EXPLAINED: &str = "differences.csv";

/// A list that somebody else keeps.
#[derive(Debug)]
pub struct List {
    /// Who keeps it.
    pub source: String,
    version: String,
    /// As in the calendar file: `EW`.
    pub jurisdiction: String,
    /// The first and the last year of it.
    pub years: (String, String),
    /// Its days from Monday to Friday.
    pub days: BTreeSet<String>,
}

/// Compares, and says what was compared.
///
/// # Errors
/// The lists are not to be had, a difference is not explained, or what is explained is no difference.
pub fn check() -> Result<(), Failed> {
    let ours = days(&text(OURS)?);
    let explained = explanations(&text(EXPLAINED)?).map_err(Failed::new)?;
    let programs = python::install("the lists of bank holidays", "calendars", PACKAGES)?;
    let python = programs.join(if cfg!(windows) {
        "python.exe"
    } else {
        "python"
    });
    let lists = ask(Command::new(python), &ours)?;
    let found = differences(&ours, &lists);
    println!();
    for list in &lists {
        tell(list, &found);
    }
    judge(&found, &explained)
}

fn folder() -> PathBuf {
    places::root().join("assets").join("calendars")
}

fn text(name: &str) -> Result<String, Failed> {
    let file = folder().join(name);
    fs::read_to_string(&file).map_err(|error| Failed::new(format!("{}: {error}", file.display())))
}

/// What both packages answer for the years of our own file.
fn ask(mut python: Command, ours: &Days) -> Result<Vec<List>, Failed> {
    let all = || ours.values().flatten().filter_map(|day| day.get(..4));
    let (Some(first), Some(last)) = (all().min(), all().max()) else {
        return Err(Failed::new(format!("{OURS} has no days")));
    };
    let script = places::root().join("src-tauri/crates/xtask/calendars.py");
    python.arg(script).args([first, last]);
    let answer = python.stderr(Stdio::inherit()).output();
    let answer = answer.map_err(|error| Failed::new(format!("Python does not start: {error}")))?;
    let lists = String::from_utf8_lossy(&answer.stdout);
    let lists: Option<Vec<List>> = lists.lines().map(list).collect();
    let whole = |lists: &Vec<List>| !lists.is_empty() && answer.status.success();
    lists
        .filter(whole)
        .ok_or_else(|| Failed::new("The packages from PyPI gave no lists of bank holidays."))
}

/// A line of the answer; none where a list of it is empty.
pub fn list(line: &str) -> Option<List> {
    let mut columns = line.split('\t').map(str::to_owned);
    let mut next = || columns.next().filter(|column| !column.is_empty());
    Some(List {
        source: next()?,
        version: next()?,
        jurisdiction: next()?,
        years: (next()?, next()?),
        days: next()?.split(' ').map(str::to_owned).collect(),
    })
}

fn tell(list: &List, found: &BTreeSet<Difference>) {
    let own = |it: &&Difference| it.source == list.source && it.jurisdiction == list.jurisdiction;
    let name = format!("{} {}", list.source, list.version);
    println!(
        "{name:<25} {:<3} {} to {}  {:>3} days, differences: {}",
        list.jurisdiction,
        list.years.0,
        list.years.1,
        list.days.len(),
        found.iter().filter(own).count(),
    );
}

fn judge(found: &BTreeSet<Difference>, explained: &Explained) -> Result<(), Failed> {
    let open = found.iter().filter(|it| !explained.contains_key(it));
    let open = open.map(|it| format!("Not explained in {EXPLAINED}: {it}"));
    let stale = explained.keys().filter(|it| !found.contains(it));
    let stale = stale.map(|it| format!("Explained in {EXPLAINED}, and no difference: {it}"));
    let wrong: Vec<String> = open.chain(stale).collect();
    if !wrong.is_empty() {
        return Err(Failed::new(wrong.join("\n")));
    }
    println!("\nEvery difference is explained:");
    for (difference, reason) in explained {
        println!("  {difference}\n    {reason}");
    }
    Ok(())
}
