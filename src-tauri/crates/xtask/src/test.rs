//! `cargo xtask test`: every stage, up to the first that fails, with the time that each took.

use crate::failed::Failed;
use crate::stages::{ALL, Stage};
use std::time::{Duration, Instant};

/// Runs the stages of these names; all for none.
///
/// # Errors
/// A stage fails, or there is none of that name.
pub fn test(names: &[&str]) -> Result<(), Failed> {
    let mut took = Vec::new();
    let ended = chosen(names)?.into_iter().try_for_each(|(name, stage)| {
        let start = Instant::now();
        let ended = stage();
        took.push((name, start.elapsed(), ended.is_ok()));
        ended
    });
    summary(&took);
    ended
}

fn chosen(names: &[&str]) -> Result<Vec<Stage>, Failed> {
    if let Some(unknown) = names
        .iter()
        .find(|name| !ALL.iter().any(|(stage, _)| stage == *name))
    {
        let stages: Vec<&str> = ALL.iter().map(|(stage, _)| *stage).collect();
        return Err(Failed::new(format!(
            "There is no stage “{unknown}”. The stages: {}",
            stages.join(" ")
        )));
    }
    Ok(ALL
        .iter()
        .filter(|(stage, _)| names.is_empty() || names.contains(stage))
        .copied()
        .collect())
}

fn summary(took: &[(&str, Duration, bool)]) {
    println!("\nStage      Time   Result");
    for (name, time, passed) in took {
        let (minutes, seconds) = (time.as_secs() / 60, time.as_secs() % 60);
        println!(
            "{name:<8} {minutes:>3}:{seconds:02}   {}",
            if *passed { "passed" } else { "failed" }
        );
    }
    let whole: u64 = took.iter().map(|(_, time, _)| time.as_secs()).sum();
    println!("{:<8} {:>3}:{:02}", "all", whole / 60, whole % 60);
}

#[cfg(test)]
mod tests {
    use super::chosen;

    #[test]
    fn stages_are_chosen_by_name() {
        let names = |wanted: &[&str]| {
            chosen(wanted).map(|stages| stages.iter().map(|(name, _)| *name).collect::<Vec<_>>())
        };
        assert_eq!(names(&[]).unwrap(), ["law", "ui", "lint", "rust", "window"]);
        assert_eq!(names(&["window", "law"]).unwrap(), ["law", "window"]);
        assert!(names(&["laws"]).unwrap_err().to_string().contains("“laws”"));
    }
}
