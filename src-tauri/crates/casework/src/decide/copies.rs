//! Putting a request that came again with its case.

use super::{Setting, not_future, worded};
use crate::{CameAgain, Case, Event, Refusal};

/// The clock counts from the first of them: a copy that came sooner would move it, so that day is put
/// right on the clock, with a reason, before the copy is put with the case.
pub(super) fn merge(
    case: &Case,
    came: &CameAgain,
    setting: &Setting<'_>,
) -> Result<Vec<Event>, Refusal> {
    not_future("received", came.received, setting, "it came again")?;
    if came.received < case.received() {
        let words = format!(
            "This came before the day from which {} counts ({}). Correct that day on its clock first.",
            case.reference,
            case.received().format("%-d %B %Y")
        );
        return Err(Refusal::field("received", words));
    }
    let came = CameAgain {
        scope: worded("scope", &came.scope, "Enter what the person asks for.")?,
        came_to: came.came_to.trim().to_owned(),
        ..came.clone()
    };
    Ok(vec![Event::RequestMerged(Box::new(came))])
}
