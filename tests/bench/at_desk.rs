//! Somebody at the desk of a demonstration office.

use chrono::{DateTime, NaiveDate, Utc};
use desk::demo::PASSPHRASE;
use desk::{Desk, Moment};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A desk at which calls are made as the window makes them.
pub struct AtDesk {
    desk: Desk,
    now: Moment,
    office: PathBuf,
    card: Value,
}

impl AtDesk {
    /// A locked desk that has looked at this office.
    pub fn beside(office: PathBuf, today: NaiveDate) -> Self {
        let at: DateTime<Utc> = "2026-11-23T09:30:00Z".parse().unwrap();
        let mut desk = Self {
            desk: Desk::new(None),
            now: Moment::on(today, at),
            office,
            card: Value::Null,
        };
        let path = desk.office.clone();
        desk.card = desk.ask("look-at-office", json!({ "path": path }));
        desk
    }

    /// The desk's reply.
    pub fn ask(&mut self, call: &str, args: Value) -> Value {
        self.desk
            .call(call, &args, &self.now)
            .unwrap_or_else(|failure| panic!("{call}: {failure:?}"))
    }

    /// Signs in whoever has this name.
    pub fn sign_in(&mut self, name: &str) {
        let people = self.card["people"].as_array().unwrap();
        let person = people.iter().find(|person| person["name"] == name).unwrap();
        let args = json!({ "path": self.office, "person": person["id"], "passphrase": PASSPHRASE });
        self.ask("sign-in", args);
    }
}
