//! How long the office keeps files: its own schedule, or the one that is shipped.

use crate::room::Room;
use crate::typed::tidy;
use crate::wire::{FieldError, RetentionView, ScheduleForm, ScheduleRuleForm};
use crate::{Failure, Moment};
use casework::{Case, KeptUntil, PartOutcome, Schedule, ScheduleRule};
use statute::RightId;
use std::sync::LazyLock;
use store::RegisterRow;

/// The setting that holds it.
const SCHEDULE: &str = "retention";
/// The longest that can be set: a slip of the finger must not keep a file for ever.
const MOST_YEARS: u32 = 100;
const MOST_DAYS: u32 = 3660;

/// The schedule that a new office starts with.
fn shipped() -> &'static Schedule {
    static SHIPPED: LazyLock<Schedule> = LazyLock::new(|| {
        // A test reads the file.
        Schedule::load(include_str!("../../../../../assets/retention.toml")).unwrap_or_default()
    });
    &SHIPPED
}

/// The schedule of the office.
pub(super) fn of(room: &Room) -> Result<Schedule, Failure> {
    let set = room.office().setting(SCHEDULE)?;
    let own = set.and_then(|value| serde_json::from_value(value).ok());
    Ok(own.unwrap_or_else(|| shipped().clone()))
}

/// Until when the file of a closed case is kept, from its line.
pub(super) fn keeps(room: &Room, schedule: &Schedule, row: &RegisterRow) -> Option<KeptUntil> {
    let parts = row.parts.iter().map(|part| PartOutcome {
        right: &part.right,
        regime: &part.regime,
        outcome: part.outcome.as_deref(),
    });
    schedule.keeps(room.law(), row.received, row.closed?, parts)
}

/// Until when the file of a closed case is kept.
pub(super) fn keeps_case(room: &Room, schedule: &Schedule, case: &Case) -> Option<KeptUntil> {
    let parts = case.parts.iter().map(|part| PartOutcome {
        right: &part.right,
        regime: &part.regime,
        outcome: part.decision.as_ref().map(|it| it.outcome.as_str()),
    });
    schedule.keeps(room.law(), case.received(), case.closed?, parts)
}

pub(super) fn form(schedule: &Schedule) -> ScheduleForm {
    let rule = |rule: &ScheduleRule| ScheduleRuleForm {
        label: rule.label.clone(),
        rights: rule.rights.iter().map(RightId::to_string).collect(),
        results: rule.results.iter().map(crate::words::word).collect(),
        years: rule.years.to_string(),
        words: rule.words.clone(),
    };
    ScheduleForm {
        identity_copy_days: schedule.identity_copy_days.to_string(),
        rules: schedule.rules.iter().map(rule).collect(),
    }
}

/// Takes the whole schedule over.
pub(crate) fn change(
    room: &mut Room,
    args: ScheduleForm,
    now: &Moment,
) -> Result<RetentionView, Failure> {
    let mut errors = Vec::new();
    let schedule = read(&args, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    room.set(SCHEDULE, &schedule, now)?;
    super::retention::view(room, now)
}

fn read(form: &ScheduleForm, errors: &mut Vec<FieldError>) -> Schedule {
    let days = whole("identity_copy_days", &form.identity_copy_days, MOST_DAYS);
    let mut rules = Vec::new();
    for (at, row) in form.rules.iter().enumerate() {
        rules.push(read_rule(&format!("rules.{at}"), row, errors));
    }
    Schedule {
        identity_copy_days: days.unwrap_or_else(|error| {
            errors.insert(0, error);
            0
        }),
        rules,
    }
}

fn read_rule(path: &str, form: &ScheduleRuleForm, errors: &mut Vec<FieldError>) -> ScheduleRule {
    let mut named = |field: &str, text: &str, missing: &str| {
        let text = tidy(text);
        if text.is_empty() {
            errors.push(FieldError {
                field: format!("{path}.{field}"),
                message: missing.to_owned(),
            });
        }
        text
    };
    let label = named("label", &form.label, "Enter what the rule is called.");
    let words = named("words", &form.words, "Enter why files are kept so long.");
    let years = whole(&format!("{path}.years"), &form.years, MOST_YEARS).unwrap_or_else(|error| {
        errors.push(error);
        0
    });
    let results = form
        .results
        .iter()
        .filter_map(|word| serde_json::from_value(word.as_str().into()).ok());
    ScheduleRule {
        label,
        rights: form
            .rights
            .iter()
            .map(|it| RightId::from(it.as_str()))
            .collect(),
        results: results.collect(),
        years,
        words,
    }
}

fn whole(field: &str, text: &str, most: u32) -> Result<u32, FieldError> {
    let number = text.trim().parse().ok();
    number
        .filter(|number| *number <= most)
        .ok_or_else(|| FieldError {
            field: field.to_owned(),
            message: format!("Enter a whole number from 0 to {most}."),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_schedule_is_read_and_survives_its_form() {
        let shipped = shipped();
        assert!(shipped.identity_copy_days > 0 && !shipped.rules.is_empty());
        let mut errors = Vec::new();
        assert_eq!(read(&form(shipped), &mut errors), *shipped);
        assert!(errors.is_empty());
    }

    #[test]
    fn each_bad_value_is_named() {
        let form = ScheduleForm {
            identity_copy_days: "soon".into(),
            rules: vec![ScheduleRuleForm {
                years: "101".into(),
                ..ScheduleRuleForm::default()
            }],
        };
        let mut errors = Vec::new();
        read(&form, &mut errors);
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(
            fields,
            [
                "identity_copy_days",
                "rules.0.label",
                "rules.0.words",
                "rules.0.years"
            ]
        );
    }
}
