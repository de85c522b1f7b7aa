//! Journeys in the real window. They need a display, a driver and a built program, so `cargo test`
//! leaves them out and says so; `cargo xtask test window` brings what they need and runs them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod care;
mod documents;
mod forms;
mod gate;
mod keyboard;
mod letters;
mod path;
mod restriction;
mod rights;
mod screens;
mod sealed;
mod searches;
mod steps;
mod tray;

/// The day on which the demonstration offices of these tests stand: a Monday.
const TODAY: &str = "2026-11-23";
const CASEWORKER: &str = "Asha Nair, caseworker";
const SUPERVISOR: &str = "Helen Marsh, supervisor";
