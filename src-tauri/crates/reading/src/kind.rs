//! What a file is: by its bytes first, which do not lie, and by its name where they say nothing.

use crate::guarded::guarded;
use crate::mail::COMPOUND;
use infer::MatcherType;
use serde::{Deserialize, Serialize};
use std::io::Cursor;

/// How much of a file is looked at to tell text from anything else, in bytes.
const LOOKED_AT: usize = 64 << 10;

/// Headers that e-mails have; two of them at the start of a text make it one.
const HEADERS: [&str; 9] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "delivered-to",
];

/// A kind of file, as far as an office treats it apart from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A PDF.
    Pdf,
    /// A picture.
    Png,
    /// A picture.
    Jpeg,
    /// A picture.
    Gif,
    /// A picture.
    Webp,
    /// A scan, often of several pages.
    Tiff,
    /// Plain text.
    Text,
    /// A table as text.
    Csv,
    /// An e-mail in the Internet's format.
    MailEml,
    /// An e-mail in Outlook's format.
    MailMsg,
    /// A document of Word, old or new.
    Word,
    /// A workbook of Excel, old or new.
    Excel,
    /// An archive of files.
    Zip,
    /// A recording of sound.
    Sound,
    /// A recording of pictures.
    Film,
    /// Anything else.
    Other,
}

impl Kind {
    /// Whether it can be shown in the window; the others open in a program of their own.
    pub fn shown(self) -> bool {
        use Kind::{Csv, Gif, Jpeg, MailEml, MailMsg, Pdf, Png, Text, Webp};
        matches!(
            self,
            Pdf | Png | Jpeg | Gif | Webp | Text | Csv | MailEml | MailMsg
        )
    }
}

/// What a file looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    /// Its kind.
    pub kind: Kind,
    /// Its media type: `application/pdf`; `application/octet-stream` where it is not known.
    pub media: &'static str,
}

const fn looked(kind: Kind, media: &'static str) -> Looked {
    Looked { kind, media }
}

const DOC: Looked = looked(Kind::Word, "application/msword");
const DOCX: Looked = looked(
    Kind::Word,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
);
const XLS: Looked = looked(Kind::Excel, "application/vnd.ms-excel");
const XLSX: Looked = looked(
    Kind::Excel,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
);
const OTHER: Looked = looked(Kind::Other, "application/octet-stream");

/// What the file of these bytes and this name is.
pub fn look(bytes: &[u8], name: &str) -> Looked {
    let ending = ending(name);
    if bytes.starts_with(COMPOUND) {
        return guarded(|| compound(bytes, &ending)).unwrap_or(OTHER);
    }
    if crate::pdf::start(bytes).is_some() {
        return looked(Kind::Pdf, "application/pdf");
    }
    let known = guarded(|| infer::get(bytes)).flatten();
    match known {
        Some(known) if known.matcher_type() != MatcherType::Text => recognised(&known, bytes),
        _ if is_text(bytes) => text(bytes, &ending, known.map(|known| known.mime_type())),
        _ => OTHER,
    }
}

fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.unwrap_or_default().to_lowercase()
}

/// A compound file: Outlook's, the old Word's and Excel's, and a new one under a password.
fn compound(bytes: &[u8], ending: &str) -> Looked {
    let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) else {
        return OTHER;
    };
    let holds = |name: &str| file.exists(name);
    match ending {
        _ if holds("/__properties_version1.0") => {
            looked(Kind::MailMsg, "application/vnd.ms-outlook")
        }
        _ if holds("/WordDocument") => DOC,
        _ if holds("/Workbook") || holds("/Book") => XLS,
        "docx" if holds("/EncryptedPackage") => DOCX,
        "xlsx" if holds("/EncryptedPackage") => XLSX,
        _ => OTHER,
    }
}

fn recognised(known: &infer::Type, bytes: &[u8]) -> Looked {
    let media = known.mime_type();
    let kind = match media {
        "image/png" => Kind::Png,
        "image/jpeg" => Kind::Jpeg,
        "image/gif" => Kind::Gif,
        "image/webp" => Kind::Webp,
        "image/tiff" => Kind::Tiff,
        "application/zip" => return archive(bytes),
        _ if media == DOCX.media => Kind::Word,
        _ if media == XLSX.media => Kind::Excel,
        _ if known.matcher_type() == MatcherType::Audio => Kind::Sound,
        _ if known.matcher_type() == MatcherType::Video => Kind::Film,
        _ => Kind::Other,
    };
    looked(kind, media)
}

/// An archive whose first entries told nothing: Word's and Excel's files are archives too.
fn archive(bytes: &[u8]) -> Looked {
    let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    match holds(b"[Content_Types].xml") {
        true if holds(b"word/document.xml") => DOCX,
        true if holds(b"xl/workbook.xml") => XLSX,
        _ => looked(Kind::Zip, "application/zip"),
    }
}

/// Whether the bytes are text of some encoding: none of the control characters that text has not.
pub(crate) fn is_text(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let marked = start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF");
    let control = |byte: &u8| matches!(byte, 0..=8 | 0x0E..=0x1A | 0x1C..=0x1F);
    !start.is_empty() && (marked || !start.iter().any(control))
}

fn text(bytes: &[u8], ending: &str, known: Option<&'static str>) -> Looked {
    match ending {
        _ if ending == "eml" || has_headers(bytes) => looked(Kind::MailEml, "message/rfc822"),
        "csv" | "tsv" => looked(Kind::Csv, "text/csv"),
        _ if known == Some("text/html") => looked(Kind::Other, "text/html"),
        _ if bytes.starts_with(b"{\\rtf") => looked(Kind::Other, "application/rtf"),
        _ => looked(Kind::Text, "text/plain"),
    }
}

/// Whether it begins as an e-mail does.
fn has_headers(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOKED_AT)]).into_owned();
    let mut found = 0;
    for line in start.lines().take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else {
            return false;
        };
        let known = HEADERS
            .iter()
            .any(|header| name.eq_ignore_ascii_case(header));
        found += usize::from(known);
        if name.contains(' ') {
            return false;
        }
    }
    found >= 2
}
