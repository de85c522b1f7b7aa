//! # Letters
//!
//! From a template and a case to an accessible PDF:
//!
//! ```text
//! template + LetterContext --draft--> Draft (sections a caseworker edits)
//!                                      |-- check        what the law asks of this letter, and what it lacks
//!                                      |-- shown        what shows that which the letter leaves open
//!                                      |-- findings     prompts left in, other references, protected names
//!                                      |-- plain_text   for the search index
//!                                      '-- pdf(head)    tagged PDF/UA-1 and PDF/A-2a, embedded fonts
//! ```
//!
//! The templates are Markdown in `assets/letters`; every sentence of a letter stands there, and so
//! do the words round it ("Our reference") and the key words by which an element of the law is
//! recognised after editing. The same draft and head give the same bytes.
//!
//! | modules | what they do |
//! |---|---|
//! | `addressee` | letters that go to somebody else than the one who asked |
//! | `notice` | the office's notice of how it uses personal information, as PDF and as HTML |
//! | `envelope` | the address alone, for an envelope or a label |
//! | `form` | the forms that the office gives out, with fields to fill in |
//! | `print_file` | many letters as one file for the printer |
//! | `message` `memo` | messages to departments and others: plain text, and as a PDF |
//! | `schedule` | the list of what is sent with an answer |
//! | `template` `render` `said` `escape` | Markdown with front matter, filled; what each right is called; values escaped, errors name the placeholder |
//! | `frame` `dates` | the words round a letter and its days, in the language of the template |
//! | `marker` `draft` `draft_text` | the sections an editor shows; one Markdown text and back |
//! | `check` `findings` `words` | what the law asks and the letter lacks; what else to look at |
//! | `easy` | sentence by sentence, for easy read |
//! | `inline` | words of another language within a letter |
//! | `blocks` `shape` `bidi` `lines` `flow` `pages` | Markdown to blocks, glyphs, lines, rows, pages; what may not be parted is tied row to row, so that cutting pages needs to know nothing of blocks |
//! | `crest` `crest_file` | the crest in the letterhead, and reading it from a PNG or SVG file |
//! | `annex` | pictures and the pages of other files, after the letter |
//! | `draw` `structure` `embed` `tag` `xmp` | operations and structure noted together, fonts cut down (the last cuts are kept), one lopdf pass at the end |
//!
//! What is deliberately not here: no case, no store, no clock (the day of the letter is an
//! argument), no knowledge of which elements the law asks for (the rule pack in force says so; the
//! caller hands them to [`check`]), no file system and no system fonts. printpdf and lopdf do not
//! show through the public interface. Scripts other than Latin, Greek, Cyrillic, Arabic and Hebrew: a
//! name in one of them is an error that says which character no font has, never a row of boxes.

mod addressee;
mod annex;
mod bidi;
mod blocks;
mod check;
mod context;
mod crest;
mod crest_file;
mod dates;
mod draft;
mod draft_text;
mod draw;
mod easy;
mod embed;
mod envelope;
mod error;
mod escape;
mod faces;
mod findings;
mod flow;
mod form;
mod frame;
mod head;
mod inline;
mod letterhead;
mod lines;
mod marker;
mod memo;
mod message;
mod notice;
mod pages;
mod pdf;
mod print;
mod print_file;
mod protect;
mod render;
mod said;
mod schedule;
mod shape;
mod sheet;
mod squeeze;
mod structure;
mod table;
mod tag;
mod template;
mod words;
mod xmp;

pub use addressee::Addressee;
pub use annex::Annex;
pub use check::{ElementCheck, Lack, Required, Shown, check, shown};
pub use context::{
    CaseFacts, Decision, Exemption, Extension, Fee, ItemKey, ItemLine, Items, LetterContext,
    Office, Officer, Proceedings, Processing, Recipient, Regulator, Relation, Subject,
};
pub use crest::Crest;
pub use crest_file::CrestError;
pub use draft::{Draft, Heading, KeyWords, Place, Section, draft};
pub use envelope::{Stationery, envelope};
pub use error::LetterError;
pub use findings::{Finding, answered, findings};
pub use form::{Asked, FieldKind, Form, FormContext, FormField, FormName, PARTS_OF_DATE, form_pdf};
pub use head::Head;
pub use memo::memo;
pub use message::Message;
pub use notice::{
    NoticeContext, NoticeFacts, NoticeForm, NoticeWord, notice, notice_asks, notice_html,
    notice_left, notice_pdf,
};
pub use pdf::{pdf, pdf_with_annexes};
pub use print::Print;
pub use print_file::print_file;
pub use protect::protect;
pub use schedule::{Schedule, ScheduleItem, schedule};
pub use template::{Template, Templates, shipped_texts};
pub use words::{plain_text, section_text};

/// Forgets what was kept to make the next letter quickly: to be called when an office is closed.
pub fn forget() {
    embed::cut::forget();
}
