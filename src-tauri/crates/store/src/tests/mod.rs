//! The office folder as a whole.

mod backups;
mod destroying;
mod eventful;
mod fates;
mod faults;
mod kill;
mod lists;
mod log;
mod made_up;
mod pages;
mod people;
mod searching;
mod tampering;
mod tray;
