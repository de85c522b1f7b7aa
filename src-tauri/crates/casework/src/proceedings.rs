//! Proceedings of others about a case: the regulator's case, or that of a tribunal or court. They are not
//! the office's to decide; what they ask by which day, and what they decide, is kept on the case.

use crate::{Ask, AskKind, Case};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Proceedings of a case, numbered from 1 in the order of recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProceedingsId(pub u32);

/// Before whom they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Body {
    /// The regulator.
    Regulator,
    /// A tribunal.
    Tribunal,
    /// A court.
    Court,
}

impl Body {
    /// Every body.
    pub const ALL: [Self; 3] = [Self::Regulator, Self::Tribunal, Self::Court];

    /// Its name in the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Regulator => "regulator",
            Self::Tribunal => "tribunal",
            Self::Court => "court",
        }
    }
}

/// Proceedings, as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proceedings {
    /// Their number.
    pub id: ProceedingsId,
    /// Before whom.
    pub body: Body,
    /// The number that the body gave them; empty where it is not known.
    pub number: String,
    /// Who deals with them there.
    pub officer: String,
    /// The day on which they were opened.
    pub opened: NaiveDate,
    /// What the body asks of the office; empty where it asks nothing.
    pub asks: String,
    /// By which day.
    pub by: Option<NaiveDate>,
    /// The day on which the office answered that.
    pub answered: Option<NaiveDate>,
    /// What the body decided; empty while it has not.
    pub decision: String,
    /// The day of that.
    pub decided: Option<NaiveDate>,
}

impl Proceedings {
    /// The day by which the office owes an answer; none where none is owed by a day.
    pub fn owed_by(&self) -> Option<NaiveDate> {
        self.by
            .filter(|_| self.answered.is_none() && self.decided.is_none())
    }

    /// What is asked of whoever has the case, by the day that the body set.
    pub(crate) fn ask(&self, case: &Case) -> Option<Ask> {
        Some(Ask {
            kind: AskKind::Proceedings,
            what: format!("{}-{}", self.body.as_str(), self.id.0),
            title: self.asks.clone(),
            of: case.allocated_to,
            by: None,
            from: Some(self.owed_by()?),
        })
    }
}

impl Case {
    /// The proceedings of this number.
    pub fn proceedings_of(&self, id: ProceedingsId) -> Option<&Proceedings> {
        self.proceedings.iter().find(|it| it.id == id)
    }

    /// Whether the regulator has or had it before it.
    pub fn before_regulator(&self) -> bool {
        let mut all = self.proceedings.iter();
        all.any(|it| it.body == Body::Regulator)
    }

    /// What the regulator has before it: what is to be answered first, or else the last that it took up.
    pub fn with_regulator(&self) -> Option<&Proceedings> {
        let of_regulator = || {
            let all = self.proceedings.iter();
            all.filter(|it| it.body == Body::Regulator)
        };
        let owed = of_regulator().filter(|it| it.owed_by().is_some());
        let first = owed.min_by_key(|it| it.owed_by());
        let unanswered = || {
            let open = |it: &&Proceedings| it.answered.is_none() && it.decided.is_none();
            of_regulator().find(|it| open(it) && !it.asks.is_empty())
        };
        first
            .or_else(unanswered)
            .or_else(|| of_regulator().next_back())
    }

    /// Proceedings that are not decided yet; the first where there are several.
    pub fn pending(&self) -> Option<&Proceedings> {
        self.proceedings.iter().find(|it| it.decided.is_none())
    }
}

pub(crate) fn apply(all: &mut Vec<Proceedings>, after: &Proceedings) {
    match all.iter_mut().find(|it| it.id == after.id) {
        Some(before) => before.clone_from(after),
        None => all.push(after.clone()),
    }
}
