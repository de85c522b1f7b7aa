//! Restricting a case, breaking the glass, and taking notice of that.

use super::case;
use crate::room::Room;
use crate::wire::{
    BreakGlass, CaseRef, CaseView, GlassView, LiftRestriction, RestrictForm, RestrictionView,
};
use crate::{Failure, Moment};
use casework::{Case, Command, CommandName, Glass, RestrictionCommand, Workflow};

pub(crate) fn restrict(
    room: &mut Room,
    args: RestrictForm,
    now: &Moment,
) -> Result<CaseView, Failure> {
    let known = room.colleagues();
    let known = |id| known.iter().any(|colleague| colleague.id == id);
    let people: Vec<_> = args.people.into_iter().filter(|id| known(*id)).collect();
    let reason = args.reason;
    let command = RestrictionCommand::Restrict { people, reason };
    let command = Command::Restriction(command);
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

pub(crate) fn lift(
    room: &mut Room,
    args: LiftRestriction,
    now: &Moment,
) -> Result<CaseView, Failure> {
    let reason = args.reason;
    let command = Command::Restriction(RestrictionCommand::Lift { reason });
    let case = room.command(args.case, Some(args.sequence), command, now)?;
    case::view(room, &case, now)
}

/// Opens a restricted case for somebody who is not named: it stands in its history, and supervisors are
/// told.
pub(crate) fn break_glass(
    room: &mut Room,
    args: BreakGlass,
    now: &Moment,
) -> Result<RestrictionView, Failure> {
    let id = room.find_line(&args.case)?.case;
    let reason = args.reason;
    let command = Command::Restriction(RestrictionCommand::BreakGlass { reason });
    let case = room.command(id, None, command, now)?;
    Ok(shown(room, &case))
}

pub(crate) fn notice(
    room: &mut Room,
    args: CaseRef,
    now: &Moment,
) -> Result<RestrictionView, Failure> {
    let id = room.find_line(&args.case)?.case;
    let command = Command::Restriction(RestrictionCommand::Notice);
    let case = room.command(id, None, command, now)?;
    Ok(shown(room, &case))
}

/// Who may open a case: all that is said of it to somebody who may not.
pub(crate) fn view(room: &mut Room, args: CaseRef, _: &Moment) -> Result<RestrictionView, Failure> {
    let id = room.find_line(&args.case)?.case;
    let case = room.office().case(id)?;
    Ok(shown(room, &case))
}

pub(super) fn shown(room: &Room, case: &Case) -> RestrictionView {
    let restriction = case.restriction.as_ref();
    let people = restriction.map(|it| it.people.clone()).unwrap_or_default();
    let sees = Workflow::shipped().role_may(CommandName::NoticeGlass, room.actor());
    let glass = |glass: &Glass| GlassView {
        by: room.name_of(glass.by),
        at: glass.at,
        reason: glass.reason.clone(),
        noticed: glass.noticed,
    };
    RestrictionView {
        case: case.id,
        reference: case.reference.0.clone(),
        names: people.iter().map(|id| room.name_of(*id)).collect(),
        people,
        opened: case
            .glass
            .iter()
            .rev()
            .filter(|_| sees)
            .map(glass)
            .collect(),
        unnoticed: sees && case.glass.iter().any(|it| !it.noticed),
    }
}
