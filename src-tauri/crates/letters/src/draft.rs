//! A draft: the letter in the sections that an editor shows, some of them fixed.

use crate::{
    addressee::Addressee, context::LetterContext, error::LetterError, frame::ENGLISH,
    marker::Marker, render::Filled, template::Template,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A letter before it is set: an ordered list of sections, and the key words of each element of
/// the law that its sections carry. Serialises (JSON), and reads and writes as one Markdown text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Id of the template it was made from.
    pub template: String,
    /// Version of that template.
    pub version: u32,
    /// The language it is written in: `cy`.
    #[serde(default = "english", skip_serializing_if = "is_english")]
    pub language: String,
    /// Element id to the words by which it is recognised.
    pub elements: BTreeMap<String, KeyWords>,
    /// In the order of the letter.
    pub sections: Vec<Section>,
}

/// How an element of the law is recognised in a section that carries it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyWords {
    /// Each must stand in the section, whatever its case and line breaks. `a|b` means a or b.
    pub keys: Vec<String>,
    /// The section keeps at least this many words, prompts not counted.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub least: usize,
    /// What no section of the letter may say, since it would show what the element leaves open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub never: Vec<String>,
    /// What is taken out before that is looked for: the person's own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
}

pub(crate) fn english() -> String {
    ENGLISH.to_owned()
}

pub(crate) fn is_english(language: &str) -> bool {
    language == ENGLISH
}

fn is_zero(n: &usize) -> bool {
    *n == 0
}

/// One part of the letter as the editor shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Stable id within the letter: `withheld`.
    pub id: String,
    /// What the editor calls it.
    pub label: String,
    /// The heading printed above it, if any.
    pub heading: Option<Heading>,
    /// Markdown. Empty when the caseworker took the section out.
    pub text: String,
    /// Whether the caseworker may change it.
    pub editable: bool,
    /// Where in the letter it stands.
    #[serde(default)]
    pub place: Place,
    /// Ids of the elements of the law that stand in it.
    pub carries: BTreeSet<String>,
}

/// Where a section stands in the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Above the text: the head prints what it says (recipient, reference, date), so it is shown in
    /// the editor alone.
    Head,
    /// In the text.
    #[default]
    Text,
    /// The signature, kept together and with the paragraph before it.
    SignOff,
}

/// A heading of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 1 for the letter's subject line, 2 and 3 below it.
    pub level: u8,
    /// Markdown, one line.
    pub text: String,
}

/// Fills a template from a case.
///
/// # Errors
///
/// [`LetterError::NotForRegime`], [`LetterError::NotForRight`],
/// [`LetterError::UnknownPlaceholder`], [`LetterError::MissingValue`] naming what the case lacks,
/// [`LetterError::EmptyAddress`].
pub fn draft(template: &Template, context: &LetterContext) -> Result<Draft, LetterError> {
    template.suits(&context.case.regime, &context.case.right)?;
    // Whoever else is written to is named while the letter is being written.
    if template.addressee != Addressee::Other {
        context.recipient.complete()?;
    }
    let filled = Filled::new(template, context)?;
    let body = filled.body()?;
    let sections = crate::draft_text::sections(&body).map_err(|reason| LetterError::Template {
        template: template.id.clone(),
        reason,
    })?;
    let carried: BTreeSet<&String> = sections.iter().flat_map(|s| &s.carries).collect();
    let elements = carried
        .into_iter()
        .map(|id| key_words(&filled, id))
        .collect::<Result<_, _>>()?;
    Ok(Draft {
        template: template.id.clone(),
        version: template.version,
        language: template.language.clone(),
        elements,
        sections,
    })
}

fn key_words(filled: &Filled, id: &str) -> Result<(String, KeyWords), LetterError> {
    let declared = crate::template::elements()?
        .get(id)
        .ok_or_else(|| LetterError::Template {
            template: filled.template.id.clone(),
            reason: format!("the element \u{201c}{id}\u{201d} has no key words in elements.toml"),
        })?;
    Ok((id.to_owned(), filled.key_words(declared)?))
}

impl Draft {
    /// The same letter for the case as it is now: `fresh` gives the fixed sections and the key
    /// words, this draft what the caseworker wrote. A section that `fresh` no longer has goes; one
    /// that this draft never had comes in.
    pub fn renewed(&self, fresh: Draft) -> Draft {
        let mut renewed = fresh;
        for section in renewed.sections.iter_mut().filter(|s| s.editable) {
            if let Some(mine) = self.sections.iter().find(|s| s.id == section.id) {
                section.text.clone_from(&mine.text);
            }
        }
        renewed
    }

    /// Puts the caseworker's text in an editable section; false if there is none with that id.
    pub fn write(&mut self, section: &str, text: &str) -> bool {
        let found = self
            .sections
            .iter_mut()
            .find(|s| s.id == section && s.editable);
        let Some(found) = found else { return false };
        found.text = crate::draft_text::tidy(text);
        true
    }
}

impl Section {
    /// Its heading and its text, as Markdown.
    pub(crate) fn markdown(&self) -> String {
        let line = |it: &Heading| format!("{} {}\n\n", "#".repeat(it.level.into()), it.text);
        self.heading.as_ref().map(line).unwrap_or_default() + &self.text
    }

    pub(crate) fn open(m: Marker, heading: Option<Heading>) -> Section {
        Section {
            id: m.id,
            label: m.label,
            heading,
            text: String::new(),
            editable: !m.fixed,
            place: m.place,
            carries: m.carries,
        }
    }

    pub(crate) fn marker(&self) -> Marker {
        Marker {
            id: self.id.clone(),
            label: self.label.clone(),
            fixed: !self.editable,
            place: self.place,
            carries: self.carries.clone(),
        }
    }
}

impl crate::context::Recipient {
    /// The lines of the address under the name, none of them empty.
    pub(crate) fn block(&self) -> Vec<&str> {
        let all = std::iter::once(&self.name).chain(&self.address);
        all.map(|line| line.trim())
            .filter(|line| !line.is_empty())
            .collect()
    }

    /// A name and at least one line of address.
    pub(crate) fn complete(&self) -> Result<(), LetterError> {
        if self.name.trim().is_empty() {
            return Err(LetterError::EmptyAddress {
                whose: "the recipient\u{2019}s name",
            });
        }
        if self.address.iter().all(|line| line.trim().is_empty()) {
            return Err(LetterError::EmptyAddress {
                whose: "the recipient\u{2019}s address",
            });
        }
        Ok(())
    }
}
