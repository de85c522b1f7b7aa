//! Journeys in the real window. They need a display, a driver and a built program, so `cargo test`
//! leaves them out and says so; `cargo xtask test window` brings what they need and runs them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use rightsdesk_tests::{Start, Window};

#[test]
#[ignore = "needs a window: cargo xtask test window"]
fn the_first_screen_is_accessible() {
    let window = Window::open(&Start::default());
    window.sees("Rightsdesk");
    window.picture("01-first-screen");
    window.is_accessible("the first screen");
}
