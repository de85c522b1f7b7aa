//! The office's settings, as the store keeps them by name.

use crate::failure::Failure;
use crate::typed::{lines, tidy};
use crate::wire::{FieldError, OfficeForm};
use chrono::{DateTime, Utc};
use serde_json::Value;
use statute::Jurisdiction;
use std::collections::BTreeMap;
use store::{Office, Watch};

const DEPARTMENT: &str = "department";
const ADDRESS: &str = "address";
const TELEPHONE: &str = "telephone";
const EMAIL: &str = "email";
const PREFIX: &str = "reference-prefix";
const IDLE: &str = "idle-minutes";
const DEMONSTRATION: &str = "demonstration";

/// How long a desk may stand untouched, in minutes, where the office has not said.
const IDLE_MINUTES: u16 = 10;

/// The settings of an open office.
pub(crate) fn read(office: &Office) -> Result<OfficeForm, Failure> {
    let settings = office.settings()?;
    let text = |name: &str| {
        settings
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let idle = settings
        .get(IDLE)
        .and_then(Value::as_u64)
        .and_then(|minutes| u16::try_from(minutes).ok());
    Ok(OfficeForm {
        name: text(store::NAME),
        department: text(DEPARTMENT),
        address: text(ADDRESS),
        telephone: text(TELEPHONE),
        email: text(EMAIL),
        prefix: text(PREFIX),
        jurisdiction: text(store::JURISDICTION),
        idle_minutes: idle.unwrap_or(IDLE_MINUTES),
    })
}

/// Whether everything in the office is made up.
pub(crate) fn is_demonstration(office: &Office) -> Result<bool, Failure> {
    Ok(office
        .setting(DEMONSTRATION)?
        .as_ref()
        .and_then(Value::as_bool)
        .unwrap_or(false))
}

/// The form tidied, or what is wrong with it. `path` stands before the names of its fields.
pub(crate) fn checked(path: &str, form: &OfficeForm, errors: &mut Vec<FieldError>) -> OfficeForm {
    let tidied = OfficeForm {
        name: tidy(&form.name),
        department: tidy(&form.department),
        address: lines(&form.address).join("\n"),
        telephone: tidy(&form.telephone),
        email: tidy(&form.email),
        prefix: tidy(&form.prefix).to_uppercase(),
        jurisdiction: form.jurisdiction.clone(),
        idle_minutes: form.idle_minutes,
    };
    let prefix_fits = (2..=5).contains(&tidied.prefix.len())
        && tidied.prefix.bytes().all(|b| b.is_ascii_uppercase());
    let wanted = [
        (
            !tidied.name.is_empty(),
            "name",
            "Enter the name of the controller, as it stands on letters.",
        ),
        (
            !tidied.department.is_empty(),
            "department",
            "Enter the name of the office, as it stands on letters.",
        ),
        (
            !tidied.address.is_empty(),
            "address",
            "Enter the postal address of the office.",
        ),
        (
            tidied.email.is_empty() || crate::typed::looks_like_email(&tidied.email),
            "email",
            "Enter an e-mail address like name@force.example, or leave it empty.",
        ),
        (
            prefix_fits,
            "prefix",
            "Enter two to five letters, such as FEN. Every reference begins with them.",
        ),
        (
            tidied.jurisdiction.parse::<Jurisdiction>().is_ok(),
            "jurisdiction",
            "Choose whose bank holidays count.",
        ),
        (
            (1..=120).contains(&tidied.idle_minutes),
            "idle_minutes",
            "Enter after how many minutes the desk locks: 1 to 120.",
        ),
    ];
    let wrong = wanted.into_iter().filter(|(fits, ..)| !fits);
    errors.extend(wrong.map(|(_, field, message)| FieldError {
        field: format!("{path}{field}"),
        message: message.into(),
    }));
    tidied
}

/// The settings by name, but for the office's name and jurisdiction, which the store knows itself.
pub(crate) fn by_name(form: &OfficeForm, demonstration: bool) -> BTreeMap<String, Value> {
    let mut settings: BTreeMap<String, Value> = [
        (DEPARTMENT, Value::from(form.department.as_str())),
        (ADDRESS, Value::from(form.address.as_str())),
        (TELEPHONE, Value::from(form.telephone.as_str())),
        (EMAIL, Value::from(form.email.as_str())),
        (PREFIX, Value::from(form.prefix.as_str())),
        (IDLE, Value::from(form.idle_minutes)),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    if demonstration {
        settings.insert(DEMONSTRATION.to_owned(), Value::from(true));
    }
    settings
}

/// Saves the form; what did not change is left alone. The jurisdiction comes first: it alone takes long
/// and can be stopped, and nothing else is saved then.
pub(crate) fn write(
    office: &mut Office,
    form: &OfficeForm,
    at: DateTime<Utc>,
    watch: Watch<'_>,
) -> Result<(), Failure> {
    let jurisdiction = Value::from(form.jurisdiction.as_str());
    office.set_setting(store::JURISDICTION, jurisdiction, at, watch)?;
    let mut settings = by_name(form, false);
    settings.insert(store::NAME.to_owned(), Value::from(form.name.as_str()));
    settings
        .into_iter()
        .try_for_each(|(name, value)| Ok(office.set_setting(&name, value, at, watch)?))
}
