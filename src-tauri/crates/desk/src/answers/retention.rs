//! What is due for destruction, and destroying it.

use super::{case, schedule};
use crate::room::Room;
use crate::wire::{
    CaseRef, CaseView, CasesRef, Certificate, CertificatePart, DropForm, IdentityCopyLine,
    KeepForm, KeptView, LiftForm, Nothing, RetentionDone, RetentionLine, RetentionView,
};
use crate::{Failure, Moment};
use casework::{
    Case, CaseId, Command, CommandName, DocumentId, KeptUntil, PartSummary, Remains,
    RetentionCommand, Schedule, Workflow,
};
use chrono::{Days, NaiveDate};
use store::RetentionLine as StoredLine;

/// How many cases a list shows at most; the rest come when these are done.
const MOST: usize = 200;

pub(crate) fn retention(
    room: &mut Room,
    _: Nothing,
    now: &Moment,
) -> Result<RetentionView, Failure> {
    view(room, now)
}

pub(super) fn view(room: &Room, now: &Moment) -> Result<RetentionView, Failure> {
    let schedule = schedule::of(room)?;
    let (due, more) = due(room, &schedule, now)?;
    let (destroyed, count) = room.office().destroyed(MOST)?;
    let lines = |lines: Vec<StoredLine>| -> Vec<RetentionLine> {
        let line = |it: &StoredLine| line(room, it, schedule::keeps(room, &schedule, &it.row));
        lines.iter().map(line).collect()
    };
    Ok(RetentionView {
        due,
        more,
        proposed: lines(room.office().proposed()?),
        kept: lines(room.office().kept_longer()?),
        copies: copies(room, &schedule, now)?,
        stale_backups: stale_backups(room, destroyed.first()),
        destroyed: lines(destroyed),
        destroyed_count: u32::try_from(count).unwrap_or(u32::MAX),
        schedule: schedule::form(&schedule),
        may_not_propose: may_not(room, CommandName::ProposeDestruction),
        may_not_destroy: may_not(room, CommandName::DestroyCase),
    })
}

fn may_not(room: &Room, command: CommandName) -> String {
    if Workflow::shipped().role_may(command, room.actor()) {
        return String::new();
    }
    match command {
        CommandName::DestroyCase => "A supervisor agrees and destroys.".to_owned(),
        _ => "A caseworker or a supervisor proposes.".to_owned(),
    }
}

/// The closed cases whose time has come, and whether there are more.
fn due(
    room: &Room,
    schedule: &Schedule,
    now: &Moment,
) -> Result<(Vec<RetentionLine>, bool), Failure> {
    let mut due = Vec::new();
    let mut more = false;
    room.office().closed_by(now.today, |it| {
        let held = it
            .retention
            .kept
            .as_ref()
            .is_some_and(|kept| kept.holds_on(now.today));
        if held || it.retention.proposed.is_some() {
            return true;
        }
        let kept = schedule::keeps(room, schedule, &it.row);
        if kept.as_ref().is_none_or(|kept| now.today < kept.due) {
            return true;
        }
        more = due.len() == MOST;
        if !more {
            due.push(line(room, &it, kept));
        }
        !more
    })?;
    due.sort_by(|one, other| (one.due, &one.reference).cmp(&(other.due, &other.reference)));
    Ok((due, more))
}

fn line(room: &Room, it: &StoredLine, kept: Option<KeptUntil>) -> RetentionLine {
    let (row, state) = (&it.row, &it.retention);
    let mine = state
        .proposed
        .is_some_and(|it| it.by == room.actor().person);
    RetentionLine {
        case: row.case,
        reference: row.reference.clone(),
        subject: match row.destroyed {
            Some(_) => String::new(),
            None => crate::words::subject(row.subject.clone()),
        },
        right: room.right_name(row),
        standing: row.standing,
        closed: row.closed,
        due: kept.as_ref().map(|kept| kept.due),
        words: kept.map(|kept| kept.words).unwrap_or_default(),
        proposed_by: state
            .proposed
            .map(|it| room.name_of(it.by))
            .unwrap_or_default(),
        proposed_on: state.proposed.map(|it| it.on),
        may_not_agree: match mine {
            true => "You proposed it. Somebody else must agree.".to_owned(),
            false => may_not(room, CommandName::DestroyCase),
        },
        kept_until: state.kept.as_ref().and_then(|kept| kept.until),
        kept_why: state
            .kept
            .as_ref()
            .map(|kept| kept.reason.clone())
            .unwrap_or_default(),
        destroyed: state.destroyed,
    }
}

