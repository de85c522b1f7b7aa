//! Letters that were begun and have not left. They are drafts and no events: nothing has happened yet.

use super::Line;
use crate::answers::letters;
use crate::room::Room;
use crate::wire::{HistoryEntry, Opens, Strand};
use crate::{Failure, Moment};
use casework::{Case, Role};

/// The letters that this person, or the holder of the case, has begun, the oldest first; none for those
/// who write no letters.
pub(super) fn lines(room: &Room, case: &Case) -> Result<Vec<Line>, Failure> {
    if !room
        .actor()
        .roles
        .any(&[Role::Caseworker, Role::Supervisor])
    {
        return Ok(Vec::new());
    }
    let mut lines: Vec<Line> = letters::begun(room, case)?
        .into_iter()
        .map(|begun| line(room, case, begun))
        .collect();
    lines.sort_by_key(|line| line.entry.at);
    Ok(lines)
}

fn line(room: &Room, case: &Case, begun: letters::Begun) -> Line {
    let letters::Begun {
        letter,
        title,
        kind,
        by,
        at,
    } = begun;
    Line {
        by,
        entry: HistoryEntry {
            id: format!("{} {} {}", case.reference, letter.part, letter.template),
            sequence: 0,
            reference: case.reference.0.clone(),
            day: Moment::at(at).today,
            strand: Strand::Letters,
            event: "letter-begun".to_owned(),
            kind: crate::words::word(&kind),
            name: title,
            at,
            by: room.name_of(by),
            on: None,
            part: letter.part.to_string(),
            before: String::new(),
            after: String::new(),
            words: String::new(),
            length: None,
            key: false,
            opens: Some(Opens::Draft {
                part: letter.part,
                template: letter.template,
            }),
        },
    }
}
