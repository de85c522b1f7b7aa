//! From facts to a working: the same days, and why.

use crate::calendar::Calendar;
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
    let reckoned = Reckoned::new(rule, facts, cal)?;
    Ok(Working {
        steps: steps(rule, &reckoned, cal),
        spans: spans(rule, &reckoned),
        readings: readings(rule, &reckoned, cal),
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
        self.words.caution(warning)
    }
}
