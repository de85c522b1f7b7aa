//! The workflow as a table that a person can read: `WORKFLOW.md`.

use crate::workflow::{Permission, Whose};
use crate::{CommandName, Role, Status, Workflow};

const HEAD: &str = "# What can be done to a case\n\n\
Written by `cargo xtask workflow` from `assets/workflow.toml`. Do not edit.\n\n\
A case is open while a part is undecided, decided while a part is not answered, answered when every \
part is answered or was withdrawn, and closed when it is finished. “Own” is a caseworker’s own case, that \
of a colleague they cover for, or one that nobody has; a supervisor may act on any. What may be done then can still be refused, for a \
reason of the case or of the law; it says which.\n\n\
| What | Open | Decided | Answered | Closed | Who | On | Otherwise |\n\
|---|---|---|---|---|---|---|---|\n";

const STATES: [Status; 4] = [
    Status::Open,
    Status::Decided,
    Status::Answered,
    Status::Closed,
];

impl Workflow {
    /// Every command against every state, as Markdown.
    pub fn table(&self) -> String {
        let rows = CommandName::ALL.into_iter().filter_map(|name| {
            let row = self.row(name)?;
            Some(line(name, row))
        });
        format!("{HEAD}{}", rows.collect::<String>())
    }
}

fn line(name: CommandName, row: &Permission) -> String {
    let states = STATES.map(|state| {
        if row.states.contains(&state) {
            "yes"
        } else {
            "–"
        }
    });
    let who: Vec<&str> = row.who.iter().map(|role| role_name(*role)).collect();
    let whose = match row.on {
        Whose::Own => "own",
        Whose::Any => "any",
    };
    format!(
        "| {} | {} | {} | {} | {} |\n",
        words(name),
        states.join(" | "),
        who.join(", "),
        whose,
        row.why
    )
}

/// "Ask department".
fn words(name: CommandName) -> String {
    let word = toml::Value::try_from(name).ok();
    let word = word
        .as_ref()
        .and_then(|word| word.as_str())
        .unwrap_or_default();
    let mut words = word.replace('-', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Caseworker => "caseworker",
        Role::Supervisor => "supervisor",
        Role::Administrator => "administrator",
        Role::Auditor => "auditor",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_table_is_not_stale() {
        let committed = include_str!("../../../../WORKFLOW.md");
        assert!(
            committed == Workflow::shipped().table(),
            "WORKFLOW.md is stale: run `cargo xtask workflow` and commit it"
        );
        assert_eq!(
            committed.matches("\n| ").count(),
            CommandName::ALL.len() + 1
        );
    }
}
