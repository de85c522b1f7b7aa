//! Keeping a file longer, proposing to destroy it, and destroying it.

use super::{Setting, worded};
use crate::retention::{Kept, Proposal, RetentionEvent, remains};
use crate::{Actor, Case, Event, Refusal, RetentionCommand, summarise};
use chrono::NaiveDate;

pub(super) fn decide(
    case: &Case,
    actor: &Actor,
    command: &RetentionCommand,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        RetentionCommand::Keep { until, reason } => keep(*until, reason, setting)?,
        RetentionCommand::Lift { reason } => lift(case, reason)?,
        RetentionCommand::Propose { due } => propose(case, actor, *due, setting)?,
        RetentionCommand::Drop { reason } => drop_proposal(case, reason)?,
        RetentionCommand::Destroy { words } => return destroy(case, actor, words, setting),
    };
    Ok(vec![Event::Retention(event)])
}

fn keep(
    until: Option<NaiveDate>,
    reason: &str,
    setting: &Setting<'_>,
) -> Result<RetentionEvent, Refusal> {
    if until.is_some_and(|until| until <= setting.today) {
        return Err(Refusal::field(
            "until",
            "Enter a day after today, or leave it empty to keep the file until you lift this.",
        ));
    }
    Ok(RetentionEvent::Kept(Kept {
        until,
        reason: worded("reason", reason, "Say why the file is kept longer.")?,
    }))
}

fn lift(case: &Case, reason: &str) -> Result<RetentionEvent, Refusal> {
    if case.retained.kept.is_none() {
        return Err(Refusal::NotNow("The file is not kept longer.".into()));
    }
    let reason = worded(
        "reason",
        reason,
        "Say why the file need not be kept longer.",
    )?;
    Ok(RetentionEvent::Lifted { reason })
}

/// A file goes when its time has come and nobody keeps it longer.
fn may_go(case: &Case, due: NaiveDate, setting: &Setting<'_>) -> Result<(), Refusal> {
    if let Some(kept) = case
        .retained
        .kept
        .as_ref()
        .filter(|kept| kept.holds_on(setting.today))
    {
        return Err(Refusal::NotNow(format!(
            "The file is kept longer: {}",
            kept.reason
        )));
    }
    if case.pending().is_some() {
        return Err(Refusal::NotNow(
            "The regulator, a tribunal or a court has it before it. Record what was decided first."
                .into(),
        ));
    }
    if setting.today < due {
        return Err(Refusal::NotNow(format!(
            "The file is kept until {}.",
            due.pred_opt().unwrap_or(due).format("%-d %B %Y")
        )));
    }
    Ok(())
}

fn propose(
    case: &Case,
    actor: &Actor,
    due: NaiveDate,
    setting: &Setting<'_>,
) -> Result<RetentionEvent, Refusal> {
    may_go(case, due, setting)?;
    if case.retained.proposed.is_some() {
        return Err(Refusal::NotNow("That is proposed already.".into()));
    }
    Ok(RetentionEvent::Proposed(Proposal {
        by: actor.person,
        on: setting.today,
        due,
    }))
}

fn drop_proposal(case: &Case, reason: &str) -> Result<RetentionEvent, Refusal> {
    proposal(case)?;
    let reason = worded("reason", reason, "Say why the file is not destroyed.")?;
    Ok(RetentionEvent::Dropped { reason })
}

fn destroy(
    case: &Case,
    actor: &Actor,
    words: &str,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let proposed = proposal(case)?;
    if proposed.by == actor.person {
        return Err(Refusal::NotPermitted(
            "A second person must agree, and it cannot be the one who proposed it.".into(),
        ));
    }
    may_go(case, proposed.due, setting)?;
    let closed = case
        .closed
        .ok_or_else(|| Refusal::NotNow("The case is open.".into()))?;
    let summary = summarise(case, setting.law, setting.calendar)?;
    let remains = remains(case, summary, proposed, words, closed, setting.today);
    Ok(vec![Event::Destroyed(Box::new(remains))])
}

fn proposal(case: &Case) -> Result<Proposal, Refusal> {
    case.retained
        .proposed
        .ok_or_else(|| Refusal::NotNow("Nobody has proposed to destroy the file.".into()))
}
