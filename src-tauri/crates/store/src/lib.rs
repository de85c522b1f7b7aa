//! The office folder: everything that an office knows, in one encrypted file.
//!
//! The truth is an append-only [`Log`] of signed events. Whatever a list, a board or a search shows is
//! in read tables that follow from the log and are brought up to date in the transaction that appends;
//! [`Office::rebuild`] makes them anew and [`Office::verify`] holds all of it against each other.
//!
//! What is deliberately not here: who may do what, what a command means, what is late today. The
//! passage of time is an argument of the few queries that need it.

#[cfg(test)]
extern crate self as store;
#[cfg(test)]
mod tests;

mod backup;
mod board;
mod case_event;
mod cases;
mod counts;
mod database;
mod derive;
mod digest;
mod documents;
mod error;
mod every;
mod filter;
mod fold;
mod folder;
mod founding;
mod import;
mod kept_law;
mod keys;
mod log;
mod logged;
mod moves;
mod office;
mod office_event;
mod page;
mod people;
mod progress;
mod rebuild;
mod retention;
mod seal;
mod search;
mod searches;
mod settings;
mod similar;
mod tables;
mod today;
mod tray;
mod verify;

pub use backup::{Backup, restore};
pub use board::{AgeBand, Board, Load, Month};
pub use case_event::read as read_case_event;
pub use cases::Changed;
pub use counts::Counts;
pub use digest::{Digest, NotADigest};
pub use error::{Error, Result};
pub use filter::{Filter, Holder};
pub use fold::fold;
pub use founding::Founding;
pub use import::{History, Imported};
pub use keys::{Effort, RecoveryCode};
pub use log::{Log, NewEvent, Recorded, Signer, Stream};
pub use logged::LoggedOn;
pub use moves::{Move, Moves};
pub use office::{Office, SignInName, people_at};
pub use office_event::{Became, OfficeEvent};
pub use page::{Cursor, Order, Page, PageRequest};
pub use people::NewPerson;
pub use progress::{Watch, unwatched};
pub use retention::RetentionLine;
pub use search::{Found, Hit, Place, Snippet};
pub use settings::{JURISDICTION, NAME, OWN_LAW};
pub use similar::{Likeness, Similar};
pub use tables::ask::Asked;
pub use tables::draft::Draft;
pub use tables::person::{Person, RECOVERY};
pub use tables::register::{PartRow, RegisterRow};
pub use tables::retention::RetentionRow;
pub use tables::seal::Seal;
pub use tables::search::{DepartmentCount, SearchOut};
pub use tables::tray::{Aside, TrayDetails, TrayEntry, TrayFile};
pub use tray::Changes;
pub use verify::{Finding, Verified};
