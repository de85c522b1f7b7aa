//! Places where the law can be read in more than one way, as a pack states them.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use crate::reading::{Day, Keyed};
use crate::rule::Text;

/// A place where the law can be read in more than one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingRule {
    /// Kebab-case name.
    pub id: String,
    /// When it matters.
    pub when: ReadingWhen,
    /// The reading that is followed.
    pub followed: Text,
    /// The other reading.
    pub other: Text,
    /// Why the first is followed.
    pub why: Text,
    /// Where both come from.
    pub citation: Text,
    /// How the other reading counts.
    pub count: OtherCount,
    /// The first day of its time, where it was not always to be had: the regulator's guidance says
    /// how to treat what happens from then on. Held against the day of the fact that the clock
    /// starts from (receipt, the news of a decision); for [`ReadingWhen::Clarified`] against the day
    /// of each question, for that is what such guidance is about.
    pub from: Option<NaiveDate>,
    /// The last day of its time, where it was given up.
    pub to: Option<NaiveDate>,
}

impl ReadingRule {
    /// Whether it was to be had for what happened on that day.
    #[must_use]
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// When a reading matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadingWhen {
    /// Whenever there is a last day that examination results did not set.
    Always,
    /// When a pause changed the count.
    Paused,
    /// When examination results set the time.
    Results,
    /// When a question was asked that this version lets change nothing.
    Clarified,
    /// When the last day is a bank holiday.
    BankHoliday,
    /// When proof of identity or a fee moved the start.
    StartMoved,
    /// When a question was asked after the count had run out, before the working day to which the end
    /// moves.
    QuestionAfterCount,
}

/// How another reading counts, told by its difference from the one followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all(deserialize = "kebab-case"))]
pub struct OtherCount {
    /// Days by which the period starts later.
    #[serde(default)]
    pub start_later: u32,
    /// Days by which it ends later.
    #[serde(default)]
    pub end_later: u32,
    /// Whether the day that the period runs from is its first, as in domestic law.
    #[serde(default)]
    pub first_day_counts: bool,
    /// Days by which it ends sooner for each pause.
    #[serde(default)]
    pub end_sooner_each_pause: u32,
    /// Whether it runs from the first fact, whatever was asked for afterwards.
    #[serde(default)]
    pub from_first: bool,
    /// Whether questions pause it although they do not pause the reading followed.
    #[serde(default)]
    pub pauses: bool,
    /// Whether its end moves to a working day.
    #[serde(default)]
    pub rolls: bool,
    /// Whether its end moves past bank holidays alone, to a Saturday or Sunday if need be.
    #[serde(default)]
    pub past_holidays: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReadingEntry {
    when: ReadingWhen,
    followed: Text,
    other: Text,
    why: Text,
    citation: Text,
    count: OtherCount,
    from: Option<Day>,
    to: Option<Day>,
}

/// A pack has its readings by name, so that a later version can change one of them.
pub(crate) fn readings<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<ReadingRule>, D::Error> {
    let entries = Keyed::<ReadingEntry>::deserialize(deserializer)?
        .0
        .into_iter();
    let rule = |(id, entry): (String, ReadingEntry)| {
        let ReadingEntry {
            when,
            followed,
            other,
            why,
            citation,
            count,
            from,
            to,
        } = entry;
        ReadingRule {
            id,
            when,
            followed,
            other,
            why,
            citation,
            count,
            from: from.map(|day| day.0),
            to: to.map(|day| day.0),
        }
    };
    Ok(entries.map(rule).collect())
}
