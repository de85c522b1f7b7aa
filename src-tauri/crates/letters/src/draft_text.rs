//! A draft as one Markdown text and back: front matter with the key words, then the sections, each
//! opened by its marker. A heading stands on the line right below the marker; the text follows
//! after an empty line.

use crate::{
    draft::{Draft, Heading, KeyWords, Section, english, is_english},
    error::LetterError,
    marker,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const FENCE: &str = "+++\n";

#[derive(Serialize, Deserialize)]
struct FrontMatter {
    template: String,
    version: u32,
    #[serde(default = "english", skip_serializing_if = "is_english")]
    language: String,
    elements: BTreeMap<String, KeyWords>,
}

impl Draft {
    /// The whole draft as one Markdown text.
    ///
    /// # Errors
    ///
    /// [`LetterError::Draft`] if the front matter cannot be written.
    pub fn to_markdown(&self) -> Result<String, LetterError> {
        let front = FrontMatter {
            template: self.template.clone(),
            version: self.version,
            language: self.language.clone(),
            elements: self.elements.clone(),
        };
        let front = toml::to_string(&front).map_err(|e| LetterError::Draft(e.to_string()))?;
        let mut out = format!("{FENCE}{front}{FENCE}");
        for section in &self.sections {
            out.push('\n');
            out.push_str(&marker::write(&section.marker()));
            out.push('\n');
            if let Some(h) = &section.heading {
                out.push_str(&format!("{} {}\n", "#".repeat(h.level.into()), h.text));
            }
            out.push('\n');
            out.extend(tidy(&section.text).lines().map(|line| guard(line) + "\n"));
        }
        Ok(out)
    }

    /// Reads back what [`Draft::to_markdown`] wrote.
    ///
    /// # Errors
    ///
    /// [`LetterError::Draft`] saying what cannot be read.
    pub fn from_markdown(text: &str) -> Result<Draft, LetterError> {
        let text = text.replace("\r\n", "\n");
        let (front, body) = front_matter(&text)
            .ok_or_else(|| LetterError::Draft("it has no front matter".into()))?;
        let front: FrontMatter =
            toml::from_str(front).map_err(|e| LetterError::Draft(e.to_string()))?;
        let sections = sections(body).map_err(LetterError::Draft)?;
        Ok(Draft {
            template: front.template,
            version: front.version,
            language: front.language,
            elements: front.elements,
            sections,
        })
    }
}

/// Splits `+++` front matter from the text below it.
pub(crate) fn front_matter(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix(FENCE)?.split_once(FENCE)
}

/// Splits a body into its sections.
pub(crate) fn sections(body: &str) -> Result<Vec<Section>, String> {
    let mut out: Vec<Section> = Vec::new();
    let mut after_marker = false;
    for line in body.lines() {
        if let Some(found) = marker::read(line) {
            let section = Section::open(found?, None);
            if out.iter().any(|s| s.id == section.id) {
                return Err(format!(
                    "two sections are called \u{201c}{}\u{201d}",
                    section.id
                ));
            }
            out.push(section);
            after_marker = true;
            continue;
        }
        match out.last_mut() {
            Some(section) => put(section, line, after_marker),
            None if line.trim().is_empty() => {}
            None => {
                return Err(format!(
                    "\u{201c}{line}\u{201d} stands before the first section"
                ));
            }
        }
        after_marker = false;
    }
    for section in &mut out {
        section.text = tidy(&section.text);
    }
    Ok(out)
}

fn put(section: &mut Section, line: &str, after_marker: bool) {
    match heading(line).filter(|_| after_marker) {
        Some(h) => section.heading = Some(h),
        None => {
            section.text.push_str(unguard(line));
            section.text.push('\n');
        }
    }
}

fn heading(line: &str) -> Option<Heading> {
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len())
        .ok()
        .filter(|n| (1..=3).contains(n))?;
    Some(Heading {
        level,
        text: text.strip_prefix(' ')?.trim().to_owned(),
    })
}

/// Line ends as `\n`, no empty lines at either end, no space at the end of the text.
pub(crate) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .trim_end()
        .trim_start_matches('\n')
        .to_owned()
}

/// A line of text that looks like a marker gets one more backslash on paper, and loses it again.
fn guard(line: &str) -> String {
    match line.trim_start_matches('\\').starts_with("<!--") {
        true => format!("\\{line}"),
        false => line.to_owned(),
    }
}

fn unguard(line: &str) -> &str {
    match line.trim_start_matches('\\').starts_with("<!--") {
        true => line.strip_prefix('\\').unwrap_or(line),
        false => line,
    }
}
