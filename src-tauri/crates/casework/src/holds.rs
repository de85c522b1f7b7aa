//! Holds: while a court, the regulator or the police look into a case, nothing of it is decided, answered
//! or closed. A hold stops no clock: the time of the law runs on, and so do searches and review.

use crate::{Case, CommandName, LetterKind, PartId, Refusal};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// A hold of a case, numbered from 1 in the order of placing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HoldId(pub u32);

/// For what a case can be held: a row of `assets/holds.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldKind {
    /// Its name in the log.
    pub id: String,
    /// For what: "the court".
    pub label: String,
    /// When it is the right one.
    pub hint: String,
}

/// A hold, as placed or as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Its number.
    pub hold: HoldId,
    /// Which part; `None` for the whole case.
    pub part: Option<PartId>,
    /// For what: the name of a [`HoldKind`].
    pub kind: String,
    /// Why.
    pub reason: String,
    /// Since which day.
    pub since: NaiveDate,
    /// The day on which a supervisor looks at it again.
    pub review: NaiveDate,
    /// Whether it was lifted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lifted: bool,
}

/// What happened to a hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum HoldEvent {
    /// The case, or a part of it, was put on hold.
    Placed(Box<Hold>),
    /// A supervisor looked at it again, and it stays.
    Kept {
        /// Which.
        hold: HoldId,
        /// The day on which it is looked at next.
        review: NaiveDate,
        /// Why it stays.
        reason: String,
    },
    /// It was lifted.
    Lifted {
        /// Which.
        hold: HoldId,
        /// Why.
        reason: String,
    },
}

impl HoldEvent {
    /// Which hold it is about.
    pub fn hold(&self) -> HoldId {
        match self {
            Self::Placed(hold) => hold.hold,
            Self::Kept { hold, .. } | Self::Lifted { hold, .. } => *hold,
        }
    }
}

/// For what a case can be held.
pub fn hold_kinds() -> &'static [HoldKind] {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Shipped {
        kind: Vec<HoldKind>,
    }
    static KINDS: LazyLock<Vec<HoldKind>> = LazyLock::new(|| {
        // A test reads the file.
        toml::from_str(include_str!("../../../../assets/holds.toml"))
            .map_or_else(|_| Vec::new(), |shipped: Shipped| shipped.kind)
    });
    &KINDS
}

impl Hold {
    /// For what, in words: "the court".
    pub fn label(&self) -> &str {
        let known = hold_kinds().iter().find(|kind| kind.id == self.kind);
        known.map_or(self.kind.as_str(), |kind| kind.label.as_str())
    }

    fn covers(&self, part: PartId) -> bool {
        self.part.is_none_or(|own| own == part)
    }

    fn refusal(&self) -> Refusal {
        let since = self.since.format("%-d %B %Y");
        let what = self
            .part
            .map_or("The case".to_owned(), |part| format!("Part {part}"));
        Refusal::NotNow(format!(
            "{what} is on hold for {} since {since}. A supervisor must lift that first.",
            self.label()
        ))
    }
}

impl Case {
    /// The holds that stand.
    pub fn holding(&self) -> impl Iterator<Item = &Hold> {
        self.holds.iter().filter(|hold| !hold.lifted)
    }

    /// The hold that `part` is under; the first where there are several.
    pub fn held(&self, part: PartId) -> Option<&Hold> {
        self.holding().find(|hold| hold.covers(part))
    }
}

pub(crate) fn apply(holds: &mut Vec<Hold>, event: &HoldEvent) {
    let id = event.hold();
    if let HoldEvent::Placed(hold) = event {
        holds.push(hold.as_ref().clone());
    }
    let Some(hold) = holds.iter_mut().find(|it| it.hold == id) else {
        return;
    };
    match event {
        HoldEvent::Placed(_) => {}
        HoldEvent::Kept { review, .. } => hold.review = *review,
        HoldEvent::Lifted { .. } => hold.lifted = true,
    }
}

/// Refuses what no part of `case` may undergo while it is held. What concerns one part is looked at again
/// when that part is known: [`free`].
pub(crate) fn permit(command: CommandName, case: &Case) -> Result<(), Refusal> {
    use CommandName::{Close, Decide, Lapse, RecordAnswer, SignDecision};
    let held = match command {
        Close => case.holding().next(),
        Decide | Lapse | RecordAnswer | SignDecision => whole(case),
        _ => None,
    };
    held.map_or(Ok(()), |hold| Err(hold.refusal()))
}

/// A hold, where every part that is not settled is under one.
fn whole(case: &Case) -> Option<&Hold> {
    let mut left = case.parts.iter().filter(|part| !part.settled()).peekable();
    left.peek()?;
    let holds: Option<Vec<&Hold>> = left.map(|part| case.held(part.id)).collect();
    holds?.first().copied()
}

/// Refuses what may not be done to a part that is held.
pub(crate) fn free(case: &Case, part: PartId) -> Result<(), Refusal> {
    case.held(part).map_or(Ok(()), |hold| Err(hold.refusal()))
}

/// Refuses a letter that would answer or end what is held.
pub(crate) fn may_leave(case: &Case, kind: LetterKind, parts: &[PartId]) -> Result<(), Refusal> {
    match kind {
        LetterKind::Response
        | LetterKind::DisclosedInstalment
        | LetterKind::Withdrawn
        | LetterKind::LapseWarning => parts.iter().try_for_each(|part| free(case, *part)),
        LetterKind::Acknowledgement
        | LetterKind::IdentityRequest
        | LetterKind::FeeRequest
        | LetterKind::ClarificationRequest
        | LetterKind::MissingInformation
        | LetterKind::ExtensionNotice
        | LetterKind::Notice
        | LetterKind::RegulatorReply => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_shipped_kinds_are_read() {
        let kinds: Vec<&str> = super::hold_kinds()
            .iter()
            .map(|it| it.id.as_str())
            .collect();
        assert_eq!(kinds, ["court", "regulator", "concealment"]);
    }
}
