//! A document as the window shows it.

use crate::wire::{DocumentShown, MailAttachment, MailShown};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casework::StoredFile;
use reading::{Address, Kind, Mail};

/// The most text that is shown, in characters: more than anybody reads in a window.
const MOST_TEXT: usize = 500_000;
/// The largest PDF or image that is shown, in bytes; a larger one is saved and opened.
const MOST_SHOWN: u64 = 60 << 20;

/// What the window shows of a file.
pub(super) fn shown(file: &StoredFile, bytes: &[u8]) -> DocumentShown {
    let kind = reading::look(bytes, &file.name).kind;
    match kind {
        Kind::MailEml | Kind::MailMsg => mail(bytes),
        Kind::Text | Kind::Csv => text(bytes),
        _ if !kind.shown() => not("This kind of file cannot be shown here."),
        _ if file.bytes > MOST_SHOWN => not("The file is too large to be shown here."),
        Kind::Pdf => DocumentShown::Pdf {
            base64: STANDARD.encode(bytes),
        },
        _ => DocumentShown::Image {
            media: file.media.clone(),
            base64: STANDARD.encode(bytes),
        },
    }
}

fn not(why: &str) -> DocumentShown {
    DocumentShown::Not {
        why: format!("{why} Save it to open it in a program of its own."),
    }
}

fn text(bytes: &[u8]) -> DocumentShown {
    let read = reading::text(bytes, MOST_TEXT);
    DocumentShown::Text {
        text: read.text,
        cut: read.cut,
    }
}

fn mail(bytes: &[u8]) -> DocumentShown {
    match reading::mail(bytes) {
        Ok(mail) => DocumentShown::Mail(mail_shown(mail)),
        Err(error) => not(&error.to_string()),
    }
}

fn mail_shown(mail: Mail) -> MailShown {
    let sent = mail.sent.map(|sent| sent.format("%-d %B %Y %H:%M %:z"));
    let attachment = |it: &reading::Attachment| MailAttachment {
        name: it.name.clone(),
        bytes: it.content.len() as u64,
    };
    let mut text = mail.text;
    let end = text.char_indices().nth(MOST_TEXT).map(|(end, _)| end);
    if let Some(end) = end {
        text.truncate(end);
    }
    MailShown {
        from: address(&mail.from),
        to: addresses(&mail.to),
        cc: addresses(&mail.cc),
        subject: mail.subject,
        sent: sent.map(|sent| sent.to_string()).unwrap_or_default(),
        cut: end.is_some(),
        text,
        attachments: mail.attachments.iter().map(attachment).collect(),
        remarks: mail.remarks,
    }
}

/// "Rowan Ellery <rowan@example.org>", or the one of the two that is there.
pub(super) fn address(address: &Address) -> String {
    match (address.name.trim(), address.email.trim()) {
        (name, "") => name.to_owned(),
        ("", email) => email.to_owned(),
        (name, email) => format!("{name} <{email}>"),
    }
}

fn addresses(list: &[Address]) -> String {
    list.iter().map(address).collect::<Vec<_>>().join(", ")
}
