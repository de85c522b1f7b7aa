//! Extensions that a supervisor signs before their notice leaves.

use casework::{CaseId, ExtensionGround, PartId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An extension that was asked for.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExtensionView {
    /// Why more time is needed.
    #[ts(type = "ExtensionGround")]
    pub ground: ExtensionGround,
    /// The reasons in words.
    pub reasons: String,
    /// Who asks.
    pub by: String,
    /// Whether a supervisor must still sign it.
    pub to_sign: bool,
    /// Who signed it; empty where nobody did.
    pub signed_by: String,
    /// Why a supervisor sent it back; empty where none did.
    pub sent_back: String,
}

/// An extension to be asked for, as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExtensionForm {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// Why more time is needed; none where nothing was chosen.
    #[ts(type = "ExtensionGround | null")]
    pub ground: Option<ExtensionGround>,
    /// The reasons in words.
    pub reasons: String,
}

/// An extension to be signed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SignExtension {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
}

/// An extension to be sent back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SendBackExtension {
    /// The case.
    #[ts(type = "string")]
    pub case: CaseId,
    /// How many events of the case the screen had seen.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Which part.
    #[ts(type = "string")]
    pub part: PartId,
    /// What is to be done differently.
    pub reason: String,
}
