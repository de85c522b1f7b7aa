//! What a file is, and whether a PDF can be opened.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::type_complexity
)]

mod made;

use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, dictionary};
use made::{EML, msg};
use reading::{Kind, PdfState, look, pdf_state};
use rust_xlsxwriter::Workbook;

#[test]
fn a_file_is_what_its_bytes_say() {
    let msg = msg();
    let mut book = Workbook::new();
    book.add_worksheet();
    let book = book.save_to_buffer().unwrap();
    let cases: [(&[u8], &str, Kind, &str); 24] = [
        (b"%PDF-1.7\n", "a.txt", Kind::Pdf, "application/pdf"),
        (b"\n\n%PDF-1.4\n", "a", Kind::Pdf, "application/pdf"),
        (b"\x89PNG\r\n\x1A\n", "a.pdf", Kind::Png, "image/png"),
        (b"\xFF\xD8\xFF\xE0", "a", Kind::Jpeg, "image/jpeg"),
        (b"GIF89a", "a", Kind::Gif, "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a", Kind::Webp, "image/webp"),
        (b"II*\0\x08\0\0\0\0\0\0\0", "a", Kind::Tiff, "image/tiff"),
        (b"ID3\x03\0", "a", Kind::Sound, "audio/mpeg"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "a", Kind::Film, "video/mp4"),
        (
            b"PK\x03\x04\x14\0\0\0",
            "a.xlsx",
            Kind::Zip,
            "application/zip",
        ),
        (
            &book,
            "a.zip",
            Kind::Excel,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (&msg, "a.doc", Kind::MailMsg, "application/vnd.ms-outlook"),
        (EML.as_bytes(), "a.txt", Kind::MailEml, "message/rfc822"),
        (
            b"X-Odd: 1\n\ntext",
            "a.EML",
            Kind::MailEml,
            "message/rfc822",
        ),
        (b"name,day\na,b\n", "a.csv", Kind::Csv, "text/csv"),
        (b"name,day\na,b\n", "a", Kind::Text, "text/plain"),
        (
            b"From: me\nTo be or not to be",
            "a.txt",
            Kind::Text,
            "text/plain",
        ),
        (b"caf\xE9", "a.txt", Kind::Text, "text/plain"),
        (b"\xFF\xFEc\0", "a.txt", Kind::Text, "text/plain"),
        (b"<!DOCTYPE html><p>", "a.txt", Kind::Other, "text/html"),
        (b"{\\rtf1 x}", "a.doc", Kind::Other, "application/rtf"),
        (
            b"MZ\x90\0",
            "letter.pdf",
            Kind::Other,
            "application/vnd.microsoft.portable-executable",
        ),
        (
            b"\0\x01\x02\x03",
            "a.txt",
            Kind::Other,
            "application/octet-stream",
        ),
        (b"", "a.txt", Kind::Other, "application/octet-stream"),
    ];
    for (bytes, name, kind, media) in cases {
        let looked = look(bytes, name);
        assert_eq!(
            (looked.kind, looked.media),
            (kind, media),
            "{name} {:?}",
            &bytes[..bytes.len().min(20)]
        );
    }
}

#[test]
fn what_could_run_or_needs_a_program_is_not_shown() {
    use Kind::*;
    let shown = [Pdf, Png, Jpeg, Gif, Webp, Text, Csv, MailEml, MailMsg];
    let not = [Tiff, Word, Excel, Zip, Sound, Film, Other];
    assert!(shown.into_iter().all(Kind::shown));
    assert!(!not.into_iter().any(Kind::shown));
}

fn pdf() -> Document {
    let mut pdf = Document::with_version("1.7");
    let page =
        pdf.add_object(dictionary! { "Type" => "Page", "Note" => Object::string_literal("text") });
    let pages = pdf
        .add_object(dictionary! { "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()] });
    let root = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", root);
    let id = || Object::string_literal("0123456789abcdef");
    pdf.trailer.set("ID", vec![id(), id()]);
    pdf
}

fn saved(mut pdf: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

fn encrypted(user_password: &str) -> Vec<u8> {
    let mut pdf = pdf();
    let version = EncryptionVersion::V2 {
        document: &pdf,
        owner_password: "owner",
        user_password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    pdf.encrypt(&state).unwrap();
    saved(pdf)
}

#[test]
fn a_pdf_says_whether_it_can_be_opened() {
    let sound = saved(pdf());
    let cut = &sound[..sound.len() - 40];
    let after_rubbish = [b"rubbish\n", &sound[..]].concat();
    let elsewhere = String::from_utf8_lossy(&sound).replace("startxref\n", "startxref\n9");
    for (what, bytes, state) in [
        ("sound", &sound[..], PdfState::Sound),
        ("behind other bytes", &after_rubbish, PdfState::Sound),
        ("cut off", cut, PdfState::Damaged),
        (
            "its table elsewhere",
            elsewhere.as_bytes(),
            PdfState::Damaged,
        ),
        ("no PDF", b"hello", PdfState::Damaged),
        ("under a password", &encrypted("secret"), PdfState::Locked),
        ("encrypted under none", &encrypted(""), PdfState::Sound),
    ] {
        assert_eq!(pdf_state(bytes), state, "{what}");
    }
    for end in 0..sound.len() {
        let _ = pdf_state(&sound[..end]);
    }
}
