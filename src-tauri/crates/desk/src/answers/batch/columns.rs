//! The columns of a table of requests, and what each of their cells says.

use super::words;
use crate::Failure;
use crate::room::Room;
use crate::wire::{BatchError, RequestForm};
use casework::RequesterKind;

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Received,
    Channel,
    CameTo,
    Title,
    Given,
    Family,
    Born,
    Address,
    Email,
    Telephone,
    Right,
    Scope,
    Purpose,
    Identity,
}

/// Headings with what they are about. The first for each line of the template is that of the template;
/// the others are what other tables call it.
const HEADINGS: [(About, &str, &[&str]); 18] = [
    (
        About::Received,
        "Received",
        &["day received", "date received"],
    ),
    (About::Channel, "Channel", &["how it came"]),
    (About::CameTo, "Came to", &["where it arrived"]),
    (About::Title, "Title", &[]),
    (
        About::Given,
        "Given names",
        &[
            "given name",
            "first name",
            "first names",
            "forename",
            "forenames",
        ],
    ),
    (About::Family, "Family name", &["surname", "last name"]),
    (About::Born, "Date of birth", &["born", "birth date", "dob"]),
    (About::Address, "Address line 1", &["address", "street"]),
    (About::Address, "Address line 2", &[]),
    (About::Address, "Address line 3", &["town", "city"]),
    (About::Address, "Address line 4", &["county"]),
    (About::Address, "Postcode", &["post code"]),
    (About::Email, "E-mail", &["e-mail address"]),
    (
        About::Telephone,
        "Telephone",
        &["telephone number", "phone", "phone number", "mobile"],
    ),
    (About::Right, "Right", &["rights", "what they want"]),
    (
        About::Scope,
        "What is asked for",
        &["asked for", "request", "scope"],
    ),
    (
        About::Purpose,
        "Held for",
        &["purpose", "what the records are kept for"],
    ),
    (About::Identity, "Identity in doubt", &["identity doubted"]),
];

/// The headings of the template.
pub(super) fn headings() -> Vec<&'static str> {
    HEADINGS.iter().map(|(_, heading, _)| *heading).collect()
}

/// The heading under which the field of a request stands.
pub(super) fn heading_of(field: &str) -> String {
    let about = match field {
        "received" | "decided" | "act" => About::Received,
        "channel" => About::Channel,
        "came_to" => About::CameTo,
        "scope" => About::Scope,
        "purposes" => About::Purpose,
        "identity_needed" => About::Identity,
        _ if field.ends_with("title") => About::Title,
        _ if field.ends_with("given") => About::Given,
        _ if field.ends_with("family") => About::Family,
        _ if field.ends_with("born") => About::Born,
        _ if field.ends_with("address") => About::Address,
        _ if field.ends_with("email") => About::Email,
        _ if field.ends_with("telephone") => About::Telephone,
        _ => About::Right,
    };
    heading(about).to_owned()
}

fn heading(about: About) -> &'static str {
    let found = HEADINGS.iter().find(|(of, ..)| *of == about);
    found.map_or("", |(_, heading, _)| heading)
}

/// Which column of a table is about what.
pub(super) struct Columns {
    known: Vec<Option<About>>,
    /// Headings that name nothing of a request.
    pub(super) unknown: Vec<String>,
}

impl Columns {
    /// The columns under these headings, however they are spaced, hyphened or written large.
    ///
    /// # Errors
    /// None of them is known, or two are about the same.
    pub(super) fn of(headings: &[String]) -> Result<Self, Failure> {
        let known: Vec<Option<About>> = headings.iter().map(|heading| about(heading)).collect();
        let named = headings.iter().zip(&known);
        let unknown = named.filter(|(heading, about)| about.is_none() && !heading.is_empty());
        let unknown = unknown.map(|(heading, _)| heading.clone()).collect();
        if known.iter().all(Option::is_none) {
            let words = "No column of this table is known here. Save the columns to fill in, and copy the requests under them.";
            return Err(Failure::of_field("path", words));
        }
        for (at, about) in known.iter().enumerate() {
            let twice = about
                .filter(|about| *about != About::Address && known[..at].contains(&Some(*about)));
            if let Some(about) = twice {
                let words = format!(
                    "This table has two columns for “{}”. Leave one out.",
                    heading(about)
                );
                return Err(Failure::of_field("path", words));
            }
        }
        Ok(Self { known, unknown })
    }

    /// The request that the cells of a row make, and what could not be read.
    pub(super) fn form(&self, room: &Room, cells: &[String]) -> (RequestForm, Vec<BatchError>) {
        let mut form = RequestForm {
            asks: Some(RequesterKind::Subject),
            ..RequestForm::default()
        };
        let mut errors = Vec::new();
        let filled = self
            .known
            .iter()
            .zip(cells)
            .filter(|(_, cell)| !cell.is_empty());
        for (about, cell) in filled {
            let Some(about) = *about else { continue };
            if let Err(message) = put(about, room, cell, &mut form) {
                let column = heading(about).to_owned();
                errors.push(BatchError { column, message });
            }
        }
        (form, errors)
    }
}

fn about(heading: &str) -> Option<About> {
    let plain = words::plain(heading);
    let named = |other: &str| words::plain(other) == plain;
    let mut all = HEADINGS.iter();
    let found =
        all.find(|(_, first, others)| named(first) || others.iter().any(|other| named(other)));
    found.map(|(about, ..)| *about)
}

/// Puts what a cell says where it belongs.
fn put(about: About, room: &Room, cell: &str, form: &mut RequestForm) -> Result<(), String> {
    let subject = &mut form.subject;
    match about {
        About::Received => form.received = words::day(cell)?,
        About::Channel => form.channel = Some(words::channel(cell)?),
        About::CameTo => cell.clone_into(&mut form.came_to),
        About::Title => cell.clone_into(&mut subject.title),
        About::Given => cell.clone_into(&mut subject.given),
        About::Family => cell.clone_into(&mut subject.family),
        About::Born => subject.born = words::day(cell)?,
        About::Address if subject.address.is_empty() => cell.clone_into(&mut subject.address),
        About::Address => subject.address.extend(["\n", cell]),
        About::Email => cell.clone_into(&mut subject.email),
        About::Telephone => cell.clone_into(&mut subject.telephone),
        About::Right => form.rights = words::rights(room, cell)?,
        About::Scope => cell.clone_into(&mut form.scope),
        About::Purpose => form.purposes = words::purposes(cell)?,
        About::Identity => form.identity_needed = Some(words::yes(cell)?),
    }
    Ok(())
}
