//! The answers to the calls, a file for each group of [`crate::calls`].

pub(crate) mod board;
pub(crate) mod care;
pub(crate) mod case;
pub(crate) mod clock;
pub(crate) mod commands;
pub(crate) mod departments;
pub(crate) mod history;
pub(crate) mod holds;
pub(crate) mod intake;
mod item_view;
pub(crate) mod items;
pub(crate) mod late;
pub(crate) mod law;
pub(crate) mod letters;
mod lines;
pub(crate) mod opening;
mod part;
pub(crate) mod people;
pub(crate) mod register;
pub(crate) mod rights;
mod search_view;
pub(crate) mod searches;
pub(crate) mod session;
mod steps;
mod then;
pub(crate) mod today;
