//! A program started for a test, and stopped with it.

use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a program may take to leave when it is asked to.
const GRACE: Duration = Duration::from_secs(5);

/// A running program that is stopped when this goes out of scope.
#[derive(Debug)]
pub struct Stopped(Child);

impl Stopped {
    /// Starts `command`.
    pub fn start(command: &mut Command) -> Self {
        let program = command.get_program().to_owned();
        Self(
            command
                .spawn()
                .unwrap_or_else(|error| panic!("{program:?} does not start: {error}")),
        )
    }

    /// The program, to read what it prints.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Stopped {
    /// Asks first: a driver that is asked takes the programs that it started with it.
    fn drop(&mut self) {
        let asked = Command::new("kill")
            .args(["-TERM", &self.0.id().to_string()])
            .status();
        if asked.is_ok_and(|status| status.success()) && left(&mut self.0) {
            return;
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn left(child: &mut Child) -> bool {
    let until = Instant::now() + GRACE;
    while Instant::now() < until {
        if matches!(child.try_wait(), Ok(Some(_))) {
            return true;
        }
        sleep(Duration::from_millis(20));
    }
    false
}
