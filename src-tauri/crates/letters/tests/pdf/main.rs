//! What is in the file, read as a screen reader reads it, and whether it keeps to both standards.
#![allow(clippy::expect_used, clippy::panic)]

mod crest;
#[path = "../fixture/mod.rs"]
mod fixture;
#[path = "../gated/mod.rs"]
mod gated;
mod right_to_left;
mod spoken;
