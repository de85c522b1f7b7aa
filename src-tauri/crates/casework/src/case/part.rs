//! One right under one regime, as the events of its case made it.

use super::decision::Decision;
use crate::extension::ExtensionAsk;
use crate::{PartId, PersonId, Processing, Record};
use chrono::NaiveDate;
use statute::{Law, Purpose, RegimeId, RightId};

/// One right under one regime.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its letter.
    pub id: PartId,
    /// The right.
    pub right: RightId,
    /// What the data are processed for.
    pub purpose: Purpose,
    /// The regime.
    pub regime: RegimeId,
    /// Why this regime.
    pub regime_reason: String,
    /// Conditions of validity that are not met, by the rule pack's names for them.
    pub unmet: Vec<String>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// Who signed that.
    pub signed: Option<PersonId>,
    /// Why a supervisor sent it back, until it is decided again.
    pub sent_back: Option<String>,
    /// An extension that was asked for, until its notice leaves.
    pub extension: Option<ExtensionAsk>,
    /// What its answer says of the processing; none where nobody chose.
    pub processing: Option<Processing>,
    /// What was done to answer it, as it was recorded.
    pub record: Record,
    /// The day the answer was sent.
    pub answered: Option<NaiveDate>,
    /// The last day as it stood when the answer was sent, while no date of the case was corrected since.
    pub due_then: Option<NaiveDate>,
    /// The law by which that day was reckoned; empty where none is kept.
    pub law_then: String,
}

impl Part {
    /// Nothing more is owed to the person on this part.
    pub fn settled(&self) -> bool {
        let decision = self.decision.as_ref();
        self.answered.is_some() || decision.is_some_and(Decision::needs_no_answer)
    }

    /// Whether a supervisor must still sign what was decided.
    pub fn to_sign(&self) -> bool {
        let asked = self
            .decision
            .as_ref()
            .is_some_and(|decision| decision.to_sign);
        asked && self.signed.is_none() && self.answered.is_none()
    }

    /// Whether what is asked for is the data themselves, so that they must be looked for.
    pub fn asks_for_data(&self, law: &Law) -> bool {
        law.right(&self.right).is_some_and(|right| right.searched)
    }

    /// A part that is decided anew, after a case was reopened, owes a new answer.
    pub(super) fn decide(&mut self, decision: &Decision) {
        self.decision = Some(decision.clone());
        (self.signed, self.sent_back) = (None, None);
        self.answered = None;
        self.forget_then();
    }

    /// What was decided is open again, and the signature under it is gone.
    pub(super) fn reopen(&mut self) {
        self.decision = None;
        (self.signed, self.sent_back) = (None, None);
    }

    /// What lapsed is open again: the answer came, or the case was opened again.
    pub(super) fn revive(&mut self) {
        if self.decision.as_ref().is_some_and(Decision::lapsed) {
            self.reopen();
        }
    }

    /// What was told rested on facts that have changed since.
    pub(super) fn forget_then(&mut self) {
        self.due_then = None;
        self.law_then.clear();
    }
}
