//! A caseworker's home: their cases in the order that the law needs them.

use super::session::small;
use super::{lapse, lines};
use crate::room::Room;
use crate::wire::{AskedOfMe, CaseLine, Covering, Nothing, Timeliness, Today, TodayGroup};
use crate::{Failure, Moment};
use casework::{AskKind, PersonId, Role};
use store::{Asked, Board, Holder};

/// The groups, the most urgent first.
const GROUPS: [Timeliness; 8] = [
    Timeliness::Overdue,
    Timeliness::DueToday,
    Timeliness::Soon,
    Timeliness::Later,
    Timeliness::Waiting,
    Timeliness::Answered,
    Timeliness::Paused,
    Timeliness::NotYetValid,
];

/// The open cases of the person who is signed in.
pub(crate) fn today(room: &mut Room, _: Nothing, now: &Moment) -> Result<Today, Failure> {
    let cases = cases_of(room, room.actor().person, now)?;
    let unallocated = room.office().counts(&Board::held_by(Holder::Nobody))?.total;
    let asked = room.office().asked_of(room.actor().person)?;
    Ok(Today {
        today: now.today,
        soon_until: room.soon_until(now.today),
        open: u32::try_from(cases.len()).unwrap_or(u32::MAX),
        groups: groups(cases),
        unallocated: small(unallocated),
        covering: covering(room, now)?,
        held: super::holds::held(&asked),
        asked: of_me(asked, room, now),
    })
}

fn cases_of(room: &Room, person: PersonId, now: &Moment) -> Result<Vec<CaseLine>, Failure> {
    let rows = room.office().open_cases_of(person)?;
    let lines = rows
        .iter()
        .map(|row| lines::line(row, Vec::new(), room, now));
    Ok(lines.collect())
}

/// The cases of those who are away, where this person covers for them.
fn covering(room: &Room, now: &Moment) -> Result<Vec<Covering>, Failure> {
    let me = room.actor().person;
    let away = room.away().iter().filter(|absence| absence.cover == me);
    let cases = away.map(|absence| {
        Ok(Covering {
            person: absence.person,
            name: room.name_of(absence.person),
            to: absence.to,
            groups: groups(cases_of(room, absence.person, now)?),
        })
    });
    cases.collect()
}

/// What others ask, once its day has come: only a supervisor signs and looks at holds again.
fn of_me(asked: Vec<Asked>, room: &Room, now: &Moment) -> Vec<AskedOfMe> {
    let me = room.actor().person;
    let signs = room.actor().roles.any(&[Role::Supervisor]);
    let may = |kind| {
        signs
            || !matches!(
                kind,
                AskKind::Sign | AskKind::Hold | AskKind::Extension | AskKind::Glass
            )
    };
    let due = |it: &Asked| match it.ask.kind {
        AskKind::Lapse => lapse::due(room, &it.ask, now),
        AskKind::Proceedings => it
            .ask
            .from
            .is_some_and(|by| by <= room.soon_until(now.today)),
        _ => it.ask.from.is_none_or(|day| day <= now.today),
    };
    let mine = asked.into_iter().filter(|it| may(it.ask.kind) && due(it));
    mine.map(|it| AskedOfMe {
        case: it.case,
        reference: it.reference,
        subject: crate::words::subject(it.subject),
        last_day: match it.ask.kind {
            AskKind::Proceedings => it.ask.from,
            _ => it.last_day,
        },
        kind: match it.ask.kind {
            AskKind::Lapse => it.ask.title.clone(),
            kind => crate::words::word(&kind),
        },
        what: match (it.ask.kind, it.ask.what.split_once('.')) {
            (AskKind::Consult, Some((item, _))) => item.to_owned(),
            _ => it.ask.what,
        },
        title: it.ask.title,
        by: it
            .ask
            .by
            .map(|person| room.name_of(person))
            .unwrap_or_default(),
        by_name: it.ask.of == Some(me),
    })
    .collect()
}

fn groups(cases: Vec<CaseLine>) -> Vec<TodayGroup> {
    let of = |timeliness| {
        let cases: Vec<CaseLine> = cases
            .iter()
            .filter(|case| case.timeliness == timeliness)
            .cloned()
            .collect();
        TodayGroup { timeliness, cases }
    };
    GROUPS
        .into_iter()
        .map(of)
        .filter(|group| !group.cases.is_empty())
        .collect()
}
