//! # Reading what comes in as files
//!
//! From the bytes of a file to what a person at the desk works with:
//!
//! ```text
//! bytes + name --look-------> Kind and media type; whether it can be shown
//!              |--pdf_state-> sound, locked or damaged
//!              |--mail------> Mail, from .eml and Outlook's .msg
//!              |--text------> text of whatever encoding, harmless to show
//!              |--filled_fields-> what somebody filled in on a PDF form
//!              |--inspect---> all its words, and what its reader would not see
//!              '--table-----> rows under headings, from CSV and XLSX
//! ```
//!
//! | modules | what they do |
//! |---|---|
//! | `filled` | the fields of a PDF form |
//! | `kind` `pdf` | what a file is, by its bytes first and its name second |
//! | `mail` `eml` `msg` `properties` `rtf` `lzfu` `written` | e-mail of both formats into one type |
//! | `text` `name` | text and file names that came from outside, made harmless |
//! | `table` `csv_table` `xlsx` | tables within limits |
//! | `inspect` | what is in a file besides what it shows, before it is given away |
//! | `guarded` | what a library makes of hostile bytes does not end the program |
//!
//! Whoever writes in chooses these bytes, so each reader has a limit on what it takes in and on what
//! it makes of it, and answers with an error in words for the person who opened the file.
//!
//! What is deliberately not here: no file is opened or written, nothing is fetched, no archive is
//! unpacked but those that Word's and Excel's files are, and no case is known. HTML becomes text; it is never shown.

mod csv_table;
mod eml;
mod filled;
mod guarded;
mod inspect;
mod kind;
mod lzfu;
mod mail;
mod msg;
mod name;
mod pdf;
mod properties;
mod rtf;
mod table;
mod text;
mod written;
mod xlsx;

pub use filled::{FilledField, filled_fields};
pub use inspect::{Concealed, Hidden, Inspected, Passage, inspect};
pub use kind::{Kind, Looked, look};
pub use mail::{Address, Attachment, Mail, MailError, mail};
pub use name::file_name;
pub use pdf::{PdfState, pdf_state};
pub use table::{Limits, Row, Table, TableError, table};
pub use text::{Text, harmless, text};
