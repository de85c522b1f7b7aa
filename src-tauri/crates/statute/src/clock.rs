//! How a rule counts time: what starts it, how long it is, what pauses, extends or moves its end.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::FactKind;
use crate::deadline::Deadline;
use crate::reading_rule::{ReadingRule, readings};
use crate::rule::Text;

/// How the time of a rule is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// What must be done by the last day.
    pub deadline: Deadline,
    /// How long there is.
    pub period: Period,
    /// What must be in hand before the time runs: the latest of these days starts it.
    pub start: Start,
    /// What stops the count, if anything does.
    pub pause: Option<Pause>,
    /// How more time can be taken, if it can.
    pub extension: Option<ExtensionRule>,
    /// What moves the end to a working day, if anything does.
    pub roll: Option<Roll>,
    /// How much sooner than the last day a cautious office aims.
    #[serde(default)]
    pub target: TargetRule,
    /// What the office aims at where the law fixes no day.
    pub aim: Option<Aim>,
    /// What examination results do to the time.
    pub exam: Option<ExamRule>,
    /// Where the law can be read in more than one way: the reading followed, and the others.
    #[serde(default, deserialize_with = "readings")]
    pub readings: Vec<ReadingRule>,
}

/// A length of time and the way it is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct Period {
    /// The way it is counted.
    pub function: ClockFunction,
    /// How many days or months; 0 where the law fixes no period.
    #[serde(default)]
    pub length: u32,
    /// Where that is said.
    pub citation: Text,
}

/// The ways in which the law counts a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockFunction {
    /// Days "beginning with" a day, by ordinary English construction: that day is the first.
    InclDays,
    /// Days after an event, whose own day is not counted.
    AfterDays,
    /// Months "beginning with" a day, by ordinary construction: the day before the same date, or the
    /// last day of a month that has no such date (Halsbury's Laws, 3rd ed., vol. 37; after Dodds v
    /// Walker [1981] 1 WLR 1027).
    InclMonths,
    /// Months by Regulation 1182/71 article 3(2)(c): the day with the same date as the day from
    /// which the period runs, or the last day of a month that has no such date.
    MonthsArt3,
    /// No period is fixed.
    None,
}

impl ClockFunction {
    /// The day on which `length` of this, running from `day`, ends, before any pause or roll.
    /// `None` where no period is fixed, or the end is past the last date there is.
    #[must_use]
    pub fn end(self, day: NaiveDate, length: u32) -> Option<NaiveDate> {
        let days = Days::new(u64::from(length));
        match self {
            Self::InclDays => day.checked_add_days(days)?.pred_opt(),
            Self::AfterDays => day.checked_add_days(days),
            Self::InclMonths => {
                let end = day.checked_add_months(Months::new(length))?;
                if end.day() == day.day() {
                    end.pred_opt()
                } else {
                    Some(end)
                }
            }
            Self::MonthsArt3 => day.checked_add_months(Months::new(length)),
            Self::None => None,
        }
    }

    /// The way that counts the day from which the period runs, as "beginning with" is read in
    /// domestic law.
    #[must_use]
    pub const fn beginning_with(self) -> Self {
        match self {
            Self::AfterDays => Self::InclDays,
            Self::MonthsArt3 => Self::InclMonths,
            Self::InclDays | Self::InclMonths | Self::None => self,
        }
    }

    /// Whether the day that the period runs from is itself counted.
    #[must_use]
    pub const fn counts_first_day(self) -> bool {
        matches!(self, Self::InclDays | Self::InclMonths)
    }
}

/// What must be in hand before the time runs. The latest of the days starts it. The first of them
/// is receipt of the request or the news of a decision: exactly one of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct Start {
    /// Receipt of the request.
    pub received: Option<StartPoint>,
    /// The day on which the person was told of a decision, for time that is the person's own.
    pub decision_notified: Option<StartPoint>,
    /// Receipt of what was asked for to prove identity, where that counts.
    pub identity: Option<StartPoint>,
    /// Payment of the fee, where that counts.
    pub fee: Option<StartPoint>,
}

impl Start {
    /// The fact that the time cannot run without.
    #[must_use]
    pub const fn origin(&self) -> FactKind {
        match self.decision_notified {
            Some(_) => FactKind::DecisionNotified,
            None => FactKind::Received,
        }
    }

    /// Where that fact is said to start the time.
    pub(crate) fn origin_citation(&self) -> &str {
        let point = self.decision_notified.as_ref().or(self.received.as_ref());
        point.map_or("", |point| &point.citation)
    }
}

/// One of the things that must be in hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct StartPoint {
    /// Where that is said.
    pub citation: Text,
    /// How many days after receipt it can be asked for before a person is warned that it came
    /// late. The law names no number; it is a measure of the office.
    pub prompt_days: Option<u32>,
}

/// What stops the count: the days from the question to its answer, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// Where that is said.
    pub citation: Text,
}

/// How more time can be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct ExtensionRule {
    /// The whole length with the extension, in the unit of the period and from the same start.
    pub length: u32,
    /// Where that is said.
    pub citation: Text,
    /// What the notice needs, and by when, is said there.
    pub notice_citation: Text,
}

/// What moves the end to a working day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roll {
    /// Where that is said.
    pub citation: Text,
}

/// How much sooner than the last day a cautious office aims: so many days before the day that the
/// count ends on, then back to a working day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct TargetRule {
    /// Days before the end of the count.
    pub days: u32,
    /// Further days for each question on record.
    pub days_each_pause: u32,
}

/// What the office aims at where the law fixes no day: so many days after the start, then back to a
/// working day. It is the office's own measure, never a last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    /// Calendar days after the start.
    pub days: u32,
    /// Where the measure comes from.
    pub citation: Text,
}

/// What examination results do to the time of a request that is complete before they are
/// announced: the sooner of two ends takes the place of the ordinary one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct ExamRule {
    /// Counted from the day on which the time starts.
    pub from_start: Period,
    /// Whether that is the day of receipt, whatever was asked for afterwards: "when the question
    /// arises" (DPA 2018 Sch. 2 para. 25(3)(a)), where the Act of 1998 had "the relevant day".
    #[serde(default)]
    pub from_receipt: bool,
    /// Counted from the announcement.
    pub from_announcement: Period,
}
