//! What a case needs next. The act depends on the case alone; by when it is needed depends on the
//! clock and on today, and is for the desk to say.

use crate::{Case, FactEntry, Issued, Item, LetterKind, Part, Search, Status};
use serde::{Deserialize, Serialize};
use statute::{ClockState, FactKind, Law};

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
    /// Warn that the request will be closed: what was asked for did not come. Only the day tells, so
    /// [`next_act`] never says it.
    Warn,
    /// Close it, because nothing came after the warning. Only the day tells that too.
    Lapse,
    /// Send a letter that is ready, or one that came back.
    Send,
    /// Send the acknowledgement.
    Acknowledge,
    /// Ask the departments to search.
    Search,
    /// Wait for the departments.
    AwaitSearch,
    /// Decide about the items of the schedule.
    Review,
    /// Wait for the second person.
    AwaitReview,
    /// Decide.
    Decide,
    /// A supervisor signs what was decided.
    Sign,
    /// It is on hold: a supervisor lifts that before it is decided, answered or closed.
    Held,
    /// Write the answer.
    Respond,
    /// Close it.
    Close,
    /// Answer the regulator, a tribunal or a court by the day it set. It stands beside the request's own
    /// life, so [`next_act`] never says it.
    AnswerProceedings,
    /// Nothing: it is closed.
    Nothing,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 20] = [
        Self::Allocate,
        Self::AskIdentity,
        Self::AwaitIdentity,
        Self::AwaitFee,
        Self::AwaitAnswer,
        Self::Warn,
        Self::Lapse,
        Self::Send,
        Self::Acknowledge,
        Self::Search,
        Self::AwaitSearch,
        Self::Review,
        Self::AwaitReview,
        Self::Decide,
        Self::Sign,
        Self::Held,
        Self::Respond,
        Self::Close,
        Self::AnswerProceedings,
        Self::Nothing,
    ];

    /// Whether the next move is a department's, a colleague's or a supervisor's.
    pub fn is_somebody_elses(self) -> bool {
        matches!(
            self,
            Self::AwaitSearch | Self::AwaitReview | Self::Sign | Self::Held
        )
    }

    /// Whether the next move is the requester's.
    pub fn waits(self) -> bool {
        matches!(
            self,
            Self::AwaitIdentity | Self::AwaitFee | Self::AwaitAnswer
        )
    }
}

/// What `case` needs next. `part` is its most urgent part, and `state` the state of that part's clock.
pub fn next_act(case: &Case, part: Option<&Part>, state: ClockState, law: &Law) -> Act {
    let act = act_but_for_holds(case, part, state, law);
    let held = match act {
        Act::Close => case.holding().next().is_some(),
        Act::Decide | Act::Sign | Act::Respond => {
            part.is_some_and(|part| case.held(part.id).is_some())
        }
        _ => false,
    };
    if held { Act::Held } else { act }
}

fn act_but_for_holds(case: &Case, part: Option<&Part>, state: ClockState, law: &Law) -> Act {
    match (case.status(), state) {
        (Status::Closed, _) => Act::Nothing,
        _ if case.to_send() => Act::Send,
        (Status::Answered, _) => Act::Close,
        _ if case.allocated_to.is_none() => Act::Allocate,
        _ if part.is_some_and(Part::to_sign) => Act::Sign,
        _ if part.is_some_and(|part| part.decision.is_some()) => Act::Respond,
        (_, ClockState::AwaitingIdentity) => Act::AwaitIdentity,
        (_, ClockState::AwaitingFee) => Act::AwaitFee,
        (_, ClockState::Paused) => Act::AwaitAnswer,
        _ if case.identity_owed() => Act::AskIdentity,
        _ if !part.is_none_or(|part| acknowledged(case, part)) => Act::Acknowledge,
        _ => next_of_data(case, part, law),
    }
}

impl Case {
    /// Whether a letter is ready and has not left, or came back and was not sent again.
    pub fn to_send(&self) -> bool {
        !self.ready.is_empty() || self.ways.iter().any(|way| way.returned.is_some())
    }
}

/// What the data still need before it can be decided: to be looked for, and to be reviewed. What has
/// come is reviewed while the rest is out.
fn next_of_data(case: &Case, part: Option<&Part>, law: &Law) -> Act {
    match (next_search(case, part, law), next_review(case, part)) {
        (Some(Act::Search), None) => Act::Search,
        (_, Some(Act::Review)) => Act::Review,
        (Some(Act::AwaitSearch), _) => Act::AwaitSearch,
        (_, Some(Act::AwaitReview)) => Act::AwaitReview,
        _ => Act::Decide,
    }
}

/// What the searches for a part still need: none where the departments have answered, or where the
/// right asks for no search.
fn next_search(case: &Case, part: Option<&Part>, law: &Law) -> Option<Act> {
    let part = part?;
    let mut of_part = case
        .searches
        .iter()
        .filter(|search| search.withdrawn.is_none() && search.asked.parts.contains(&part.id))
        .peekable();
    if of_part.peek().is_none() {
        return Some(Act::Search).filter(|_| part.asks_for_data(law));
    }
    of_part.any(Search::open).then_some(Act::AwaitSearch)
}

/// What the schedule of a part still needs; none where everything on it is settled, or nothing is on it.
fn next_review(case: &Case, part: Option<&Part>) -> Option<Act> {
    let part = part?;
    let mut left = case
        .items
        .iter()
        .filter(|item| item.details.part == part.id && !item.settled())
        .peekable();
    left.peek()?;
    let waits = left.all(Item::awaits_second);
    Some(if waits { Act::AwaitReview } else { Act::Review })
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
