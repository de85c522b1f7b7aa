//! Recording what the regulator, a tribunal or a court has before it about a case.

use super::{Setting, not_future, worded};
use crate::proceedings::{Proceedings, ProceedingsId};
use crate::{Case, Event, Refusal};
use chrono::NaiveDate;

/// `id` names those that are put right or continued; none for new ones.
pub(super) fn record(
    case: &Case,
    id: Option<ProceedingsId>,
    proceedings: &Proceedings,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let before = id.map(|id| known(case, id)).transpose()?;
    let text = |text: &str| text.trim().to_owned();
    let after = Proceedings {
        id: before.map_or_else(|| next(case), |it| it.id),
        number: text(&proceedings.number),
        officer: text(&proceedings.officer),
        asks: text(&proceedings.asks),
        decision: text(&proceedings.decision),
        ..proceedings.clone()
    };
    opened(&after, setting)?;
    asked(&after, setting)?;
    decided(&after, setting)?;
    if before == Some(&after) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::ProceedingsRecorded {
        before: before.cloned().map(Box::new),
        after: Box::new(after),
    }])
}

/// What was asked in these proceedings is answered on this day; nothing where nothing was asked, where it was
/// answered, or where the letter left before they were opened.
pub(super) fn answered(case: &Case, id: Option<ProceedingsId>, on: NaiveDate) -> Vec<Event> {
    let before = id.and_then(|id| case.proceedings_of(id));
    let before =
        before.filter(|it| it.answered.is_none() && !it.asks.is_empty() && on >= it.opened);
    let recorded = before.map(|before| Event::ProceedingsRecorded {
        before: Some(Box::new(before.clone())),
        after: Box::new(Proceedings {
            answered: Some(on),
            ..before.clone()
        }),
    });
    recorded.into_iter().collect()
}

fn known(case: &Case, id: ProceedingsId) -> Result<&Proceedings, Refusal> {
    let found = case.proceedings_of(id);
    found.ok_or_else(|| Refusal::field("id", "Choose proceedings of this case."))
}

fn next(case: &Case) -> ProceedingsId {
    let last = case.proceedings.iter().map(|it| it.id.0).max();
    ProceedingsId(last.unwrap_or(0).saturating_add(1))
}

fn opened(after: &Proceedings, setting: &Setting<'_>) -> Result<(), Refusal> {
    not_future("opened", after.opened, setting, "on which it was opened")
}

/// What is asked, by when, and when it was answered. The day by which may still come.
fn asked(after: &Proceedings, setting: &Setting<'_>) -> Result<(), Refusal> {
    if after.by.is_some() || after.answered.is_some() {
        worded("asks", &after.asks, "Enter what is asked of the office.")?;
    }
    no_sooner("by", after.by, after, "by which it is to be answered")?;
    past(
        "answered",
        after,
        after.answered,
        setting,
        "on which it was answered",
    )
}

/// A decision has words and a day, or neither.
fn decided(after: &Proceedings, setting: &Setting<'_>) -> Result<(), Refusal> {
    if after.decided.is_some() {
        worded("decision", &after.decision, "Enter what was decided.")?;
    } else if !after.decision.is_empty() {
        return Err(Refusal::field("decided", "Enter the day of the decision."));
    }
    past("decided", after, after.decided, setting, "of the decision")
}

/// What happened in the proceedings happened between their opening and today.
fn past(
    field: &str,
    after: &Proceedings,
    on: Option<NaiveDate>,
    setting: &Setting<'_>,
    what: &str,
) -> Result<(), Refusal> {
    if let Some(on) = on {
        not_future(field, on, setting, what)?;
    }
    no_sooner(field, on, after, what)
}

fn no_sooner(
    field: &str,
    on: Option<NaiveDate>,
    after: &Proceedings,
    what: &str,
) -> Result<(), Refusal> {
    if on.is_none_or(|on| on >= after.opened) {
        return Ok(());
    }
    let opened = after.opened.format("%-d %B %Y");
    let words = format!("Enter the day {what}. It cannot be before the opening ({opened}).");
    Err(Refusal::field(field, words))
}
