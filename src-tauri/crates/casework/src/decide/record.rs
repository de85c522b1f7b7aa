//! Keeping the record of a part.

use super::{Setting, not_future};
use crate::record::{Entry, FieldKind, Record, RecordField, asked_of};
use crate::{Case, Event, PartId, Refusal};
use chrono::NaiveDate;

/// Takes the whole record of a part over. What is not asked of it is refused, and so are days in the
/// future or out of order.
pub(super) fn keep(
    case: &Case,
    part: PartId,
    record: &Record,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let part = case
        .part(part)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))?;
    let fields = asked_of(case, part, setting.law);
    if fields.is_empty() {
        return Err(Refusal::NotNow(
            "Nothing more is recorded of this part: decide it first, or its right asks for nothing."
                .into(),
        ));
    }
    for (id, entry) in record {
        let field = fields.iter().find(|field| field.id == *id);
        let field =
            field.ok_or_else(|| Refusal::field(id.as_str(), "This is not asked of the part."))?;
        fits(case, field, entry, record, setting)?;
    }
    if part.record == *record {
        return Ok(Vec::new());
    }
    Ok(vec![Event::RecordKept {
        part: part.id,
        before: part.record.clone(),
        after: record.clone(),
    }])
}

fn fits(
    case: &Case,
    field: &RecordField,
    entry: &Entry,
    record: &Record,
    setting: &Setting<'_>,
) -> Result<(), Refusal> {
    let id = field.id.as_str();
    match (field.kind, entry) {
        (FieldKind::Choice, Entry::Choice(choice)) if field.options.contains_key(choice) => Ok(()),
        (FieldKind::Day, Entry::Day(day)) => in_order(case, field, *day, record, setting),
        (FieldKind::Money, Entry::Money(_)) | (FieldKind::YesNo, Entry::YesNo(_)) => Ok(()),
        (FieldKind::Words, Entry::Words(words)) if !words.trim().is_empty() => Ok(()),
        _ => Err(Refusal::field(id, "Choose one of what is offered.")),
    }
}

/// What was done was not done tomorrow, and one thing follows the other. The act complained of is before
/// the request; everything else is after.
fn in_order(
    case: &Case,
    field: &RecordField,
    day: NaiveDate,
    record: &Record,
    setting: &Setting<'_>,
) -> Result<(), Refusal> {
    let id = field.id.as_str();
    not_future(id, day, setting, "on which it was done, or leave it empty")?;
    if day < case.received() && !field.before_request {
        return Err(Refusal::field(
            id,
            "This cannot be before the request came.",
        ));
    }
    let Some(earlier) = &field.after else {
        return Ok(());
    };
    match record.get(earlier) {
        Some(Entry::Day(first)) if *first <= day => Ok(()),
        _ => Err(Refusal::field(
            id,
            "This follows another day of the record, which is missing or later.",
        )),
    }
}
