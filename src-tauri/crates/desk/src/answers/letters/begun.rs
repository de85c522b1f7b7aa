//! The letters that somebody has begun.

use super::{fits, kept, kind_of};
use crate::Failure;
use crate::room::Room;
use crate::wire::LetterRef;
use casework::{Case, LetterKind, Part, PersonId, Refusal};
use chrono::{DateTime, Utc};
use letters::{Template, Templates};
use statute::Rule;

/// A letter that was begun and has not left.
pub(crate) struct Begun {
    /// Which.
    pub(crate) letter: LetterRef,
    /// Its title.
    pub(crate) title: String,
    /// What it is for.
    pub(crate) kind: LetterKind,
    /// Who wrote it.
    pub(crate) by: PersonId,
    /// When it was last kept.
    pub(crate) at: DateTime<Utc>,
}

/// The letters of a case that this person has begun, or else its holder.
pub(crate) fn begun(room: &Room, case: &Case) -> Result<Vec<Begun>, Failure> {
    let mut begun = Vec::new();
    for part in &case.parts {
        let rule = case.rule(part, room.law()).map_err(Refusal::from)?;
        let templates = Templates::shipped()?.all().iter();
        for template in templates.filter(|one| fits(case, rule, part, one)) {
            begun.extend(of(room, case, (part, rule), template)?);
        }
    }
    Ok(begun)
}

fn of(
    room: &Room,
    case: &Case,
    (part, rule): (&Part, &Rule),
    template: &Template,
) -> Result<Option<Begun>, Failure> {
    let letter = LetterRef {
        case: case.id,
        part: part.id,
        template: template.id.clone(),
    };
    let found = kept::find(room, &letter)?;
    Ok(found.map(|(by, draft)| Begun {
        letter,
        title: template.title.clone(),
        kind: kind_of(rule, template).unwrap_or(LetterKind::Notice),
        by,
        at: draft.at,
    }))
}
