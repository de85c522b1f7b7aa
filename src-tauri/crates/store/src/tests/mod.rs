//! The office folder as a whole.

mod backups;
mod faults;
mod kill;
mod lists;
mod log;
mod made_up;
mod people;
mod searching;
mod tampering;
