//! What no honest program writes: it is refused or read in part, and nothing worse.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::type_complexity
)]

mod made;

use made::pdf::{Pdf, says};
use made::{EML, Msg, Value, msg};
use proptest::prelude::*;
use reading::{Limits, MailError, TableError, inspect, look, mail, pdf_state, table, text};

const LIMITS: Limits = Limits {
    rows: 100,
    columns: 20,
    cell: 1000,
};

fn read_as_everything(bytes: &[u8]) {
    for name in ["", "a.eml", "a.csv", "a.xlsx", "a.msg"] {
        let _ = look(bytes, name);
    }
    for name in ["a", "a.eml"] {
        let _ = inspect(bytes, name);
    }
    let _ = mail(bytes);
    let _ = pdf_state(bytes);
    let _ = table(bytes, LIMITS);
    let _ = text(bytes, 100);
}

#[test]
fn an_email_cut_off_at_any_byte_is_read_or_refused() {
    for end in 0..EML.len() {
        read_as_everything(&EML.as_bytes()[..end]);
    }
    let msg = msg();
    for end in 0..msg.len() {
        let _ = mail(&msg[..end]);
    }
}

#[test]
fn an_outlook_message_with_a_byte_changed_is_read_or_refused() {
    let msg = msg();
    // Each byte would take minutes; the step is a prime, so that every place of every entry is met.
    for at in (0..msg.len()).step_by(13) {
        let mut changed = msg.clone();
        changed[at] ^= 0xFF;
        let _ = mail(&changed);
    }
}

#[test]
fn a_pdf_with_a_byte_changed_is_looked_into_or_refused() {
    let note = lopdf::dictionary! { "Type" => "Annot", "Subtype" => "Redact" };
    let content = format!("q {} Q 0 g 72 690 50 30 re f", says("Halina"));
    let pdf = Pdf::new(&content).with_note(note).bytes();
    for at in 0..pdf.len() {
        let mut changed = pdf.clone();
        changed[at] ^= 0x15;
        let _ = inspect(&changed, "a.pdf");
        let _ = inspect(&pdf[..at], "a.pdf");
    }
}

#[test]
fn emails_nested_without_end_are_read() {
    let mut eml = "From: a@example.org\r\nTo: b@example.org\r\n".to_owned();
    eml.push_str(&"Content-Type: message/rfc822\r\n\r\n".repeat(200_000));
    let read = mail(eml.as_bytes()).map(|mail| mail.attachments.len());
    assert_eq!(read, Ok(1));
}

#[test]
fn an_email_of_a_million_parts_is_refused() {
    let mut eml =
        "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".to_owned();
    eml.push_str(&"--b\r\n\r\n\r\n".repeat(1_000_000));
    assert!(matches!(
        mail(eml.as_bytes()),
        Err(MailError::Malformed { .. })
    ));
}

#[test]
fn messages_in_outlook_messages_end_somewhere() {
    let (mut msg, mut path) = (
        Msg::new().put("/", 32, &[(0x0037, Value::Unicode("0"))]),
        String::new(),
    );
    for depth in 1..12 {
        path = format!("{path}/__attach_version1.0_#00000000");
        msg = msg.put(&path, 8, &[(0x3705, Value::Number(3, 5))]);
        path = format!("{path}/__substg1.0_3701000D");
        msg = msg.put(&path, 24, &[(0x0037, Value::Unicode(&depth.to_string()))]);
    }
    let (mut bytes, mut depth) = (msg.bytes(), 0);
    while let Some(within) = mail(&bytes).unwrap().attachments.into_iter().next() {
        (bytes, depth) = (within.content, depth + 1);
    }
    assert_eq!(depth, 6);
    assert!(mail(&bytes).unwrap().text.contains("could not be read"));
}

#[test]
fn html_of_a_million_elements_is_read() {
    let eml = format!(
        "From: a@example.org\r\nTo: b@example.org\r\nContent-Type: text/html\r\n\r\n{}x",
        "<div>".repeat(1_000_000)
    );
    assert_eq!(mail(eml.as_bytes()).unwrap().text, "x");
}

#[test]
fn a_workbook_that_unpacks_to_gigabytes_is_refused() {
    let zeros = vec![b' '; 70 << 20];
    let bomb = archive(&[("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(table(&bomb, LIMITS), Err(TableError::TooLarge));
}

#[test]
fn a_workbook_that_counts_its_texts_wrongly_takes_no_memory_for_them() {
    for count in ["99999999999999", "18446744073709551615", "+4000000000000"] {
        let texts = format!(r#"<sst uniqueCount="{count}"><si><t>x</t></si></sst>"#);
        let book = archive(&[("xl/sharedStrings.xml", texts.as_bytes())]);
        assert!(
            matches!(table(&book, LIMITS), Err(TableError::Damaged(_))),
            "{count}"
        );
    }
}

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in entries {
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file(*name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Bytes that begin as a file of some format does, so that a reader goes further than the first look.
fn begun() -> impl Strategy<Value = Vec<u8>> {
    let starts: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"%PDF-1.7\n".to_vec(),
        b"PK\x03\x04".to_vec(),
        b"From: a@example.org\r\nTo: b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            .to_vec(),
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
        b"\xFF\xFE".to_vec(),
        msg()[..1536].to_vec(),
    ];
    (
        proptest::sample::select(starts),
        proptest::collection::vec(any::<u8>(), 0..2000),
    )
        .prop_map(|(start, rest)| [start, rest].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in begun()) {
        read_as_everything(&bytes);
    }

    #[test]
    fn an_email_with_a_stretch_replaced_is_read_or_refused(
        at in 0..EML.len(),
        other in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let mut bytes = EML.as_bytes().to_vec();
        let end = (at + other.len()).min(bytes.len());
        bytes.splice(at..end, other);
        read_as_everything(&bytes);
    }

    #[test]
    fn a_text_is_never_longer_than_asked_for(bytes in any::<Vec<u8>>(), most in 0_usize..50) {
        let read = text(&bytes, most);
        prop_assert!(read.text.chars().count() <= most);
        let disturbs = read.text.contains(['\0', '\r', '\x1B']);
        prop_assert!(!disturbs);
    }
}
