//! What the tests of the whole product share: the program in a real window, driven as a person
//! would drive it. The window is drawn on a display of its own (Xvfb), and driven through
//! tauri-driver; nothing of the desktop that the tests are started from is touched.
//!
//! This crate holds tests only, so a step that cannot be taken panics and says what it waited for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accessibility;
mod child;
mod display;
mod driver;
mod keys;
mod office;
mod page;
mod window;

pub use office::{Demonstration, PASSPHRASE};
pub use window::{Start, Window};
