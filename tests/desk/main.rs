//! The product without its window: every journey through the one door of the desk.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod at_desk;
mod bad_days;
mod batch;
mod board;
mod care;
mod consultations;
mod cover;
mod documents;
mod door;
mod drafts;
mod fields;
mod holders;
mod holds;
mod idle;
mod items;
mod lapse;
mod leaving;
mod letters;
mod linked;
mod links;
#[path = "../../src-tauri/crates/reading/tests/made/mod.rs"]
mod made;
mod mail;
mod message_files;
mod notes;
mod office;
mod on_the_way;
mod own_law;
mod pack;
mod path;
mod proceedings;
mod record;
mod restriction;
mod retention;
mod rights;
mod sampling;
mod sealed;
mod searches;
mod sign_off;
mod timeline;
mod tray;
mod wire;
