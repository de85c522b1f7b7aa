//! What a supervisor signs before the answer goes out: `assets/sign-off.toml`.

use serde::Deserialize;
use statute::{OutcomeResult, RightId};
use std::sync::LazyLock;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignOff {
    results: Vec<OutcomeResult>,
    rights: Vec<RightId>,
    extension: bool,
}

fn shipped() -> Option<&'static SignOff> {
    static SHIPPED: LazyLock<Option<SignOff>> =
        LazyLock::new(|| toml::from_str(include_str!("../../../../assets/sign-off.toml")).ok());
    SHIPPED.as_ref()
}

/// Whether a supervisor signs a decision about `right` that comes to `result`. A file that cannot be read
/// asks for every signature; a test reads it.
pub fn needs_signature(right: &RightId, result: OutcomeResult) -> bool {
    shipped().is_none_or(|it| it.results.contains(&result) || it.rights.contains(right))
}

/// Whether a supervisor signs an extension before its notice leaves.
pub(crate) fn signs_extensions() -> bool {
    shipped().is_none_or(|it| it.extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_and_compensation_are_signed() {
        assert!(super::shipped().is_some() && signs_extensions());
        let (access, money) = ("access".into(), "compensation".into());
        assert!(needs_signature(&access, OutcomeResult::Refused));
        assert!(!needs_signature(&access, OutcomeResult::Granted));
        assert!(needs_signature(&money, OutcomeResult::Granted));
    }
}
