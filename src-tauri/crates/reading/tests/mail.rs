//! E-mail of both formats.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::type_complexity
)]

mod made;

use made::{EML, FILED, Msg, Property, Value, msg};
use reading::{Address, MailError, mail};

fn address(name: &str, email: &str) -> Address {
    Address {
        name: name.into(),
        email: email.into(),
    }
}

#[test]
fn an_eml_is_read() {
    let mail = mail(EML.as_bytes()).unwrap();
    assert_eq!(mail.from, address("Rowan Applegarth", "rowan@example.org"));
    let to = [
        address("Information Access", "access@fenmarch.example"),
        address("Second Desk", "second@fenmarch.example"),
    ];
    assert_eq!(mail.to, to);
    assert_eq!(mail.cc, [address("Halina Szymańska", "halina@example.org")]);
    assert_eq!(mail.subject, "My request – 7 March");
    assert_eq!(mail.sent.unwrap().to_rfc3339(), "2026-10-12T09:30:00+01:00");
    assert_eq!(mail.text, "Dear Sir,\ncafé & more\nI ask");
    let names: Vec<_> = mail
        .attachments
        .iter()
        .map(|it| (it.name.as_str(), it.media.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            ("licence.pdf", "application/pdf"),
            ("Earlier a letter.eml", "message/rfc822")
        ]
    );
    assert_eq!(mail.attachments[0].content, b"%PDF-1.7\n");
    assert!(mail.remarks.is_empty());

    let within = reading::mail(&mail.attachments[1].content).unwrap();
    assert_eq!(within.from, address("Kwabena Osei", "kwabena@example.org"));
    assert_eq!(
        (within.subject.as_str(), within.text.as_str()),
        ("Earlier: a letter", "I wrote before.")
    );
    assert!(within.attachments.is_empty());
}

#[test]
fn an_outlook_message_is_read() {
    let mail = mail(&msg()).unwrap();
    assert_eq!(mail.from, address("Rowan Applegarth", "rowan@example.org"));
    assert_eq!(
        mail.to,
        [address("Information Access", "access@fenmarch.example")]
    );
    assert_eq!(mail.cc, [address("Halina Szymańska", "halina@example.org")]);
    assert_eq!(mail.subject, "My request – 7 March");
    assert_eq!(mail.sent.unwrap().to_rfc3339(), "2026-10-12T08:30:00+00:00");
    assert_eq!(mail.text, "Dear Sir,\n\nI ask.");
    let names: Vec<_> = mail
        .attachments
        .iter()
        .map(|it| (it.name.as_str(), it.media.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            ("licence.pdf", "application/pdf"),
            ("Earlier a letter.eml", "message/rfc822")
        ]
    );
    assert_eq!(mail.attachments[0].content, b"%PDF-1.7\n");
    assert_eq!(mail.remarks.len(), 1);
    assert!(
        mail.remarks[0].contains("in the cloud.docx"),
        "{:?}",
        mail.remarks
    );
}

#[test]
fn a_message_within_an_outlook_message_can_be_opened_by_itself() {
    let first = mail(&msg()).unwrap();
    let within = mail(&first.attachments[1].content).unwrap();
    assert_eq!(within.from, address("Kwabena Osei", "kwabena@example.org"));
    assert_eq!(
        (within.subject.as_str(), within.text.as_str()),
        ("Earlier: a letter", "I wrote before.")
    );
    assert_eq!(
        within.sent, None,
        "the day on which it was opened is not the day it was sent"
    );
    assert_eq!(within.attachments[0].name, "note.txt");
    assert_eq!(within.attachments[0].content, b"a note");
    assert_eq!(
        mail(&msg()).unwrap(),
        first,
        "the same bytes give the same file"
    );
}

fn outlook(properties: &[Property<'_>]) -> reading::Mail {
    mail(&Msg::new().put("/", 32, properties).bytes()).unwrap()
}

#[test]
fn the_text_of_an_outlook_message_is_found_wherever_it_is() {
    let rich = compressed_rtf::compress_rtf(r"{\rtf1\ansi Dear Sir,\par caf\'e9\par}").unwrap();
    let cases: [(&str, Vec<Property<'_>>, &str, usize); 7] = [
        (
            "plain",
            vec![
                (0x1000, Value::Unicode("Dear Sir,")),
                (0x1013, Value::Binary(b"<p>Other")),
            ],
            "Dear Sir,",
            0,
        ),
        (
            "in a code page",
            vec![
                (0x3FFD, Value::Number(3, 1251)),
                (0x1000, Value::Ansi(b"\xCF\xF0\xE8")),
            ],
            "При",
            0,
        ),
        (
            "HTML",
            vec![
                (0x3FDE, Value::Number(3, 1252)),
                (0x1013, Value::Binary(b"<p>caf\xE9</p>")),
            ],
            "café",
            0,
        ),
        (
            "HTML as a string",
            vec![(0x1013, Value::Unicode("<p>café</p>"))],
            "café",
            0,
        ),
        (
            "rich",
            vec![(0x1009, Value::Binary(&rich))],
            "Dear Sir,\ncafé",
            0,
        ),
        (
            "damaged",
            vec![(0x1009, Value::Binary(b"damaged, and long enough"))],
            "",
            1,
        ),
        (
            "none",
            vec![(0x0037, Value::Unicode("Subject only"))],
            "",
            0,
        ),
    ];
    for (what, properties, text, remarks) in cases {
        let mail = outlook(&properties);
        assert_eq!(
            (mail.text.as_str(), mail.remarks.len()),
            (text, remarks),
            "{what}"
        );
    }
}

#[test]
fn the_senders_clock_is_believed_before_outlooks() {
    let headers = "From: a@example.org\r\nDate: Mon, 12 Oct 2026 09:30:00 +0200\r\n\r\n";
    let travelled = outlook(&[
        (0x0039, Value::Number(0x40, FILED)),
        (0x007D, Value::Unicode(headers)),
    ]);
    assert_eq!(
        travelled.sent.unwrap().to_rfc3339(),
        "2026-10-12T09:30:00+02:00"
    );
    for filed in [0, u64::MAX, i64::MAX as u64] {
        let _ = outlook(&[(0x0039, Value::Number(0x40, filed))]);
    }
    assert_eq!(outlook(&[(0x0039, Value::Number(0x40, 0))]).sent, None);
}

#[test]
fn what_is_no_email_is_said_to_be_none() {
    let compound = Msg::new().bytes();
    for bytes in [
        &b""[..],
        b"Dear Sir,\n\nI ask for my data.",
        b"\0\x01\x02",
        b"%PDF-1.7",
        &compound,
    ] {
        assert_eq!(mail(bytes), Err(MailError::NotMail), "{bytes:?}");
    }
    assert!(matches!(
        mail(&compound[..512]),
        Err(MailError::Malformed { .. })
    ));
    assert!(MailError::NotMail.to_string().contains(".msg"));
}

#[test]
fn an_encrypted_email_says_so() {
    let eml = "From: a@example.org\r\nDate: Mon, 12 Oct 2026 09:30:00 +0100\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n";
    let read = mail(eml.as_bytes()).unwrap();
    assert!(read.remarks[0].contains("encrypted"), "{:?}", read.remarks);
    assert_eq!(read.attachments.len(), 1);
}
