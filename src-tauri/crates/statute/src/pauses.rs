//! Questions, and the days that do not count because of them.
//!
//! "the period beginning with the day on which the controller makes the request and ending with the
//! day on which the controller receives the information does not count": UK GDPR article 12A(5) and
//! DPA 2018 section 54(3C). Days that two questions share are left out once.

use chrono::NaiveDate;

use crate::FactError;
use crate::days::{count, plus};

/// A question and its answer, if it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) asked: NaiveDate,
    pub(crate) answered: Option<NaiveDate>,
}

/// Days that do not count, from `from` to `to`, both included; open while `to` is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Block {
    /// The day of the earliest question of the block.
    pub(crate) asked: NaiveDate,
    pub(crate) from: NaiveDate,
    pub(crate) to: Option<NaiveDate>,
    /// The day of the earliest question of the block that has no answer.
    waits_since: Option<NaiveDate>,
}

/// The days of questions that a count stands still for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The question that began the pause.
    pub(crate) since: NaiveDate,
    /// The first day that does not count because of it.
    pub(crate) from: NaiveDate,
    /// The earliest that is still open.
    pub(crate) waiting_since: NaiveDate,
}

impl Block {
    pub(crate) fn standing(&self) -> Standing {
        Standing {
            since: self.asked,
            from: self.from,
            waiting_since: self.waits_since.unwrap_or(self.asked),
        }
    }
}

/// The end of a count that was carried past its pauses, or where it stands still.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    Ends(NaiveDate),
    Stands { standing: Standing, days_left: u64 },
}

/// The first question with the first answer, the second with the second.
pub(crate) fn pair(
    mut asked: Vec<NaiveDate>,
    mut answered: Vec<NaiveDate>,
) -> Result<Vec<Question>, FactError> {
    asked.sort_unstable();
    answered.sort_unstable();
    drop_repeats(&mut asked, answered.len());
    drop_repeats(&mut answered, asked.len());
    if let Some(&on) = answered.get(asked.len()) {
        return Err(FactError::AnswerWithoutQuestion { on });
    }
    let mut answers = answered.into_iter();
    asked
        .into_iter()
        .map(|asked| question(asked, answers.next()))
        .collect()
}

fn question(asked: NaiveDate, answered: Option<NaiveDate>) -> Result<Question, FactError> {
    match answered {
        Some(on) if on < asked => Err(FactError::BeforeAsked {
            kind: crate::FactKind::ClarificationAnswered,
            on,
            asked_kind: crate::FactKind::ClarificationAsked,
            asked,
        }),
        _ => Ok(Question { asked, answered }),
    }
}

/// The same day twice is one entry made twice, unless it has a partner of its own.
fn drop_repeats(days: &mut Vec<NaiveDate>, partners: usize) {
    let mut spare = days.len().saturating_sub(partners);
    days.dedup_by(|later, earlier| {
        let repeat = spare > 0 && later == earlier;
        spare -= usize::from(repeat);
        repeat
    });
}

/// The days after `start` that the questions take out of the count, in order, none twice.
/// Days on or before `start` are not counted anyway.
pub(crate) fn blocks(questions: &[Question], start: NaiveDate) -> Result<Vec<Block>, FactError> {
    let Some(first_counted) = start.succ_opt() else {
        return Err(FactError::OutOfRange { from: start });
    };
    let mut blocks: Vec<Block> = Vec::new();
    for &Question { asked, answered } in questions {
        if answered.is_some_and(|to| to < first_counted) {
            continue;
        }
        let from = asked.max(first_counted);
        let waits_since = answered.is_none().then_some(asked);
        match blocks.last_mut() {
            Some(last) if last.to.is_none_or(|to| from <= to) => {
                last.to = last.to.zip(answered).map(|(one, other)| one.max(other));
                last.waits_since = last.waits_since.or(waits_since);
            }
            _ => blocks.push(Block {
                asked,
                from,
                to: answered,
                waits_since,
            }),
        }
    }
    Ok(blocks)
}

/// Carries the end of a count past every block that begins before it is reached. A block that
/// begins after the count has run out does nothing.
pub(crate) fn carry(end: NaiveDate, blocks: &[Block]) -> Result<Reach, FactError> {
    let mut end = end;
    for block in blocks {
        if block.from > end {
            break;
        }
        let Some(to) = block.to else {
            return Ok(Reach::Stands {
                standing: block.standing(),
                days_left: count(block.from, end),
            });
        };
        end = plus(end, count(block.from, to))?;
    }
    Ok(Reach::Ends(end))
}
