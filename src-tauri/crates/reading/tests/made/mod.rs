//! Files made for the tests; everybody in them is made up.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used)]

pub mod pdf;

use std::io::{Cursor, Write};

pub const EML: &str = concat!(
    "From: \"Rowan Applegarth\" <rowan@example.org>\r\n",
    "To: Information Access <access@fenmarch.example>, Second Desk <second@fenmarch.example>\r\n",
    "Cc: =?UTF-8?Q?Halina_Szyma=C5=84ska?= <halina@example.org>\r\n",
    "Subject: =?UTF-8?B?TXkgcmVxdWVzdCDigJMgNyBNYXJjaA==?=\r\n",
    "Date: Mon, 12 Oct 2026 09:30:00 +0100\r\n",
    "MIME-Version: 1.0\r\n",
    "Content-Type: multipart/mixed; boundary=\"outer\"\r\n",
    "\r\n",
    "--outer\r\n",
    "Content-Type: text/html; charset=windows-1252\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n",
    "\r\n",
    "<html><style>p { color: red }</style><script>alert(1)</script><p>Dear Sir,</p><p>caf=E9 &amp; more<br>I ask</p></html>\r\n",
    "--outer\r\n",
    "Content-Type: application/pdf; name=\"../licence.pdf\"\r\n",
    "Content-Disposition: attachment; filename=\"../licence.pdf\"\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "\r\n",
    "JVBERi0xLjcK\r\n",
    "--outer\r\n",
    "Content-Type: message/rfc822\r\n",
    "\r\n",
    "From: Kwabena Osei <kwabena@example.org>\r\n",
    "Subject: Earlier: a letter\r\n",
    "\r\n",
    "I wrote before.\r\n",
    "--outer--\r\n",
);

/// A property with its value.
pub enum Value<'a> {
    Unicode(&'a str),
    Ansi(&'a [u8]),
    Binary(&'a [u8]),
    Number(u16, u64),
}

pub type Property<'a> = (u16, Value<'a>);

/// An Outlook message that is being made.
pub struct Msg(cfb::CompoundFile<Cursor<Vec<u8>>>);

impl Msg {
    pub fn new() -> Self {
        Self(cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap())
    }

    /// Properties of the storage at `path`, whose table has a header of `header` bytes.
    pub fn put(mut self, path: &str, header: usize, properties: &[Property<'_>]) -> Self {
        self.0.create_storage_all(path).unwrap();
        let mut table = vec![0; header];
        for (number, value) in properties {
            let (kind, stream): (u16, Option<Vec<u8>>) = match value {
                Value::Unicode(text) => (
                    0x1F,
                    Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
                ),
                Value::Ansi(bytes) => (0x1E, Some(bytes.to_vec())),
                Value::Binary(bytes) => (0x102, Some(bytes.to_vec())),
                Value::Number(kind, _) => (*kind, None),
            };
            let value = match value {
                Value::Number(_, number) => *number,
                _ => stream.as_ref().map_or(0, |stream| stream.len() as u64),
            };
            table.extend(kind.to_le_bytes());
            table.extend(number.to_le_bytes());
            table.extend(6_u32.to_le_bytes());
            table.extend(value.to_le_bytes());
            if let Some(stream) = stream {
                self.stream(
                    &format!("{path}/__substg1.0_{number:04X}{kind:04X}"),
                    &stream,
                );
            }
        }
        self.stream(&format!("{path}/__properties_version1.0"), &table);
        self
    }

    /// With a stream of this name, as other programs have.
    pub fn with(mut self, path: &str) -> Self {
        self.stream(path, b"content");
        self
    }

    fn stream(&mut self, path: &str, content: &[u8]) {
        self.0
            .create_stream(path)
            .unwrap()
            .write_all(content)
            .unwrap();
    }

    pub fn bytes(mut self) -> Vec<u8> {
        self.0.flush().unwrap();
        self.0.into_inner().into_inner()
    }
}

/// 12 October 2026, 8:30 in universal time, as Windows counts.
pub const FILED: u64 = (1_791_793_800 + 11_644_473_600) * 10_000_000;

/// A message with a file and a message within it.
pub fn msg() -> Vec<u8> {
    use Value::{Ansi, Binary, Number, Unicode};
    Msg::new()
        .put(
            "/",
            32,
            &[
                (0x0037, Unicode("My request – 7 March")),
                (0x0039, Number(0x40, FILED)),
                (0x0042, Unicode("Rowan Applegarth")),
                (0x0065, Unicode("/O=FENMARCH/CN=ROWAN")),
                (0x5D02, Unicode("rowan@example.org")),
                (0x1000, Unicode("Dear Sir,\r\n\r\n\r\n\r\nI ask.\r\n")),
                (0x3FFD, Number(0x03, 1250)),
            ],
        )
        .put(
            "/__recip_version1.0_#00000000",
            8,
            &[
                (0x0C15, Number(0x03, 1)),
                (0x3001, Unicode("Information Access")),
                (0x39FE, Unicode("access@fenmarch.example")),
            ],
        )
        .put(
            "/__recip_version1.0_#00000001",
            8,
            &[
                (0x0C15, Number(0x03, 2)),
                (0x3001, Ansi(b"Halina Szyma\xF1ska")),
                (0x3003, Ansi(b"halina@example.org")),
            ],
        )
        .put(
            "/__recip_version1.0_#00000002",
            8,
            &[(0x0C15, Number(0x03, 3)), (0x3001, Unicode("Hidden"))],
        )
        .put(
            "/__attach_version1.0_#00000000",
            8,
            &[
                (0x3705, Number(0x03, 1)),
                (0x3707, Unicode("C:\\licence.pdf")),
                (0x370E, Unicode("Application/PDF")),
                (0x3701, Binary(b"%PDF-1.7\n")),
            ],
        )
        .put(
            "/__attach_version1.0_#00000001",
            8,
            &[(0x3705, Number(0x03, 5))],
        )
        .put(
            "/__attach_version1.0_#00000001/__substg1.0_3701000D",
            24,
            &[
                (0x0037, Unicode("Earlier: a letter")),
                (0x0C1A, Unicode("Kwabena Osei")),
                (0x0C1F, Unicode("kwabena@example.org")),
                (0x1000, Unicode("I wrote before.")),
            ],
        )
        .put(
            "/__attach_version1.0_#00000001/__substg1.0_3701000D/__attach_version1.0_#00000000",
            8,
            &[(0x3704, Unicode("note.txt")), (0x3701, Binary(b"a note"))],
        )
        .put(
            "/__attach_version1.0_#00000002",
            8,
            &[
                (0x3705, Number(0x03, 7)),
                (0x3707, Unicode("in the cloud.docx")),
            ],
        )
        .bytes()
}

/// An archive with these entries, as Word's and Excel's files are.
pub fn archive(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