/// By when a copy of identity is to be destroyed that has not been needed since that day.
pub(super) fn copy_due(schedule: &Schedule, since: NaiveDate) -> NaiveDate {
    let days = Days::new(u64::from(schedule.identity_copy_days));
    since.checked_add_days(days).unwrap_or(NaiveDate::MAX)
}

fn copies(
    room: &Room,
    schedule: &Schedule,
    now: &Moment,
) -> Result<Vec<IdentityCopyLine>, Failure> {
    let days = Days::new(u64::from(schedule.identity_copy_days));
    let until = now.today.checked_sub_days(days).unwrap_or(NaiveDate::MIN);
    let copies = room.office().identity_copies(until)?.into_iter();
    let line = |(row, copy): (store::RegisterRow, casework::IdentityCopy)| IdentityCopyLine {
        case: row.case,
        reference: row.reference,
        subject: crate::words::subject(row.subject),
        document: copy.document,
        since: copy.since,
        due: copy_due(schedule, copy.since),
    };
    Ok(copies.map(line).collect())
}

/// How many backups beside the office are older than the last destruction.
fn stale_backups(room: &Room, last: Option<&StoredLine>) -> u32 {
    let Some(destroyed) = last.and_then(|last| last.retention.destroyed) else {
        return 0;
    };
    let made = room.backups_made();
    let before = made.filter(|made| made.date_naive() <= destroyed);
    u32::try_from(before.count()).unwrap_or(u32::MAX)
}

/// Proposes to destroy each of these files.
pub(crate) fn propose(
    room: &mut Room,
    args: CasesRef,
    now: &Moment,
) -> Result<RetentionDone, Failure> {
    let schedule = schedule::of(room)?;
    each(room, &args.cases, now, |room, id| {
        let kept = schedule::keeps_case(room, &schedule, &room.case(id)?);
        let due = kept.map_or(NaiveDate::MAX, |kept| kept.due);
        let command = Command::Retention(RetentionCommand::Propose { due });
        room.command(id, None, command, now).map(drop)
    })
}

/// Takes back what was proposed, or does not agree to it.
pub(crate) fn drop_proposals(
    room: &mut Room,
    args: DropForm,
    now: &Moment,
) -> Result<RetentionDone, Failure> {
    if args.reason.trim().is_empty() {
        return Err(Failure::of_field(
            "reason",
            "Say why the file is not destroyed.",
        ));
    }
    each(room, &args.cases, now, |room, id| {
        let reason = args.reason.clone();
        let command = Command::Retention(RetentionCommand::Drop { reason });
        room.command(id, None, command, now).map(drop)
    })
}

/// Agrees, as a second person, and destroys these files. Those with which it cannot be done stay, and say
/// why; the others go together.
pub(crate) fn destroy(
    room: &mut Room,
    args: CasesRef,
    now: &Moment,
) -> Result<RetentionDone, Failure> {
    let schedule = schedule::of(room)?;
    let (mut changes, mut refused) = (Vec::new(), Vec::new());
    for id in args.cases {
        let row = room.office().line(id)?;
        let kept = schedule::keeps(room, &schedule, &row);
        let words = kept.map(|kept| kept.words).unwrap_or_default();
        let command = Command::Retention(RetentionCommand::Destroy { words });
        match room.try_command(id, None, &command, now) {
            Ok((case, events)) => {
                let event = events.into_iter().next();
                changes.extend(event.map(|event| (id, case.sequence, event)));
            }
            Err(failure) => refused.push(format!("{}: {failure}", row.reference)),
        }
    }
    if !changes.is_empty() {
        room.office_mut().destroy(&changes, now.at)?;
        room.saved = Some(now.at);
    }
    Ok(RetentionDone {
        done: u32::try_from(changes.len()).unwrap_or(u32::MAX),
        refused,
        retention: view(room, now)?,
    })
}

