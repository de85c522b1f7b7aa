//! Places where the law can be read in more than one way, as a pack states them.

use serde::{Deserialize, Deserializer, Serialize};

use crate::reading::Keyed;
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
    /// Days by which it ends sooner.
    #[serde(default)]
    pub end_sooner: u32,
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
    pub rolls: bool,
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
        } = entry;
        ReadingRule {
            id,
            when,
            followed,
            other,
            why,
            citation,
            count,
        }
    };
    Ok(entries.map(rule).collect())
}
