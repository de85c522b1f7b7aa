//! What can go wrong between a template and a PDF, in words for the person at the desk.

/// Why there is no draft, or no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LetterError {
    /// The template file itself is wrong: its front matter, a section marker, or its syntax.
    #[error("The letter template \u{201c}{template}\u{201d} cannot be used: {reason}")]
    Template {
        /// The template's id, or its file name where the id could not be read.
        template: String,
        /// What is wrong, and on which line if that is known.
        reason: String,
    },
    /// No template has this id.
    #[error("There is no letter template called \u{201c}{0}\u{201d}.")]
    NoTemplate(String),
    /// The template is not written for the regime of this case.
    #[error("The letter \u{201c}{template}\u{201d} is not for requests under {regime}.")]
    NotForRegime {
        /// The template's id.
        template: String,
        /// The regime of the case, as its id.
        regime: String,
    },
    /// The template is not written for the right of this case.
    #[error("The letter \u{201c}{template}\u{201d} is not for the right {right}.")]
    NotForRight {
        /// The template's id.
        template: String,
        /// The right of the case, as its id.
        right: String,
    },
    /// The template asks for something that no case has.
    #[error(
        "The letter template \u{201c}{template}\u{201d} asks for \u{201c}{placeholder}\u{201d}, which no case has (line {line})."
    )]
    UnknownPlaceholder {
        /// The template's id.
        template: String,
        /// The placeholder as written, for instance `case.colour`.
        placeholder: String,
        /// Line of the template file.
        line: usize,
    },
    /// The letter needs something that this case does not have yet.
    #[error("This letter needs \u{201c}{placeholder}\u{201d}, which is not recorded on the case.")]
    MissingValue {
        /// The template's id.
        template: String,
        /// The placeholder as written, for instance `case.last_day`.
        placeholder: String,
    },
    /// The address block would be empty.
    #[error("Enter {whose} before making this letter.")]
    EmptyAddress {
        /// "the recipient's name", "the recipient's address" or "the office's address".
        whose: &'static str,
    },
    /// The address is longer than what it is to be printed on.
    #[error(
        "The address is too long for {on}. Shorten it on the case, or send the letter in an envelope with a window."
    )]
    LongAddress {
        /// "a DL envelope".
        on: &'static str,
    },
    /// A prompt of the template was not replaced, or a placeholder was typed into the letter.
    #[error(
        "Replace \u{201c}{text}\u{201d} in \u{201c}{section}\u{201d} before this letter leaves."
    )]
    LeftOver {
        /// The label of the section it stands in.
        section: String,
        /// The text left in, with its brackets.
        text: String,
    },
    /// A character that none of the letter's fonts has.
    #[error(
        "No font of the letter has the character \u{201c}{character}\u{201d} (U+{code:04X}), in \u{201c}{place}\u{201d}."
    )]
    MissingGlyph {
        /// The character.
        character: char,
        /// Its Unicode code point.
        code: u32,
        /// The words round it.
        place: String,
    },
    /// Something that was to go with the letter cannot.
    #[error("\u{201c}{title}\u{201d} cannot go with the letter: {reason}")]
    Annex {
        /// What it is called.
        title: String,
        /// Why, and what to do.
        reason: String,
    },
    /// The text of a stored draft cannot be read back.
    #[error("The stored draft cannot be read: {0}")]
    Draft(String),
    /// The PDF could not be written; this is a fault of the program, not of the letter.
    #[error("The PDF could not be written: {0}")]
    Pdf(String),
}
