//! The properties of an Outlook message, as they stand in a compound file ([MS-OXMSG] 2).
//!
//! A storage has a table of its properties: those of a fixed size stand in it, the others each in a
//! stream named by number and type.

use crate::mail::MailError;
use codepage::to_encoding;
use encoding_rs::{Encoding, UTF_16LE, WINDOWS_1252};
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

/// Types of properties ([MS-OXCDATA] 2.11.1).
const UNICODE: u16 = 0x001F;
const STRING8: u16 = 0x001E;
const BINARY: u16 = 0x0102;

/// The length of an entry of the table.
const ENTRY: usize = 16;

/// The most entries of a table that are looked at; Outlook writes some two hundred.
const MOST_ENTRIES: usize = 4000;

/// The most storages and streams of a file, and the most of them that are recipients or attachments.
/// Finding one can take as long as passing all the others.
const MOST_WITHIN: usize = 60_000;
const MOST_PARTS: usize = 2000;

/// A compound file that is read once, and no further than its own size allows: entries that share
/// their sectors could else be read for ever.
pub(crate) struct Compound<'a> {
    file: cfb::CompoundFile<Cursor<&'a [u8]>>,
    left: usize,
}

impl<'a> Compound<'a> {
    /// The compound file in `bytes`.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, MailError> {
        let file = cfb::CompoundFile::open(Cursor::new(bytes));
        let file = file.map_err(|_| MailError::malformed("it is damaged"))?;
        if file.walk().take(MOST_WITHIN + 1).count() > MOST_WITHIN {
            return Err(MailError::malformed("it has too many parts"));
        }
        Ok(Self {
            file,
            left: bytes.len().saturating_mul(2),
        })
    }

    /// Whether there is a storage or a stream of this name.
    pub(crate) fn exists(&self, path: &Path) -> bool {
        self.file.exists(path)
    }

    /// The content of a stream; `None` where there is none.
    pub(crate) fn stream(&mut self, path: &Path) -> Result<Option<Vec<u8>>, MailError> {
        if !self.file.is_stream(path) {
            return Ok(None);
        }
        let damaged = |_| MailError::malformed("a part of it is damaged");
        let stream = self.file.open_stream(path).map_err(damaged)?;
        let mut content = Vec::new();
        let most = u64::try_from(self.left).unwrap_or(u64::MAX);
        let mut within = stream.take(most.saturating_add(1));
        within.read_to_end(&mut content).map_err(damaged)?;
        let left = self.left.checked_sub(content.len());
        self.left =
            left.ok_or_else(|| MailError::malformed("it says that it holds more than it does"))?;
        Ok(Some(content))
    }

    /// The storages below `path` whose name begins so, in the order of their numbers.
    pub(crate) fn storages(&self, path: &Path, start: &str) -> Result<Vec<PathBuf>, MailError> {
        let damaged = |_| MailError::malformed("a part of it is damaged");
        let within = self.file.read_storage(path).map_err(damaged)?;
        let named = within.filter(|entry| entry.is_storage() && entry.name().starts_with(start));
        let mut found: Vec<PathBuf> = named.map(|entry| path.join(entry.name())).collect();
        if found.len() > MOST_PARTS {
            return Err(MailError::malformed("it has too many parts"));
        }
        found.sort();
        Ok(found)
    }
}

/// The properties of a message, a recipient or an attachment.
pub(crate) struct Properties {
    path: PathBuf,
    /// Number, type and value of those of a fixed size.
    fixed: Vec<(u16, u16, u64)>,
    encoding: &'static Encoding,
}

impl Properties {
    /// The properties of the storage at `path`, whose table begins after a header of `header` bytes.
    pub(crate) fn read(
        file: &mut Compound<'_>,
        path: &Path,
        header: usize,
    ) -> Result<Self, MailError> {
        let table = file
            .stream(&path.join("__properties_version1.0"))?
            .unwrap_or_default();
        let entries = table.get(header..).unwrap_or_default().chunks_exact(ENTRY);
        Ok(Self {
            path: path.to_owned(),
            fixed: entries.take(MOST_ENTRIES).filter_map(entry).collect(),
            encoding: WINDOWS_1252,
        })
    }

    /// With the encoding of the strings that are not Unicode.
    pub(crate) fn in_encoding(self, encoding: &'static Encoding) -> Self {
        Self { encoding, ..self }
    }

    /// The value of a fixed size.
    pub(crate) fn number(&self, property: u16) -> Option<u64> {
        let found = self.fixed.iter().find(|(number, ..)| *number == property);
        found.map(|(.., value)| *value)
    }

    /// The encoding that the property names by its code page.
    pub(crate) fn encoding(&self, property: u16) -> Option<&'static Encoding> {
        let page = self.number(property)? & 0xFFFF_FFFF;
        u16::try_from(page).ok().and_then(to_encoding)
    }

    /// A string.
    pub(crate) fn string(
        &self,
        file: &mut Compound<'_>,
        property: u16,
    ) -> Result<Option<String>, MailError> {
        for (kind, encoding) in [(UNICODE, UTF_16LE), (STRING8, self.encoding)] {
            if let Some(content) = file.stream(&self.place(property, kind))? {
                let text = encoding.decode_without_bom_handling(&content).0;
                return Ok(Some(text.trim_end_matches('\0').to_owned()));
            }
        }
        Ok(None)
    }

    /// The first of these strings that says something; else empty.
    pub(crate) fn first(
        &self,
        file: &mut Compound<'_>,
        properties: &[u16],
    ) -> Result<String, MailError> {
        for property in properties {
            if let Some(text) = self
                .string(file, *property)?
                .filter(|text| !text.trim().is_empty())
            {
                return Ok(text);
            }
        }
        Ok(String::new())
    }

    /// Bytes.
    pub(crate) fn binary(
        &self,
        file: &mut Compound<'_>,
        property: u16,
    ) -> Result<Option<Vec<u8>>, MailError> {
        file.stream(&self.place(property, BINARY))
    }

    /// Where the property has a stream or a storage of its own.
    pub(crate) fn place(&self, property: u16, kind: u16) -> PathBuf {
        self.path
            .join(format!("__substg1.0_{property:04X}{kind:04X}"))
    }
}

fn entry(bytes: &[u8]) -> Option<(u16, u16, u64)> {
    let two = |at: usize| Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let value = u64::from_le_bytes(bytes.get(8..ENTRY)?.try_into().ok()?);
    Some((two(2)?, two(0)?, value))
}
