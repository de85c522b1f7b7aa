//! Values keyed by date, with no gap and no overlap between them.

use chrono::NaiveDate;
use toml::Spanned;

use crate::LawError;
use crate::reading::{Day, Source};

/// A run of days as a file has it: `to` is the last day, and missing only on the last entry.
pub(crate) struct Run<'r> {
    pub(crate) from: &'r Spanned<Day>,
    pub(crate) to: Option<&'r Spanned<Day>>,
}

/// Refuses runs that leave a day out, share one, or end before they begin.
pub(crate) fn check(source: Source<'_>, runs: &[Run<'_>]) -> Result<(), LawError> {
    for (index, run) in runs.iter().enumerate() {
        let next = runs.get(index + 1).map(|next| next.from);
        match (run.to, next) {
            (Some(to), _) if day(to) < day(run.from) => {
                let message = format!("{} is before its from, {}", day(to), day(run.from));
                return Err(source.wrong(to.span().start, "to", message));
            }
            (Some(to), Some(next)) => follows(source, day(to), next)?,
            (None, Some(next)) => {
                let message = format!("the one before has no to, so it overlaps {}", day(next));
                return Err(source.wrong(next.span().start, "from", message));
            }
            (_, None) => {}
        }
    }
    Ok(())
}

fn follows(source: Source<'_>, to: NaiveDate, next: &Spanned<Day>) -> Result<(), LawError> {
    let at = next.span().start;
    match to.succ_opt() {
        Some(expected) if day(next) == expected => Ok(()),
        Some(expected) if day(next) > expected => Err(source.wrong(
            at,
            "from",
            format!(
                "there is a gap: the one before ends on {to} and this starts on {}",
                day(next)
            ),
        )),
        _ => Err(source.wrong(
            at,
            "from",
            format!(
                "there is an overlap: the one before ends on {to} and this starts on {}",
                day(next)
            ),
        )),
    }
}

fn day(written: &Spanned<Day>) -> NaiveDate {
    written.get_ref().0
}
