//! A supervisor agrees to an extension before its notice leaves, where `assets/sign-off.toml` says so.

use crate::{Actor, Case, ExtensionGround, Part, PartId, PersonId, Refusal, Role};
use serde::{Deserialize, Serialize};

/// An extension that was asked for, until its notice leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtensionAsk {
    /// Why more time is needed.
    pub ground: ExtensionGround,
    /// The reasons in words.
    pub reasons: String,
    /// Who asks.
    pub by: PersonId,
    /// Who signed it.
    pub signed: Option<PersonId>,
    /// Why a supervisor sent it back, until it is asked for again.
    pub sent_back: Option<String>,
}

/// What happened to an extension that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ExtensionEvent {
    /// A caseworker asked for it.
    Asked {
        /// Of which part.
        part: PartId,
        /// Why more time is needed.
        ground: ExtensionGround,
        /// The reasons in words.
        reasons: String,
    },
    /// A supervisor signed it.
    Signed {
        /// Of which part.
        part: PartId,
    },
    /// A supervisor sent it back.
    SentBack {
        /// Of which part.
        part: PartId,
        /// Why.
        reason: String,
    },
}

impl ExtensionEvent {
    /// Of which part.
    pub fn part(&self) -> PartId {
        match self {
            Self::Asked { part, .. } | Self::Signed { part } | Self::SentBack { part, .. } => *part,
        }
    }
}

impl Part {
    /// Whether a supervisor must still sign the extension that was asked for.
    pub fn extension_to_sign(&self) -> bool {
        let asked = self.extension.as_ref();
        asked.is_some_and(|it| it.signed.is_none() && it.sent_back.is_none())
    }
}

pub(crate) fn apply(part: &mut Part, event: &ExtensionEvent, by: PersonId) {
    match (event, &mut part.extension) {
        (
            ExtensionEvent::Asked {
                ground, reasons, ..
            },
            asked,
        ) => {
            *asked = Some(ExtensionAsk {
                ground: *ground,
                reasons: reasons.clone(),
                by,
                signed: None,
                sent_back: None,
            });
        }
        (ExtensionEvent::Signed { .. }, Some(asked)) => asked.signed = Some(by),
        (ExtensionEvent::SentBack { reason, .. }, Some(asked)) => {
            asked.sent_back = Some(reason.clone());
        }
        (ExtensionEvent::Signed { .. } | ExtensionEvent::SentBack { .. }, None) => {}
    }
}

/// Refuses the notice of an extension that a supervisor must sign and has not, or that rests on another
/// ground than was signed. A supervisor's own notice is signed by that.
///
/// # Errors
/// What stands in the way.
pub fn extension_agreed(
    case: &Case,
    actor: &Actor,
    part: PartId,
    ground: Option<ExtensionGround>,
) -> Result<(), Refusal> {
    if !crate::sign_off::signs_extensions() || actor.roles.any(&[Role::Supervisor]) {
        return Ok(());
    }
    let asked = case.part(part).and_then(|part| part.extension.as_ref());
    match asked.filter(|it| it.signed.is_some()) {
        None => Err(Refusal::NotNow(format!(
            "A supervisor must sign the extension of part {part} before its notice leaves."
        ))),
        Some(it) if ground.is_some_and(|ground| ground != it.ground) => Err(Refusal::field(
            "ground",
            "Choose the ground that the supervisor signed.",
        )),
        Some(_) => Ok(()),
    }
}
