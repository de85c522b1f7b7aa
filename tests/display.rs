//! A display in memory.

use crate::child::Stopped;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// A display that nobody sees, with a number that was free.
#[derive(Debug)]
pub struct Display {
    number: String,
    _server: Stopped,
}

impl Display {
    /// Starts one, `width` by `height` pixels.
    pub fn start(width: u32, height: u32) -> Self {
        let screen = format!("{width}x{height}x24");
        let mut server = Stopped::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    &screen,
                    "-nolisten",
                    "tcp",
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut number = String::new();
        let printed = server
            .child()
            .stdout
            .take()
            .expect("standard output was piped");
        BufReader::new(printed)
            .read_line(&mut number)
            .expect("Xvfb prints the number of its display");
        Self {
            number: format!(":{}", number.trim()),
            _server: server,
        }
    }

    /// What `DISPLAY` is to be.
    pub fn name(&self) -> &str {
        &self.number
    }
}
