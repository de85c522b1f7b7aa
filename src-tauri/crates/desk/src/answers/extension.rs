//! Extensions: asked for by a caseworker, signed or sent back by a supervisor.

use super::case;
use crate::room::Room;
use crate::wire::{CaseView, ExtensionForm, ExtensionView, SendBackExtension, SignExtension};
use crate::{Failure, Moment};
use casework::{CaseId, Command, ExtensionCommand, Part};

type Answer = Result<CaseView, Failure>;

/// The extension that was asked for, until its notice leaves.
pub(super) fn view(room: &Room, part: &Part) -> Option<ExtensionView> {
    let name = |person| room.name_of(person);
    part.extension.as_ref().map(|asked| ExtensionView {
        ground: asked.ground,
        reasons: asked.reasons.clone(),
        by: name(asked.by),
        to_sign: part.extension_to_sign(),
        signed_by: asked.signed.map(name).unwrap_or_default(),
        sent_back: asked.sent_back.clone().unwrap_or_default(),
    })
}

pub(crate) fn ask(room: &mut Room, args: ExtensionForm, now: &Moment) -> Answer {
    let command = ExtensionCommand::Ask {
        part: args.part,
        ground: args.ground,
        reasons: args.reasons,
    };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn sign(room: &mut Room, args: SignExtension, now: &Moment) -> Answer {
    let command = ExtensionCommand::Sign { part: args.part };
    give(room, args.case, args.sequence, command, now)
}

pub(crate) fn send_back(room: &mut Room, args: SendBackExtension, now: &Moment) -> Answer {
    let command = ExtensionCommand::SendBack {
        part: args.part,
        reason: args.reason,
    };
    give(room, args.case, args.sequence, command, now)
}

fn give(
    room: &mut Room,
    id: CaseId,
    sequence: u64,
    command: ExtensionCommand,
    now: &Moment,
) -> Answer {
    let case = room.command(id, Some(sequence), Command::Extension(command), now)?;
    case::view(room, &case, now)
}
