//! What a case needs next. The act depends on the case alone; by when it is needed depends on the
//! clock and on today, and is for the desk to say.

use crate::{Case, FactEntry, Issued, LetterKind, Part, Status};
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

/// What `case` needs next. `part` is its most urgent part, and `state` the state of that part's clock.
pub fn next_act(case: &Case, part: Option<&Part>, state: ClockState) -> Act {
    match (case.status(), state) {
        (Status::Closed, _) => Act::Nothing,
        (Status::Answered, _) => Act::Close,
        _ if case.allocated_to.is_none() => Act::Allocate,
        _ if part.is_some_and(|part| part.decision.is_some()) => Act::Respond,
        (_, ClockState::AwaitingIdentity) => Act::AwaitIdentity,
        (_, ClockState::AwaitingFee) => Act::AwaitFee,
        (_, ClockState::Paused) => Act::AwaitAnswer,
        _ if case.identity_owed() => Act::AskIdentity,
        _ if !part.is_none_or(|part| acknowledged(case, part)) => Act::Acknowledge,
        _ => Act::Decide,
    }
}

/// Whether the person was told that this part of the request has come, and by when it is answered.
pub fn acknowledged(case: &Case, part: &Part) -> bool {
    let about = |letter: &Issued| {
        letter.kind == LetterKind::Acknowledgement && letter.parts.contains(&part.id)
    };
    let fact =
        |entry: &FactEntry| entry.counts_for(part.id) && entry.kind == FactKind::Acknowledged;
    case.letters.iter().any(about) || case.facts.iter().any(fact)
}
