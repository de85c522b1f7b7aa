//! Signing in from the command line.

use clap::Args;
use desk::{Desk, Failure, Moment};
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The variable that holds the passphrase.
const PASSPHRASE: &str = "RIGHTSDESK_PASSPHRASE";

/// Who signs in, and with what.
#[derive(Debug, Args)]
pub struct SignIn {
    /// Sign in as this person; else as the office's first person.
    #[arg(long = "as", value_name = "NAME")]
    name: Option<String>,
    /// A file whose first line is the passphrase; else it is taken from RIGHTSDESK_PASSPHRASE.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl SignIn {
    /// A desk at which this person is signed in to `office`.
    pub fn desk(&self, office: &Path, now: &Moment) -> Result<Desk, Failure> {
        let mut desk = Desk::new(None);
        let card = desk.call("look-at-office", &json!({ "path": office }), now)?;
        let problem = card["problem"].as_str().unwrap_or_default();
        if !problem.is_empty() {
            return Err(Failure::new("office", problem));
        }
        let person = self.person(
            card["people"]
                .as_array()
                .map(Vec::as_slice)
                .unwrap_or_default(),
        )?;
        let passphrase = self.passphrase()?.ok_or_else(|| missing(&card))?;
        let args = json!({ "path": office, "person": person, "passphrase": passphrase });
        desk.call("sign-in", &args, now)?;
        Ok(desk)
    }

    fn person<'a>(&self, people: &'a [Value]) -> Result<&'a Value, Failure> {
        let wanted = |person: &&Value| {
            self.name
                .as_deref()
                .is_none_or(|name| person["name"] == name)
        };
        let found = people.iter().find(wanted).map(|person| &person["id"]);
        found.ok_or_else(|| {
            let names: Vec<&str> = people
                .iter()
                .filter_map(|person| person["name"].as_str())
                .collect();
            Failure::new(
                "no-such-person",
                format!(
                    "Nobody of that name can sign in. There are: {}.",
                    names.join(", ")
                ),
            )
        })
    }

    /// The passphrase that was given, if any.
    pub fn passphrase(&self) -> Result<Option<String>, Failure> {
        let Some(file) = &self.passphrase_file else {
            return Ok(env::var(PASSPHRASE).ok());
        };
        let text = fs::read_to_string(file).map_err(|error| {
            Failure::new(
                "file",
                format!("{} could not be read: {error}.", file.display()),
            )
        })?;
        Ok(Some(text.lines().next().unwrap_or_default().to_owned()))
    }
}

fn missing(card: &Value) -> Failure {
    let shown = card["passphrase_shown"].as_str();
    let hint = shown
        .map(|shown| format!(" This demonstration office has “{shown}”."))
        .unwrap_or_default();
    Failure::new(
        "passphrase",
        format!("Give the passphrase in {PASSPHRASE} or with --passphrase-file.{hint}"),
    )
}
