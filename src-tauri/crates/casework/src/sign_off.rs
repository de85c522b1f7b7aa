//! What a supervisor signs before the answer goes out: `assets/sign-off.toml`.

use serde::Deserialize;
use statute::{Outcome, OutcomeResult, RightId};
use std::sync::LazyLock;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignOff {
    results: Vec<OutcomeResult>,
    rights: Vec<RightId>,
    sealed: bool,
    extension: bool,
}

fn shipped() -> Option<&'static SignOff> {
    static SHIPPED: LazyLock<Option<SignOff>> =
        LazyLock::new(|| toml::from_str(include_str!("../../../../assets/sign-off.toml")).ok());
    SHIPPED.as_ref()
}

/// Whether a supervisor signs a decision about `right` that comes to `outcome`. A file that cannot be read
/// asks for every signature; a test reads it.
pub fn needs_signature(right: &RightId, outcome: &Outcome) -> bool {
    let asked = |it: &SignOff| {
        it.results.contains(&outcome.result)
            || it.rights.contains(right)
            || (it.sealed && outcome.sealed)
    };
    shipped().is_none_or(asked)
}

/// Whether a supervisor signs an extension before its notice leaves.
pub(crate) fn signs_extensions() -> bool {
    shipped().is_none_or(|it| it.extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_compensation_and_what_is_sealed_are_signed() {
        assert!(super::shipped().is_some() && signs_extensions());
        let (access, money): (RightId, RightId) = ("access".into(), "compensation".into());
        let law = statute::Law::shipped();
        let rules = law.versions(&"uk-gdpr".into(), &access).unwrap();
        for (id, signed) in [
            ("refused", true),
            ("disclosed", false),
            ("disclosed-and-no-more", true),
            ("neither-confirmed-nor-denied", true),
        ] {
            let outcome = rules[0].outcome(id).unwrap();
            assert_eq!(needs_signature(&access, outcome), signed, "{id}");
            assert!(needs_signature(&money, outcome), "{id}");
        }
    }
}
