//! A desk with a demonstration office, on a day of its own.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use desk::demo::{Over, PASSPHRASE, Wanted, make};
use desk::{Desk, Failure, Moment};
use serde_json::{Value, json};
use std::path::PathBuf;
use tempfile::TempDir;

/// A desk at which calls are made as a screen makes them.
pub struct AtDesk {
    pub desk: Desk,
    pub now: Moment,
    pub office: PathBuf,
    _folder: TempDir,
}

impl AtDesk {
    /// A desk before a demonstration office of so many cases, on Monday 23 November 2026.
    pub fn with_cases(cases: u32) -> Self {
        let folder = TempDir::new().unwrap();
        let office = folder.path().join("Fenland.rightsdesk");
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        let wanted = Wanted {
            cases,
            seed: 7,
            today,
            over: Over::Years,
            passphrase: PASSPHRASE,
        };
        make(&office, &wanted, &mut |_, _| true).unwrap();
        let at: DateTime<Utc> = "2026-11-23T09:30:00Z".parse().unwrap();
        Self {
            desk: Desk::new(None),
            now: Moment::on(today, at),
            office,
            _folder: folder,
        }
    }

    /// The same desk with this person signed in.
    pub fn sign_in(&mut self, name: &str) -> Value {
        self.sign_in_with(name, PASSPHRASE)
    }

    /// The same desk with this person signed in by this passphrase.
    pub fn sign_in_with(&mut self, name: &str, passphrase: &str) -> Value {
        let card = self.ask("look-at-office", json!({ "path": self.office }));
        let people = card["people"].as_array().unwrap();
        let person = people
            .iter()
            .find(|person| person["name"] == name)
            .unwrap_or_else(|| panic!("{name}: {card}"));
        let args = json!({ "path": self.office, "person": person["id"], "passphrase": passphrase });
        self.ask("sign-in", args)
    }

    /// A call that must succeed.
    pub fn ask(&mut self, call: &str, args: Value) -> Value {
        self.try_ask(call, args.clone())
            .unwrap_or_else(|failure| panic!("{call} {args}: {failure:?}"))
    }

    /// A call.
    pub fn try_ask(&mut self, call: &str, args: Value) -> Result<Value, Failure> {
        self.desk.call(call, &args, &self.now)
    }

    /// A call that must be refused.
    pub fn refused(&mut self, call: &str, args: Value) -> Failure {
        self.try_ask(call, args.clone())
            .expect_err(&format!("{call} {args}"))
    }

    /// Lets time pass.
    pub fn later(&mut self, minutes: i64) {
        self.now.at += TimeDelta::minutes(minutes);
    }
}

/// A day as typed.
pub fn day(text: &str) -> Value {
    let parts: Vec<&str> = text.split('-').collect();
    json!({ "day": parts[2], "month": parts[1], "year": parts[0] })
}

/// A request as typed, without a fault.
pub fn request() -> Value {
    json!({
        "channel": "post",
        "came_to": "Ousebridge police station",
        "received": day("2026-11-16"),
        "subject": {
            "title": "Ms", "given": "Marian", "family": "Thistlewood",
            "address": "7 Willow Drove, Ousebridge, FN3 2LD", "born": day("1979-03-04"),
        },
        "asks": "subject",
        "scope": "the records of my custody on 9 May 2025",
        "rights": ["access"],
        "purposes": ["policing"],
        "identity_needed": false,
    })
}

/// What was typed about a case, as the screen that shows it sends it.
pub fn on(case: &Value, more: Value) -> Value {
    let mut args = json!({ "case": case["case"], "sequence": case["sequence"] });
    let object = args.as_object_mut().unwrap();
    object.extend(more.as_object().unwrap().clone());
    args
}
