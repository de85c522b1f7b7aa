//! The facts of a case in the order of their days, once they have been found to agree.

use chrono::NaiveDate;

use crate::pauses::{Question, pair};
use crate::right::GovernedBy;
use crate::{Fact, FactError, FactKind};

/// Facts that agree with each other. However they were ordered, the same facts give the same value.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// The day of the fact that the time cannot run without: receipt, or the news of a decision.
    pub(crate) origin: NaiveDate,
    pub(crate) fee: Asked,
    pub(crate) identity: Asked,
    pub(crate) questions: Vec<Question>,
    /// The first notice with reasons, and the first without.
    pub(crate) notice: Option<NaiveDate>,
    pub(crate) bare_notice: Option<NaiveDate>,
    pub(crate) results: Option<NaiveDate>,
    pub(crate) decision: Option<NaiveDate>,
    pub(crate) received: Option<NaiveDate>,
    pub(crate) acknowledged: Option<NaiveDate>,
}

/// Something that was asked for, and whether it came.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Asked {
    pub(crate) first_asked: Option<NaiveDate>,
    last_asked: Option<NaiveDate>,
    pub(crate) met: Option<NaiveDate>,
}

impl Asked {
    /// The day of the latest request for it that nothing has come in answer to.
    pub(crate) fn awaited(&self) -> Option<NaiveDate> {
        self.last_asked
            .filter(|asked| self.met.is_none_or(|met| met < *asked))
    }

    fn ask(&mut self, on: NaiveDate) {
        self.first_asked = Some(self.first_asked.map_or(on, |first| first.min(on)));
        self.last_asked = self.last_asked.max(Some(on));
    }

    fn meet(&mut self, on: NaiveDate) {
        self.met = self.met.max(Some(on));
    }

    fn check(&self, asked_kind: FactKind, kind: FactKind) -> Result<(), FactError> {
        match (self.first_asked, self.met) {
            (Some(asked), Some(on)) if on < asked => Err(FactError::BeforeAsked {
                kind,
                on,
                asked_kind,
                asked,
            }),
            _ => Ok(()),
        }
    }
}

/// Puts the facts together.
///
/// # Errors
/// When they contradict each other: see [`FactError`].
pub(crate) fn gather(facts: &[Fact], origin: FactKind) -> Result<Known, FactError> {
    let received = once(facts, FactKind::Received)?;
    let missing = match origin {
        FactKind::DecisionNotified => FactError::NoDecision,
        _ => FactError::NoReceived,
    };
    let origin = once(facts, origin)?.ok_or(missing)?;
    if let Some(received) = received {
        check_after(facts, received)?;
    }
    check_told_after(facts)?;
    let (mut fee, mut identity) = (Asked::default(), Asked::default());
    let (mut asked, mut answered) = (Vec::new(), Vec::new());
    for fact in facts {
        match fact.kind {
            FactKind::FeeAsked => fee.ask(fact.on),
            FactKind::FeePaid => fee.meet(fact.on),
            FactKind::IdentityAsked => identity.ask(fact.on),
            FactKind::IdentityProved => identity.meet(fact.on),
            FactKind::ClarificationAsked => asked.push(fact.on),
            FactKind::ClarificationAnswered => answered.push(fact.on),
            _ => {}
        }
    }
    fee.check(FactKind::FeeAsked, FactKind::FeePaid)?;
    identity.check(FactKind::IdentityAsked, FactKind::IdentityProved)?;
    Ok(Known {
        origin,
        fee,
        identity,
        questions: pair(asked, answered)?,
        notice: first(facts, FactKind::ExtensionNotice),
        bare_notice: first(facts, FactKind::ExtensionNoticeWithoutReasons),
        results: once(facts, FactKind::ResultsAnnounced)?,
        decision: once(facts, FactKind::DecisionNotified)?,
        received,
        acknowledged: first(facts, FactKind::Acknowledged),
    })
}

/// The day of receipt, which decides the version of the law.
///
/// # Errors
/// When there is none, or more than one.
pub fn received_on(facts: &[Fact]) -> Result<NaiveDate, FactError> {
    once(facts, FactKind::Received)?.ok_or(FactError::NoReceived)
}

/// The day by which the law in force is chosen.
///
/// # Errors
/// When there is no such day, or more than one.
pub(crate) fn governing_day(by: GovernedBy, facts: &[Fact]) -> Result<NaiveDate, FactError> {
    let mut found = None;
    for kind in by.facts() {
        found = found.or(once(facts, *kind)?);
    }
    found.ok_or(FactError::NoReceived)
}

fn first(facts: &[Fact], kind: FactKind) -> Option<NaiveDate> {
    facts
        .iter()
        .filter(|fact| fact.kind == kind)
        .map(|fact| fact.on)
        .min()
}

/// The day of a thing that happens once. The same day said twice is said once.
fn once(facts: &[Fact], kind: FactKind) -> Result<Option<NaiveDate>, FactError> {
    let first = first(facts, kind);
    let last = facts
        .iter()
        .filter(|fact| fact.kind == kind)
        .map(|fact| fact.on)
        .max();
    match (first, last) {
        (Some(first), Some(second)) if first != second => Err(FactError::Twice {
            kind,
            first,
            second,
        }),
        _ => Ok(first),
    }
}

/// Nobody is told of a decision before it is taken.
fn check_told_after(facts: &[Fact]) -> Result<(), FactError> {
    let taken = once(facts, FactKind::DecisionTaken)?;
    match (taken, once(facts, FactKind::DecisionNotified)?) {
        (Some(asked), Some(on)) if on < asked => Err(FactError::BeforeAsked {
            kind: FactKind::DecisionNotified,
            on,
            asked_kind: FactKind::DecisionTaken,
            asked,
        }),
        _ => Ok(()),
    }
}

/// Everything but a decision or an announcement follows the request. Names the earliest that does
/// not, so that the order of the facts does not matter.
fn check_after(facts: &[Fact], received: NaiveDate) -> Result<(), FactError> {
    let early = facts
        .iter()
        .filter(|fact| fact.on < received && !fact.kind.may_precede_request());
    match early.min_by_key(|fact| (fact.on, fact.kind)) {
        Some(&Fact { kind, on }) => Err(FactError::BeforeReceived { kind, on, received }),
        None => Ok(()),
    }
}
