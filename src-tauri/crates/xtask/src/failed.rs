//! Why a task stopped, in a sentence that says what to do.

use std::fmt;

/// Why a task stopped.
#[derive(Debug)]
pub struct Failed(String);

impl Failed {
    /// Stopped for this reason.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
