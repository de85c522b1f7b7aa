//! What was done to answer a made-up case, so that it can be closed.

use casework::{Case, Entry, FieldKind, Part, Record, RecordField, asked_of};
use chrono::{Days, NaiveDate};
use statute::Law;

/// The record of a part, as of `day`. It rolls no dice, so that what follows stays as it was.
pub(super) fn of(case: &Case, part: &Part, law: &Law, day: NaiveDate) -> Record {
    let turn = usize::from(case.id.0.as_bytes()[0]);
    let needed = asked_of(case, part, law).into_iter().filter(|it| it.needed);
    let entry = |field: &RecordField| {
        Some(match field.kind {
            FieldKind::Choice => {
                let options: Vec<&String> = field.options.keys().collect();
                let turned = turn.checked_rem(options.len())?;
                Entry::Choice((*options.get(turned)?).clone())
            }
            FieldKind::Day if field.before_request => {
                Entry::Day(case.received().checked_sub_days(Days::new(90))?)
            }
            FieldKind::Day => Entry::Day(day),
            FieldKind::Money => Entry::Money(u64::from(case.id.0.as_bytes()[1]) * 500 + 10_000),
            FieldKind::YesNo => Entry::YesNo(true),
            FieldKind::Words => return None,
        })
    };
    needed
        .filter_map(|field| Some((field.id.clone(), entry(field)?)))
        .collect()
}
