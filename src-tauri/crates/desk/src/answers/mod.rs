//! The answers to the calls, a file for each group of [`crate::calls`].

pub(crate) mod board;
pub(crate) mod case;
pub(crate) mod clock;
pub(crate) mod commands;
pub(crate) mod history;
pub(crate) mod intake;
pub(crate) mod law;
pub(crate) mod letters;
mod lines;
pub(crate) mod opening;
mod part;
pub(crate) mod people;
pub(crate) mod register;
pub(crate) mod rights;
pub(crate) mod session;
mod steps;
mod then;
pub(crate) mod today;
