//! The words that stand round every letter, in its language, from `assets/letters/frame.toml`.

use crate::{dates::Dates, error::LetterError};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::OnceLock};

/// The language of a letter whose template names none.
pub(crate) const ENGLISH: &str = "en-GB";

/// The file.
#[derive(Debug, Deserialize)]
struct Frames {
    creator: String,
    /// By the language.
    #[serde(flatten)]
    languages: BTreeMap<String, Words>,
}

/// Words of the letterhead, the reference block and the footer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    date: String,
    day_of_issue: String,
    our_reference: String,
    page_of_pages: String,
    crest: String,
    annex: String,
    annex_page: String,
    dates: Dates,
}

/// The words round a letter in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    /// `cy`.
    pub language: &'static str,
    /// Before the date.
    pub date: &'static str,
    /// In place of the date until the letter is issued.
    pub day_of_issue: &'static str,
    /// Before the case reference.
    pub our_reference: &'static str,
    /// Footer, with `{page}` and `{pages}`.
    pub page_of_pages: &'static str,
    /// What the crest is, for who cannot see it, with `{office}`.
    pub crest: &'static str,
    /// What stands above an annex, with `{letter}` and `{title}`.
    pub annex: &'static str,
    /// What a page of another file is, for who cannot see it, with `{page}`, `{pages}` and `{title}`.
    pub annex_page: &'static str,
    /// How a day is written.
    pub dates: &'static Dates,
    /// The program that made the PDF, in its properties.
    pub creator: &'static str,
}

/// The frame in a language.
///
/// # Errors
///
/// [`LetterError::Template`]: the file has no words in it.
pub(crate) fn frame(language: &str) -> Result<Frame, LetterError> {
    let frames = frames()?;
    let (language, words) = frames.languages.get_key_value(language).ok_or_else(|| {
        wrong(format!(
            "there are no words in the language \u{201c}{language}\u{201d}"
        ))
    })?;
    Ok(Frame {
        language,
        date: &words.date,
        day_of_issue: &words.day_of_issue,
        our_reference: &words.our_reference,
        page_of_pages: &words.page_of_pages,
        crest: &words.crest,
        annex: &words.annex,
        annex_page: &words.annex_page,
        dates: &words.dates,
        creator: &frames.creator,
    })
}

/// The file, read once.
fn frames() -> Result<&'static Frames, LetterError> {
    static FRAMES: OnceLock<Result<Frames, String>> = OnceLock::new();
    let text = include_str!("../../../../assets/letters/frame.toml");
    FRAMES
        .get_or_init(|| toml::from_str(text).map_err(|e| e.to_string()))
        .as_ref()
        .map_err(|reason| wrong(reason.clone()))
}

fn wrong(reason: String) -> LetterError {
    LetterError::Template {
        template: "frame.toml".into(),
        reason,
    }
}
