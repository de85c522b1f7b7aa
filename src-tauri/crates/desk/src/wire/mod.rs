//! What crosses to the user interface: plain data, days as ISO dates, moments as RFC 3339 in UTC.
//!
//! `ui/src/ipc/wire.ts` is written from here by `cargo xtask wire`; a test fails when it is stale.
//! Words that a person reads come with a code beside them wherever another language would need one.

mod batch;
mod board;
mod care;
mod case;
mod chain;
mod clock;
mod consultations;
mod documents;
mod extension;
mod form;
mod hand_over;
mod history;
mod holds;
mod intake;
mod items;
mod lapse;
mod law;
mod letters;
mod links;
mod lists;
mod message_files;
mod office;
mod proceedings;
mod record;
mod request_files;
mod restriction;
mod retention;
mod sealed;
mod searches;
mod typescript;

pub use batch::*;
pub use board::*;
pub use care::*;
pub use case::*;
pub use chain::*;
pub use clock::*;
pub use consultations::*;
pub use documents::*;
pub use extension::*;
pub use form::*;
pub use hand_over::*;
pub use history::*;
pub use holds::*;
pub use intake::*;
pub use items::*;
pub use lapse::*;
pub use law::*;
pub use letters::*;
pub use links::*;
pub use lists::*;
pub use message_files::*;
pub use office::*;
pub use proceedings::*;
pub use record::*;
pub use request_files::*;
pub use restriction::*;
pub use retention::*;
pub use sealed::*;
pub use searches::*;
pub use typescript::typescript;
