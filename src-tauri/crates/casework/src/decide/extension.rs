//! Asking for an extension, signing it, and sending it back.

use super::{Setting, worded};
use crate::extension::ExtensionEvent;
use crate::{Actor, Case, Event, ExtensionCommand, Part, PartId, Refusal, Role};
use statute::Extension;

pub(super) fn decide(
    case: &Case,
    actor: &Actor,
    command: &ExtensionCommand,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        ExtensionCommand::Ask {
            part,
            ground,
            reasons,
        } => {
            let part = extendable(case, *part, setting)?;
            let ground = ground
                .ok_or_else(|| Refusal::field("ground", "Choose why more time is needed."))?;
            let reasons = worded("reasons", reasons, "Say why more time is needed.")?;
            let asked = ExtensionEvent::Asked {
                part,
                ground,
                reasons,
            };
            return Ok(signed_by_supervisor(actor, asked));
        }
        ExtensionCommand::Sign { part } => ExtensionEvent::Signed {
            part: to_sign(case, *part)?,
        },
        ExtensionCommand::SendBack { part, reason } => ExtensionEvent::SentBack {
            part: to_sign(case, *part)?,
            reason: worded("reason", reason, "Say what is to be done differently.")?,
        },
    };
    Ok(vec![Event::Extension(event)])
}

/// What a supervisor asks for is signed by that.
fn signed_by_supervisor(actor: &Actor, asked: ExtensionEvent) -> Vec<Event> {
    let part = asked.part();
    let signed = actor.roles.any(&[Role::Supervisor]);
    let signed = signed.then_some(Event::Extension(ExtensionEvent::Signed { part }));
    std::iter::once(Event::Extension(asked))
        .chain(signed)
        .collect()
}

/// A part whose time can be extended by a notice of today.
fn extendable(case: &Case, id: PartId, setting: &Setting<'_>) -> Result<PartId, Refusal> {
    let part = part(case, id)?;
    let not_now = |words: String| Err(Refusal::NotNow(words));
    if part
        .extension
        .as_ref()
        .is_some_and(|it| it.sent_back.is_none())
    {
        return not_now(format!("The extension of part {id} is asked for already."));
    }
    let rule = case.rule(part, setting.law)?;
    let clock = case.reckon(part, rule, setting.calendar)?;
    match (clock.extension, clock.extension_notice_by) {
        _ if part.settled() => not_now(format!("Part {id} is answered already.")),
        (Extension::Effective { .. }, _) => not_now(format!("Part {id} is extended already.")),
        (_, Some(by)) if by >= setting.today && rule.may_extend() => Ok(id),
        (_, Some(by)) if rule.may_extend() => {
            let by = by.format("%-d %B %Y");
            not_now(format!(
                "The notice had to be given by {by}. A later one does not extend the time."
            ))
        }
        _ => not_now(format!("The time of part {id} cannot be extended now.")),
    }
}

fn to_sign(case: &Case, id: PartId) -> Result<PartId, Refusal> {
    match part(case, id)?.extension_to_sign() {
        true => Ok(id),
        false => Err(Refusal::NotNow(format!(
            "No extension of part {id} waits for a signature."
        ))),
    }
}

fn part(case: &Case, id: PartId) -> Result<&Part, Refusal> {
    case.part(id)
        .ok_or_else(|| Refusal::field("part", "Choose a part of this case."))
}
