//! Whether a PDF can be opened, told from its two ends: its pages are not read, whatever they hold.

use crate::guarded::guarded;
use lopdf::{Document, LoadOptions};

/// How far into the file a reader looks for its beginning, and from its end for the way to its table
/// of objects, in bytes.
const AT_START: usize = 1024;
const AT_END: usize = 2048;

/// The most of a trailer or of a description of encryption that is looked at, in bytes.
const MOST_DICTIONARY: usize = 16 << 10;

/// Whether a PDF can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PdfState {
    /// Its table of objects is where it should be.
    Sound,
    /// It asks for a password.
    Locked,
    /// It is cut off, or not what it says.
    Damaged,
}

/// Where the PDF begins within `bytes`; `None` where it is none.
pub(crate) fn start(bytes: &[u8]) -> Option<usize> {
    find(&bytes[..bytes.len().min(AT_START)], b"%PDF-")
}

/// Whether the PDF in `bytes` can be opened.
pub fn pdf_state(bytes: &[u8]) -> PdfState {
    let Some(trailer) = start(bytes).and_then(|start| trailer(&bytes[start..])) else {
        return PdfState::Damaged;
    };
    match find(trailer, b"/Encrypt") {
        Some(at) if asks_for_password(bytes, trailer, at) => PdfState::Locked,
        _ => PdfState::Sound,
    }
}

/// The trailer of the last table of objects, or the dictionary of the stream that is both.
fn trailer(file: &[u8]) -> Option<&[u8]> {
    let end = file.len().saturating_sub(AT_END);
    let at = end + rfind(&file[end..], b"startxref")? + b"startxref".len();
    let table = file.get(usize::try_from(number(&file[at..])?.0).ok()?..)?;
    let table = table.trim_ascii_start();
    let trailer = match table.starts_with(b"xref") {
        true => &table[find(table, b"trailer")?..],
        false => object(table)?,
    };
    let most = &trailer[..trailer.len().min(MOST_DICTIONARY)];
    let end = [&b"startxref"[..], b"stream"]
        .iter()
        .filter_map(|word| find(most, word))
        .min();
    Some(&most[..end.unwrap_or(most.len())])
}

/// What stands in an object that begins here: "12 0 obj".
fn object(bytes: &[u8]) -> Option<&[u8]> {
    let (_, rest) = number(bytes)?;
    let (_, rest) = number(rest)?;
    rest.trim_ascii_start().strip_prefix(b"obj")
}

/// A whole number at the start, behind any spaces, and what follows.
fn number(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let bytes = bytes.trim_ascii_start();
    let digits = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let number = std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()?;
    Some((number, &bytes[digits..]))
}

/// Whether the encryption that the trailer speaks of needs a password. Many PDFs are encrypted with
/// none, only to say that they must not be copied.
fn asks_for_password(bytes: &[u8], trailer: &[u8], at: usize) -> bool {
    let small = encryption(bytes, &trailer[at + b"/Encrypt".len()..])
        .map(|encryption| with_encryption(&encryption, trailer));
    let opened = small.and_then(|small| guarded(|| opens(&small)));
    !opened.unwrap_or(false)
}

fn opens(pdf: &[u8]) -> bool {
    let options = LoadOptions {
        max_decompressed_size: Some(MOST_DICTIONARY),
        ..LoadOptions::default()
    };
    Document::load_mem_with_options(pdf, options).is_ok_and(|document| !document.is_encrypted())
}

/// The dictionary that describes the encryption: in its place, or in the object that is named there.
fn encryption(bytes: &[u8], named: &[u8]) -> Option<Vec<u8>> {
    let Some((number, rest)) = number(named) else {
        return dictionary(named.trim_ascii_start()).map(<[u8]>::to_vec);
    };
    let (generation, _) = self::number(rest)?;
    let head = format!("{number} {generation} obj");
    let mut from = bytes.len();
    while let Some(at) = rfind(&bytes[..from], head.as_bytes()) {
        if at == 0 || !bytes[at - 1].is_ascii_digit() {
            let content = bytes[at + head.len()..].trim_ascii_start();
            return dictionary(content).map(<[u8]>::to_vec);
        }
        from = at;
    }
    None
}

/// The dictionary that begins here, up to the end of its object.
fn dictionary(bytes: &[u8]) -> Option<&[u8]> {
    let most = &bytes[..bytes.len().min(MOST_DICTIONARY)];
    most.starts_with(b"<<").then_some(())?;
    let mut depth = 0_usize;
    let mut at = 0;
    while at + 1 < most.len() {
        match &most[at..at + 2] {
            b"<<" => (depth, at) = (depth + 1, at + 2),
            b">>" => (depth, at) = (depth - 1, at + 2),
            _ if most[at] == b'(' => at = string_end(most, at)?,
            _ => at += 1,
        }
        if depth == 0 {
            return Some(&most[..at]);
        }
    }
    None
}

/// Behind the string that begins at `at`: its brackets are paired or escaped.
fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, at);
    loop {
        match bytes.get(at)? {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' if depth == 1 => return Some(at + 1),
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
}

/// A PDF of nothing but this encryption and the identity of the first, which is part of its key.
fn with_encryption(encryption: &[u8], trailer: &[u8]) -> Vec<u8> {
    let identity = find(trailer, b"/ID").and_then(|at| {
        let rest = trailer[at + b"/ID".len()..].trim_ascii_start();
        let end = identity_end(rest)?;
        Some(&rest[..end])
    });
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, content) in [(1, encryption), (2, &b"<</Type/Catalog>>"[..])] {
        places.push(pdf.len());
        pdf.extend(format!("{number} 0 obj\n").bytes());
        pdf.extend(content);
        pdf.extend(b"\nendobj\n");
    }
    let table = pdf.len();
    pdf.extend(b"xref\n0 3\n0000000000 65535 f \n");
    for place in places {
        pdf.extend(format!("{place:010} 00000 n \n").bytes());
    }
    pdf.extend(b"trailer\n<</Size 3/Root 2 0 R/Encrypt 1 0 R/ID ");
    pdf.extend(identity.unwrap_or(b"[()()]"));
    pdf.extend(format!(">>\nstartxref\n{table}\n%%EOF\n").bytes());
    pdf
}

/// Behind the array that begins here.
fn identity_end(bytes: &[u8]) -> Option<usize> {
    bytes.starts_with(b"[").then_some(())?;
    let mut at = 1;
    loop {
        match bytes.get(at)? {
            b']' => return Some(at + 1),
            b'(' => at = string_end(bytes, at)?,
            _ => at += 1,
        }
    }
}

pub(crate) fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

pub(crate) fn rfind(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|window| window == word)
}
