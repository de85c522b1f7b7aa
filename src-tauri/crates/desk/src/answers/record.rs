//! The record of a part: from what was typed to casework's entries, and back.

use super::case;
use super::searches::{field, maybe};
use crate::room::Room;
use crate::typed::tidy;
use crate::wire::{
    CaseView, DateForm, FieldError, RecordEntryForm, RecordFieldView, RecordForm, RecordOption,
};
use crate::{Failure, Moment};
use casework::{Case, Command, Entry, FieldKind, Part, Record, RecordField, asked_of};

/// Takes the record of a part over.
pub(crate) fn keep(room: &mut Room, args: RecordForm, now: &Moment) -> Result<CaseView, Failure> {
    let case = room.case(args.case)?;
    let part = case
        .part(args.part)
        .ok_or_else(|| Failure::of_field("part", "Choose a part of this case."))?;
    let fields = asked_of(&case, part, room.law());
    let mut errors = Vec::new();
    let mut record = Record::new();
    for typed in &args.entries {
        let known = fields.iter().find(|field| field.id == typed.id);
        if let Some(entry) = known.and_then(|known| read(known, typed, &mut errors)) {
            record.insert(typed.id.clone(), entry);
        }
    }
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let part = args.part;
    let command = Command::KeepRecord { part, record };
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

fn read(
    known: &RecordField,
    typed: &RecordEntryForm,
    errors: &mut Vec<FieldError>,
) -> Option<Entry> {
    let text = tidy(&typed.text);
    if known.kind == FieldKind::Day {
        let what = "the day, or leave it empty";
        return maybe(&known.id, &typed.day, what, errors).map(Entry::Day);
    }
    if text.is_empty() {
        return None;
    }
    match known.kind {
        FieldKind::Choice => Some(Entry::Choice(text)),
        FieldKind::YesNo => Some(Entry::YesNo(text == "yes")),
        FieldKind::Money => pence(&text).map(Entry::Money).or_else(|| {
            let message = "Enter a sum in pounds, like 250 or 1,250.50, or leave it empty.";
            errors.push(field(&known.id, message));
            None
        }),
        FieldKind::Words | FieldKind::Day => Some(Entry::Words(text)),
    }
}

/// Pounds as typed, in pence: `250`, `£1,250.50`.
fn pence(text: &str) -> Option<u64> {
    let text = text.trim_start_matches('£').replace([',', ' '], "");
    let (pounds, pence) = text.split_once('.').unwrap_or((&text, "00"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(pounds) || !digits(pence) || pence.len() > 2 {
        return None;
    }
    let tens = if pence.len() == 1 { 10 } else { 1 };
    let pence = pence.parse::<u64>().ok()?.checked_mul(tens)?;
    pounds
        .parse::<u64>()
        .ok()?
        .checked_mul(100)?
        .checked_add(pence)
}

fn pounds(pence: u64) -> String {
    match pence % 100 {
        0 => (pence / 100).to_string(),
        rest => format!("{}.{rest:02}", pence / 100),
    }
}

/// The fields of a part with what stands in them; none while it is undecided.
pub(super) fn of_part(room: &Room, case: &Case, part: &Part) -> Vec<RecordFieldView> {
    let fields = asked_of(case, part, room.law()).into_iter();
    fields
        .map(|field| view(field, part.record.get(&field.id)))
        .collect()
}

fn view(field: &RecordField, entry: Option<&Entry>) -> RecordFieldView {
    let option = |(value, label): (&String, &String)| RecordOption {
        value: value.clone(),
        label: label.clone(),
    };
    RecordFieldView {
        id: field.id.clone(),
        label: field.label.clone(),
        kind: field.kind,
        options: field.options.iter().map(option).collect(),
        needed: field.needed,
        source: field.source.clone(),
        text: entry.map(typed).unwrap_or_default(),
        day: match entry {
            Some(Entry::Day(day)) => DateForm::from(*day),
            _ => DateForm::default(),
        },
    }
}

fn typed(entry: &Entry) -> String {
    match entry {
        Entry::Choice(text) | Entry::Words(text) => text.clone(),
        Entry::YesNo(true) => "yes".to_owned(),
        Entry::YesNo(false) => "no".to_owned(),
        Entry::Money(sum) => pounds(*sum),
        Entry::Day(_) => String::new(),
    }
}

/// What a record says, a line for each field, for the history.
pub(super) fn said(room: &Room, case: &Case, part: &Part, record: &Record) -> String {
    let fields = asked_of(case, part, room.law());
    let line = |(id, entry): (&String, &Entry)| {
        let known = fields.iter().find(|field| field.id == *id);
        let label = known.map_or(id.as_str(), |field| field.label.as_str());
        let words = match (entry, known) {
            (Entry::Choice(choice), Some(field)) => field.options.get(choice).cloned(),
            (Entry::Day(day), _) => Some(day.to_string()),
            (Entry::Money(sum), _) => Some(format!("£{}", pounds(*sum))),
            _ => None,
        };
        format!("{label}: {}", words.unwrap_or_else(|| typed(entry)))
    };
    record.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_typed() {
        for (typed, sum) in [
            ("250", Some(25_000)),
            ("£1,250.50", Some(125_050)),
            ("0.5", Some(50)),
            ("12.345", None),
            ("-3", None),
            ("some", None),
            (".50", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(pence(typed), sum, "{typed}");
        }
        assert_eq!(
            (pounds(125_050), pounds(25_000)),
            ("1250.50".into(), "250".into())
        );
    }

    #[test]
    fn every_field_is_of_a_right_that_the_law_knows() {
        let law = statute::Law::shipped();
        let fields = casework::record_fields();
        assert!(fields.len() > 30, "{}", fields.len());
        for field in fields {
            assert!(law.right(&field.right).is_some(), "{}", field.right);
            assert_eq!(
                field.kind == FieldKind::Choice,
                !field.options.is_empty(),
                "{}",
                field.id
            );
            let known = |id: &RecordField| id.right == field.right;
            let ids: Vec<&str> = fields
                .iter()
                .filter(|it| known(it))
                .map(|it| it.id.as_str())
                .collect();
            assert_eq!(
                ids.iter().filter(|id| **id == field.id).count(),
                1,
                "{} twice",
                field.id
            );
            assert!(
                field.after.as_deref().is_none_or(|id| ids.contains(&id)),
                "{}",
                field.id
            );
        }
    }
}
