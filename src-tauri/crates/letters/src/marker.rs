//! The line that opens a section, in templates and in stored drafts:
//!
//! ```text
//! <!-- withheld: What we are not sending, and why | carries restriction, reasons -->
//! ```
//!
//! Before the colon the section's id; after it the label the editor shows. Then, in any order:
//! `fixed` (the caseworker cannot change it), `head` (printed by the letter's head, not in the text),
//! `sign-off` (kept together, with room for a signature), `carries` and the ids of the elements of the law that stand in the section.

use crate::draft::Place;
use std::collections::BTreeSet;

/// What a marker line says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Marker {
    pub id: String,
    pub label: String,
    pub fixed: bool,
    pub place: Place,
    pub carries: BTreeSet<String>,
}

/// Reads a line: `None` if it is no marker, an error if it looks like one and is not.
pub(crate) fn read(line: &str) -> Option<Result<Marker, String>> {
    let inner = line.strip_prefix("<!--")?.trim_end();
    Some(match inner.strip_suffix("-->") {
        Some(inner) => parse(inner),
        None => Err(format!(
            "the marker \u{201c}{line}\u{201d} does not end in \u{201c}-->\u{201d}"
        )),
    })
}

fn parse(inner: &str) -> Result<Marker, String> {
    let mut parts = inner.split('|').map(str::trim);
    let (id, label) = parts
        .next()
        .and_then(|first| first.split_once(':'))
        .ok_or_else(|| {
            format!(
                "a marker needs \u{201c}id: label\u{201d}, not \u{201c}{}\u{201d}",
                inner.trim()
            )
        })?;
    let mut marker = Marker {
        id: word(id)?,
        label: label.trim().to_owned(),
        ..Marker::default()
    };
    for part in parts {
        match part.split_once(' ') {
            None if part == "fixed" => marker.fixed = true,
            None if part == "head" => marker.place = Place::Head,
            None if part == "sign-off" => marker.place = Place::SignOff,
            Some(("carries", ids)) => {
                marker.carries = ids.split(',').map(word).collect::<Result<_, _>>()?
            }
            _ => return Err(format!("a marker cannot say \u{201c}{part}\u{201d}")),
        }
    }
    Ok(marker)
}

fn word(text: &str) -> Result<String, String> {
    let text = text.trim();
    let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    match !text.is_empty() && text.chars().all(good) {
        true => Ok(text.to_owned()),
        false => Err(format!(
            "\u{201c}{text}\u{201d} is not an id (small letters, digits and hyphens)"
        )),
    }
}

/// Writes the line.
pub(crate) fn write(m: &Marker) -> String {
    let mut out = format!("<!-- {}: {}", m.id, m.label);
    if m.fixed {
        out.push_str(" | fixed");
    }
    out.push_str(match m.place {
        Place::Head => " | head",
        Place::Text => "",
        Place::SignOff => " | sign-off",
    });
    if !m.carries.is_empty() {
        let ids: Vec<&str> = m.carries.iter().map(String::as_str).collect();
        out.push_str(" | carries ");
        out.push_str(&ids.join(", "));
    }
    out.push_str(" -->");
    out
}
