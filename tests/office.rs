//! A demonstration office for a test.

use crate::window::{Start, Window};
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;

/// Everybody's passphrase in the office of a test.
pub const PASSPHRASE: &str = "four plain words here";

/// An office full of made-up people, on a made-up day, gone when this is.
#[derive(Debug)]
pub struct Demonstration {
    folder: TempDir,
    today: String,
}

impl Demonstration {
    /// Makes one of so many cases, as it stands on `today` (YYYY-MM-DD).
    pub fn make(cases: u32, today: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let office = Self {
            folder,
            today: today.to_owned(),
        };
        let cli = std::env::var_os("RIGHTSDESK_CLI")
            .expect("RIGHTSDESK_CLI names rightsdesk-cli; cargo xtask test sets it");
        let made = Command::new(cli)
            .arg("demo")
            .arg(office.path())
            .args([
                "--cases",
                &cases.to_string(),
                "--seed",
                "1",
                "--today",
                today,
            ])
            .env("RIGHTSDESK_PASSPHRASE", PASSPHRASE)
            .output()
            .expect("rightsdesk-cli starts");
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        office
    }

    /// The same office on another day.
    pub fn on(mut self, today: &str) -> Self {
        today.clone_into(&mut self.today);
        self
    }

    /// The office folder.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("Fenland IAO.rightsdesk")
    }

    /// Opens the window on it, on its own day.
    pub fn open(&self) -> Window {
        Window::open(&Start {
            office: Some(self.path()),
            today: Some(self.today.clone()),
        })
    }

    /// Opens the window on it and signs in as `person`: "Asha Nair, caseworker".
    pub fn open_as(&self, person: &str) -> Window {
        let window = self.open();
        window.select("Your name", person);
        window.fill("Passphrase", PASSPHRASE);
        window.press("Open the office");
        window.sees("Log a request");
        window
    }
}
