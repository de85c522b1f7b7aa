//! From facts to a working: the same days, and why.

use crate::calendar::Calendar;
use crate::clock::Clock;
use crate::readings::readings;
use crate::reckon::Reckoned;
use crate::spans::spans;
use crate::steps::steps;
use crate::working::Working;
use crate::{Fact, FactError, Rule, Warning};

/// Reckons as [`reckon`](crate::reckon) does and shows the working.
///
/// # Errors
/// Where [`reckon`](crate::reckon) gives one.
pub fn explain(rule: &Rule, facts: &[Fact], cal: &Calendar) -> Result<Working, FactError> {
    explain_clock(rule, &rule.clock, facts, cal)
}

/// Reckons one of the rule's further clocks as [`reckon_clock`](crate::reckon_clock) does and shows
/// the working.
///
/// # Errors
/// Where [`reckon_clock`](crate::reckon_clock) gives one.
pub fn explain_clock(
    rule: &Rule,
    clock: &Clock,
    facts: &[Fact],
    cal: &Calendar,
) -> Result<Working, FactError> {
    let reckoned = Reckoned::new(rule, clock, facts, cal)?;
    Ok(Working {
        steps: steps(rule, clock, &reckoned, cal),
        spans: spans(clock, &reckoned),
        readings: readings(clock, &reckoned, cal),
        cautions: reckoned
            .reckoning
            .warnings
            .iter()
            .map(|warning| rule.caution(warning))
            .collect(),
        reckoning: reckoned.reckoning,
    })
}

impl Rule {
    /// A warning in words.
    #[must_use]
    pub fn caution(&self, warning: &Warning) -> String {
        self.words.caution(warning, &self.called)
    }
}
