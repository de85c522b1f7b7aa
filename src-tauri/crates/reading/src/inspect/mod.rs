//! What is in a file besides what it shows: looked for before the file is given to somebody.
//!
//! ```text
//! bytes + name --look--> pdf      text by pages, and what lies over it
//!                        book     a workbook of Excel
//!                        writing  a document of Word
//!                        picture  what the camera and the program wrote beside it
//!                        post     an e-mail, and the files in it
//! ```
//!
//! A file that hides nothing gives its words and nothing else. What cannot be looked into says so: it is
//! never taken to be clean.

mod book;
mod found;
mod package;
mod pdf;
mod picture;
mod post;
mod writing;
mod xml;
mod xmp;

use crate::guarded::guarded;
use crate::kind::{Kind, look};
use found::Found;
use serde::{Deserialize, Serialize};

/// The largest file that is looked into, in bytes.
const MOST_BYTES: usize = 200 << 20;

/// A way in which something is in a file and its reader does not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concealed {
    /// Text under a box that was drawn over it, or under a mark that it is to be redacted.
    CoveredText,
    /// Text under a picture that was laid over it.
    TextUnderPicture,
    /// Text that is drawn so that nobody sees it, as text recognition leaves it behind a scan.
    InvisibleText,
    /// Text in the colour of what it stands on.
    PaleText,
    /// Text outside the page, or cut away.
    TextOutsidePage,
    /// Text that is set to be hidden.
    HiddenText,
    /// Text on a layer that is switched off.
    LayerOff,
    /// An earlier version of the file within it.
    EarlierVersion,
    /// A note that somebody put on it.
    Annotation,
    /// What somebody remarked beside the text or a cell.
    Comment,
    /// What was deleted or put in, and can still be told.
    TrackedChange,
    /// What was filled into a form.
    FormField,
    /// A file within it.
    Attachment,
    /// A program within it.
    Script,
    /// A sheet that is not shown.
    HiddenSheet,
    /// Rows that are not shown.
    HiddenRow,
    /// Columns that are not shown.
    HiddenColumn,
    /// A name that stands for cells or a value.
    DefinedName,
    /// A path to another file.
    ExternalLink,
    /// Copies of cells that a summary was made of.
    CopiedData,
    /// What the file says of who made it and what it is called.
    Properties,
    /// With which program and when it was made.
    Tool,
    /// Where a picture was taken.
    PlaceTaken,
    /// A small picture of how it looked before.
    Preview,
    /// What the headers of an e-mail say besides what is shown.
    MailHeader,
    /// A picture, in which words cannot be searched.
    Picture,
    /// It could not be looked into.
    Unread,
}

impl Concealed {
    /// Every way.
    pub const ALL: [Self; 27] = [
        Self::CoveredText,
        Self::TextUnderPicture,
        Self::InvisibleText,
        Self::PaleText,
        Self::TextOutsidePage,
        Self::HiddenText,
        Self::LayerOff,
        Self::EarlierVersion,
        Self::Annotation,
        Self::Comment,
        Self::TrackedChange,
        Self::FormField,
        Self::Attachment,
        Self::Script,
        Self::HiddenSheet,
        Self::HiddenRow,
        Self::HiddenColumn,
        Self::DefinedName,
        Self::ExternalLink,
        Self::CopiedData,
        Self::Properties,
        Self::Tool,
        Self::PlaceTaken,
        Self::Preview,
        Self::MailHeader,
        Self::Picture,
        Self::Unread,
    ];
}

/// Something that is in a file and that its reader does not see.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Hidden {
    /// In which way.
    pub what: Concealed,
    /// Where: "Page 3"; empty for the whole file.
    pub place: String,
    /// The words, or what there is to say of it; cut where they are very long.
    pub words: String,
}

/// Words of a file, shown or hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where: "Page 3".
    pub place: String,
    /// The words.
    pub text: String,
}

/// What is in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inspected {
    /// All words, shown or hidden, in the order of the file.
    pub texts: Vec<Passage>,
    /// What its reader does not see.
    pub hidden: Vec<Hidden>,
}

/// Looks into the file of these bytes and this name.
pub fn inspect(bytes: &[u8], name: &str) -> Inspected {
    within(bytes, name, 0)
}

/// `depth` is how many files this one is within.
fn within(bytes: &[u8], name: &str, depth: usize) -> Inspected {
    let unread = |why: &str| {
        let mut found = Found::default();
        found.unread("", why);
        found.done()
    };
    if bytes.len() > MOST_BYTES {
        return unread("It is too large to be looked into.");
    }
    guarded(|| read(bytes, name, depth))
        .unwrap_or_else(|| unread("It is damaged, or made so that it cannot be read."))
}

fn read(bytes: &[u8], name: &str, depth: usize) -> Inspected {
    let mut found = Found::default();
    match look(bytes, name).kind {
        Kind::Pdf => pdf::read(bytes, &mut found),
        Kind::Png | Kind::Jpeg | Kind::Gif | Kind::Webp | Kind::Tiff => {
            picture::read(bytes, &mut found);
        }
        Kind::Text | Kind::Csv => found.text("", &crate::text::decode(bytes, true)),
        Kind::MailEml | Kind::MailMsg => post::read(bytes, depth, &mut found),
        Kind::Word => writing::read(bytes, &mut found),
        Kind::Excel => book::read(bytes, &mut found),
        Kind::Zip | Kind::Sound | Kind::Film | Kind::Other => {
            found.unread("", "This kind of file cannot be looked into.");
        }
    }
    found.done()
}