fn each(
    room: &mut Room,
    cases: &[CaseId],
    now: &Moment,
    mut act: impl FnMut(&mut Room, CaseId) -> Result<(), Failure>,
) -> Result<RetentionDone, Failure> {
    let (mut done, mut refused) = (0, Vec::new());
    for id in cases {
        let reference = room.office().line(*id)?.reference;
        match act(room, *id) {
            Ok(()) => done += 1,
            Err(failure) => refused.push(format!("{reference}: {failure}")),
        }
    }
    Ok(RetentionDone {
        done,
        refused,
        retention: view(room, now)?,
    })
}

/// Keeps the file longer.
pub(crate) fn keep(room: &mut Room, args: KeepForm, now: &Moment) -> Result<CaseView, Failure> {
    let mut errors = Vec::new();
    let what = "the last day, or leave it empty";
    let until = super::searches::maybe("until", &args.until, what, &mut errors);
    if !errors.is_empty() {
        return Err(Failure::of_fields(errors));
    }
    let reason = args.reason;
    let command = Command::Retention(RetentionCommand::Keep { until, reason });
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

/// Keeps it longer no more.
pub(crate) fn lift(room: &mut Room, args: LiftForm, now: &Moment) -> Result<CaseView, Failure> {
    let reason = args.reason;
    let command = Command::Retention(RetentionCommand::Lift { reason });
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

/// How long the file of this case is kept.
pub(super) fn of_case(room: &Room, case: &Case) -> Result<KeptView, Failure> {
    let kept = schedule::keeps_case(room, &schedule::of(room)?, case);
    let longer = case.retained.kept.as_ref();
    let proposed = case.retained.proposed;
    Ok(KeptView {
        due: kept.as_ref().map(|kept| kept.due),
        words: kept.map(|kept| kept.words).unwrap_or_default(),
        longer: longer.is_some(),
        until: longer.and_then(|kept| kept.until),
        why: longer.map(|kept| kept.reason.clone()).unwrap_or_default(),
        proposed_by: proposed.map(|it| room.name_of(it.by)).unwrap_or_default(),
        proposed_on: proposed.map(|it| it.on),
    })
}

/// The certificate of a file that was destroyed.
pub(crate) fn certificate(
    room: &mut Room,
    args: CaseRef,
    _: &Moment,
) -> Result<Certificate, Failure> {
    let id = room.find_line(&args.case)?.case;
    let found = room.office().remains(id)?;
    let (remains, by) = found
        .ok_or_else(|| Failure::new("not-found", "The file of this case was not destroyed."))?;
    let last = room.office().history(id)?.pop();
    Ok(Certificate {
        digest: last
            .map(|last| last.payload_sha256.to_string())
            .unwrap_or_default(),
        parts: remains
            .parts
            .iter()
            .map(|it| part(room, &remains, it))
            .collect(),
        case: id,
        office: room.settings.name.clone(),
        on: remains.on,
        proposed_by: room.name_of(remains.proposed.by),
        proposed_on: remains.proposed.on,
        destroyed_by: room.name_of(by),
        due: remains.kept.due,
        words: remains.kept.words,
        channel: remains.channel,
        received: remains.received,
        logged: remains.logged,
        closed: remains.closed,
        standing: remains.standing,
        late: remains.late,
        letters: remains.amounts.letters,
        documents: remains.amounts.documents,
        items: remains.amounts.items,
        searches: u32::try_from(remains.searches.len()).unwrap_or(u32::MAX),
        reference: remains.reference.0,
    })
}

fn part(room: &Room, remains: &Remains, part: &PartSummary) -> CertificatePart {
    let rule = room.law().rule(&part.regime, &part.right, remains.received);
    let outcome = part.outcome.as_deref().unwrap_or_default();
    let label = rule.ok().and_then(|rule| rule.outcome(outcome));
    CertificatePart {
        id: part.id,
        right: room.right_label(&part.right),
        law: room.law_name(&part.regime),
        outcome: label.map_or_else(|| outcome.to_owned(), |it| it.label.to_string()),
        last_day: part.last_day,
        answered: part.answered,
    }
}

/// By when a document is to be destroyed, where it is a copy of identity that is no longer needed.
pub(super) fn destroy_by(
    schedule: &Schedule,
    copies: &[casework::IdentityCopy],
    document: DocumentId,
) -> Option<NaiveDate> {
    let copy = copies.iter().find(|copy| copy.document == document)?;
    Some(copy_due(schedule, copy.since))
}
