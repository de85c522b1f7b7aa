//! An e-mail, whichever program saved it.

use crate::{eml, guarded::guarded, msg};
use chrono::{DateTime, FixedOffset};

/// The largest e-mail that is read, in bytes: mail servers take much less.
pub(crate) const MOST_BYTES: usize = 150 << 20;

/// The first bytes of a compound file, which Outlook's format is.
pub(crate) const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// An e-mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mail {
    /// Who sent it.
    pub from: Address,
    /// To whom.
    pub to: Vec<Address>,
    /// Copied to whom.
    pub cc: Vec<Address>,
    /// The subject, in one line.
    pub subject: String,
    /// When it was sent, by the sender's clock; none where it does not say.
    pub sent: Option<DateTime<FixedOffset>>,
    /// What it says, as plain text.
    pub text: String,
    /// What is attached, in its order.
    pub attachments: Vec<Attachment>,
    /// What could not be read, in sentences for the person who opened it.
    pub remarks: Vec<String>,
}

/// Somebody who sends or gets e-mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// The name; empty where there is none.
    pub name: String,
    /// "rowan@example.org"; empty where the mail does not say, as of a colleague in the sender's office.
    pub email: String,
}

/// A file that came with an e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// A name that can be saved under; that of an e-mail within it is its subject with `.eml`.
    pub name: String,
    /// The media type that the sender gave; empty where there was none.
    pub media: String,
    /// The file.
    pub content: Vec<u8>,
}

/// Why a file could not be read as an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// It is something else.
    #[error("This file is not an e-mail. Choose one that was saved as .eml or .msg.")]
    NotMail,
    /// It is an e-mail, and damaged.
    #[error("This e-mail could not be read: {why}. Ask for it again, or keep it as a file.")]
    Malformed {
        /// What is wrong, as the end of a sentence.
        why: String,
    },
}

impl MailError {
    pub(crate) fn malformed(why: &str) -> Self {
        Self::Malformed { why: why.into() }
    }
}

/// The e-mail in `bytes`: the Internet's format (`.eml`) or Outlook's (`.msg`).
///
/// # Errors
/// A [`MailError`]: it is no e-mail, or damaged.
pub fn mail(bytes: &[u8]) -> Result<Mail, MailError> {
    if bytes.len() > MOST_BYTES {
        return Err(MailError::malformed("it is larger than 150 MB"));
    }
    let read = || match bytes.starts_with(COMPOUND) {
        true => msg::read(bytes),
        false => eml::read(bytes),
    };
    guarded(read).unwrap_or_else(|| Err(MailError::malformed("it is damaged")))
}
