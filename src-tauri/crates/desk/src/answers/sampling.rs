//! When a second person must agree to what is decided of an item: the office's own plan, or the one that
//! is shipped. What was decided before it is changed keeps what was asked of it then.

use crate::room::Room;
use crate::wire::{Nothing, SamplingForm};
use crate::{Failure, Moment};
use casework::{ReviewPlan, review_plan};

/// The setting that holds it.
const SAMPLING: &str = "review-plan";
/// The widest sample: a slip of the finger must not leave hardly anything looked at.
const WIDEST: u32 = 1000;

/// The plan of the office.
pub(super) fn of(room: &Room) -> Result<ReviewPlan, Failure> {
    let set = room.office().setting(SAMPLING)?;
    let own = set.and_then(|value| serde_json::from_value(value).ok());
    Ok(own.unwrap_or_else(review_plan))
}

pub(crate) fn sampling(
    room: &mut Room,
    _args: Nothing,
    _now: &Moment,
) -> Result<SamplingForm, Failure> {
    let plan = of(room)?;
    Ok(SamplingForm {
        withheld: plan.withheld,
        redacted_one_in: plan.redacted_one_in.to_string(),
    })
}

/// Takes another plan over, for what is decided from now on.
pub(crate) fn change(
    room: &mut Room,
    args: SamplingForm,
    now: &Moment,
) -> Result<SamplingForm, Failure> {
    let typed = args.redacted_one_in.trim().parse().ok();
    let Some(redacted_one_in) = typed.filter(|it| *it <= WIDEST) else {
        let message = format!(
            "Enter a whole number from 1 to {WIDEST}, or 0 for none of the redacted items."
        );
        return Err(Failure::of_field("redacted_one_in", message));
    };
    let plan = ReviewPlan {
        withheld: args.withheld,
        redacted_one_in,
    };
    room.set(SAMPLING, &plan, now)?;
    sampling(room, Nothing {}, now)
}
