//! What a clock counts to.

use serde::{Deserialize, Serialize};

/// What must be done by the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deadline {
    /// Answer the request.
    Response,
    /// Give notice that more time is needed.
    ExtensionNotice,
    /// Acknowledge what was received.
    Acknowledgement,
    /// Ask for a decision to be reconsidered (the person's own time limit).
    ReconsiderationNotice,
}

impl Deadline {
    /// Every deadline there can be.
    pub const ALL: [Self; 4] = [
        Self::Response,
        Self::ExtensionNotice,
        Self::Acknowledgement,
        Self::ReconsiderationNotice,
    ];

    /// Whether it is for the office to keep. The person's own time is not: the office has nothing to
    /// do by its last day, so it aims at none sooner.
    #[must_use]
    pub const fn is_the_offices(self) -> bool {
        !matches!(self, Self::ReconsiderationNotice)
    }

    /// The kebab-case name, as in tables and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::ExtensionNotice => "extension-notice",
            Self::Acknowledgement => "acknowledgement",
            Self::ReconsiderationNotice => "reconsideration-notice",
        }
    }
}

impl std::fmt::Display for Deadline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// No deadline has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "No deadline is called \"{0}\": use response, extension-notice, acknowledgement or reconsideration-notice"
)]
pub struct UnknownDeadline(pub String);

impl std::str::FromStr for Deadline {
    type Err = UnknownDeadline;

    fn from_str(name: &str) -> Result<Self, UnknownDeadline> {
        let found = Self::ALL
            .into_iter()
            .find(|deadline| deadline.as_str() == name);
        found.ok_or_else(|| UnknownDeadline(name.to_owned()))
    }
}
