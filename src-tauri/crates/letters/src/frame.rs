//! The words that stand round every letter, from `assets/letters/frame.toml`.

use crate::error::LetterError;
use serde::Deserialize;
use std::sync::OnceLock;

/// Words of the letterhead, the reference block and the footer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Frame {
    /// Before the date.
    pub date: String,
    /// In place of the date until the letter is issued.
    pub day_of_issue: String,
    /// Before the case reference.
    pub our_reference: String,
    /// Footer, with `{page}` and `{pages}`.
    pub page_of_pages: String,
    /// What the crest is, for who cannot see it, with `{office}`.
    pub crest: String,
    /// The program that made the PDF, in its properties.
    pub creator: String,
}

/// The frame, read once.
pub(crate) fn frame() -> Result<&'static Frame, LetterError> {
    static FRAME: OnceLock<Result<Frame, String>> = OnceLock::new();
    FRAME
        .get_or_init(|| {
            toml::from_str(include_str!("../../../../assets/letters/frame.toml"))
                .map_err(|e| e.to_string())
        })
        .as_ref()
        .map_err(|reason| LetterError::Template {
            template: "frame.toml".into(),
            reason: reason.clone(),
        })
}
