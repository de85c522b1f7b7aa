//! What the words in a cell mean.

use crate::room::Room;
use crate::wire::DateForm;
use casework::Channel;
use statute::Purpose;

/// The letters and digits of a text, small: what two headings have in common that say the same.
pub(super) fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// A day: 23/11/2026, 23 November 2026 or 2026-11-23, with or without a time behind it.
pub(super) fn day(cell: &str) -> Result<DateForm, String> {
    let parts = cell.split(['/', '-', '.', ' ', ',']);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let (day, month, year) = match parts.as_slice() {
        [year, month, day, time @ ..] if year.len() == 4 && is_time(time) => (day, month, year),
        [day, month, year, time @ ..] if is_time(time) => (day, month, year),
        _ => return Err(no_day(cell)),
    };
    let form = DateForm {
        day: (*day).to_owned(),
        month: (*month).to_owned(),
        year: (*year).to_owned(),
    };
    form.read("").map_err(|_| no_day(cell))?;
    Ok(form)
}

fn is_time(parts: &[&str]) -> bool {
    let digits = |part: &&str| {
        part.chars()
            .all(|sign| sign.is_ascii_digit() || sign == ':')
    };
    parts.iter().all(digits)
}

fn no_day(cell: &str) -> String {
    format!("“{cell}” is not a date; a date looks like 23/11/2026.")
}

/// How a request came.
pub(super) fn channel(cell: &str) -> Result<Channel, String> {
    match plain(cell).as_str() {
        "post" | "letter" => Ok(Channel::Post),
        "email" => Ok(Channel::Email),
        "onlineform" | "online" | "webform" | "website" => Ok(Channel::OnlineForm),
        "spoken" | "telephone" | "phone" | "inperson" => Ok(Channel::Spoken),
        "counter" => Ok(Channel::Counter),
        _ => Err(format!(
            "“{cell}” is no way in which a request comes. Write post, e-mail, online form, spoken or counter."
        )),
    }
}

/// What the information is held for.
pub(super) fn purposes(cell: &str) -> Result<Vec<Purpose>, String> {
    match plain(cell).as_str() {
        "policing" | "lawenforcement" => Ok(vec![Purpose::Policing]),
        "other" => Ok(vec![Purpose::Other]),
        "both" => Ok(vec![Purpose::Policing, Purpose::Other]),
        _ => Err(format!(
            "“{cell}” is nothing that information is held for. Write policing, other or both."
        )),
    }
}

/// Yes or no.
pub(super) fn yes(cell: &str) -> Result<bool, String> {
    match plain(cell).as_str() {
        "yes" | "y" | "true" => Ok(true),
        "no" | "n" | "false" => Ok(false),
        _ => Err(format!("“{cell}” is neither yes nor no.")),
    }
}

/// The rights, by name, one or several with semicolons between them.
pub(super) fn rights(room: &Room, cell: &str) -> Result<Vec<String>, String> {
    let named = cell
        .split(';')
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let mut found: Vec<String> = Vec::new();
    for name in named {
        let right = right(room, name)?;
        if !found.contains(&right) {
            found.push(right);
        }
    }
    Ok(found)
}

fn right(room: &Room, name: &str) -> Result<String, String> {
    let all = room.law().all_rights();
    let same = |text: &str| plain(text) == plain(name);
    let found = all
        .iter()
        .find(|right| same(&right.id.to_string()) || same(&right.label.to_string()));
    found.map(|right| right.id.to_string()).ok_or_else(|| {
        let labels: Vec<String> = all.iter().map(|right| right.label.to_string()).collect();
        format!("“{name}” is no right. Write one of: {}.", labels.join("; "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_tables_write_them() {
        for (cell, wanted) in [
            ("23/11/2026", Some("2026-11-23")),
            ("3/4/2026", Some("2026-04-03")),
            ("23-11-2026", Some("2026-11-23")),
            ("23.11.2026", Some("2026-11-23")),
            ("23 November 2026", Some("2026-11-23")),
            ("23 Nov 2026", Some("2026-11-23")),
            ("2026-11-23", Some("2026-11-23")),
            ("2026-11-23 14:30", Some("2026-11-23")),
            ("11/23/2026", None),
            ("23/11/26", None),
            ("29/02/2027", None),
            ("46349", None),
            ("next week", None),
            ("23/11/2026 or so", None),
        ] {
            let read = day(cell).ok().and_then(|day| day.read("").ok());
            assert_eq!(read.map(|day| day.to_string()).as_deref(), wanted, "{cell}");
        }
    }
}
