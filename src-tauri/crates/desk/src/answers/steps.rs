//! What a case needs next, and by when.
//!
//! The act is casework's; the day is the desk's: it leaves the office time before the last day.
//! These are aims of the office. The last day is the law's, and is reckoned elsewhere.

use crate::Moment;
use crate::aims::aims;
use crate::room::Room;
use crate::wire::NextStep;
use casework::{Act, Case, LetterKind, Part};
use chrono::NaiveDate;
use statute::Law;
use store::RegisterRow;

/// By when the next act of the case should be done; none where the next move is the requester's.
pub(super) fn by(row: &RegisterRow, room: &Room, now: &Moment) -> Option<NaiveDate> {
    by_act(row.act, row, room, now)
}

fn by_act(act: Act, row: &RegisterRow, room: &Room, now: &Moment) -> Option<NaiveDate> {
    let aims = aims();
    let target = row.urgent_part().and_then(|part| part.target);
    let wanted = match act {
        Act::Allocate | Act::Acknowledge | Act::AskIdentity => {
            Some(room.working_day_after(row.logged, aims.acknowledge_within))
        }
        Act::Search => Some(room.working_day_after(row.logged, aims.search_within)),
        Act::Review | Act::Decide => {
            target.map(|day| room.working_day_before(day, aims.decide_ahead))
        }
        Act::Send => Some(now.today),
        Act::Sign => target.map(|day| room.working_day_before(day, 1)),
        Act::Respond => target,
        // A case is closed once it is answered, and not on any day before that.
        Act::Close => (row.act == Act::Close).then_some(now.today),
        Act::AwaitIdentity
        | Act::AwaitFee
        | Act::AwaitAnswer
        | Act::AwaitSearch
        | Act::AwaitReview
        | Act::Held
        | Act::Warn
        | Act::Lapse
        | Act::AnswerProceedings
        | Act::Nothing => None,
    };
    wanted.map(|day| day.max(now.today))
}

/// The acts still to be done, in their order: one is now, those after it are later.
pub(super) fn of(case: &Case, row: &RegisterRow, room: &Room, now: &Moment) -> Vec<NextStep> {
    let when = |act: Act| match act {
        Act::Held => "waiting",
        Act::Warn | Act::Lapse => "now",
        act if act == row.act && act.waits() => "waiting",
        act if act == row.act => "now",
        _ => "later",
    };
    let owed = super::proceedings::steps(case);
    let lapse = super::lapse::step(room, case, now).into_iter();
    let acts = lapse.chain(remaining(case, row.act, room.law()));
    let acts = acts.map(|act| NextStep {
        act,
        by: match act {
            Act::Held => case.holding().map(|hold| hold.review).min(),
            _ => by_act(act, row, room, now),
        },
        when: when(act).to_owned(),
    });
    owed.chain(acts).collect()
}

fn remaining(case: &Case, first: Act, law: &Law) -> Vec<Act> {
    if first == Act::Nothing {
        return Vec::new();
    }
    let road = [
        Act::Acknowledge,
        Act::Search,
        Act::Held,
        Act::Decide,
        Act::Respond,
        Act::Close,
    ];
    // What is ready to leave is not written again.
    let waits = |part: &Part, kind: LetterKind| {
        let ready = case.ready.iter().map(|ready| &ready.letter);
        ready
            .into_iter()
            .any(|it| it.kind == kind && it.parts.contains(&part.id))
    };
    let done = |act: &Act| match act {
        Act::Acknowledge => case.parts.iter().all(|part| {
            casework::acknowledged(case, part) || waits(part, LetterKind::Acknowledgement)
        }),
        Act::Search => case.parts.iter().all(|part| {
            let of_part = |search: &casework::Search| {
                search.withdrawn.is_none() && search.asked.parts.contains(&part.id)
            };
            !part.asks_for_data(law) || case.searches.iter().any(of_part)
        }),
        Act::Held => case.holding().next().is_none(),
        Act::Decide => case.parts.iter().all(|part| part.decision.is_some()),
        Act::Respond => case
            .parts
            .iter()
            .all(|part| part.settled() || waits(part, LetterKind::Response)),
        _ => false,
    };
    let mut acts = vec![first];
    acts.extend(
        road.into_iter()
            .filter(|act| *act != first && !done(act) && comes_after(*act, first)),
    );
    acts
}

/// Acknowledging and searching are no longer waited for once the case is past them.
fn comes_after(act: Act, first: Act) -> bool {
    let past = match act {
        Act::Acknowledge => &[
            Act::Search,
            Act::AwaitSearch,
            Act::Review,
            Act::AwaitReview,
            Act::Decide,
            Act::Sign,
            Act::Held,
            Act::Respond,
            Act::Close,
        ][..],
        Act::Search => &[
            Act::AwaitSearch,
            Act::Review,
            Act::AwaitReview,
            Act::Decide,
            Act::Sign,
            Act::Held,
            Act::Respond,
            Act::Close,
        ],
        _ => &[],
    };
    !past.contains(&first)
}
