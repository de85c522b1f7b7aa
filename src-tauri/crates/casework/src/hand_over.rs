//! A case goes from one colleague to another, with a note of what is to be done.

use crate::PersonId;
use serde::{Deserialize, Serialize};

/// A case that was handed over, until the colleague has taken notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// Who handed it over.
    pub by: PersonId,
    /// To whom.
    pub to: PersonId,
    /// What is to be done.
    pub note: String,
}
