//! What happened, and on which day: all that a clock is reckoned from.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing that happened on one day.
///
/// The day is the Europe/London calendar day on which it happened, not the day on which it was
/// recorded; 23:59 is still that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fact {
    /// What happened.
    pub kind: FactKind,
    /// The Europe/London day.
    pub on: NaiveDate,
}

impl Fact {
    /// `kind` happened `on` this day.
    #[must_use]
    pub const fn new(kind: FactKind, on: NaiveDate) -> Self {
        Self { kind, on }
    }
}

/// The kinds of fact that a clock can turn on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactKind {
    /// The controller received the request.
    Received,
    /// The controller asked for a fee.
    FeeAsked,
    /// The fee was paid.
    FeePaid,
    /// The controller asked for information to be satisfied of identity (under the 1998 Act, or to
    /// locate the data).
    IdentityAsked,
    /// The controller received that information.
    IdentityProved,
    /// The controller asked which information or processing the request is about.
    ClarificationAsked,
    /// The controller received the answer.
    ClarificationAnswered,
    /// The controller gave notice, with its reasons, that it needs longer.
    ExtensionNotice,
    /// The controller gave such a notice but stated no reasons.
    ExtensionNoticeWithoutReasons,
    /// The person was told of a decision.
    DecisionNotified,
    /// The results of an examination were announced.
    ResultsAnnounced,
    /// The decision that is objected to was taken.
    DecisionTaken,
    /// The act or omission complained of.
    ActOrOmission,
    /// The controller acknowledged what it received.
    Acknowledged,
}

impl FactKind {
    /// Every kind, in the order in which things usually happen.
    pub const ALL: [Self; 14] = [
        Self::Received,
        Self::FeeAsked,
        Self::FeePaid,
        Self::IdentityAsked,
        Self::IdentityProved,
        Self::ClarificationAsked,
        Self::ClarificationAnswered,
        Self::ExtensionNotice,
        Self::ExtensionNoticeWithoutReasons,
        Self::DecisionNotified,
        Self::ResultsAnnounced,
        Self::DecisionTaken,
        Self::ActOrOmission,
        Self::Acknowledged,
    ];

    /// Whether it can lie before the request: what the request is about, not what became of it.
    #[must_use]
    pub const fn may_precede_request(self) -> bool {
        matches!(
            self,
            Self::DecisionNotified
                | Self::ResultsAnnounced
                | Self::DecisionTaken
                | Self::ActOrOmission
        )
    }

    /// The kebab-case name, as in tables and on the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::FeeAsked => "fee-asked",
            Self::FeePaid => "fee-paid",
            Self::IdentityAsked => "identity-asked",
            Self::IdentityProved => "identity-proved",
            Self::ClarificationAsked => "clarification-asked",
            Self::ClarificationAnswered => "clarification-answered",
            Self::ExtensionNotice => "extension-notice",
            Self::ExtensionNoticeWithoutReasons => "extension-notice-without-reasons",
            Self::DecisionNotified => "decision-notified",
            Self::ResultsAnnounced => "results-announced",
            Self::DecisionTaken => "decision-taken",
            Self::ActOrOmission => "act-or-omission",
            Self::Acknowledged => "acknowledged",
        }
    }
}

impl fmt::Display for FactKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// No fact has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("No event is called \"{0}\"")]
pub struct UnknownFact(pub String);

impl FromStr for FactKind {
    type Err = UnknownFact;

    fn from_str(name: &str) -> Result<Self, UnknownFact> {
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == name);
        found.ok_or_else(|| UnknownFact(name.to_owned()))
    }
}
