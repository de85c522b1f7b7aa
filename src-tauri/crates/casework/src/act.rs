//! What a case needs next. The act depends on the case alone; by when it is needed depends on the
//! clock and on today, and is for the desk to say.

use crate::{Case, LetterKind, Part, Status};
use serde::{Deserialize, Serialize};
use statute::{ClockState, FactKind};

/// The next thing that a case needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Give it to a caseworker.
    Allocate,
    /// Ask for identity: it is in doubt, and the question has not been sent.
    AskIdentity,
    /// Wait for identity.
    AwaitIdentity,
    /// Wait for the fee.
    AwaitFee,
    /// Wait for the answer to a question.
    AwaitAnswer,
    /// Send the acknowledgement.
    Acknowledge,
    /// Decide.
    Decide,
    /// Write the answer.
    Respond,
    /// Close it.
    Close,
    /// Nothing: it is closed.
    Nothing,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 10] = [
        Self::Allocate,
        Self::AskIdentity,
        Self::AwaitIdentity,
        Self::AwaitFee,
        Self::AwaitAnswer,
        Self::Acknowledge,
        Self::Decide,
        Self::Respond,
        Self::Close,
        Self::Nothing,
    ];

    /// Whether the next move is the requester's.
    pub fn waits(self) -> bool {
        matches!(
            self,
            Self::AwaitIdentity | Self::AwaitFee | Self::AwaitAnswer
        )
    }
}

/// What `case` needs next, where `state` is the state of the clock of its most urgent part.
pub fn next_act(case: &Case, state: ClockState) -> Act {
    match (case.status(), state) {
        (Status::Closed, _) => Act::Nothing,
        (Status::Answered, _) => Act::Close,
        _ if case.allocated_to.is_none() => Act::Allocate,
        (Status::Decided, _) => Act::Respond,
        (_, ClockState::AwaitingIdentity) => Act::AwaitIdentity,
        (_, ClockState::AwaitingFee) => Act::AwaitFee,
        (_, ClockState::Paused) => Act::AwaitAnswer,
        _ if case.identity_needed && !has_fact(case, FactKind::IdentityAsked) => Act::AskIdentity,
        _ if !has_letter(case, LetterKind::Acknowledgement) && no_part_decided(case) => {
            Act::Acknowledge
        }
        _ => Act::Decide,
    }
}

fn has_fact(case: &Case, kind: FactKind) -> bool {
    let proved = |own| kind == FactKind::IdentityAsked && own == FactKind::IdentityProved;
    case.facts
        .iter()
        .any(|entry| !entry.withdrawn && (entry.kind == kind || proved(entry.kind)))
}

fn has_letter(case: &Case, kind: LetterKind) -> bool {
    case.letters.iter().any(|letter| letter.kind == kind)
}

fn no_part_decided(case: &Case) -> bool {
    case.parts.iter().all(|part: &Part| part.decision.is_none())
}
