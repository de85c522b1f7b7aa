//! Linking a case to another, and taking that away.

use super::{Setting, worded};
use crate::links::{Link, LinkEvent, LinkKind, LinkSide, link_kinds};
use crate::{Case, CaseId, Event, LinkCommand, Reference, Refusal};
use statute::RightId;

pub(super) fn decide(
    case: &Case,
    command: &LinkCommand,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        LinkCommand::Link { link, rights } => link_to(case, link, rights, setting)?,
        LinkCommand::Unlink {
            other,
            kind,
            reason,
        } => LinkEvent::Unlinked {
            link: standing(case, *other, kind)?.clone(),
            reason: worded("reason", reason, "Say why the link is taken away.")?,
        },
    };
    Ok(vec![Event::Link(event)])
}

/// `rights` are those of the other case.
fn link_to(
    case: &Case,
    link: &Link,
    rights: &[RightId],
    setting: &Setting<'_>,
) -> Result<LinkEvent, Refusal> {
    if link.other.case == case.id {
        let words = "Enter the reference of another case: a case cannot be linked to itself.";
        return Err(Refusal::field("other", words));
    }
    let kind = link_kinds().iter().find(|kind| kind.id == link.kind);
    let kind =
        kind.ok_or_else(|| Refusal::field("kind", "Choose how the two cases are linked."))?;
    fitting(kind, link.side, &case.reference, &case.rights(), setting)?;
    fitting(
        kind,
        link.side.other(),
        &link.other.reference,
        rights,
        setting,
    )?;
    if kind.same && !case.rights().iter().any(|right| rights.contains(right)) {
        let words = format!(
            "Choose another link: {} and {} have no right in common.",
            case.reference, link.other.reference
        );
        return Err(Refusal::field("kind", words));
    }
    // The same kind the other way round would say that each comes after the other.
    if let Some(same) = case
        .links
        .iter()
        .find(|it| it.is(link.other.case, &link.kind))
    {
        let words = format!(
            "They are linked so already: {} {} {}.",
            case.reference,
            same.words(),
            link.other.reference
        );
        return Err(Refusal::field("kind", words));
    }
    Ok(LinkEvent::Linked(link.clone()))
}

fn fitting(
    kind: &LinkKind,
    side: LinkSide,
    who: &Reference,
    rights: &[RightId],
    setting: &Setting<'_>,
) -> Result<(), Refusal> {
    if kind.fits(side, rights) {
        return Ok(());
    }
    let label = |right: &RightId| {
        let known = setting.law.right(right);
        known.map_or_else(|| right.to_string(), |known| known.label.to_string())
    };
    let wanted: Vec<String> = kind.rights(side).iter().map(label).collect();
    let words = format!(
        "Choose another link: {} is of none of the rights that this one is for ({}).",
        who,
        wanted.join(", ")
    );
    Err(Refusal::field("kind", words))
}

fn standing<'case>(case: &'case Case, other: CaseId, kind: &str) -> Result<&'case Link, Refusal> {
    let found = case.links.iter().find(|it| it.is(other, kind));
    found.ok_or_else(|| Refusal::NotNow("The link was taken away, or never was.".into()))
}
