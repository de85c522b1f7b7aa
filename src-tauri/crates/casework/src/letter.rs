//! What a letter is for; `assets/letters` has the words.

use serde::{Deserialize, Serialize};

/// The purpose of a letter. It decides what the law asks it to contain and what sending it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LetterKind {
    /// The request has come, and by when it will be answered.
    Acknowledgement,
    /// Asks who the person is.
    IdentityRequest,
    /// Asks for a fee.
    FeeRequest,
    /// Asks which information or processing is meant.
    ClarificationRequest,
    /// Asks for what the request still lacks to be valid.
    MissingInformation,
    /// Warns that the request will be closed, because what was asked for did not come.
    LapseWarning,
    /// Says that more time is needed, and why.
    ExtensionNotice,
    /// Discloses a first part of the answer; the rest is still owed.
    DisclosedInstalment,
    /// Answers a part of the request.
    Response,
    /// Tells the person something else that the law wants told: how a complaint goes, that a
    /// restriction is to be lifted, that a decision was taken by a computer.
    Notice,
    /// Answers the regulator, which has the case before it.
    RegulatorReply,
    /// Confirms that the request was taken back.
    Withdrawn,
}

impl LetterKind {
    /// Every kind, in the order in which they are usually sent.
    pub const ALL: [Self; 12] = [
        Self::Acknowledgement,
        Self::IdentityRequest,
        Self::FeeRequest,
        Self::ClarificationRequest,
        Self::MissingInformation,
        Self::LapseWarning,
        Self::ExtensionNotice,
        Self::Notice,
        Self::DisclosedInstalment,
        Self::Response,
        Self::Withdrawn,
        Self::RegulatorReply,
    ];
}
