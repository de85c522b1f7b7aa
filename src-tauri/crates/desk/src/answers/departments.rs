//! The departments that can be asked to search: the office's own list, or the one that is shipped.

use crate::room::Room;
use crate::typed::{lines, looks_like_email, tidy};
use crate::wire::{Department, Departments, FieldError, Nothing};
use crate::{Failure, Moment};
use serde::Deserialize;
use std::sync::LazyLock;

/// The setting that holds them.
const DEPARTMENTS: &str = "departments";
/// The longest that a department can be given, in working days.
const LONGEST: u32 = 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    department: Vec<ShippedDepartment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShippedDepartment {
    name: String,
    systems: Vec<String>,
    days: u32,
}

/// The departments that a new office starts with.
pub(crate) fn shipped() -> &'static [Department] {
    static SHIPPED: LazyLock<Vec<Department>> = LazyLock::new(|| {
        let read = toml::from_str(include_str!("../../../../../assets/departments.toml"));
        // A test reads the file.
        let shipped: Shipped = read.unwrap_or(Shipped {
            department: Vec::new(),
        });
        let department = |it: ShippedDepartment| Department {
            name: it.name,
            systems: it.systems.join("\n"),
            days: it.days,
            ..Department::default()
        };
        shipped.department.into_iter().map(department).collect()
    });
    &SHIPPED
}

/// The departments of the office.
pub(super) fn of(room: &Room) -> Result<Vec<Department>, Failure> {
    let set = room.office().setting(DEPARTMENTS)?;
    let own = set.and_then(|value| serde_json::from_value(value).ok());
    Ok(own.unwrap_or_else(|| shipped().to_vec()))
}

pub(crate) fn departments(
    room: &mut Room,
    _args: Nothing,
    _now: &Moment,
) -> Result<Departments, Failure> {
    Ok(Departments {
        departments: of(room)?,
    })
}

/// Takes the whole list over.
pub(crate) fn change(
    room: &mut Room,
    args: Departments,
    now: &Moment,
) -> Result<Departments, Failure> {
    let mut errors = Vec::new();
    let mut tidied: Vec<Department> = Vec::new();
    for (at, department) in args.departments.iter().enumerate() {
        let department = checked(at, department, &tidied, &mut errors);
        tidied.push(department);
    }
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    tidied.sort_by_key(|department| department.name.to_lowercase());
    room.set(DEPARTMENTS, &tidied, now)?;
    departments(room, Nothing {}, now)
}

fn checked(
    at: usize,
    form: &Department,
    before: &[Department],
    errors: &mut Vec<FieldError>,
) -> Department {
    let tidied = Department {
        name: tidy(&form.name),
        email: tidy(&form.email),
        lead: tidy(&form.lead),
        lead_email: tidy(&form.lead_email),
        systems: lines(&form.systems).join("\n"),
        days: form.days,
    };
    let address = |text: &str| text.is_empty() || looks_like_email(text);
    let twice = before
        .iter()
        .any(|other| other.name.to_lowercase() == tidied.name.to_lowercase());
    let wanted = [
        (
            !tidied.name.is_empty(),
            "name",
            "Enter the name of the department.",
        ),
        (
            !twice,
            "name",
            "Another department has this name. Give each a name of its own.",
        ),
        (
            address(&tidied.email),
            "email",
            "Enter an e-mail address like name@force.example, or leave it empty.",
        ),
        (
            address(&tidied.lead_email),
            "lead_email",
            "Enter an e-mail address like name@force.example, or leave it empty.",
        ),
        (
            (1..=LONGEST).contains(&tidied.days),
            "days",
            "Enter how many working days it has for an answer: 1 to 60.",
        ),
    ];
    let wrong = wanted.into_iter().filter(|(fits, ..)| !fits);
    errors.extend(wrong.map(|(_, field, message)| FieldError {
        field: format!("departments.{at}.{field}"),
        message: message.into(),
    }));
    tidied
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_shipped_departments_can_be_asked() {
        let all = super::shipped();
        assert!(all.len() > 5);
        assert!(all.iter().all(|it| it.days > 0 && !it.systems.is_empty()));
    }
}
