//! What is in the file, read as a screen reader reads it, and whether it keeps to both standards.
#![allow(clippy::expect_used, clippy::panic)]

mod annexes;
mod bookmarks;
mod crest;
mod easy_read;
mod envelope;
#[path = "../fixture/mod.rs"]
mod fixture;
#[path = "../gated/mod.rs"]
mod gated;
mod languages;
mod right_to_left;
mod spoken;
