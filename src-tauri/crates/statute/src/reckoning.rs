//! What a reckoning says: where the clock stands, and the days that follow from the facts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::FactKind;

/// Where a clock stands and the days that follow. All days are Europe/London calendar days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reckoning {
    /// Where the clock stands.
    pub state: ClockState,
    /// The day the time runs from; none until everything needed is in hand.
    pub starts: Option<NaiveDate>,
    /// The statutory last day, which ends at midnight.
    pub last_day: Option<NaiveDate>,
    /// The day the count ends on, before it moves to a working day; none where the law does not
    /// move it.
    pub unadjusted: Option<NaiveDate>,
    /// The day a cautious office aims for, never after the last day; none where the time is the
    /// person's own.
    pub target: Option<NaiveDate>,
    /// The last day on which an extension notice can be given; none where the law knows none or
    /// while the time for it does not run.
    pub extension_notice_by: Option<NaiveDate>,
    /// What became of an extension notice.
    pub extension: Extension,
    /// The question that keeps the clock paused.
    pub open_pause: Option<OpenPause>,
    /// What a person should know before relying on these days.
    pub warnings: Vec<Warning>,
}

/// Where a clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockState {
    /// This law did not govern what was received on that day.
    NotInForce,
    /// A fee was asked and not paid: the time has not started.
    AwaitingFee,
    /// Identity was asked about and not proved: the time has not started.
    AwaitingIdentity,
    /// A question is open: the time has started and does not run.
    Paused,
    /// The time has started and its last day is known.
    Running,
    /// The time has started and the law fixes no last day.
    NoFixedPeriod,
}

impl ClockState {
    /// The kebab-case name, as in tables.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotInForce => "not-in-force",
            Self::AwaitingFee => "awaiting-fee",
            Self::AwaitingIdentity => "awaiting-identity",
            Self::Paused => "paused",
            Self::Running => "running",
            Self::NoFixedPeriod => "no-fixed-period",
        }
    }
}

impl std::fmt::Display for ClockState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What became of an extension notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Extension {
    /// No notice was given.
    NotGiven,
    /// Given in time and with reasons: the last day is the extended one.
    Effective {
        /// The day of the notice.
        given: NaiveDate,
    },
    /// Given after the last day for it: nothing changes.
    Late {
        /// The day of the notice.
        given: NaiveDate,
        /// The last day for it.
        by: NaiveDate,
    },
    /// Given without reasons: nothing changes.
    WithoutReasons {
        /// The day of the notice.
        given: NaiveDate,
    },
    /// This law knows no extension: nothing changes.
    NotAvailable {
        /// The day of the notice.
        given: NaiveDate,
    },
}

/// A pause that has not ended, and the question that keeps it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OpenPause {
    /// The day of the question that began it: no day since then has counted.
    pub since: NaiveDate,
    /// The day of the earliest question that has no answer yet. It is later than `since` where a
    /// second question was asked before the first was answered.
    pub waiting_since: NaiveDate,
    /// Calendar days still to be counted after the answer.
    pub days_left: u64,
}

/// Something a person should know before relying on a reckoning. `Rule::caution` puts it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Warning {
    /// A day of the reckoning lies after the last year whose bank holidays are known.
    BeyondCalendar {
        /// The day.
        day: NaiveDate,
        /// The last year that is known.
        last_year: i32,
    },
    /// Identity or a fee was asked for late. The start still moves; a careful office works to the
    /// time counted from receipt.
    AskedLate {
        /// What was asked for.
        asked: FactKind,
        /// When.
        on: NaiveDate,
        /// The cautious day counted from receipt; none while a question is open.
        work_to: Option<NaiveDate>,
    },
    /// Identity or a fee was asked for after the time counted from receipt had ended.
    AskedAfterEnd {
        /// What was asked for.
        asked: FactKind,
        /// When.
        on: NaiveDate,
        /// The last day counted from receipt.
        ended: NaiveDate,
    },
    /// Two things are awaited; the state names the first of them.
    AlsoAwaited {
        /// What was asked for besides.
        asked: FactKind,
        /// When.
        on: NaiveDate,
    },
    /// This law gives the fact no effect on the clock.
    NoEffect {
        /// The fact.
        fact: FactKind,
        /// Its day.
        on: NaiveDate,
    },
    /// A question was answered before the time started: it pauses nothing.
    AnsweredBeforeStart {
        /// The day of the question.
        asked: NaiveDate,
        /// The day of the answer.
        answered: NaiveDate,
    },
    /// A question was asked after the time had ended: it does not revive it.
    QuestionAfterEnd {
        /// The day of the question.
        asked: NaiveDate,
        /// The day the time ended.
        ended: NaiveDate,
    },
    /// Results were announced no later than the time started: the ordinary period stands.
    ResultsAlreadyOut {
        /// The day of the announcement.
        on: NaiveDate,
    },
    /// The time set for examination results is a fixed one: this fact neither stops nor lengthens it.
    NoEffectOnExam {
        /// The fact.
        fact: FactKind,
        /// Its day.
        on: NaiveDate,
    },
    /// Proof of identity or a fee moved the start, and no request for it is on record.
    NotAsked {
        /// What came.
        fact: FactKind,
        /// When.
        on: NaiveDate,
    },
    /// The request came after the person's own time for it.
    OutOfTime {
        /// The day of receipt.
        received: NaiveDate,
        /// The last day of the person's own time.
        ended: NaiveDate,
    },
    /// What the request is about is dated after the request itself.
    AfterRequest {
        /// The fact.
        fact: FactKind,
        /// Its day.
        on: NaiveDate,
    },
    /// The law is chosen by the day of another fact, and the day of receipt stands in for it.
    LawAssumed {
        /// The fact that is not on record.
        fact: FactKind,
        /// The day of receipt.
        received: NaiveDate,
    },
    /// The acknowledgement came after its last day.
    AcknowledgedLate {
        /// The day of the acknowledgement.
        on: NaiveDate,
        /// The last day for it.
        by: NaiveDate,
    },
    /// A notice without reasons was given beside one with reasons: it changes nothing.
    NoticeWithoutReasons {
        /// Its day.
        on: NaiveDate,
    },
}
