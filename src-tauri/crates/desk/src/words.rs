//! The few words that the desk itself says. Those of the law are in its packs, those of letters in
//! their templates, those of screens in `ui/src/texts`.

use casework::{Decision, Format, Role};
use statute::{Rule, Test};

/// Where the parts of a case fall under different laws.
pub(crate) const BOTH: &str = "both";

/// The subject of a case as lists show it: of a restricted case they hold no name.
pub(crate) fn subject(filed: String) -> String {
    if filed.is_empty() {
        return "Restricted".to_owned();
    }
    filed
}

/// A role in words.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Caseworker => "caseworker",
        Role::Supervisor => "supervisor",
        Role::Administrator => "administrator",
        Role::Auditor => "auditor",
    }
}

/// Who could have made a call.
pub(crate) fn only_for(roles: &[Role]) -> String {
    let names: Vec<String> = roles
        .iter()
        .map(|one| {
            let name = role(*one);
            let article = if name.starts_with('a') { "an" } else { "a" };
            format!("{article} {name}")
        })
        .collect();
    format!("Only {} can do this.", names.join(" or "))
}

/// What must be weighed before a ground is used.
pub(crate) fn test(test: Test) -> &'static str {
    match test {
        Test::Prejudice => "Only as far as telling would be likely to do the harm named.",
        Test::Proportionality => {
            "Only as far as, and for as long as, it is necessary and proportionate."
        }
        Test::Balance => "The person’s interest is weighed against another’s.",
        Test::Absolute => "Information of this kind is exempt whatever the harm.",
        Test::None => "The facts named must be shown.",
    }
}

/// In which form a person wants letters; empty for ordinary print.
pub(crate) fn format(format: Format) -> &'static str {
    match format {
        Format::Ordinary => "",
        Format::LargePrint => "Large print, 16 point",
        Format::LargerPrint => "Large print, 20 point",
        Format::EasyRead => "Easy read",
    }
}

/// What was decided, in words.
pub(crate) fn outcome(decision: &Decision, rule: &Rule) -> String {
    outcome_named(&decision.outcome, Some(rule))
}

/// An outcome in words, by its name in the rule.
pub(crate) fn outcome_named(id: &str, rule: Option<&Rule>) -> String {
    match rule.and_then(|rule| rule.outcome(id)) {
        Some(known) => known.label.to_string(),
        None if id == Decision::LAPSED => "Closed: the person did not answer".to_owned(),
        None => id.to_owned(),
    }
}

/// The word by which a value of the law or of casework goes on the wire.
pub(crate) fn word<T: serde::Serialize>(value: &T) -> String {
    let word = serde_json::to_value(value).ok();
    word.as_ref()
        .and_then(serde_json::Value::as_str)
        .unwrap_or_default()
        .to_owned()
}
