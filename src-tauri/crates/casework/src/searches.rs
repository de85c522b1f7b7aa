//! Searches: what a department was asked to look for, what came back, and when it is to be chased.
//!
//! The departments have no accounts: the office writes to them, and records what they answer.

use crate::PartId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use statute::Calendar;

/// A search of a case, numbered from 1 in the order in which they were sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SearchId(pub u32);

/// What a department was asked to look for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchAsked {
    /// Which search.
    pub search: SearchId,
    /// The department, as it was called then.
    pub department: String,
    /// Who is told when it does not answer; empty where nobody is named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// The parts that it is for.
    pub parts: Vec<PartId>,
    /// Where to look: systems, registers, places.
    pub systems: Vec<String>,
    /// What to look for: names, numbers, words.
    pub terms: String,
    /// The first day of what is looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last day of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// The day on which it was sent.
    pub sent: NaiveDate,
    /// The day by which an answer is wanted.
    pub due: NaiveDate,
    /// The message as it was sent.
    pub text: String,
}

/// What a department answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchReply {
    /// The day on which it came.
    pub on: NaiveDate,
    /// Who answered.
    pub from: String,
    /// Whether nothing was found.
    pub nil: bool,
    /// What was looked for, as the department says; it is what a nil return stands on.
    pub terms: String,
    /// Pages that came.
    pub pages: u32,
    /// Minutes of sound or film that came.
    pub minutes: u32,
    /// Things of another kind that came.
    pub items: u32,
    /// Minutes of work that the search took.
    pub spent: u32,
    /// What else there is to say of it.
    pub note: String,
    /// Whether more is to come.
    pub more: bool,
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chaser {
    /// The day on which it was sent.
    pub on: NaiveDate,
    /// Whether it went to the named lead too.
    pub escalated: bool,
    /// The message as it was sent.
    pub text: String,
}

/// What happened to a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum SearchEvent {
    /// The department was asked.
    Asked(Box<SearchAsked>),
    /// It was reminded.
    Chased {
        /// Which search.
        search: SearchId,
        /// How.
        #[serde(flatten)]
        chaser: Chaser,
    },
    /// It answered.
    CameBack {
        /// Which search.
        search: SearchId,
        /// What.
        #[serde(flatten)]
        reply: Box<SearchReply>,
    },
    /// It is not to be chased, or is to be chased again.
    Muted {
        /// Which search.
        search: SearchId,
        /// Whether it is left alone.
        muted: bool,
        /// Why.
        reason: String,
    },
    /// It was asked by mistake, or is not needed any more.
    Withdrawn {
        /// Which search.
        search: SearchId,
        /// Why.
        reason: String,
    },
}

/// A search as its events made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// What was asked.
    pub asked: SearchAsked,
    /// The reminders, oldest first.
    pub chasers: Vec<Chaser>,
    /// What came back, oldest first.
    pub replies: Vec<SearchReply>,
    /// Whether it is left alone.
    pub muted: bool,
    /// Why it was withdrawn; none while it stands.
    pub withdrawn: Option<String>,
}

/// How a department is chased: working days of the office's part of the United Kingdom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChasePlan {
    /// So many working days from one reminder to the next; the first is on the day that is due.
    pub every: u32,
    /// After so many reminders the named lead is told too.
    pub escalate_after: u32,
}

/// The next reminder of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextChaser {
    /// The day for it.
    pub on: NaiveDate,
    /// Whether it goes to the named lead too.
    pub escalates: bool,
}

impl Search {
    /// A search that was just sent.
    pub(crate) fn new(asked: &SearchAsked) -> Self {
        Self {
            asked: asked.clone(),
            chasers: Vec::new(),
            replies: Vec::new(),
            muted: false,
            withdrawn: None,
        }
    }

    /// The day on which the last of it came; none while something is still out.
    pub fn back(&self) -> Option<NaiveDate> {
        self.replies
            .last()
            .filter(|reply| !reply.more)
            .map(|reply| reply.on)
    }

    /// Whether an answer is still wanted.
    pub fn open(&self) -> bool {
        self.withdrawn.is_none() && self.back().is_none()
    }

    /// Whether every answer was that nothing was found.
    pub fn nil(&self) -> bool {
        self.back().is_some() && self.replies.iter().all(|reply| reply.nil)
    }

    /// When it is to be chased next; none where it is back, withdrawn or left alone.
    pub fn next_chaser(&self, plan: ChasePlan, calendar: &Calendar) -> Option<NextChaser> {
        if !self.open() || self.muted {
            return None;
        }
        let sent = u32::try_from(self.chasers.len()).unwrap_or(u32::MAX);
        let last = self.chasers.last().map(|chaser| chaser.on);
        let led = !self.asked.lead.is_empty();
        plan.next(self.asked.due, last, sent, led, calendar)
    }
}

impl ChasePlan {
    /// The next reminder of a search that is out: `due` is the day that was wanted, `last` the day of the
    /// last of `sent` reminders, and `led` whether a lead is named.
    pub fn next(
        self,
        due: NaiveDate,
        last: Option<NaiveDate>,
        sent: u32,
        led: bool,
        calendar: &Calendar,
    ) -> Option<NextChaser> {
        let on = match last {
            None => due,
            Some(last) => working_days_after(last, self.every, calendar)?,
        };
        Some(NextChaser {
            on,
            escalates: led && sent >= self.escalate_after,
        })
    }
}

/// The day so many working days after `day`.
fn working_days_after(day: NaiveDate, days: u32, calendar: &Calendar) -> Option<NaiveDate> {
    (0..days).try_fold(day, |day, _| calendar.roll_forward(day.succ_opt()?))
}

/// Takes one event in. One about a search that does not exist changes nothing.
pub(crate) fn apply(searches: &mut Vec<Search>, event: &SearchEvent) {
    match event {
        SearchEvent::Asked(asked) => searches.push(Search::new(asked)),
        SearchEvent::Chased { search, chaser } => with(searches, *search, |it| {
            it.chasers.push(chaser.clone());
        }),
        SearchEvent::CameBack { search, reply } => with(searches, *search, |it| {
            it.replies.push(reply.as_ref().clone());
        }),
        SearchEvent::Muted { search, muted, .. } => {
            with(searches, *search, |it| it.muted = *muted);
        }
        SearchEvent::Withdrawn { search, reason } => {
            with(searches, *search, |it| it.withdrawn = Some(reason.clone()));
        }
    }
}

fn with(searches: &mut [Search], id: SearchId, change: impl FnOnce(&mut Search)) {
    let found = searches.iter_mut().find(|it| it.asked.search == id);
    if let Some(search) = found {
        change(search);
    }
}
