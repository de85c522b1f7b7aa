//! A request to be logged.

use crate::{Channel, Linked, Party, Recipient, Reference, Requester};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::{Fact, Purpose, RegimeId, RightId};

/// A part as it is to be opened. The regime is the one that the law gives for the day of receipt and
/// the purpose, unless an officer chose another and said why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartOpening {
    /// The right.
    pub right: RightId,
    /// What the data are processed for.
    pub purpose: Purpose,
    /// The regime.
    pub regime: RegimeId,
    /// Why this regime.
    pub reason: String,
    /// Conditions of validity that are not met, by the rule pack's names for them.
    pub unmet: Vec<String>,
}

/// A request to be logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The office's name for the case, the next free one.
    pub reference: Reference,
    /// How it came.
    pub channel: Channel,
    /// Where in the force it arrived; empty for the office itself.
    pub came_to: String,
    /// The day on which it first reached any part of the controller.
    pub received: NaiveDate,
    /// Whom it is about.
    pub subject: Party,
    /// Who asks.
    pub requester: Requester,
    /// Who gets the answer.
    pub recipient: Recipient,
    /// What is asked for.
    pub scope: String,
    /// Whether identity must be proved.
    pub identity_needed: bool,
    /// The parts, A first.
    pub parts: Vec<PartOpening>,
    /// What the request is about and on which day: the decision, the act or omission.
    pub about: Vec<Fact>,
    /// The day (Europe/London) on which somebody saw that it is a request, where that was before it was
    /// logged.
    pub recognised: Option<NaiveDate>,
    /// The case in whose letter it was found, and the day on which that came.
    pub found_in: Option<(Linked, NaiveDate)>,
}
